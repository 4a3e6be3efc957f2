/* Floats as text, text as floats, and rounding. */
#ifndef PYVM_NUMBER_H
#define PYVM_NUMBER_H

#include "buffer.h"
#include "str.h"

/* The shortest decimal that reads back as the same double, as Python writes it. */
void buffer_put_double(Buffer *buffer, double number);

/* A number's text as plain ASCII, and terminated: no spaces around, no underscores between digits, which are dropped
 * where Python allows them. False if a character has no place in a number, or with the thread's error set if the user
 * interrupts. */
bool buffer_put_number_text(Thread *thread, Buffer *buffer, Value text, bool only_digits);

/* What float(text) gives for a string or bytes: VALUE_ERROR, with the thread's error set, if the text is no number. */
Value float_from_text(Thread *thread, Value text);

/* round(number, digits). The digits decide as they do in the exact decimal value. */
Value float_round_to(Thread *thread, double number, int64_t digits);

/* round(number): the nearest integer, the even one of two. */
Value float_round(Thread *thread, double number);

#endif
