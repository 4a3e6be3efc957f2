/* Where references into an interpreter's heap start: globals, builtins, frames, pending errors, the C stack. */
#ifndef PYVM_ROOTS_H
#define PYVM_ROOTS_H

#include "heap.h"

void roots_mark(Heap *heap);

/* After marking: drop what is only remembered, not kept alive (the table of interned strings). */
void roots_forget_dead(Heap *heap);

#endif
