#include "sort.h"

#include <stdlib.h>

#include "compare.h"
#include "errors.h"
#include "function.h"
#include "operators.h"
#include "state.h"

/* What is being sorted: the numbers of items, ordered by the items' keys. Lists hold items and keys, so that
 * they live on whatever comparisons do. */
typedef struct {
    Thread *thread;
    const List *keys;
    uint32_t *order, *scratch;
    bool reverse;
} Sorting;

/* Must an item go before another one that stood before it? 1, 0, or -1 on an error. */
static int goes_before(const Sorting *sorting, uint32_t later, uint32_t earlier) {
    Value left = sorting->keys->items[sorting->reverse ? earlier : later];
    Value right = sorting->keys->items[sorting->reverse ? later : earlier];
    Value before = value_compare(sorting->thread, COMPARISON_LT, left, right);
    return is_error(before) ? -1 : value_is_true(sorting->thread, before);
}

/* Merge two neighbouring stretches, from start to middle and from there to end. */
static bool merge(Sorting *sorting, uint32_t start, uint32_t middle, uint32_t end) {
    uint32_t *order = sorting->order;
    int swapped = goes_before(sorting, order[middle], order[middle - 1]);
    if (swapped != 1) {
        return swapped == 0; /* they are in order already */
    }
    memcpy(sorting->scratch + start, order + start, (middle - start) * sizeof *order);
    uint32_t left = start;
    uint32_t right = middle;
    for (uint32_t to = start; left < middle; to++) {
        int from_right = right < end ? goes_before(sorting, order[right], sorting->scratch[left]) : 0;
        if (from_right < 0) {
            return false;
        }
        order[to] = from_right ? order[right++] : sorting->scratch[left++];
    }
    return true;
}

static void turn_round(uint32_t *order, uint32_t count) {
    for (uint32_t i = 0; i < count / 2; i++) {
        uint32_t first = order[i];
        order[i] = order[count - 1 - i];
        order[count - 1 - i] = first;
    }
}

/* The end of the stretch from `start` on that is in order already; one in strictly the opposite order is turned round.
 * 0 on an error. */
static uint32_t take_run(Sorting *sorting, uint32_t start, uint32_t count) {
    uint32_t *order = sorting->order;
    uint32_t end = start + 1;
    int falls = 0;
    for (; end < count; end++) {
        int before = goes_before(sorting, order[end], order[end - 1]);
        if (before < 0) {
            return 0;
        }
        falls = end == start + 1 ? before : falls;
        if (before != falls) {
            break;
        }
    }
    if (falls) {
        turn_round(order + start, end - start);
    }
    return end;
}

/* How deep in a balanced tree over all items two neighbouring runs come together: the number of the first binary digit
 * in which their middles, as fractions of the whole, differ. */
static int run_power(uint64_t start, uint64_t middle, uint64_t end, uint64_t count) {
    uint64_t left = start + middle; /* twice the middle of each run, and then their remainders */
    uint64_t right = middle + end;
    int power = 1;
    for (; left / count == right / count; power++) {
        left = left % count * 2;
        right = right % count * 2;
    }
    return power;
}

static bool merge_runs(Sorting *sorting, uint32_t start, uint32_t middle, uint32_t end) {
    bool goes_on = !thread_must_break(sorting->thread) || thread_safepoint(sorting->thread);
    return goes_on && merge(sorting, start, middle, end);
}

/* Merge sort of the runs that are there: powersort (J. Ian Munro and Sebastian Wild, "Nearly-optimal mergesorts", 2018).
 * A run waits, with its power with the next one, until a pair of a lesser power comes. */
static bool sort_order(Sorting *sorting, uint32_t count) {
    enum { WAITING_MOST = 34 }; /* powers rise from the bottom of the stack to its top */
    struct {
        uint32_t start;
        int power;
    } waiting[WAITING_MOST];
    int depth = 0;
    uint32_t start = 0;
    uint32_t end = count == 0 ? 0 : take_run(sorting, 0, count);
    while (end != 0 && end < count) {
        uint32_t next = take_run(sorting, end, count);
        int power = next == 0 ? 0 : run_power(start, end, next, count);
        for (; next != 0 && depth > 0 && waiting[depth - 1].power > power; depth--) {
            next = merge_runs(sorting, waiting[depth - 1].start, start, end) ? next : 0;
            start = waiting[depth - 1].start;
        }
        waiting[depth].start = start;
        waiting[depth++].power = power;
        start = end;
        end = next;
    }
    bool sorted = end == count;
    for (; sorted && depth > 0; depth--) {
        sorted = merge_runs(sorting, waiting[depth - 1].start, start, count);
        start = waiting[depth - 1].start;
    }
    return sorted;
}

/* A list of what `key` gives for each item; the items themselves if it is None. */
static Value keys_of(Thread *thread, Value items, Value key) {
    if (key == VALUE_NONE) {
        return items;
    }
    Value keys = list_new(thread, NULL, 0);
    for (uint32_t i = 0; i < list_of(items)->length && !is_error(keys); i++) {
        Value item = list_of(items)->items[i];
        Value result = value_call(thread, key, &item, 1);
        keys = is_error(result) || !list_append(thread, list_of(keys), result) ? VALUE_ERROR : keys;
    }
    return keys;
}

/* Put the numbers of the items in order. */
static bool order_items(Thread *thread, Value items, Value key, bool reverse, uint32_t *order) {
    uint32_t count = list_of(items)->length;
    Value keys = keys_of(thread, items, key);
    if (is_error(keys)) {
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        order[i] = i;
    }
    Sorting sorting = {thread, list_of(keys), order, order + count, reverse};
    return sort_order(&sorting, count);
}

/* Sort what has been in a list, which is empty meanwhile: what comparisons do to it is lost, and an error. */
static bool sort_hidden(Thread *thread, List *list, Value items, Value key, bool reverse, uint32_t *order) {
    List hidden = *list;
    list->items = NULL;
    list->length = list->capacity = 0;
    bool sorted = order_items(thread, items, key, reverse, order);
    bool modified = list->items != NULL;
    free(list->items);
    list->items = hidden.items;
    list->length = hidden.length;
    list->capacity = hidden.capacity;
    if (sorted && modified) {
        error_raise(thread, ERROR_VALUE, "list modified during sort");
    }
    for (uint32_t i = 0; i < list->length && sorted; i++) {
        object_store(thread, list, &list->items[i], list_of(items)->items[order[i]]);
    }
    return sorted && !modified;
}

bool list_sort(Thread *thread, List *list, Value key, bool reverse) {
    Value items = list_new(thread, list->items, (int)list->length);
    size_t size = 2 * (size_t)list->length * sizeof(uint32_t);
    uint32_t *order = is_error(items) ? NULL : heap_resize(thread->heap, NULL, 0, size);
    bool sorted = order != NULL && sort_hidden(thread, list, items, key, reverse, order);
    free(order);
    return sorted;
}

Value list_sort_with(Thread *thread, List *list, const Value *options) {
    Value key = is_empty(options[0]) ? VALUE_NONE : options[0];
    int reverse = is_empty(options[1]) ? 0 : value_is_true(thread, options[1]);
    return reverse < 0 || !list_sort(thread, list, key, reverse) ? VALUE_ERROR : VALUE_NONE;
}
