#include "percent.h"

#include <limits.h>

#include "bigint.h"
#include "builtins.h"
#include "bytes.h"
#include "conversion.h"
#include "dict.h"
#include "errors.h"
#include "format.h"
#include "instance.h"
#include "repr.h"
#include "sequence.h"
#include "state.h"
#include "text.h"
#include "tuple.h"

/* Going through the format and the values. */
typedef struct {
    Thread *thread;
    bool is_bytes; /* the code points of the format and of the result are bytes */
    Text format;
    uint32_t at;
    Buffer buffer; /* the result */
    Value values;  /* a tuple, or the only value */
    Value mapping; /* the value that keys are looked up in, or VALUE_EMPTY */
    int64_t next;  /* the index of the next value; -1: the only one is used up, or values come from the mapping */
    bool has_keys;
    Value keyed;   /* the value that a key has given, or VALUE_EMPTY */
} Percent;

/* One conversion: %[(key)][flags][width][.precision][hlL]type */
typedef struct {
    bool left, zero, is_alternate;
    char sign; /* '+', ' ' or 0 */
    int64_t width, precision; /* -1 where none is given */
    uint32_t type;
} Conversion;

static bool fail(Percent *percent, ErrorType type, const char *what) {
    error_raise(percent->thread, type, "%s", what);
    return false;
}

static Value next_value(Percent *percent) {
    if (!is_empty(percent->keyed)) {
        Value keyed = percent->keyed;
        percent->keyed = VALUE_EMPTY;
        return keyed;
    }
    int64_t index = percent->next;
    if (is_tuple_like(percent->values) && index >= 0 && index < tuple_of(percent->values)->length) {
        percent->next++;
        return tuple_of(percent->values)->items[index];
    }
    if (!is_tuple_like(percent->values) && index == 0) {
        percent->next = -1;
        return percent->values;
    }
    return error_raise(percent->thread, ERROR_TYPE, "not enough arguments for format string");
}

static uint32_t peek(const Percent *percent) {
    return percent->at < percent->format.length ? text_at(percent->format, percent->at) : 0;
}

/* `(key)`: the value of the key is what the conversion is about. */
static bool take_key(Percent *percent) {
    if (is_empty(percent->mapping)) {
        return fail(percent, ERROR_TYPE, "format requires a mapping");
    }
    uint32_t start = ++percent->at;
    for (int open = 1; open > 0; percent->at++) {
        if (percent->at >= percent->format.length) {
            return fail(percent, ERROR_VALUE, "incomplete format key");
        }
        open += (peek(percent) == '(') - (peek(percent) == ')');
    }
    Kind kind = percent->is_bytes ? KIND_BYTES : KIND_STRING;
    Value key = text_new(percent->thread, kind, text_part(percent->format, start, percent->at - 1));
    percent->keyed = is_error(key) ? key : subscript_load(percent->thread, percent->mapping, key);
    percent->has_keys = true;
    percent->next = -1;
    return !is_error(percent->keyed);
}

static void take_flags(Percent *percent, Conversion *conversion) {
    for (;; percent->at++) {
        switch (peek(percent)) {
        case '-':
            conversion->left = true;
            break;
        case '+':
            conversion->sign = '+';
            break;
        case ' ':
            conversion->sign = conversion->sign == '+' ? '+' : ' ';
            break;
        case '#':
            conversion->is_alternate = true;
            break;
        case '0':
            conversion->zero = true;
            break;
        default:
            return;
        }
    }
}

/* `*` or digits into *number. Without either it stays as it is. */
static bool take_number(Percent *percent, int64_t *number, bool is_precision) {
    if (peek(percent) == '*') {
        percent->at++;
        Value value = value_plain(next_value(percent));
        if (!is_error(value) && !is_integer(value)) {
            return fail(percent, ERROR_TYPE, "* wants int");
        }
        *number = is_error(value) ? 0 : int_clamped(value);
        if (*number > INT_MAX || *number < INT_MIN) {
            return fail(percent, ERROR_OVERFLOW, is_precision ? "Python int too large to convert to C int"
                                                              : "Python int too large to convert to C ssize_t");
        }
        return !is_error(value);
    }
    for (; peek(percent) >= '0' && peek(percent) <= '9'; percent->at++) {
        *number = (*number < 0 ? 0 : *number) * 10 + (peek(percent) - '0');
        if (*number > INT_MAX) {
            return fail(percent, ERROR_VALUE, is_precision ? "precision too big" : "width too big");
        }
    }
    return true;
}

