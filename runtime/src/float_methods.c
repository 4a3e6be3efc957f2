/* The methods of floats. */

#include <ctype.h>
#include <math.h>
#include <stdlib.h>

#include "bigint.h"
#include "builtins.h"
#include "conversion.h"
#include "errors.h"
#include "instance.h"
#include "int_operators.h"
#include "number_methods.h"
#include "state.h"
#include "text.h"
#include "tuple.h"

static Value method_is_integer(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    double number = double_of(value_plain(args[0]));
    return value_from_bool(isfinite(number) && floor(number) == number);
}

/* The fraction that a float is, in lowest terms. */
static Value method_as_integer_ratio(Thread *thread, const Value *args, int count) {
    (void)count;
    double number = double_of(value_plain(args[0]));
    if (!isfinite(number)) {
        return error_raise(thread, isnan(number) ? ERROR_VALUE : ERROR_OVERFLOW, "cannot convert %s to integer ratio",
                           isnan(number) ? "NaN" : "Infinity");
    }
    int places = 0; /* of the denominator, a power of two, which may be more than a double holds */
    for (; floor(number) != number; places++) {
        number *= 2;
    }
    Value above = int_from_double(thread, number);
    Value below = is_error(above) ? above
                                  : int_shift(thread, OPERATOR_LEFT_SHIFT, value_from_int(1), value_from_int(places));
    return is_error(below) ? VALUE_ERROR : tuple_pair(thread, above, below);
}

static Value method_hex(Thread *thread, const Value *args, int count) {
    enum { FRACTION_BITS = 52, BIAS = 1023 };
    (void)count;
    double number = double_of(value_plain(args[0]));
    Buffer buffer = {0};
    if (!isfinite(number)) {
        return string_from_text(thread, isnan(number) ? "nan" : number < 0 ? "-inf" : "inf");
    }
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    int exponent = (int)(bits >> FRACTION_BITS & 0x7ff);
    uint64_t fraction = bits & ((UINT64_C(1) << FRACTION_BITS) - 1);
    buffer_put_text(&buffer, signbit(number) ? "-" : "");
    if (exponent == 0 && fraction == 0) {
        buffer_put_text(&buffer, "0x0.0p+0");
    } else {
        buffer_print(&buffer, "0x%d.%013llxp%+d", exponent != 0, (unsigned long long)fraction,
                     exponent == 0 ? 1 - BIAS : exponent - BIAS);
    }
    return string_from_buffer(thread, &buffer);
}

/* The text of a string in ASCII, without the spaces around it, terminated. False if it is not ASCII. */
static bool put_plain(Buffer *buffer, Text text) {
    uint32_t start = 0;
    uint32_t end = text.length;
    while (start < end && text_at(text, start) < 0x80 && isspace((int)text_at(text, start))) {
        start++;
    }
    while (end > start && text_at(text, end - 1) < 0x80 && isspace((int)text_at(text, end - 1))) {
        end--;
    }
    for (uint32_t i = start; i < end; i++) {
        if (text_at(text, i) == 0 || text_at(text, i) >= 0x80) {
            return false;
        }
        buffer_put_codepoint(buffer, text_at(text, i) | (text_at(text, i) >= 'A' ? 0x20 : 0));
    }
    buffer_put(buffer, "", 1);
    return !buffer->failed;
}

/* [+-][0x]digits[.digits][p[+-]digits], without the point for strtod: it depends on the locale, and what the digits
 * mean follows from the exponent. */
static bool read_hex(const char *text, double *number) {
    static const char digits[] = "0123456789abcdef";
    Buffer plain = {0};
    buffer_put_text(&plain, *text == '-' ? "-0x0" : "0x0");
    text += *text == '-' || *text == '+';
    text += text[0] == '0' && text[1] == 'x' ? 2 : 0;
    size_t whole = strspn(text, digits);
    buffer_put(&plain, text, whole);
    text += whole;
    size_t places = *text == '.' ? strspn(text + 1, digits) : 0;
    buffer_put(&plain, text + (*text == '.'), places);
    text += places + (*text == '.');
    char *end = (char *)text;
    long power = 0;
    if (*text == 'p') {
        const char *digit = text + 1 + (text[1] == '-' || text[1] == '+');
        power = *digit >= '0' && *digit <= '9' ? strtol(text + 1, &end, 10) : 0;
    }
    buffer_print(&plain, "p%ld", (power > 1000000000 ? 1000000000 : power) - 4 * (long)places);
    buffer_put(&plain, "", 1);
    bool valid = whole + places > 0 && *end == '\0' && !plain.failed;
    *number = valid ? strtod(plain.text, NULL) : 0.0;
    buffer_destroy(&plain);
    return valid;
}

static bool read_special(const char *text, double *number) {
    bool negative = *text == '-';
    text += *text == '-' || *text == '+';
    if (strcmp(text, "inf") == 0 || strcmp(text, "infinity") == 0) {
        *number = negative ? -INFINITY : INFINITY;
        return true;
    }
    *number = NAN;
    return strcmp(text, "nan") == 0;
}

static Value method_fromhex(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_string_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "bad argument type for built-in operation");
    }
    Buffer buffer = {0};
    double number = 0.0;
    bool is_special = false;
    bool valid = put_plain(&buffer, text_of(args[1]));
    if (valid) {
        is_special = read_special(buffer.text, &number);
        valid = is_special || read_hex(buffer.text, &number);
    }
    buffer_destroy(&buffer);
    if (!valid) {
        return error_raise(thread, ERROR_VALUE, "invalid hexadecimal floating-point string");
    }
    if (isinf(number) && !is_special) {
        return error_raise(thread, ERROR_OVERFLOW, "hexadecimal value too large to represent as a float");
    }
    return number_of_class(thread, args[0], value_from_double(number));
}

static Value method_conjugate(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return value_from_double(double_of(value_plain(args[0])));
}

static Value float_zero(Thread *thread, const Value *args, int count) {
    (void)thread, (void)args, (void)count;
    return value_from_double(0.0);
}

const BuiltinSpec float_methods[] = {
    {"real", method_conjugate, 0, 0, BUILTIN_GETTER, NULL},
    {"imag", float_zero, 0, 0, BUILTIN_GETTER, NULL},
    {"conjugate", method_conjugate, 0, 0, 0, NULL},
    {"as_integer_ratio", method_as_integer_ratio, 0, 0, 0, NULL},
    {"fromhex", method_fromhex, 1, 1, BUILTIN_CLASS, NULL},
    {"hex", method_hex, 0, 0, 0, NULL},
    {"is_integer", method_is_integer, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
