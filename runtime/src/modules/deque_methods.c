/* The methods of deques. */
#include "arithmetic.h"
#include "call.h"
#include "compare.h"
#include "deque_items.h"
#include "errors.h"
#include "generics.h"
#include "items.h"
#include "iterator.h"
#include "repr.h"
#include "sequence.h"
#include "slice.h"
#include "state.h"

static Value none_if(bool done) {
    return done ? VALUE_NONE : VALUE_ERROR;
}

/* Making. */

static bool most_from(Thread *thread, Value value, int64_t *most) {
    *most = -1;
    if (value == VALUE_NONE || is_empty(value)) {
        return true;
    }
    if (!index_from_value(thread, value, most)) {
        return false;
    }
    if (*most < 0) {
        error_raise(thread, ERROR_VALUE, "maxlen must be non-negative");
        return false;
    }
    return true;
}

static Value deque_make(Thread *thread, const Value *args, int count) {
    int64_t most;
    if (!most_from(thread, count > 1 ? args[1] : VALUE_NONE, &most)) {
        return VALUE_ERROR;
    }
    return deque_new(thread, count > 0 ? args[0] : VALUE_EMPTY, most);
}

const BuiltinSpec deque_construct = {"deque", deque_make, 0, 2, 0, "iterable maxlen"};

static Value method_init(Thread *thread, const Value *args, int count) {
    Deque *deque = deque_of(args[0]);
    if (!most_from(thread, count > 2 ? args[2] : VALUE_NONE, &deque->most)) {
        return VALUE_ERROR;
    }
    deque_clear(deque);
    return none_if(count < 2 || is_empty(args[1]) || deque_extend(thread, deque, args[1], false));
}

/* A deque of the class of another one. */
static Value like(Thread *thread, Value deque) {
    if (is_kind(deque, KIND_DEQUE)) {
        return deque_new(thread, deque, deque_of(deque)->most);
    }
    int64_t most = deque_of(deque)->most;
    const Value args[2] = {deque, value_from_int(most)};
    return value_call(thread, value_from_object(type_of(thread, deque)), args, most < 0 ? 1 : 2);
}

static Value method_copy(Thread *thread, const Value *args, int count) {
    (void)count;
    return like(thread, args[0]);
}

/* Both ends. */

static Value method_append(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(deque_append(thread, deque_of(args[0]), args[1]));
}

static Value method_append_left(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(deque_append_left(thread, deque_of(args[0]), args[1]));
}

static Value raise_empty(Thread *thread) {
    return error_raise(thread, ERROR_INDEX, "pop from an empty deque");
}

static Value method_pop(Thread *thread, const Value *args, int count) {
    (void)count;
    return deque_of(args[0])->length == 0 ? raise_empty(thread) : deque_pop(deque_of(args[0]));
}

static Value method_pop_left(Thread *thread, const Value *args, int count) {
    (void)count;
    return deque_of(args[0])->length == 0 ? raise_empty(thread) : deque_pop_left(deque_of(args[0]));
}

static Value method_extend(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(deque_extend(thread, deque_of(args[0]), args[1], false));
}

static Value method_extend_left(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(deque_extend(thread, deque_of(args[0]), args[1], true));
}

static Value method_clear(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    deque_clear(deque_of(args[0]));
    return VALUE_NONE;
}

static Value method_rotate(Thread *thread, const Value *args, int count) {
    int64_t steps = 1;
    if (count > 1 && !index_from_value(thread, args[1], &steps)) {
        return VALUE_ERROR;
    }
    deque_rotate(deque_of(args[0]), steps);
    return VALUE_NONE;
}

static Value method_reverse(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    Deque *deque = deque_of(args[0]);
    for (uint32_t i = 0; i < deque->length / 2; i++) {
        Value *left = deque_place(deque, i), *right = deque_place(deque, deque->length - 1 - i);
        Value value = *left;
        *left = *right;
        *right = value;
    }
    return VALUE_NONE;
}

/* Items by index. */

static bool index_in(Thread *thread, const Deque *deque, Value value, uint32_t *index) {
    value = value_index(thread, value);
    if (is_error(value)) {
        return false;
    }
    if (!is_integer(value)) {
        error_raise(thread, ERROR_TYPE, "sequence index must be integer, not '%s'", type_name_of(thread, value));
        return false;
    }
    int64_t place;
    if (!int_to_int64(value, &place)) {
        error_raise(thread, ERROR_INDEX, "cannot fit 'int' into an index-sized integer");
        return false;
    }
    place += place < 0 ? deque->length : 0;
    if (place < 0 || place >= deque->length) {
        error_raise(thread, ERROR_INDEX, "deque index out of range");
        return false;
    }
    *index = (uint32_t)place;
    return true;
}

static Value method_getitem(Thread *thread, const Value *args, int count) {
    (void)count;
    uint32_t index;
    return index_in(thread, deque_of(args[0]), args[1], &index) ? *deque_place(deque_of(args[0]), index) : VALUE_ERROR;
}

