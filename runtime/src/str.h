/* Strings: immutable arrays of code points, each 1, 2 or 4 bytes wide, the least that holds the widest,
 * so that indexing takes constant time and equal strings have equal bytes.
 *
 *     header: flags = width, or'ed with STRING_INTERNED; extra = hash, 0 until it is asked for
 *     length in code points | code points ...
 *
 * Bytes (bytes.h) have the same layout, with a width of 1. A string may hold lone surrogates; what leaves the
 * machine as UTF-8 may not, and fails with UnicodeEncodeError.
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

static inline void string_set(String *string, uint32_t index, uint32_t codepoint) {
    switch (string_width(string)) {
    case 1:
        string->data[index] = (uint8_t)codepoint;
        break;
    case 2:
        ((uint16_t *)(void *)string->data)[index] = (uint16_t)codepoint;
        break;
    default:
        ((uint32_t *)(void *)string->data)[index] = codepoint;
    }
}

/* KIND_STRING or KIND_BYTES, for a value laid out like one of them. */
static inline Kind text_kind(Value value) {
    return has_layout(value, KIND_BYTES) ? KIND_BYTES : KIND_STRING;
}

/* The hash of a string or of bytes; never 0. */
uint32_t string_hash_compute(String *string);

static inline uint32_t string_hash(const String *string) {
    return string->header.extra != 0 ? string->header.extra : string_hash_compute((String *)string);
}

/* Makers of strings return VALUE_ERROR, with the thread's error set, when they fail. */

/* The text must be valid UTF-8, but for lone surrogates that may be in it. */
Value string_from_utf8(Thread *thread, const char *text, size_t size);
Value string_from_text(Thread *thread, const char *text);

/* The string of one code point, and that of none. There is one of each in Latin-1. */
Value string_from_codepoint(Thread *thread, uint32_t codepoint);
Value string_empty(Thread *thread);

/* Takes the text out of a buffer, and frees it. VALUE_ERROR also if the user interrupts. */
Value string_from_buffer(Thread *thread, Buffer *buffer);

/* The code points from start to below end. */
Value string_slice(Thread *thread, Value value, uint32_t start, uint32_t end);
/* `count` code points from start on, each `step` after the one before. */
Value string_stride(Thread *thread, Value value, int64_t start, int64_t step, int64_t count);
Value string_concatenate(Thread *thread, Value left, Value right);
Value string_repeat(Thread *thread, Value value, int64_t times);

/* Are all characters in ASCII? */
bool string_is_ascii(const String *string);

/* Could it be a name in a program? */
bool string_is_identifier(const Thread *thread, const String *string);

/* Lone surrogates may be in it, encoded as if they were characters. */
bool utf8_is_valid(const char *text, size_t size);
void buffer_put_string(Buffer *buffer, const String *string);
void buffer_put_string_repr(const Thread *thread, Buffer *buffer, const String *string);
/* the string itself, with all that is not ASCII escaped */
void buffer_put_ascii(const Thread *thread, Buffer *buffer, const String *string);

bool string_equals(const String *left, const String *right);
bool string_is_text(const String *string, const char *text); /* of ASCII */

/* The same for values, of which many are interned. */
static inline bool strings_equal(Value left, Value right) {
    const int both = object_of(left)->flags & object_of(right)->flags;
    return left == right || (!(both & STRING_INTERNED) && string_equals(string_of(left), string_of(right)));
}

/* The place of an index that may count from the end, or -1. */
static inline int64_t string_place(Value string, Value index) {
    int64_t length = string_of(string)->length;
    int64_t place = int_of(index);
    place += place < 0 ? length : 0;
    return place < length ? place : -1;
}

static inline uint32_t string_at_place(Value string, int64_t place) {
    return string_at(string_of(string), (uint32_t)place);
}

/* Less than, equal to or greater than zero, by code points. */
int string_compare(const String *left, const String *right);

/* The one string equal to this one that tables may use as a key; VALUE_ERROR when there is no memory. */
Value string_intern(Thread *thread, Value value);

/* The same for a text in UTF-8. */
Value name_from_text(Thread *thread, const char *text);

void interned_forget_dead(Interned *interned, const Heap *heap);
void interned_destroy(Interned *interned);

extern const BuiltinSpec string_methods[];

#endif
