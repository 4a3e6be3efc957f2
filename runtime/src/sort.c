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
} Sorting;

enum { STRETCH = 32 };

/* Must an item go before another one that stood before it? 1, 0, or -1 on an error. */
static int goes_before(const Sorting *sorting, uint32_t later, uint32_t earlier) {
    const Value *keys = sorting->keys->items;
    Value before = value_compare(sorting->thread, COMPARISON_LT, keys[later], keys[earlier]);
    return is_error(before) ? -1 : value_is_true(sorting->thread, before);
}

static void reverse(uint32_t *start, uint32_t *end) {
    while (start < end) {
        uint32_t first = *start;
        *start++ = *--end;
        *end = first;
    }
}

/* The first of the items from `at` on that goes before the one that it follows, or `end`. UINT32_MAX on an error. */
static uint32_t find_descent(const Sorting *sorting, uint32_t at, uint32_t end) {
    for (; at < end; at++) {
        int swapped = goes_before(sorting, sorting->order[at], sorting->order[at - 1]);
        if (swapped != 0) {
            return swapped < 0 ? UINT32_MAX : at;
        }
    }
    return end;
}

/* The items up to `at` descend; so do more of them, until one is greater than the one before. Those that are equal
 * stand in the order that they had. Gives the end, or UINT32_MAX on an error. */
static uint32_t find_ascent(const Sorting *sorting, uint32_t at, uint32_t end) {
    uint32_t *order = sorting->order;
    uint32_t equals = at - 1; /* the first of the items that equal the last one */
    for (; at < end; at++) {
        int descends = goes_before(sorting, order[at], order[at - 1]);
        int ascends = descends == 0 ? goes_before(sorting, order[at - 1], order[at]) : 0;
        if (descends < 0 || ascends < 0) {
            return UINT32_MAX;
        }
        if (ascends) {
            break;
        }
        if (descends) {
            reverse(order + equals, order + at);
            equals = at;
        }
    }
    reverse(order + equals, order + at);
    return at;
}

/* The end of the items from `start` on that are in order, once those that are in the opposite order have been put
 * right. UINT32_MAX on an error. */
static uint32_t find_run(const Sorting *sorting, uint32_t start, uint32_t end) {
    uint32_t *order = sorting->order;
    uint32_t at = find_descent(sorting, start + 1, end);
    if (at >= end) {
        return at;
    }
    if (at > start + 1) {
        int ascends = goes_before(sorting, order[start], order[at - 1]);
        if (ascends != 0) {
            return ascends < 0 ? UINT32_MAX : at;
        }
        reverse(order + start, order + at); /* all of them are equal */
    }
    at = find_ascent(sorting, at + 1, end);
    if (at == UINT32_MAX) {
        return at;
    }
    reverse(order + start, order + at);
    return find_descent(sorting, at, end);
}

/* Insert an item into the stretch that ends where it stands. */
static bool insert(const Sorting *sorting, uint32_t start, uint32_t at) {
    uint32_t *order = sorting->order;
    uint32_t item = order[at];
    uint32_t low = start;
    uint32_t high = at;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int before = goes_before(sorting, item, order[middle]);
        if (before < 0) {
            return false;
        }
        high = before ? middle : high;
        low = before ? low : middle + 1;
    }
    memmove(order + low + 1, order + low, (at - low) * sizeof *order);
    order[low] = item;
    return true;
}

static bool sort_stretch(const Sorting *sorting, uint32_t start, uint32_t end) {
    uint32_t at = find_run(sorting, start, end);
    while (at < end && insert(sorting, start, at)) {
        at++;
    }
    return at == end;
}

/* Merge two neighbouring stretches, from start to middle and from there to end. */
static bool merge(const Sorting *sorting, uint32_t start, uint32_t middle, uint32_t end) {
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
        if (from_right < 0 || !thread_poll_interrupt(sorting->thread)) {
            return false;
        }
        order[to] = from_right ? order[right++] : sorting->scratch[left++];
    }
    return true;
}

static bool pass_safepoint(Thread *thread) {
    return !thread_must_break(thread) || thread_safepoint(thread);
}

