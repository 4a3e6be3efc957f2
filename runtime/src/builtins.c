#include "builtins.h"

#include <math.h>

#include "adapters.h"
#include "arithmetic.h"
#include "compare.h"
#include "dict.h"
#include "errors.h"
#include "file.h"
#include "hash.h"
#include "import.h"
#include "iterator.h"
#include "list.h"
#include "module.h"
#include "number.h"
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

/* Calling. */

static const char *plural(int count) {
    return count == 1 ? "" : "s";
}

/* CPython's words depend on how a function is written; these are those of most. */
static Value raise_wrong_count(Thread *thread, const Builtin *builtin, int count) {
    const BuiltinSpec *spec = builtin->spec;
    const char *owner = builtin->header.extra == KIND_FREE ? "" : kind_infos[builtin->header.extra].type_name;
    const char *dot = *owner == '\0' ? "" : ".";
    if (spec->most == 0) {
        return error_raise(thread, ERROR_TYPE, "%s%s%s() takes no arguments (%d given)", owner, dot, spec->name,
                           count);
    }
    if (spec->least == 1 && spec->most == 1) {
        return error_raise(thread, ERROR_TYPE, "%s%s%s() takes exactly one argument (%d given)", owner, dot,
                           spec->name, count);
    }
    const char *bound = spec->least == spec->most ? "" : count < spec->least ? "at least " : "at most ";
    int wanted = count < spec->least ? spec->least : spec->most;
    if (spec->flags & BUILTIN_WORDY) {
        return error_raise(thread, ERROR_TYPE, "%s() takes %s%d %sargument%s (%d given)", spec->name, bound, wanted,
                           count < spec->least ? "positional " : "", plural(wanted), count);
    }
    return error_raise(thread, ERROR_TYPE, "%s expected %s%d argument%s, got %d", spec->name, bound, wanted,
                       plural(wanted), count);
}

Value builtin_call(Thread *thread, const Builtin *builtin, const Value *args, int count) {
    int given = count - (builtin->header.extra != KIND_FREE);
    if (given < builtin->spec->least || given > builtin->spec->most) {
        return raise_wrong_count(thread, builtin, given);
    }
    return builtin->spec->function(thread, args, count);
}

/* Output. */

static Value builtin_print(Thread *thread, const Value *args, int count) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    bool complete = true;
    for (int i = 0; i < count && complete; i++) {
        if (i > 0) {
            buffer_put_text(&buffer, " ");
        }
        complete = buffer_put_value(thread, &buffer, args[i]);
    }
    buffer_put_text(&buffer, "\n");
    const Interpreter *interpreter = thread->interpreter;
    if (complete && buffer.failed) {
        error_raise_memory(thread);
        complete = false;
    }
    if (complete && interpreter->writer != NULL) {
        interpreter->writer(interpreter->writer_context, buffer.text, buffer.size);
    }
    buffer_destroy(&buffer);
    return complete ? VALUE_NONE : VALUE_ERROR;
}

/* Types as functions. */

static Value builtin_bool(Thread *thread, const Value *args, int count) {
    (void)thread;
    return value_from_bool(count > 0 && value_truth(args[0]));
}

static Value int_with_base(Thread *thread, Value text, Value base_value) {
    int64_t base;
    if (!index_from_value(thread, base_value, &base)) {
        return VALUE_ERROR;
    }
    if (base != 0 && (base < 2 || base > 36)) {
        return error_raise(thread, ERROR_VALUE, "int() base must be >= 2 and <= 36, or 0");
    }
    if (!is_string(text)) {
        return error_raise(thread, ERROR_TYPE, "int() can't convert non-string with explicit base");
    }
    return int_from_string(thread, text, (int)base);
}

static Value builtin_int(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return value_from_int(0);
    }
    if (count == 2) {
        return int_with_base(thread, args[0], args[1]);
    }
    if (is_integral(args[0])) {
        return value_from_int(integral_of(args[0]));
    }
    if (is_float(args[0])) {
        return int_from_double(thread, double_of(args[0]));
    }
    if (is_string(args[0])) {
        return int_from_string(thread, args[0], 10);
    }
    return error_raise(thread, ERROR_TYPE,
                       "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                       type_name_of(args[0]));
}

