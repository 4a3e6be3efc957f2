/* Where references into an interpreter's heap start: globals, builtins, frames, pending errors, the C stack. */
#ifndef PYVM_ROOTS_H
#define PYVM_ROOTS_H

#include "heap.h"

typedef struct Frame Frame;

void roots_mark(Heap *heap);

/* What a frame refers to, wherever it lies. */
void frame_mark_slots(Heap *heap, Frame *frame);

/* After marking: drop what is only remembered, not kept alive (the table of interned strings). */
void roots_forget_dead(Heap *heap);

#endif
