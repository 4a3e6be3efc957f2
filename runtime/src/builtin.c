/* Calls of functions that are written in C. */

#include "builtins.h"
#include "errors.h"

Value builtin_new(Thread *thread, const BuiltinSpec *spec, Type *owner) {
    Builtin *builtin = heap_allocate(thread->heap, KIND_BUILTIN, sizeof(Builtin));
    if (builtin == NULL) {
        return VALUE_ERROR;
    }
    builtin->spec = spec;
    builtin->owner = owner;
    bool is_simple = (spec->parameters == NULL || strchr(spec->parameters, '*') == NULL)
                     && (spec->flags & ~BUILTIN_WORDY) == 0;
    builtin->header.flags = is_simple ? BUILTIN_IS_SIMPLE : 0;
    builtin->module = NULL;
    return value_from_object(builtin);
}

static const char *plural(int count) {
    return count == 1 ? "" : "s";
}

/* What stands before the name, and a dot, in some messages. */
static const char *place_name(const Builtin *builtin) {
    if (builtin->owner != NULL) {
        return type_short_name(builtin->owner);
    }
    return builtin->module == NULL ? "" : builtin->module;
}

/* CPython's words depend on how a function is written; these are those of most. */
static Value raise_wrong_count(Thread *thread, const Builtin *builtin, int count) {
    const BuiltinSpec *spec = builtin->spec;
    const char *owner = place_name(builtin);
    const char *dot = *owner == '\0' ? "" : ".";
    if (spec->most == 0) {
        return error_raise(thread, ERROR_TYPE, "%s%s%s() takes no arguments (%d given)", owner, dot, spec->name,
                           count);
    }
    if (spec->least == 1 && spec->most == 1 && spec->parameters == NULL) {
        return error_raise(thread, ERROR_TYPE, "%s%s%s() takes exactly one argument (%d given)", owner, dot,
                           spec->name, count);
    }
    const char *bound = spec->least == spec->most ? "" : count < spec->least ? "at least " : "at most ";
    int wanted = count < spec->least ? spec->least : spec->most;
    if (spec->flags & BUILTIN_WORDY) {
        return error_raise(thread, ERROR_TYPE, "%s() takes %s%d argument%s (%d given)", spec->name, bound, wanted,
                           plural(wanted), count);
    }
    return error_raise(thread, ERROR_TYPE, "%s expected %s%d argument%s, got %d", spec->name, bound, wanted,
                       plural(wanted), count);
}

/* A method is called on objects of its type alone: it looks into them. */
static bool check_receiver(Thread *thread, const Builtin *builtin, const Value *args, int count) {
    if (count == 0) {
        error_raise(thread, ERROR_TYPE, "unbound method %s.%s() needs an argument", type_short_name(builtin->owner),
                    builtin->spec->name);
        return false;
    }
    Value type = value_from_object(builtin->owner);
    bool of_class = builtin->spec->flags & BUILTIN_CLASS;
    if (of_class ? is_type(args[0]) && type_is(type_as(args[0]), type_as(type))
                 : value_is_of(thread, args[0], builtin->owner)) {
        return true;
    }
    error_raise(thread, ERROR_TYPE, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                builtin->spec->name, type_name(builtin->owner), type_name_of(thread, args[0]));
    return false;
}

static bool check_count(Thread *thread, const Builtin *builtin, const Value *args, int count) {
    bool is_method = builtin_is_method(builtin);
    if (is_method && !check_receiver(thread, builtin, args, count)) {
        return false;
    }
    int given = count - is_method;
    if (given < builtin->spec->least || given > builtin->spec->most) {
        raise_wrong_count(thread, builtin, given);
        return false;
    }
    return true;
}

Value builtin_call(Thread *thread, const Builtin *builtin, const Value *args, int count) {
    if (builtin->spec->parameters != NULL && !(builtin->header.flags & BUILTIN_IS_SIMPLE)) {
        const Arguments arguments = {VALUE_EMPTY, args, (uint32_t)count, VALUE_EMPTY};
        return builtin_call_with(thread, builtin, &arguments);
    }
    return check_count(thread, builtin, args, count) ? builtin->spec->function(thread, args, count) : VALUE_ERROR;
}

/* Keywords. */

static bool is_word(const String *name, const char *word, size_t size) {
    return string_width(name) == 1 && name->length == size && memcmp(name->data, word, size) == 0;
}

/* What a text like "/ b * c" says. */
typedef struct {
    int nameless, positional, keyword_only; /* how many; those without a name are positional ones, too */
    int found;                              /* the number of the parameter that was looked for, or -1 */
} Words;

