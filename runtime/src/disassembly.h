/* Code objects as text. */
#ifndef PYVM_DISASSEMBLY_H
#define PYVM_DISASSEMBLY_H

#include "buffer.h"
#include "code.h"

/* The instructions of a code object and, after them, of those nested in it, with lines and handlers. */
void buffer_put_code(Buffer *buffer, const Code *code);

#endif
