/* The methods of strings. args[0] is the string. */

#include "builtins.h"
#include "errors.h"
#include "iterator.h"
#include "list.h"
#include "sequence.h"
#include "state.h"
#include "str.h"
#include "unicode.h"

static Value string_map(Thread *thread, const String *string, uint32_t (*map)(uint32_t codepoint)) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < string->length; i++) {
        buffer_put_codepoint(&buffer, map(string_at(string, i)));
    }
    return string_from_buffer(thread, &buffer);
}

static Value method_upper(Thread *thread, const Value *args, int count) {
    (void)count;
    return string_map(thread, string_of(args[0]), codepoint_upper);
}

static Value method_lower(Thread *thread, const Value *args, int count) {
    (void)count;
    return string_map(thread, string_of(args[0]), codepoint_lower);
}

/* Is there a character, and do all pass the test? */
static Value string_all(const String *string, bool (*test)(uint32_t codepoint)) {
    for (uint32_t i = 0; i < string->length; i++) {
        if (!test(string_at(string, i))) {
            return VALUE_FALSE;
        }
    }
    return value_from_bool(string->length > 0);
}

static Value method_isdigit(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return string_all(string_of(args[0]), codepoint_is_digit);
}

static Value method_isalpha(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return string_all(string_of(args[0]), codepoint_is_letter);
}

static Value method_isspace(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return string_all(string_of(args[0]), codepoint_is_space);
}

/* Joining. */

static bool put_joined(Thread *thread, Buffer *buffer, const String *separator, Value iterator) {
    for (long long index = 0;; index++) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return true;
        }
        if (is_error(item)) {
            return false;
        }
        if (!is_string(item)) {
            error_raise(thread, ERROR_TYPE, "sequence item %lld: expected str instance, %s found", index,
                        type_name_of(thread, item));
            return false;
        }
        if (index > 0) {
            buffer_put_string(buffer, separator);
        }
        buffer_put_string(buffer, string_of(item));
    }
}

static Value method_join(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_iterable(thread, args[1])) {
        return error_raise(thread, ERROR_TYPE, "can only join an iterable");
    }
    Value iterator = iterator_new(thread, args[1]);
    if (is_error(iterator)) {
        return VALUE_ERROR;
    }
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!put_joined(thread, &buffer, string_of(args[0]), iterator)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

/* Splitting. */

static bool append_slice(Thread *thread, Value list, Value string, uint32_t start, uint32_t end) {
    Value part = string_slice(thread, string, start, end);
    return !is_error(part) && list_append(thread, list_of(list), part);
}

static bool split_at_spaces(Thread *thread, Value list, Value value, int64_t most) {
    const String *string = string_of(value);
    uint32_t at = 0;
    for (;;) {
        while (at < string->length && codepoint_is_space(string_at(string, at))) {
            at++;
        }
        if (at == string->length) {
            return true;
        }
        if (most == 0) {
            return append_slice(thread, list, value, at, string->length);
        }
        uint32_t end = at;
        while (end < string->length && !codepoint_is_space(string_at(string, end))) {
            end++;
        }
        if (!append_slice(thread, list, value, at, end)) {
            return false;
        }
        at = end;
        most--;
    }
}

static bool split_at_separator(Thread *thread, Value list, Value value, const String *separator, int64_t most) {
    const String *string = string_of(value);
    uint32_t at = 0;
    for (; most != 0; most--) {
        int64_t found = string_find(string, separator, at);
        if (found < 0) {
            break;
        }
        if (!append_slice(thread, list, value, at, (uint32_t)found)) {
            return false;
        }
        at = (uint32_t)found + separator->length;
    }
    return append_slice(thread, list, value, at, string->length);
}

static Value method_split(Thread *thread, const Value *args, int count) {
    int64_t most = -1;
    if (count > 2 && !index_from_value(thread, args[2], &most)) {
        return VALUE_ERROR;
    }
    bool at_spaces = count < 2 || args[1] == VALUE_NONE;
    if (!at_spaces && !is_string(args[1])) {
        return error_raise(thread, ERROR_TYPE, "must be str or None, not %s", type_name_of(thread, args[1]));
    }
    if (!at_spaces && string_of(args[1])->length == 0) {
        return error_raise(thread, ERROR_VALUE, "empty separator");
    }
    Value list = list_new(thread, NULL, 0);
    if (is_error(list)) {
        return VALUE_ERROR;
    }
    bool split = at_spaces ? split_at_spaces(thread, list, args[0], most)
                           : split_at_separator(thread, list, args[0], string_of(args[1]), most);
    return split ? list : VALUE_ERROR;
}

