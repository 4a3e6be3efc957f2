#include "number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bigint.h"
#include "errors.h"
#include "str.h"
#include "unicode.h"

enum {
    DIGITS_SAFE = 15,  /* decimals of so many digits survive becoming a double and back */
    DIGITS_MAX = 17,   /* doubles survive becoming a decimal of so many digits and back */
    TEXT_SIZE = 32,
    EXPONENT_MIN = -4, /* where repr changes to scientific notation */
    EXPONENT_MAX = 16,
};

/* d.ddd as printf writes it, taken apart: 0.digits times 10 to the point. */
typedef struct {
    char digits[DIGITS_MAX + 1];
    int count;
    int exponent; /* of the first digit */
} Decimal;

static Decimal decimal_of(double number, int count) {
    char text[TEXT_SIZE];
    Decimal decimal = {.count = 0};
    snprintf(text, sizeof text, "%.*e", count - 1, number);
    const char *at = text;
    for (; *at != 'e'; at++) {
        if (*at >= '0' && *at <= '9') { /* not the point, which depends on the locale */
            decimal.digits[decimal.count++] = *at;
        }
    }
    decimal.exponent = (int)strtol(at + 1, NULL, 10);
    return decimal;
}

/* Digits and exponent as text that strtod reads in any locale. */
static double decimal_value(const Decimal *decimal) {
    char text[2 * TEXT_SIZE];
    snprintf(text, sizeof text, "%.*se%d", decimal->count, decimal->digits,
             decimal->exponent - (decimal->count - 1));
    return strtod(text, NULL);
}

/* The next decimal of as many digits. */
static void decimal_increment(Decimal *decimal) {
    for (int i = decimal->count; i-- > 0;) {
        if (decimal->digits[i] != '9') {
            decimal->digits[i]++;
            return;
        }
        decimal->digits[i] = '0';
    }
    decimal->digits[0] = '1';
    decimal->exponent++;
}

/* The shortest decimal that reads back as a positive, finite double. */
static Decimal decimal_shortest(double number) {
    /* Among the subnormal ones are doubles of few digits that none of DIGITS_SAFE digits equals. */
    int count = number < 2.3e-308 ? 1 : DIGITS_SAFE;
    for (; count < DIGITS_MAX; count++) {
        Decimal decimal = decimal_of(number, count);
        if (decimal_value(&decimal) == number) {
            return decimal;
        }
        /* Below a power of two, doubles lie closer: the nearest decimal may be a neighbour's, while the next one
         * above is not. */
        decimal_increment(&decimal);
        if (decimal_value(&decimal) == number) {
            return decimal;
        }
    }
    return decimal_of(number, DIGITS_MAX);
}

static void put_fixed(Buffer *buffer, const Decimal *decimal) {
    if (decimal->exponent < 0) {
        buffer_put_text(buffer, "0.");
    }
    for (int zeros = decimal->exponent; zeros < -1; zeros++) {
        buffer_put_text(buffer, "0");
    }
    for (int i = 0; i < decimal->count || i <= decimal->exponent; i++) {
        if (i > 0 && i == decimal->exponent + 1) {
            buffer_put_text(buffer, ".");
        }
        buffer_put(buffer, i < decimal->count ? &decimal->digits[i] : "0", 1);
    }
    if (decimal->count <= decimal->exponent + 1) {
        buffer_put_text(buffer, ".0");
    }
}

static void put_scientific(Buffer *buffer, const Decimal *decimal) {
    buffer_put(buffer, decimal->digits, 1);
    if (decimal->count > 1) {
        buffer_put_text(buffer, ".");
        buffer_put(buffer, decimal->digits + 1, (size_t)decimal->count - 1);
    }
    buffer_print(buffer, "e%c%02d", decimal->exponent < 0 ? '-' : '+', abs(decimal->exponent));
}

