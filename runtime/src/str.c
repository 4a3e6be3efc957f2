#include "str.h"

#include <stdlib.h>

#include "errors.h"
#include "state.h"
#include "text.h"
#include "unicode.h"

/* Making strings. */

uint32_t string_hash_compute(String *string) {
    size_t size = (size_t)string->length * (size_t)string_width(string);
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ string->data[i]) * 16777619u;
    }
    hash ^= hash >> 15;
    string->header.extra = hash == 0 ? 1 : hash;
    return string->header.extra;
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
        if (codepoint < least[length] || codepoint > 0x10ffff) {
            return false;
        }
    }
    return true;
}

static Value string_from_ascii(Thread *thread, const char *text, size_t size) {
    String *string = text_allocate(thread, KIND_STRING, size, 1);
    if (string != NULL) {
        memcpy(string->data, text, size);
    }
    return string == NULL ? VALUE_ERROR : value_from_object(string);
}

Value string_from_utf8(Thread *thread, const char *text, size_t size) {
    const uint8_t *end = (const uint8_t *)text + size;
    uint64_t length = 0;
    uint32_t bits = 0;
    for (const uint8_t *at = (const uint8_t *)text; at < end; length++) {
        bits |= *at < 0x80 ? *at++ : utf8_next(&at);
    }
    if (length < 2) {
        const uint8_t *first = (const uint8_t *)text;
        return length == 0 ? string_empty(thread) : string_from_codepoint(thread, utf8_next(&first));
    }
    if (bits < 0x80) {
        return string_from_ascii(thread, text, size);
    }
    String *string = text_allocate(thread, KIND_STRING, length, bits < 0x100 ? 1 : bits < 0x10000 ? 2 : 4);
    if (string == NULL) {
        return VALUE_ERROR;
    }
    const uint8_t *at = (const uint8_t *)text;
    for (uint32_t i = 0; i < string->length; i++) {
        string_set(string, i, utf8_next(&at));
    }
    return value_from_object(string);
}

Value string_from_text(Thread *thread, const char *text) {
    return string_from_utf8(thread, text, strlen(text));
}

static Value string_of_codepoint(Thread *thread, uint32_t codepoint) {
    String *string = text_allocate(thread, KIND_STRING, 1, codepoint < 0x100 ? 1 : codepoint < 0x10000 ? 2 : 4);
    if (string == NULL) {
        return VALUE_ERROR;
    }
    string_set(string, 0, codepoint);
    return value_from_object(string);
}

Value string_from_codepoint(Thread *thread, uint32_t codepoint) {
    Value *characters = thread->interpreter->characters;
    if (codepoint > 0xff) {
        return string_of_codepoint(thread, codepoint);
    }
    if (characters[codepoint] == 0) {
        Value made = string_of_codepoint(thread, codepoint);
        characters[codepoint] = is_error(made) ? 0 : made;
        return made;
    }
    return characters[codepoint];
}

Value string_empty(Thread *thread) {
    Value *empty = &thread->interpreter->empty_string;
    if (*empty == 0) {
        String *string = text_allocate(thread, KIND_STRING, 0, 1);
        if (string == NULL) {
            return VALUE_ERROR;
        }
        *empty = value_from_object(string);
    }
    return *empty;
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
    return text_slice(thread, value, start, end);
}

Value string_stride(Thread *thread, Value value, int64_t start, int64_t step, int64_t count) {
    if (step == 1 || count == 0) {
        return text_slice(thread, value, (uint32_t)start, (uint32_t)(start + count));
    }
    Text text = text_of(value);
    String *part = text_allocate(thread, text_kind(value), (uint64_t)count, text.width);
    if (part == NULL) {
        return VALUE_ERROR;
    }
    for (int64_t i = 0; i < count; i++) {
        string_set(part, (uint32_t)i, text_at(text, (uint32_t)(start + i * step)));
    }
    return text_finish(thread, part);
}

/* The text of an instance of a derived class, as one of the builtin type. */
static Value string_plain(Thread *thread, Value value) {
    return text_slice(thread, value, 0, text_of(value).length);
}

Value string_concatenate(Thread *thread, Value left, Value right) {
    const Text pieces[2] = {text_of(left), text_of(right)};
    if (pieces[0].length == 0 || pieces[1].length == 0) {
        return string_plain(thread, pieces[0].length == 0 ? right : left);
    }
    return text_concatenate(thread, text_kind(left), pieces, 2);
}

Value string_repeat(Thread *thread, Value value, int64_t times) {
    Text text = text_of(value);
    if (times == 1) {
        return string_plain(thread, value);
    }
    if (times <= 0 || text.length == 0) {
        return text_new(thread, text_kind(value), text_part(text, 0, 0));
    }
    if (times > STRING_LENGTH_MAX) {
        error_raise_memory(thread);
        return VALUE_ERROR;
    }
    String *whole = text_allocate(thread, text_kind(value), (uint64_t)times * text.length, text.width);
    if (whole == NULL) {
        return VALUE_ERROR;
    }
    size_t size = (size_t)text.length * (size_t)text.width;
    for (int64_t i = 0; i < times; i++) {
        memcpy(whole->data + (size_t)i * size, text.data, size);
    }
    return value_from_object(whole);
}

