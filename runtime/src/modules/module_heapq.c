/* The module _heapq: binary heaps in lists (J. W. J. Williams, "Algorithm 232: Heapsort"; the way down is R. W.
 * Floyd's, "Algorithm 245: Treesort"). The functions whose names end in _max have the largest item on top. */
#include "compare.h"
#include "errors.h"
#include "list.h"
#include "modules.h"
#include "operators.h"

/* `what` names the argument in a message. */
static List *heap_list(Thread *thread, Value value, const char *what) {
    if (!is_list_like(value)) {
        error_raise(thread, ERROR_TYPE, "%s must be list, not %s", what, type_name_of(thread, value));
        return NULL;
    }
    return list_of(value);
}

static bool check_not_empty(Thread *thread, const List *heap) {
    if (heap->length == 0) {
        error_raise(thread, ERROR_INDEX, "index out of range");
        return false;
    }
    return true;
}

/* Does one item belong above another? 1, 0, or -1 with the thread's error set: also if the comparison has changed
 * how many items there are. */
static int is_above(Thread *thread, const List *heap, Value one, Value other, bool max) {
    uint32_t length = heap->length;
    Value result = max ? value_compare(thread, COMPARISON_LT, other, one) : value_compare(thread, COMPARISON_LT, one, other);
    int above = is_error(result) ? -1 : value_is_true(thread, result);
    if (above >= 0 && heap->length != length) {
        error_raise(thread, ERROR_RUNTIME, "list changed size during iteration");
        return -1;
    }
    return above;
}

static void swap(Thread *thread, List *heap, uint32_t a, uint32_t b) {
    Value item = heap->items[a];
    object_store(thread, heap, &heap->items[a], heap->items[b]);
    object_store(thread, heap, &heap->items[b], item);
}

/* Bring an item up to where it belongs, but not above `start`. */
static bool rise(Thread *thread, List *heap, uint32_t start, uint32_t at, bool max) {
    while (at > start) {
        uint32_t parent = (at - 1) / 2;
        int above = is_above(thread, heap, heap->items[at], heap->items[parent], max);
        if (above <= 0) {
            return above == 0;
        }
        swap(thread, heap, at, parent);
        at = parent;
    }
    return true;
}

/* Let an item sink to the bottom, and rise from there: most items belong there, so that this takes few comparisons. */
static bool sink(Thread *thread, List *heap, uint32_t start, bool max) {
    uint32_t at = start;
    for (uint64_t child = 2 * (uint64_t)at + 1; child < heap->length; child = 2 * (uint64_t)at + 1) {
        if (child + 1 < heap->length) {
            int above = is_above(thread, heap, heap->items[child], heap->items[child + 1], max);
            if (above < 0) {
                return false;
            }
            child += above == 0;
        }
        swap(thread, heap, at, (uint32_t)child);
        at = (uint32_t)child;
    }
    return rise(thread, heap, start, at, max);
}

static Value heap_push(Thread *thread, const Value *args, int count) {
    (void)count;
    List *heap = heap_list(thread, args[0], "heappush() argument 1");
    bool pushed = heap != NULL && list_append(thread, heap, args[1]) && rise(thread, heap, 0, heap->length - 1, false);
    return pushed ? VALUE_NONE : VALUE_ERROR;
}

static Value pop(Thread *thread, Value list, bool max) {
    List *heap = heap_list(thread, list, max ? "heappop_max() argument" : "heappop() argument");
    if (heap == NULL || !check_not_empty(thread, heap)) {
        return VALUE_ERROR;
    }
    Value last = list_remove_at(thread, heap, heap->length - 1);
    if (heap->length == 0) {
        return last;
    }
    Value top = heap->items[0];
    object_store(thread, heap, &heap->items[0], last);
    return sink(thread, heap, 0, max) ? top : VALUE_ERROR;
}

static Value heap_pop(Thread *thread, const Value *args, int count) {
    (void)count;
    return pop(thread, args[0], false);
}

static Value heap_pop_max(Thread *thread, const Value *args, int count) {
    (void)count;
    return pop(thread, args[0], true);
}

static Value replace(Thread *thread, const Value *args, bool max) {
    List *heap = heap_list(thread, args[0], max ? "heapreplace_max() argument 1" : "heapreplace() argument 1");
    if (heap == NULL || !check_not_empty(thread, heap)) {
        return VALUE_ERROR;
    }
    Value top = heap->items[0];
    object_store(thread, heap, &heap->items[0], args[1]);
    return sink(thread, heap, 0, max) ? top : VALUE_ERROR;
}

static Value heap_replace(Thread *thread, const Value *args, int count) {
    (void)count;
    return replace(thread, args, false);
}

static Value heap_replace_max(Thread *thread, const Value *args, int count) {
    (void)count;
    return replace(thread, args, true);
}

static Value heap_push_pop(Thread *thread, const Value *args, int count) {
    (void)count;
    List *heap = heap_list(thread, args[0], "heappushpop() argument 1");
    if (heap == NULL) {
        return VALUE_ERROR;
    }
    int above = heap->length == 0 ? 0 : is_above(thread, heap, heap->items[0], args[1], false);
    return above < 0 ? VALUE_ERROR : above == 0 || heap->length == 0 ? args[1] : replace(thread, args, false);
}

static Value make(Thread *thread, Value list, bool max) {
    List *heap = heap_list(thread, list, max ? "heapify_max() argument" : "heapify() argument");
    if (heap == NULL) {
        return VALUE_ERROR;
    }
    for (uint32_t i = heap->length / 2; i-- > 0 && i < heap->length;) {
        if (!sink(thread, heap, i, max) || !thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return VALUE_NONE;
}

static Value heap_make(Thread *thread, const Value *args, int count) {
    (void)count;
    return make(thread, args[0], false);
}

static Value heap_make_max(Thread *thread, const Value *args, int count) {
    (void)count;
    return make(thread, args[0], true);
}

const BuiltinSpec heapq_functions[] = {
    {"heapify", heap_make, 1, 1, 0, NULL},
    {"heapify_max", heap_make_max, 1, 1, 0, NULL},
    {"heappop", heap_pop, 1, 1, 0, NULL},
    {"heappop_max", heap_pop_max, 1, 1, 0, NULL},
    {"heappush", heap_push, 2, 2, 0, NULL},
    {"heappushpop", heap_push_pop, 2, 2, 0, NULL},
    {"heapreplace", heap_replace, 2, 2, 0, NULL},
    {"heapreplace_max", heap_replace_max, 2, 2, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
