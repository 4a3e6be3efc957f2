#include "operators.h"

#include "bigint.h"
#include "builtins.h"
#include "construct.h"
#include "descriptor.h"
#include "errors.h"
#include "function.h"
#include "instance.h"
#include "object_methods.h"
#include "sequence.h"
#include "types.h"

/* A special method that has been found, on two operands. */
static Value call_found(Thread *thread, Value method, Value self, Value other) {
    if (is_method_like(method)) {
        return value_call_with(thread, method, &(Arguments){self, &other, 1, VALUE_EMPTY});
    }
    method = value_finish(thread, descriptor_get(thread, method, self, type_of(thread, self)));
    return is_error(method) ? VALUE_ERROR : value_call(thread, method, &other, 1);
}

/* Two ways to ask: the left operand by one method, the right one by another, which comes first if its type is
 * derived from that of the left operand and, but for comparisons, has a method of its own. */
static Value ask_both(Thread *thread, Special special, Special reflected, Value left, Value right) {
    const Type *left_type = type_of(thread, left);
    const Type *right_type = type_of(thread, right);
    Value by_left = left_type->special[special];
    Value by_right = right_type->special[reflected];
    bool right_first = left_type != right_type && type_is(right_type, left_type)
                       && (special >= SPECIAL_LT || by_right != left_type->special[reflected]) && !is_empty(by_right);
    if (right_first) {
        Value result = call_found(thread, by_right, right, left);
        if (result != VALUE_NOT_IMPLEMENTED) {
            return result;
        }
    }
    Value result = is_empty(by_left) ? VALUE_NOT_IMPLEMENTED : call_found(thread, by_left, left, right);
    bool ask_right = !right_first && !is_empty(by_right) && (left_type != right_type || special == reflected
                                                             || special >= SPECIAL_LT);
    return result == VALUE_NOT_IMPLEMENTED && ask_right ? call_found(thread, by_right, right, left) : result;
}

Value special_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    if (!thread_has_c_stack(thread, "")) {
        return VALUE_ERROR;
    }
    return ask_both(thread, (Special)op, (Special)(SPECIAL_REFLECTED + (int)op), left, right);
}

Value special_in_place(Thread *thread, BinaryOp op, Value left, Value right) {
    Value method = type_of(thread, left)->special[SPECIAL_IN_PLACE + (int)op];
    return is_empty(method) ? VALUE_NOT_IMPLEMENTED : call_found(thread, method, left, right);
}

/* Have two objects, of classes derived from one builtin type perhaps, no comparison but that type's? */
static bool compare_as_builtin(const Thread *thread, Special special, Value left, Value right) {
    if (!is_object(left) || !is_object(right)) {
        return false;
    }
    Value method = type_of(thread, left)->special[special];
    if (!is_builtin(method) || method != type_of(thread, right)->special[special]) {
        return false;
    }
    Kind layout = builtin_of(method)->owner->layout;
    return layout == object_layout(object_of(left)) && layout == object_layout(object_of(right))
           && layout < KIND_EXCEPTION;
}

Value special_compare(Thread *thread, Comparison comparison, Value left, Value right) {
    static const Special reflected[] = {
        [COMPARISON_LT] = SPECIAL_GT, [COMPARISON_LE] = SPECIAL_GE, [COMPARISON_EQ] = SPECIAL_EQ,
        [COMPARISON_NE] = SPECIAL_NE, [COMPARISON_GT] = SPECIAL_LT, [COMPARISON_GE] = SPECIAL_LE,
    };
    if (!thread_has_c_stack(thread, " in comparison")) {
        return VALUE_ERROR;
    }
    if (compare_as_builtin(thread, (Special)(SPECIAL_LT + (int)comparison), left, right)) {
        return builtin_compare(thread, comparison, left, right);
    }
    Value result = ask_both(thread, (Special)(SPECIAL_LT + (int)comparison), reflected[comparison], left, right);
    if (result == VALUE_NOT_IMPLEMENTED && (comparison == COMPARISON_EQ || comparison == COMPARISON_NE)) {
        return value_from_bool((left == right) == (comparison == COMPARISON_EQ));
    }
    return result;
}

