#include "conversion.h"

#include "arithmetic.h"
#include "call.h"
#include "bytes.h"
#include "errors.h"
#include "instance.h"
#include "int_operators.h"
#include "sequence.h"

Value value_to_int(Thread *thread, Value value) {
    static const Special ways[] = {SPECIAL_INT, SPECIAL_INDEX, SPECIAL_TRUNC};
    static const char *const names[] = {"int", "index", "trunc"};
    if (is_integer(value)) {
        return int_unary(thread, OPERATOR_POSITIVE, value);
    }
    if (is_float(value)) {
        return int_from_double(thread, double_of(value));
    }
    Value result = VALUE_EMPTY;
    for (size_t i = 0; has_class(value) && is_empty(result) && i < sizeof ways / sizeof *ways; i++) {
        result = special_call(thread, ways[i], value, NULL, 0);
        if (!is_empty(result) && !is_error(result) && !is_integer(value_plain(result))) {
            return error_raise(thread, ERROR_TYPE, "__%s__ returned non-int (type %s)", names[i],
                               type_name_of(thread, result));
        }
    }
    return value_plain(result);
}

Value value_to_float(Thread *thread, Value value) {
    if (has_class(value)) {
        Value result = special_call(thread, SPECIAL_FLOAT, value, NULL, 0);
        if (!is_empty(result) && !is_error(result) && !is_float(value_plain(result))) {
            return error_raise(thread, ERROR_TYPE, "%s.__float__ returned non-float (type %s)",
                               type_name_of(thread, value), type_name_of(thread, result));
        }
        value = is_empty(result) ? value_index(thread, value) : value_plain(result);
    }
    if (is_error(value) || is_float(value)) {
        return value;
    }
    double nearest;
    if (!is_integer(value)) {
        return VALUE_EMPTY;
    }
    return int_to_double_or_raise(thread, value, &nearest) ? value_from_double(nearest) : VALUE_ERROR;
}

Value value_to_bytes(Thread *thread, Value value) {
    Value result = has_class(value) ? special_call(thread, SPECIAL_BYTES, value, NULL, 0) : VALUE_EMPTY;
    if (is_empty(result)) {
        return is_bytes_like(value) ? value : VALUE_EMPTY;
    }
    if (!is_error(result) && !is_bytes_like(result)) {
        return error_raise(thread, ERROR_TYPE, "__bytes__ returned non-bytes (type %s)", type_name_of(thread, result));
    }
    return result;
}

Value number_of_class(Thread *thread, Value type, Value number) {
    bool is_own = is_error(number) || type_as(type) == type_of(thread, number);
    return is_own ? number : value_call(thread, type, &number, 1);
}
