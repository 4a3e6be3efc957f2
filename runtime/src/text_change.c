/* Methods of strings and bytes that make others of them. */

#include "bytes.h"
#include "errors.h"
#include "iterator.h"
#include "list.h"
#include "sequence.h"
#include "state.h"
#include "text_methods.h"

/* Stripping. */

static bool is_stripped(const Thread *thread, Kind kind, uint32_t codepoint, const Part *characters) {
    return characters->text.data == NULL ? text_is_space(kind, codepoint) : text_has(thread, characters->text, codepoint);
}

static Value strip(Thread *thread, const Value *args, int count, bool left, bool right, const char *name) {
    Part characters = {.valid = true};
    Kind kind = text_kind(args[0]);
    if (is_given(args, count, 1) && args[1] != VALUE_NONE) {
        if (kind == KIND_STRING && !is_string_like(args[1])) {
            return error_raise(thread, ERROR_TYPE, "%s arg must be None or str", name);
        }
        characters = part_from_value(thread, args[0], args[1], PART_PLAIN, name, NULL);
    }
    if (!characters.valid) {
        return VALUE_ERROR;
    }
    Text text = text_of(args[0]);
    uint32_t start = 0;
    uint32_t end = text.length;
    while (left && start < end && is_stripped(thread, kind, text_at(text, start), &characters)
           && !thread_is_interrupted(thread)) {
        start++;
    }
    while (right && end > start && is_stripped(thread, kind, text_at(text, end - 1), &characters)
           && !thread_is_interrupted(thread)) {
        end--;
    }
    return thread_poll_interrupt(thread) ? text_slice(thread, args[0], start, end) : VALUE_ERROR;
}

Value text_method_strip(Thread *thread, const Value *args, int count) {
    return strip(thread, args, count, true, true, "strip");
}

Value text_method_lstrip(Thread *thread, const Value *args, int count) {
    return strip(thread, args, count, true, false, "lstrip");
}

Value text_method_rstrip(Thread *thread, const Value *args, int count) {
    return strip(thread, args, count, false, true, "rstrip");
}

static Value remove_affix(Thread *thread, const Value *args, bool at_end) {
    const char *name = at_end ? "removesuffix() argument" : "removeprefix() argument";
    Part affix = part_from_value(thread, args[0], args[1], PART_PLAIN, name, NULL);
    if (!affix.valid) {
        return VALUE_ERROR;
    }
    Text text = text_of(args[0]);
    uint32_t size = affix.text.length;
    bool has = size <= text.length && text_matches(text, affix.text, at_end ? text.length - size : 0);
    size = has ? size : 0;
    return text_slice(thread, args[0], at_end ? 0 : size, at_end ? text.length - size : text.length);
}

Value text_method_removeprefix(Thread *thread, const Value *args, int count) {
    (void)count;
    return remove_affix(thread, args, false);
}

Value text_method_removesuffix(Thread *thread, const Value *args, int count) {
    (void)count;
    return remove_affix(thread, args, true);
}

/* Replacing. */

/* As text_find, from `at` on; an empty text is found at each place, the end too. */
static int64_t next_match(Thread *thread, Text text, Text old, uint32_t at) {
    if (at > text.length) {
        return TEXT_NOT_FOUND;
    }
    int64_t found = text_find(thread, text_part(text, at, text.length), old);
    return found < 0 ? found : found + at;
}

/* UINT64_MAX, with the thread's error set, if the user interrupts. */
static uint64_t count_matches(Thread *thread, Text text, Text old, int64_t most) {
    uint64_t matches = 0;
    int64_t found = most == 0 ? TEXT_NOT_FOUND : next_match(thread, text, old, 0);
    while (found >= 0 && (most < 0 || matches < (uint64_t)most)) {
        if (!thread_poll_interrupt(thread)) {
            return UINT64_MAX;
        }
        matches++;
        found = next_match(thread, text, old, (uint32_t)found + (old.length == 0 ? 1 : old.length));
    }
    return found == TEXT_FIND_FAILED ? UINT64_MAX : matches;
}

/* False, with the thread's error set, if the user interrupts. */
static bool put_replaced(Thread *thread, String *to, Text text, Text old, Text new, uint64_t matches) {
    uint32_t at = 0;   /* up to where the text is copied */
    uint32_t from = 0; /* where to search on */
    uint32_t place = 0;
    for (; matches > 0; matches--) {
        int64_t match = thread_poll_interrupt(thread) ? next_match(thread, text, old, from) : TEXT_FIND_FAILED;
        if (match < 0) {
            return false;
        }
        uint32_t found = (uint32_t)match;
        place = text_put(to, place, text_part(text, at, found));
        place = text_put(to, place, new);
        at = found + old.length;
        from = old.length == 0 ? found + 1 : at;
    }
    text_put(to, place, text_part(text, at, text.length));
    return true;
}

