/* Bytes to strings. */

#include "bytes.h"
#include "codec.h"
#include "codec_names.h"
#include "errors.h"
#include "state.h"
#include "text.h"

typedef struct {
    Thread *thread;
    Buffer buffer;
    Value bytes, errors;
    Text text;
    Codec codec;
    Handling handling;
    uint32_t at;
} Decoder;

/* What a decoder found at its place: a code point of `size` bytes or, with a reason, as many bytes that make none. */
typedef struct {
    uint32_t codepoint, size;
    const char *reason;
} Decoded;

/* What stands for bytes that make no code point. False when that is an error. */
static bool put_undecodable(Decoder *decoder, const Decoded *decoded) {
    uint32_t end = decoder->at + decoded->size;
    switch (decoder->handling) {
    case HANDLE_IGNORE:
        return true;
    case HANDLE_REPLACE:
        buffer_put_codepoint(&decoder->buffer, 0xfffd);
        return true;
    case HANDLE_BACKSLASH:
        for (uint32_t i = decoder->at; i < end; i++) {
            buffer_print(&decoder->buffer, "\\x%02x", (unsigned)decoder->text.data[i]);
        }
        return true;
    case HANDLE_SURROGATE_ESCAPE:
        for (uint32_t i = decoder->at; i < end; i++) {
            buffer_put_codepoint(&decoder->buffer, 0xdc00u + decoder->text.data[i]);
        }
        return true;
    case HANDLE_STRICT:
    case HANDLE_XML:
    case HANDLE_SURROGATE_PASS:
        return raise_unicode(decoder->thread, ERROR_UNICODE_DECODE, decoder->codec, decoder->bytes, decoder->at, end,
                             decoded->reason);
    default:
        return raise_unknown_handling(decoder->thread, decoder->errors);
    }
}

/* A lone surrogate, encoded as if it were a character. */
static bool is_surrogate_sequence(const uint8_t *bytes, uint32_t left) {
    return left >= 3 && bytes[0] == 0xed && (bytes[1] & 0xe0) == 0xa0 && (bytes[2] & 0xc0) == 0x80;
}

/* The least and greatest second byte of a sequence that begins so (Unicode's table of well-formed sequences). */
static bool is_second_byte(uint8_t first, uint8_t second) {
    uint8_t least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    uint8_t most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    return second >= least && second <= most;
}

static Decoded decode_utf8(const Decoder *decoder) {
    const uint8_t *bytes = decoder->text.data + decoder->at;
    uint32_t left = decoder->text.length - decoder->at;
    uint8_t first = bytes[0];
    if (first < 0x80) {
        return (Decoded){first, 1, NULL};
    }
    uint32_t length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 0) {
        return (Decoded){0, 1, "invalid start byte"};
    }
    if (decoder->handling == HANDLE_SURROGATE_PASS && is_surrogate_sequence(bytes, left)) {
        return (Decoded){0xd000u | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu), 3, NULL};
    }
    uint32_t codepoint = first & (0xffu >> (length + 1));
    for (uint32_t i = 1; i < length; i++) {
        if (i >= left) {
            return (Decoded){0, i, "unexpected end of data"};
        }
        bool continues = i == 1 ? is_second_byte(first, bytes[1])
                                : (bytes[i] & 0xc0) == 0x80;
        if (!continues) {
            return (Decoded){0, i, "invalid continuation byte"};
        }
        codepoint = codepoint << 6 | (bytes[i] & 0x3fu);
    }
    return (Decoded){codepoint, length, NULL};
}

static uint32_t read_unit(const Decoder *decoder, uint32_t at, int size) {
    bool is_big = decoder->codec == CODEC_UTF16_BE || decoder->codec == CODEC_UTF32_BE;
    uint32_t unit = 0;
    for (int i = 0; i < size; i++) {
        unit |= (uint32_t)decoder->text.data[at + (uint32_t)i] << 8 * (is_big ? size - 1 - i : i);
    }
    return unit;
}

