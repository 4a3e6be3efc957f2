/* Frames: one for each running call, on the thread's stack, which never moves.
 *
 *     +--------+----+----------+------+-------------+-------+-----------+-----------+-------------------+
 *     | ip     | sp | previous | code | constructed | flags | locals ...| cells ... | value stack ...   |
 *     +--------+----+----------+------+-------------+-------+-----------+-----------+-------------------+
 *                                                           ^ locals                ^ frame_stack(frame)
 *
 * A frame takes the room that its code needs at most, and no other frame reaches into it. `ip` is past
 * the instruction that the frame executes; ip and sp are current while another frame runs, and wherever a
 * function is called that may run VM code. The cells are there before the first instruction runs, and no
 * instruction but NEW_CELL replaces one. A generator's frame lies in the generator (generator.h draws it).
 */
#ifndef PYVM_FRAME_H
#define PYVM_FRAME_H

#include "cell.h"
#include "code.h"
#include "state.h"

typedef struct Frame Frame;

enum {
    FRAME_IS_ENTRY = 1,     /* the main loop was entered for this frame, and is left with it */
    FRAME_IS_GENERATOR = 2, /* it lies in a generator, and not on the thread's stack */
    FRAME_CONSTRUCTS = 4,   /* it runs `__init__`, and the caller gets the object that is being made */
};

struct Frame {
    uint8_t *ip;
    Value *sp;
    Frame *previous;
    Code *code;
    Value constructed; /* that object, if FRAME_CONSTRUCTS is set */
    uint64_t flags; /* FRAME_ bits */
    Value locals[];
};

static inline Value *frame_stack(Frame *frame) {
    return frame->locals + code_base(frame->code);
}

/* None of these: nothing is to be thought of when it returns. */
static inline bool frame_is_plain(Frame *frame) {
    return frame->flags == 0;
}

/* Does it deliver the object whose `__init__` it has run, and not the None that this gives? */
static inline bool frame_has_constructed(Frame *frame, Value result) {
    return frame->flags == FRAME_CONSTRUCTS && result == VALUE_NONE;
}

static inline Value frame_constructed(Frame *frame) {
    return frame->constructed;
}

static inline Module *frame_module(Frame *frame) {
    return frame->code->module;
}

static inline bool frame_is_entry(Frame *frame) {
    return (frame->flags & FRAME_IS_ENTRY) != 0;
}

static inline bool frame_is_generator(Frame *frame) {
    return (frame->flags & FRAME_IS_GENERATOR) != 0;
}

static inline Value frame_keywords(Frame *frame, int index) {
    return frame->code->keywords[index];
}

static inline Value frame_constant(Frame *frame, int index) {
    return frame->code->constants[index];
}

static inline Value frame_name(Frame *frame, int index) {
    return frame->code->names[index];
}

static inline Cell *frame_cell(Frame *frame, int index) {
    return cell_of(frame->locals[frame->code->local_count + (uint32_t)index]);
}

static inline Value frame_cell_object(Frame *frame, int index) {
    return frame->locals[frame->code->local_count + (uint32_t)index];
}

static inline Value frame_cell_load(Frame *frame, int index) {
    return frame_cell(frame, index)->content;
}

static inline void frame_cell_store(Thread *thread, Frame *frame, int index, Value value) {
    Cell *cell = frame_cell(frame, index);
    object_store(thread, cell, &cell->content, value);
}

/* Put a new cell in the place of one. False, with the thread's error set, when there is no memory. */
static inline bool frame_renew_cell(Thread *thread, Frame *frame, int index) {
    Value cell = cell_new(thread);
    if (!is_error(cell)) {
        frame->locals[frame->code->local_count + (uint32_t)index] = cell;
    }
    return !is_error(cell);
}

/* Unlink the running frame; returns the one to go on with. */
static inline Frame *frame_pop(Thread *thread, Frame *frame) {
    thread->frame = frame->previous;
    if (!frame_is_generator(frame)) {
        thread->top = frame;
    }
    thread->depth--;
    return frame->previous;
}

/* Is there room for a frame of `code` on the thread's stack? */
static inline bool frame_fits(const Thread *thread, const Code *code) {
    size_t size = sizeof(Frame) + code->slot_count * sizeof(Value);
    return MOSTLY(size <= (size_t)(thread->stack_end - (char *)thread->top))
           && MOSTLY(thread->depth < thread->depth_limit);
}

/* That room, or NULL if there is none. It is not linked yet. */
static inline Frame *frame_reserve(Thread *thread, const Code *code) {
    return frame_fits(thread, code) ? thread->top : NULL;
}

/* Link a frame that frame_reserve has given, and whose first `count` locals and cells are set. */
static inline void frame_push(Thread *thread, Frame *frame, Code *code, uint32_t count) {
    for (uint32_t i = count; i < code->local_count; i++) {
        frame->locals[i] = VALUE_EMPTY;
    }
    frame->ip = code->internal;
    frame->sp = frame->locals + code_base(code);
    frame->previous = thread->frame;
    frame->code = code;
    frame->flags = 0;
    thread->frame = frame;
    thread->top = frame->locals + code->slot_count;
    thread->depth++;
}

/* An error is pending in the running frame: note that it passed through, and find its handler.
 * NULL: the frame has none, and is to be popped. A safepoint, so that a program cannot loop in its handlers for ever. */
Handler *frame_unwind(Thread *thread, Frame *frame, uint8_t *ip);

static inline uint8_t *frame_handler_target(Frame *frame, Handler *handler) {
    return frame->code->internal + handler->target;
}

static inline uint32_t frame_handler_depth(Handler *handler) {
    return handler->depth;
}

/* Raise UnboundLocalError for the local variable that the instruction before `ip` reads. */
void frame_raise_unbound(Thread *thread, Frame *frame, uint8_t *ip);

/* The same for a variable in a cell; NameError if it is one of an enclosing function. */
void frame_raise_unbound_cell(Thread *thread, Frame *frame, uint8_t *ip);

#endif
