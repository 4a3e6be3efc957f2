#include "frame.h"

#include "error_attributes.h"
#include "errors.h"
#include "generator.h"

static bool error_can_be_handled(const Thread *thread) {
    return !error_is(thread, thread->error, ERROR_STOP);
}

/* NULL if there is no handler: the error leaves the frame. */
static Handler *frame_go_to(Thread *thread, Frame *frame, Handler *handler) {
    if (handler == NULL && frame_is_generator(frame)) {
        generator_fail(thread, frame);
    }
    return handler;
}

Handler *frame_unwind(Thread *thread, Frame *frame, uint8_t *ip) {
    Code *code = frame->code;
    if (!thread->is_raised_again) {
        exception_add_entry(thread, thread->error, code, code_line(code, ip));
    }
    thread->is_raised_again = false;
    Handler *handler = error_can_be_handled(thread) ? code_find_handler(code, ip) : NULL;
    frame->ip = ip;
    frame->sp = frame_stack(frame) + (handler == NULL ? 0 : handler->depth);
    if (handler == NULL || !thread_must_break(thread) || thread_safepoint(thread)) {
        return frame_go_to(thread, frame, handler);
    }
    /* Something else is wrong now: out of fuel, or interrupted. */
    exception_add_entry(thread, thread->error, code, code_line(code, ip));
    return frame_go_to(thread, frame, error_can_be_handled(thread) ? handler : NULL);
}

static void raise_unbound(Thread *thread, Value name) {
    error_raise_around(thread, ERROR_UNBOUND_LOCAL, "cannot access local variable '", name,
                       "' where it is not associated with a value");
}

void frame_raise_unbound(Thread *thread, Frame *frame, uint8_t *ip) {
    raise_unbound(thread, frame->code->local_names[code_operand(frame->code, ip)]);
}

void frame_raise_unbound_cell(Thread *thread, Frame *frame, uint8_t *ip) {
    const Code *code = frame->code;
    uint32_t index = code_operand(code, ip);
    if (index < code->cell_count - code->free_count) {
        raise_unbound(thread, code->cell_names[index]);
    } else {
        error_raise_free(thread, code->cell_names[index]);
    }
}
