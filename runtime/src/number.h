/* Numbers as text, and text as numbers. */
#ifndef PYVM_NUMBER_H
#define PYVM_NUMBER_H

#include "buffer.h"
#include "object.h"

/* The shortest decimal that reads back as the same double, as Python writes it. */
void buffer_put_double(Buffer *buffer, double number);

/* What int(text, base) and float(text) give: VALUE_ERROR, with the thread's error set, if the text is no number. */
Value int_from_string(Thread *thread, Value text, int base);
Value float_from_string(Thread *thread, Value text);

/* round(number, digits). The digits decide as they do in the exact decimal value. */
Value float_round_to(Thread *thread, double number, int64_t digits);

/* round(number): the nearest integer, the even one of two. */
Value float_round(Thread *thread, double number);

#endif
