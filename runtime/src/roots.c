#include "roots.h"

#if !defined(__GNUC__)
#include <setjmp.h>
#endif

#include "code.h"
#include "frame.h"
#include "instance.h"
#include "generator.h"
#include "state.h"

#if defined(__GNUC__)
#define WITHOUT_SANITIZERS __attribute__((no_sanitize("address", "undefined"), noinline))
#else
#define WITHOUT_SANITIZERS
#endif

void frame_mark_slots(Heap *heap, Frame *frame) {
    heap_mark_object(heap, &frame->code->header);
    if (frame->flags & FRAME_CONSTRUCTS) {
        heap_mark(heap, frame->constructed);
    }
    for (Value *slot = frame->locals; slot < frame->sp; slot++) {
        heap_mark(heap, *slot);
    }
}

static void frame_mark(Heap *heap, Frame *frame) {
    if (frame_is_generator(frame)) {
        heap_mark_object(heap, &frame_generator(frame)->header);
    } else {
        frame_mark_slots(heap, frame);
    }
}

/* Each word from the present end of the C stack to where the embedder called, as if it were a reference. */
WITHOUT_SANITIZERS static void c_stack_mark(Heap *heap, const Thread *thread) {
    const uintptr_t *from = c_stack_here();
    const uintptr_t *to = thread->c_stack_base;
    for (const uintptr_t *word = from; word < to; word++) {
        Object *object = heap_find_object(heap, *word);
        if (object != NULL) {
            heap_mark_object(heap, object);
        }
    }
}

/* Registers that calls preserve may hold references: they are put on the stack before it is read. */
WITHOUT_SANITIZERS static void c_state_mark(Heap *heap, const Thread *thread) {
    if (thread->c_stack_base == NULL) {
        return;
    }
#if defined(__GNUC__)
    __builtin_unwind_init();
#else
    jmp_buf registers;
    (void)setjmp(registers);
#endif
    c_stack_mark(heap, thread);
}

static void thread_mark(Heap *heap, Thread *thread) {
    heap_mark(heap, thread->error);
    heap_mark(heap, thread->handled);
    for (Frame *frame = thread->frame; frame != NULL; frame = frame->previous) {
        frame_mark(heap, frame);
    }
    c_state_mark(heap, thread);
}

/* Values of which each may not have been made yet. */
static void made_mark(Heap *heap, const Value *values, int count) {
    for (int i = 0; i < count; i++) {
        if (values[i] != 0) {
            heap_mark(heap, values[i]);
        }
    }
}

static void mark_type(Heap *heap, Type *type) {
    if (type != NULL) {
        heap_mark_object(heap, &type->header);
    }
}

void roots_mark(Heap *heap) {
    Interpreter *interpreter = heap->thread->interpreter;
    if (interpreter->builtins != NULL) {
        heap_mark_object(heap, (Object *)interpreter->builtins);
    }
    if (interpreter->main_module != NULL) {
        heap_mark_object(heap, (Object *)interpreter->main_module);
    }
    heap_mark(heap, interpreter->modules);
    heap_mark(heap, interpreter->path);
    heap_mark(heap, interpreter->input);
    heap_mark(heap, interpreter->output);
    heap_mark(heap, interpreter->errors);
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        mark_type(heap, interpreter->types[kind]);
    }
    for (int type = 0; type < ERROR_TYPE_COUNT; type++) {
        mark_type(heap, interpreter->error_types[type]);
    }
    for (int i = 0; i < SPECIAL_COUNT; i++) {
        heap_mark(heap, interpreter->special_names[i]);
    }
    for (int i = 0; i < NAME_COUNT; i++) {
        heap_mark(heap, interpreter->names[i]);
    }
    heap_mark_object(heap, interpreter->empty_tuple);
    made_mark(heap, interpreter->characters, 256);
    made_mark(heap, &interpreter->empty_string, 1);
    made_mark(heap, &interpreter->date_type, 1);
    heap_mark(heap, interpreter->memory_error);
    heap_mark(heap, interpreter->stop_error);
    heap_mark(heap, interpreter->arguments);
    for (Thread *thread = interpreter->threads; thread != NULL; thread = thread->next) {
        thread_mark(heap, thread);
    }
}

static void types_forget_dead(const Heap *heap, Interpreter *interpreter) {
    for (Type **link = &interpreter->all_types; *link != NULL;) {
        if (heap_is_marked(heap, &(*link)->header)) {
            link = &(*link)->next;
        } else {
            *link = (*link)->next;
        }
    }
}

static void codes_forget_dead(const Heap *heap, Interpreter *interpreter) {
    for (Code **link = &interpreter->codes; *link != NULL;) {
        if (heap_is_marked(heap, &(*link)->header)) {
            link = &(*link)->next;
        } else {
            *link = (*link)->next;
        }
    }
}

static void shapes_forget_dead(const Heap *heap, Shapes *shapes) {
    for (uint32_t i = 1; i < shapes->count; i++) {
        if (shapes->items[i] != NULL && !heap_is_marked(heap, &shapes->items[i]->header)) {
            shapes->items[i] = NULL;
        }
    }
}

void roots_forget_dead(Heap *heap) {
    Interpreter *interpreter = heap->thread->interpreter;
    interned_forget_dead(&interpreter->interned, heap);
    types_forget_dead(heap, interpreter);
    codes_forget_dead(heap, interpreter);
    shapes_forget_dead(heap, &interpreter->shapes);
    memset(interpreter->attribute_cache, 0, sizeof interpreter->attribute_cache);
    memset(interpreter->field_cache, 0, sizeof interpreter->field_cache);
    memset(interpreter->lookup_cache, 0, sizeof interpreter->lookup_cache);
}
