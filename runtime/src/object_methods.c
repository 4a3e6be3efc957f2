#include "object_methods.h"

#include <math.h>

#include "attribute.h"
#include "construct.h"
#include "constructors.h"
#include "bigint.h"
#include "dict.h"
#include "errors.h"
#include "generics.h"
#include "format.h"
#include "hash.h"
#include "instance.h"
#include "int_operators.h"
#include "iterator.h"
#include "adapters.h"
#include "number.h"
#include "numeric.h"
#include "operators.h"
#include "reversed.h"
#include "repr.h"
#include "sequence.h"

/* Containers. */

static Value special_len(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t length = builtin_length(thread, args[0]);
    return length < 0 ? VALUE_ERROR : value_from_int64(thread, length);
}

static Value special_getitem(Thread *thread, const Value *args, int count) {
    (void)count;
    return builtin_subscript_load(thread, args[0], args[1]);
}

static Value none_if(bool done) {
    return done ? VALUE_NONE : VALUE_ERROR;
}

static Value special_setitem(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(builtin_subscript_store(thread, args[0], args[1], args[2]));
}

static Value special_delitem(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(builtin_subscript_delete(thread, args[0], args[1]));
}

static Value special_contains(Thread *thread, const Value *args, int count) {
    (void)count;
    int found = builtin_contains(thread, args[0], args[1]);
    return found < 0 ? VALUE_ERROR : value_from_bool(found);
}

static Value special_reversed(Thread *thread, const Value *args, int count) {
    (void)count;
    return builtin_reversed(thread, args[0]);
}

/* Numbers. */

static Value special_bool(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(value_truth(value_plain(args[0])));
}

static Value special_neg(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_unary_slow(thread, OPERATOR_NEGATIVE, value_plain(args[0]));
}

static Value special_pos(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_unary_slow(thread, OPERATOR_POSITIVE, value_plain(args[0]));
}

static Value special_invert(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_unary_slow(thread, OPERATOR_INVERT, value_plain(args[0]));
}

static Value special_abs(Thread *thread, const Value *args, int count) {
    (void)count;
    return number_absolute(thread, value_plain(args[0]));
}

static Value special_int(Thread *thread, const Value *args, int count) {
    (void)count;
    Value number = value_plain(args[0]);
    return is_float(number) ? int_from_double(thread, double_of(number))
                            : value_unary_slow(thread, OPERATOR_POSITIVE, number);
}

static Value special_float(Thread *thread, const Value *args, int count) {
    (void)count;
    return spec_call(thread, &float_construct, &(Arguments){VALUE_EMPTY, &(Value){value_plain(args[0])}, 1, VALUE_EMPTY});
}

static Value special_floor(Thread *thread, const Value *args, int count) {
    (void)count;
    Value number = value_plain(args[0]);
    return is_float(number) ? int_from_double(thread, floor(double_of(number))) : special_int(thread, args, 1);
}

static Value special_ceil(Thread *thread, const Value *args, int count) {
    (void)count;
    Value number = value_plain(args[0]);
    return is_float(number) ? int_from_double(thread, ceil(double_of(number))) : special_int(thread, args, 1);
}

static Value special_round(Thread *thread, const Value *args, int count) {
    return number_round(thread, value_plain(args[0]), count > 1 ? args[1] : VALUE_NONE);
}

/* All objects. */

static Value special_format(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!has_layout(args[1], KIND_STRING)) {
        return error_raise(thread, ERROR_TYPE, "__format__() argument must be str, not %s",
                           argument_type_name(thread, args[1]));
    }
    return builtin_format(thread, args[0], args[1]);
}

static Value interned(Thread *thread, Value name) {
    if (!has_layout(name, KIND_STRING)) {
        return error_raise(thread, ERROR_TYPE, "attribute name must be string, not '%s'", type_name_of(thread, name));
    }
    return string_intern(thread, name);
}

static Value special_getattribute(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = interned(thread, args[1]);
    return is_error(name) ? VALUE_ERROR : attribute_load_plain(thread, args[0], name);
}

static Value special_setattr(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = interned(thread, args[1]);
    return none_if(!is_error(name) && attribute_store_plain(thread, args[0], name, args[2]));
}

static Value special_delattr(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = interned(thread, args[1]);
    return none_if(!is_error(name) && attribute_store_plain(thread, args[0], name, VALUE_EMPTY));
}

/* Those of `object` must not get around those of `type`. */
static Value object_setattr(Thread *thread, const Value *args, int count) {
    return is_type(args[0]) ? error_raise(thread, ERROR_TYPE, "can't apply this __setattr__ to %s object",
                                          type_name_of(thread, args[0]))
                            : special_setattr(thread, args, count);
}

