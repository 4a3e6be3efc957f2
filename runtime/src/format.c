#include "format.h"

#include <limits.h>

#include "bigint.h"
#include "errors.h"
#include "instance.h"
#include "int_text.h"
#include "operators.h"
#include "format_spec.h"
#include "heap.h"
#include "repr.h"
#include "state.h"
#include "text.h"

/* Pieces. */

void buffer_put_fill(const Thread *thread, Buffer *buffer, uint32_t fill, int64_t times) {
    buffer->failed |= times > STRING_LENGTH_MAX;
    if (times > 0 && !buffer->failed) {
        buffer_put_repeated(thread, buffer, fill, (size_t)times);
    }
}

/* How many digits there are, with zeros before them so that they and their separators fill a width. */
static int64_t grouped_digits(int64_t digits, int64_t width, int group) {
    int64_t wanted = group == 0 ? width : width - (width - 1) / (group + 1);
    /* What begins with a separator gets one more digit before it. */
    return digits > wanted ? digits : digits == 0 ? 0 : wanted;
}

static void put_grouped(const Thread *thread, Buffer *buffer, const NumberText *text, int64_t total, int group, char separator) {
    int64_t zeros = total - text->digit_count;
    buffer->failed |= total > STRING_LENGTH_MAX;
    for (int64_t i = 0; i < total && !buffer->failed && !thread_is_interrupted(thread); i++) {
        if (group != 0 && i > 0 && (total - i) % group == 0) {
            buffer_put(buffer, &separator, 1);
        }
        buffer_put(buffer, i < zeros ? "0" : &text->digits[i - zeros], 1);
    }
}

void buffer_put_number(const Thread *thread, Buffer *buffer, const FormatSpec *spec, const NumberText *text) {
    bool is_binary = spec->type == 'b' || spec->type == 'o' || spec->type == 'x' || spec->type == 'X';
    int group = spec->grouping == 0 ? 0 : is_binary ? 4 : 3;
    bool has_sign = text->is_negative || spec->sign == '+' || spec->sign == ' ';
    int64_t around = has_sign + (int64_t)strlen(text->prefix) + text->rest_length;
    int64_t least = spec->fill == '0' && spec->align == '=' && spec->width > around ? spec->width - around : 0;
    int64_t digits = grouped_digits(text->digit_count, least, group);
    int64_t separators = group == 0 || digits == 0 ? 0 : (digits - 1) / group;
    int64_t room = spec->width - around - digits - separators;
    room = room < 0 ? 0 : room;
    int64_t before = spec->align == '>' ? room : spec->align == '^' ? room / 2 : 0;
    buffer_put_fill(thread, buffer, spec->fill, before);
    if (has_sign) {
        buffer_put_codepoint(buffer, text->is_negative ? '-' : spec->sign);
    }
    buffer_put_text(buffer, text->prefix);
    buffer_put_fill(thread, buffer, spec->fill, spec->align == '=' ? room : 0);
    put_grouped(thread, buffer, text, digits, group, (char)spec->grouping);
    buffer_put(buffer, text->rest, text->rest_size);
    buffer_put_fill(thread, buffer, spec->fill, spec->align == '=' ? 0 : room - before);
}

/* Strings. */

static Value raise_string_spec(Thread *thread, const char *what) {
    return error_raise(thread, ERROR_VALUE, "%s not allowed in string format specifier", what);
}

static Value string_format(Thread *thread, Value value, Value spec_text) {
    FormatSpec spec;
    if (!format_spec_read(thread, spec_text, value, 's', '<', &spec)) {
        return VALUE_ERROR;
    }
    if (spec.type != 's') {
        return raise_unknown_code(thread, spec.type, value);
    }
    if (spec.sign != 0) {
        return raise_string_spec(thread, spec.sign == ' ' ? "Space" : "Sign");
    }
    if (spec.no_negative_zero || spec.is_alternate || spec.align == '=') {
        return raise_string_spec(thread, spec.no_negative_zero ? "Negative zero coercion (z)"
                                         : spec.is_alternate   ? "Alternate form (#)"
                                                               : "'=' alignment");
    }
    Text text = text_of(value);
    if (spec.precision >= 0 && spec.precision < text.length) {
        text = text_part(text, 0, (uint32_t)spec.precision);
    }
    int64_t room = spec.width > text.length ? spec.width - text.length : 0;
    if (room == 0) {
        return text.length == string_of(value)->length ? value_to_string(thread, value)
                                                       : text_new(thread, KIND_STRING, text);
    }
    int64_t before = spec.align == '>' ? room : spec.align == '^' ? room / 2 : 0;
    Buffer buffer = {.limit = heap_room(thread->heap)};
    buffer_put_fill(thread, &buffer, spec.fill, before);
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        buffer_put_codepoint(&buffer, text_at(text, i));
    }
    buffer_put_fill(thread, &buffer, spec.fill, room - before);
    return string_from_buffer(thread, &buffer);
}