/* Stripping. */

static bool is_stripped(uint32_t codepoint, const String *characters) {
    if (characters == NULL) {
        return codepoint_is_space(codepoint);
    }
    for (uint32_t i = 0; i < characters->length; i++) {
        if (string_at(characters, i) == codepoint) {
            return true;
        }
    }
    return false;
}

static Value strip(Thread *thread, const Value *args, int count, bool left, bool right, const char *name) {
    const String *string = string_of(args[0]);
    const String *characters = NULL;
    if (count > 1 && args[1] != VALUE_NONE) {
        if (!is_string(args[1])) {
            return error_raise(thread, ERROR_TYPE, "%s arg must be None or str", name);
        }
        characters = string_of(args[1]);
    }
    uint32_t start = 0;
    uint32_t end = string->length;
    while (left && start < end && is_stripped(string_at(string, start), characters)) {
        start++;
    }
    while (right && end > start && is_stripped(string_at(string, end - 1), characters)) {
        end--;
    }
    return string_slice(thread, args[0], start, end);
}

static Value method_strip(Thread *thread, const Value *args, int count) {
    return strip(thread, args, count, true, true, "strip");
}

static Value method_lstrip(Thread *thread, const Value *args, int count) {
    return strip(thread, args, count, true, false, "lstrip");
}

static Value method_rstrip(Thread *thread, const Value *args, int count) {
    return strip(thread, args, count, false, true, "rstrip");
}

/* Searching. */

/* The text, and from where to where to search it. */
typedef struct {
    bool valid; /* false: the thread's error is set */
    const String *part;
    uint32_t start, end;
} Search;

static Search search_from(Thread *thread, const Value *args, int count, const char *complaint) {
    Search search = {.valid = false};
    int64_t length = string_of(args[0])->length;
    int64_t start = 0;
    int64_t end = length;
    if (!is_string(args[1])) {
        error_raise(thread, ERROR_TYPE, "%s, not %s", complaint, type_name_of(thread, args[1]));
        return search;
    }
    if ((count > 2 && args[2] != VALUE_NONE && !bound_from_value(thread, args[2], &start))
        || (count > 3 && args[3] != VALUE_NONE && !bound_from_value(thread, args[3], &end))) {
        return search;
    }
    search.valid = true;
    search.part = string_of(args[1]);
    /* A start past the end finds nothing, not even the empty string. */
    search.start = start > length ? (uint32_t)length + 1 : (uint32_t)index_clamp(start, length);
    search.end = (uint32_t)index_clamp(end, length);
    return search;
}

static int64_t search_find(const String *string, const Search *search, uint32_t start) {
    int64_t found = string_find(string, search->part, start);
    return found >= 0 && found + search->part->length <= search->end ? found : -1;
}

static Value method_find(Thread *thread, const Value *args, int count) {
    Search search = search_from(thread, args, count, "find() argument 1 must be str");
    return search.valid ? value_from_int(search_find(string_of(args[0]), &search, search.start)) : VALUE_ERROR;
}

static Value method_index(Thread *thread, const Value *args, int count) {
    Search search = search_from(thread, args, count, "index() argument 1 must be str");
    if (!search.valid) {
        return VALUE_ERROR;
    }
    int64_t found = search_find(string_of(args[0]), &search, search.start);
    return found < 0 ? error_raise(thread, ERROR_VALUE, "substring not found") : value_from_int(found);
}

static Value method_count(Thread *thread, const Value *args, int count) {
    Search search = search_from(thread, args, count, "count() argument 1 must be str");
    if (!search.valid) {
        return VALUE_ERROR;
    }
    uint32_t step = search.part->length == 0 ? 1 : search.part->length;
    int64_t matches = 0;
    int64_t found = search_find(string_of(args[0]), &search, search.start);
    for (; found >= 0; found = search_find(string_of(args[0]), &search, (uint32_t)found + step)) {
        matches++;
    }
    return value_from_int(matches);
}

/* Is there an occurrence at `at`, within the bounds of the search? */
static Value search_at(const String *string, const Search *search, int64_t at) {
    if (at < search->start || at + search->part->length > search->end) {
        return VALUE_FALSE;
    }
    return value_from_bool(string_matches(string, search->part, (uint32_t)at));
}

static Value method_startswith(Thread *thread, const Value *args, int count) {
    Search search = search_from(thread, args, count, "startswith first arg must be str or a tuple of str");
    return search.valid ? search_at(string_of(args[0]), &search, search.start) : VALUE_ERROR;
}

