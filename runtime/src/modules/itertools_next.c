/* The iterators of itertools that go through one iterable or several, one after the other. */
#include "arithmetic.h"
#include "bigint.h"
#include "call.h"
#include "errors.h"
#include "itertool.h"
#include "list.h"
#include "operators.h"
#include "repr.h"
#include "sequence.h"
#include "tuple.h"

Itertool *itertool_new(Thread *thread, Kind kind, Value source) {
    Itertool *tool = is_error(source) ? NULL : heap_allocate(thread->heap, kind, sizeof(Itertool));
    if (tool != NULL) {
        tool->source = source;
        tool->function = tool->items = tool->more = VALUE_EMPTY;
        tool->next = tool->step = tool->stop = 0;
    }
    return tool;
}

void itertool_trace(Heap *heap, Object *object) {
    const Itertool *tool = (const Itertool *)object;
    heap_mark(heap, tool->source);
    heap_mark(heap, tool->function);
    heap_mark(heap, tool->items);
    heap_mark(heap, tool->more);
}

static bool is_over(Value item) {
    return is_end(item) || is_error(item);
}

static Value or_default(const Value *args, int count, int index, Value otherwise) {
    return index < count && !is_empty(args[index]) ? args[index] : otherwise;
}

/* accumulate: `items` is the sum so far, VALUE_EMPTY before the first; `more` the initial one, until it is given. */

static Value accumulate_new(Thread *thread, const Value *args, int count) {
    Value initial = args[count]; /* given by keyword alone */
    Itertool *tool = itertool_new(thread, KIND_ACCUMULATE, iterator_new(thread, args[0]));
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->function = or_default(args, count, 1, VALUE_NONE);
    tool->more = initial == VALUE_NONE ? VALUE_EMPTY : initial;
    return value_from_object(tool);
}

static Value accumulate_next(Thread *thread, Itertool *tool) {
    if (!is_empty(tool->more)) {
        tool->items = tool->more;
        tool->more = VALUE_EMPTY;
        return tool->items;
    }
    Value item = iterator_next(thread, tool->source);
    if (is_over(item)) {
        return item;
    }
    if (!is_empty(tool->items)) {
        const Value args[2] = {tool->items, item};
        item = tool->function == VALUE_NONE ? value_add(thread, args[0], item)
                                            : value_call(thread, tool->function, args, 2);
        if (is_error(item)) {
            return VALUE_ERROR;
        }
    }
    object_store(thread, tool, &tool->items, item);
    return item;
}

/* chain: `source` gives iterables, `items` is an iterator over one of them, or VALUE_EMPTY. */

static Value chain_new(Thread *thread, const Value *args, int count) {
    Value iterables = tuple_new(thread, args, count);
    return is_error(iterables) ? VALUE_ERROR
                               : itertool_or_error(itertool_new(thread, KIND_CHAIN, iterator_new(thread, iterables)));
}

static Value chain_from_iterable(Thread *thread, const Value *args, int count) {
    (void)count;
    return itertool_or_error(itertool_new(thread, KIND_CHAIN, iterator_new(thread, args[1])));
}

