#include "constructors.h"

#include "adapters.h"
#include "arithmetic.h"
#include "bigint.h"
#include "bytes.h"
#include "call.h"
#include "codec.h"
#include "conversion.h"
#include "dict.h"
#include "errors.h"
#include "instance.h"
#include "int_operators.h"
#include "int_text.h"
#include "iterator.h"
#include "list.h"
#include "number.h"
#include "numeric.h"
#include "operators.h"
#include "range.h"
#include "reversed.h"
#include "repr.h"
#include "sequence.h"
#include "set.h"
#include "slice.h"
#include "str.h"
#include "tuple.h"

static Value make_bool(Thread *thread, const Value *args, int count) {
    int truth = count == 0 ? 0 : value_is_true(thread, args[0]);
    return truth < 0 ? VALUE_ERROR : value_from_bool(truth);
}

static Value int_with_base(Thread *thread, Value text, Value base_value) {
    int64_t base;
    if (!bound_from_value(thread, base_value, &base)) {
        return VALUE_ERROR;
    }
    if (is_empty(text)) {
        return error_raise(thread, ERROR_TYPE, "int() missing string argument");
    }
    if (base != 0 && (base < 2 || base > 36)) {
        return error_raise(thread, ERROR_VALUE, "int() base must be >= 2 and <= 36, or 0");
    }
    if (!is_text(text)) {
        return error_raise(thread, ERROR_TYPE, "int() can't convert non-string with explicit base");
    }
    return int_from_text(thread, text, (int)base);
}

static Value make_int(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return value_from_int(0);
    }
    if (count == 2) {
        return int_with_base(thread, args[0], args[1]);
    }
    Value number = value_to_int(thread, args[0]);
    if (!is_empty(number)) {
        return number;
    }
    if (is_text(args[0])) {
        return int_from_text(thread, args[0], 10);
    }
    return error_raise(thread, ERROR_TYPE,
                       "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                       type_name_of(thread, args[0]));
}

static Value make_float(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return value_from_double(0.0);
    }
    Value number = value_to_float(thread, args[0]);
    if (!is_empty(number)) {
        return number;
    }
    if (is_text(args[0])) {
        return float_from_text(thread, args[0]);
    }
    return error_raise(thread, ERROR_TYPE, "float() argument must be a string or a real number, not '%s'",
                       type_name_of(thread, args[0]));
}

static Value make_str(Thread *thread, const Value *args, int count) {
    if (count < 2) {
        return count == 0 ? string_empty(thread) : value_to_string(thread, args[0]);
    }
    if (!is_bytes_like(args[0])) {
        return error_raise(thread, ERROR_TYPE, "decoding to str: need a bytes-like object, %s found",
                           type_name_of(thread, args[0]));
    }
    return bytes_decode_by(thread, "str", args[0], args[1], count > 2 ? args[2] : VALUE_EMPTY);
}

static Value make_list(Thread *thread, const Value *args, int count) {
    return count == 0 ? list_new(thread, NULL, 0) : list_from_iterable(thread, args[0]);
}

static Value make_tuple(Thread *thread, const Value *args, int count) {
    return count == 0 ? tuple_new(thread, NULL, 0) : tuple_from_iterable(thread, args[0]);
}

static Value make_dict(Thread *thread, const Value *args, int count) {
    Value dict = dict_new(thread, NULL, 0);
    if (is_error(dict) || (count > 0 && !dict_update(thread, dict, args[0]))) {
        return VALUE_ERROR;
    }
    return is_empty(args[count]) || dict_update(thread, dict, args[count]) ? dict : VALUE_ERROR;
}

static Value make_set(Thread *thread, const Value *args, int count) {
    return count == 0 ? set_new(thread, NULL, 0) : set_from_iterable(thread, KIND_SET, args[0]);
}

