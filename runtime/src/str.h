/* Strings: immutable arrays of code points, each 1, 2 or 4 bytes wide, the least that holds the widest,
 * so that indexing takes constant time and equal strings have equal bytes.
 *
 *     header: flags = width, or'ed with STRING_INTERNED; extra = hash
 *     length in code points | code points ...
 */
#ifndef PYVM_STR_H
#define PYVM_STR_H

#include "buffer.h"
#include "heap.h"

enum {
    STRING_WIDTH = 7,
    STRING_INTERNED = 8,
};

typedef struct {
    Object header;
    uint32_t length;
    uint8_t data[];
} String;

/* All interned strings of an interpreter. It keeps none of them alive. */
typedef struct {
    Value *places; /* a hash table; 0 is free */
    uint32_t capacity, count;
} Interned;

#define STRING_LENGTH_MAX UINT32_C(0x7fffffff)

static inline bool is_string(Value value) {
    return is_kind(value, KIND_STRING);
}

/* The same, or an instance of a class derived from string. */
static inline bool is_string_like(Value value) {
    return has_layout(value, KIND_STRING);
}

static inline String *string_of(Value value) {
    return (String *)object_of(value);
}

static inline int string_width(const String *string) {
    return string->header.flags & STRING_WIDTH;
}

static inline uint32_t string_at(const String *string, uint32_t index) {
    switch (string_width(string)) {
    case 1:
        return string->data[index];
    case 2:
        return ((const uint16_t *)(const void *)string->data)[index];
    default:
        return ((const uint32_t *)(const void *)string->data)[index];
    }
}

/* Makers of strings return VALUE_ERROR, with the thread's error set, when they fail. */

/* The text must be valid UTF-8. */
Value string_from_utf8(Thread *thread, const char *text, size_t size);
Value string_from_text(Thread *thread, const char *text);
Value string_from_codepoint(Thread *thread, uint32_t codepoint);

/* Takes the text out of a buffer, and frees it. */
Value string_from_buffer(Thread *thread, Buffer *buffer);

/* The code points from start to below end. */
Value string_slice(Thread *thread, Value value, uint32_t start, uint32_t end);
/* `count` code points from start on, each `step` after the one before. */
Value string_stride(Thread *thread, Value value, int64_t start, int64_t step, int64_t count);
Value string_concatenate(Thread *thread, Value left, Value right);
Value string_repeat(Thread *thread, Value value, int64_t times);

bool utf8_is_valid(const char *text, size_t size);
void buffer_put_string(Buffer *buffer, const String *string);
void buffer_put_string_repr(Buffer *buffer, const String *string);

bool string_equals(const String *left, const String *right);

/* Less than, equal to or greater than zero, by code points. */
int string_compare(const String *left, const String *right);

/* Does `part` occur at an index? There must be room for it. */
bool string_matches(const String *string, const String *part, uint32_t at);

/* The first index at or after `start` where `part` occurs, or -1. */
int64_t string_find(const String *string, const String *part, uint32_t start);

/* The one string equal to this one that tables may use as a key; VALUE_ERROR when there is no memory. */
Value string_intern(Thread *thread, Value value);
void interned_forget_dead(Interned *interned, const Heap *heap);
void interned_destroy(Interned *interned);

extern const BuiltinSpec string_methods[];

#endif
