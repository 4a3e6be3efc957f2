/* What encoders and decoders share: the names of codecs, and of ways to handle what they can't represent. */
#ifndef PYVM_CODEC_NAMES_H
#define PYVM_CODEC_NAMES_H

#include "exception.h"

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

/* Read an argument of encode() or decode(), VALUE_EMPTY if it was left out. False with the thread's error set. An
 * unknown handling is none of the above: it is an error only where there is something to handle. */
bool codec_read(Thread *thread, Value name, const char *function, Codec *codec);
bool handling_read(Thread *thread, Value name, const char *function, Handling *handling);

/* These return false. */
bool raise_unknown_handling(Thread *thread, Value name);

/* UnicodeEncodeError or UnicodeDecodeError, whose arguments are codec, object, start, end and reason. */
bool raise_unicode(Thread *thread, ErrorType type, Codec codec, Value object, uint32_t start, uint32_t end,
                   const char *reason);

static inline bool is_surrogate(uint32_t codepoint) {
    return codepoint >= 0xd800 && codepoint < 0xe000;
}

#endif
