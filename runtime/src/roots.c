#include "roots.h"

#if !defined(__GNUC__)
#include <setjmp.h>
#endif

#include "code.h"
#include "frame.h"
#include "state.h"

#if defined(__GNUC__)
#define WITHOUT_SANITIZERS __attribute__((no_sanitize("address", "undefined"), noinline))
#else
#define WITHOUT_SANITIZERS
#endif

static void frame_mark(Heap *heap, Frame *frame) {
    heap_mark_object(heap, &frame->code->header);
    for (Value *slot = frame->locals; slot < frame->sp; slot++) {
        heap_mark(heap, *slot);
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
        table_trace(heap, &interpreter->methods[kind]);
    }
    heap_mark(heap, interpreter->memory_error);
    heap_mark(heap, interpreter->stop_error);
    heap_mark(heap, interpreter->arguments);
    for (Thread *thread = interpreter->threads; thread != NULL; thread = thread->next) {
        thread_mark(heap, thread);
    }
}

void roots_forget_dead(Heap *heap) {
    interned_forget_dead(&heap->thread->interpreter->interned, heap);
}
