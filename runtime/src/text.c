#include "text.h"

#include "bulk.h"
#include "errors.h"

/* Comparing and searching. */

bool text_equals(Text left, Text right) {
    if (left.length != right.length) {
        return false;
    }
    if (left.width == right.width) {
        return memcmp(left.data, right.data, (size_t)left.length * (size_t)left.width) == 0;
    }
    for (uint32_t i = 0; i < left.length; i++) {
        if (text_at(left, i) != text_at(right, i)) {
            return false;
        }
    }
    return true;
}

static int64_t find_codepoint(const Thread *thread, Text text, uint32_t start, uint32_t codepoint) {
    if (text.width == 1) {
        const uint8_t *found =
            codepoint > 0xff ? NULL : memchr(text.data + start, (int)codepoint, text.length - start);
        return found == NULL ? -1 : found - text.data;
    }
    for (uint32_t i = start; i < text.length && !thread_is_interrupted(thread); i++) {
        if (text_at(text, i) == codepoint) {
            return i;
        }
    }
    return -1;
}

bool text_has(const Thread *thread, Text text, uint32_t codepoint) {
    return find_codepoint(thread, text, 0, codepoint) >= 0;
}

/* By how much the part may move on when the code point under its last one is given (Horspool's method); code points
 * that share a place share the least of their distances. */
static void skip_distances(uint32_t distances[256], Text part) {
    for (int i = 0; i < 256; i++) {
        distances[i] = part.length;
    }
    for (uint32_t i = 0; i + 1 < part.length; i++) {
        distances[text_at(part, i) & 0xff] = part.length - 1 - i;
    }
}

/* For parts and texts that are long enough to make the distances worth their while. */
static int64_t find_skipping(Thread *thread, Text text, Text part) {
    uint32_t distances[256];
    skip_distances(distances, part);
    uint32_t last = text_at(part, part.length - 1);
    for (uint32_t at = 0; at <= text.length - part.length;) {
        uint32_t under = text_at(text, at + part.length - 1);
        if (under == last && text_matches(text, part, at)) {
            return at;
        }
        if (!thread_poll_interrupt(thread)) {
            return TEXT_FIND_FAILED;
        }
        at += distances[under & 0xff];
    }
    return TEXT_NOT_FOUND;
}

int64_t text_find(Thread *thread, Text text, Text part) {
    enum { PART_SHORT = 6, TEXT_SHORT = 600 };
    if (part.length > text.length || part.length == 0) {
        return part.length == 0 ? 0 : TEXT_NOT_FOUND;
    }
    if (part.length >= PART_SHORT && text.length >= TEXT_SHORT) {
        return find_skipping(thread, text, part);
    }
    uint32_t first = text_at(part, 0);
    Text starts = text_part(text, 0, text.length - part.length + 1);
    int64_t at = find_codepoint(thread, starts, 0, first);
    while (at >= 0 && !text_matches(text, part, (uint32_t)at)) {
        if (!thread_poll_interrupt(thread)) {
            return TEXT_FIND_FAILED;
        }
        at = find_codepoint(thread, starts, (uint32_t)at + 1, first);
    }
    return at < 0 && !thread_poll_interrupt(thread) ? TEXT_FIND_FAILED : at;
}

int64_t text_find_last(Thread *thread, Text text, Text part) {
    if (part.length > text.length) {
        return TEXT_NOT_FOUND;
    }
    for (int64_t at = (int64_t)text.length - part.length; at >= 0; at--) {
        if (text_matches(text, part, (uint32_t)at)) {
            return at;
        }
        if (!thread_poll_interrupt(thread)) {
            return TEXT_FIND_FAILED;
        }
    }
    return TEXT_NOT_FOUND;
}

static int width_of_codepoint(uint32_t codepoint) {
    return codepoint < 0x100 ? 1 : codepoint < 0x10000 ? 2 : 4;
}

int text_width(Text text) {
    uint32_t bits = 0;
    for (uint32_t i = 0; text.width > 1 && i < text.length; i++) {
        bits |= text_at(text, i);
    }
    return width_of_codepoint(bits);
}

/* Making. */

String *text_allocate(Thread *thread, Kind kind, uint64_t length, int width) {
    if (length > STRING_LENGTH_MAX) {
        error_raise_memory(thread);
        return NULL;
    }
    size_t size = offsetof(String, data) + (size_t)length * (size_t)width;
    String *string = heap_allocate(thread->heap, kind, size);
    if (string != NULL) {
        string->header.flags = (uint8_t)width;
        string->length = (uint32_t)length;
    }
    return string;
}

Value text_finish(Thread *thread, String *string) {
    if (!thread_poll_interrupt(thread)) {
        return VALUE_ERROR;
    }
    Value value = value_from_object(string);
    int width = string_width(string);
    bool is_narrow = width == 1 || text_width(text_of(value)) == width;
    return is_narrow ? value : text_new(thread, KIND_STRING, text_of(value));
}

uint32_t text_put(String *to, uint32_t at, Text text) {
    int width = string_width(to);
    if (width == text.width) {
        memcpy(to->data + (size_t)at * (size_t)width, text.data, (size_t)text.length * (size_t)width);
        return at + text.length;
    }
    for (uint32_t i = 0; i < text.length; i++) {
        string_set(to, at + i, text_at(text, i));
    }
    return at + text.length;
}

uint32_t text_put_repeated(const Thread *thread, String *to, uint32_t at, uint32_t codepoint, uint32_t times) {
    size_t width = (size_t)string_width(to);
    if (times > 0) {
        string_set(to, at, codepoint);
        memory_repeat(thread, to->data + at * width, width, times * width);
    }
    return at + times;
}

Value text_new(Thread *thread, Kind kind, Text text) {
    if (kind == KIND_STRING && text.length == 1) {
        return string_from_codepoint(thread, text_at(text, 0));
    }
    if (kind == KIND_STRING && text.length == 0) {
        return string_empty(thread);
    }
    String *string = text_allocate(thread, kind, text.length, text_width(text));
    if (string == NULL) {
        return VALUE_ERROR;
    }
    text_put(string, 0, text);
    return value_from_object(string);
}

Value text_slice(Thread *thread, Value value, uint32_t start, uint32_t end) {
    Text text = text_of(value);
    if (start == 0 && end == text.length && object_of(value)->kind == text_kind(value)) {
        return value;
    }
    return text_new(thread, text_kind(value), text_part(text, start, end));
}

Value text_concatenate(Thread *thread, Kind kind, const Text *pieces, int count) {
    uint64_t length = 0;
    int width = 1;
    for (int i = 0; i < count; i++) {
        length += pieces[i].length;
        width = pieces[i].length > 0 && pieces[i].width > width ? pieces[i].width : width;
    }
    String *whole = text_allocate(thread, kind, length, width);
    uint32_t at = 0;
    for (int i = 0; i < count && whole != NULL; i++) {
        at = text_put(whole, at, pieces[i]);
    }
    return whole == NULL ? VALUE_ERROR : text_finish(thread, whole);
}
