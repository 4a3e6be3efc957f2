#include "object_functions.h"

#include "attribute.h"
#include "errors.h"
#include "frame.h"
#include "bigint.h"
#include "operators.h"

/* Types. */

static int raise_not_types(Thread *thread, const char *what) {
    error_raise(thread, ERROR_TYPE, "%s, or a union", what);
    return -1;
}

/* What the type of a type says of instances or subclasses of the type: -2 if it says nothing. */
static int ask_metatype(Thread *thread, Special special, Value type, Value value) {
    if (is_empty(type_of(thread, type)->special[special])) {
        return -2;
    }
    Value result = special_call(thread, special, type, &value, 1);
    return is_error(result) ? -1 : value_is_true(thread, result);
}

static int any_of(Thread *thread, Value value, Value types, int (*test)(Thread *, Value, Value)) {
    for (uint32_t i = 0; i < tuple_of(types)->length; i++) {
        bool may_go_on = thread_poll_interrupt(thread) && thread_has_c_stack(thread, "");
        int result = may_go_on ? test(thread, value, tuple_of(types)->items[i]) : -1;
        if (result != 0) {
            return result;
        }
    }
    return 0;
}

int value_is_instance(Thread *thread, Value value, Value types) {
    if (is_tuple_like(types)) {
        return any_of(thread, value, types, value_is_instance);
    }
    if (is_type(types) && value_is_of(thread, value, type_as(types))) {
        return 1;
    }
    int asked = ask_metatype(thread, SPECIAL_INSTANCECHECK, types, value);
    if (asked == -2) {
        return is_type(types) ? 0 : raise_not_types(thread, "isinstance() arg 2 must be a type, a tuple of types");
    }
    return asked;
}

static int is_subclass(Thread *thread, Value value, Value types) {
    if (is_tuple_like(types)) {
        return any_of(thread, value, types, is_subclass);
    }
    if (is_type(types) && type_is(type_as(value), type_as(types))) {
        return 1;
    }
    int asked = ask_metatype(thread, SPECIAL_SUBCLASSCHECK, types, value);
    if (asked == -2) {
        return is_type(types) ? 0 : raise_not_types(thread, "issubclass() arg 2 must be a class, a tuple of classes");
    }
    return asked;
}

static Value bool_or_error(int result) {
    return result < 0 ? VALUE_ERROR : value_from_bool(result);
}

static Value builtin_isinstance(Thread *thread, const Value *args, int count) {
    (void)count;
    return bool_or_error(value_is_instance(thread, args[0], args[1]));
}

static Value builtin_issubclass(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_type(args[0])) {
        return error_raise(thread, ERROR_TYPE, "issubclass() arg 1 must be a class");
    }
    return bool_or_error(is_subclass(thread, args[0], args[1]));
}

static Value builtin_callable(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_bool(!is_empty(type_of(thread, args[0])->special[SPECIAL_CALL]));
}

static Value builtin_id(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_int64(thread, (int64_t)args[0]);
}

/* Attributes. */

static Value attribute_name(Thread *thread, Value name) {
    if (!is_string_like(name)) {
        return error_raise(thread, ERROR_TYPE, "attribute name must be string, not '%s'",
                           type_name_of(thread, name));
    }
    return string_intern(thread, name);
}

static Value builtin_getattr(Thread *thread, const Value *args, int count) {
    Value name = attribute_name(thread, args[1]);
    if (is_error(name) || count == 2) {
        return is_error(name) ? VALUE_ERROR : attribute_load(thread, args[0], name);
    }
    Value found = attribute_find(thread, args[0], name);
    return is_empty(found) ? args[2] : found;
}

static Value builtin_hasattr(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = attribute_name(thread, args[1]);
    Value found = is_error(name) ? VALUE_ERROR : attribute_find(thread, args[0], name);
    return is_error(found) ? VALUE_ERROR : value_from_bool(!is_empty(found));
}

static Value builtin_setattr(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = attribute_name(thread, args[1]);
    return is_error(name) || !attribute_store(thread, args[0], name, args[2]) ? VALUE_ERROR : VALUE_NONE;
}

static Value builtin_delattr(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = attribute_name(thread, args[1]);
    return is_error(name) || !attribute_delete(thread, args[0], name) ? VALUE_ERROR : VALUE_NONE;
}

const BuiltinSpec object_functions[] = {
    {"callable", builtin_callable, 1, 1, 0, NULL},
    {"delattr", builtin_delattr, 2, 2, 0, NULL},
    {"getattr", builtin_getattr, 2, 3, 0, NULL},
    {"hasattr", builtin_hasattr, 2, 2, 0, NULL},
    {"id", builtin_id, 1, 1, 0, NULL},
    {"isinstance", builtin_isinstance, 2, 2, 0, NULL},
    {"issubclass", builtin_issubclass, 2, 2, 0, NULL},
    {"setattr", builtin_setattr, 3, 3, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
