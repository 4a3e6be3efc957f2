#include "construct.h"

#include "builtins.h"
#include "class.h"
#include "descriptor.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "exception_make.h"
#include "frame.h"
#include "function.h"
#include "instance.h"
#include "set.h"

Value check_constructed(Thread *thread, Value constructed, Value result) {
    if (result != VALUE_NONE) {
        return error_raise(thread, ERROR_TYPE, "__init__() should return None, not '%s'",
                           type_name_of(thread, result));
    }
    return constructed;
}

/* Is a special method the one of the builtin types? */
static bool is_builtin_special(Value method, BuiltinFunction function) {
    return is_builtin(method) && builtin_of(method)->spec->function == function;
}

/* Each builtin type has a `__new__`, bound to it. */
static bool is_default_new(const Type *type) {
    Value new = type->special[SPECIAL_NEW];
    return is_kind(new, KIND_BOUND_METHOD) && is_builtin_special(bound_method_of(new)->function, special_new);
}

static bool is_default_init(const Type *type) {
    return is_builtin_special(type->special[SPECIAL_INIT], special_init);
}

bool type_makes_plain(const Type *type) {
    return type->layout == KIND_INSTANCE && (type->header.flags & (TYPE_IS_HEAP | TYPE_IS_ABSTRACT)) == TYPE_IS_HEAP
           && is_default_new(type);
}

/* __new__. */

static Value raise_abstract(Thread *thread, const Type *type) {
    Value names = class_abstract_names(thread, type);
    Buffer buffer = {0};
    if (is_error(names)) {
        return VALUE_ERROR;
    }
    uint32_t count = list_of(names)->length;
    buffer_print(&buffer, "Can't instantiate abstract class %s without an implementation for abstract method%s ",
                 type_name(type), count == 1 ? "" : "s");
    for (uint32_t i = 0; i < count; i++) {
        buffer_put_text(&buffer, i == 0 ? "'" : ", '");
        buffer_put_string(&buffer, string_of(list_of(names)->items[i]));
        buffer_put_text(&buffer, "'");
    }
    return error_raise_buffer(thread, ERROR_TYPE, &buffer);
}