static Value method_setitem(Thread *thread, const Value *args, int count) {
    (void)count;
    uint32_t index;
    if (!index_in(thread, deque_of(args[0]), args[1], &index)) {
        return VALUE_ERROR;
    }
    object_store(thread, deque_of(args[0]), deque_place(deque_of(args[0]), index), args[2]);
    return VALUE_NONE;
}

static void remove_at(Deque *deque, uint32_t index) {
    deque_rotate(deque, -(int64_t)index);
    (void)deque_pop_left(deque);
    deque_rotate(deque, index);
}

static Value method_delitem(Thread *thread, const Value *args, int count) {
    (void)count;
    uint32_t index;
    if (!index_in(thread, deque_of(args[0]), args[1], &index)) {
        return VALUE_ERROR;
    }
    remove_at(deque_of(args[0]), index);
    return VALUE_NONE;
}

static Value method_insert(Thread *thread, const Value *args, int count) {
    (void)count;
    Deque *deque = deque_of(args[0]);
    int64_t index;
    if (!index_from_value(thread, args[1], &index)) {
        return VALUE_ERROR;
    }
    if (deque->length == deque->most) {
        return error_raise(thread, ERROR_INDEX, "deque already at its maximum size");
    }
    index = index_clamp(index, deque->length);
    deque_rotate(deque, -index);
    bool complete = deque_append_left(thread, deque, args[2]);
    deque_rotate(deque, index);
    return none_if(complete);
}

/* Searching. The index of an item, NOT_THERE, or FAILED with the thread's error set. */
enum { NOT_THERE = -1, FAILED = -2 };

static int64_t find(Thread *thread, const Deque *deque, Value value, int64_t start, int64_t end) {
    for (int64_t i = start; i < end && i < deque->length; i++) {
        uint32_t version = deque->version;
        Value item = *deque_place(deque, (uint32_t)i);
        int equal = thread_poll_interrupt(thread) ? value_equals(thread, item, value) : -1;
        if (equal < 0) {
            return FAILED;
        }
        if (deque->version != version) {
            error_raise(thread, ERROR_RUNTIME, "deque mutated during iteration");
            return FAILED;
        }
        if (equal) {
            return i;
        }
    }
    return NOT_THERE;
}

static Value method_contains(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t found = find(thread, deque_of(args[0]), args[1], 0, LIST_LENGTH_MAX);
    return found == FAILED ? VALUE_ERROR : value_from_bool(found >= 0);
}

static Value method_index(Thread *thread, const Value *args, int count) {
    const Deque *deque = deque_of(args[0]);
    int64_t start = 0, end = deque->length;
    if (!index_bounds(thread, args, count, &start, &end)) {
        return VALUE_ERROR;
    }
    int64_t found = find(thread, deque, args[1], index_clamp(start, deque->length), index_clamp(end, deque->length));
    if (found == NOT_THERE) {
        return error_raise_repr(thread, ERROR_VALUE, args[1], " is not in deque");
    }
    return found == FAILED ? VALUE_ERROR : value_from_int(found);
}

static Value method_remove(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t found = find(thread, deque_of(args[0]), args[1], 0, LIST_LENGTH_MAX);
    if (found == NOT_THERE) {
        return error_raise_repr(thread, ERROR_VALUE, args[1], " is not in deque");
    }
    if (found == FAILED) {
        return VALUE_ERROR;
    }
    remove_at(deque_of(args[0]), (uint32_t)found);
    return VALUE_NONE;
}

static Value method_count(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t times = 0;
    for (int64_t at = 0;; times++) {
        at = find(thread, deque_of(args[0]), args[1], at, LIST_LENGTH_MAX) + 1;
        if (at <= 0) {
            return at - 1 == FAILED ? VALUE_ERROR : value_from_int(times);
        }
    }
}

/* Operators. */

static Value method_len(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_int(deque_of(args[0])->length);
}

