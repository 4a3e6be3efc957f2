/* Methods of strings and bytes that take them apart. */

#include "bytes.h"
#include "compare.h"
#include "errors.h"
#include "list.h"
#include "sequence.h"
#include "state.h"
#include "text_methods.h"
#include "tuple.h"

/* False, with the thread's error set, if there is no memory or the user interrupts. */
static bool append_part(Thread *thread, Value list, Value owner, uint32_t start, uint32_t end) {
    Value part = thread_poll_interrupt(thread) ? text_slice(thread, owner, start, end) : VALUE_ERROR;
    return !is_error(part) && list_append(thread, list_of(list), part);
}

static bool split_at_spaces(Thread *thread, Value list, Value owner, int64_t most) {
    Text text = text_of(owner);
    Kind kind = text_kind(owner);
    uint32_t at = 0;
    for (;; most--) {
        while (at < text.length && text_is_space(kind, text_at(text, at)) && !thread_is_interrupted(thread)) {
            at++;
        }
        if (at == text.length || most == 0) {
            return at == text.length || append_part(thread, list, owner, at, text.length);
        }
        uint32_t start = at;
        while (at < text.length && !text_is_space(kind, text_at(text, at)) && !thread_is_interrupted(thread)) {
            at++;
        }
        if (!append_part(thread, list, owner, start, at)) {
            return false;
        }
    }
}

/* From the end on: the last part comes first. */
static bool split_at_spaces_back(Thread *thread, Value list, Value owner, int64_t most) {
    Text text = text_of(owner);
    Kind kind = text_kind(owner);
    uint32_t at = text.length;
    for (;; most--) {
        while (at > 0 && text_is_space(kind, text_at(text, at - 1)) && !thread_is_interrupted(thread)) {
            at--;
        }
        if (at == 0 || most == 0) {
            return at == 0 || append_part(thread, list, owner, 0, at);
        }
        uint32_t end = at;
        while (at > 0 && !text_is_space(kind, text_at(text, at - 1)) && !thread_is_interrupted(thread)) {
            at--;
        }
        if (!append_part(thread, list, owner, at, end)) {
            return false;
        }
    }
}

static bool split_at(Thread *thread, Value list, Value owner, Text separator, int64_t most) {
    Text text = text_of(owner);
    uint32_t at = 0;
    for (; most != 0; most--) {
        int64_t found = text_find(thread, text_part(text, at, text.length), separator);
        if (found == TEXT_FIND_FAILED) {
            return false;
        }
        if (found == TEXT_NOT_FOUND) {
            break;
        }
        if (!append_part(thread, list, owner, at, at + (uint32_t)found)) {
            return false;
        }
        at += (uint32_t)found + separator.length;
    }
    return append_part(thread, list, owner, at, text.length);
}

static bool split_at_back(Thread *thread, Value list, Value owner, Text separator, int64_t most) {
    Text text = text_of(owner);
    uint32_t end = text.length;
    for (; most != 0; most--) {
        int64_t found = text_find_last(thread, text_part(text, 0, end), separator);
        if (found == TEXT_FIND_FAILED) {
            return false;
        }
        if (found == TEXT_NOT_FOUND) {
            break;
        }
        if (!append_part(thread, list, owner, (uint32_t)found + separator.length, end)) {
            return false;
        }
        end = (uint32_t)found;
    }
    return append_part(thread, list, owner, 0, end);
}

static void reverse(Thread *thread, List *list) {
    for (uint32_t i = 0; i < list->length / 2; i++) {
        Value *first = &list->items[i];
        Value *last = &list->items[list->length - 1 - i];
        Value kept = *first;
        object_store(thread, list, first, *last);
        object_store(thread, list, last, kept);
    }
}

