/* The methods of bytes; those that strings have too are in text_search.c, text_split.c and text_change.c. */

#include "builtins.h"
#include "bytes.h"
#include "codec.h"
#include "errors.h"
#include "sequence.h"
#include "state.h"
#include "text_methods.h"

/* Letters and digits are those of ASCII. */

static bool is_lower(uint8_t byte) {
    return byte >= 'a' && byte <= 'z';
}

static bool is_upper(uint8_t byte) {
    return byte >= 'A' && byte <= 'Z';
}

static bool is_alpha(uint8_t byte) {
    return is_lower(byte) || is_upper(byte);
}

static bool is_digit(uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_alnum(uint8_t byte) {
    return is_alpha(byte) || is_digit(byte);
}

static bool is_space(uint8_t byte) {
    return text_is_space(KIND_BYTES, byte);
}

/* Is there a byte, and do all pass the test? */
static Value all_pass(Thread *thread, Value value, bool (*test)(uint8_t byte)) {
    Text text = text_of(value);
    for (uint32_t i = 0; i < text.length; i++) {
        if (!test(text.data[i])) {
            return VALUE_FALSE;
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return value_from_bool(text.length > 0);
}

static Value method_isalnum(Thread *thread, const Value *args, int count) {
    (void)count;
    return all_pass(thread, args[0], is_alnum);
}

static Value method_isalpha(Thread *thread, const Value *args, int count) {
    (void)count;
    return all_pass(thread, args[0], is_alpha);
}

static Value method_isascii(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(string_is_ascii(string_of(args[0])));
}

static Value method_isdigit(Thread *thread, const Value *args, int count) {
    (void)count;
    return all_pass(thread, args[0], is_digit);
}

static Value method_isspace(Thread *thread, const Value *args, int count) {
    (void)count;
    return all_pass(thread, args[0], is_space);
}

/* Is there a letter of a case, and none of the other one? */
static Value has_case_only(Thread *thread, Value value, bool (*wanted)(uint8_t), bool (*unwanted)(uint8_t)) {
    Text text = text_of(value);
    bool found = false;
    for (uint32_t i = 0; i < text.length; i++) {
        if (unwanted(text.data[i])) {
            return VALUE_FALSE;
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        found |= wanted(text.data[i]);
    }
    return value_from_bool(found);
}

static Value method_islower(Thread *thread, const Value *args, int count) {
    (void)count;
    return has_case_only(thread, args[0], is_lower, is_upper);
}

static Value method_isupper(Thread *thread, const Value *args, int count) {
    (void)count;
    return has_case_only(thread, args[0], is_upper, is_lower);
}

static Value method_istitle(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    bool found = false;
    bool in_word = false;
    for (uint32_t i = 0; i < text.length; i++) {
        uint8_t byte = text.data[i];
        if (is_alpha(byte) && is_upper(byte) == in_word) {
            return VALUE_FALSE;
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        in_word = is_alpha(byte);
        found |= in_word;
    }
    return value_from_bool(found);
}

/* Changing case. */

static uint8_t to_lower(uint8_t byte, bool in_word) {
    (void)in_word;
    return is_upper(byte) ? byte ^ 0x20 : byte;
}

static uint8_t to_upper(uint8_t byte, bool in_word) {
    (void)in_word;
    return is_lower(byte) ? byte ^ 0x20 : byte;
}

static uint8_t to_other(uint8_t byte, bool in_word) {
    (void)in_word;
    return is_alpha(byte) ? byte ^ 0x20 : byte;
}

static uint8_t to_title(uint8_t byte, bool in_word) {
    return in_word ? to_lower(byte, true) : to_upper(byte, false);
}

static Value map_bytes(Thread *thread, Value value, uint8_t (*map)(uint8_t byte, bool in_word)) {
    Text text = text_of(value);
    String *mapped = text_allocate(thread, KIND_BYTES, text.length, 1);
    if (mapped == NULL) {
        return VALUE_ERROR;
    }
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        mapped->data[i] = map(text.data[i], i > 0 && is_alpha(text.data[i - 1]));
    }
    return thread_poll_interrupt(thread) ? value_from_object(mapped) : VALUE_ERROR;
}

static Value method_lower(Thread *thread, const Value *args, int count) {
    (void)count;
    return map_bytes(thread, args[0], to_lower);
}

static Value method_upper(Thread *thread, const Value *args, int count) {
    (void)count;
    return map_bytes(thread, args[0], to_upper);
}

static Value method_swapcase(Thread *thread, const Value *args, int count) {
    (void)count;
    return map_bytes(thread, args[0], to_other);
}

static Value method_title(Thread *thread, const Value *args, int count) {
    (void)count;
    return map_bytes(thread, args[0], to_title);
}

static Value method_capitalize(Thread *thread, const Value *args, int count) {
    (void)count;
    Value lower = map_bytes(thread, args[0], to_lower);
    if (!is_error(lower) && string_of(lower)->length > 0) {
        uint8_t *first = string_of(lower)->data; /* nobody else has it yet */
        *first = to_upper(*first, false);
    }
    return lower;
}

/* Hexadecimal text. */

static int hex_digit(uint32_t codepoint) {
    if (codepoint >= '0' && codepoint <= '9') {
        return (int)(codepoint - '0');
    }
    uint32_t letter = codepoint | 0x20;
    return letter >= 'a' && letter <= 'f' ? (int)(letter - 'a') + 10 : -1;
}

static Value method_fromhex(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_string_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "fromhex() argument must be str, not %s", type_name_of(thread, args[1]));
    }
    Text text = text_of(args[1]);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread);) {
        if (text_is_space(KIND_BYTES, text_at(text, i))) {
            i++;
            continue;
        }
        int high = hex_digit(text_at(text, i));
        int low = i + 1 < text.length ? hex_digit(text_at(text, i + 1)) : -1;
        if (high < 0 || low < 0) {
            buffer_destroy(&buffer);
            return error_raise(thread, ERROR_VALUE, "non-hexadecimal number found in fromhex() arg at position %u",
                               (unsigned)(high < 0 ? i : i + 1));
        }
        char byte = (char)(high << 4 | low);
        buffer_put(&buffer, &byte, 1);
        i += 2;
    }
    return bytes_from_buffer(thread, &buffer);
}

