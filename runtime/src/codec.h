/* Strings to bytes and back. */
#ifndef PYVM_CODEC_H
#define PYVM_CODEC_H

#include "exception.h"

/* string.encode(encoding, errors) and bytes.decode(encoding, errors); VALUE_EMPTY where nothing is given, which means
 * 'utf-8' and 'strict'. VALUE_ERROR, with the thread's error set, on failure. */
Value string_encode(Thread *thread, Value string, Value encoding, Value errors);
Value bytes_decode(Thread *thread, Value bytes, Value encoding, Value errors);

/* bytes_decode, whose errors of arguments name the builtin function that was called. */
Value bytes_decode_by(Thread *thread, const char *function, Value bytes, Value encoding, Value errors);

/* Raise UnicodeEncodeError for the first lone surrogate in a string, if there is one; true if there is none. */
bool string_check_utf8(Thread *thread, Value string);

/* What str() makes of a UnicodeEncodeError or UnicodeDecodeError whose arguments are those that CPython gives it.
 * False, with nothing written, for other exceptions. */
bool buffer_put_unicode_error(const Thread *thread, Buffer *buffer, Value error);

#endif
