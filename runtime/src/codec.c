#include "codec.h"

#include "bytes.h"
#include "errors.h"
#include "state.h"
#include "text.h"

typedef enum {
    CODEC_UTF8,
    CODEC_ASCII,
    CODEC_LATIN1,
    CODEC_UTF16,
    CODEC_UTF16_LE,
    CODEC_UTF16_BE,
    CODEC_UTF32,
    CODEC_UTF32_LE,
    CODEC_UTF32_BE,
} Codec;

typedef enum {
    HANDLE_STRICT,
    HANDLE_IGNORE,
    HANDLE_REPLACE,
    HANDLE_BACKSLASH,
    HANDLE_XML,
    HANDLE_SURROGATE_PASS,
    HANDLE_SURROGATE_ESCAPE,
} Handling;

/* The codec that messages name, and what a program may call it, in lower case with "-" for "_" and " ". */
static const struct {
    const char *alias;
    Codec codec;
} codec_aliases[] = {
    {"utf-8", CODEC_UTF8},         {"utf8", CODEC_UTF8},           {"u8", CODEC_UTF8},
    {"ascii", CODEC_ASCII},        {"us-ascii", CODEC_ASCII},      {"646", CODEC_ASCII},
    {"latin-1", CODEC_LATIN1},     {"latin1", CODEC_LATIN1},       {"iso-8859-1", CODEC_LATIN1},
    {"iso8859-1", CODEC_LATIN1},   {"l1", CODEC_LATIN1},           {"latin", CODEC_LATIN1},
    {"utf-16", CODEC_UTF16},       {"utf16", CODEC_UTF16},         {"utf-16-le", CODEC_UTF16_LE},
    {"utf-16le", CODEC_UTF16_LE},  {"utf-16-be", CODEC_UTF16_BE},  {"utf-16be", CODEC_UTF16_BE},
    {"utf-32", CODEC_UTF32},       {"utf32", CODEC_UTF32},         {"utf-32-le", CODEC_UTF32_LE},
    {"utf-32le", CODEC_UTF32_LE},  {"utf-32-be", CODEC_UTF32_BE},  {"utf-32be", CODEC_UTF32_BE},
};

static const char *const codec_names[] = {"utf-8",     "ascii",  "latin-1",   "utf-16",   "utf-16-le",
                                          "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};

static const char *const handling_names[] = {"strict",
                                             "ignore",
                                             "replace",
                                             "backslashreplace",
                                             "xmlcharrefreplace",
                                             "surrogatepass",
                                             "surrogateescape"};

static bool name_is(const String *name, const char *alias) {
    uint32_t i = 0;
    for (; i < name->length && alias[i] != '\0'; i++) {
        uint32_t codepoint = string_at(name, i);
        codepoint = codepoint >= 'A' && codepoint <= 'Z' ? codepoint + 0x20 : codepoint;
        codepoint = codepoint == '_' || codepoint == ' ' ? '-' : codepoint;
        if (codepoint != (uint8_t)alias[i]) {
            return false;
        }
    }
    return i == name->length && alias[i] == '\0';
}

static bool read_codec(Thread *thread, Value name, const char *function, Codec *codec) {
    *codec = CODEC_UTF8;
    if (is_empty(name)) {
        return true;
    }
    if (!is_string_like(name)) {
        error_raise(thread, ERROR_TYPE, "%s() argument 'encoding' must be str, not %s", function, type_name_of(thread, name));
        return false;
    }
    for (size_t i = 0; i < sizeof codec_aliases / sizeof codec_aliases[0]; i++) {
        if (name_is(string_of(name), codec_aliases[i].alias)) {
            *codec = codec_aliases[i].codec;
            return true;
        }
    }
    error_raise_around(thread, ERROR_LOOKUP, "unknown encoding: ", name, "");
    return false;
}

static bool read_handling(Thread *thread, Value name, const char *function, Handling *handling) {
    *handling = HANDLE_STRICT;
    if (is_empty(name)) {
        return true;
    }
    if (!is_string_like(name)) {
        error_raise(thread, ERROR_TYPE, "%s() argument 'errors' must be str, not %s", function, type_name_of(thread, name));
        return false;
    }
    for (size_t i = 0; i < sizeof handling_names / sizeof handling_names[0]; i++) {
        if (name_is(string_of(name), handling_names[i])) {
            *handling = (Handling)i;
            return true;
        }
    }
    *handling = (Handling)-1; /* it matters only if there is something to handle */
    return true;
}

static bool raise_unknown_handling(Thread *thread, Value name) {
    error_raise_around(thread, ERROR_LOOKUP, "unknown error handler name '", name, "'");
    return false;
}

/* UnicodeEncodeError or UnicodeDecodeError, whose arguments are codec, object, start, end and reason. */
static bool raise_unicode(Thread *thread, ErrorType type, Codec codec, Value object, uint32_t start, uint32_t end,
                          const char *reason) {
    Value args[5] = {string_from_text(thread, codec_names[codec]), object, value_from_int(start), value_from_int(end),
                     string_from_text(thread, reason)};
    if (!is_error(args[0]) && !is_error(args[4])) {
        error_raise_with(thread, type, args, 5);
    }
    return false;
}

/* Encoding. */

typedef struct {
    Thread *thread;
    Buffer buffer;
    Value string, errors;
    Codec codec;
    Handling handling;
} Encoder;

static bool is_surrogate(uint32_t codepoint) {
    return codepoint >= 0xd800 && codepoint < 0xe000;
}

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
    if (!read_codec(thread, encoding, "encode", &encoder.codec)
        || !read_handling(thread, errors, "encode", &encoder.handling)) {
        return VALUE_ERROR;
    }
    const String *string = string_of(value);
    if (encoder.codec <= CODEC_LATIN1 && string_is_ascii(string)) {
        return bytes_new(thread, string->data, string->length);
    }
    if (encoder.codec == CODEC_UTF16 || encoder.codec == CODEC_UTF32) {
        put_encoded(&encoder, 0xfeff);
    }
    for (uint32_t i = 0; i < string->length; i++) {
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
        if (is_surrogate(text_at(text, i))) {
            Encoder encoder = {.thread = thread, .string = value, .codec = CODEC_UTF8};
            return put_unencodable(&encoder, text_at(text, i), i);
        }
    }
    return true;
}

/* Decoding. */

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
    Decoder decoder = {.thread = thread, .bytes = bytes, .errors = errors, .text = text_of(bytes),
                       .buffer = {.limit = heap_room(thread->heap)}};
    if (!read_codec(thread, encoding, "decode", &decoder.codec)
        || !read_handling(thread, errors, "decode", &decoder.handling)) {
        return VALUE_ERROR;
    }
    if (decoder.codec == CODEC_LATIN1) {
        return text_new(thread, KIND_STRING, decoder.text);
    }
    skip_mark(&decoder);
    while (decoder.at < decoder.text.length) {
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
