/* Throwing into generators, and closing them; the methods of generators. */
#include "attribute.h"
#include "errors.h"
#include "function.h"
#include "generator.h"
#include "iterator.h"
#include "traceback_object.h"

/* Link the frames of a generator that can be resumed and, if `all`, of those that it delegates to. Gives the state
 * that the innermost of them was in; GENERATOR_FINISHED, with RecursionError set, if not even one fits. */
static GeneratorState link_chain(Thread *thread, Generator *generator, Resumer by, bool all) {
    if (thread->depth >= thread->depth_limit) {
        generator_raise_too_deep(thread);
        return GENERATOR_FINISHED;
    }
    uint32_t state = generator->state;
    generator_link(thread, generator, by);
    while (all && state == GENERATOR_DELEGATING && generator_can_resume(generator_delegate_of(generator))
           && thread->depth < thread->depth_limit) {
        generator = generator_of(generator_delegate_of(generator));
        state = generator->state;
        generator_link(thread, generator, RESUMED_BY_DELEGATE);
    }
    return (GeneratorState)state;
}

/* The error that is pending leaves the instruction at which the running frame is, and the generators around it up to
 * `outermost` until one handles it. VALUE_ENTERED: that frame is to go on. VALUE_ERROR: an error is pending, and none of
 * them is linked any more. */
static Value unwind_chain(Thread *thread, const Generator *outermost) {
    for (;;) {
        Frame *frame = thread->frame;
        Handler *handler = frame_unwind(thread, frame, frame->ip);
        if (handler != NULL) {
            frame->sp = frame_stack(frame) + frame_handler_depth(handler);
            *frame->sp++ = thread_take_error(thread);
            frame->ip = frame_handler_target(frame, handler);
            return VALUE_ENTERED;
        }
        frame_pop(thread, frame);
        if (frame_generator(frame) == outermost) {
            return VALUE_ERROR;
        }
    }
}

/* The error that is pending arises where the innermost of linked generators is suspended, which was in `state`.
 * StopIteration ends a `yield from`. As unwind_chain. */
static Value fail_in_chain(Thread *thread, const Generator *outermost, GeneratorState state) {
    if (state != GENERATOR_DELEGATING || !error_is(thread, thread->error, ERROR_STOP_ITERATION)) {
        return unwind_chain(thread, outermost);
    }
    *thread->frame->sp++ = iterator_result(thread);
    return VALUE_ENTERED;
}

/* The same for an error that is raised by that. */
static Value raise_in_chain(Thread *thread, const Generator *outermost, GeneratorState state, Value error) {
    exception_set_context(thread, error, thread->handled);
    thread->error = error;
    return fail_in_chain(thread, outermost, state);
}

static bool generator_close(Thread *thread, Generator *generator, Value *result);

static bool close_iterator(Thread *thread, Value iterator) {
    if (is_generator(iterator)) {
        Value ignored;
        return generator_close(thread, generator_of(iterator), &ignored);
    }
    Value close = attribute_find(thread, iterator, thread->interpreter->names[NAME_CLOSE]);
    if (is_error(close)) {
        thread_take_error(thread); /* CPython goes on, too */
        return true;
    }
    return is_empty(close) || !is_error(value_call(thread, close, NULL, 0));
}

/* Close what a generator delegates to, if there is something to close. Meanwhile the generator counts as running, so
 * that nobody resumes it. */
static bool close_delegate(Thread *thread, Generator *generator) {
    if (generator->state != GENERATOR_DELEGATING) {
        return true;
    }
    generator->state = GENERATOR_RUNNING;
    generator->base = thread->handled;
    bool closed = close_iterator(thread, generator_delegate_of(generator));
    generator->state = GENERATOR_DELEGATING;
    return closed;
}

/* Raise an error in a generator alone, and let it run until it is finished or yields. As iterator_next. */
static Value run_raising(Thread *thread, Generator *generator, Value error) {
    GeneratorState state = link_chain(thread, generator, RESUMED_BY_C, false);
    if (state == GENERATOR_FINISHED || is_error(raise_in_chain(thread, generator, state, error))) {
        return VALUE_ERROR;
    }
    return thread_run_frame(thread, generator_frame(generator));
}

/* An error that says no more than that the generator has ended. */
static bool is_exit(Thread *thread) {
    return error_is(thread, thread->error, ERROR_GENERATOR_EXIT)
           || error_is(thread, thread->error, ERROR_STOP_ITERATION);
}

/* False, with the thread's error set, if the generator does not want to end, or fails. */
static bool close_suspended(Thread *thread, Generator *generator, Value *result) {
    Value error = VALUE_ERROR;
    if (close_delegate(thread, generator)) {
        error = exception_new(thread, ERROR_GENERATOR_EXIT, NULL, 0);
    }
    error = is_error(error) ? thread_take_error(thread) : error;
    Value ended = run_raising(thread, generator, error);
    if (is_end(ended)) {
        *result = generator->result;
        generator->result = VALUE_EMPTY;
        return true;
    }
    if (!is_error(ended)) {
        error_raise(thread, ERROR_RUNTIME, "generator ignored GeneratorExit");
        return false;
    }
    if (is_exit(thread)) {
        thread_take_error(thread);
        return true;
    }
    return false;
}