static Words read_words(const char *parameters, const String *name) {
    Words words = {0, 0, 0, -1};
    bool after_star = false;
    for (const char *at = parameters; *at != '\0'; at += *at == ' ') {
        size_t size = strcspn(at, " ");
        if (*at == '*') {
            after_star = true;
        } else {
            if (name != NULL && is_word(name, at, size)) {
                words.found = words.positional + words.keyword_only;
            }
            *(after_star ? &words.keyword_only : &words.positional) += 1;
            words.nameless += *at == '/';
        }
        at += size;
    }
    return words;
}

static bool raise_keyword(Thread *thread, const BuiltinSpec *spec, Value name) {
    Buffer buffer = {0};
    buffer_print(&buffer, "%s() got an unexpected keyword argument '", spec->name);
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, "'");
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

enum { KEYWORD_ONLY_MOST = 8 };

/* A call on its way: `places` are the positional arguments, of which `count` are known of. */
typedef struct {
    const Builtin *builtin;
    Value *places;
    int count;
    Value keyword_only[KEYWORD_ONLY_MOST];
} Binding;

static bool bind_keyword(Thread *thread, Binding *binding, Value name, Value value) {
    const BuiltinSpec *spec = binding->builtin->spec;
    Words words = read_words(spec->parameters, string_of(name));
    if (words.found < 0) {
        return raise_keyword(thread, spec, name);
    }
    if (words.found >= words.positional) {
        binding->keyword_only[words.found - words.positional] = value;
        return true;
    }
    int place = words.found + builtin_is_method(binding->builtin);
    if (place < binding->count && !is_empty(binding->places[place])) {
        Buffer buffer = {0};
        buffer_print(&buffer, "argument for %s() given by name ('", spec->name);
        buffer_put_string(&buffer, string_of(name));
        buffer_print(&buffer, "') and position (%d)", words.found + 1);
        error_raise_buffer(thread, ERROR_TYPE, &buffer);
        return false;
    }
    binding->places[place] = value;
    binding->count = place < binding->count ? binding->count : place + 1;
    return true;
}

/* "name() takes at most 2 positional arguments (3 given)" */
static bool raise_words(Thread *thread, const BuiltinSpec *spec, const char *bound, int wanted, const char *kind,
                        int given) {
    error_raise(thread, ERROR_TYPE, "%s() takes %s %d %sargument%s (%d given)", spec->name, bound, wanted, kind,
                plural(wanted), given);
    return false;
}

/* Are there as many arguments as parameters have names, or no names, for? */
static bool check_words(Thread *thread, const BuiltinSpec *spec, int given, int keywords) {
    Words words = read_words(spec->parameters, NULL);
    int all = words.positional + words.keyword_only;
    int least = words.nameless < spec->least ? words.nameless : spec->least;
    if (given + keywords > all) {
        return raise_words(thread, spec, spec->least < all ? "at most" : "exactly", all,
                           keywords == 0 ? "" : given == 0 ? "keyword " : "", given + keywords);
    }
    if (given > words.positional && words.positional == 0) {
        error_raise(thread, ERROR_TYPE, "%s() takes no positional arguments", spec->name);
        return false;
    }
    if (given > words.positional) {
        return raise_words(thread, spec, spec->least < words.positional ? "at most" : "exactly", words.positional,
                           "positional ", given);
    }
    return given >= least
           || raise_words(thread, spec, least < words.positional ? "at least" : "exactly", least, "positional ", given);
}

/* All arguments that must be there. */
static bool check_holes(Thread *thread, const Binding *binding) {
    const BuiltinSpec *spec = binding->builtin->spec;
    int first = builtin_is_method(binding->builtin);
    const char *at = spec->parameters;
    for (int i = 0; i < spec->least; i++) {
        size_t size = strcspn(at, " ");
        if (first + i >= binding->count || is_empty(binding->places[first + i])) {
            error_raise(thread, ERROR_TYPE, "%s() missing required argument '%.*s' (pos %d)", spec->name, (int)size, at,
                        i + 1);
            return false;
        }
        at += size + (at[size] == ' ');
    }
    return true;
}

static bool bind_keywords(Thread *thread, Binding *binding, const Arguments *arguments) {
    for (uint32_t i = 0; i < arguments_keywords(arguments); i++) {
        Value name = tuple_of(arguments->names)->items[i];
        if (!bind_keyword(thread, binding, name, arguments->args[arguments->count + i])) {
            return false;
        }
    }
    return true;
}

