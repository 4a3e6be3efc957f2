/* Methods of strings and bytes that look for text in them. */

#include "bigint.h"
#include "bytes.h"
#include "errors.h"
#include "sequence.h"
#include "slice.h"
#include "state.h"
#include "text_methods.h"
#include "tuple.h"
#include "unicode.h"

bool text_is_space(Kind kind, uint32_t codepoint) {
    if (kind == KIND_STRING) {
        return codepoint_is_space(codepoint);
    }
    return codepoint == ' ' || (codepoint >= '\t' && codepoint <= '\r');
}

static Part raise_part(Thread *thread, Value owner, Value value, PartRole role, const char *method) {
    const char *name = argument_type_name(thread, value);
    if (is_bytes_like(owner)) {
        error_raise(thread, ERROR_TYPE,
                    role == PART_OF_SEARCH ? "argument should be integer or bytes-like object, not '%s'"
                                           : "a bytes-like object is required, not '%s'",
                    type_name_of(thread, value));
    } else if (role == PART_SEPARATOR) {
        error_raise(thread, ERROR_TYPE, "must be str%s, not %s", *method == 's' ? " or None" : "",
                    type_name_of(thread, value));
    } else {
        error_raise(thread, ERROR_TYPE, "%s must be str, not %s", method, name);
    }
    return (Part){.valid = false};
}

Part part_from_value(Thread *thread, Value owner, Value value, PartRole role, const char *method, uint8_t *byte) {
    if (is_bytes_like(owner) ? is_bytes_like(value) : is_string_like(value)) {
        return (Part){true, text_of(value)};
    }
    Value number = is_bytes_like(owner) && role == PART_OF_SEARCH ? value_index(thread, value) : VALUE_NONE;
    if (!is_integer(number)) {
        return is_error(number) ? (Part){.valid = false} : raise_part(thread, owner, value, role, method);
    }
    if (!byte_from_int(thread, number, byte)) {
        return (Part){.valid = false};
    }
    return (Part){true, {byte, 1, 1}};
}

/* From where to where in a text to search: args[2] and args[3]. */
typedef struct {
    bool valid; /* false: the thread's error is set */
    bool is_empty; /* it starts behind the end: nothing is found, not even the empty text */
    uint32_t start, end;
} Bounds;

static Bounds range_from(Thread *thread, const Value *args, int count) {
    int64_t length = text_of(args[0]).length;
    int64_t start = 0;
    int64_t end = length;
    Bounds range = {.valid = (count <= 2 || slice_bound(thread, args[2], &start))
                             && (count <= 3 || slice_bound(thread, args[3], &end))};
    range.is_empty = start > length || index_clamp(start, length) > index_clamp(end, length);
    range.start = (uint32_t)index_clamp(start, length);
    range.end = range.is_empty ? range.start : (uint32_t)index_clamp(end, length);
    return range;
}

/* The index where args[1] occurs, -1 if it does not, -2 with the thread's error set. */
static int64_t search(Thread *thread, const Value *args, int count, const char *method,
                      int64_t (*find)(Thread *, Text, Text)) {
    uint8_t byte;
    Part part = part_from_value(thread, args[0], args[1], PART_OF_SEARCH, method, &byte);
    if (!part.valid) {
        return -2;
    }
    Bounds range = range_from(thread, args, count);
    if (!range.valid || range.is_empty) {
        return range.valid ? -1 : -2;
    }
    int64_t found = find(thread, text_part(text_of(args[0]), range.start, range.end), part.text);
    return found < 0 ? found : found + range.start;
}

Value text_method_find(Thread *thread, const Value *args, int count) {
    int64_t found = search(thread, args, count, "find() argument 1", text_find);
    return found == -2 ? VALUE_ERROR : value_from_int(found);
}

Value text_method_rfind(Thread *thread, const Value *args, int count) {
    int64_t found = search(thread, args, count, "rfind() argument 1", text_find_last);
    return found == -2 ? VALUE_ERROR : value_from_int(found);
}