int truth_slow(Thread *thread, Value value) {
    Value result = special_call(thread, SPECIAL_BOOL, value, NULL, 0);
    if (is_bool(result)) {
        return is_true(result);
    }
    if (is_error(result)) {
        return -1;
    }
    if (!is_empty(result)) {
        error_raise(thread, ERROR_TYPE, "__bool__ should return bool, returned %s", type_name_of(thread, result));
        return -1;
    }
    if (is_empty(type_of(thread, value)->special[SPECIAL_LEN])) {
        return 1;
    }
    int64_t length = value_length(thread, value);
    return length < 0 ? -1 : length > 0;
}

/* The special methods of builtin types: rows to be called with a receiver of any type that has them. */

/* Integers leave it to floats what they make of an integer, and all numbers leave it to containers: derived classes may
 * have methods of their own for that. */
static bool are_foreign(Value self, Value other) {
    self = value_plain(self);
    other = value_plain(other);
    return (is_integer(self) && !is_integer(other)) || (is_float(self) && !is_integer(other) && !is_float(other));
}

static Value operate(Thread *thread, BinaryOp op, Value left, Value right) {
    return builtin_binary(thread, op, value_plain(left), value_plain(right));
}

#define X(NAME, name) \
    static Value binary_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return are_foreign(args[0], args[1]) ? VALUE_NOT_IMPLEMENTED \
                                             : operate(thread, OPERATOR_##NAME, args[0], args[1]); \
    } \
    static Value reflected_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return are_foreign(args[0], args[1]) ? VALUE_NOT_IMPLEMENTED \
                                             : operate(thread, OPERATOR_##NAME, args[1], args[0]); \
    } \
    static Value in_place_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return builtin_in_place(thread, OPERATOR_##NAME, args[0], args[1]); \
    }
BINARY_SPECIALS(X)
#undef X

#define COMPARISONS(X) X(LT, lt) X(LE, le) X(EQ, eq) X(NE, ne) X(GT, gt) X(GE, ge)
#define X(NAME, name) \
    static Value compare_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return are_foreign(args[0], args[1]) \
                   ? VALUE_NOT_IMPLEMENTED \
                   : builtin_compare(thread, COMPARISON_##NAME, value_plain(args[0]), value_plain(args[1])); \
    }
COMPARISONS(X)
#undef X

static const BuiltinSpec special_specs[] = {
#define X(NAME, name) {"__" #name "__", binary_##name, 1, 1, 0, NULL},
    BINARY_SPECIALS(X)
#undef X
#define X(NAME, name) {"__r" #name "__", reflected_##name, 1, 1, 0, NULL},
    BINARY_SPECIALS(X)
#undef X
#define X(NAME, name) {"__i" #name "__", in_place_##name, 1, 1, 0, NULL},
    BINARY_SPECIALS(X)
#undef X
#define X(NAME, name) {"__" #name "__", compare_##name, 1, 1, 0, NULL},
    COMPARISONS(X)
#undef X
};

enum { OPERATOR_SPEC_COUNT = sizeof special_specs / sizeof *special_specs };

static const BuiltinSpec *find_spec(const BuiltinSpec *specs, int count, const char *name, size_t size) {
    for (int i = 0; i < count; i++) {
        const char *own = specs[i].name;
        if (strlen(own) == size + 4 && strncmp(own + 2, name, size) == 0) {
            return &specs[i];
        }
    }
    return NULL;
}

bool specials_install(Thread *thread, Type *type, const char *specials) {
    for (const char *at = specials; at != NULL && *at != '\0'; at += *at == ' ') {
        size_t size = strcspn(at, " ");
        const BuiltinSpec *spec = find_spec(special_specs, OPERATOR_SPEC_COUNT, at, size);
        spec = spec != NULL ? spec : find_spec(object_specials, object_special_count, at, size);
        if (spec == NULL || !type_install_function(thread, type, spec)) {
            return false;
        }
        at += size;
    }
    return true;
}