static Value call_bound(Thread *thread, Binding *binding, const Arguments *arguments, int keyword_only) {
    const Builtin *builtin = binding->builtin;
    bool is_method = builtin_is_method(builtin);
    bool is_counted = builtin->spec->most == ARGUMENTS_ANY || builtin->spec->flags & BUILTIN_TERSE;
    if (is_counted ? !check_count(thread, builtin, binding->places, binding->count)
                   : (is_method && !check_receiver(thread, builtin, binding->places, binding->count))
                         || !check_words(thread, builtin->spec, binding->count - is_method,
                                         (int)arguments_keywords(arguments))) {
        return VALUE_ERROR;
    }
    if (!bind_keywords(thread, binding, arguments) || (!is_counted && !check_holes(thread, binding))) {
        return VALUE_ERROR;
    }
    memcpy(binding->places + binding->count, binding->keyword_only, (size_t)keyword_only * sizeof(Value));
    return builtin->spec->function(thread, binding->places, binding->count);
}

/* Room for all places, in which the positional arguments are already. */
static Value *make_places(Thread *thread, const Arguments *arguments, uint32_t room, Value *near) {
    if (room > 2 * ARGUMENTS_NEAR) {
        Tuple *tuple = tuple_allocate(thread, room);
        near = tuple == NULL ? NULL : tuple->items;
    }
    for (uint32_t i = 0; near != NULL && i < room; i++) {
        near[i] = i < arguments_positional(arguments) ? arguments_at(arguments, i) : VALUE_EMPTY;
    }
    return near;
}

static Value call_with_dict(Thread *thread, const Builtin *builtin, const Arguments *arguments) {
    Value near[2 * ARGUMENTS_NEAR];
    uint32_t count = arguments_positional(arguments);
    Value dict = arguments_dict(thread, arguments);
    Value *places = is_error(dict) ? NULL : make_places(thread, arguments, count + 1, near);
    if (places == NULL || !check_count(thread, builtin, places, (int)count)) {
        return VALUE_ERROR;
    }
    places[count] = dict;
    return builtin->spec->function(thread, places, (int)count);
}

static Value call_with_places(Thread *thread, const Builtin *builtin, const Arguments *arguments) {
    Value near[2 * ARGUMENTS_NEAR];
    Words words = read_words(builtin->spec->parameters, NULL);
    uint32_t count = arguments_positional(arguments);
    uint32_t most = (uint32_t)(words.positional + builtin_is_method(builtin));
    most = (most > count ? most : count) + (uint32_t)words.keyword_only;
    Binding binding = {builtin, make_places(thread, arguments, most, near), (int)count, {0}};
    for (int i = 0; i < KEYWORD_ONLY_MOST; i++) {
        binding.keyword_only[i] = VALUE_EMPTY;
    }
    return binding.places == NULL ? VALUE_ERROR : call_bound(thread, &binding, arguments, words.keyword_only);
}

/* Can a call with positional arguments do without the names of the parameters? */
static bool is_call_by_position(const Builtin *builtin, const Arguments *arguments) {
    const BuiltinSpec *spec = builtin->spec;
    int given = (int)arguments_positional(arguments) - builtin_is_method(builtin);
    return arguments_keywords(arguments) == 0 && given >= spec->least && given <= spec->most
           && given < ARGUMENTS_NEAR && strcmp(spec->parameters, "**") != 0;
}

/* As many arguments as the function may take, and behind them no keyword-only one. */
static Value call_by_position(Thread *thread, const Builtin *builtin, const Arguments *arguments) {
    Value places[ARGUMENTS_NEAR + KEYWORD_ONLY_MOST];
    int count = (int)arguments_positional(arguments);
    for (int i = 0; i < ARGUMENTS_NEAR + KEYWORD_ONLY_MOST; i++) {
        places[i] = i < count ? arguments_at(arguments, (uint32_t)i) : VALUE_EMPTY;
    }
    return builtin_is_method(builtin) && !check_receiver(thread, builtin, places, count)
               ? VALUE_ERROR
               : builtin->spec->function(thread, places, count);
}

Value builtin_call_with(Thread *thread, const Builtin *builtin, const Arguments *arguments) {
    const char *parameters = builtin->spec->parameters;
    if (parameters != NULL && is_call_by_position(builtin, arguments)) {
        return call_by_position(thread, builtin, arguments);
    }
    if (parameters != NULL) {
        return strcmp(parameters, "**") == 0 ? call_with_dict(thread, builtin, arguments)
                                             : call_with_places(thread, builtin, arguments);
    }
    if (arguments_keywords(arguments) > 0) {
        const char *place = place_name(builtin);
        return error_raise(thread, ERROR_TYPE, "%s%s%s() takes no keyword arguments", place, *place == '\0' ? "" : ".",
                           builtin->spec->name);
    }
    Value near[ARGUMENTS_NEAR];
    const Value *args = arguments_flat(thread, arguments, near);
    return args == NULL ? VALUE_ERROR : builtin_call(thread, builtin, args, (int)arguments_positional(arguments));
}

Value spec_call(Thread *thread, const BuiltinSpec *spec, const Arguments *arguments) {
    const Builtin builtin = {.spec = spec};
    return builtin_call_with(thread, &builtin, arguments);
}