static Value method_endswith(Thread *thread, const Value *args, int count) {
    Search search = search_from(thread, args, count, "endswith first arg must be str or a tuple of str");
    if (!search.valid) {
        return VALUE_ERROR;
    }
    return search_at(string_of(args[0]), &search, (int64_t)search.end - search.part->length);
}

/* Replacing. */

static void put_slice(Buffer *buffer, const String *string, uint32_t start, uint32_t end) {
    for (uint32_t i = start; i < end; i++) {
        buffer_put_codepoint(buffer, string_at(string, i));
    }
}

static void put_replaced(Buffer *buffer, const String *string, const String *old, const String *new, int64_t most) {
    uint32_t at = 0;
    uint32_t from = 0;
    for (; most != 0; most--) {
        int64_t found = string_find(string, old, from);
        if (found < 0) {
            break;
        }
        put_slice(buffer, string, at, (uint32_t)found);
        buffer_put_string(buffer, new);
        at = (uint32_t)found + old->length;
        from = old->length == 0 ? at + 1 : at;
    }
    put_slice(buffer, string, at, string->length);
}

static Value method_replace(Thread *thread, const Value *args, int count) {
    int64_t most = -1;
    for (int i = 1; i <= 2; i++) {
        if (!is_string(args[i])) {
            return error_raise(thread, ERROR_TYPE, "replace() argument %d must be str, not %s", i,
                               type_name_of(thread, args[i]));
        }
    }
    if (count > 3 && !index_from_value(thread, args[3], &most)) {
        return VALUE_ERROR;
    }
    Buffer buffer = {.limit = heap_room(thread->heap)};
    put_replaced(&buffer, string_of(args[0]), string_of(args[1]), string_of(args[2]), most);
    return string_from_buffer(thread, &buffer);
}

/* Padding. */

static Value pad(Thread *thread, const Value *args, int count, bool left, bool right) {
    int64_t width;
    uint32_t fill = ' ';
    const String *string = string_of(args[0]);
    if (!index_from_value(thread, args[1], &width)) {
        return VALUE_ERROR;
    }
    if (count > 2) {
        if (!is_string(args[2]) || string_of(args[2])->length != 1) {
            return error_raise(thread, ERROR_TYPE, "The fill character must be exactly one character long");
        }
        fill = string_at(string_of(args[2]), 0);
    }
    if (width <= string->length) {
        return args[0];
    }
    if (width > STRING_LENGTH_MAX) {
        return error_raise_memory(thread);
    }
    int64_t room = width - string->length;
    int64_t before = !left ? 0 : !right ? room : room / 2 + (room & width & 1);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (int64_t i = 0; i < room && !buffer.failed; i++) {
        if (i == before) {
            buffer_put_string(&buffer, string);
        }
        buffer_put_codepoint(&buffer, fill);
    }
    if (before == room) {
        buffer_put_string(&buffer, string);
    }
    return string_from_buffer(thread, &buffer);
}

static Value method_rjust(Thread *thread, const Value *args, int count) {
    return pad(thread, args, count, true, false);
}

static Value method_ljust(Thread *thread, const Value *args, int count) {
    return pad(thread, args, count, false, true);
}

static Value method_center(Thread *thread, const Value *args, int count) {
    return pad(thread, args, count, true, true);
}

const BuiltinSpec string_methods[] = {
    {"center", method_center, 1, 2, 0, NULL},
    {"count", method_count, 1, 3, 0, NULL},
    {"endswith", method_endswith, 1, 3, 0, NULL},
    {"find", method_find, 1, 3, 0, NULL},
    {"index", method_index, 1, 3, 0, NULL},
    {"isalpha", method_isalpha, 0, 0, 0, NULL},
    {"isdigit", method_isdigit, 0, 0, 0, NULL},
    {"isspace", method_isspace, 0, 0, 0, NULL},
    {"join", method_join, 1, 1, 0, NULL},
    {"ljust", method_ljust, 1, 2, 0, NULL},
    {"lower", method_lower, 0, 0, 0, NULL},
    {"lstrip", method_lstrip, 0, 1, 0, NULL},
    {"replace", method_replace, 2, 3, BUILTIN_WORDY, NULL},
    {"rjust", method_rjust, 1, 2, 0, NULL},
    {"rstrip", method_rstrip, 0, 1, 0, NULL},
    {"split", method_split, 0, 2, 0, "sep maxsplit"},
    {"startswith", method_startswith, 1, 3, 0, NULL},
    {"strip", method_strip, 0, 1, 0, NULL},
    {"upper", method_upper, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
