#include "str.h"

#include <stdlib.h>

#include "bulk.h"
#include "errors.h"
#include "text.h"
#include "unicode.h"

/* Making strings. */

uint32_t string_hash_compute(String *string) {
    enum { LONG = 64 };
    size_t size = (size_t)string->length * (size_t)string_width(string);
    uint64_t words = 0;
    size_t i = 0;
    for (uint64_t word; size >= LONG && size - i >= sizeof word; i += sizeof word) {
        memcpy(&word, string->data + i, sizeof word);
        words = (words ^ word) * UINT64_C(0x9e3779b97f4a7c15);
        words ^= words >> 32;
    }
    uint32_t hash = 2166136261u ^ (uint32_t)words; /* FNV-1a of the rest, or of a text that is not long */
    for (; i < size; i++) {
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
        if (*bytes < 0x80) {
            bytes++;
            continue;
        }
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

static bool bytes_are_ascii(const uint8_t *bytes, size_t size) {
    uint64_t bits = 0;
    size_t i = 0;
    for (uint64_t word; i + sizeof word <= size; i += sizeof word) {
        memcpy(&word, bytes + i, sizeof word);
        bits |= word;
    }
    for (; i < size; i++) {
        bits |= bytes[i];
    }
    return (bits & UINT64_C(0x8080808080808080)) == 0;
}

static Value string_from_ascii(Thread *thread, const char *text, size_t size) {
    String *string = text_allocate(thread, KIND_STRING, size, 1);
    if (string != NULL) {
        memcpy(string->data, text, size);
    }
    return string == NULL ? VALUE_ERROR : value_from_object(string);
}

/* Text that is not in ASCII. */
static Value string_from_encoded(Thread *thread, const char *text, size_t size) {
    const uint8_t *end = (const uint8_t *)text + size;
    uint64_t length = 0;
    uint32_t bits = 0;
    for (const uint8_t *at = (const uint8_t *)text; at < end && !thread_is_interrupted(thread); length++) {
        bits |= *at < 0x80 ? *at++ : utf8_next(&at);
    }
    String *string = text_allocate(thread, KIND_STRING, length, bits < 0x100 ? 1 : bits < 0x10000 ? 2 : 4);
    if (string == NULL) {
        return VALUE_ERROR;
    }
    const uint8_t *at = (const uint8_t *)text;
    for (uint32_t i = 0; i < string->length && !thread_is_interrupted(thread); i++) {
        string_set(string, i, utf8_next(&at));
    }
    return thread_poll_interrupt(thread) ? value_from_object(string) : VALUE_ERROR;
}

Value string_from_utf8(Thread *thread, const char *text, size_t size) {
    const uint8_t *bytes = (const uint8_t *)text;
    if (size == 0) {
        return string_empty(thread);
    }
    if (size == (size_t)utf8_length(bytes[0])) {
        return string_from_codepoint(thread, utf8_next(&bytes));
    }
    return bytes_are_ascii(bytes, size) ? string_from_ascii(thread, text, size)
                                        : string_from_encoded(thread, text, size);
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
    } else if (thread_poll_interrupt(thread)) {
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
    for (int64_t i = 0; i < count && !thread_is_interrupted(thread); i++) {
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
    memcpy(whole->data, text.data, size);
    memory_repeat(thread, whole->data, size, (size_t)times * size);
    return thread_poll_interrupt(thread) ? value_from_object(whole) : VALUE_ERROR;
}

/* Text out of strings. */

void buffer_put_string(Buffer *buffer, const String *string) {
    if (string_is_ascii(string)) {
        buffer_put(buffer, (const char *)string->data, string->length);
        return;
    }
    char part[256];
    size_t size = 0;
    for (uint32_t i = 0; i < string->length && !buffer->failed; i++) {
        size += utf8_encode(string_at(string, i), part + size);
        if (size > sizeof part - 4) {
            buffer_put(buffer, part, size);
            size = 0;
        }
    }
    buffer_put(buffer, part, size);
}

bool string_is_ascii(const String *string) {
    return string_width(string) == 1 && bytes_are_ascii(string->data, string->length);
}

bool string_is_identifier(const Thread *thread, const String *string) {
    bool valid = string->length > 0 && codepoint_has(string_at(string, 0), CODEPOINT_STARTS_NAME);
    for (uint32_t i = 1; i < string->length && valid && !thread_is_interrupted(thread); i++) {
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

void buffer_put_string_repr(const Thread *thread, Buffer *buffer, const String *string) {
    Text text = text_of(value_from_object(string));
    uint32_t quote = text_has(thread, text, '\'') && !text_has(thread, text, '"') ? '"' : '\'';
    buffer_put_codepoint(buffer, quote);
    for (uint32_t i = 0; i < text.length && !buffer->failed && !thread_is_interrupted(thread); i++) {
        put_escaped(buffer, text_at(text, i), quote);
    }
    buffer_put_codepoint(buffer, quote);
}

void buffer_put_ascii(const Thread *thread, Buffer *buffer, const String *string) {
    for (uint32_t i = 0; i < string->length && !buffer->failed && !thread_is_interrupted(thread); i++) {
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
    if (string_width(left) == 1 && string_width(right) == 1) {
        int order = memcmp(left->data, right->data, common);
        return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
    }
    for (uint32_t i = 0; i < common; i++) {
        uint32_t first = string_at(left, i);
        uint32_t second = string_at(right, i);
        if (first != second) {
            return first < second ? -1 : 1;
        }
    }
    return (left->length > right->length) - (left->length < right->length);
}
