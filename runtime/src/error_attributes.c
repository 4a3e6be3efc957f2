#include "error_attributes.h"

#include "builtins.h"
#include "exception.h"

/* An item of a tuple, or None. */
static Value item_of(Value value, uint32_t index) {
    return is_tuple(value) && index < tuple_of(value)->length ? tuple_of(value)->items[index] : VALUE_NONE;
}

/* An argument of an exception; None if it has less than `least` arguments. */
static Value argument_of(const Value *args, uint32_t index, uint32_t least) {
    Value arguments = exception_of(args[0])->args;
    return tuple_of(arguments)->length < least ? VALUE_NONE : item_of(arguments, index);
}

#define ATTRIBUTE(name, value)                                                              \
    static Value error_get_##name(Thread *thread, const Value *args, int count) {           \
        (void)thread;                                                                       \
        (void)count;                                                                        \
        return value;                                                                       \
    }

ATTRIBUTE(errno, argument_of(args, 0, 2))
ATTRIBUTE(strerror, argument_of(args, 1, 2))
ATTRIBUTE(os_filename, argument_of(args, 2, 2))
ATTRIBUTE(message, argument_of(args, 0, 1))
ATTRIBUTE(filename, item_of(argument_of(args, 1, 2), 0))
ATTRIBUTE(lineno, item_of(argument_of(args, 1, 2), 1))
ATTRIBUTE(offset, item_of(argument_of(args, 1, 2), 2))
ATTRIBUTE(text, item_of(argument_of(args, 1, 2), 3))

const BuiltinSpec os_error_methods[] = {
    {"errno", error_get_errno, 0, 0, BUILTIN_GETTER, NULL},
    {"filename", error_get_os_filename, 0, 0, BUILTIN_GETTER, NULL},
    {"strerror", error_get_strerror, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec syntax_error_methods[] = {
    {"filename", error_get_filename, 0, 0, BUILTIN_GETTER, NULL},
    {"lineno", error_get_lineno, 0, 0, BUILTIN_GETTER, NULL},
    {"msg", error_get_message, 0, 0, BUILTIN_GETTER, NULL},
    {"offset", error_get_offset, 0, 0, BUILTIN_GETTER, NULL},
    {"text", error_get_text, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec import_error_methods[] = {
    {"msg", error_get_message, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
