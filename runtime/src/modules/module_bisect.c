/* The module bisect: searching sorted sequences, and inserting into them. */
#include "attribute.h"
#include "compare.h"
#include "errors.h"
#include "list.h"
#include "module.h"
#include "modules.h"
#include "operators.h"
#include "sequence.h"

static bool bounds_get(Thread *thread, const Value *args, int count, int64_t *low, int64_t *high) {
    *low = 0;
    if (count > 2 && !is_empty(args[2]) && !index_from_value(thread, args[2], low)) {
        return false;
    }
    if (*low < 0) {
        error_raise(thread, ERROR_VALUE, "lo must be non-negative");
        return false;
    }
    if (count > 3 && !is_empty(args[3]) && args[3] != VALUE_NONE) {
        return index_from_value(thread, args[3], high);
    }
    *high = value_length(thread, args[0]);
    return *high >= 0;
}

/* Where a value belongs: before those that equal it, or behind them. -1 on failure. */
static int64_t search(Thread *thread, const Value *args, int count, Value value, bool before) {
    Value key = args[count];
    int64_t low, high;
    if (!bounds_get(thread, args, count, &low, &high)) {
        return -1;
    }
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        Value item = subscript_load(thread, args[0], value_from_int(middle));
        if (!is_error(item) && !is_empty(key) && key != VALUE_NONE) {
            item = value_call(thread, key, &item, 1);
        }
        Value result = is_error(item) ? VALUE_ERROR
                       : before       ? value_compare(thread, COMPARISON_LT, item, value)
                                      : value_compare(thread, COMPARISON_LT, value, item);
        int less = is_error(result) ? -1 : value_is_true(thread, result);
        if (less < 0) {
            return -1;
        }
        if (before == (less == 1)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static Value position(Thread *thread, const Value *args, int count, bool before) {
    int64_t found = search(thread, args, count, args[1], before);
    return found < 0 ? VALUE_ERROR : value_from_int(found);
}

static Value bisect_left(Thread *thread, const Value *args, int count) {
    return position(thread, args, count, true);
}

static Value bisect_right(Thread *thread, const Value *args, int count) {
    return position(thread, args, count, false);
}

static Value insert(Thread *thread, const Value *args, int count, bool before) {
    Value value = args[1];
    if (!is_empty(args[count]) && args[count] != VALUE_NONE) {
        value = value_call(thread, args[count], &value, 1);
    }
    int64_t found = is_error(value) ? -1 : search(thread, args, count, value, before);
    Value name = found < 0 ? VALUE_ERROR : name_from_text(thread, "insert");
    Value method = is_error(name) ? VALUE_ERROR : attribute_load(thread, args[0], name);
    if (is_error(method)) {
        return VALUE_ERROR;
    }
    const Value arguments[2] = {value_from_int(found), args[1]};
    return is_error(value_call(thread, method, arguments, 2)) ? VALUE_ERROR : VALUE_NONE;
}

static Value insort_left(Thread *thread, const Value *args, int count) {
    return insert(thread, args, count, true);
}

static Value insort_right(Thread *thread, const Value *args, int count) {
    return insert(thread, args, count, false);
}

const BuiltinSpec bisect_functions[] = {
    {"bisect_left", bisect_left, 2, 4, 0, "a x lo hi * key"},
    {"bisect_right", bisect_right, 2, 4, 0, "a x lo hi * key"},
    {"insort_left", insort_left, 2, 4, 0, "a x lo hi * key"},
    {"insort_right", insort_right, 2, 4, 0, "a x lo hi * key"},
    {NULL, NULL, 0, 0, 0, NULL},
};

bool bisect_fill(Thread *thread, Module *module) {
    return module_set(thread, module, "bisect", module_get(thread, module, "bisect_right"))
           && module_set(thread, module, "insort", module_get(thread, module, "insort_right"));
}
