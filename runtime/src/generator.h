/* Generators: calls that stop at `yield` and go on later. A generator's frame lies in the generator, behind what is
 * drawn here, and not on the thread's stack: to resume it is to link that frame and go on in it.
 *
 *     +--------+-----+------+--------+--------------------+--------------------------------+
 *     | header | own | base | result | state, resumed_by  | Frame: ip, sp ... locals, stack |
 *     +--------+-----+------+--------+--------------------+--------------------------------+
 *                                                         ^ generator_frame(generator)
 *
 * A generator that is in a `yield from` has what it delegates to on top of its stack. If that is a generator, the two
 * are resumed and suspended together, the delegate running, and so on down a chain. None of this recurses.
 *
 * What exception is being handled belongs to a generator as long as it has an exception of its own, and to whoever
 * resumes it otherwise: `base` is what was being handled when it was resumed.
 */
#ifndef PYVM_GENERATOR_H
#define PYVM_GENERATOR_H

#include "frame.h"

typedef enum {
    GENERATOR_FINISHED,
    GENERATOR_RUNNING,
    GENERATOR_CREATED, /* from here on it can be resumed */
    GENERATOR_SUSPENDED,
    GENERATOR_DELEGATING, /* suspended in a `yield from` */
} GeneratorState;

/* Who has resumed a generator decides what its end means. */
typedef enum {
    RESUMED_BY_LOOP,     /* FOR_ITER, which ends */
    RESUMED_BY_DELEGATE, /* YIELD_FROM in the generator below, which gets the result */
    RESUMED_BY_CALL,     /* a call, which raises StopIteration */
    RESUMED_BY_DEFAULT,  /* a call of next, which gives a default value */
    RESUMED_BY_C,        /* a C function, which finds the result in the generator */
} Resumer;

typedef struct {
    Object header;
    Value own;    /* the exception that it is handling itself, or VALUE_EMPTY */
    Value base;   /* the one that is handled around it; while it runs */
    Value result; /* what it has returned, for RESUMED_BY_C; what it shall give, for RESUMED_BY_DEFAULT */
    uint32_t state;
    uint32_t resumed_by;
} Generator;

static inline bool is_generator(Value value) {
    return is_kind(value, KIND_GENERATOR);
}

static inline Generator *generator_of(Value value) {
    return (Generator *)object_of(value);
}

static inline Frame *generator_frame(Generator *generator) {
    return (Frame *)(generator + 1);
}

/* The generator that a frame lies in; for frames of generators alone. */
static inline Generator *frame_generator(Frame *frame) {
    return (Generator *)frame - 1;
}

static inline bool generator_can_resume(Value value) {
    return is_generator(value) && generator_of(value)->state >= GENERATOR_CREATED;
}

/* What a generator that is suspended in a `yield from` delegates to. */
static inline Value generator_delegate_of(Generator *generator) {
    return generator_frame(generator)->sp[-1];
}

/* These set the thread's error and return VALUE_ERROR. */
Value generator_raise_running(Thread *thread);
Value generator_raise_too_deep(Thread *thread);

/* A generator that goes on where the running frame, of an ordinary call, is now. VALUE_ERROR when there is no memory. */
Value generator_new(Thread *thread, Frame *frame);

/* Link the frame of a generator that can be resumed, and those of the generators that it delegates to, so that what
 * is sent to it arrives there. Gives the frame to go on in; NULL, with RecursionError set, if there are too many. */
Frame *generator_resume_slow(Thread *thread, Generator *generator, Value sent, Resumer by);

/* Link one frame. */
static inline void generator_link(Thread *thread, Generator *generator, Resumer by) {
    Frame *frame = generator_frame(generator);
    generator->state = GENERATOR_RUNNING;
    generator->resumed_by = by;
    generator->base = thread->handled;
    if (!is_empty(generator->own)) {
        thread->handled = generator->own;
    }
    frame->previous = thread->frame;
    frame->flags = FRAME_IS_GENERATOR;
    thread->frame = frame;
    thread->depth++;
}

