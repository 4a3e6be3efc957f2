/* Integers of any size as text, and text as integers. */
#ifndef PYVM_INT_TEXT_H
#define PYVM_INT_TEXT_H

#include "bigint.h"
#include "buffer.h"

enum { INT_DIGITS_MAX = 4300 }; /* decimals that are written or read unless the program asks for more */

/* The digits of the magnitude in a base from 2 to 36. False, with the thread's error set, when it fails: decimals may
 * be too many. A lack of memory for the text shows in the buffer. */
bool buffer_put_int_digits(Thread *thread, Buffer *buffer, Value value, int base);

/* The sign, if there is one to show, what stands between it and the digits ("" or "0x", say), and the digits. */
bool buffer_put_int(Thread *thread, Buffer *buffer, Value value, const char *prefix, int base);

/* What int(text, base) gives for a string or bytes: VALUE_ERROR, with the thread's error set, if the text is no number. */
Value int_from_text(Thread *thread, Value text, int base);

#endif