/* Floats. */

/* Take the text of a number apart, which stands in a buffer that is not changed any more. */
static NumberText number_text(const Buffer *digits) {
    NumberText text = {.prefix = ""};
    size_t at = 0;
    if (digits->size > 0 && digits->text[0] == '-') {
        text.is_negative = true;
        at++;
    }
    text.digits = digits->text + at;
    while (at < digits->size && digits->text[at] >= '0' && digits->text[at] <= '9') {
        at++;
    }
    text.digit_count = (uint32_t)(digits->text + at - text.digits);
    text.rest = digits->text + at;
    text.rest_length = text.rest_size = (uint32_t)(digits->size - at);
    return text;
}

static Value put_float_number(Thread *thread, double number, const FormatSpec *spec) {
    char type = spec->type == 0 ? 'r' : spec->type == 'n' ? 'g' : spec->type == '%' ? 'f' : (char)spec->type;
    int precision = spec->precision < 0 ? 6 : (int)spec->precision;
    int flags = (spec->is_alternate ? FLOAT_ALTERNATE : 0) | (spec->type == 0 ? FLOAT_POINT_ZERO : 0)
                | (spec->no_negative_zero ? FLOAT_NO_NEGATIVE_ZERO : 0);
    type = type == 'r' && spec->precision >= 0 ? 'g' : type;
    Buffer digits = {.limit = heap_room(thread->heap)};
    buffer_put_float(&digits, spec->type == '%' ? number * 100 : number, type, precision, flags);
    buffer_put_text(&digits, spec->type == '%' ? "%" : "");
    if (digits.failed) {
        buffer_destroy(&digits);
        return error_raise_memory(thread);
    }
    NumberText text = number_text(&digits);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    buffer_put_number(thread, &buffer, spec, &text);
    buffer_destroy(&digits);
    return string_from_buffer(thread, &buffer);
}

static Value float_format(Thread *thread, double number, Value value, const FormatSpec *spec) {
    if (spec->type != 0 && (spec->type >= 0x80 || strchr("eEfFgGn%", (int)spec->type) == NULL)) {
        return raise_unknown_code(thread, spec->type, value);
    }
    if (spec->precision > INT_MAX) {
        return error_raise(thread, ERROR_VALUE, "precision too big");
    }
    return put_float_number(thread, number, spec);
}

/* Integers. */

bool buffer_put_digits(Thread *thread, Buffer *buffer, Value integer, int base, bool *is_negative) {
    size_t start = buffer->size;
    if (!buffer_put_int(thread, buffer, integer, "", base)) {
        return false;
    }
    *is_negative = !buffer->failed && buffer->text[start] == '-';
    if (*is_negative) {
        memmove(buffer->text + start, buffer->text + start + 1, --buffer->size - start);
    }
    return true;
}

static Value raise_character_spec(Thread *thread, const char *what) {
    return error_raise(thread, ERROR_VALUE, "%s not allowed with integer format specifier 'c'", what);
}

static Value character_format(Thread *thread, Value value, const FormatSpec *spec) {
    if (spec->sign != 0 || spec->is_alternate) {
        return raise_character_spec(thread, spec->sign != 0 ? "Sign" : "Alternate form (#)");
    }
    int64_t codepoint = integral_of(value);
    if (codepoint < 0 || codepoint > 0x10ffff) {
        return error_raise(thread, ERROR_OVERFLOW, "%%c arg not in range(0x110000)");
    }
    Buffer character = {0};
    buffer_put_codepoint(&character, (uint32_t)codepoint);
    NumberText text = {.prefix = "", .digits = "", .rest = character.text, .rest_length = 1,
                       .rest_size = (uint32_t)character.size};
    Buffer buffer = {.limit = heap_room(thread->heap), .failed = character.failed};
    buffer_put_number(thread, &buffer, spec, &text);
    buffer_destroy(&character);
    return string_from_buffer(thread, &buffer);
}

static Value integer_digits_format(Thread *thread, Value value, const FormatSpec *spec, int base, const char *prefix) {
    Buffer digits = {.limit = heap_room(thread->heap)};
    NumberText text = {.prefix = spec->is_alternate ? prefix : "", .rest = ""};
    if (!buffer_put_digits(thread, &digits, value, base, &text.is_negative)) {
        buffer_destroy(&digits);
        return VALUE_ERROR;
    }
    for (size_t i = 0; spec->type == 'X' && i < digits.size; i++) {
        digits.text[i] = digits.text[i] >= 'a' ? (char)(digits.text[i] - 0x20) : digits.text[i];
    }
    text.digits = digits.text;
    text.digit_count = (uint32_t)digits.size;
    Buffer buffer = {.limit = heap_room(thread->heap), .failed = digits.failed};
    if (!digits.failed) {
        buffer_put_number(thread, &buffer, spec, &text);
    }
    buffer_destroy(&digits);
    return string_from_buffer(thread, &buffer);
}

