#include "arithmetic.h"

#include "bigint.h"
#include "bytes.h"
#include "dict.h"
#include "errors.h"
#include "list.h"
#include "numeric.h"
#include "operators.h"
#include "percent.h"
#include "sequence.h"
#include "set.h"
#include "str.h"
#include "tuple.h"

/* Operators of containers: VALUE_NOT_IMPLEMENTED where one is not defined for two values. */

static Value concatenate(Thread *thread, Value left, Value right) {
    if ((is_string_like(left) && is_string_like(right)) || (is_bytes_like(left) && is_bytes_like(right))) {
        return string_concatenate(thread, left, right);
    }
    if (is_list_like(left) && is_list_like(right)) {
        return list_concatenate(thread, left, right);
    }
    if (is_tuple_like(left) && is_tuple_like(right)) {
        return tuple_concatenate(thread, left, right);
    }
    return VALUE_NOT_IMPLEMENTED;
}

static bool is_sequence(Value value) {
    return is_text(value) || is_list_like(value) || is_tuple_like(value);
}

static bool joins_its_kind(Value value) {
    return is_sequence(value) || has_layout(value, KIND_DEQUE) || has_layout(value, KIND_ARRAY);
}

static Value repeat(Thread *thread, Value sequence, Value times) {
    int64_t count;
    times = is_sequence(sequence) ? value_index(thread, times) : VALUE_NOT_IMPLEMENTED;
    if (!is_integer(times)) {
        return is_error(times) ? VALUE_ERROR : VALUE_NOT_IMPLEMENTED;
    }
    if (!int_to_int64(times, &count)) {
        return error_raise(thread, ERROR_OVERFLOW, "cannot fit 'int' into an index-sized integer");
    }
    if (is_text(sequence)) {
        return string_repeat(thread, sequence, count);
    }
    return is_tuple_like(sequence) ? tuple_repeat(thread, sequence, count) : list_repeat(thread, sequence, count);
}

/* The operators of sets. False for other operators. */
static bool set_operation_of(BinaryOp op, SetOperator *operation) {
    switch (op) {
    case OPERATOR_SUBTRACT:
        *operation = SET_DIFFERENCE;
        return true;
    case OPERATOR_AND:
        *operation = SET_INTERSECTION;
        return true;
    case OPERATOR_OR:
        *operation = SET_UNION;
        return true;
    case OPERATOR_XOR:
        *operation = SET_SYMMETRIC_DIFFERENCE;
        return true;
    default:
        return false;
    }
}

/* A set takes another one or a view as its partner, and a view takes any iterable. */
static bool are_set_operands(Value left, Value right) {
    return (is_set_like(left) && is_set_like(right)) || is_set_view(left) || is_set_view(right);
}

static Value container_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    SetOperator operation;
    if (are_set_operands(left, right) && set_operation_of(op, &operation)) {
        return set_operate(thread, operation, left, right);
    }
    switch (op) {
    case OPERATOR_ADD:
        return concatenate(thread, left, right);
    case OPERATOR_MULTIPLY:
        return is_sequence(left) ? repeat(thread, left, right) : repeat(thread, right, left);
    case OPERATOR_OR:
        return is_dict_like(left) && is_dict_like(right) ? dict_union(thread, left, right) : VALUE_NOT_IMPLEMENTED;
    case OPERATOR_MODULO:
        return is_text(left) ? text_format_percent(thread, left, right) : VALUE_NOT_IMPLEMENTED;
    default:
        return VALUE_NOT_IMPLEMENTED;
    }
}

static Value container_in_place(Thread *thread, BinaryOp op, Value left, Value right) {
    SetOperator operation;
    if (has_layout(left, KIND_SET) && is_set_like(right) && set_operation_of(op, &operation)) {
        return set_operate_in_place(thread, operation, left, right);
    }
    if (op == OPERATOR_OR && is_dict_like(left)) {
        return dict_update(thread, left, right) ? left : VALUE_ERROR;
    }
    return VALUE_NOT_IMPLEMENTED;
}

/* Operators of all values. */