const BuiltinSpec chain_methods[] = {
    {"from_iterable", chain_from_iterable, 1, 1, BUILTIN_CLASS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static Value chain_next(Thread *thread, Itertool *tool) {
    for (;;) {
        if (is_empty(tool->items)) {
            Value iterable = iterator_step(thread, tool->source);
            Value iterator = is_over(iterable) ? iterable : iterator_new(thread, iterable);
            if (is_over(iterator)) {
                tool->source = VALUE_EMPTY;
                return iterator;
            }
            object_store(thread, tool, &tool->items, iterator);
        }
        Value item = iterator_next(thread, tool->items);
        if (!is_end(item)) {
            return item;
        }
        tool->items = VALUE_EMPTY;
    }
}

/* compress: `items` is an iterator over what says which items of `source` to give. */

static Value compress_new(Thread *thread, const Value *args, int count) {
    (void)count;
    Itertool *tool = itertool_new(thread, KIND_COMPRESS, iterator_new(thread, args[0]));
    Value selectors = tool == NULL ? VALUE_ERROR : iterator_new(thread, args[1]);
    if (is_error(selectors)) {
        return VALUE_ERROR;
    }
    tool->items = selectors;
    return value_from_object(tool);
}

static Value compress_next(Thread *thread, const Itertool *tool) {
    for (;;) {
        Value item = iterator_step(thread, tool->source);
        Value selector = is_over(item) ? item : iterator_next(thread, tool->items);
        int wanted = is_over(selector) ? -1 : value_is_true(thread, selector);
        if (wanted != 0) {
            return is_end(selector) ? VALUE_END : wanted < 0 ? VALUE_ERROR : item;
        }
    }
}

/* dropwhile, takewhile and filterfalse ask `function`. `next` is 1 once dropwhile asks no more. */

static Value asking_new(Thread *thread, Kind kind, const Value *args) {
    Itertool *tool = itertool_new(thread, kind, iterator_new(thread, args[1]));
    if (tool != NULL) {
        tool->function = args[0];
    }
    return itertool_or_error(tool);
}

static Value dropwhile_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return asking_new(thread, KIND_DROPWHILE, args);
}

static Value takewhile_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return asking_new(thread, KIND_TAKEWHILE, args);
}

static Value filterfalse_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return asking_new(thread, KIND_FILTERFALSE, args);
}

/* 1, 0, or -1 with the thread's error set. */
static int ask(Thread *thread, const Itertool *tool, Value item) {
    bool is_itself = tool->function == VALUE_NONE && tool->header.kind == KIND_FILTERFALSE;
    Value answer = is_itself ? item : value_call(thread, tool->function, &item, 1);
    return is_error(answer) ? -1 : value_is_true(thread, answer);
}

static Value takewhile_next(Thread *thread, Itertool *tool) {
    Value item = iterator_next(thread, tool->source);
    int answer = is_over(item) ? -1 : ask(thread, tool, item);
    return is_over(item) || answer > 0 ? item : answer < 0 ? VALUE_ERROR : itertool_end(tool);
}

/* dropwhile gives the first item for which the function says no, and all after it; filterfalse all such items. */
static Value false_next(Thread *thread, Itertool *tool) {
    for (;;) {
        Value item = iterator_step(thread, tool->source);
        if (is_over(item) || tool->next) {
            return item;
        }
        int answer = ask(thread, tool, item);
        if (answer <= 0) {
            tool->next = answer == 0 && tool->header.kind == KIND_DROPWHILE;
            return answer < 0 ? VALUE_ERROR : item;
        }
    }
}

/* islice: `next` items have been taken from `source`; the one after `step` items is wanted, none from `stop` on. */

static bool slice_bound(Thread *thread, Value value, const char *what, int64_t otherwise, int64_t *bound) {
    *bound = otherwise;
    if (value == VALUE_NONE) {
        return true;
    }
    value = value_index(thread, value);
    if (is_error(value)) {
        return false;
    }
    if (!is_integer(value) || !int_to_int64(value, bound) || *bound < 0) {
        error_raise(thread, ERROR_VALUE, "%s islice() must be None or an integer: 0 <= x <= sys.maxsize.", what);
        return false;
    }
    return true;
}

static Value islice_new(Thread *thread, const Value *args, int count) {
    int64_t start = 0, stop, step = 1;
    bool alone = count == 2;
    if ((!alone && !slice_bound(thread, args[1], "Indices for", 0, &start))
        || !slice_bound(thread, args[alone ? 1 : 2], "Stop argument for", INT64_MAX, &stop)) {
        return VALUE_ERROR;
    }
    if (count > 3 && args[3] != VALUE_NONE
        && (!is_integer(args[3]) || !bound_from_value(thread, args[3], &step) || step < 1)) {
        return error_raise(thread, ERROR_VALUE, "Step for islice() must be a positive integer or None.");
    }
    Itertool *tool = itertool_new(thread, KIND_ISLICE, iterator_new(thread, args[0]));
    if (tool != NULL) {
        tool->items = value_from_int(start < INT_MAX_48 ? start : INT_MAX_48); /* the number of the next item */
        tool->stop = stop;
        tool->step = step;
    }
    return itertool_or_error(tool);
}