static Value object_delattr(Thread *thread, const Value *args, int count) {
    return is_type(args[0]) ? error_raise(thread, ERROR_TYPE, "can't apply this __delattr__ to %s object",
                                          type_name_of(thread, args[0]))
                            : special_delattr(thread, args, count);
}

/* By default the opposite of `__eq__`. */
static Value special_ne(Thread *thread, const Value *args, int count) {
    (void)count;
    Value equal = special_call(thread, SPECIAL_EQ, args[0], &args[1], 1);
    if (is_error(equal) || equal == VALUE_NOT_IMPLEMENTED) {
        return equal;
    }
    int truth = value_is_true(thread, equal);
    return truth < 0 ? VALUE_ERROR : value_from_bool(!truth);
}

static Value special_eq(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return args[0] == args[1] ? VALUE_TRUE : VALUE_NOT_IMPLEMENTED;
}

static Value type_call(Thread *thread, const Value *args, int count) {
    Arguments arguments = {VALUE_EMPTY, args + 1, (uint32_t)count - 1, VALUE_EMPTY};
    if (!is_empty(args[count]) && !arguments_add_dict(thread, &arguments, args[count])) {
        return VALUE_ERROR;
    }
    return value_finish(thread, type_enter(thread, type_as(args[0]), &arguments));
}

const BuiltinSpec object_specials[] = {
    {"__len__", special_len, 0, 0, 0, NULL},
    {"__getitem__", special_getitem, 1, 1, 0, NULL},
    {"__setitem__", special_setitem, 2, 2, 0, NULL},
    {"__delitem__", special_delitem, 1, 1, 0, NULL},
    {"__contains__", special_contains, 1, 1, 0, NULL},
    {"__iter__", special_iter, 0, 0, 0, NULL},
    {"__next__", special_next, 0, 0, 0, NULL},
    {"__reversed__", special_reversed, 0, 0, 0, NULL},
    {"__bool__", special_bool, 0, 0, 0, NULL},
    {"__neg__", special_neg, 0, 0, 0, NULL},
    {"__pos__", special_pos, 0, 0, 0, NULL},
    {"__invert__", special_invert, 0, 0, 0, NULL},
    {"__abs__", special_abs, 0, 0, 0, NULL},
    {"__int__", special_int, 0, 0, 0, NULL},
    {"__index__", special_int, 0, 0, 0, NULL},
    {"__trunc__", special_int, 0, 0, 0, NULL},
    {"__float__", special_float, 0, 0, 0, NULL},
    {"__floor__", special_floor, 0, 0, 0, NULL},
    {"__ceil__", special_ceil, 0, 0, 0, NULL},
    {"__round__", special_round, 0, 1, 0, NULL},
    {"__hash__", special_hash, 0, 0, 0, NULL},
    {"__repr__", special_repr, 0, 0, 0, NULL},
    {"__str__", special_str, 0, 0, 0, NULL},
    {"__format__", special_format, 1, 1, 0, NULL},
};
const int object_special_count = sizeof object_specials / sizeof *object_specials;

/* Attributes. */