static bool take_conversion(Percent *percent, Conversion *conversion) {
    if (peek(percent) == '(' && !take_key(percent)) {
        return false;
    }
    take_flags(percent, conversion);
    bool starred = peek(percent) == '*';
    if (!take_number(percent, &conversion->width, false)) {
        return false;
    }
    if (starred && conversion->width < 0) {
        conversion->left = true;
        conversion->width = -conversion->width;
    }
    if (peek(percent) == '.') {
        percent->at++;
        conversion->precision = 0;
        if (!take_number(percent, &conversion->precision, true)) {
            return false;
        }
        conversion->precision = conversion->precision < 0 ? 0 : conversion->precision;
    }
    uint32_t size = peek(percent);
    percent->at += size == 'h' || size == 'l' || size == 'L';
    if (percent->at >= percent->format.length) {
        return fail(percent, ERROR_VALUE, "incomplete format");
    }
    conversion->type = text_at(percent->format, percent->at++);
    if (percent->is_bytes && conversion->type == 'i') {
        conversion->type = 'd'; /* as which it shows in messages */
    }
    return true;
}

/* Text, cut to the precision and padded with spaces. */
static void put_text(Percent *percent, const Conversion *conversion, Text text) {
    if (conversion->precision >= 0 && conversion->precision < text.length) {
        text = text_part(text, 0, (uint32_t)conversion->precision);
    }
    int64_t room = conversion->width - text.length;
    buffer_put_fill(percent->thread, &percent->buffer, ' ', conversion->left ? 0 : room);
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(percent->thread); i++) {
        buffer_put_codepoint(&percent->buffer, text_at(text, i));
    }
    buffer_put_fill(percent->thread, &percent->buffer, ' ', conversion->left ? room : 0);
}

/* The bytes that `%s` puts into bytes. */
static Value bytes_value(Percent *percent, Value value) {
    Value bytes = value_to_bytes(percent->thread, value);
    return is_empty(bytes) ? error_raise(percent->thread, ERROR_TYPE,
                                         "%%b requires a bytes-like object, or an object that implements __bytes__, "
                                         "not '%s'",
                                         type_name_of(percent->thread, value))
                           : bytes;
}

static bool put_string(Percent *percent, const Conversion *conversion, Value value) {
    bool is_plain = conversion->type == 's' || conversion->type == 'b';
    bool is_ascii = percent->is_bytes || conversion->type == 'a';
    Value text = percent->is_bytes && is_plain
                     ? bytes_value(percent, value)
                     : value_convert(percent->thread, value, is_plain ? 1 : is_ascii ? 3 : 2);
    if (is_error(text)) {
        return false;
    }
    put_text(percent, conversion, text_of(text));
    return true;
}