/* Insertion sort of short stretches, which are then merged, bottom up. Which items of a short list are compared, and
 * in what order, is as Tim Peters describes it for CPython (Objects/listsort.txt): programs that say so can tell. */
static bool sort_order(const Sorting *sorting, uint32_t count) {
    uint32_t stretch = count < 2 * STRETCH ? count : STRETCH;
    for (uint32_t start = 0; start < count; start += stretch) {
        uint32_t end = count - start < stretch ? count : start + stretch;
        if (!pass_safepoint(sorting->thread) || !sort_stretch(sorting, start, end)) {
            return false;
        }
    }
    for (uint64_t width = stretch; width < count; width *= 2) {
        for (uint64_t start = 0; start + width < count; start += 2 * width) {
            uint64_t end = start + 2 * width < count ? start + 2 * width : count;
            if (!pass_safepoint(sorting->thread)
                || !merge(sorting, (uint32_t)start, (uint32_t)(start + width), (uint32_t)end)) {
                return false;
            }
        }
    }
    return true;
}

/* A list of what `key` gives for each item; the items themselves if it is None. */
static Value keys_of(Thread *thread, Value items, Value key) {
    if (key == VALUE_NONE) {
        return items;
    }
    Value keys = list_new(thread, NULL, 0);
    for (uint32_t i = 0; i < list_of(items)->length && !is_error(keys); i++) {
        Value item = list_of(items)->items[i];
        Value result = pass_safepoint(thread) ? value_call(thread, key, &item, 1) : VALUE_ERROR;
        keys = is_error(result) || !list_append(thread, list_of(keys), result) ? VALUE_ERROR : keys;
    }
    return keys;
}

/* Put the numbers of the items in order. What is sorted the other way round begins and ends reversed, so that items
 * which are equal keep their order. */
static bool order_items(Thread *thread, Value items, Value key, bool is_reversed, uint32_t *order) {
    uint32_t count = list_of(items)->length;
    Value keys = keys_of(thread, items, key);
    if (is_error(keys)) {
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        order[i] = is_reversed ? count - 1 - i : i;
    }
    const Sorting sorting = {thread, list_of(keys), order, order + count};
    if (!sort_order(&sorting, count)) {
        return false;
    }
    if (is_reversed) {
        reverse(order, order + count);
    }
    return true;
}

static void exchange_items(List *left, List *right) {
    const List kept = *left;
    left->items = right->items;
    left->length = right->length;
    left->capacity = right->capacity;
    right->items = kept.items;
    right->length = kept.length;
    right->capacity = kept.capacity;
}

/* Sort what has been in a list, which is empty meanwhile: what comparisons do to it is lost, and an error. */
static bool sort_hidden(Thread *thread, List *list, Value items, Value key, bool is_reversed, uint32_t *order) {
    Value hidden = list_new(thread, NULL, 0); /* a list, so that a collection knows of the items */
    if (is_error(hidden)) {
        return false;
    }
    exchange_items(list, list_of(hidden));
    bool sorted = order_items(thread, items, key, is_reversed, order);
    bool modified = list->items != NULL;
    exchange_items(list, list_of(hidden));
    if (sorted && modified) {
        error_raise(thread, ERROR_VALUE, "list modified during sort");
    }
    for (uint32_t i = 0; i < list->length && sorted; i++) {
        object_store(thread, list, &list->items[i], list_of(items)->items[order[i]]);
    }
    return sorted && !modified;
}

bool list_sort(Thread *thread, List *list, Value key, bool is_reversed) {
    Value items = list_stride(thread, value_from_object(list), 0, 1, list->length);
    size_t size = 2 * (size_t)list->length * sizeof(uint32_t);
    uint32_t *order = is_error(items) ? NULL : heap_resize(thread->heap, NULL, 0, size);
    bool sorted = order != NULL && sort_hidden(thread, list, items, key, is_reversed, order);
    free(order);
    return sorted;
}

Value list_sort_with(Thread *thread, List *list, const Value *options) {
    Value key = is_empty(options[0]) ? VALUE_NONE : options[0];
    int is_reversed = is_empty(options[1]) ? 0 : value_is_true(thread, options[1]);
    return is_reversed < 0 || !list_sort(thread, list, key, is_reversed) ? VALUE_ERROR : VALUE_NONE;
}
