#include "builtins.h"

#include <limits.h>
#include <math.h>

#include "adapters.h"
#include "arithmetic.h"
#include "bytes.h"
#include "attribute.h"
#include "compare.h"
#include "instance.h"
#include "dict.h"
#include "errors.h"
#include "file.h"
#include "function.h"
#include "format.h"
#include "hash.h"
#include "import.h"
#include "int_functions.h"
#include "int_text.h"
#include "iterator.h"
#include "list.h"
#include "module.h"
#include "number.h"
#include "object_functions.h"
#include "operators.h"
#include "numeric.h"
#include "range.h"
#include "repr.h"
#include "sequence.h"
#include "set.h"
#include "slice.h"
#include "sort.h"
#include "state.h"
#include "str.h"
#include "tuple.h"
#include "types.h"

/* Numbers. */

static Value builtin_abs(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_absolute(thread, args[0]);
}

Value number_round(Thread *thread, Value number, Value digits_value) {
    int64_t digits = 0;
    bool whole = is_empty(digits_value) || digits_value == VALUE_NONE;
    if (!whole && !bound_from_value(thread, digits_value, &digits)) {
        return VALUE_ERROR;
    }
    if (!whole && !is_integer(digits_value)) {
        digits_value = value_from_int(digits < INT_MIN ? INT_MIN : digits > 0 ? 0 : digits);
    }
    if (is_float(number)) {
        return whole ? float_round(thread, double_of(number)) : float_round_to(thread, double_of(number), digits);
    }
    return int_round(thread, number, whole ? value_from_int(0) : digits_value);
}

static Value power_modulo(Thread *thread, const Value *args) {
    if (has_class(args[0])) {
        Value result = special_call(thread, SPECIAL_POWER, args[0], args + 1, 2);
        if (!is_empty(result) && result != VALUE_NOT_IMPLEMENTED) {
            return result;
        }
    }
    bool are_integers = true;
    for (int i = 0; i < 3; i++) {
        are_integers = are_integers && is_integer(args[i]);
        if (!is_integer(args[i]) && !is_float(args[i])) {
            return error_raise(thread, ERROR_TYPE, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                               type_name_of(thread, args[0]), type_name_of(thread, args[1]),
                               type_name_of(thread, args[2]));
        }
    }
    return are_integers ? int_power_modulo(thread, args[0], args[1], args[2])
                        : error_raise(thread, ERROR_TYPE,
                                      "pow() 3rd argument not allowed unless all arguments are integers");
}

static Value builtin_round(Thread *thread, const Value *args, int count) {
    Value digits = count > 1 ? args[1] : VALUE_EMPTY;
    if (is_number(args[0])) {
        return number_round(thread, args[0], digits);
    }
    bool has_digits = !is_empty(digits) && digits != VALUE_NONE;
    Value result = special_call(thread, SPECIAL_ROUND, args[0], &digits, has_digits);
    return is_empty(result) ? error_raise(thread, ERROR_TYPE, "type %s doesn't define __round__ method",
                                          type_name_of(thread, args[0]))
                            : result;
}

static Value builtin_pow(Thread *thread, const Value *args, int count) {
    return count == 3 && args[2] != VALUE_NONE ? power_modulo(thread, args)
                                              : value_power(thread, args[0], args[1]);
}

static Value builtin_divmod(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_binary_slow(thread, OPERATOR_DIVMOD, args[0], args[1]);
}

/* Text. */

static Value builtin_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_to_repr(thread, args[0]);
}

static Value to_base(Thread *thread, Value value, const char *prefix, int base) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    value = value_index(thread, value);
    if (is_error(value)) {
        return VALUE_ERROR;
    }
    if (!is_integer(value)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                           type_name_of(thread, value));
    }
    if (!buffer_put_int(thread, &buffer, value, prefix, base)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

static Value builtin_hex(Thread *thread, const Value *args, int count) {
    (void)count;
    return to_base(thread, args[0], "0x", 16);
}

static Value builtin_oct(Thread *thread, const Value *args, int count) {
    (void)count;
    return to_base(thread, args[0], "0o", 8);
}

static Value builtin_bin(Thread *thread, const Value *args, int count) {
    (void)count;
    return to_base(thread, args[0], "0b", 2);
}

static Value builtin_ascii(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_to_ascii(thread, args[0]);
}

static Value builtin_format_function(Thread *thread, const Value *args, int count) {
    Value spec = count > 1 ? args[1] : string_empty(thread);
    return is_error(spec) ? VALUE_ERROR : value_format(thread, args[0], spec);
}

static Value builtin_chr(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t codepoint;
    if (!bound_from_value(thread, args[0], &codepoint)) {
        return VALUE_ERROR;
    }
    if (codepoint < 0 || codepoint > 0x10ffff) {
        return error_raise(thread, ERROR_VALUE, "chr() arg not in range(0x110000)");
    }
    return string_from_codepoint(thread, (uint32_t)codepoint);
}

static Value builtin_ord(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_text(args[0])) {
        return error_raise(thread, ERROR_TYPE, "ord() expected string of length 1, but %s found",
                           type_name_of(thread, args[0]));
    }
    const String *string = string_of(args[0]);
    if (string->length != 1) {
        return error_raise(thread, ERROR_TYPE, "ord() expected a character, but string of length %u found",
                           (unsigned)string->length);
    }
    return value_from_int(string_at(string, 0));
}

