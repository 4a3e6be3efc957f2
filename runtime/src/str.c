#include "str.h"

#include <stdlib.h>

#include "errors.h"
#include "state.h"
#include "unicode.h"

/* Making strings. */

static uint32_t bytes_hash(const uint8_t *bytes, size_t size) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ bytes[i]) * 16777619u;
    }
    return hash ^ hash >> 15;
}

static int width_of_codepoint(uint32_t codepoint) {
    return codepoint < 0x100 ? 1 : codepoint < 0x10000 ? 2 : 4;
}

/* The code points are still to be filled in, the hash to be set by string_finish. */
static String *string_allocate(Thread *thread, uint64_t length, int width) {
    if (length > STRING_LENGTH_MAX) {
        error_raise_memory(thread);
        return NULL;
    }
    size_t size = offsetof(String, data) + (size_t)length * (size_t)width;
    String *string = heap_allocate(thread->heap, KIND_STRING, size);
    if (string != NULL) {
        string->header.flags = (uint8_t)width;
        string->length = (uint32_t)length;
    }
    return string;
}

static size_t string_size(const String *string) {
    return (size_t)string->length * (size_t)string_width(string);
}

static Value string_finish(String *string) {
    string->header.extra = bytes_hash(string->data, string_size(string));
    return value_from_object(string);
}