static Value object_class(Thread *thread, const Value *args, int count) {
    if (count == 1) {
        return value_from_object(type_of(thread, args[0]));
    }
    if (!is_type(args[1])) {
        return error_raise(thread, ERROR_TYPE, "__class__ must be set to a class, not '%s' object",
                           type_name_of(thread, args[1]));
    }
    Type *old = type_of(thread, args[0]);
    Type *new = type_as(args[1]);
    Instance *fields = old->header.flags & new->header.flags & TYPE_IS_HEAP ? fields_to_set(thread, args[0]) : NULL;
    if (fields == NULL) {
        return error_raise(thread, ERROR_TYPE,
                           "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!type_same_layout(old, new)) {
        return error_raise(thread, ERROR_TYPE, "__class__ assignment: '%s' object layout differs from '%s'",
                           type_name(new), type_name(old));
    }
    if (is_exception(args[0])) {
        exception_of(args[0])->type = new;
    }
    return none_if(instance_set_class(thread, fields, new));
}

static Value object_dict(Thread *thread, const Value *args, int count) {
    if (count == 1) {
        return attribute_dict(thread, args[0]);
    }
    if (!is_instance(args[0]) || !is_dict(args[1])) {
        return error_raise(thread, ERROR_TYPE, "__dict__ must be set to a dictionary, not a '%s'",
                           type_name_of(thread, args[1]));
    }
    return none_if(instance_set_dict(thread, instance_of(args[0]), args[1]));
}

static Value object_init_subclass(Thread *thread, const Value *args, int count) {
    Value keywords = args[count];
    return is_empty(keywords) || table_of(keywords)->length == 0
               ? VALUE_NONE
               : error_raise_around(thread, ERROR_TYPE, "", type_as(args[0])->qualname,
                                    ".__init_subclass__() takes no keyword arguments");
}

static Value type_prepare(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    return dict_new(thread, NULL, 0);
}

/* Only an abstract class has more to say of what its subclasses are. */
static Value object_subclass_hook(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return VALUE_NOT_IMPLEMENTED;
}

const BuiltinSpec object_methods[] = {
    {"__class__", object_class, 0, 1, BUILTIN_GETTER, NULL},
    {"__dict__", object_dict, 0, 1, BUILTIN_GETTER, NULL},
    {"__init__", special_init, 0, ARGUMENTS_ANY, 0, "**"},
    {"__eq__", special_eq, 1, 1, 0, NULL},
    {"__ne__", special_ne, 1, 1, 0, NULL},
    {"__getattribute__", special_getattribute, 1, 1, 0, NULL},
    {"__setattr__", object_setattr, 2, 2, 0, NULL},
    {"__delattr__", object_delattr, 1, 1, 0, NULL},
    {"__init_subclass__", object_init_subclass, 0, 0, BUILTIN_CLASS, "**"},
    {"__subclasshook__", object_subclass_hook, 1, 1, BUILTIN_CLASS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* Types. */

static Value type_get_name(Thread *thread, const Value *args, int count) {
    Type *type = type_as(args[0]);
    if (count > 1 && has_layout(args[1], KIND_STRING)) {
        return none_if(type_set_name(thread, type, args[1]));
    }
    return type->name;
}

static Value type_get_qualname(Thread *thread, const Value *args, int count) {
    Type *type = type_as(args[0]);
    if (count > 1 && has_layout(args[1], KIND_STRING)) {
        object_store(thread, type, &type->qualname, args[1]);
    }
    return type->qualname;
}

static Value type_get_bases(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return type_as(args[0])->bases;
}

static Value type_get_base(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    const Type *base = type_as(args[0])->base;
    return base == NULL ? VALUE_NONE : value_from_object(base);
}

static Value type_get_mro(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return type_as(args[0])->mro;
}

static Value type_get_module(Thread *thread, const Value *args, int count) {
    Type *type = type_as(args[0]);
    Value name = thread->interpreter->names[NAME_MODULE];
    if (count > 1) {
        return none_if(type_set_attribute(thread, type, name, args[1]));
    }
    Value module = type_find(thread, type, name);
    return is_string(module) ? module : string_from_text(thread, "builtins");
}

/* Those of the class itself: a new dict if it has none yet. */
static Value type_annotations(Thread *thread, const Value *args, int count) {
    Type *type = type_as(args[0]);
    Value name = thread->interpreter->names[NAME_ANNOTATIONS];
    Value own = table_find(&type->attributes, name);
    if (count > 1 || (is_empty(own) && type->header.flags & TYPE_IS_HEAP)) {
        own = count > 1 ? args[1] : dict_new(thread, NULL, 0);
        return is_error(own) || !type_set_attribute(thread, type, name, own) ? VALUE_ERROR : own;
    }
    return is_empty(own) ? error_raise(thread, ERROR_ATTRIBUTE, "type object '%s' has no attribute '__annotations__'",
                                       type_name(type))
                         : own;
}

static Value type_mro(Thread *thread, const Value *args, int count) {
    (void)count;
    return list_from_iterable(thread, type_as(args[0])->mro);
}

static Value type_get_subclasses(Thread *thread, const Value *args, int count) {
    (void)count;
    return type_subclasses(thread, type_as(args[0]));
}

const BuiltinSpec type_methods[] = {
    {"__name__", type_get_name, 0, 1, BUILTIN_GETTER, NULL},
    {"__qualname__", type_get_qualname, 0, 1, BUILTIN_GETTER, NULL},
    {"__module__", type_get_module, 0, 1, BUILTIN_GETTER, NULL},
    {"__annotations__", type_annotations, 0, 1, BUILTIN_GETTER, NULL},
    {"__bases__", type_get_bases, 0, 0, BUILTIN_GETTER, NULL},
    {"__base__", type_get_base, 0, 0, BUILTIN_GETTER, NULL},
    {"__mro__", type_get_mro, 0, 0, BUILTIN_GETTER, NULL},
    {"__prepare__", type_prepare, 0, ARGUMENTS_ANY, BUILTIN_CLASS, "**"},
    {"__getattribute__", special_getattribute, 1, 1, 0, NULL},
    {"__setattr__", special_setattr, 2, 2, 0, NULL},
    {"__delattr__", special_delattr, 1, 1, 0, NULL},
    {"mro", type_mro, 0, 0, 0, NULL},
    {"__subclasses__", type_get_subclasses, 0, 0, 0, NULL},
    {"__call__", type_call, 0, ARGUMENTS_ANY, 0, "**"},
    {"__or__", type_or, 1, 1, 0, NULL},
    {"__ror__", type_reflected_or, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