static Value islice_next(Thread *thread, Itertool *tool) {
    int64_t wanted = int_of(tool->items);
    int64_t end = wanted < tool->stop ? wanted : tool->stop;
    while (tool->next < end) {
        Value item = iterator_step(thread, tool->source);
        if (is_over(item)) {
            return is_end(item) ? itertool_end(tool) : item;
        }
        tool->next++;
    }
    if (wanted >= tool->stop) {
        return itertool_end(tool);
    }
    Value item = iterator_next(thread, tool->source);
    if (is_over(item)) {
        return is_end(item) ? itertool_end(tool) : item;
    }
    tool->next++;
    tool->items = value_from_int(tool->step < INT_MAX_48 - wanted ? wanted + tool->step : INT_MAX_48);
    return item;
}

/* pairwise: `items` is the last item, or VALUE_EMPTY. */

static Value pairwise_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return itertool_or_error(itertool_new(thread, KIND_PAIRWISE, iterator_new(thread, args[0])));
}

static Value pairwise_next(Thread *thread, Itertool *tool) {
    Value first = tool->items;
    if (is_empty(first)) {
        first = iterator_next(thread, tool->source);
        if (is_over(first)) {
            return first;
        }
        object_store(thread, tool, &tool->items, first);
    }
    Value second = iterator_next(thread, tool->source);
    if (is_over(second)) {
        return second;
    }
    object_store(thread, tool, &tool->items, second);
    return tuple_pair(thread, first, second);
}

static Value starmap_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return asking_new(thread, KIND_STARMAP, args);
}

static Value starmap_next(Thread *thread, const Itertool *tool) {
    Value item = iterator_next(thread, tool->source);
    if (is_over(item)) {
        return item;
    }
    Value args = is_tuple(item) ? item : tuple_from_iterable(thread, item);
    return is_error(args) ? VALUE_ERROR
                          : value_call(thread, tool->function, tuple_of(args)->items, (int)tuple_of(args)->length);
}

const BuiltinSpec itertool_constructs[] = {
    {"accumulate", accumulate_new, 1, 2, 0, "iterable func * initial"},
    {"chain", chain_new, 0, ARGUMENTS_ANY, 0, NULL},
    {"compress", compress_new, 2, 2, 0, "data selectors"},
    {"dropwhile", dropwhile_new, 2, 2, 0, NULL},
    {"takewhile", takewhile_new, 2, 2, 0, NULL},
    {"filterfalse", filterfalse_new, 2, 2, 0, NULL},
    {"islice", islice_new, 2, 4, 0, NULL},
    {"pairwise", pairwise_new, 1, 1, 0, NULL},
    {"starmap", starmap_new, 2, 2, 0, NULL},
};

Value itertool_next(Thread *thread, Value iterator) {
    Itertool *tool = itertool_of(iterator);
    Kind kind = (Kind)tool->header.kind;
    if (kind == KIND_COUNT_ITERATOR || kind == KIND_CYCLE || kind == KIND_REPEAT) {
        return endless_next(thread, tool);
    }
    if (is_empty(tool->source)) {
        return VALUE_END;
    }
    switch (kind) {
    case KIND_ACCUMULATE:
        return accumulate_next(thread, tool);
    case KIND_CHAIN:
        return chain_next(thread, tool);
    case KIND_COMPRESS:
        return compress_next(thread, tool);
    case KIND_DROPWHILE:
    case KIND_FILTERFALSE:
        return false_next(thread, tool);
    case KIND_TAKEWHILE:
        return takewhile_next(thread, tool);
    case KIND_ISLICE:
        return islice_next(thread, tool);
    case KIND_PAIRWISE:
        return pairwise_next(thread, tool);
    case KIND_STARMAP:
        return starmap_next(thread, tool);
    case KIND_GROUPBY:
    case KIND_GROUPER:
    case KIND_TEE:
    case KIND_ZIP_LONGEST:
    case KIND_BATCHED:
        return grouping_next(thread, tool);
    default:
        return combinatoric_next(thread, tool);
    }
}