static Decoded decode_utf16(const Decoder *decoder) {
    uint32_t left = decoder->text.length - decoder->at;
    if (left < 2) {
        return (Decoded){0, left, "truncated data"};
    }
    uint32_t unit = read_unit(decoder, decoder->at, 2);
    if (!is_surrogate(unit) || decoder->handling == HANDLE_SURROGATE_PASS) {
        return (Decoded){unit, 2, NULL};
    }
    if (unit >= 0xdc00) {
        return (Decoded){0, 2, "illegal encoding"};
    }
    if (left < 4) {
        return (Decoded){0, left, "unexpected end of data"};
    }
    uint32_t second = read_unit(decoder, decoder->at + 2, 2);
    if (second < 0xdc00 || second > 0xdfff) {
        return (Decoded){0, 2, "illegal UTF-16 surrogate"};
    }
    return (Decoded){0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00), 4, NULL};
}

static Decoded decode_utf32(const Decoder *decoder) {
    uint32_t left = decoder->text.length - decoder->at;
    if (left < 4) {
        return (Decoded){0, left, "truncated data"};
    }
    uint32_t codepoint = read_unit(decoder, decoder->at, 4);
    if (is_surrogate(codepoint) && decoder->handling != HANDLE_SURROGATE_PASS) {
        return (Decoded){0, 4, "code point in surrogate code point range(0xd800, 0xe000)"};
    }
    return (Decoded){codepoint, 4, codepoint > 0x10ffff ? "code point not in range(0x110000)" : NULL};
}

static Decoded decode_next(const Decoder *decoder) {
    uint8_t first = decoder->text.data[decoder->at];
    switch (decoder->codec) {
    case CODEC_UTF8:
        return decode_utf8(decoder);
    case CODEC_ASCII:
        return (Decoded){first, 1, first < 0x80 ? NULL : "ordinal not in range(128)"};
    case CODEC_LATIN1:
        return (Decoded){first, 1, NULL};
    case CODEC_UTF16:
    case CODEC_UTF16_LE:
    case CODEC_UTF16_BE:
        return decode_utf16(decoder);
    default:
        return decode_utf32(decoder);
    }
}

/* A mark at the beginning says which byte comes first. */
static void skip_mark(Decoder *decoder) {
    int size = decoder->codec == CODEC_UTF16 ? 2 : decoder->codec == CODEC_UTF32 ? 4 : 0;
    if (size == 0) {
        return;
    }
    decoder->codec = size == 2 ? CODEC_UTF16_LE : CODEC_UTF32_LE;
    if (decoder->text.length < (uint32_t)size) {
        return;
    }
    Decoder big = *decoder;
    big.codec = size == 2 ? CODEC_UTF16_BE : CODEC_UTF32_BE;
    if (read_unit(&big, 0, size) == 0xfeff) {
        decoder->codec = big.codec;
        decoder->at = (uint32_t)size;
        return;
    }
    decoder->at = read_unit(decoder, 0, size) == 0xfeff ? (uint32_t)size : 0;
}

Value bytes_decode(Thread *thread, Value bytes, Value encoding, Value errors) {
    return bytes_decode_by(thread, "decode", bytes, encoding, errors);
}

Value bytes_decode_by(Thread *thread, const char *function, Value bytes, Value encoding, Value errors) {
    Decoder decoder = {.thread = thread, .bytes = bytes, .errors = errors, .text = text_of(bytes),
                       .buffer = {.limit = heap_room(thread->heap)}};
    if (!codec_read(thread, encoding, function, &decoder.codec)
        || !handling_read(thread, errors, function, &decoder.handling)) {
        return VALUE_ERROR;
    }
    if (decoder.codec == CODEC_LATIN1) {
        return text_new(thread, KIND_STRING, decoder.text);
    }
    skip_mark(&decoder);
    while (decoder.at < decoder.text.length && !thread_is_interrupted(thread)) {
        Decoded decoded = decode_next(&decoder);
        if (decoded.reason == NULL) {
            buffer_put_codepoint(&decoder.buffer, decoded.codepoint);
        } else if (!put_undecodable(&decoder, &decoded)) {
            buffer_destroy(&decoder.buffer);
            return VALUE_ERROR;
        }
        decoder.at += decoded.size;
    }
    return string_from_buffer(thread, &decoder.buffer);
}
