/* The attributes and methods of functions: of those of the program, and of builtin ones. */

#include "attribute.h"
#include "builtins.h"
#include "descriptor.h"
#include "dict.h"
#include "errors.h"
#include "function.h"
#include "module.h"

static Value none_if(bool done) {
    return done ? VALUE_NONE : VALUE_ERROR;
}

static Value or_none(Value value) {
    return is_empty(value) ? VALUE_NONE : value;
}

/* Calling. */

Value callable_method_call(Thread *thread, const Value *args, int count) {
    Arguments arguments = {VALUE_EMPTY, args + 1, (uint32_t)count - 1, VALUE_EMPTY};
    if (!is_empty(args[count]) && !arguments_add_dict(thread, &arguments, args[count])) {
        return VALUE_ERROR;
    }
    return value_call_with(thread, args[0], &arguments);
}

/* What a function is called, and what is said of it. */

static Value set_text(Thread *thread, const Value *args, FunctionDetail detail, const char *name) {
    if (!is_string_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "%s must be set to a string object", name);
    }
    return none_if(function_set_detail(thread, function_of(args[0]), detail, args[1]));
}

static Value function_name(Thread *thread, const Value *args, int count) {
    if (count > 1) {
        return set_text(thread, args, DETAIL_NAME, "__name__");
    }
    Value said = function_detail(function_of(args[0]), DETAIL_NAME);
    return is_empty(said) ? function_of(args[0])->code->name : said;
}

static Value function_get_qualname(Thread *thread, const Value *args, int count) {
    return count > 1 ? set_text(thread, args, DETAIL_QUALNAME, "__qualname__") : function_qualname(function_of(args[0]));
}

Value function_doc(const Function *function) {
    Value said = function_detail(function, DETAIL_DOC);
    bool has_doc = function->code->flags & CODE_HAS_DOC;
    return !is_empty(said) ? said : has_doc ? function->code->constants[0] : VALUE_NONE;
}

static Value function_get_doc(Thread *thread, const Value *args, int count) {
    Function *function = function_of(args[0]);
    return count > 1 ? none_if(function_set_detail(thread, function, DETAIL_DOC, args[1])) : function_doc(function);
}

static Value function_module(Thread *thread, const Value *args, int count) {
    Function *function = function_of(args[0]);
    if (count > 1) {
        return none_if(function_set_detail(thread, function, DETAIL_MODULE, args[1]));
    }
    Value said = function_detail(function, DETAIL_MODULE);
    return is_empty(said) ? or_none(module_get(thread, function->code->module, "__name__")) : said;
}

/* Annotations. */

static Value dict_of_pairs(Thread *thread, const Tuple *pairs) {
    Value dict = dict_new(thread, NULL, 0);
    for (uint32_t i = 0; i + 1 < pairs->length && !is_error(dict); i += 2) {
        dict = dict_set(thread, dict, pairs->items[i], pairs->items[i + 1]) ? dict : VALUE_ERROR;
    }
    return dict;
}

static Value function_annotations(Thread *thread, const Value *args, int count) {
    Function *function = function_of(args[0]);
    if (count > 1) {
        Value given = args[1] == VALUE_NONE ? VALUE_EMPTY : args[1];
        if (!is_empty(given) && !is_dict_like(given)) {
            return error_raise(thread, ERROR_TYPE, "__annotations__ must be set to a dict object");
        }
        return none_if(function_set_detail(thread, function, DETAIL_ANNOTATIONS, given));
    }
    Value said = function_detail(function, DETAIL_ANNOTATIONS);
    if (!is_empty(said) && is_dict_like(said)) {
        return said;
    }
    Value dict = is_empty(said) ? dict_new(thread, NULL, 0) : dict_of_pairs(thread, tuple_of(said));
    bool done = !is_error(dict) && function_set_detail(thread, function, DETAIL_ANNOTATIONS, dict);
    return done ? dict : VALUE_ERROR;
}

/* What a function consists of. */

static Value function_defaults(Thread *thread, const Value *args, int count) {
    Function *function = function_of(args[0]);
    if (count == 1) {
        return or_none(function->defaults);
    }
    Value given = args[1] == VALUE_NONE ? VALUE_EMPTY : args[1];
    if (!is_empty(given) && !is_tuple_like(given)) {
        return error_raise(thread, ERROR_TYPE, "__defaults__ must be set to a tuple object");
    }
    object_store(thread, function, &function->defaults, given);
    return VALUE_NONE;
}