/* A separator of one ASCII character. False with the thread's error set. */
static bool read_separator(Thread *thread, Value value, char *separator) {
    if (!is_string_like(value) && !is_bytes_like(value)) {
        error_raise(thread, ERROR_TYPE, "sep must be str or bytes.");
        return false;
    }
    if (text_of(value).length != 1) {
        error_raise(thread, ERROR_VALUE, "sep must be length 1.");
        return false;
    }
    if (text_at(text_of(value), 0) > 0x7f) {
        error_raise(thread, ERROR_VALUE, "sep must be ASCII.");
        return false;
    }
    *separator = (char)text_at(text_of(value), 0);
    return true;
}

static Value method_hex(Thread *thread, const Value *args, int count) {
    Text text = text_of(args[0]);
    char separator = 0;
    int64_t group = 1;
    if ((is_given(args, count, 1) && !read_separator(thread, args[1], &separator))
        || (is_given(args, count, 2) && !index_from_value(thread, args[2], &group))) {
        return VALUE_ERROR;
    }
    Buffer buffer = {.limit = heap_room(thread->heap)};
    int64_t size = group < 0 ? -group : group;
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        /* Groups are counted from the end or, for a negative size, from the beginning. */
        int64_t place = group < 0 ? i : text.length - i;
        if (i > 0 && separator != 0 && size != 0 && place % size == 0) {
            buffer_put(&buffer, &separator, 1);
        }
        buffer_print(&buffer, "%02x", (unsigned)text.data[i]);
    }
    return string_from_buffer(thread, &buffer);
}

/* The rest. */

static Value method_decode(Thread *thread, const Value *args, int count) {
    return bytes_decode(thread, args[0], count > 1 ? args[1] : VALUE_EMPTY, count > 2 ? args[2] : VALUE_EMPTY);
}

static Value method_maketrans(Thread *thread, const Value *args, int count) {
    (void)count;
    uint8_t table[256];
    if (!is_bytes_like(args[0]) || !is_bytes_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "a bytes-like object is required, not '%s'",
                           type_name_of(thread, is_bytes_like(args[0]) ? args[1] : args[0]));
    }
    if (text_of(args[0]).length != text_of(args[1]).length) {
        return error_raise(thread, ERROR_VALUE, "maketrans arguments must have same length");
    }
    for (int i = 0; i < 256; i++) {
        table[i] = (uint8_t)i;
    }
    for (uint32_t i = 0; i < text_of(args[0]).length; i++) {
        table[text_of(args[0]).data[i]] = text_of(args[1]).data[i];
    }
    return bytes_new(thread, table, sizeof table);
}

