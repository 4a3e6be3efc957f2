/* The methods of strings; those that bytes have too are in text_search.c, text_split.c and text_change.c. */

#include "builtins.h"
#include "codec.h"
#include "dict.h"
#include "errors.h"
#include "sequence.h"
#include "state.h"
#include "str_case.h"
#include "str_format.h"
#include "text_methods.h"
#include "unicode.h"

/* Tests. */

/* Is there a character, and has each one any of the flags? */
static Value all_have(Thread *thread, Value value, int flags) {
    Text text = text_of(value);
    for (uint32_t i = 0; i < text.length; i++) {
        if (!codepoint_has(text_at(text, i), flags)) {
            return VALUE_FALSE;
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return value_from_bool(text.length > 0);
}

#define TEST_METHOD(name, flags)                                              \
    static Value method_##name(Thread *thread, const Value *args, int count) { \
        (void)count;                                                          \
        return all_have(thread, args[0], flags);                              \
    }

TEST_METHOD(isalnum, CODEPOINT_ALNUM)
TEST_METHOD(isalpha, CODEPOINT_ALPHA)
TEST_METHOD(isdecimal, CODEPOINT_DECIMAL)
TEST_METHOD(isdigit, CODEPOINT_DIGIT)
TEST_METHOD(isnumeric, CODEPOINT_NUMERIC)
TEST_METHOD(isspace, CODEPOINT_SPACE)

static Value method_isprintable(Thread *thread, const Value *args, int count) {
    (void)count;
    return text_of(args[0]).length == 0 ? VALUE_TRUE : all_have(thread, args[0], CODEPOINT_PRINTABLE);
}

static Value method_isascii(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(string_is_ascii(string_of(args[0])));
}

static Value method_isidentifier(Thread *thread, const Value *args, int count) {
    (void)count;
    bool is_identifier = string_is_identifier(thread, string_of(args[0]));
    return thread_poll_interrupt(thread) ? value_from_bool(is_identifier) : VALUE_ERROR;
}

/* Is there a letter with case, and has none but the wanted case? */
static Value is_cased(Thread *thread, Value value, int wanted) {
    Text text = text_of(value);
    bool found = false;
    for (uint32_t i = 0; i < text.length; i++) {
        int flags = codepoint_record(text_at(text, i))->flags & CODEPOINT_CASED;
        if ((flags & ~wanted) != 0) {
            return VALUE_FALSE;
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        found |= flags != 0;
    }
    return value_from_bool(found);
}

static Value method_islower(Thread *thread, const Value *args, int count) {
    (void)count;
    return is_cased(thread, args[0], CODEPOINT_LOWER);
}

static Value method_isupper(Thread *thread, const Value *args, int count) {
    (void)count;
    return is_cased(thread, args[0], CODEPOINT_UPPER);
}

/* Capitals begin words, and stand nowhere else. */
static Value method_istitle(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    bool found = false;
    bool in_word = false;
    for (uint32_t i = 0; i < text.length; i++) {
        int flags = codepoint_record(text_at(text, i))->flags & CODEPOINT_CASED;
        bool is_capital = (flags & (CODEPOINT_UPPER | CODEPOINT_TITLE)) != 0;
        if (flags != 0 && is_capital == in_word) {
            return VALUE_FALSE;
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        in_word = flags != 0;
        found |= in_word;
    }
    return value_from_bool(found);
}

/* Translating. */

/* What a value in a table stands for. False with the thread's error set. */
static bool put_translated(Thread *thread, Buffer *buffer, uint32_t codepoint, Value value) {
    if (is_empty(value)) {
        buffer_put_codepoint(buffer, codepoint);
    } else if (is_string_like(value)) {
        buffer_put_string(buffer, string_of(value));
    } else if (is_integral(value) && (integral_of(value) < 0 || integral_of(value) > 0x10ffff)) {
        error_raise(thread, ERROR_VALUE, "character mapping must be in range(0x110000)");
        return false;
    } else if (is_integral(value)) {
        buffer_put_codepoint(buffer, (uint32_t)integral_of(value));
    } else if (value != VALUE_NONE) {
        error_raise(thread, ERROR_TYPE, "character mapping must return integer, None or str");
        return false;
    }
    return true;
}

/* The entry of a table, VALUE_EMPTY if there is none. */
static Value table_entry(Thread *thread, Value table, uint32_t codepoint) {
    Value key = value_from_int(codepoint);
    if (is_dict_like(table)) {
        return dict_get(thread, table, key);
    }
    Value value = subscript_load(thread, table, key);
    if (is_error(value) && error_is(thread, thread->error, ERROR_LOOKUP)) {
        (void)thread_take_error(thread);
        return VALUE_EMPTY;
    }
    return value;
}

static Value method_translate(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < text.length; i++) {
        uint32_t codepoint = text_at(text, i);
        Value value = table_entry(thread, args[1], codepoint);
        if (is_error(value) || !put_translated(thread, &buffer, codepoint, value) || !thread_poll_interrupt(thread)) {
            buffer_destroy(&buffer);
            return VALUE_ERROR;
        }
    }
    return string_from_buffer(thread, &buffer);
}

/* str.maketrans(dict): keys may be strings of one character. */
static Value maketrans_dict(Thread *thread, Value table, Value from) {
    const HashTable *entries = table_of(from);
    for (int64_t i = hash_table_next(entries, 0); i >= 0; i = hash_table_next(entries, i + 1)) {
        Value key = entries->entries[i].key;
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
        if (is_string_like(key)) {
            if (string_of(key)->length != 1) {
                return error_raise(thread, ERROR_VALUE, "string keys in translate table must be of length 1");
            }
            key = value_from_int(string_at(string_of(key), 0));
        } else if (!is_integral(key)) {
            return error_raise(thread, ERROR_TYPE, "keys in translate table must be strings or integers");
        }
        if (!dict_set(thread, table, key, entries->entries[i].value)) {
            return VALUE_ERROR;
        }
    }
    return table;
}

static Value maketrans_strings(Thread *thread, Value table, const Value *args, int count) {
    Text from = text_of(args[0]);
    Text to = text_of(args[1]);
    if (from.length != to.length) {
        return error_raise(thread, ERROR_VALUE, "the first two maketrans arguments must have equal length");
    }
    for (uint32_t i = 0; i < from.length; i++) {
        if (!thread_poll_interrupt(thread)
            || !dict_set(thread, table, value_from_int(text_at(from, i)), value_from_int(text_at(to, i)))) {
            return VALUE_ERROR;
        }
    }
    for (uint32_t i = 0; count > 2 && i < text_of(args[2]).length; i++) {
        if (!thread_poll_interrupt(thread)
            || !dict_set(thread, table, value_from_int(text_at(text_of(args[2]), i)), VALUE_NONE)) {
            return VALUE_ERROR;
        }
    }
    return table;
}

static Value method_maketrans(Thread *thread, const Value *args, int count) {
    Value table = dict_new(thread, NULL, 0);
    if (is_error(table)) {
        return VALUE_ERROR;
    }
    if (count == 1 && !is_dict_like(args[0])) {
        return error_raise(thread, ERROR_TYPE, "if you give only one argument to maketrans it must be a dict");
    }
    if (count == 1) {
        return maketrans_dict(thread, table, args[0]);
    }
    if (!is_string_like(args[0])) {
        return error_raise(thread, ERROR_TYPE, "first maketrans argument must be a string if there is a second "
                                               "argument");
    }
    for (int i = 1; i < count; i++) {
        if (!is_string_like(args[i])) {
            return error_raise(thread, ERROR_TYPE, "maketrans() argument %d must be str, not %s", i + 1,
                               type_name_of(thread, args[i]));
        }
    }
    return maketrans_strings(thread, table, args, count);
}

/* The rest. */

static Value method_encode(Thread *thread, const Value *args, int count) {
    return string_encode(thread, args[0], count > 1 ? args[1] : VALUE_EMPTY, count > 2 ? args[2] : VALUE_EMPTY);
}

/* args end with a dict of keyword arguments, or VALUE_EMPTY: see `parameters`. */
static Value method_format(Thread *thread, const Value *args, int count) {
    return string_format_fields(thread, args[0], args + 1, count - 1, args[count]);
}

static Value method_format_map(Thread *thread, const Value *args, int count) {
    (void)count;
    return string_format_fields(thread, args[0], NULL, -1, args[1]);
}

const BuiltinSpec string_methods[] = {
    {"capitalize", string_method_capitalize, 0, 0, 0, NULL},
    {"casefold", string_method_casefold, 0, 0, 0, NULL},
    {"center", text_method_center, 1, 2, 0, NULL},
    {"count", text_method_count, 1, 3, 0, NULL},
    {"encode", method_encode, 0, 2, 0, "encoding errors"},
    {"endswith", text_method_endswith, 1, 3, 0, NULL},
    {"expandtabs", text_method_expandtabs, 0, 1, 0, "tabsize"},
    {"find", text_method_find, 1, 3, 0, NULL},
    {"format", method_format, 0, ARGUMENTS_ANY, 0, "**"},
    {"format_map", method_format_map, 1, 1, 0, NULL},
    {"index", text_method_index, 1, 3, 0, NULL},
    {"isalnum", method_isalnum, 0, 0, 0, NULL},
    {"isalpha", method_isalpha, 0, 0, 0, NULL},
    {"isascii", method_isascii, 0, 0, 0, NULL},
    {"isdecimal", method_isdecimal, 0, 0, 0, NULL},
    {"isdigit", method_isdigit, 0, 0, 0, NULL},
    {"isidentifier", method_isidentifier, 0, 0, 0, NULL},
    {"islower", method_islower, 0, 0, 0, NULL},
    {"isnumeric", method_isnumeric, 0, 0, 0, NULL},
    {"isprintable", method_isprintable, 0, 0, 0, NULL},
    {"isspace", method_isspace, 0, 0, 0, NULL},
    {"istitle", method_istitle, 0, 0, 0, NULL},
    {"isupper", method_isupper, 0, 0, 0, NULL},
    {"join", text_method_join, 1, 1, 0, NULL},
    {"ljust", text_method_ljust, 1, 2, 0, NULL},
    {"lower", string_method_lower, 0, 0, 0, NULL},
    {"lstrip", text_method_lstrip, 0, 1, 0, NULL},
    {"maketrans", method_maketrans, 1, 3, BUILTIN_STATIC, NULL},
    {"partition", text_method_partition, 1, 1, 0, NULL},
    {"removeprefix", text_method_removeprefix, 1, 1, 0, NULL},
    {"removesuffix", text_method_removesuffix, 1, 1, 0, NULL},
    {"replace", text_method_replace, 2, 3, 0, "/ / count"},
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
    {"swapcase", string_method_swapcase, 0, 0, 0, NULL},
    {"title", string_method_title, 0, 0, 0, NULL},
    {"translate", method_translate, 1, 1, 0, NULL},
    {"upper", string_method_upper, 0, 0, 0, NULL},
    {"zfill", text_method_zfill, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
