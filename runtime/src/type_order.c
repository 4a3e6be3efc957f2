/* The order in which the attributes of a class are looked up in its bases. */

#include <stdlib.h>

#include "errors.h"
#include "list.h"
#include "type.h"

static Value raise_order(Thread *thread, Value bases) {
    Buffer buffer = {0};
    buffer_put_text(&buffer, "Cannot create a consistent method resolution order (MRO) for bases ");
    for (uint32_t i = 0; i < tuple_of(bases)->length; i++) {
        buffer_print(&buffer, "%s%s", i == 0 ? "" : ", ", type_name(type_as(tuple_of(bases)->items[i])));
    }
    return error_raise_buffer(thread, ERROR_TYPE, &buffer);
}

/* Is a type in the tail (all but the first) of what is left of some list? */
static bool is_in_tail(Value lists, const uint32_t *taken, Value type) {
    for (uint32_t i = 0; i < tuple_of(lists)->length; i++) {
        const Tuple *list = tuple_of(tuple_of(lists)->items[i]);
        for (uint32_t j = taken[i] + 1; j < list->length; j++) {
            if (list->items[j] == type) {
                return true;
            }
        }
    }
    return false;
}

/* The first type that is first in some list and in no tail: VALUE_EMPTY if there is none, VALUE_END if the lists
 * are used up. */
static Value next_in_order(Value lists, const uint32_t *taken) {
    Value next = VALUE_END;
    for (uint32_t i = 0; i < tuple_of(lists)->length; i++) {
        const Tuple *list = tuple_of(tuple_of(lists)->items[i]);
        if (taken[i] < list->length) {
            next = VALUE_EMPTY;
            if (!is_in_tail(lists, taken, list->items[taken[i]])) {
                return list->items[taken[i]];
            }
        }
    }
    return next;
}

/* C3 linearization (Barrett et al., "A Monotonic Superclass Linearization for Dylan"): merges the orders of the bases,
 * and the bases themselves. `taken` counts what was taken off each list. */
static bool merge_orders(Thread *thread, List *order, Value lists, uint32_t *taken, Value bases) {
    for (;;) {
        Value next = next_in_order(lists, taken);
        if (is_end(next)) {
            return true;
        }
        if (is_empty(next)) {
            raise_order(thread, bases);
            return false;
        }
        if (!list_append(thread, order, next)) {
            return false;
        }
        for (uint32_t i = 0; i < tuple_of(lists)->length; i++) {
            const Tuple *list = tuple_of(tuple_of(lists)->items[i]);
            taken[i] += taken[i] < list->length && list->items[taken[i]] == next;
        }
    }
}

Value type_order(Thread *thread, Type *type, Value bases) {
    uint32_t count = tuple_of(bases)->length;
    Tuple *lists = tuple_allocate(thread, (uint64_t)count + 1);
    Value self = value_from_object(type);
    Value order = lists == NULL ? VALUE_ERROR : list_new(thread, &self, 1);
    uint32_t *taken = calloc((size_t)count + 1, sizeof *taken);
    if (is_error(order) || taken == NULL) {
        free(taken);
        return is_error(order) ? VALUE_ERROR : error_raise_memory(thread);
    }
    for (uint32_t i = 0; i < count; i++) {
        object_store(thread, lists, &lists->items[i], type_as(tuple_of(bases)->items[i])->mro);
    }
    object_store(thread, lists, &lists->items[count], bases);
    bool merged = merge_orders(thread, list_of(order), value_from_object(lists), taken, bases);
    free(taken);
    return merged ? tuple_from_list(thread, order) : VALUE_ERROR;
}
