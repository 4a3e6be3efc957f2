#include "buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bulk.h"

enum { CAPACITY_MIN = 64 };

void buffer_destroy(Buffer *buffer) {
    free(buffer->text);
    *buffer = (Buffer){0};
}

static bool buffer_reserve(Buffer *buffer, size_t size) {
    if (buffer->failed || size <= buffer->capacity - buffer->size) {
        return !buffer->failed;
    }
    if (buffer->limit != 0 && size > buffer->limit - buffer->size) {
        buffer->failed = true;
        return false;
    }
    size_t capacity = buffer->capacity * 2 < CAPACITY_MIN ? CAPACITY_MIN : buffer->capacity * 2;
    if (capacity - buffer->size < size) {
        capacity = buffer->size + size;
    }
    char *text = realloc(buffer->text, capacity);
    if (text == NULL) {
        buffer->failed = true;
        return false;
    }
    buffer->text = text;
    buffer->capacity = capacity;
    return true;
}

void buffer_put(Buffer *buffer, const char *text, size_t size) {
    if (size > 0 && buffer_reserve(buffer, size)) {
        memcpy(buffer->text + buffer->size, text, size);
        buffer->size += size;
    }
}

void buffer_put_text(Buffer *buffer, const char *text) {
    buffer_put(buffer, text, strlen(text));
}

size_t utf8_encode(uint32_t codepoint, char bytes[4]) {
    if (codepoint < 0x80) {
        bytes[0] = (char)codepoint;
        return 1;
    }
    if (codepoint < 0x800) {
        bytes[0] = (char)(0xc0 | codepoint >> 6);
        bytes[1] = (char)(0x80 | (codepoint & 0x3f));
        return 2;
    }
    if (codepoint < 0x10000) {
        bytes[0] = (char)(0xe0 | codepoint >> 12);
        bytes[1] = (char)(0x80 | (codepoint >> 6 & 0x3f));
        bytes[2] = (char)(0x80 | (codepoint & 0x3f));
        return 3;
    }
    bytes[0] = (char)(0xf0 | codepoint >> 18);
    bytes[1] = (char)(0x80 | (codepoint >> 12 & 0x3f));
    bytes[2] = (char)(0x80 | (codepoint >> 6 & 0x3f));
    bytes[3] = (char)(0x80 | (codepoint & 0x3f));
    return 4;
}

void buffer_put_codepoint(Buffer *buffer, uint32_t codepoint) {
    char bytes[4];
    buffer_put(buffer, bytes, utf8_encode(codepoint, bytes));
}

void buffer_put_repeated(const Thread *thread, Buffer *buffer, uint32_t codepoint, size_t times) {
    char bytes[4];
    size_t unit = utf8_encode(codepoint, bytes);
    if (times > 0 && buffer_reserve(buffer, unit * times)) {
        char *start = buffer->text + buffer->size;
        memcpy(start, bytes, unit);
        memory_repeat(thread, start, unit, unit * times);
        buffer->size += unit * times;
    }
}

void buffer_print(Buffer *buffer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (size < 0 || !buffer_reserve(buffer, (size_t)size + 1)) {
        buffer->failed = true;
        return;
    }
    va_start(arguments, format);
    vsnprintf(buffer->text + buffer->size, (size_t)size + 1, format, arguments);
    va_end(arguments);
    buffer->size += (size_t)size;
}

enum { SURROGATE_LEAD = 0xed }; /* the first byte of a surrogate, and of others */

static bool is_surrogate(const Buffer *buffer, size_t at) {
    const uint8_t *bytes = (const uint8_t *)buffer->text + at;
    return buffer->size - at >= 3 && bytes[0] == SURROGATE_LEAD && bytes[1] >= 0xa0;
}

bool buffer_has_surrogates(const Buffer *buffer, size_t start) {
    while (start < buffer->size) {
        const char *lead = memchr(buffer->text + start, SURROGATE_LEAD, buffer->size - start);
        if (lead == NULL || is_surrogate(buffer, (size_t)(lead - buffer->text))) {
            return lead != NULL;
        }
        start = (size_t)(lead - buffer->text) + 1;
    }
    return false;
}

void buffer_escape_surrogates(Buffer *buffer) {
    if (!buffer_has_surrogates(buffer, 0)) {
        return;
    }
    Buffer escaped = {.limit = buffer->limit, .failed = buffer->failed};
    for (size_t i = 0; i < buffer->size; i++) {
        if (is_surrogate(buffer, i)) {
            const uint8_t *bytes = (const uint8_t *)buffer->text + i;
            buffer_print(&escaped, "\\u%04x", 0xd000u | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu));
            i += 2;
        } else {
            buffer_put(&escaped, buffer->text + i, 1);
        }
    }
    buffer_destroy(buffer);
    *buffer = escaped;
}