/* translate(table, delete=b"") */
static Value method_translate(Thread *thread, const Value *args, int count) {
    if (args[1] != VALUE_NONE && !is_bytes_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "a bytes-like object is required, not '%s'", type_name_of(thread, args[1]));
    }
    if (args[1] != VALUE_NONE && text_of(args[1]).length != 256) {
        return error_raise(thread, ERROR_VALUE, "translation table must be 256 characters long");
    }
    Part deleted = {.valid = true, .text = {(const uint8_t *)"", 0, 1}};
    if (is_given(args, count, 2)) {
        deleted = part_from_value(thread, args[0], args[2], PART_PLAIN, "translate", NULL);
    }
    Text text = text_of(args[0]);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; deleted.valid && i < text.length && !thread_is_interrupted(thread); i++) {
        if (!text_has(thread, deleted.text, text.data[i])) {
            char byte = (char)(args[1] == VALUE_NONE ? text.data[i] : text_of(args[1]).data[text.data[i]]);
            buffer_put(&buffer, &byte, 1);
        }
    }
    return deleted.valid ? bytes_from_buffer(thread, &buffer) : VALUE_ERROR;
}

const BuiltinSpec bytes_methods[] = {
    {"capitalize", method_capitalize, 0, 0, 0, NULL},
    {"center", text_method_center, 1, 2, 0, NULL},
    {"count", text_method_count, 1, 3, 0, NULL},
    {"decode", method_decode, 0, 2, 0, "encoding errors"},
    {"endswith", text_method_endswith, 1, 3, 0, NULL},
    {"expandtabs", text_method_expandtabs, 0, 1, 0, "tabsize"},
    {"find", text_method_find, 1, 3, 0, NULL},
    {"fromhex", method_fromhex, 1, 1, BUILTIN_CLASS, NULL},
    {"hex", method_hex, 0, 2, 0, "sep bytes_per_sep"},
    {"index", text_method_index, 1, 3, 0, NULL},
    {"isalnum", method_isalnum, 0, 0, 0, NULL},
    {"isalpha", method_isalpha, 0, 0, 0, NULL},
    {"isascii", method_isascii, 0, 0, 0, NULL},
    {"isdigit", method_isdigit, 0, 0, 0, NULL},
    {"islower", method_islower, 0, 0, 0, NULL},
    {"isspace", method_isspace, 0, 0, 0, NULL},
    {"istitle", method_istitle, 0, 0, 0, NULL},
    {"isupper", method_isupper, 0, 0, 0, NULL},
    {"join", text_method_join, 1, 1, 0, NULL},
    {"ljust", text_method_ljust, 1, 2, 0, NULL},
    {"lower", method_lower, 0, 0, 0, NULL},
    {"lstrip", text_method_lstrip, 0, 1, 0, NULL},
    {"maketrans", method_maketrans, 2, 2, BUILTIN_STATIC, NULL},
    {"partition", text_method_partition, 1, 1, 0, NULL},
    {"removeprefix", text_method_removeprefix, 1, 1, 0, NULL},
    {"removesuffix", text_method_removesuffix, 1, 1, 0, NULL},
    {"replace", text_method_replace, 2, 3, 0, NULL},
    {"rfind", text_method_rfind, 1, 3, 0, NULL},
    {"rindex", text_method_rindex, 1, 3, 0, NULL},
    {"rjust", text_method_rjust, 1, 2, 0, NULL},
    {"rpartition", text_method_rpartition, 1, 1, 0, NULL},
    {"rsplit", text_method_rsplit, 0, 2, 0, "sep maxsplit"},
    {"rstrip", text_method_rstrip, 0, 1, 0, NULL},
    {"split", text_method_split, 0, 2, 0, "sep maxsplit"},
    {"splitlines", text_method_splitlines, 0, 1, 0, "keepends"},
    {"startswith", text_method_startswith, 1, 3, 0, NULL},
    {"strip", text_method_strip, 0, 1, 0, NULL},
    {"swapcase", method_swapcase, 0, 0, 0, NULL},
    {"title", method_title, 0, 0, 0, NULL},
    {"translate", method_translate, 1, 2, 0, "/ delete"},
    {"upper", method_upper, 0, 0, 0, NULL},
    {"zfill", text_method_zfill, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
