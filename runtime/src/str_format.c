#include "str_format.h"

#include "dict.h"
#include "attribute.h"
#include "errors.h"
#include "format.h"
#include "sequence.h"
#include "state.h"
#include "text.h"
#include "unicode.h"

typedef struct {
    Thread *thread;
    const Value *args;
    int count;
    Value mapping;
    int64_t next; /* the number of the next field without one; -1: fields have numbers */
    bool is_numbered; /* some field had a number or, with next > 0, had none */
} Fields;

/* One replacement field: {name!conversion:spec} */
typedef struct {
    Text name, spec;
    uint32_t conversion; /* its letter, or 0 */
    bool has_nested;     /* the spec has fields itself */
} Field;

static bool put_fields(Fields *fields, Buffer *buffer, Text format, int levels);

static bool fail(Fields *fields, const char *what) {
    error_raise(fields->thread, ERROR_VALUE, "%s", what);
    return false;
}

/* Field names. */

/* The number that text is, -1 if it is none, -2 with the thread's error set if it is too large. */
static int64_t text_number(Fields *fields, Text text) {
    int64_t number = text.length == 0 ? -1 : 0;
    for (uint32_t i = 0; i < text.length; i++) {
        int digit = codepoint_decimal(text_at(text, i));
        if (digit < 0) {
            return -1;
        }
        if (number > (INT64_MAX - digit) / 10) {
            fail(fields, "Too many decimal digits in format string");
            return -2;
        }
        number = number * 10 + digit;
    }
    return number;
}

/* The number of a field whose name begins with `first`; a name without one is counted. */
static bool settle_number(Fields *fields, bool is_automatic, int64_t *number) {
    bool had_automatic = fields->next > 0;
    if (is_automatic && fields->is_numbered) {
        return fail(fields, "cannot switch from manual field specification to automatic field numbering");
    }
    if (!is_automatic && had_automatic) {
        return fail(fields, "cannot switch from automatic field numbering to manual field specification");
    }
    fields->is_numbered |= !is_automatic;
    if (is_automatic) {
        *number = fields->next++;
    }
    return true;
}

static Value field_by_key(Fields *fields, Text name) {
    Value key = text_new(fields->thread, KIND_STRING, name);
    if (is_error(key)) {
        return VALUE_ERROR;
    }
    if (is_empty(fields->mapping)) {
        return error_raise_with(fields->thread, ERROR_KEY, &key, 1);
    }
    return subscript_load(fields->thread, fields->mapping, key);
}

static Value field_root(Fields *fields, Text first) {
    int64_t number = text_number(fields, first);
    if (number == -2) {
        return VALUE_ERROR;
    }
    bool is_automatic = first.length == 0;
    if (number < 0 && !is_automatic) {
        return field_by_key(fields, first);
    }
    if (!settle_number(fields, is_automatic, &number)) {
        return VALUE_ERROR;
    }
    if (fields->count < 0) {
        return error_raise(fields->thread, ERROR_VALUE, "Format string contains positional fields");
    }
    if (number >= fields->count) {
        return error_raise(fields->thread, ERROR_INDEX,
                           "Replacement index %lld out of range for positional args tuple", (long long)number);
    }
    return fields->args[number];
}

/* One `.attribute` or `[index]` behind a value; *at moves past it. */
static Value field_step(Fields *fields, Value value, Text name, uint32_t *at) {
    bool is_index = text_at(name, *at) == '[';
    uint32_t start = ++*at;
    if (!is_index && text_at(name, start - 1) != '.') {
        fail(fields, "Only '.' or '[' may follow ']' in format field specifier");
        return VALUE_ERROR;
    }
    while (*at < name.length
           && (is_index ? text_at(name, *at) != ']' : text_at(name, *at) != '.' && text_at(name, *at) != '[')) {
        ++*at;
    }
    Text part = text_part(name, start, *at);
    if (is_index && *at == name.length) {
        fail(fields, "Missing ']' in format string");
        return VALUE_ERROR;
    }
    *at += is_index;
    if (part.length == 0) {
        fail(fields, "Empty attribute in format string");
        return VALUE_ERROR;
    }
    int64_t number = is_index ? text_number(fields, part) : -1;
    Value key = number >= 0 ? value_from_int(number) : text_new(fields->thread, KIND_STRING, part);
    if (number == -2 || is_error(key)) {
        return VALUE_ERROR;
    }
    if (is_index) {
        return subscript_load(fields->thread, value, key);
    }
    key = string_intern(fields->thread, key);
    return is_error(key) ? VALUE_ERROR : attribute_load(fields->thread, value, key);
}

static Value field_value(Fields *fields, Text name) {
    uint32_t at = 0;
    while (at < name.length && text_at(name, at) != '.' && text_at(name, at) != '[') {
        at++;
    }
    Value value = field_root(fields, text_part(name, 0, at));
    while (at < name.length && !is_error(value)) {
        value = field_step(fields, value, name, &at);
    }
    return value;
}

/* Finding the parts of a field. */