/* Sequences have words of their own for what can't be joined to them or repeat them. */
static Value raise_operands(Thread *thread, BinaryOp op, bool is_in_place, Value left, Value right) {
    static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "** or pow()", "divmod()",
                                        "<<", ">>", "&", "|", "^", "@"};
    const char *sign = is_in_place && op == OPERATOR_POWER ? "**" : signs[op];
    if (op == OPERATOR_ADD && is_bytes_like(left)) {
        return error_raise(thread, ERROR_TYPE, "can't concat %s to bytes", type_name_of(thread, right));
    }
    if (op == OPERATOR_ADD && joins_its_kind(left)) {
        const char *name = type_short_name(type_builtin_base(type_of(thread, left)));
        return error_raise(thread, ERROR_TYPE, "can only %s %s (not \"%s\") to %s",
                           has_layout(left, KIND_ARRAY) ? "append" : "concatenate", name, type_name_of(thread, right), name);
    }
    if (op == OPERATOR_MULTIPLY && (joins_its_kind(left) || joins_its_kind(right))) {
        return error_raise(thread, ERROR_TYPE, "can't multiply sequence by non-int of type '%s'",
                           type_name_of(thread, joins_its_kind(left) ? right : left));
    }
    return error_raise(thread, ERROR_TYPE, "unsupported operand type(s) for %s%s: '%s' and '%s'", sign,
                       is_in_place ? "=" : "", type_name_of(thread, left), type_name_of(thread, right));
}

Value builtin_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    Value result = number_binary(thread, op, left, right);
    return result == VALUE_NOT_IMPLEMENTED ? container_binary(thread, op, left, right) : result;
}

static Value any_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    bool by_class = has_class(left) || has_class(right);
    return by_class ? special_binary(thread, op, left, right) : builtin_binary(thread, op, left, right);
}

Value value_binary_slow(Thread *thread, BinaryOp op, Value left, Value right) {
    Value result = any_binary(thread, op, left, right);
    return result == VALUE_NOT_IMPLEMENTED ? raise_operands(thread, op, false, left, right) : result;
}

Value builtin_in_place(Thread *thread, BinaryOp op, Value left, Value right) {
    if (is_list_like(left) && op == OPERATOR_ADD) {
        return list_add_in_place(thread, left, right);
    }
    if (is_list_like(left) && op == OPERATOR_MULTIPLY) {
        right = value_index(thread, right);
        if (is_error(right) || is_integral(right)) {
            return is_error(right) ? VALUE_ERROR : list_multiply_in_place(thread, left, right);
        }
    }
    return container_in_place(thread, op, left, right);
}

Value value_in_place_slow(Thread *thread, BinaryOp op, Value left, Value right) {
    Value result = has_class(left) ? special_in_place(thread, op, left, right) : builtin_in_place(thread, op, left, right);
    if (result == VALUE_NOT_IMPLEMENTED) {
        result = any_binary(thread, op, left, right);
    }
    return result == VALUE_NOT_IMPLEMENTED ? raise_operands(thread, op, true, left, right) : result;
}

Value value_in_place(Thread *thread, int op, Value left, Value right) {
    if (!is_number(left) || !is_number(right)) {
        return value_in_place_slow(thread, (BinaryOp)op, left, right);
    }
    switch (op) {
    case OPERATOR_TRUE_DIVIDE:
        return value_true_divide(thread, left, right);
    case OPERATOR_FLOOR_DIVIDE:
        return value_floor_divide(thread, left, right);
    case OPERATOR_MODULO:
        return value_modulo(thread, left, right);
    case OPERATOR_LEFT_SHIFT:
        return value_left_shift(thread, left, right);
    case OPERATOR_RIGHT_SHIFT:
        return value_right_shift(thread, left, right);
    default:
        return value_in_place_slow(thread, (BinaryOp)op, left, right);
    }
}

Value value_binary(Thread *thread, int op, Value left, Value right) {
    return value_binary_slow(thread, (BinaryOp)op, left, right);
}

static Value raise_operand(Thread *thread, UnaryOp op, Value value) {
    static const char *const signs[] = {"-", "+", "~"};
    return error_raise(thread, ERROR_TYPE, "bad operand type for unary %s: '%s'", signs[op], type_name_of(thread, value));
}

Value value_unary_slow(Thread *thread, UnaryOp op, Value value) {
    Value result = number_unary(thread, op, value);
    if (has_class(value)) {
        result = special_call(thread, (Special)(SPECIAL_NEGATIVE + (int)op), value, NULL, 0);
        result = is_empty(result) ? VALUE_NOT_IMPLEMENTED : result;
    }
    return result == VALUE_NOT_IMPLEMENTED ? raise_operand(thread, op, value) : result;
}