/* exit and quit. */
static Value builtin_exit(Thread *thread, const Value *args, int count) {
    const Value none = VALUE_NONE;
    return error_raise_with(thread, ERROR_SYSTEM_EXIT, count == 0 ? &none : args, 1);
}

static Value builtin_hash_of(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t hash = value_hash(thread, args[0]);
    return hash == -1 ? VALUE_ERROR : value_from_int64(thread, hash);
}

/* Sequences. */

static Value builtin_len(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t length = value_length(thread, args[0]);
    return length < 0 ? VALUE_ERROR : value_from_int64(thread, length);
}

/* The sum of floats keeps what each addition loses and adds it at the end, as Python does since 3.12
 * (Neumaier's variant of Kahan's summation). */
typedef struct {
    double sum, lost;
} FloatSum;

static void float_sum_add(FloatSum *sum, double number) {
    double total = sum->sum + number;
    if (fabs(sum->sum) >= fabs(number)) {
        sum->lost += (sum->sum - total) + number;
    } else {
        sum->lost += (number - total) + sum->sum;
    }
    sum->sum = total;
}

static double float_sum_total(const FloatSum *sum) {
    return isfinite(sum->lost) && sum->lost != 0.0 ? sum->sum + sum->lost : sum->sum;
}

/* Add all items of an iterator to a float. */
static Value sum_floats(Thread *thread, Value iterator, double start) {
    FloatSum sum = {start, 0.0};
    for (;;) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return value_from_double(float_sum_total(&sum));
        }
        if (!is_number(item) && !is_bigint(item)) {
            Value total = value_from_double(float_sum_total(&sum));
            return is_error(item) ? item : value_add(thread, total, item); /* which fails */
        }
        if (is_float(item)) {
            float_sum_add(&sum, double_of(item));
            continue;
        }
        double number;
        if (!int_to_double_or_raise(thread, item, &number)) {
            return VALUE_ERROR;
        }
        sum.sum += number; /* CPython does not compensate for these */
    }
}

/* Add all items of an iterator to a value that is no float. */
static Value sum_values(Thread *thread, Value iterator, Value total) {
    for (;;) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return total;
        }
        total = is_error(item) ? item : value_add(thread, total, item);
        if (is_error(total)) {
            return total;
        }
        if (is_float(total)) {
            return sum_floats(thread, iterator, double_of(total));
        }
    }
}