/* Text out of strings. */

void buffer_put_string(Buffer *buffer, const String *string) {
    if (string_is_ascii(string)) {
        buffer_put(buffer, (const char *)string->data, string->length);
        return;
    }
    for (uint32_t i = 0; i < string->length; i++) {
        buffer_put_codepoint(buffer, string_at(string, i));
    }
}

bool string_is_ascii(const String *string) {
    uint32_t bits = 0;
    for (uint32_t i = 0; i < string->length && string_width(string) == 1; i++) {
        bits |= string->data[i];
    }
    return string_width(string) == 1 && bits < 0x80;
}

bool string_is_identifier(const String *string) {
    bool valid = string->length > 0 && codepoint_has(string_at(string, 0), CODEPOINT_STARTS_NAME);
    for (uint32_t i = 1; i < string->length && valid; i++) {
        valid = codepoint_has(string_at(string, i), CODEPOINT_IN_NAME);
    }
    return valid;
}

static void put_number_escape(Buffer *buffer, uint32_t codepoint) {
    if (codepoint < 0x100) {
        buffer_print(buffer, "\\x%02x", (unsigned)codepoint);
    } else if (codepoint < 0x10000) {
        buffer_print(buffer, "\\u%04x", (unsigned)codepoint);
    } else {
        buffer_print(buffer, "\\U%08x", (unsigned)codepoint);
    }
}

static void put_escaped(Buffer *buffer, uint32_t codepoint, uint32_t quote) {
    static const char shorthand[] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r'};
    if (codepoint == quote || codepoint == '\\') {
        buffer_print(buffer, "\\%c", (int)codepoint);
    } else if (codepoint < sizeof shorthand && shorthand[codepoint] != 0) {
        buffer_print(buffer, "\\%c", shorthand[codepoint]);
    } else if (codepoint_is_printable(codepoint)) {
        buffer_put_codepoint(buffer, codepoint);
    } else {
        put_number_escape(buffer, codepoint);
    }
}

void buffer_put_string_repr(Buffer *buffer, const String *string) {
    Text text = text_of(value_from_object(string));
    uint32_t quote = text_has(text, '\'') && !text_has(text, '"') ? '"' : '\'';
    buffer_put_codepoint(buffer, quote);
    for (uint32_t i = 0; i < text.length && !buffer->failed; i++) {
        put_escaped(buffer, text_at(text, i), quote);
    }
    buffer_put_codepoint(buffer, quote);
}

void buffer_put_ascii(Buffer *buffer, const String *string) {
    for (uint32_t i = 0; i < string->length && !buffer->failed; i++) {
        uint32_t codepoint = string_at(string, i);
        if (codepoint < 0x80) {
            buffer_put_codepoint(buffer, codepoint);
        } else {
            put_number_escape(buffer, codepoint);
        }
    }
}

/* Comparing. */

bool string_equals(const String *left, const String *right) {
    if (left == right) {
        return true;
    }
    uint32_t first = left->header.extra;
    uint32_t second = right->header.extra;
    /* Equal strings have the same width. */
    return left->length == right->length && string_width(left) == string_width(right)
           && (first == second || first == 0 || second == 0)
           && memcmp(left->data, right->data, (size_t)left->length * (size_t)string_width(left)) == 0;
}

bool string_is_text(const String *string, const char *text) {
    size_t length = strlen(text);
    return string_width(string) == 1 && string->length == length && memcmp(string->data, text, length) == 0;
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

int64_t string_find(const String *string, const String *part, uint32_t start) {
    Text text = text_of(value_from_object(string));
    if (start > text.length) {
        return -1;
    }
    int64_t found = text_find(text_part(text, start, text.length), text_of(value_from_object(part)));
    return found < 0 ? -1 : found + start;
}

/* Interning. */

enum { INTERNED_CAPACITY_MIN = 256 };

static Value *interned_place(const Interned *interned, const String *string) {
    uint32_t mask = interned->capacity - 1;
    uint32_t place = string_hash(string) & mask;
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

Value name_from_text(Thread *thread, const char *text) {
    Value name = string_from_text(thread, text);
    return is_error(name) ? VALUE_ERROR : string_intern(thread, name);
}

/* Take a string out and move those behind it that may have been displaced by it: no memory is needed. */
static void interned_remove(Interned *interned, uint32_t place) {
    uint32_t mask = interned->capacity - 1;
    interned->places[place] = 0;
    interned->count--;
    for (uint32_t next = (place + 1) & mask; interned->places[next] != 0; next = (next + 1) & mask) {
        Value moved = interned->places[next];
        interned->places[next] = 0;
        uint32_t home = string_hash(string_of(moved)) & mask;
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