static Value make_plain(Thread *thread, Type *type, const Arguments *arguments) {
    if (type->header.flags & TYPE_IS_ABSTRACT) {
        return raise_abstract(thread, type);
    }
    bool has_arguments = arguments->count + arguments_keywords(arguments) > 0;
    if (has_arguments && !is_default_new(type)) {
        return error_raise(thread, ERROR_TYPE, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (has_arguments && is_default_init(type)) {
        return error_raise(thread, ERROR_TYPE, "%s() takes no arguments", type_name(type));
    }
    Instance *instance = instance_new(thread, type);
    return instance == NULL ? VALUE_ERROR : value_from_object(instance);
}

/* Lists, dicts, sets and deques begin empty: `__init__` fills them. */
static bool begins_empty(Kind layout) {
    return layout == KIND_LIST || layout == KIND_DICT || layout == KIND_SET || layout == KIND_DEQUE;
}

/* An object of a class that is derived from a builtin type with values of its own. Only object itself refuses to make
 * what is abstract, as in CPython. */
static Value make_derived(Thread *thread, Type *type, const Arguments *arguments) {
    const BuiltinSpec *construct = kind_infos[type_builtin_base(type)->layout].construct;
    Arguments given = begins_empty(type->layout) ? (Arguments){VALUE_EMPTY, NULL, 0, VALUE_EMPTY} : *arguments;
    if (construct->parameters == NULL && !is_default_init(type)) {
        given.names = VALUE_EMPTY; /* an `__init__` of the program's own is given the keywords */
    }
    Value value = spec_call(thread, construct, &given);
    if (is_error(value)) {
        return VALUE_ERROR;
    }
    return value_derive(thread, type, value_plain(value));
}

static Value make_exception(Thread *thread, Type *type, const Arguments *arguments) {
    Value near[ARGUMENTS_NEAR];
    const Value *args = arguments_flat(thread, arguments, near);
    if (args == NULL) {
        return VALUE_ERROR;
    }
    Value error = exception_make(thread, type, args, (int)arguments_positional(arguments));
    /* An `__init__` of the program's own is given the keywords. */
    bool is_told = is_error(error) || !is_default_init(type) || error_set_keywords(thread, error, arguments);
    return is_told ? error : VALUE_ERROR;
}

/* An object of a type; for the builtin types all that its call makes. */
static Value type_make(Thread *thread, Type *type, const Arguments *arguments) {
    if (type->layout == KIND_INSTANCE) {
        return make_plain(thread, type, arguments);
    }
    if (type->layout == KIND_EXCEPTION) {
        return make_exception(thread, type, arguments);
    }
    if (type->layout == KIND_TYPE) {
        return class_new(thread, type, arguments);
    }
    if (type->header.flags & TYPE_IS_HEAP) {
        return make_derived(thread, type, arguments);
    }
    const BuiltinSpec *construct = kind_infos[type->layout].construct;
    if (construct == NULL || type != type_of_kind(thread, type->layout)) {
        return error_raise(thread, ERROR_TYPE, "cannot create '%s' instances", type_name(type));
    }
    return spec_call(thread, construct, arguments);
}

/* May the `__new__` of a builtin type make an object of the type that it is given? */
static bool check_new(Thread *thread, const Type *owner, const Value *args, int count) {
    const char *name = type_name(owner);
    if (count == 0) {
        error_raise(thread, ERROR_TYPE, "%s.__new__(): not enough arguments", name);
        return false;
    }
    if (!is_type(args[0])) {
        error_raise(thread, ERROR_TYPE, "%s.__new__(X): X is not a type object (%s)", name, type_name_of(thread, args[0]));
        return false;
    }
    const Type *type = type_as(args[0]);
    const Type *base = type_builtin_base(type);
    if (!type_is(type, owner)) {
        error_raise(thread, ERROR_TYPE, "%s.__new__(%s): %s is not a subtype of %s", name, type_name(type),
                    type_name(type), name);
        return false;
    }
    if (base->special[SPECIAL_NEW] != owner->special[SPECIAL_NEW]) {
        error_raise(thread, ERROR_TYPE, "%s.__new__(%s) is not safe, use %s.__new__()", name, type_name(type),
                    type_name(base));
        return false;
    }
    return true;
}

Value special_new(Thread *thread, const Value *args, int count) {
    const Type *owner = type_as(args[0]);
    if (!check_new(thread, owner, args + 1, count - 1)) {
        return VALUE_ERROR;
    }
    Arguments arguments = {VALUE_EMPTY, args + 2, (uint32_t)count - 2, VALUE_EMPTY};
    if (!is_empty(args[count]) && !arguments_add_dict(thread, &arguments, args[count])) {
        return VALUE_ERROR;
    }
    return type_make(thread, type_as(args[1]), &arguments);
}

static const BuiltinSpec new_spec = {"__new__", special_new, 0, ARGUMENTS_ANY, 0, "**"};

bool type_install_new(Thread *thread, Type *type) {
    Value function = builtin_new(thread, &new_spec, NULL);
    Value new = is_error(function) ? VALUE_ERROR : bound_method_new(thread, value_from_object(type), function);
    return !is_error(new) && table_set(thread, type, &type->attributes, special_name(thread, SPECIAL_NEW), new);
}

/* __init__. */

static Value init_table(Thread *thread, Value self, const Value *args, int count) {
    bool is_dict = has_layout(self, KIND_DICT);
    if (count > 1) {
        return error_raise(thread, ERROR_TYPE, "%s expected at most 1 argument, got %d", is_dict ? "dict" : "set", count);
    }
    hash_table_clear(thread, table_of(self));
    if (!is_dict) {
        return count == 0 || !is_error(set_update(thread, self, args[0])) ? VALUE_NONE : VALUE_ERROR;
    }
    Value keywords = args[count];
    if ((count > 0 && !dict_update(thread, self, args[0]))
        || (!is_empty(keywords) && !dict_update(thread, self, keywords))) {
        return VALUE_ERROR;
    }
    return VALUE_NONE;
}

static Value init_exception(Thread *thread, Value self, const Value *args, int count) {
    Arguments arguments = {VALUE_EMPTY, args, (uint32_t)count, VALUE_EMPTY};
    bool is_told = is_empty(args[count]) || (arguments_add_dict(thread, &arguments, args[count])
                                             && error_set_keywords(thread, self, &arguments));
    return is_told && exception_set_arguments(thread, self, args, count) ? VALUE_NONE : VALUE_ERROR;
}

static Value init_list(Thread *thread, Value self, const Value *args, int count) {
    if (!is_empty(args[count]) && table_of(args[count])->length > 0) {
        return error_raise(thread, ERROR_TYPE, "%s() takes no keyword arguments", type_name_of(thread, self));
    }
    if (count > 1) {
        return error_raise(thread, ERROR_TYPE, "list expected at most 1 argument, got %d", count);
    }
    list_of(self)->length = 0;
    return count == 0 || list_extend(thread, list_of(self), args[0]) ? VALUE_NONE : VALUE_ERROR;
}

/* For what is complete when it is made. Arguments that only `__new__` wanted are let pass. */
static Value init_object(Thread *thread, Value self, const Value *args, int count) {
    const Type *type = type_of(thread, self);
    if (count == 0 && (is_empty(args[0]) || table_of(args[0])->length == 0)) {
        return VALUE_NONE;
    }
    if (!is_default_init(type)) {
        return error_raise(thread, ERROR_TYPE,
                           "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    return type->layout == KIND_INSTANCE && is_default_new(type)
               ? error_raise(thread, ERROR_TYPE, "%s() takes no arguments", type_name(type))
               : VALUE_NONE;
}

Value special_init(Thread *thread, const Value *args, int count) {
    Value self = args[0];
    switch (is_object(self) ? object_layout(object_of(self)) : KIND_INT) {
    case KIND_EXCEPTION:
        return init_exception(thread, self, args + 1, count - 1);
    case KIND_LIST:
        return init_list(thread, self, args + 1, count - 1);
    case KIND_DICT:
    case KIND_SET:
        return init_table(thread, self, args + 1, count - 1);
    case KIND_TYPE:
        return VALUE_NONE;
    default:
        return init_object(thread, self, args + 1, count - 1);
    }
}

/* The call. */

static Value begin_init(Thread *thread, Type *type, Value object, const Arguments *arguments) {
    Value init = type->special[SPECIAL_INIT];
    Arguments with_self = *arguments;
    with_self.self = object;
    if (is_function(init)) {
        Frame *frame = function_enter_with(thread, function_of(init), &with_self);
        if (frame == NULL) {
            return VALUE_ERROR;
        }
        frame->constructed = object;
        frame->flags |= FRAME_CONSTRUCTS;
        return VALUE_ENTERED;
    }
    if (is_builtin(init)) {
        return is_error(builtin_call_with(thread, builtin_of(init), &with_self)) ? VALUE_ERROR : object;
    }
    init = descriptor_get(thread, init, object, type);
    Value result = is_error(init) ? VALUE_ERROR : value_call_with(thread, init, arguments);
    return is_error(result) ? VALUE_ERROR : check_constructed(thread, object, result);
}

static Value make_by_program(Thread *thread, Type *type, const Arguments *arguments) {
    Value new = type->special[SPECIAL_NEW];
    new = is_kind(new, KIND_STATIC_METHOD) ? method_wrapper_of(new)->function : new;
    Arguments with_type = *arguments;
    with_type.self = value_from_object(type);
    return value_call_with(thread, new, &with_type);
}

Value type_enter(Thread *thread, Type *type, const Arguments *arguments) {
    if (!(type->header.flags & TYPE_IS_HEAP)) {
        if (type == type_of_kind(thread, KIND_TYPE) && arguments->count == 1 && arguments_keywords(arguments) == 0) {
            return value_from_object(type_of(thread, arguments->args[0]));
        }
        Value made = type_make(thread, type, arguments);
        bool is_inited = is_error(made) || type->layout != KIND_TYPE || type_of(thread, made) == type;
        return is_inited ? made : begin_init(thread, type_of(thread, made), made, arguments);
    }
    Value near[ARGUMENTS_NEAR];
    Arguments flat = *arguments;
    flat.args = arguments_flat(thread, arguments, near);
    if (flat.args == NULL) {
        return VALUE_ERROR;
    }
    flat.count = arguments_positional(arguments);
    flat.self = VALUE_EMPTY;
    bool by_default = is_default_new(type);
    Value object = by_default ? type_make(thread, type, &flat) : make_by_program(thread, type, &flat);
    if (is_error(object) || (!by_default && !value_is_of(thread, object, type))) {
        return object;
    }
    bool is_made = by_default || type->layout != KIND_EXCEPTION; /* whose `__init__` takes what `__new__` was given */
    bool is_done = is_default_init(type) && !begins_empty(type->layout) && is_made;
    return is_done ? object : begin_init(thread, type_of(thread, object), object, &flat);
}