static void string_set(String *string, uint32_t index, uint32_t codepoint) {
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

/* Copy code points into a string that is at least as wide. */
static void string_copy(String *to, uint32_t at, const String *from, uint32_t start, uint32_t count) {
    size_t width = (size_t)string_width(to);
    if (string_width(from) == string_width(to)) {
        memcpy(to->data + at * width, from->data + start * width, count * width);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        string_set(to, at + i, string_at(from, start + i));
    }
}

/* How many bytes the code point takes whose first byte is given; 0 if none starts so. */
static int utf8_length(uint8_t first) {
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xc2 || first > 0xf4) {
        return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/* Decode one code point of valid UTF-8, and advance past it. */
static uint32_t utf8_next(const uint8_t **text) {
    const uint8_t *bytes = *text;
    int length = utf8_length(bytes[0]);
    uint32_t codepoint = length == 1 ? bytes[0] : bytes[0] & (0xffu >> (length + 1));
    for (int i = 1; i < length; i++) {
        codepoint = codepoint << 6 | (bytes[i] & 0x3fu);
    }
    *text += length;
    return codepoint;
}

bool utf8_is_valid(const char *text, size_t size) {
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    const uint8_t *bytes = (const uint8_t *)text;
    const uint8_t *end = bytes + size;
    while (bytes < end) {
        int length = utf8_length(*bytes);
        if (length == 0 || length > end - bytes) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        uint32_t codepoint = utf8_next(&bytes);
        if (codepoint < least[length] || codepoint > 0x10ffff || (codepoint & 0xfffff800) == 0xd800) {
            return false;
        }
    }
    return true;
}

Value string_from_utf8(Thread *thread, const char *text, size_t size) {
    const uint8_t *end = (const uint8_t *)text + size;
    uint64_t length = 0;
    uint32_t widest = 0;
    for (const uint8_t *at = (const uint8_t *)text; at < end; length++) {
        uint32_t codepoint = utf8_next(&at);
        widest = codepoint > widest ? codepoint : widest;
    }
    String *string = string_allocate(thread, length, width_of_codepoint(widest));
    if (string == NULL) {
        return VALUE_ERROR;
    }
    const uint8_t *at = (const uint8_t *)text;
    for (uint32_t i = 0; i < string->length; i++) {
        string_set(string, i, utf8_next(&at));
    }
    return string_finish(string);
}

Value string_from_text(Thread *thread, const char *text) {
    return string_from_utf8(thread, text, strlen(text));
}

Value string_from_codepoint(Thread *thread, uint32_t codepoint) {
    String *string = string_allocate(thread, 1, width_of_codepoint(codepoint));
    if (string == NULL) {
        return VALUE_ERROR;
    }
    string_set(string, 0, codepoint);
    return string_finish(string);
}

Value string_from_buffer(Thread *thread, Buffer *buffer) {
    Value value = VALUE_ERROR;
    if (buffer->failed) {
        error_raise_memory(thread);
    } else {
        value = string_from_utf8(thread, buffer->size == 0 ? "" : buffer->text, buffer->size);
    }
    buffer_destroy(buffer);
    return value;
}

Value string_slice(Thread *thread, Value value, uint32_t start, uint32_t end) {
    const String *string = string_of(value);
    if (start == 0 && end == string->length) {
        return value;
    }
    uint32_t widest = 0;
    for (uint32_t i = start; string_width(string) > 1 && i < end; i++) {
        uint32_t codepoint = string_at(string, i);
        widest = codepoint > widest ? codepoint : widest;
    }
    String *slice = string_allocate(thread, end - start, width_of_codepoint(widest));
    if (slice == NULL) {
        return VALUE_ERROR;
    }
    for (uint32_t i = start; i < end; i++) {
        string_set(slice, i - start, string_at(string, i));
    }
    return string_finish(slice);
}

Value string_stride(Thread *thread, Value value, int64_t start, int64_t step, int64_t count) {
    if (step == 1) {
        return string_slice(thread, value, (uint32_t)start, (uint32_t)(start + count));
    }
    const String *string = string_of(value);
    uint32_t widest = 0;
    for (int64_t i = 0; i < count; i++) {
        uint32_t codepoint = string_at(string, (uint32_t)(start + i * step));
        widest = codepoint > widest ? codepoint : widest;
    }
    String *part = string_allocate(thread, (uint64_t)count, width_of_codepoint(widest));
    if (part == NULL) {
        return VALUE_ERROR;
    }
    for (int64_t i = 0; i < count; i++) {
        string_set(part, (uint32_t)i, string_at(string, (uint32_t)(start + i * step)));
    }
    return string_finish(part);
}

Value string_concatenate(Thread *thread, Value left, Value right) {
    const String *first = string_of(left);
    const String *second = string_of(right);
    if (first->length == 0 || second->length == 0) {
        return first->length == 0 ? right : left;
    }
    int width = string_width(first);
    width = string_width(second) > width ? string_width(second) : width;
    String *whole = string_allocate(thread, (uint64_t)first->length + second->length, width);
    if (whole == NULL) {
        return VALUE_ERROR;
    }
    string_copy(whole, 0, first, 0, first->length);
    string_copy(whole, first->length, second, 0, second->length);
    return string_finish(whole);
}

Value string_repeat(Thread *thread, Value value, int64_t times) {
    const String *string = string_of(value);
    if (times == 1) {
        return value;
    }
    if (times <= 0 || string->length == 0) {
        return string_from_text(thread, "");
    }
    if (times > STRING_LENGTH_MAX) {
        error_raise_memory(thread);
        return VALUE_ERROR;
    }
    String *whole = string_allocate(thread, (uint64_t)times * string->length, string_width(string));
    if (whole == NULL) {
        return VALUE_ERROR;
    }
    size_t size = string_size(string);
    for (int64_t i = 0; i < times; i++) {
        memcpy(whole->data + (size_t)i * size, string->data, size);
    }
    return string_finish(whole);
}

/* Text out of strings. */

void buffer_put_string(Buffer *buffer, const String *string) {
    for (uint32_t i = 0; i < string->length; i++) {
        buffer_put_codepoint(buffer, string_at(string, i));
    }
}

static bool string_has(const String *string, uint32_t codepoint) {
    for (uint32_t i = 0; i < string->length; i++) {
        if (string_at(string, i) == codepoint) {
            return true;
        }
    }
    return false;
}

static void buffer_put_escaped(Buffer *buffer, uint32_t codepoint, uint32_t quote) {
    static const char shorthand[] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r'};
    if (codepoint == quote || codepoint == '\\') {
        buffer_print(buffer, "\\%c", (int)codepoint);
    } else if (codepoint < sizeof shorthand && shorthand[codepoint] != 0) {
        buffer_print(buffer, "\\%c", shorthand[codepoint]);
    } else if (codepoint_is_printable(codepoint)) {
        buffer_put_codepoint(buffer, codepoint);
    } else if (codepoint < 0x100) {
        buffer_print(buffer, "\\x%02x", (unsigned)codepoint);
    } else if (codepoint < 0x10000) {
        buffer_print(buffer, "\\u%04x", (unsigned)codepoint);
    } else {
        buffer_print(buffer, "\\U%08x", (unsigned)codepoint);
    }
}

void buffer_put_string_repr(Buffer *buffer, const String *string) {
    uint32_t quote = string_has(string, '\'') && !string_has(string, '"') ? '"' : '\'';
    buffer_put_codepoint(buffer, quote);
    for (uint32_t i = 0; i < string->length; i++) {
        buffer_put_escaped(buffer, string_at(string, i), quote);
    }
    buffer_put_codepoint(buffer, quote);
}

/* Comparing. */

bool string_equals(const String *left, const String *right) {
    if (left == right) {
        return true;
    }
    return left->header.extra == right->header.extra && left->length == right->length
           && string_width(left) == string_width(right)
           && memcmp(left->data, right->data, string_size(left)) == 0;
}

int string_compare(const String *left, const String *right) {
    uint32_t common = left->length < right->length ? left->length : right->length;
    for (uint32_t i = 0; i < common; i++) {
        uint32_t first = string_at(left, i);
        uint32_t second = string_at(right, i);
        if (first != second) {
            return first < second ? -1 : 1;
        }
    }
    return (left->length > right->length) - (left->length < right->length);
}

bool string_matches(const String *string, const String *part, uint32_t at) {
    for (uint32_t i = 0; i < part->length; i++) {
        if (string_at(string, at + i) != string_at(part, i)) {
            return false;
        }
    }
    return true;
}

int64_t string_find(const String *string, const String *part, uint32_t start) {
    if (part->length > string->length) {
        return -1;
    }
    for (uint32_t at = start; at <= string->length - part->length; at++) {
        if (string_matches(string, part, at)) {
            return at;
        }
    }
    return -1;
}

/* Interning. */

enum { INTERNED_CAPACITY_MIN = 256 };

static Value *interned_place(const Interned *interned, const String *string) {
    uint32_t mask = interned->capacity - 1;
    uint32_t place = string->header.extra & mask;
    while (interned->places[place] != 0 && !string_equals(string_of(interned->places[place]), string)) {
        place = (place + 1) & mask;
    }
    return &interned->places[place];
}

/* Move all strings to a new hash table. */
static bool interned_rebuild(Interned *interned, uint32_t capacity) {
    Interned rebuilt = {.places = calloc(capacity, sizeof(Value)), .capacity = capacity};
    if (rebuilt.places == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < interned->capacity; i++) {
        if (interned->places[i] != 0) {
            *interned_place(&rebuilt, string_of(interned->places[i])) = interned->places[i];
            rebuilt.count++;
        }
    }
    interned_destroy(interned);
    *interned = rebuilt;
    return true;
}

Value string_intern(Thread *thread, Value value) {
    Interned *interned = &thread->interpreter->interned;
    if (string_of(value)->header.flags & STRING_INTERNED) {
        return value;
    }
    if (interned->count >= interned->capacity / 2) {
        uint32_t capacity = interned->capacity == 0 ? INTERNED_CAPACITY_MIN : interned->capacity * 2;
        if (!interned_rebuild(interned, capacity)) {
            error_raise_memory(thread);
            return VALUE_ERROR;
        }
    }
    Value *place = interned_place(interned, string_of(value));
    if (*place == 0) {
        *place = value;
        string_of(value)->header.flags |= STRING_INTERNED;
        interned->count++;
    }
    return *place;
}

/* Take a string out and move those behind it that may have been displaced by it: no memory is needed. */
static void interned_remove(Interned *interned, uint32_t place) {
    uint32_t mask = interned->capacity - 1;
    interned->places[place] = 0;
    interned->count--;
    for (uint32_t next = (place + 1) & mask; interned->places[next] != 0; next = (next + 1) & mask) {
        Value moved = interned->places[next];
        interned->places[next] = 0;
        uint32_t home = string_of(moved)->header.extra & mask;
        while (interned->places[home] != 0) {
            home = (home + 1) & mask;
        }
        interned->places[home] = moved;
    }
}

void interned_forget_dead(Interned *interned, const Heap *heap) {
    for (uint32_t i = 0; i < interned->capacity;) {
        Value value = interned->places[i];
        if (value != 0 && !heap_is_marked(heap, object_of(value))) {
            interned_remove(interned, i); /* another string may have moved here */
        } else {
            i++;
        }
    }
}

void interned_destroy(Interned *interned) {
    free(interned->places);
    *interned = (Interned){0};
}