static Value builtin_sum(Thread *thread, const Value *args, int count) {
    Value start = count > 1 ? args[1] : value_from_int(0);
    if (is_string(start)) {
        return error_raise(thread, ERROR_TYPE, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    Value iterator = iterator_new(thread, args[0]);
    if (is_error(iterator)) {
        return VALUE_ERROR;
    }
    if (is_float(start)) {
        return sum_floats(thread, iterator, double_of(start));
    }
    return sum_values(thread, iterator, start);
}

/* What an item is compared by. */
static Value key_of(Thread *thread, Value key, Value item) {
    return is_empty(key) || key == VALUE_NONE ? item : value_call(thread, key, &item, 1);
}

/* The first of the items so far whose key no other key is before, by a comparison. */
typedef struct {
    Comparison comparison;
    Value key;            /* what gives the keys, or VALUE_EMPTY */
    Value item, item_key; /* VALUE_EMPTY before the first one */
} Best;

/* False on an error. */
static bool best_consider(Thread *thread, Best *best, Value item) {
    Value key = key_of(thread, best->key, item);
    if (is_error(key)) {
        return false;
    }
    if (!is_empty(best->item)) {
        Value better = value_compare(thread, best->comparison, key, best->item_key);
        int truth = is_error(better) ? -1 : value_is_true(thread, better);
        if (truth <= 0) {
            return truth == 0;
        }
    }
    best->item = item;
    best->item_key = key;
    return true;
}

static bool best_of_iterable(Thread *thread, Best *best, Value iterable) {
    Value iterator = iterator_new(thread, iterable);
    Value item = is_error(iterator) ? VALUE_ERROR : iterator_step(thread, iterator);
    while (!is_end(item)) {
        if (is_error(item) || !best_consider(thread, best, item)) {
            return false;
        }
        item = iterator_step(thread, iterator);
    }
    return true;
}

static bool best_of_arguments(Thread *thread, Best *best, const Value *args, int count) {
    for (int i = 0; i < count; i++) {
        if (!thread_poll_interrupt(thread) || !best_consider(thread, best, args[i])) {
            return false;
        }
    }
    return true;
}

static Value find_extreme(Thread *thread, const Value *args, int count, Comparison comparison, const char *name) {
    Best best = {comparison, args[count], VALUE_EMPTY, VALUE_EMPTY};
    Value otherwise = args[count + 1];
    if (count > 1 && !is_empty(otherwise)) {
        return error_raise(thread, ERROR_TYPE,
                           "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    bool is_found = count == 1 ? best_of_iterable(thread, &best, args[0])
                               : best_of_arguments(thread, &best, args, count);
    if (!is_found) {
        return VALUE_ERROR;
    }
    if (!is_empty(best.item)) {
        return best.item;
    }
    return is_empty(otherwise) ? error_raise(thread, ERROR_VALUE, "%s() iterable argument is empty", name) : otherwise;
}

static Value builtin_min(Thread *thread, const Value *args, int count) {
    return find_extreme(thread, args, count, COMPARISON_LT, "min");
}

static Value builtin_max(Thread *thread, const Value *args, int count) {
    return find_extreme(thread, args, count, COMPARISON_GT, "max");
}

/* Iteration. */

/* Is there an item whose truth is `wanted`? 1, 0, or -1 with the thread's error set. */
static int find_truth(Thread *thread, Value iterable, bool wanted) {
    Value iterator = iterator_new(thread, iterable);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return 0;
        }
        int truth = is_error(item) ? -1 : value_is_true(thread, item);
        if (truth < 0 || truth == wanted) {
            return truth < 0 ? -1 : 1;
        }
    }
    return -1;
}

static Value builtin_any(Thread *thread, const Value *args, int count) {
    (void)count;
    int found = find_truth(thread, args[0], true);
    return found < 0 ? VALUE_ERROR : value_from_bool(found);
}

static Value builtin_all(Thread *thread, const Value *args, int count) {
    (void)count;
    int found = find_truth(thread, args[0], false);
    return found < 0 ? VALUE_ERROR : value_from_bool(!found);
}

static Value builtin_iter(Thread *thread, const Value *args, int count) {
    if (count == 1) {
        return iterator_new(thread, args[0]);
    }
    if (is_empty(type_of(thread, args[0])->special[SPECIAL_CALL])) {
        return error_raise(thread, ERROR_TYPE, "iter(v, w): v must be callable");
    }
    return call_iterator_new(thread, args[0], args[1]);
}

static Value builtin_next(Thread *thread, const Value *args, int count) {
    return iterator_next_or(thread, args[0], count > 1 ? args[1] : VALUE_EMPTY);
}

static Value builtin_sorted(Thread *thread, const Value *args, int count) {
    Value list = list_from_iterable(thread, args[0]);
    return is_error(list) || is_error(list_sort_with(thread, list_of(list), args + count)) ? VALUE_ERROR : list;
}

const BuiltinSpec builtin_functions[] = {
    {"__import__", builtin_import, 1, 5, 0, "name globals locals fromlist level"},
    {"abs", builtin_abs, 1, 1, 0, NULL},
    {"all", builtin_all, 1, 1, 0, NULL},
    {"any", builtin_any, 1, 1, 0, NULL},
    {"ascii", builtin_ascii, 1, 1, 0, NULL},
    {"bin", builtin_bin, 1, 1, 0, NULL},
    {"chr", builtin_chr, 1, 1, 0, NULL},
    {"divmod", builtin_divmod, 2, 2, 0, NULL},
    {"exit", builtin_exit, 0, 1, 0, "code"},
    {"format", builtin_format_function, 1, 2, 0, NULL},
    {"hash", builtin_hash_of, 1, 1, 0, NULL},
    {"hex", builtin_hex, 1, 1, 0, NULL},
    {"input", builtin_input, 0, 1, 0, NULL},
    {"iter", builtin_iter, 1, 2, 0, NULL},
    {"len", builtin_len, 1, 1, 0, NULL},
    {"max", builtin_max, 1, ARGUMENTS_ANY, 0, "* key default"},
    {"min", builtin_min, 1, ARGUMENTS_ANY, 0, "* key default"},
    {"next", builtin_next, 1, 2, 0, NULL},
    {"oct", builtin_oct, 1, 1, 0, NULL},
    {"open", builtin_open, 1, 6, 0, "file mode buffering encoding errors newline closefd opener"},
    {"ord", builtin_ord, 1, 1, 0, NULL},
    {"pow", builtin_pow, 2, 3, 0, "base exp mod"},
    {"print", builtin_print, 0, ARGUMENTS_ANY, 0, "* sep end file flush"},
    {"quit", builtin_exit, 0, 1, 0, "code"},
    {"repr", builtin_repr, 1, 1, 0, NULL},
    {"round", builtin_round, 1, 2, 0, "number ndigits"},
    {"sorted", builtin_sorted, 1, 1, BUILTIN_TERSE, "/ * key reverse"},
    {"sum", builtin_sum, 1, 2, 0, "/ start"},
    {NULL, NULL, 0, 0, 0, NULL},
};