static bool put_character(Percent *percent, const Conversion *conversion, Value value) {
    Value text = value_index(percent->thread, value);
    if (is_error(text)) {
        return false;
    }
    if (is_integer(text)) {
        int64_t codepoint = int_clamped(text);
        if (codepoint < 0 || codepoint > (percent->is_bytes ? 0xff : 0x10ffff)) {
            return fail(percent, ERROR_OVERFLOW,
                        percent->is_bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
        }
        text = string_from_codepoint(percent->thread, (uint32_t)codepoint);
    } else if (!(percent->is_bytes ? is_bytes_like(text) : is_string_like(text)) || text_of(text).length != 1) {
        return fail(percent, ERROR_TYPE,
                    percent->is_bytes ? "%c requires an integer in range(256) or a single byte"
                                      : "%c requires int or char");
    }
    Conversion whole = *conversion;
    whole.precision = -1;
    if (!is_error(text)) {
        put_text(percent, &whole, text_of(text));
    }
    return !is_error(text);
}

/* Put sign, prefix and padding around the digits of a number. */
static void put_number(Percent *percent, const Conversion *conversion, const NumberText *text) {
    FormatSpec spec = {.fill = conversion->zero && !conversion->left ? '0' : ' ',
                       .sign = (uint32_t)conversion->sign,
                       .width = conversion->width,
                       .precision = -1};
    spec.align = conversion->left ? '<' : conversion->zero ? '=' : '>';
    buffer_put_number(percent->thread, &percent->buffer, &spec, text);
}

/* The integer that an integer conversion shows. */
static Value integer_value(Percent *percent, const Conversion *conversion, Value value) {
    bool is_decimal = conversion->type == 'd' || conversion->type == 'i' || conversion->type == 'u';
    Value integer = is_decimal ? value_to_int(percent->thread, value) : value_index(percent->thread, value);
    if (is_error(integer) || is_integer(integer)) {
        return integer;
    }
    return error_raise(percent->thread, ERROR_TYPE, "%%%c format: %s is required, not %s", (int)conversion->type,
                       is_decimal ? "a real number" : "an integer", type_name_of(percent->thread, value));
}

static bool put_integer(Percent *percent, const Conversion *conversion, Value value) {
    uint32_t type = conversion->type;
    int base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    const char *prefix = type == 'o' ? "0o" : type == 'x' ? "0x" : type == 'X' ? "0X" : "";
    Value integer = integer_value(percent, conversion, value);
    NumberText text = {.prefix = conversion->is_alternate ? prefix : "", .rest = ""};
    Buffer plain = {.limit = heap_room(percent->thread->heap)};
    if (is_error(integer) || !buffer_put_digits(percent->thread, &plain, integer, base, &text.is_negative)) {
        buffer_destroy(&plain);
        return false;
    }
    Buffer digits = {.limit = plain.limit}; /* with the zeros that the precision asks for */
    buffer_put_fill(percent->thread, &digits, '0', conversion->precision - (int64_t)plain.size);
    for (size_t i = 0; i < plain.size && !thread_is_interrupted(percent->thread); i++) {
        char digit = plain.text[i];
        buffer_put_codepoint(&digits, (uint32_t)(type == 'X' && digit >= 'a' ? digit - 0x20 : digit));
    }
    text.digits = digits.text;
    text.digit_count = (uint32_t)digits.size;
    percent->buffer.failed |= plain.failed || digits.failed;
    put_number(percent, conversion, &text);
    buffer_destroy(&plain);
    buffer_destroy(&digits);
    return true;
}

static bool put_float(Percent *percent, const Conversion *conversion, Value value) {
    const char *type = type_name_of(percent->thread, value);
    value = value_to_float(percent->thread, value);
    if (is_empty(value)) {
        error_raise(percent->thread, ERROR_TYPE,
                    percent->is_bytes ? "float argument required, not %s" : "must be real number, not %s", type);
    }
    if (is_empty(value) || is_error(value)) {
        return false;
    }
    int precision = conversion->precision < 0 ? 6 : (int)conversion->precision;
    Buffer digits = {.limit = heap_room(percent->thread->heap)};
    buffer_put_float(&digits, double_of(value), (char)conversion->type, precision,
                     conversion->is_alternate ? FLOAT_ALTERNATE : 0);
    if (!digits.failed) {
        bool is_negative = digits.text[0] == '-';
        NumberText text = {.is_negative = is_negative, .prefix = "", .digits = digits.text + is_negative,
                           .digit_count = (uint32_t)(digits.size - is_negative), .rest = ""};
        put_number(percent, conversion, &text);
    }
    percent->buffer.failed |= digits.failed;
    buffer_destroy(&digits);
    return true;
}

static bool put_converted(Percent *percent, const Conversion *conversion) {
    Value value = next_value(percent);
    if (is_error(value)) {
        return false;
    }
    switch (conversion->type == 'b' && percent->is_bytes ? 's' : conversion->type) {
    case 's':
    case 'r':
    case 'a':
        return put_string(percent, conversion, value);
    case 'c':
        return put_character(percent, conversion, value);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        return put_integer(percent, conversion, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        return put_float(percent, conversion, value);
    default:
        error_raise(percent->thread, ERROR_VALUE, "unsupported format character '%c' (0x%x) at index %u",
                    conversion->type > 31 && conversion->type < 127 ? (int)conversion->type : '?',
                    (unsigned)conversion->type, (unsigned)percent->at - 1);
        return false;
    }
}

static bool put_all(Percent *percent) {
    while (percent->at < percent->format.length) {
        if (!thread_poll_interrupt(percent->thread)) {
            return false;
        }
        uint32_t codepoint = text_at(percent->format, percent->at++);
        if (codepoint != '%') {
            buffer_put_codepoint(&percent->buffer, codepoint);
            continue;
        }
        if (peek(percent) == '%') {
            percent->at++;
            buffer_put_codepoint(&percent->buffer, '%');
            continue;
        }
        Conversion conversion = {.width = -1, .precision = -1};
        percent->keyed = VALUE_EMPTY;
        if (!take_conversion(percent, &conversion) || !put_converted(percent, &conversion)) {
            return false;
        }
    }
    return true;
}

/* Has every value been used? A mapping need not be, nor a value that could be one. */
static bool all_used(const Percent *percent) {
    if (is_tuple_like(percent->values)) {
        return percent->has_keys || percent->next == tuple_of(percent->values)->length;
    }
    return percent->next < 0 || !is_empty(percent->mapping);
}

Value text_format_percent(Thread *thread, Value format, Value values) {
    bool is_bytes = is_bytes_like(format);
    Percent percent = {.thread = thread, .is_bytes = is_bytes, .format = text_of(format), .values = values,
                       .mapping = VALUE_EMPTY, .keyed = VALUE_EMPTY, .buffer = {.limit = heap_room(thread->heap)}};
    /* Whatever has subscripts may be a mapping, but for tuples and text. */
    bool is_own = is_string_like(values) || (is_bytes && is_bytes_like(values));
    if (is_subscriptable(thread, values) && !is_tuple_like(values) && !is_own) {
        percent.mapping = values;
    }
    bool done = put_all(&percent);
    if (done && !all_used(&percent)) {
        done = fail(&percent, ERROR_TYPE,
                    is_bytes ? "not all arguments converted during bytes formatting"
                             : "not all arguments converted during string formatting");
    }
    if (!done) {
        buffer_destroy(&percent.buffer);
        return VALUE_ERROR;
    }
    Value result = string_from_buffer(thread, &percent.buffer);
    return is_bytes && !is_error(result) ? text_new(thread, KIND_BYTES, text_of(result)) : result;
}