static Value builtin_float(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return value_from_double(0.0);
    }
    if (is_number(args[0])) {
        return value_from_double(number_of(args[0]));
    }
    if (is_string(args[0])) {
        return float_from_string(thread, args[0]);
    }
    return error_raise(thread, ERROR_TYPE, "float() argument must be a string or a real number, not '%s'",
                       type_name_of(args[0]));
}

static Value builtin_str(Thread *thread, const Value *args, int count) {
    return count == 0 ? string_from_text(thread, "") : value_to_string(thread, args[0]);
}

static Value builtin_list(Thread *thread, const Value *args, int count) {
    return count == 0 ? list_new(thread, NULL, 0) : list_from_iterable(thread, args[0]);
}

static Value builtin_tuple(Thread *thread, const Value *args, int count) {
    return count == 0 ? tuple_new(thread, NULL, 0) : tuple_from_iterable(thread, args[0]);
}

static Value builtin_dict(Thread *thread, const Value *args, int count) {
    Value dict = dict_new(thread, NULL, 0);
    return is_error(dict) || (count > 0 && !dict_update(thread, dict, args[0])) ? VALUE_ERROR : dict;
}

static Value builtin_set(Thread *thread, const Value *args, int count) {
    return count == 0 ? set_new(thread, NULL, 0) : set_from_iterable(thread, KIND_SET, args[0]);
}

static Value builtin_frozenset(Thread *thread, const Value *args, int count) {
    if (count > 0 && is_kind(args[0], KIND_FROZENSET)) {
        return args[0];
    }
    return count == 0 ? table_object_new(thread, KIND_FROZENSET)
                      : set_from_iterable(thread, KIND_FROZENSET, args[0]);
}

static Value builtin_range(Thread *thread, const Value *args, int count) {
    int64_t bounds[3] = {0, 0, 1};
    for (int i = 0; i < count; i++) {
        if (!index_from_value(thread, args[i], &bounds[i])) {
            return VALUE_ERROR;
        }
    }
    if (count == 1) {
        return range_new(thread, 0, bounds[0], 1);
    }
    if (bounds[2] == 0) {
        return error_raise(thread, ERROR_VALUE, "range() arg 3 must not be zero");
    }
    return range_new(thread, bounds[0], bounds[1], bounds[2]);
}

static Value builtin_slice(Thread *thread, const Value *args, int count) {
    if (count == 1) {
        return slice_new(thread, VALUE_NONE, args[0], VALUE_NONE);
    }
    return slice_new(thread, args[0], args[1], count > 2 ? args[2] : VALUE_NONE);
}

/* Numbers. */

static Value builtin_abs(Thread *thread, const Value *args, int count) {
    (void)count;
    Value result = number_absolute(thread, args[0]);
    if (result == VALUE_NOT_IMPLEMENTED) {
        return error_raise(thread, ERROR_TYPE, "bad operand type for abs(): '%s'", type_name_of(args[0]));
    }
    return result;
}

static Value builtin_round(Thread *thread, const Value *args, int count) {
    if (!is_number(args[0])) {
        return error_raise(thread, ERROR_TYPE, "type %s doesn't define __round__ method", type_name_of(args[0]));
    }
    int64_t digits = 0;
    bool whole = count < 2 || args[1] == VALUE_NONE;
    if (!whole && !index_from_value(thread, args[1], &digits)) {
        return VALUE_ERROR;
    }
    if (is_float(args[0])) {
        double number = double_of(args[0]);
        return whole ? float_round(thread, number) : float_round_to(thread, number, digits);
    }
    if (digits >= 0) {
        return value_from_int(integral_of(args[0]));
    }
    /* 48 bits survive becoming a double and back. */
    Value rounded = float_round_to(thread, number_of(args[0]), digits);
    return is_error(rounded) ? rounded : int_from_double(thread, double_of(rounded));
}

