#include "generator.h"

#include "attribute.h"
#include "construct.h"
#include "errors.h"
#include "function.h"
#include "iterator.h"
#include "metadata.h"
#include "roots.h"

/* Making one. */

Value generator_new(Thread *thread, Frame *frame) {
    size_t used = (size_t)(frame->sp - frame->locals);
    size_t size = sizeof(Generator) + sizeof(Frame) + frame->code->slot_count * sizeof(Value);
    Generator *generator = heap_allocate(thread->heap, KIND_GENERATOR, size);
    if (generator == NULL) {
        return VALUE_ERROR;
    }
    generator->own = generator->base = generator->result = VALUE_EMPTY;
    generator->state = GENERATOR_CREATED;
    generator->resumed_by = RESUMED_BY_C;
    Frame *copy = generator_frame(generator);
    copy->ip = frame->ip;
    copy->sp = copy->locals + used;
    copy->previous = NULL;
    copy->code = frame->code;
    copy->flags = FRAME_IS_GENERATOR;
    for (size_t i = 0; i < used; i++) {
        object_store(thread, generator, &copy->locals[i], frame->locals[i]);
    }
    return value_from_object(generator);
}

void generator_trace(Heap *heap, Object *object) {
    Generator *generator = (Generator *)object;
    heap_mark(heap, generator->own);
    heap_mark(heap, generator->result);
    if (generator->state == GENERATOR_RUNNING) {
        heap_mark(heap, generator->base);
    }
    frame_mark_slots(heap, generator_frame(generator));
}

/* Resuming. */

Value generator_raise_running(Thread *thread) {
    return error_raise(thread, ERROR_VALUE, "generator already executing");
}

Value generator_raise_too_deep(Thread *thread) {
    return error_raise(thread, ERROR_RECURSION, "maximum recursion depth exceeded");
}

static void instruction_again(Frame *frame, uint16_t opcode) {
    frame->ip -= pyvm_instructions[opcode].size;
}

Frame *generator_resume_slow(Thread *thread, Generator *generator, Value sent, Resumer by) {
    if (thread->depth >= thread->depth_limit) {
        generator_raise_too_deep(thread);
        return NULL;
    }
    if (generator->state == GENERATOR_CREATED && sent != VALUE_NONE) {
        error_raise(thread, ERROR_TYPE, "can't send non-None value to a just-started generator");
        return NULL;
    }
    uint32_t state = generator->state;
    generator_link(thread, generator, by);
    while (state == GENERATOR_DELEGATING) {
        Value delegate = generator_delegate_of(generator);
        if (!generator_can_resume(delegate) || thread->depth >= thread->depth_limit) {
            /* The instruction takes the next item of what is no generator, or says what is wrong. */
            instruction_again(generator_frame(generator), PYVM_YIELD_FROM);
            break;
        }
        generator = generator_of(delegate);
        state = generator->state;
        generator_link(thread, generator, RESUMED_BY_DELEGATE);
    }
    Frame *frame = generator_frame(generator);
    if (state != GENERATOR_CREATED) {
        *frame->sp++ = sent;
    }
    return frame;
}

void generator_suspend_to_c(Thread *thread, Frame *frame) {
    frame->sp--;
    frame_suspend(thread, frame);
}

Value generator_next(Thread *thread, Value value) {
    Generator *generator = generator_of(value);
    if (generator->state == GENERATOR_FINISHED) {
        return VALUE_END;
    }
    if (generator->state == GENERATOR_RUNNING) {
        return generator_raise_running(thread);
    }
    Frame *frame = generator_resume(thread, value, VALUE_NONE, RESUMED_BY_C);
    return frame == NULL ? VALUE_ERROR : thread_run_frame(thread, generator_frame(generator));
}

static Value raise_stop(Thread *thread, Value result) {
    return error_raise_with(thread, ERROR_STOP_ITERATION, &result, result != VALUE_NONE);
}

Value generator_send(Thread *thread, Value value, Value sent, Value otherwise) {
    Generator *generator = generator_of(value);
    if (generator->state == GENERATOR_FINISHED) {
        return is_empty(otherwise) ? raise_stop(thread, VALUE_NONE) : otherwise;
    }
    if (generator->state == GENERATOR_RUNNING) {
        return generator_raise_running(thread);
    }
    Resumer by = is_empty(otherwise) ? RESUMED_BY_CALL : RESUMED_BY_DEFAULT;
    if (generator_resume(thread, value, sent, by) == NULL) {
        return VALUE_ERROR;
    }
    object_store(thread, generator, &generator->result, otherwise);
    return VALUE_ENTERED;
}

/* Ending. */

static void generator_finish(Thread *thread, Generator *generator) {
    Frame *frame = generator_frame(generator);
    generator->state = GENERATOR_FINISHED;
    generator->own = VALUE_EMPTY;
    thread->handled = generator->base;
    frame->sp = frame->locals; /* nothing in the frame is needed any more */
}

Value frame_return(Thread *thread, Frame *frame, Value value) {
    if (frame->flags & FRAME_CONSTRUCTS) {
        return check_constructed(thread, frame->constructed, value);
    }
    if (!frame_is_generator(frame)) {
        return value;
    }
    Generator *generator = frame_generator(frame);
    Value otherwise = generator->result;
    generator->result = VALUE_EMPTY;
    generator_finish(thread, generator);
    switch ((Resumer)generator->resumed_by) {
    case RESUMED_BY_LOOP:
        /* The loop finds its iterator, once more and at its end. */
        frame->previous->sp--;
        instruction_again(frame->previous, PYVM_FOR_ITER);
        return value_from_object(generator);
    case RESUMED_BY_CALL:
        return raise_stop(thread, value);
    case RESUMED_BY_DEFAULT:
        return otherwise;
    case RESUMED_BY_C:
        object_store(thread, generator, &generator->result, value);
        return VALUE_END;
    case RESUMED_BY_DELEGATE:
        break;
    }
    return value;
}

/* A StopIteration that leaves a generator would end loops that know nothing of it (PEP 479). */
static void replace_stop(Thread *thread) {
    Value stop = thread_take_error(thread);
    error_raise(thread, ERROR_RUNTIME, "generator raised StopIteration");
    if (error_is(thread, thread->error, ERROR_RUNTIME)) {
        Exception *raised = exception_of(thread->error);
        exception_set_context(thread, thread->error, stop);
        object_store(thread, raised, &raised->cause, stop);
        raised->header.flags |= EXCEPTION_HIDES_CONTEXT;
    }
}

void generator_fail(Thread *thread, Frame *frame) {
    Generator *generator = frame_generator(frame);
    generator->result = VALUE_EMPTY;
    generator_finish(thread, generator);
    if (error_is(thread, thread->error, ERROR_STOP_ITERATION)) {
        replace_stop(thread);
    }
}
