/* Text in memory, whoever owns it: code points of one width, or bytes. Strings and bytes share what works on
 * such ranges: searching, splitting, stripping, putting together.
 */
#ifndef PYVM_TEXT_H
#define PYVM_TEXT_H

#include "str.h"

typedef struct {
    const uint8_t *data;
    uint32_t length; /* in code points */
    int width;       /* of each: 1, 2 or 4 bytes */
} Text;

static inline uint32_t text_at(Text text, uint32_t index) {
    switch (text.width) {
    case 1:
        return text.data[index];
    case 2:
        return ((const uint16_t *)(const void *)text.data)[index];
    default:
        return ((const uint32_t *)(const void *)text.data)[index];
    }
}

/* From start to below end. */
static inline Text text_part(Text text, uint32_t start, uint32_t end) {
    return (Text){text.data + (size_t)start * (size_t)text.width, end - start, text.width};
}

/* Of a string or of bytes, which must live as long as the text is used. */
static inline Text text_of(Value value) {
    const String *string = string_of(value);
    return (Text){string->data, string->length, string_width(string)};
}

bool text_equals(Text left, Text right);

/* Does `part` stand at an index? There must be room for it. */
static inline bool text_matches(Text text, Text part, uint32_t at) {
    return text_equals(text_part(text, at, at + part.length), part);
}

/* The first and the last index where `part` occurs, TEXT_NOT_FOUND, or TEXT_FIND_FAILED with the thread's error set if
 * the user interrupts. The empty text occurs at each index, the length too. */
enum { TEXT_NOT_FOUND = -1, TEXT_FIND_FAILED = -2 };
int64_t text_find(Thread *thread, Text text, Text part);
int64_t text_find_last(Thread *thread, Text text, Text part);

bool text_has(const Thread *thread, Text text, uint32_t codepoint);

/* The least width that holds every code point. */
int text_width(Text text);

/* Putting strings and bytes together. text_allocate gives NULL, and makers VALUE_ERROR, with the thread's error set,
 * when there is no memory. */

/* A string or bytes whose code points are still to be set; then comes text_finish. */
String *text_allocate(Thread *thread, Kind kind, uint64_t length, int width);

/* The value of what was allocated: itself, or a narrower string if it has no code point that needs the width.
 * VALUE_ERROR if the user interrupts. */
Value text_finish(Thread *thread, String *string);

/* Copy text to an index of a string that is at least as wide. The result is where it ends. */
uint32_t text_put(String *to, uint32_t at, Text text);
/* The thread is then to be polled. */
uint32_t text_put_repeated(const Thread *thread, String *to, uint32_t at, uint32_t codepoint, uint32_t times);

/* A string or bytes of some text. */
Value text_new(Thread *thread, Kind kind, Text text);

/* Part of a string or bytes: itself if that is all of it. */
Value text_slice(Thread *thread, Value value, uint32_t start, uint32_t end);

/* Every piece, one after the other. */
Value text_concatenate(Thread *thread, Kind kind, const Text *pieces, int count);

#endif
