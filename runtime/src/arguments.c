/* Arguments to parameters: of functions of the program, and of builtin ones. */

#include "builtins.h"
#include "dict.h"
#include "errors.h"
#include "function.h"
#include "suggestion.h"

static void put_name(Buffer *buffer, Value name) {
    buffer_put_text(buffer, "'");
    buffer_put_string(buffer, string_of(name));
    buffer_put_text(buffer, "'");
}

/* 'a' / 'a' and 'b' / 'a', 'b', and 'c': of the parameters from start to below end those without value. */
static void put_missing(Buffer *buffer, const Code *code, const Value *locals, uint32_t start, uint32_t end,
                        uint32_t missing) {
    uint32_t put = 0;
    for (uint32_t i = start; i < end; i++) {
        if (is_empty(locals[i])) {
            bool last = ++put == missing;
            buffer_put_text(buffer, put == 1 ? "" : !last ? ", " : missing == 2 ? " and " : ", and ");
            put_name(buffer, code->local_names[i]);
        }
    }
}

static const char *plural(uint32_t count) {
    return count == 1 ? "" : "s";
}

static void put_too_many(Buffer *buffer, const Code *code, uint32_t needed, uint32_t given, uint32_t keyword_only) {
    uint32_t wanted = code->argument_count;
    if (needed < wanted) {
        buffer_print(buffer, "() takes from %u to %u positional arguments", (unsigned)needed, (unsigned)wanted);
    } else {
        buffer_print(buffer, "() takes %u positional argument%s", (unsigned)wanted, plural(wanted));
    }
    if (keyword_only > 0) {
        buffer_print(buffer, " but %u positional argument%s (and %u keyword-only argument%s) were given",
                     (unsigned)given, plural(given), (unsigned)keyword_only, plural(keyword_only));
    } else {
        buffer_print(buffer, " but %u %s given", (unsigned)given, given == 1 ? "was" : "were");
    }
}

static uint32_t count_missing(const Value *locals, uint32_t start, uint32_t end) {
    uint32_t missing = 0;
    for (uint32_t i = start; i < end; i++) {
        missing += is_empty(locals[i]);
    }
    return missing;
}

static bool raise_missing(Thread *thread, const Function *function, const Value *locals, uint32_t start, uint32_t end,
                          const char *what) {
    const Code *code = function->code;
    uint32_t missing = count_missing(locals, start, end);
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(function_qualname(function)));
    buffer_print(&buffer, "() missing %u required %s argument%s: ", (unsigned)missing, what, plural(missing));
    put_missing(&buffer, code, locals, start, end, missing);
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

static bool raise_multiple(Thread *thread, const Function *function, Value name) {
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(function_qualname(function)));
    buffer_put_text(&buffer, "() got multiple values for argument ");
    put_name(&buffer, name);
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

/* The number of parameters that take one argument each. */
static uint32_t named_count(const Code *code) {
    return code->argument_count + code->keyword_only_count;
}

/* The parameter of a name, or UINT32_MAX. */
static uint32_t find_parameter(const Code *code, Value name) {
    for (uint32_t i = code->positional_only_count; i < named_count(code); i++) {
        if (code->local_names[i] == name) {
            return i;
        }
    }
    return UINT32_MAX;
}

static bool is_positional_only(const Code *code, Value name) {
    for (uint32_t i = 0; i < code->positional_only_count; i++) {
        if (code->local_names[i] == name) {
            return true;
        }
    }
    return false;
}

/* All names that were given for positional-only parameters. */
static bool raise_positional_only(Thread *thread, const Function *function, Value names) {
    const Code *code = function->code;
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(function_qualname(function)));
    buffer_put_text(&buffer, "() got some positional-only arguments passed as keyword arguments: '");
    bool first = true;
    for (uint32_t i = 0; i < code->positional_only_count; i++) {
        for (uint32_t j = 0; j < tuple_of(names)->length; j++) {
            if (tuple_of(names)->items[j] == code->local_names[i]) {
                buffer_put_text(&buffer, first ? "" : ", ");
                buffer_put_string(&buffer, string_of(code->local_names[i]));
                first = false;
            }
        }
    }
    buffer_put_text(&buffer, "'");
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

static bool raise_unexpected(Thread *thread, const Function *function, Value name) {
    const Code *code = function->code;
    uint32_t first = code->positional_only_count;
    Value meant = suggestion_find(name, code->local_names + first, named_count(code) - first);
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(function_qualname(function)));
    buffer_put_text(&buffer, "() got an unexpected keyword argument ");
    put_name(&buffer, name);
    if (!is_empty(meant)) {
        buffer_put_text(&buffer, ". Did you mean ");
        put_name(&buffer, meant);
        buffer_put_text(&buffer, "?");
    }
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

static bool bind_keyword(Thread *thread, const Function *function, Value *locals, Value dict, Value names,
                         uint32_t index, Value value) {
    const Code *code = function->code;
    Value name = tuple_of(names)->items[index];
    uint32_t place = find_parameter(code, name);
    if (place == UINT32_MAX && !is_empty(dict)) {
        return dict_set(thread, dict, name, value);
    }
    if (place == UINT32_MAX) {
        return is_positional_only(code, name)
                   ? raise_positional_only(thread, function, names)
                   : raise_unexpected(thread, function, name);
    }
    if (!is_empty(locals[place])) {
        return raise_multiple(thread, function, name);
    }
    locals[place] = value;
    return true;
}