void buffer_put_double(Buffer *buffer, double number) {
    if (isnan(number)) {
        buffer_put_text(buffer, "nan");
        return;
    }
    if (signbit(number)) {
        buffer_put_text(buffer, "-");
        number = -number;
    }
    if (isinf(number)) {
        buffer_put_text(buffer, "inf");
        return;
    }
    Decimal decimal = number == 0.0 ? (Decimal){"0", 1, 0} : decimal_shortest(number);
    while (decimal.count > 1 && decimal.digits[decimal.count - 1] == '0') {
        decimal.count--;
    }
    if (decimal.exponent < EXPONENT_MIN || decimal.exponent >= EXPONENT_MAX) {
        put_scientific(buffer, &decimal);
    } else {
        put_fixed(buffer, &decimal);
    }
}

/* Reading. */

static bool is_alphanumeric(uint32_t codepoint) {
    return codepoint_is_digit(codepoint) || codepoint_is_letter(codepoint);
}

bool buffer_put_number_text(Buffer *buffer, const String *string) {
    uint32_t start = 0;
    uint32_t end = string->length;
    while (start < end && codepoint_is_space(string_at(string, start))) {
        start++;
    }
    while (end > start && codepoint_is_space(string_at(string, end - 1))) {
        end--;
    }
    uint32_t previous = '_';
    for (uint32_t i = start; i < end; i++) {
        uint32_t codepoint = string_at(string, i);
        bool between = codepoint == '_' && is_alphanumeric(previous) && i + 1 < end
                       && is_alphanumeric(string_at(string, i + 1));
        if (codepoint >= 0x80 || codepoint == 0 || (codepoint == '_' && !between)) {
            return false;
        }
        if (codepoint != '_') {
            buffer_put_codepoint(buffer, codepoint);
        }
        previous = codepoint;
    }
    buffer_put(buffer, "", 1); /* terminates it */
    return !buffer->failed;
}

static bool text_is(const char *text, const char *word) {
    for (; *word != '\0'; text++, word++) {
        if ((*text | 0x20) != *word) {
            return false;
        }
    }
    return *text == '\0';
}

static bool is_decimal_text(const char *text) {
    return text[strspn(text, "0123456789.eE+-")] == '\0' && text[strcspn(text, "0123456789")] != '\0';
}

/* False if the text is no number. */
static bool parse_double(const char *text, double *number) {
    bool negative = *text == '-';
    const char *digits = text + (*text == '-' || *text == '+');
    if (text_is(digits, "inf") || text_is(digits, "infinity")) {
        *number = negative ? -INFINITY : INFINITY;
        return true;
    }
    if (text_is(digits, "nan")) {
        *number = NAN;
        return true;
    }
    char *end = NULL;
    *number = is_decimal_text(digits) ? strtod(text, &end) : 0.0;
    return end != NULL && *end == '\0';
}

Value float_from_string(Thread *thread, Value text) {
    Buffer buffer = {0};
    double number = 0.0;
    bool is_number_text = buffer_put_number_text(&buffer, string_of(text)) && parse_double(buffer.text, &number);
    buffer_destroy(&buffer);
    if (is_number_text) {
        return value_from_double(number);
    }
    Buffer message = {0};
    buffer_put_text(&message, "could not convert string to float: ");
    buffer_put_string_repr(&message, string_of(text));
    return error_raise_buffer(thread, ERROR_VALUE, &message);
}

/* Rounding. */

Value float_round(Thread *thread, double number) {
    double whole = floor(number);
    double rest = number - whole;
    if (rest > 0.5 || (rest == 0.5 && fmod(whole, 2.0) != 0.0)) {
        whole += 1.0;
    }
    return int_from_double(thread, isfinite(number) ? whole : number);
}

Value float_round_to(Thread *thread, double number, int64_t digits) {
    enum { DIGITS_ALL = 323, DIGITS_NONE = -308 };
    char text[768];
    if (!isfinite(number) || digits > DIGITS_ALL) {
        return value_from_double(number);
    }
    if (digits < DIGITS_NONE) {
        return value_from_double(copysign(0.0, number));
    }
    if (digits >= 0) {
        snprintf(text, sizeof text, "%.*f", (int)digits, number);
        return value_from_double(strtod(text, NULL));
    }
    double scale = pow(10.0, (double)-digits);
    double scaled = number / scale;
    double rounded = nearbyint(scaled) * scale;
    return isfinite(rounded) ? value_from_double(rounded)
                             : error_raise(thread, ERROR_OVERFLOW, "rounded value too large to represent");
}