static Value found_index(Thread *thread, Value owner, int64_t found) {
    if (found == -1) {
        return error_raise(thread, ERROR_VALUE, "%s not found", is_bytes_like(owner) ? "subsection" : "substring");
    }
    return found == -2 ? VALUE_ERROR : value_from_int(found);
}

Value text_method_index(Thread *thread, const Value *args, int count) {
    return found_index(thread, args[0], search(thread, args, count, "index() argument 1", text_find));
}

Value text_method_rindex(Thread *thread, const Value *args, int count) {
    return found_index(thread, args[0], search(thread, args, count, "rindex() argument 1", text_find_last));
}

Value text_method_count(Thread *thread, const Value *args, int count) {
    uint8_t byte;
    Part part = part_from_value(thread, args[0], args[1], PART_OF_SEARCH, "count() argument 1", &byte);
    Bounds range = part.valid ? range_from(thread, args, count) : (Bounds){.valid = false};
    if (!range.valid || range.is_empty) {
        return range.valid ? value_from_int(0) : VALUE_ERROR;
    }
    if (part.text.length == 0) {
        return value_from_int((int64_t)range.end - range.start + 1);
    }
    Text text = text_part(text_of(args[0]), range.start, range.end);
    int64_t matches = 0;
    int64_t at = text_find(thread, text, part.text);
    for (; at >= 0 && thread_poll_interrupt(thread); at = text_find(thread, text, part.text)) {
        text = text_part(text, (uint32_t)at + part.text.length, text.length);
        matches++;
    }
    return at == TEXT_NOT_FOUND ? value_from_int(matches) : VALUE_ERROR;
}

/* Does the part of the text begin, or end, with another text? */
static bool has_affix(Text text, const Bounds *range, Text affix, bool at_end) {
    if (range->is_empty || affix.length > range->end - range->start) {
        return false;
    }
    return text_matches(text, affix, at_end ? range->end - affix.length : range->start);
}

static Value affix_of_any(Thread *thread, const Value *args, const Bounds *range, bool at_end) {
    const char *method = at_end ? "endswith" : "startswith";
    for (uint32_t i = 0; i < tuple_of(args[1])->length; i++) {
        Value affix = tuple_of(args[1])->items[i];
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        if (is_bytes_like(args[0]) ? !is_bytes_like(affix) : !is_string_like(affix)) {
            return is_bytes_like(args[0]) ? error_raise(thread, ERROR_TYPE, "a bytes-like object is required, not '%s'",
                                                   type_name_of(thread, affix))
                                     : error_raise(thread, ERROR_TYPE, "tuple for %s must only contain str, not %s",
                                                   method, type_name_of(thread, affix));
        }
        if (has_affix(text_of(args[0]), range, text_of(affix), at_end)) {
            return VALUE_TRUE;
        }
    }
    return VALUE_FALSE;
}

static Value affix(Thread *thread, const Value *args, int count, bool at_end) {
    Bounds range = range_from(thread, args, count);
    if (!range.valid) {
        return VALUE_ERROR;
    }
    if (is_tuple_like(args[1])) {
        return affix_of_any(thread, args, &range, at_end);
    }
    const char *type = is_bytes_like(args[0]) ? "bytes" : "str";
    if (is_bytes_like(args[0]) ? !is_bytes_like(args[1]) : !is_string_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "%s first arg must be %s or a tuple of %s, not %s",
                           at_end ? "endswith" : "startswith", type, type, type_name_of(thread, args[1]));
    }
    return value_from_bool(has_affix(text_of(args[0]), &range, text_of(args[1]), at_end));
}

Value text_method_startswith(Thread *thread, const Value *args, int count) {
    return affix(thread, args, count, false);
}

Value text_method_endswith(Thread *thread, const Value *args, int count) {
    return affix(thread, args, count, true);
}
