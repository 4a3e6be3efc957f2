#include "syntax_error.h"

#include "str.h"
#include "tuple.h"
#include "type.h"

enum { PLACE_FILE, PLACE_LINE, PLACE_COLUMN, PLACE_TEXT, PLACE_SIZE };

static const Value *place_of(Value exception) {
    return tuple_of(tuple_of(exception_of(exception)->args)->items[1])->items;
}

bool is_placed_syntax_error(const Thread *thread, Value value) {
    const Tuple *args = tuple_of(exception_of(value)->args);
    if (!error_is(thread, value, ERROR_SYNTAX) || args->length != 2
        || !is_string(args->items[0]) || !is_tuple(args->items[1])
        || tuple_of(args->items[1])->length < PLACE_SIZE) {
        return false;
    }
    const Value *place = place_of(value);
    return is_string(place[PLACE_FILE]) && is_int(place[PLACE_LINE]) && is_int(place[PLACE_COLUMN]);
}

/* The part of a path after its last slash. */
static void put_base_name(Buffer *buffer, const String *path) {
    uint32_t start = path->length;
    while (start > 0 && string_at(path, start - 1) != '/') {
        start--;
    }
    for (uint32_t i = start; i < path->length; i++) {
        buffer_put_codepoint(buffer, string_at(path, i));
    }
}

void buffer_put_syntax_message(Buffer *buffer, Value exception) {
    const Value *place = place_of(exception);
    buffer_put_string(buffer, string_of(tuple_of(exception_of(exception)->args)->items[0]));
    buffer_put_text(buffer, " (");
    put_base_name(buffer, string_of(place[PLACE_FILE]));
    buffer_print(buffer, ", line %lld)", (long long)int_of(place[PLACE_LINE]));
}

static bool is_blank(uint32_t codepoint) {
    return codepoint == ' ' || codepoint == '\t' || codepoint == '\f';
}

/* A source line without its indentation, and below it a caret at a column. */
static void put_source(Buffer *buffer, const String *text, int64_t column) {
    uint32_t start = 0;
    while (start < text->length && is_blank(string_at(text, start))) {
        start++;
    }
    if (start == text->length) {
        return;
    }
    buffer_put_text(buffer, "    ");
    for (uint32_t i = start; i < text->length; i++) {
        buffer_put_codepoint(buffer, string_at(text, i));
    }
    buffer_put_text(buffer, "\n    ");
    for (int64_t i = start + 1; i < column && i <= text->length; i++) {
        buffer_put_text(buffer, " ");
    }
    buffer_put_text(buffer, "^\n");
}

void buffer_put_syntax_error(Buffer *buffer, Value exception) {
    const Value *place = place_of(exception);
    buffer_put_text(buffer, "  File \"");
    buffer_put_string(buffer, string_of(place[PLACE_FILE]));
    buffer_print(buffer, "\", line %lld\n", (long long)int_of(place[PLACE_LINE]));
    if (is_string(place[PLACE_TEXT])) {
        put_source(buffer, string_of(place[PLACE_TEXT]), int_of(place[PLACE_COLUMN]));
    }
    buffer_put_text(buffer, type_name(exception_of(exception)->type));
    buffer_put_text(buffer, ": ");
    buffer_put_string(buffer, string_of(tuple_of(exception_of(exception)->args)->items[0]));
}