static Value iterator_of(Thread *thread, Value deque, bool is_reversed) {
    DequeIterator *iterator = heap_allocate(thread->heap, KIND_DEQUE_ITERATOR, sizeof(DequeIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->header.extra = deque_of(deque)->version;
    iterator->deque = deque;
    iterator->next = 0;
    iterator->is_reversed = is_reversed;
    return value_from_object(iterator);
}

static Value method_iter(Thread *thread, const Value *args, int count) {
    (void)count;
    return iterator_of(thread, args[0], false);
}

static Value method_reversed(Thread *thread, const Value *args, int count) {
    (void)count;
    return iterator_of(thread, args[0], true);
}

static Value method_iadd(Thread *thread, const Value *args, int count) {
    (void)count;
    return deque_extend(thread, deque_of(args[0]), args[1], false) ? args[0] : VALUE_ERROR;
}

static Value method_add(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!has_layout(args[1], KIND_DEQUE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Value sum = like(thread, args[0]);
    return !is_error(sum) && deque_extend(thread, deque_of(sum), args[1], false) ? sum : VALUE_ERROR;
}

static Value multiply(Thread *thread, Value deque, Value times) {
    int64_t number;
    int found = times_from_value(thread, times, &number);
    if (found <= 0) {
        return found < 0 ? VALUE_ERROR : VALUE_NOT_IMPLEMENTED;
    }
    return deque_repeat(thread, deque_of(deque), number) ? deque : VALUE_ERROR;
}

static Value method_mul(Thread *thread, const Value *args, int count) {
    (void)count;
    Value copy = like(thread, args[0]);
    return is_error(copy) ? VALUE_ERROR : multiply(thread, copy, args[1]);
}

static Value method_imul(Thread *thread, const Value *args, int count) {
    (void)count;
    return multiply(thread, args[0], args[1]);
}

static Value compare(Thread *thread, Comparison comparison, const Value *args) {
    if (!has_layout(args[1], KIND_DEQUE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Value left = list_from_iterable(thread, args[0]);
    Value right = is_error(left) ? VALUE_ERROR : list_from_iterable(thread, args[1]);
    return is_error(right) ? VALUE_ERROR : value_compare(thread, comparison, left, right);
}

#define COMPARE(name, NAME) \
    static Value method_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return compare(thread, COMPARISON_##NAME, args); \
    }
COMPARE(lt, LT)
COMPARE(le, LE)
COMPARE(eq, EQ)
COMPARE(ne, NE)
COMPARE(gt, GT)
COMPARE(ge, GE)

static Value method_maxlen(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    int64_t most = deque_of(args[0])->most;
    return most < 0 ? VALUE_NONE : value_from_int64(thread, most);
}

static Value method_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    Deque *deque = deque_of(args[0]);
    if (deque->header.flags) {
        return string_from_text(thread, "[...]");
    }
    Value items = list_from_iterable(thread, args[0]);
    if (is_error(items)) {
        return VALUE_ERROR;
    }
    Buffer buffer = {0};
    buffer_print(&buffer, "%s(", type_short_name(type_of(thread, args[0])));
    deque->header.flags = 1;
    bool complete = buffer_put_repr(thread, &buffer, items);
    deque->header.flags = 0;
    if (deque->most >= 0) {
        buffer_print(&buffer, ", maxlen=%lld", (long long)deque->most);
    }
    buffer_put_text(&buffer, ")");
    Value text = string_from_buffer(thread, &buffer);
    return complete ? text : VALUE_ERROR;
}

const BuiltinSpec deque_methods[] = {
    {"__init__", method_init, 0, 2, 0, "iterable maxlen"},
    {"append", method_append, 1, 1, 0, NULL},
    {"appendleft", method_append_left, 1, 1, 0, NULL},
    {"pop", method_pop, 0, 0, 0, NULL},
    {"popleft", method_pop_left, 0, 0, 0, NULL},
    {"extend", method_extend, 1, 1, 0, NULL},
    {"extendleft", method_extend_left, 1, 1, 0, NULL},
    {"clear", method_clear, 0, 0, 0, NULL},
    {"copy", method_copy, 0, 0, 0, NULL},
    {"__copy__", method_copy, 0, 0, 0, NULL},
    {"rotate", method_rotate, 0, 1, 0, NULL},
    {"reverse", method_reverse, 0, 0, 0, NULL},
    {"insert", method_insert, 2, 2, 0, NULL},
    {"remove", method_remove, 1, 1, 0, NULL},
    {"index", method_index, 1, 3, 0, NULL},
    {"count", method_count, 1, 1, 0, NULL},
    {"maxlen", method_maxlen, 0, 0, BUILTIN_GETTER, NULL},
    {"__getitem__", method_getitem, 1, 1, 0, NULL},
    {"__setitem__", method_setitem, 2, 2, 0, NULL},
    {"__delitem__", method_delitem, 1, 1, 0, NULL},
    {"__contains__", method_contains, 1, 1, 0, NULL},
    {"__len__", method_len, 0, 0, 0, NULL},
    {"__iter__", method_iter, 0, 0, 0, NULL},
    {"__reversed__", method_reversed, 0, 0, 0, NULL},
    {"__add__", method_add, 1, 1, 0, NULL},
    {"__iadd__", method_iadd, 1, 1, 0, NULL},
    {"__mul__", method_mul, 1, 1, 0, NULL},
    {"__rmul__", method_mul, 1, 1, 0, NULL},
    {"__imul__", method_imul, 1, 1, 0, NULL},
    {"__lt__", method_lt, 1, 1, 0, NULL},
    {"__le__", method_le, 1, 1, 0, NULL},
    {"__eq__", method_eq, 1, 1, 0, NULL},
    {"__ne__", method_ne, 1, 1, 0, NULL},
    {"__gt__", method_gt, 1, 1, 0, NULL},
    {"__ge__", method_ge, 1, 1, 0, NULL},
    {"__repr__", method_repr, 0, 0, 0, NULL},
    GENERIC_METHOD,
    {NULL, NULL, 0, 0, 0, NULL},
};