static Value builtin_pow(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_power(thread, args[0], args[1]);
}

/* Text. */

static Value builtin_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_to_repr(thread, args[0]);
}

static Value builtin_chr(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t codepoint;
    if (!index_from_value(thread, args[0], &codepoint)) {
        return VALUE_ERROR;
    }
    if (codepoint < 0 || codepoint > 0x10ffff) {
        return error_raise(thread, ERROR_VALUE, "chr() arg not in range(0x110000)");
    }
    if (codepoint >= 0xd800 && codepoint < 0xe000) {
        return error_raise(thread, ERROR_VALUE, "chr() of surrogates is not supported");
    }
    return string_from_codepoint(thread, (uint32_t)codepoint);
}

static Value builtin_ord(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_string(args[0])) {
        return error_raise(thread, ERROR_TYPE, "ord() expected string of length 1, but %s found",
                           type_name_of(args[0]));
    }
    const String *string = string_of(args[0]);
    if (string->length != 1) {
        return error_raise(thread, ERROR_TYPE, "ord() expected a character, but string of length %u found",
                           (unsigned)string->length);
    }
    return value_from_int(string_at(string, 0));
}

static Value builtin_hash(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t hash = value_hash(thread, args[0]);
    /* Until there are big integers, the bits that an int has no room for are left out. */
    return hash == -1 ? VALUE_ERROR : value_from_int(int_of(INT_BITS | (uint64_t)hash));
}

/* Sequences. */

