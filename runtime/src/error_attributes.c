#include "error_attributes.h"

#include "builtins.h"
#include "errors.h"
#include "exception_group.h"
#include "state.h"

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

ATTRIBUTE(errno, is_numbered_os_error(thread, args[0]) ? argument_of(args, 0, 2) : VALUE_NONE)
ATTRIBUTE(strerror, is_numbered_os_error(thread, args[0]) ? argument_of(args, 1, 2) : VALUE_NONE)
ATTRIBUTE(message, argument_of(args, 0, 1))
ATTRIBUTE(filename, item_of(argument_of(args, 1, 2), 0))
ATTRIBUTE(lineno, item_of(argument_of(args, 1, 2), 1))
ATTRIBUTE(offset, item_of(argument_of(args, 1, 2), 2))
ATTRIBUTE(text, item_of(argument_of(args, 1, 2), 3))

ATTRIBUTE(value, argument_of(args, 0, 1))
ATTRIBUTE(encoding, argument_of(args, 0, 5))
ATTRIBUTE(coded, argument_of(args, 1, 5))
ATTRIBUTE(start, argument_of(args, 2, 5))
ATTRIBUTE(end, argument_of(args, 3, 5))
ATTRIBUTE(reason, argument_of(args, 4, 5))
ATTRIBUTE(translated, argument_of(args, 0, 4))
ATTRIBUTE(translate_start, argument_of(args, 1, 4))
ATTRIBUTE(translate_end, argument_of(args, 2, 4))
ATTRIBUTE(translate_reason, argument_of(args, 3, 4))

/* What an error is about, which can be set. */

static Value subject(Thread *thread, Value *field, const Value *args, int count) {
    if (count > 1) {
        object_store(thread, exception_of(args[0]), field, args[1]);
    }
    return is_empty(*field) ? VALUE_NONE : *field;
}

static Value error_name(Thread *thread, const Value *args, int count) {
    return subject(thread, &exception_of(args[0])->name, args, count);
}

static Value error_object(Thread *thread, const Value *args, int count) {
    return subject(thread, &exception_of(args[0])->object, args, count);
}

/* The arguments of SystemExit, unless something else has been set. */
static Value error_code(Thread *thread, const Value *args, int count) {
    Exception *exception = exception_of(args[0]);
    if (count > 1 || !is_empty(exception->object)) {
        return subject(thread, &exception->object, args, count);
    }
    return tuple_of(exception->args)->length > 1 ? exception->args : item_of(exception->args, 0);
}

Value error_tell(Thread *thread, Value name, Value object) {
    Exception *error = exception_of(thread->error);
    bool tells = error_is(thread, thread->error, ERROR_NAME) || error_is(thread, thread->error, ERROR_ATTRIBUTE)
                 || error_is(thread, thread->error, ERROR_IMPORT);
    if (tells) { /* and is not a MemoryError */
        object_store(thread, error, &error->name, name);
        object_store(thread, error, &error->object, object);
    }
    return VALUE_ERROR;
}

Value error_raise_undefined(Thread *thread, Value name) {
    error_raise_around(thread, ERROR_NAME, "name '", name, "' is not defined");
    return error_tell(thread, name, VALUE_EMPTY);
}

Value error_raise_free(Thread *thread, Value name) {
    error_raise_around(thread, ERROR_NAME, "cannot access free variable '", name,
                       "' where it is not associated with a value in enclosing scope");
    return error_tell(thread, name, VALUE_EMPTY);
}

Value error_tell_missing(Thread *thread, Value name, Value object) {
    const Exception *error = exception_of(thread->error);
    bool is_told = !is_empty(error->name) || !is_empty(error->object);
    return is_told || !error_is(thread, thread->error, ERROR_ATTRIBUTE) ? VALUE_ERROR : error_tell(thread, name, object);
}

/* Where an exception keeps what a keyword argument gives, NULL if its type has no such argument. */
static Value *field_of_keyword(const Thread *thread, Value error, Value keyword) {
    const Value *names = thread->interpreter->names;
    Exception *exception = exception_of(error);
    bool is_attribute = error_is(thread, error, ERROR_ATTRIBUTE);
    bool is_import = error_is(thread, error, ERROR_IMPORT);
    if (keyword == names[NAME_ERROR_NAME] && (is_attribute || is_import || error_is(thread, error, ERROR_NAME))) {
        return &exception->name;
    }
    bool is_object = is_attribute ? keyword == names[NAME_ERROR_OBJECT] : is_import && keyword == names[NAME_ERROR_PATH];
    return is_object ? &exception->object : NULL;
}

