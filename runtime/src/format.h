/* The format specification mini-language: what stands behind the colon in f"{value:spec}". */
#ifndef PYVM_FORMAT_H
#define PYVM_FORMAT_H

#include "buffer.h"
#include "object.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type]; 0 where nothing is said, -1 for the numbers */
typedef struct {
    uint32_t fill, align, sign, grouping, type;
    bool no_negative_zero, is_alternate;
    int64_t width, precision;
} FormatSpec;

/* A number as text, still without padding and separators. */
typedef struct {
    bool is_negative;
    const char *prefix;
    const char *digits; /* those before the point */
    uint32_t digit_count;
    const char *rest; /* the point and what follows, in UTF-8, `rest_length` code points of `rest_size` bytes */
    uint32_t rest_length, rest_size;
} NumberText;

/* format(value, spec); TypeError if the spec is no string. VALUE_ERROR, with the thread's error set, on failure. */
Value value_format(Thread *thread, Value value, Value spec);

/* What `__format__` of the builtin types gives. */
Value builtin_format(Thread *thread, Value value, Value spec);

/* Put sign, prefix, separators and padding around a number's text. */
void buffer_put_number(const Thread *thread, Buffer *buffer, const FormatSpec *spec, const NumberText *text);

/* Text between fill characters; `align` is '<', '>' or '^'. */
void buffer_put_fill(const Thread *thread, Buffer *buffer, uint32_t fill, int64_t times);

/* What an f-string makes of a value before it is formatted: 0 nothing, 1 str, 2 repr, 3 ascii. */
Value value_convert(Thread *thread, Value value, int conversion);

/* ascii(value) */
Value value_to_ascii(Thread *thread, Value value);

/* The strings one after the other. */
Value string_build(Thread *thread, const Value *pieces, int count);

/* Parts that the other ways of formatting use too. False or VALUE_ERROR, with the thread's error set, on failure. */

/* The digits of an integer in base 2, 8, 10 or 16, without a sign. */
bool buffer_put_digits(Thread *thread, Buffer *buffer, Value integer, int base, bool *is_negative);

enum {
    FLOAT_ALTERNATE = 1,        /* a point even without digits after it, and no zeros left out */
    FLOAT_POINT_ZERO = 2,       /* with type g: at least one digit after the point */
    FLOAT_NO_NEGATIVE_ZERO = 4,
};

/* A double as printf's e, f, g, E, F and G write it, and as r, the shortest text that reads back as the same. */
void buffer_put_float(Buffer *buffer, double number, char type, int precision, int flags);

#endif