static bool generator_close(Thread *thread, Generator *generator, Value *result) {
    *result = VALUE_NONE;
    switch ((GeneratorState)generator->state) {
    case GENERATOR_FINISHED:
        return true;
    case GENERATOR_RUNNING:
        generator_raise_running(thread);
        return false;
    case GENERATOR_CREATED:
        generator->state = GENERATOR_FINISHED;
        generator_frame(generator)->sp = generator_frame(generator)->locals;
        return true;
    default:
        return thread_has_c_stack(thread, "") && close_suspended(thread, generator, result);
    }
}

/* Throw into what the innermost of linked generators delegates to, if it is no generator, by calling its method `throw`
 * with `args`. What that gives is yielded by the linked generators. VALUE_EMPTY: there is no such method. */
static Value throw_through(Thread *thread, const Generator *outermost, Value delegate, const Value *args, int count) {
    Value method = attribute_find(thread, delegate, thread->interpreter->names[NAME_THROW]);
    if (is_empty(method)) {
        return VALUE_EMPTY;
    }
    Value yielded = is_error(method) ? VALUE_ERROR : value_call(thread, method, args, count);
    if (is_error(yielded) && !is_error(method)) {
        return fail_in_chain(thread, outermost, GENERATOR_DELEGATING);
    }
    generator_stop_delegating(thread->frame);
    frame_suspend(thread, thread->frame);
    return yielded;
}

/* Raise an error in the innermost of linked generators, or in what it delegates to. */
static Value throw_in_chain(Thread *thread, const Generator *outermost, GeneratorState state, Value error,
                            const Value *args, int count) {
    if (state != GENERATOR_DELEGATING) {
        return raise_in_chain(thread, outermost, state, error);
    }
    Value delegate = generator_delegate_of(frame_generator(thread->frame));
    if (!is_generator(delegate)) {
        Value thrown = throw_through(thread, outermost, delegate, args, count);
        return is_empty(thrown) ? raise_in_chain(thread, outermost, state, error) : thrown;
    }
    if (generator_of(delegate)->state == GENERATOR_RUNNING) {
        generator_raise_running(thread);
        error = thread_take_error(thread);
    }
    return raise_in_chain(thread, outermost, state, error);
}

/* Where a generator begins, nothing handles an error, and not even StopIteration is replaced. */
static Value throw_at_start(Thread *thread, Generator *generator, Value error) {
    Frame *frame = generator_frame(generator);
    exception_set_context(thread, error, thread->handled);
    exception_add_entry(thread, error, frame->code, code_line(frame->code, frame->ip));
    generator->state = GENERATOR_FINISHED;
    frame->sp = frame->locals;
    thread->error = error;
    return VALUE_ERROR;
}

/* GeneratorExit goes to delegates by closing them, all other errors by throwing them there: by calling `throw` with
 * `args` if they are no generators. */
static Value generator_throw(Thread *thread, Generator *generator, Value error, const Value *args, int count) {
    if (generator->state == GENERATOR_RUNNING) {
        return generator_raise_running(thread);
    }
    if (generator->state == GENERATOR_FINISHED) {
        thread->error = error;
        return VALUE_ERROR;
    }
    if (generator->state == GENERATOR_CREATED) {
        return throw_at_start(thread, generator, error);
    }
    bool exits = error_is(thread, error, ERROR_GENERATOR_EXIT);
    if (exits && !close_delegate(thread, generator)) {
        error = thread_take_error(thread);
    }
    GeneratorState state = link_chain(thread, generator, RESUMED_BY_CALL, !exits);
    if (state == GENERATOR_FINISHED) {
        return VALUE_ERROR;
    }
    return exits ? raise_in_chain(thread, generator, state, error)
                 : throw_in_chain(thread, generator, state, error, args, count);
}

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
    if (is_error(error)) {
        return VALUE_ERROR;
    }
    return generator_throw(thread, generator_of(args[0]), error, args + 1, count - 1);
}

static Value method_close(Thread *thread, const Value *args, int count) {
    (void)count;
    Value result;
    return generator_close(thread, generator_of(args[0]), &result) ? result : VALUE_ERROR;
}

/* Attributes. */

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
    {"__iter__", method_iter, 0, 0, 0, NULL},
    {"__next__", method_next, 0, 0, 0, NULL},
    {"send", method_send, 1, 1, 0, NULL},
    {"throw", method_throw, 1, 3, 0, NULL},
    {"close", method_close, 0, 0, 0, NULL},
    {"__name__", get_name, 0, 0, BUILTIN_GETTER, NULL},
    {"__qualname__", get_qualname, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_code", get_code, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_frame", get_frame, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_running", get_running, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_suspended", get_suspended, 0, 0, BUILTIN_GETTER, NULL},
    {"gi_yieldfrom", get_delegate, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