static bool bind_keywords(Thread *thread, const Function *function, Value *locals, const Arguments *arguments) {
    const Code *code = function->code;
    Value dict = VALUE_EMPTY;
    if (code->flags & CODE_HAS_KEYWORDS) {
        dict = dict_new(thread, NULL, 0);
        if (is_error(dict)) {
            return false;
        }
        locals[named_count(code) + ((code->flags & CODE_HAS_REST) != 0)] = dict;
    }
    for (uint32_t i = 0; i < arguments_keywords(arguments); i++) {
        Value value = arguments->args[arguments->count + i];
        if (!bind_keyword(thread, function, locals, dict, arguments->names, i, value)) {
            return false;
        }
    }
    return true;
}

/* What is left over goes to `*args`. */
static bool bind_rest(Thread *thread, const Code *code, Value *locals, const Arguments *arguments) {
    if (!(code->flags & CODE_HAS_REST)) {
        return true;
    }
    uint32_t given = arguments_positional(arguments);
    uint32_t rest = given > code->argument_count ? given - code->argument_count : 0;
    Tuple *tuple = tuple_allocate(thread, rest);
    if (tuple == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < rest; i++) {
        object_store(thread, tuple, &tuple->items[i], arguments_at(arguments, code->argument_count + i));
    }
    locals[named_count(code)] = value_from_object(tuple);
    return true;
}

/* There may be more default values than parameters: then the first ones are of no use. */
static void fill_defaults(const Function *function, Value *locals) {
    uint32_t parameters = function->code->argument_count;
    uint32_t count = function_default_count(function);
    for (uint32_t i = 1; i <= parameters && i <= count; i++) {
        Value *local = &locals[parameters - i];
        *local = is_empty(*local) ? tuple_of(function->defaults)->items[count - i] : *local;
    }
}

static void fill_keyword_defaults(const Function *function, Value *locals) {
    const Code *code = function->code;
    if (is_empty(function->keyword_defaults)) {
        return;
    }
    for (uint32_t i = code->argument_count; i < named_count(code); i++) {
        locals[i] = is_empty(locals[i]) ? dict_get_name(function->keyword_defaults, code->local_names[i]) : locals[i];
    }
}

static bool raise_too_many(Thread *thread, const Function *function, const Value *locals, uint32_t given) {
    const Code *code = function->code;
    uint32_t keyword_only =
        code->keyword_only_count - count_missing(locals, code->argument_count, named_count(code));
    uint32_t defaults = function_default_count(function);
    uint32_t needed = defaults > code->argument_count ? 0 : code->argument_count - defaults;
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(function_qualname(function)));
    put_too_many(&buffer, code, needed, given, keyword_only);
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

bool arguments_bind(Thread *thread, const Function *function, Value *locals, const Arguments *arguments) {
    const Code *code = function->code;
    uint32_t given = arguments_positional(arguments);
    for (uint32_t i = 0; i < named_count(code); i++) {
        locals[i] = i < given && i < code->argument_count ? arguments_at(arguments, i) : VALUE_EMPTY;
    }
    if (!bind_rest(thread, code, locals, arguments) || !bind_keywords(thread, function, locals, arguments)) {
        return false;
    }
    if (given > code->argument_count && !(code->flags & CODE_HAS_REST)) {
        return raise_too_many(thread, function, locals, given);
    }
    fill_defaults(function, locals);
    fill_keyword_defaults(function, locals);
    if (count_missing(locals, 0, code->argument_count) > 0) {
        return raise_missing(thread, function, locals, 0, code->argument_count, "positional");
    }
    return count_missing(locals, code->argument_count, named_count(code)) == 0
           || raise_missing(thread, function, locals, code->argument_count, named_count(code), "keyword-only");
}

const Value *arguments_flat(Thread *thread, const Arguments *arguments, Value *place) {
    static const Value none[1] = {VALUE_EMPTY};
    if (is_empty(arguments->self)) {
        return arguments->args == NULL ? none : arguments->args; /* NULL says that there is no memory */
    }
    uint32_t count = arguments->count + arguments_keywords(arguments);
    if (count >= ARGUMENTS_NEAR) {
        Tuple *tuple = tuple_allocate(thread, (uint64_t)count + 1);
        place = tuple == NULL ? NULL : tuple->items;
    }
    if (place != NULL) {
        place[0] = arguments->self;
        for (uint32_t i = 0; i < count; i++) {
            place[i + 1] = arguments->args[i];
        }
    }
    return place;
}

Value arguments_dict(Thread *thread, const Arguments *arguments) {
    uint32_t count = arguments_keywords(arguments);
    Value dict = count == 0 ? VALUE_EMPTY : dict_new(thread, NULL, 0);
    for (uint32_t i = 0; i < count && !is_error(dict); i++) {
        Value name = tuple_of(arguments->names)->items[i];
        dict = dict_set(thread, dict, name, arguments->args[arguments->count + i]) ? dict : VALUE_ERROR;
    }
    return dict;
}