static Value builtin_len(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t length = value_length(thread, args[0]);
    return length < 0 ? VALUE_ERROR : int_or_overflow(thread, length);
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
        if (!is_number(item)) {
            Value total = value_from_double(float_sum_total(&sum));
            return is_error(item) ? item : value_add(thread, total, item); /* which fails */
        }
        if (is_float(item)) {
            float_sum_add(&sum, double_of(item));
        } else {
            sum.sum += number_of(item); /* CPython does not compensate for these */
        }
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

/* The item that no other one is before, by a comparison. */
static Value find_extreme(Thread *thread, const Value *args, int count, Comparison comparison, const char *name) {
    Value list = count == 1 ? args[0] : list_new(thread, args, count);
    Value iterator = is_error(list) ? list : iterator_new(thread, list);
    if (is_error(iterator)) {
        return VALUE_ERROR;
    }
    Value best = VALUE_EMPTY;
    for (;;) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            break;
        }
        Value better = is_error(item) ? item : VALUE_TRUE;
        if (!is_error(item) && !is_empty(best)) {
            better = value_compare(thread, comparison, item, best);
        }
        if (is_error(better)) {
            return VALUE_ERROR;
        }
        best = is_true(better) ? item : best;
    }
    if (is_empty(best)) {
        return error_raise(thread, ERROR_VALUE, "%s() iterable argument is empty", name);
    }
    return best;
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
        if (is_error(item) || value_truth(item) == wanted) {
            return is_error(item) ? -1 : 1;
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

static Value builtin_enumerate(Thread *thread, const Value *args, int count) {
    return enumerate_new(thread, args[0], count > 1 ? args[1] : value_from_int(0));
}

static Value builtin_zip(Thread *thread, const Value *args, int count) {
    return zip_new(thread, args, count);
}

static Value builtin_reversed(Thread *thread, const Value *args, int count) {
    (void)count;
    return reversed_new(thread, args[0]);
}

static Value builtin_iter(Thread *thread, const Value *args, int count) {
    (void)count;
    return iterator_new(thread, args[0]);
}

static Value builtin_sorted(Thread *thread, const Value *args, int count) {
    (void)count;
    Value list = list_from_iterable(thread, args[0]);
    return is_error(list) || !list_sort(thread, list_of(list), VALUE_NONE, false) ? VALUE_ERROR : list;
}

static const BuiltinSpec builtin_functions[] = {
    {"__import__", builtin_import, 1, 5, 0},
    {"abs", builtin_abs, 1, 1, 0},
    {"all", builtin_all, 1, 1, 0},
    {"any", builtin_any, 1, 1, 0},
    {"bool", builtin_bool, 0, 1, BUILTIN_IS_TYPE},
    {"chr", builtin_chr, 1, 1, 0},
    {"dict", builtin_dict, 0, 1, BUILTIN_IS_TYPE},
    {"enumerate", builtin_enumerate, 1, 2, BUILTIN_IS_TYPE},
    {"float", builtin_float, 0, 1, BUILTIN_IS_TYPE},
    {"int", builtin_int, 0, 2, BUILTIN_IS_TYPE},
    {"frozenset", builtin_frozenset, 0, 1, BUILTIN_IS_TYPE},
    {"hash", builtin_hash, 1, 1, 0},
    {"input", builtin_input, 0, 1, 0},
    {"iter", builtin_iter, 1, 1, 0},
    {"len", builtin_len, 1, 1, 0},
    {"list", builtin_list, 0, 1, BUILTIN_IS_TYPE},
    {"max", builtin_max, 1, ARGUMENTS_ANY, 0},
    {"min", builtin_min, 1, ARGUMENTS_ANY, 0},
    {"open", builtin_open, 1, 6, 0},
    {"ord", builtin_ord, 1, 1, 0},
    {"pow", builtin_pow, 2, 2, 0},
    {"print", builtin_print, 0, ARGUMENTS_ANY, 0},
    {"range", builtin_range, 1, 3, BUILTIN_IS_TYPE},
    {"repr", builtin_repr, 1, 1, 0},
    {"reversed", builtin_reversed, 1, 1, BUILTIN_IS_TYPE},
    {"round", builtin_round, 1, 2, 0},
    {"set", builtin_set, 0, 1, BUILTIN_IS_TYPE},
    {"slice", builtin_slice, 1, 3, BUILTIN_IS_TYPE},
    {"sorted", builtin_sorted, 1, 1, 0},
    {"str", builtin_str, 0, 1, BUILTIN_IS_TYPE},
    {"sum", builtin_sum, 1, 2, BUILTIN_WORDY},
    {"tuple", builtin_tuple, 0, 1, BUILTIN_IS_TYPE},
    {"zip", builtin_zip, 0, ARGUMENTS_ANY, BUILTIN_IS_TYPE},
    {NULL, NULL, 0, 0, 0},
};

/* Installing. */

Value builtin_new(Thread *thread, Kind owner, const BuiltinSpec *spec) {
    Builtin *builtin = heap_allocate(thread->heap, KIND_BUILTIN, sizeof(Builtin));
    if (builtin == NULL) {
        return VALUE_ERROR;
    }
    builtin->header.extra = owner;
    builtin->spec = spec;
    return value_from_object(builtin);
}

static bool install_methods(Thread *thread, Kind kind) {
    for (const BuiltinSpec *spec = kind_infos[kind].methods; spec != NULL && spec->name != NULL; spec++) {
        Value method = builtin_new(thread, kind, spec);
        Value name = is_error(method) ? VALUE_ERROR : name_from_text(thread, spec->name);
        if (is_error(name) || !table_set(thread->heap, &thread->interpreter->methods[kind], name, method)) {
            return false;
        }
    }
    return true;
}

static bool install_error_types(Thread *thread, Module *module) {
    for (int type = 0; type < ERROR_TYPE_COUNT; type++) {
        Object *object = heap_allocate(thread->heap, KIND_ERROR_TYPE, sizeof(Object));
        if (object == NULL) {
            return false;
        }
        object->extra = (uint32_t)type;
        if (type != ERROR_STOP
            && !module_set(thread, module, error_type_name((ErrorType)type), value_from_object(object))) {
            return false;
        }
    }
    return true;
}

bool builtins_install(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (!install_methods(thread, (Kind)kind)) {
            return false;
        }
    }
    Value name = name_from_text(thread, "builtins");
    interpreter->builtins = is_error(name) ? NULL : module_new(thread, name);
    return interpreter->builtins != NULL && module_set_functions(thread, interpreter->builtins, builtin_functions)
           && install_error_types(thread, interpreter->builtins);
}