static Value split(Thread *thread, const Value *args, int count, bool is_back) {
    int64_t most = -1;
    bool at_spaces = !is_given(args, count, 1) || args[1] == VALUE_NONE;
    Part separator = {.valid = true};
    if (!at_spaces) {
        separator = part_from_value(thread, args[0], args[1], PART_SEPARATOR, "split", NULL);
    }
    if (!separator.valid || (is_given(args, count, 2) && !index_from_value(thread, args[2], &most))) {
        return VALUE_ERROR;
    }
    if (!at_spaces && separator.text.length == 0) {
        return error_raise(thread, ERROR_VALUE, "empty separator");
    }
    Value list = list_new(thread, NULL, 0);
    if (is_error(list)) {
        return VALUE_ERROR;
    }
    bool done = at_spaces ? (is_back ? split_at_spaces_back : split_at_spaces)(thread, list, args[0], most)
                          : (is_back ? split_at_back : split_at)(thread, list, args[0], separator.text, most);
    if (is_back) {
        reverse(thread, list_of(list));
    }
    return done ? list : VALUE_ERROR;
}

Value text_method_split(Thread *thread, const Value *args, int count) {
    return split(thread, args, count, false);
}

Value text_method_rsplit(Thread *thread, const Value *args, int count) {
    return split(thread, args, count, true);
}

static bool is_line_end(Kind kind, uint32_t codepoint) {
    if (kind == KIND_BYTES) {
        return codepoint == '\n' || codepoint == '\r';
    }
    return (codepoint >= '\n' && codepoint <= '\r') || (codepoint >= 0x1c && codepoint <= 0x1e) || codepoint == 0x85
           || codepoint == 0x2028 || codepoint == 0x2029;
}

Value text_method_splitlines(Thread *thread, const Value *args, int count) {
    Text text = text_of(args[0]);
    bool keeps_ends = is_given(args, count, 1) && value_truth(args[1]);
    Value list = list_new(thread, NULL, 0);
    for (uint32_t at = 0; at < text.length && !is_error(list);) {
        uint32_t end = at;
        Kind kind = text_kind(args[0]);
        while (end < text.length && !is_line_end(kind, text_at(text, end)) && !thread_is_interrupted(thread)) {
            end++;
        }
        uint32_t next = end + (end < text.length);
        next += next < text.length && text_at(text, end) == '\r' && text_at(text, next) == '\n';
        if (!append_part(thread, list, args[0], at, keeps_ends ? next : end)) {
            return VALUE_ERROR;
        }
        at = next;
    }
    return list;
}

/* What is before, in and behind a separator that was found at an index; or, if it was not found, the whole text
 * and two empty ones, in the order that `is_back` says. */
static Value partition(Thread *thread, const Value *args, bool is_back) {
    Part separator = part_from_value(thread, args[0], args[1], PART_SEPARATOR, "partition", NULL);
    if (!separator.valid) {
        return VALUE_ERROR;
    }
    if (separator.text.length == 0) {
        return error_raise(thread, ERROR_VALUE, "empty separator");
    }
    Text text = text_of(args[0]);
    int64_t found = (is_back ? text_find_last : text_find)(thread, text, separator.text);
    if (found == TEXT_FIND_FAILED) {
        return VALUE_ERROR;
    }
    Value empty = text_slice(thread, args[0], 0, 0);
    Value parts[3] = {is_back ? empty : args[0], empty, is_back ? args[0] : empty};
    if (found >= 0) {
        parts[0] = text_slice(thread, args[0], 0, (uint32_t)found);
        parts[1] = args[1];
        parts[2] = text_slice(thread, args[0], (uint32_t)found + separator.text.length, text.length);
    }
    bool complete = !is_error(parts[0]) && !is_error(parts[1]) && !is_error(parts[2]);
    return complete ? tuple_new(thread, parts, 3) : VALUE_ERROR;
}

Value text_method_partition(Thread *thread, const Value *args, int count) {
    (void)count;
    return partition(thread, args, false);
}

Value text_method_rpartition(Thread *thread, const Value *args, int count) {
    (void)count;
    return partition(thread, args, true);
}
