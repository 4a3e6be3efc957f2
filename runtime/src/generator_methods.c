/* The methods and attributes of generators. */

#include "call.h"
#include "errors.h"
#include "generator.h"
#include "traceback_object.h"

/* Methods. */

static Value method_iter(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return args[0];
}

static Value method_next(Thread *thread, const Value *args, int count) {
    (void)count;
    return generator_send(thread, args[0], VALUE_NONE, VALUE_EMPTY);
}

static Value method_send(Thread *thread, const Value *args, int count) {
    (void)count;
    return generator_send(thread, args[0], args[1], VALUE_EMPTY);
}

/* The exception that `throw(type, value)` means; `throw(value)` is the usual form. */
static Value exception_to_throw(Thread *thread, const Value *args, int count) {
    bool has_value = count > 2 && args[2] != VALUE_NONE;
    bool of_type = is_exception_type(thread, args[1]);
    if (is_exception(args[1]) && has_value) {
        return error_raise(thread, ERROR_TYPE, "instance exception may not have a separate value");
    }
    if (of_type && has_value) {
        bool is_instance = value_is_of(thread, args[2], type_as(args[1]));
        return is_instance ? args[2] : value_call(thread, args[1], &args[2], 1);
    }
    if (!is_exception(args[1]) && !of_type) {
        return error_raise(thread, ERROR_TYPE,
                           "exceptions must be classes or instances deriving from BaseException, not %s",
                           type_name_of(thread, args[1]));
    }
    return exception_from_value(thread, args[1], "");
}

static Value method_throw(Thread *thread, const Value *args, int count) {
    if (count > 3 && args[3] != VALUE_NONE) {
        return error_raise(thread, ERROR_TYPE, "throw() third argument must be a traceback object");
    }
    Value error = exception_to_throw(thread, args, count);
    return is_error(error) ? VALUE_ERROR : generator_throw(thread, generator_of(args[0]), error);
}

static Value method_close(Thread *thread, const Value *args, int count) {
    (void)count;
    Value result;
    return generator_close(thread, generator_of(args[0]), &result) ? result : VALUE_ERROR;
}

/* Attributes. */

static Value get_code(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_object(generator_frame(generator_of(args[0]))->code);
}

static Value get_frame(Thread *thread, const Value *args, int count) {
    (void)count;
    Generator *generator = generator_of(args[0]);
    const Frame *frame = generator_frame(generator);
    bool is_finished = generator->state == GENERATOR_FINISHED;
    return is_finished ? VALUE_NONE : traceback_frame_new(thread, frame->code, code_line(frame->code, frame->ip));
}

static Value get_name(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return generator_frame(generator_of(args[0]))->code->name;
}

static Value get_qualname(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return generator_frame(generator_of(args[0]))->code->qualname;
}

static Value get_running(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(generator_of(args[0])->state == GENERATOR_RUNNING);
}

static Value get_suspended(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(generator_of(args[0])->state >= GENERATOR_SUSPENDED);
}

static Value get_delegate(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    Generator *generator = generator_of(args[0]);
    return generator->state == GENERATOR_DELEGATING ? generator_delegate_of(generator) : VALUE_NONE;
}

const BuiltinSpec generator_methods[] = {
    {"__name__", get_name, 0, 0, BUILTIN_GETTER, NULL},
    {"__qualname__", get_qualname, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_code", get_code, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_frame", get_frame, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_running", get_running, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_suspended", get_suspended, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_yieldfrom", get_delegate, 0, 0, BUILTIN_GETTER, NULL},
    {"__iter__", method_iter, 0, 0, 0, NULL}, {"__next__", method_next, 0, 0, 0, NULL}, {"send", method_send, 1, 1, 0, NULL},
    {"throw", method_throw, 1, 3, 0, NULL},   {"close", method_close, 0, 0, 0, NULL},   {NULL, NULL, 0, 0, 0, NULL},
};