static void raise_unknown_keyword(Thread *thread, Value error, Value keyword) {
    static const ErrorType with_keywords[] = {ERROR_ATTRIBUTE, ERROR_NAME, ERROR_IMPORT};
    for (size_t i = 0; i < sizeof with_keywords / sizeof *with_keywords; i++) {
        if (error_is(thread, error, with_keywords[i])) {
            Buffer buffer = {0};
            buffer_print(&buffer, "%s() got an unexpected keyword argument '", error_type_name(with_keywords[i]));
            buffer_put_string(&buffer, string_of(keyword));
            buffer_put_text(&buffer, "'");
            error_raise_buffer(thread, ERROR_TYPE, &buffer);
            return;
        }
    }
    error_raise(thread, ERROR_TYPE, "%s() takes no keyword arguments", type_name_of(thread, error));
}

bool error_set_keywords(Thread *thread, Value error, const Arguments *arguments) {
    for (uint32_t i = 0; i < arguments_keywords(arguments); i++) {
        Value *field = field_of_keyword(thread, error, tuple_of(arguments->names)->items[i]);
        if (field == NULL) {
            raise_unknown_keyword(thread, error, tuple_of(arguments->names)->items[i]);
            return false;
        }
        object_store(thread, exception_of(error), field, arguments->args[arguments->count + i]);
    }
    return true;
}

static const BuiltinSpec os_error_methods[] = {
    {"errno", error_get_errno, 0, 0, BUILTIN_GETTER, NULL},
    {"filename", error_object, 0, 1, BUILTIN_GETTER, NULL},
    {"filename2", error_name, 0, 1, BUILTIN_GETTER, NULL},
    {"strerror", error_get_strerror, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec syntax_error_methods[] = {
    {"filename", error_get_filename, 0, 0, BUILTIN_GETTER, NULL},
    {"lineno", error_get_lineno, 0, 0, BUILTIN_GETTER, NULL},
    {"msg", error_get_message, 0, 0, BUILTIN_GETTER, NULL},
    {"offset", error_get_offset, 0, 0, BUILTIN_GETTER, NULL},
    {"text", error_get_text, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec import_error_methods[] = {
    {"name", error_name, 0, 1, BUILTIN_GETTER, NULL},
    {"path", error_object, 0, 1, BUILTIN_GETTER, NULL},
    {"msg", error_get_message, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec name_error_methods[] = {
    {"name", error_name, 0, 1, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec attribute_error_methods[] = {
    {"name", error_name, 0, 1, BUILTIN_GETTER, NULL},
    {"obj", error_object, 0, 1, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec codec_error_methods[] = {
    {"encoding", error_get_encoding, 0, 0, BUILTIN_GETTER, NULL},
    {"object", error_get_coded, 0, 0, BUILTIN_GETTER, NULL},
    {"start", error_get_start, 0, 0, BUILTIN_GETTER, NULL},
    {"end", error_get_end, 0, 0, BUILTIN_GETTER, NULL},
    {"reason", error_get_reason, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec translate_error_methods[] = {
    {"object", error_get_translated, 0, 0, BUILTIN_GETTER, NULL},
    {"start", error_get_translate_start, 0, 0, BUILTIN_GETTER, NULL},
    {"end", error_get_translate_end, 0, 0, BUILTIN_GETTER, NULL},
    {"reason", error_get_translate_reason, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec stop_iteration_methods[] = {
    {"value", error_get_value, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const BuiltinSpec system_exit_methods[] = {
    {"code", error_code, 0, 1, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec *error_type_methods(ErrorType type) {
    switch (type) {
    case ERROR_STOP_ITERATION:
        return stop_iteration_methods;
    case ERROR_SYSTEM_EXIT:
        return system_exit_methods;
    case ERROR_BASE_EXCEPTION_GROUP:
        return exception_group_methods;
    case ERROR_OS:
        return os_error_methods;
    case ERROR_SYNTAX:
        return syntax_error_methods;
    case ERROR_IMPORT:
        return import_error_methods;
    case ERROR_NAME:
        return name_error_methods;
    case ERROR_ATTRIBUTE:
        return attribute_error_methods;
    case ERROR_UNICODE_DECODE:
    case ERROR_UNICODE_ENCODE:
        return codec_error_methods;
    case ERROR_UNICODE_TRANSLATE:
        return translate_error_methods;
    default:
        return NULL;
    }
}