static inline Frame *generator_resume(Thread *thread, Value value, Value sent, Resumer by) {
    Generator *generator = generator_of(value);
    if (generator->state != GENERATOR_SUSPENDED || thread->depth >= thread->depth_limit) {
        return generator_resume_slow(thread, generator, sent, by);
    }
    generator_link(thread, generator, by);
    Frame *frame = generator_frame(generator);
    *frame->sp++ = sent;
    return frame;
}

/* What FOR_ITER and YIELD_FROM say. */

static inline Frame *generator_resume_in_loop(Thread *thread, Value generator) {
    return generator_resume(thread, generator, VALUE_NONE, RESUMED_BY_LOOP);
}

static inline Frame *generator_delegate(Thread *thread, Value generator, Value sent) {
    return generator_resume(thread, generator, sent, RESUMED_BY_DELEGATE);
}

/* The running generator is going to be suspended, by YIELD or by YIELD_FROM. */
static inline void generator_stop(Frame *frame) {
    frame_generator(frame)->state = GENERATOR_SUSPENDED;
}

static inline void generator_stop_delegating(Frame *frame) {
    frame_generator(frame)->state = GENERATOR_DELEGATING;
}

/* The frame of the generator that was resumed when the running frame began or went on: others delegate to it. */
static inline Frame *generator_outermost(Frame *frame) {
    while (frame_is_generator(frame) && frame_generator(frame)->resumed_by == RESUMED_BY_DELEGATE) {
        frame = frame->previous;
    }
    return frame;
}

/* Suspend the running frame, and the generators that delegate to it; gives the frame that has resumed them. */
static inline Frame *frame_suspend(Thread *thread, Frame *frame) {
    for (;;) {
        const Generator *generator = frame_generator(frame);
        frame = frame->previous;
        thread->handled = generator->base;
        thread->depth--;
        if (generator->resumed_by != RESUMED_BY_DELEGATE) {
            thread->frame = frame;
            return frame;
        }
        frame_generator(frame)->state = GENERATOR_DELEGATING;
    }
}

/* Is what the running generator yields for a C function, which has entered the main loop for it? */
static inline bool generator_yields_to_c(Frame *frame) {
    return frame_is_entry(generator_outermost(frame));
}

/* frame_suspend where that is so. The value that is yielded has been left on the stack. */
void generator_suspend_to_c(Thread *thread, Frame *frame);

/* What a frame that is not plain delivers when it returns `value`. VALUE_ERROR if that is an error in the frame below,
 * which is set then. The frame is still to be popped. */
Value frame_return(Thread *thread, Frame *frame, Value value);

/* The error that is pending leaves the running generator. */
void generator_fail(Thread *thread, Frame *frame);

/* The running frame begins to handle an exception; gives what it was handling before. */
static inline Value frame_begin_handling(Thread *thread, Frame *frame, Value error) {
    Value previous = thread->handled;
    if (frame_is_generator(frame)) {
        Generator *generator = frame_generator(frame);
        previous = generator->own;
        object_store(thread, generator, &generator->own, error);
    }
    thread->handled = error;
    return previous;
}

/* It goes back to that. */
static inline void frame_end_handling(Thread *thread, Frame *frame, Value previous) {
    thread->handled = previous;
    if (frame_is_generator(frame)) {
        Generator *generator = frame_generator(frame);
        object_store(thread, generator, &generator->own, previous);
        thread->handled = is_empty(previous) ? generator->base : previous;
    }
}

/* The next item, for C functions: this nests on the C stack. As iterator_next. */
Value generator_next(Thread *thread, Value generator);

/* What `next` and `send` do, as a builtin's result: VALUE_ENTERED, or the end, or an error. `otherwise` is a default
 * value or VALUE_EMPTY. */
Value generator_send(Thread *thread, Value generator, Value sent, Value otherwise);

extern const BuiltinSpec generator_methods[];

void generator_trace(Heap *heap, Object *object);

#endif