/* Where the name ends; brackets in it may have anything between them. */
static uint32_t name_end(Text text, uint32_t at) {
    bool in_brackets = false;
    for (; at < text.length; at++) {
        uint32_t codepoint = text_at(text, at);
        in_brackets = in_brackets ? codepoint != ']' : codepoint == '[';
        if (!in_brackets && (codepoint == '{' || codepoint == '}' || codepoint == ':' || codepoint == '!')) {
            break;
        }
    }
    return at;
}

/* *at is behind the exclamation mark. What the letter means is settled when the value is there. */
static bool read_conversion(Fields *fields, Text text, uint32_t *at, Field *field) {
    if (*at == text.length) {
        return fail(fields, "end of string while looking for conversion specifier");
    }
    field->conversion = text_at(text, *at);
    ++*at;
    if (*at == text.length) {
        return fail(fields, "unmatched '{' in format spec");
    }
    uint32_t next = text_at(text, *at);
    return next == ':' || next == '}' || fail(fields, "expected ':' after conversion specifier");
}

/* Where the spec ends: the brackets within it are balanced. -1 if it does not. */
static int64_t spec_end(Text text, uint32_t at, bool *has_nested) {
    for (int open = 0; at < text.length; at++) {
        uint32_t codepoint = text_at(text, at);
        if (codepoint == '}' && open == 0) {
            return at;
        }
        *has_nested |= codepoint == '{';
        open += (codepoint == '{') - (codepoint == '}');
    }
    return -1;
}

/* Read a field, of which the brace has been read; *at moves past it. */
static bool read_field(Fields *fields, Text text, uint32_t *at, Field *field) {
    if (*at == text.length) {
        return fail(fields, "Single '{' encountered in format string");
    }
    uint32_t end = name_end(text, *at);
    field->name = text_part(text, *at, end);
    *at = end;
    if (end < text.length && text_at(text, end) == '{') {
        return fail(fields, "unexpected '{' in field name");
    }
    if (end < text.length && text_at(text, end) == '!') {
        ++*at;
        if (!read_conversion(fields, text, at, field)) {
            return false;
        }
    }
    field->spec = text_part(text, *at, *at);
    if (*at < text.length && text_at(text, *at) == ':') {
        int64_t closed = spec_end(text, *at + 1, &field->has_nested);
        if (closed < 0) {
            return fail(fields, "unmatched '{' in format spec");
        }
        field->spec = text_part(text, *at + 1, (uint32_t)closed);
        *at = (uint32_t)closed;
    }
    if (*at >= text.length) {
        return fail(fields, "expected '}' before end of string");
    }
    ++*at;
    return true;
}

/* Writing. */

static Value field_spec(Fields *fields, const Field *field, int levels) {
    if (!field->has_nested) {
        return text_new(fields->thread, KIND_STRING, field->spec);
    }
    Buffer buffer = {.limit = heap_room(fields->thread->heap)};
    if (!put_fields(fields, &buffer, field->spec, levels - 1)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(fields->thread, &buffer);
}

static Value field_convert(Fields *fields, Value value, uint32_t letter) {
    int conversion = letter == 0 ? 0 : letter == 's' ? 1 : letter == 'r' ? 2 : letter == 'a' ? 3 : -1;
    if (conversion >= 0) {
        return value_convert(fields->thread, value, conversion);
    }
    bool is_shown = letter > 32 && letter < 127;
    return error_raise(fields->thread, ERROR_VALUE,
                       is_shown ? "Unknown conversion specifier %c" : "Unknown conversion specifier \\x%x",
                       (unsigned)letter);
}

static bool put_field(Fields *fields, Buffer *buffer, const Field *field, int levels) {
    Value value = field_value(fields, field->name);
    value = is_error(value) ? value : field_convert(fields, value, field->conversion);
    Value spec = is_error(value) ? value : field_spec(fields, field, levels);
    Value text = is_error(spec) ? spec : value_format(fields->thread, value, spec);
    if (!is_error(text)) {
        buffer_put_string(buffer, string_of(text));
    }
    return !is_error(text);
}

static bool put_fields(Fields *fields, Buffer *buffer, Text text, int levels) {
    if (levels < 0) {
        return fail(fields, "Max string recursion exceeded");
    }
    for (uint32_t at = 0; at < text.length;) {
        if (!thread_poll_interrupt(fields->thread)) {
            return false;
        }
        uint32_t codepoint = text_at(text, at++);
        bool is_brace = codepoint == '{' || codepoint == '}';
        bool is_doubled = is_brace && at < text.length && text_at(text, at) == codepoint;
        if (!is_brace || is_doubled) {
            buffer_put_codepoint(buffer, codepoint);
            at += is_doubled;
            continue;
        }
        Field field = {.has_nested = false};
        if (codepoint == '}') {
            return fail(fields, "Single '}' encountered in format string");
        }
        if (!read_field(fields, text, &at, &field) || !put_field(fields, buffer, &field, levels)) {
            return false;
        }
    }
    return true;
}

Value string_format_fields(Thread *thread, Value format, const Value *args, int count, Value mapping) {
    enum { LEVELS = 1 }; /* of fields in specs of fields */
    Fields fields = {.thread = thread, .args = args, .count = count, .mapping = mapping};
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!put_fields(&fields, &buffer, text_of(format), LEVELS)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}
