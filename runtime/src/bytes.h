/* Bytes: laid out like strings of width 1 (str.h), so that all that works on text works on them. */
#ifndef PYVM_BYTES_H
#define PYVM_BYTES_H

#include "buffer.h"
#include "str.h"

static inline bool is_bytes(Value value) {
    return is_kind(value, KIND_BYTES);
}

/* The same, or an instance of a class derived from bytes. */
static inline bool is_bytes_like(Value value) {
    return has_layout(value, KIND_BYTES);
}

/* A string or bytes, or an instance of a class derived from them? */
static inline bool is_text(Value value) {
    return has_layout(value, KIND_STRING) || has_layout(value, KIND_BYTES);
}

/* Makers of bytes return VALUE_ERROR, with the thread's error set, when they fail. */

Value bytes_new(Thread *thread, const void *data, size_t size);

/* Takes what a buffer holds, and frees it. */
Value bytes_from_buffer(Thread *thread, Buffer *buffer);

void buffer_put_bytes_repr(const Thread *thread, Buffer *buffer, const String *bytes);

/* The repr of a string or of bytes. */
void buffer_put_text_repr(const Thread *thread, Buffer *buffer, Value text);

/* The byte that an integer is. False, with ValueError set, if it is none. */
bool byte_from_int(Thread *thread, Value number, uint8_t *byte);

/* Is an integer, a value of one byte, or another bytes object in it? 1, 0, or -1 with the thread's error set. */
int bytes_contains(Thread *thread, Value bytes, Value item);

/* bytes(), bytes(length), bytes(iterable), bytes(string, encoding, errors). A safepoint. */
Value builtin_bytes(Thread *thread, const Value *args, int count);

extern const BuiltinSpec bytes_methods[];

#endif
