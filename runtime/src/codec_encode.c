/* Strings to bytes. */

#include "bytes.h"
#include "codec.h"
#include "codec_names.h"
#include "errors.h"
#include "state.h"
#include "text.h"

typedef struct {
    Thread *thread;
    Buffer buffer;
    Value string, errors;
    Codec codec;
    Handling handling;
} Encoder;

static bool can_encode(Codec codec, uint32_t codepoint) {
    switch (codec) {
    case CODEC_ASCII:
        return codepoint < 0x80;
    case CODEC_LATIN1:
        return codepoint < 0x100;
    default:
        return !is_surrogate(codepoint);
    }
}

static void put_unit(Buffer *buffer, uint32_t unit, int size, bool is_big) {
    char bytes[4];
    for (int i = 0; i < size; i++) {
        bytes[is_big ? size - 1 - i : i] = (char)(unit >> 8 * i);
    }
    buffer_put(buffer, bytes, (size_t)size);
}

static void put_encoded(Encoder *encoder, uint32_t codepoint) {
    Buffer *buffer = &encoder->buffer;
    bool is_big = encoder->codec == CODEC_UTF16_BE || encoder->codec == CODEC_UTF32_BE;
    switch (encoder->codec) {
    case CODEC_UTF8:
        buffer_put_codepoint(buffer, codepoint);
        break;
    case CODEC_ASCII:
    case CODEC_LATIN1:
        put_unit(buffer, codepoint, 1, false);
        break;
    case CODEC_UTF16:
    case CODEC_UTF16_LE:
    case CODEC_UTF16_BE:
        if (codepoint >= 0x10000) {
            put_unit(buffer, 0xd800 + ((codepoint - 0x10000) >> 10), 2, is_big);
            codepoint = 0xdc00 + (codepoint & 0x3ff);
        }
        put_unit(buffer, codepoint, 2, is_big);
        break;
    default:
        put_unit(buffer, codepoint, 4, is_big);
    }
}

static const char *encode_reason(Codec codec) {
    return codec == CODEC_ASCII ? "ordinal not in range(128)"
           : codec == CODEC_LATIN1 ? "ordinal not in range(256)"
                                   : "surrogates not allowed";
}

static void put_escape(Encoder *encoder, uint32_t codepoint) {
    Buffer text = {0};
    if (encoder->handling == HANDLE_XML) {
        buffer_print(&text, "&#%u;", (unsigned)codepoint);
    } else if (codepoint < 0x100) {
        buffer_print(&text, "\\x%02x", (unsigned)codepoint);
    } else if (codepoint < 0x10000) {
        buffer_print(&text, "\\u%04x", (unsigned)codepoint);
    } else {
        buffer_print(&text, "\\U%08x", (unsigned)codepoint);
    }
    for (size_t i = 0; i < text.size; i++) {
        put_encoded(encoder, (uint8_t)text.text[i]);
    }
    encoder->buffer.failed |= text.failed;
    buffer_destroy(&text);
}

/* What stands for a code point that the codec does not have. False when that is an error. */
static bool put_unencodable(Encoder *encoder, uint32_t codepoint, uint32_t index) {
    bool is_unicode = encoder->codec != CODEC_ASCII && encoder->codec != CODEC_LATIN1;
    switch (encoder->handling) {
    case HANDLE_IGNORE:
        return true;
    case HANDLE_REPLACE:
        put_encoded(encoder, '?');
        return true;
    case HANDLE_BACKSLASH:
    case HANDLE_XML:
        put_escape(encoder, codepoint);
        return true;
    case HANDLE_SURROGATE_PASS:
        if (is_unicode) {
            put_encoded(encoder, codepoint);
            return true;
        }
        break;
    case HANDLE_SURROGATE_ESCAPE:
        if (codepoint >= 0xdc80 && codepoint <= 0xdcff && (encoder->codec <= CODEC_LATIN1)) {
            put_unit(&encoder->buffer, codepoint - 0xdc00, 1, false);
            return true;
        }
        break;
    case HANDLE_STRICT:
        break;
    default:
        return raise_unknown_handling(encoder->thread, encoder->errors);
    }
    /* The error names all code points in a row that can't be encoded. */
    uint32_t end = index + 1;
    const String *string = string_of(encoder->string);
    while (end < string->length && !can_encode(encoder->codec, string_at(string, end))) {
        end++;
    }
    return raise_unicode(encoder->thread, ERROR_UNICODE_ENCODE, encoder->codec, encoder->string, index, end,
                         encode_reason(encoder->codec));
}

Value string_encode(Thread *thread, Value value, Value encoding, Value errors) {
    Encoder encoder = {.thread = thread, .string = value, .errors = errors,
                       .buffer = {.limit = heap_room(thread->heap)}};
    if (!codec_read(thread, encoding, "encode", &encoder.codec)
        || !handling_read(thread, errors, "encode", &encoder.handling)) {
        return VALUE_ERROR;
    }
    const String *string = string_of(value);
    if (encoder.codec <= CODEC_LATIN1 && string_is_ascii(string)) {
        return bytes_new(thread, string->data, string->length);
    }
    if (encoder.codec == CODEC_UTF16 || encoder.codec == CODEC_UTF32) {
        put_encoded(&encoder, 0xfeff);
    }
    for (uint32_t i = 0; i < string->length && !thread_is_interrupted(thread); i++) {
        uint32_t codepoint = string_at(string, i);
        if (can_encode(encoder.codec, codepoint)) {
            put_encoded(&encoder, codepoint);
        } else if (!put_unencodable(&encoder, codepoint, i)) {
            buffer_destroy(&encoder.buffer);
            return VALUE_ERROR;
        }
    }
    return bytes_from_buffer(thread, &encoder.buffer);
}

bool string_check_utf8(Thread *thread, Value value) {
    Text text = text_of(value);
    for (uint32_t i = 0; text.width > 1 && i < text.length; i++) {
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
        if (is_surrogate(text_at(text, i))) {
            Encoder encoder = {.thread = thread, .string = value, .codec = CODEC_UTF8};
            return put_unencodable(&encoder, text_at(text, i), i);
        }
    }
    return true;
}