Value text_method_replace(Thread *thread, const Value *args, int count) {
    int64_t most = -1;
    Part old = part_from_value(thread, args[0], args[1], PART_PLAIN, "replace() argument 1", NULL);
    Part new = old.valid ? part_from_value(thread, args[0], args[2], PART_PLAIN, "replace() argument 2", NULL) : old;
    if (!new.valid || (is_given(args, count, 3) && !index_from_value(thread, args[3], &most))) {
        return VALUE_ERROR;
    }
    Text text = text_of(args[0]);
    uint64_t matches = count_matches(thread, text, old.text, most);
    if (matches == UINT64_MAX) {
        return VALUE_ERROR;
    }
    if (matches == 0) {
        return text_slice(thread, args[0], 0, text.length);
    }
    /* A match is no longer than what it is in, so that this can't be less than nothing. */
    uint64_t length = text.length - matches * old.text.length + matches * new.text.length;
    int width = text.width > new.text.width ? text.width : new.text.width;
    String *result = text_allocate(thread, text_kind(args[0]), length, width);
    if (result == NULL || !put_replaced(thread, result, text, old.text, new.text, matches)) {
        return VALUE_ERROR;
    }
    return text_finish(thread, result);
}

/* Joining. */

/* The items are those of a list that nothing changes meanwhile. */
static Value join_items(Thread *thread, Value owner, const List *items) {
    Text separator = text_of(owner);
    uint64_t length = items->length == 0 ? 0 : (uint64_t)(items->length - 1) * separator.length;
    int width = items->length > 1 && separator.length > 0 ? separator.width : 1;
    for (uint32_t i = 0; i < items->length; i++) {
        Text item = text_of(items->items[i]);
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        length += item.length;
        width = item.width > width ? item.width : width;
    }
    String *whole = text_allocate(thread, text_kind(owner), length, width);
    uint32_t at = 0;
    for (uint32_t i = 0; i < items->length && whole != NULL; i++) {
        at = i == 0 ? at : text_put(whole, at, separator);
        at = text_put(whole, at, text_of(items->items[i]));
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return whole == NULL ? VALUE_ERROR : value_from_object(whole); /* every piece needs its width */
}

Value text_method_join(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_iterable(thread, args[1])) {
        return error_raise(thread, ERROR_TYPE, "can only join an iterable");
    }
    Value list = list_from_iterable(thread, args[1]);
    if (is_error(list)) {
        return VALUE_ERROR;
    }
    bool is_of_bytes = is_bytes_like(args[0]);
    const List *items = list_of(list);
    for (uint32_t i = 0; i < items->length; i++) {
        Value item = items->items[i];
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        if (is_of_bytes ? !is_bytes_like(item) : !is_string_like(item)) {
            return error_raise(thread, ERROR_TYPE, "sequence item %u: expected %s, %s found", (unsigned)i,
                               is_of_bytes ? "a bytes-like object" : "str instance", type_name_of(thread, item));
        }
    }
    bool is_joined = items->length == 1 && (is_string(items->items[0]) || is_bytes(items->items[0]));
    return is_joined ? items->items[0] : join_items(thread, args[0], items);
}

/* Padding. */

/* What fills: args[2], or a space. -1 with the thread's error set. */
static int64_t fill_from(Thread *thread, const Value *args, int count, const char *name) {
    if (!is_given(args, count, 2)) {
        return ' ';
    }
    if (is_bytes_like(args[0])) {
        if (is_bytes_like(args[2]) && text_of(args[2]).length == 1) {
            return text_at(text_of(args[2]), 0);
        }
        error_raise(thread, ERROR_TYPE, "%s() argument 2 must be a byte string of length 1, not %s", name,
                    type_name_of(thread, args[2]));
        return -1;
    }
    if (!is_string_like(args[2])) {
        error_raise(thread, ERROR_TYPE, "The fill character must be a unicode character, not %s",
                    type_name_of(thread, args[2]));
        return -1;
    }
    if (string_of(args[2])->length != 1) {
        error_raise(thread, ERROR_TYPE, "The fill character must be exactly one character long");
        return -1;
    }
    return string_at(string_of(args[2]), 0);
}