static Value make_frozenset(Thread *thread, const Value *args, int count) {
    if (count > 0 && is_kind(args[0], KIND_FROZENSET)) {
        return args[0];
    }
    return count == 0 ? table_object_new(thread, KIND_FROZENSET)
                      : set_from_iterable(thread, KIND_FROZENSET, args[0]);
}

static Value make_range(Thread *thread, const Value *args, int count) {
    Value bounds[3] = {value_from_int(0), VALUE_EMPTY, value_from_int(1)};
    for (int i = 0; i < count; i++) {
        Value *bound = &bounds[count == 1 ? 1 : i];
        *bound = int_from_value(thread, args[i]);
        if (is_error(*bound)) {
            return VALUE_ERROR;
        }
    }
    if (int_sign(bounds[2]) == 0) {
        return error_raise(thread, ERROR_VALUE, "range() arg 3 must not be zero");
    }
    return range_new(thread, bounds[0], bounds[1], bounds[2]);
}

static Value make_slice(Thread *thread, const Value *args, int count) {
    if (count == 1) {
        return slice_new(thread, VALUE_NONE, args[0], VALUE_NONE);
    }
    return slice_new(thread, args[0], args[1], count > 2 ? args[2] : VALUE_NONE);
}

static Value make_enumerate(Thread *thread, const Value *args, int count) {
    return enumerate_new(thread, args[0], count > 1 ? args[1] : value_from_int(0));
}

static Value make_zip(Thread *thread, const Value *args, int count) {
    int strict = is_empty(args[count]) ? 0 : value_is_true(thread, args[count]);
    return strict < 0 ? VALUE_ERROR : zip_new(thread, args, count, strict);
}

static Value make_reversed(Thread *thread, const Value *args, int count) {
    (void)count;
    return reversed_new(thread, args[0]);
}

static Value make_map(Thread *thread, const Value *args, int count) {
    if (count < 2) {
        return error_raise(thread, ERROR_TYPE, "map() must have at least two arguments.");
    }
    return map_new(thread, args[0], args + 1, count - 1);
}

static Value make_filter(Thread *thread, const Value *args, int count) {
    (void)count;
    return filter_new(thread, args[0], args[1]);
}

const BuiltinSpec bool_construct = {"bool", make_bool, 0, 1, 0, NULL};
const BuiltinSpec bytes_construct = {"bytes", builtin_bytes, 0, 3, 0, "source encoding errors"};
const BuiltinSpec dict_construct = {"dict", make_dict, 0, 1, 0, "**"};
const BuiltinSpec enumerate_construct = {"enumerate", make_enumerate, 1, 2, 0, "iterable start"};
const BuiltinSpec filter_construct = {"filter", make_filter, 2, 2, 0, NULL};
const BuiltinSpec float_construct = {"float", make_float, 0, 1, 0, NULL};
const BuiltinSpec frozenset_construct = {"frozenset", make_frozenset, 0, 1, 0, NULL};
const BuiltinSpec int_construct = {"int", make_int, 0, 2, 0, "/ base"};
const BuiltinSpec list_construct = {"list", make_list, 0, 1, 0, NULL};
const BuiltinSpec map_construct = {"map", make_map, 0, ARGUMENTS_ANY, 0, NULL};
const BuiltinSpec range_construct = {"range", make_range, 1, 3, 0, NULL};
const BuiltinSpec reversed_construct = {"reversed", make_reversed, 1, 1, 0, NULL};
const BuiltinSpec set_construct = {"set", make_set, 0, 1, 0, NULL};
const BuiltinSpec slice_construct = {"slice", make_slice, 1, 3, 0, NULL};
const BuiltinSpec str_construct = {"str", make_str, 0, 3, 0, "object encoding errors"};
const BuiltinSpec tuple_construct = {"tuple", make_tuple, 0, 1, 0, NULL};
const BuiltinSpec zip_construct = {"zip", make_zip, 0, ARGUMENTS_ANY, 0, "* strict"};