static Value integer_format(Thread *thread, Value value, const FormatSpec *spec) {
    if (spec->precision >= 0) {
        return error_raise(thread, ERROR_VALUE, "Precision not allowed in integer format specifier");
    }
    if (spec->no_negative_zero) {
        return error_raise(thread, ERROR_VALUE,
                           "Negative zero coercion (z) not allowed in integer format specifier");
    }
    switch (spec->type) {
    case 'b':
        return integer_digits_format(thread, value, spec, 2, "0b");
    case 'o':
        return integer_digits_format(thread, value, spec, 8, "0o");
    case 'x':
        return integer_digits_format(thread, value, spec, 16, "0x");
    case 'X':
        return integer_digits_format(thread, value, spec, 16, "0X");
    case 'c':
        return character_format(thread, value, spec);
    default:
        return integer_digits_format(thread, value, spec, 10, "");
    }
}

/* Numbers of any type: an integer is formatted as a float if the type asks for it. */
static Value number_format(Thread *thread, Value value, Value spec_text) {
    FormatSpec spec;
    if (!format_spec_read(thread, spec_text, value, is_float(value) ? 0 : 'd', '>', &spec)) {
        return VALUE_ERROR;
    }
    if (is_float(value)) {
        return float_format(thread, double_of(value), value, &spec);
    }
    if (spec.type != 0 && spec.type < 0x80 && strchr("bcdoxXn", (int)spec.type) != NULL) {
        return integer_format(thread, value, &spec);
    }
    if (spec.type != 0 && spec.type < 0x80 && strchr("eEfFgG%", (int)spec.type) != NULL) {
        double number;
        return int_to_double_or_raise(thread, value, &number) ? float_format(thread, number, value, &spec)
                                                              : VALUE_ERROR;
    }
    return raise_unknown_code(thread, spec.type, value);
}

/* Values of any type. */

Value value_format(Thread *thread, Value value, Value spec) {
    if (!is_string_like(spec)) {
        return error_raise(thread, ERROR_TYPE, "format() argument 2 must be str, not %s", argument_type_name(thread, spec));
    }
    if (!has_class(value)) {
        return builtin_format(thread, value, spec);
    }
    Value text = special_call(thread, SPECIAL_FORMAT, value, &spec, 1);
    if (!is_error(text) && !is_string_like(text)) {
        return error_raise(thread, ERROR_TYPE, "__format__ must return a str, not %s", type_name_of(thread, text));
    }
    return text;
}

Value builtin_format(Thread *thread, Value value, Value spec) {
    if (string_of(spec)->length == 0) {
        return value_to_string(thread, value);
    }
    value = value_plain(value);
    if (is_string_like(value)) {
        return string_format(thread, value, spec);
    }
    if (is_float(value) || is_integer(value)) {
        return number_format(thread, value, spec);
    }
    return error_raise(thread, ERROR_TYPE, "unsupported format string passed to %s.__format__", type_name_of(thread, value));
}

Value value_to_ascii(Thread *thread, Value value) {
    Value text = value_to_repr(thread, value);
    if (is_error(text) || string_is_ascii(string_of(text))) {
        return text;
    }
    Buffer buffer = {.limit = heap_room(thread->heap)};
    buffer_put_ascii(thread, &buffer, string_of(text));
    return string_from_buffer(thread, &buffer);
}

Value value_convert(Thread *thread, Value value, int conversion) {
    switch (conversion) {
    case 1:
        return value_to_string(thread, value);
    case 2:
        return value_to_repr(thread, value);
    case 3:
        return value_to_ascii(thread, value);
    default:
        return value;
    }
}

Value string_build(Thread *thread, const Value *pieces, int count) {
    uint64_t length = 0;
    int width = 1;
    for (int i = 0; i < count; i++) {
        if (!has_layout(pieces[i], KIND_STRING)) { /* no f-string has such a piece, but other code could */
            return error_raise(thread, ERROR_TYPE, "expected str instance, %s found", type_name_of(thread, pieces[i]));
        }
        const String *piece = string_of(pieces[i]);
        length += piece->length;
        width = string_width(piece) > width ? string_width(piece) : width;
    }
    String *whole = text_allocate(thread, KIND_STRING, length, width);
    uint32_t at = 0;
    for (int i = 0; i < count && whole != NULL; i++) {
        at = text_put(whole, at, text_of(pieces[i]));
    }
    return whole == NULL ? VALUE_ERROR : value_from_object(whole);
}
