#include "format_spec.h"

#include "errors.h"
#include "text.h"
#include "unicode.h"

typedef struct {
    Text text;
    uint32_t at;
} SpecReader;

/* The code point `ahead` of the present one, or 0 behind the end. */
static uint32_t peek(const SpecReader *reader, uint32_t ahead) {
    uint32_t place = reader->at + ahead;
    return place < reader->text.length ? text_at(reader->text, place) : 0;
}

static bool take(SpecReader *reader, uint32_t codepoint) {
    bool found = reader->at < reader->text.length && peek(reader, 0) == codepoint;
    reader->at += found;
    return found;
}

static bool is_align(uint32_t codepoint) {
    return codepoint == '<' || codepoint == '>' || codepoint == '=' || codepoint == '^';
}

/* A number into *number, which stays as it is if there are no digits. False if it is too large. */
static bool take_number(SpecReader *reader, int64_t *number) {
    int64_t taken = 0;
    uint32_t start = reader->at;
    for (; reader->at < reader->text.length && codepoint_decimal(peek(reader, 0)) >= 0; reader->at++) {
        int digit = codepoint_decimal(peek(reader, 0));
        if (taken > (INT64_MAX - digit) / 10) {
            return false;
        }
        taken = taken * 10 + digit;
    }
    *number = reader->at > start ? taken : *number;
    return true;
}

static bool raise_spec(Thread *thread, const char *what) {
    error_raise(thread, ERROR_VALUE, "%s", what);
    return false;
}

static void take_align(SpecReader *reader, FormatSpec *spec, uint32_t align) {
    bool has_fill = reader->text.length >= 2 && is_align(peek(reader, 1));
    bool has_align = has_fill || is_align(peek(reader, 0));
    if (has_fill) {
        spec->fill = peek(reader, 0);
    }
    if (has_align) {
        spec->align = peek(reader, has_fill);
        reader->at += has_fill ? 2 : 1;
    }
    if (peek(reader, 0) == '+' || peek(reader, 0) == '-' || peek(reader, 0) == ' ') {
        spec->sign = peek(reader, 0);
        reader->at++;
    }
    spec->no_negative_zero = take(reader, 'z');
    spec->is_alternate = take(reader, '#');
    if (!has_fill && take(reader, '0')) {
        spec->fill = '0';
        spec->align = !has_align && align == '>' ? '=' : spec->align;
    }
}

static bool take_grouping(Thread *thread, SpecReader *reader, FormatSpec *spec) {
    bool comma = take(reader, ',');
    bool underscore = take(reader, '_');
    if (underscore && (comma || peek(reader, 0) == ',')) {
        return raise_spec(thread, "Cannot specify both ',' and '_'.");
    }
    spec->grouping = comma ? ',' : underscore ? '_' : 0;
    return true;
}

static bool take_precision(Thread *thread, SpecReader *reader, FormatSpec *spec) {
    if (!take(reader, '.')) {
        return true;
    }
    if (!take_number(reader, &spec->precision)) {
        return raise_spec(thread, "Too many decimal digits in format string");
    }
    return spec->precision >= 0 || raise_spec(thread, "Format specifier missing precision");
}

/* Separators go with some types only: underscores with more of them than commas. */
static bool check_grouping(Thread *thread, const FormatSpec *spec) {
    bool is_decimal = spec->type < 0x80 && spec->type != 0 && strchr("defgEFG%", (int)spec->type) != NULL;
    bool is_binary = spec->type < 0x80 && spec->type != 0 && strchr("boxX", (int)spec->type) != NULL;
    if (spec->grouping == 0 || spec->type == 0 || is_decimal || (is_binary && spec->grouping == '_')) {
        return true;
    }
    if (spec->type > 32 && spec->type < 128) {
        error_raise(thread, ERROR_VALUE, "Cannot specify '%c' with '%c'.", (int)spec->grouping, (int)spec->type);
    } else {
        error_raise(thread, ERROR_VALUE, "Cannot specify '%c' with '\\x%x'.", (int)spec->grouping,
                    (unsigned)spec->type);
    }
    return false;
}

static bool raise_invalid(Thread *thread, Value spec, Value value) {
    Buffer buffer = {0};
    buffer_put_text(&buffer, "Invalid format specifier '");
    buffer_put_string(&buffer, string_of(spec));
    buffer_print(&buffer, "' for object of type '%s'", type_name_of(thread, value));
    error_raise_buffer(thread, ERROR_VALUE, &buffer);
    return false;
}

bool format_spec_read(Thread *thread, Value spec, Value value, uint32_t type, uint32_t align, FormatSpec *result) {
    SpecReader reader = {text_of(spec), 0};
    *result = (FormatSpec){.fill = ' ', .align = align, .type = type, .width = -1, .precision = -1};
    take_align(&reader, result, align);
    if (!take_number(&reader, &result->width)) {
        return raise_spec(thread, "Too many decimal digits in format string");
    }
    if (!take_grouping(thread, &reader, result) || !take_precision(thread, &reader, result)) {
        return false;
    }
    if (reader.text.length - reader.at > 1) {
        return raise_invalid(thread, spec, value);
    }
    if (reader.at < reader.text.length) {
        result->type = peek(&reader, 0);
    }
    return check_grouping(thread, result);
}

Value raise_unknown_code(Thread *thread, uint32_t type, Value value) {
    if (type > 32 && type < 128) {
        return error_raise(thread, ERROR_VALUE, "Unknown format code '%c' for object of type '%s'", (int)type,
                           type_name_of(thread, value));
    }
    return error_raise(thread, ERROR_VALUE, "Unknown format code '\\x%x' for object of type '%s'", (unsigned)type,
                       type_name_of(thread, value));
}