/* A text between `before` and `behind` fill characters. */
static Value pad_with(Thread *thread, Value owner, uint32_t fill, uint64_t before, uint64_t behind) {
    Text text = text_of(owner);
    int width = fill < 0x100 ? 1 : fill < 0x10000 ? 2 : 4;
    String *padded = text_allocate(thread, text_kind(owner), before + text.length + behind,
                                   text.width > width ? text.width : width);
    if (padded == NULL) {
        return VALUE_ERROR;
    }
    uint32_t at = text_put_repeated(thread, padded, 0, fill, (uint32_t)before);
    at = text_put(padded, at, text);
    text_put_repeated(thread, padded, at, fill, (uint32_t)behind);
    return thread_poll_interrupt(thread) ? value_from_object(padded) : VALUE_ERROR;
}

static Value pad(Thread *thread, const Value *args, int count, bool left, bool right, const char *name) {
    int64_t width;
    if (!index_from_value(thread, args[1], &width)) {
        return VALUE_ERROR;
    }
    int64_t fill = fill_from(thread, args, count, name);
    int64_t length = text_of(args[0]).length;
    if (fill < 0 || width <= length) {
        return fill < 0 ? VALUE_ERROR : text_slice(thread, args[0], 0, (uint32_t)length);
    }
    int64_t room = width - length;
    int64_t before = !left ? 0 : !right ? room : room / 2 + (room & width & 1);
    return pad_with(thread, args[0], (uint32_t)fill, (uint64_t)before, (uint64_t)(room - before));
}

Value text_method_rjust(Thread *thread, const Value *args, int count) {
    return pad(thread, args, count, true, false, "rjust");
}

Value text_method_ljust(Thread *thread, const Value *args, int count) {
    return pad(thread, args, count, false, true, "ljust");
}

Value text_method_center(Thread *thread, const Value *args, int count) {
    return pad(thread, args, count, true, true, "center");
}

/* Zeros between a sign and the rest. */
Value text_method_zfill(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t width;
    Text text = text_of(args[0]);
    if (!index_from_value(thread, args[1], &width)) {
        return VALUE_ERROR;
    }
    if (width <= text.length) {
        return text_slice(thread, args[0], 0, text.length);
    }
    uint32_t sign = text.length > 0 && (text_at(text, 0) == '-' || text_at(text, 0) == '+');
    String *filled = text_allocate(thread, text_kind(args[0]), (uint64_t)width, text.width);
    if (filled == NULL) {
        return VALUE_ERROR;
    }
    uint32_t at = text_put(filled, 0, text_part(text, 0, sign));
    at = text_put_repeated(thread, filled, at, '0', (uint32_t)width - text.length);
    text_put(filled, at, text_part(text, sign, text.length));
    return thread_poll_interrupt(thread) ? value_from_object(filled) : VALUE_ERROR;
}

/* How many spaces stand for a tab in a column. */
static uint64_t tab_room(uint64_t column, int64_t size) {
    return size <= 0 ? 0 : (uint64_t)size - column % (uint64_t)size;
}

/* Write the text with spaces for tabs or, to NULL, count how long it gets. */
static uint64_t put_expanded(const Thread *thread, String *to, Text text, int64_t size) {
    uint64_t column = 0;
    uint64_t at = 0;
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        uint32_t codepoint = text_at(text, i);
        uint64_t room = codepoint == '\t' ? tab_room(column, size) : 1;
        if (to != NULL) {
            text_put_repeated(thread, to, (uint32_t)at, codepoint == '\t' ? ' ' : codepoint, (uint32_t)room);
        }
        at += room;
        column = codepoint == '\n' || codepoint == '\r' ? 0 : column + room;
    }
    return at;
}

Value text_method_expandtabs(Thread *thread, const Value *args, int count) {
    int64_t size = 8;
    Text text = text_of(args[0]);
    if (is_given(args, count, 1) && !index_from_value(thread, args[1], &size)) {
        return VALUE_ERROR;
    }
    uint64_t length = put_expanded(thread, NULL, text, size);
    String *expanded = thread_poll_interrupt(thread) ? text_allocate(thread, text_kind(args[0]), length, text.width)
                                                     : NULL;
    if (expanded == NULL) {
        return VALUE_ERROR;
    }
    put_expanded(thread, expanded, text, size);
    return text_finish(thread, expanded);
}
