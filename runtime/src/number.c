#include "number.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bigint.h"
#include "errors.h"
#include "bytes.h"
#include "state.h"
#include "text_methods.h"
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

static bool is_ascii_alnum(int character) {
    return (character >= '0' && character <= '9') || ((character | 0x20) >= 'a' && (character | 0x20) <= 'z');
}

/* The ASCII character that a code point stands for in a number: digits of all scripts are digits. -1 if none. */
static int number_character(uint32_t codepoint) {
    int digit = codepoint_decimal(codepoint);
    return digit >= 0 ? '0' + digit : codepoint > 0 && codepoint < 0x80 ? (int)codepoint : -1;
}

/* May an underscore stand between two characters? Between digits, or what may be digits in some base. */
static bool may_join(int before, int behind, bool only_digits) {
    if (only_digits) {
        return before >= '0' && before <= '9' && behind >= '0' && behind <= '9';
    }
    return is_ascii_alnum(before) && is_ascii_alnum(behind);
}

bool buffer_put_number_text(Thread *thread, Buffer *buffer, Value text, bool only_digits) {
    const String *string = string_of(text);
    Kind kind = text_kind(text);
    uint32_t start = 0;
    uint32_t end = string->length;
    while (start < end && text_is_space(kind, string_at(string, start))) {
        start++;
    }
    while (end > start && text_is_space(kind, string_at(string, end - 1))) {
        end--;
    }
    int previous = '_';
    for (uint32_t i = start; i < end; i++) {
        int character = number_character(string_at(string, i));
        int next = i + 1 < end ? number_character(string_at(string, i + 1)) : -1;
        if (character < 0 || (character == '_' && !may_join(previous, next, only_digits))
            || !thread_poll_interrupt(thread)) {
            return false;
        }
        if (character != '_') {
            buffer_put_codepoint(buffer, (uint32_t)character);
        }
        previous = character;
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

static size_t count_digits(const char *text) {
    return strspn(text, "0123456789");
}

/* Is it [+-]digits[.digits][e[+-]digits] with a digit before the exponent? */
static bool is_decimal_text(const char *text) {
    text += *text == '-' || *text == '+';
    size_t digits = count_digits(text);
    text += digits;
    if (*text == '.') {
        digits += count_digits(text + 1);
        text += 1 + count_digits(text + 1);
    }
    if (digits > 0 && (*text | 0x20) == 'e') {
        text += 1 + (text[1] == '-' || text[1] == '+');
        digits = count_digits(text);
        text += digits;
    }
    return digits > 0 && *text == '\0';
}

/* What the C library makes of a number, without the point, which depends on the locale: 12.5e3 becomes 125e2. */
static bool read_decimal(const char *text, double *number) {
    Buffer plain = {0};
    size_t whole = strcspn(text, ".eE");
    const char *fraction = text[whole] == '.' ? text + whole + 1 : text + whole;
    size_t places = count_digits(fraction);
    const char *exponent = fraction + places;
    long power = *exponent == '\0' ? 0 : strtol(exponent + 1, NULL, 10); /* cut to what a long holds */
    long most = LONG_MAX / 2;
    power = power > most ? most : power < -most ? -most : power;
    buffer_put(&plain, text, whole);
    buffer_put(&plain, fraction, places);
    buffer_print(&plain, "e%ld", power - (long)places);
    buffer_put(&plain, "", 1);
    bool complete = !plain.failed;
    *number = complete ? strtod(plain.text, NULL) : 0.0;
    buffer_destroy(&plain);
    return complete;
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
    return is_decimal_text(text) && read_decimal(text, number);
}

Value float_from_text(Thread *thread, Value text) {
    Buffer buffer = {0};
    double number = 0.0;
    bool is_number_text = buffer_put_number_text(thread, &buffer, text, true) && parse_double(buffer.text, &number);
    buffer_destroy(&buffer);
    if (is_number_text) {
        return value_from_double(number);
    }
    if (thread_has_error(thread)) {
        return VALUE_ERROR;
    }
    Buffer message = {0};
    buffer_put_text(&message, "could not convert string to float: ");
    buffer_put_text_repr(thread, &message, text);
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

/* A double rounded to so many places, read from the digits of its exact value: the C library rounds those
 * correctly, half to even. */
static double round_places(double number, int places) {
    char text[768];
    snprintf(text, sizeof text, "%.*f", places, number);
    double rounded = 0.0;
    for (char *at = text; *at != '\0'; at++) {
        *at = (*at >= '0' && *at <= '9') || *at == '-' ? *at : '.';
    }
    return read_decimal(text, &rounded) ? rounded : number;
}

/* A double rounded to a multiple of ten to the `places`, which is 1 at least: to fewer significant digits. */
static double round_tens(double number, int places) {
    char text[400];
    int exponent = (int)floor(log10(fabs(number))) + 1; /* perhaps one too much, or too little */
    snprintf(text, sizeof text, "%.*e", exponent + 1, number);
    const char *mark = strchr(text, 'e');
    int count = (int)strtol(mark + 1, NULL, 10) - places; /* digits behind the first that are kept */
    if (count < -1) {
        return copysign(0.0, number);
    }
    if (count == -1) {
        /* Is it more than half of what it may be rounded to? Five times a power of ten is a double, up to 10**22,
         * and beyond that no double is halfway. */
        char half[32];
        snprintf(half, sizeof half, "5e%d", places - 1);
        char up[32];
        snprintf(up, sizeof up, "1e%d", places);
        return copysign(fabs(number) > strtod(half, NULL) ? strtod(up, NULL) : 0.0, number);
    }
    snprintf(text, sizeof text, "%.*e", count, number);
    for (char *at = text; *at != '\0'; at++) {
        bool is_known = (*at >= '0' && *at <= '9') || *at == '-' || *at == '+' || *at == 'e';
        *at = is_known ? *at : '.';
    }
    double rounded = 0.0;
    return read_decimal(text, &rounded) ? rounded : number;
}

Value float_round_to(Thread *thread, double number, int64_t digits) {
    enum { DIGITS_ALL = 323, DIGITS_NONE = -308 };
    if (!isfinite(number) || number == 0.0 || digits > DIGITS_ALL) {
        return value_from_double(number);
    }
    if (digits < DIGITS_NONE) {
        return value_from_double(copysign(0.0, number));
    }
    double rounded = digits >= 0 ? round_places(number, (int)digits) : round_tens(number, (int)-digits);
    return isfinite(rounded) ? value_from_double(rounded)
                             : error_raise(thread, ERROR_OVERFLOW, "rounded value too large to represent");
}