static Value function_keyword_defaults(Thread *thread, const Value *args, int count) {
    Function *function = function_of(args[0]);
    if (count == 1) {
        return or_none(function->keyword_defaults);
    }
    Value given = args[1] == VALUE_NONE ? VALUE_EMPTY : args[1];
    if (!is_empty(given) && !is_dict_like(given)) {
        return error_raise(thread, ERROR_TYPE, "__kwdefaults__ must be set to a dict object");
    }
    object_store(thread, function, &function->keyword_defaults, given);
    return VALUE_NONE;
}

static Value function_closure(Thread *thread, const Value *args, int count) {
    (void)count;
    const Function *function = function_of(args[0]);
    uint32_t cells = function->code->free_count;
    return cells == 0 ? VALUE_NONE : tuple_new(thread, function->captured, (int)cells);
}

static Value function_code(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_object(function_of(args[0])->code);
}

static Value function_globals(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return function_of(args[0])->code->module->dict;
}

const BuiltinSpec function_methods[] = {
    {"__annotations__", function_annotations, 0, 1, BUILTIN_GETTER, NULL},
    {"__call__", callable_method_call, 0, ARGUMENTS_ANY, 0, "**"},
    {"__closure__", function_closure, 0, 0, BUILTIN_GETTER, NULL},
    {"__code__", function_code, 0, 0, BUILTIN_GETTER, NULL},
    {"__defaults__", function_defaults, 0, 1, BUILTIN_GETTER, NULL},
    {"__doc__", function_get_doc, 0, 1, BUILTIN_GETTER, NULL},
    {"__get__", descriptor_method_get, 1, 2, 0, NULL},
    {"__globals__", function_globals, 0, 0, BUILTIN_GETTER, NULL},
    {"__kwdefaults__", function_keyword_defaults, 0, 1, BUILTIN_GETTER, NULL},
    {"__module__", function_module, 0, 1, BUILTIN_GETTER, NULL},
    {"__name__", function_name, 0, 1, BUILTIN_GETTER, NULL},
    {"__qualname__", function_get_qualname, 0, 1, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* Builtin functions, and methods of theirs that are bound to an object, which have the same type. */

static const Builtin *builtin_in(Value value) {
    return builtin_of(is_builtin(value) ? value : bound_method_of(value)->function);
}

static Value builtin_name(Thread *thread, const Value *args, int count) {
    (void)count;
    return string_from_text(thread, builtin_in(args[0])->spec->name);
}

static Value builtin_qualname(Thread *thread, const Value *args, int count) {
    (void)count;
    const Builtin *builtin = builtin_in(args[0]);
    Buffer name = {0};
    if (builtin->owner != NULL) {
        buffer_put_string(&name, string_of(builtin->owner->qualname));
        buffer_put_text(&name, ".");
    }
    buffer_put_text(&name, builtin->spec->name);
    return string_from_buffer(thread, &name);
}

static Value builtin_self(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_builtin(args[0])) {
        return bound_method_of(args[0])->self;
    }
    return error_raise(thread, ERROR_ATTRIBUTE, "'%s' object has no attribute '__self__'",
                       type_name_of(thread, args[0]));
}

static Value builtin_module(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_builtin(args[0]) || builtin_of(args[0])->owner != NULL) {
        return VALUE_NONE;
    }
    const char *module = builtin_of(args[0])->module;
    return string_from_text(thread, module == NULL ? "builtins" : module);
}

const BuiltinSpec builtin_methods[] = {
    {"__call__", callable_method_call, 0, ARGUMENTS_ANY, 0, "**"},
    {"__get__", descriptor_method_get, 1, 2, 0, NULL},
    {"__module__", builtin_module, 0, 0, BUILTIN_GETTER, NULL},
    {"__name__", builtin_name, 0, 0, BUILTIN_GETTER, NULL},
    {"__qualname__", builtin_qualname, 0, 0, BUILTIN_GETTER, NULL},
    {"__self__", builtin_self, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
