/* Doubles as text with a given precision. The C library rounds correctly; what it says of the point depends on
 * the locale, so the point is put in its place. */

#include <math.h>
#include <stdlib.h>

#include "format.h"
#include "number.h"

/* The text behind the start, with a plain point. */
static void put_plain_point(Buffer *buffer, size_t start) {
    for (size_t i = start; i < buffer->size; i++) {
        char *at = &buffer->text[i];
        bool is_known = (*at >= '0' && *at <= '9') || *at == 'e' || *at == '-' || *at == '+';
        *at = is_known ? *at : '.';
    }
}

static size_t find_char(const Buffer *buffer, size_t start, char wanted) {
    while (start < buffer->size && buffer->text[start] != wanted) {
        start++;
    }
    return start;
}

/* Put text before an index. */
static void buffer_insert(Buffer *buffer, size_t at, const char *text, size_t size) {
    buffer_put(buffer, text, size);
    if (!buffer->failed) {
        memmove(buffer->text + at + size, buffer->text + at, buffer->size - size - at);
        memcpy(buffer->text + at, text, size);
    }
}

/* What repr gives, and with FLOAT_ALTERNATE a point in any case. */
static void put_repr(Buffer *buffer, double number, int flags) {
    size_t start = buffer->size;
    buffer_put_double(buffer, number);
    size_t end = buffer->failed ? start : find_char(buffer, start, 'e');
    if ((flags & FLOAT_ALTERNATE) && find_char(buffer, start, '.') == buffer->size && !buffer->failed) {
        buffer_insert(buffer, end, ".", 1);
    }
}

/* Without the zeros at the end of its fraction, and the point if nothing is left of that. */
static void strip_zeros(Buffer *buffer, size_t start) {
    size_t end = find_char(buffer, start, 'e');
    size_t kept = end;
    if (find_char(buffer, start, '.') >= end) {
        return;
    }
    while (buffer->text[kept - 1] == '0') {
        kept--;
    }
    kept -= buffer->text[kept - 1] == '.';
    memmove(buffer->text + kept, buffer->text + end, buffer->size - end);
    buffer->size -= end - kept;
}

/* Significant digits, with an exponent where the number is very small, or has more digits before the point. */
static void put_general(Buffer *buffer, double number, int precision, int flags) {
    size_t start = buffer->size;
    precision = precision == 0 ? 1 : precision;
    buffer_print(buffer, "%#.*e", precision - 1, number);
    if (buffer->failed) {
        return;
    }
    int exponent = (int)strtol(buffer->text + find_char(buffer, start, 'e') + 1, NULL, 10);
    int most = precision - ((flags & FLOAT_POINT_ZERO) != 0);
    if (exponent >= -4 && exponent < most) {
        buffer->size = start;
        buffer_print(buffer, "%#.*f", precision - 1 - exponent, number);
    }
    if (buffer->failed) {
        return;
    }
    put_plain_point(buffer, start);
    if (!(flags & FLOAT_ALTERNATE)) {
        strip_zeros(buffer, start);
        bool is_plain = find_char(buffer, start, 'e') == buffer->size;
        if ((flags & FLOAT_POINT_ZERO) && is_plain && find_char(buffer, start, '.') == buffer->size) {
            buffer_put_text(buffer, ".0");
        }
    }
}

static void put_finite(Buffer *buffer, double number, char type, int precision, int flags) {
    size_t start = buffer->size;
    switch (type) {
    case 'r':
        put_repr(buffer, number, flags);
        break;
    case 'g':
        put_general(buffer, number, precision, flags);
        break;
    case 'e':
        buffer_print(buffer, flags & FLOAT_ALTERNATE ? "%#.*e" : "%.*e", precision, number);
        put_plain_point(buffer, start);
        break;
    default:
        buffer_print(buffer, flags & FLOAT_ALTERNATE ? "%#.*f" : "%.*f", precision, number);
        put_plain_point(buffer, start);
    }
}

/* Has the text a digit other than zero before its exponent? */
static bool is_zero_text(const Buffer *buffer, size_t start) {
    for (size_t i = start; i < buffer->size && buffer->text[i] != 'e'; i++) {
        if (buffer->text[i] >= '1' && buffer->text[i] <= '9') {
            return false;
        }
    }
    return true;
}

void buffer_put_float(Buffer *buffer, double number, char type, int precision, int flags) {
    size_t start = buffer->size;
    char lower = (char)(type | 0x20);
    if (isfinite(number)) {
        if (signbit(number)) {
            buffer_put_text(buffer, "-");
        }
        put_finite(buffer, fabs(number), lower, precision, flags);
    } else {
        buffer_put_text(buffer, isnan(number) ? "nan" : number < 0 ? "-inf" : "inf");
    }
    if (buffer->failed) {
        return;
    }
    if ((flags & FLOAT_NO_NEGATIVE_ZERO) && signbit(number) && isfinite(number) && is_zero_text(buffer, start)) {
        memmove(buffer->text + start, buffer->text + start + 1, buffer->size - start - 1);
        buffer->size--;
    }
    for (size_t i = start; type != lower && i < buffer->size; i++) {
        char *at = &buffer->text[i];
        *at = *at >= 'a' && *at <= 'z' ? (char)(*at - 0x20) : *at;
    }
}
