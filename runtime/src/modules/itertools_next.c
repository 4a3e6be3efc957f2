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

static Value or_error(const Itertool *tool) {
    return tool == NULL ? VALUE_ERROR : value_from_object(tool);
}

static bool is_over(Value item) {
    return is_end(item) || is_error(item);
}

static Value or_default(const Value *args, int count, int index, Value otherwise) {
    return index < count && !is_empty(args[index]) ? args[index] : otherwise;
}

/* count: `items` is the next number, `more` the step. */

static Value count_new(Thread *thread, const Value *args, int count) {
    Value start = or_default(args, count, 0, value_from_int(0));
    Value step = or_default(args, count, 1, value_from_int(1));
    if (!is_number(start) && !is_integer(start) && !has_class(start)) {
        return error_raise(thread, ERROR_TYPE, "a number is required");
    }
    Itertool *tool = itertool_new(thread, KIND_COUNT_ITERATOR, VALUE_NONE);
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->items = start;
    tool->more = step;
    return value_from_object(tool);
}

static Value count_next(Thread *thread, Itertool *tool) {
    Value number = tool->items;
    Value next = value_add(thread, number, tool->more);
    if (is_error(next)) {
        return VALUE_ERROR;
    }
    object_store(thread, tool, &tool->items, next);
    return number;
}

static Value count_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    const Itertool *tool = itertool_of(args[0]);
    Buffer buffer = {0};
    buffer_put_text(&buffer, "count(");
    bool complete = buffer_put_repr(thread, &buffer, tool->items);
    if (complete && tool->more != value_from_int(1)) {
        buffer_put_text(&buffer, ", ");
        complete = buffer_put_repr(thread, &buffer, tool->more);
    }
    buffer_put_text(&buffer, ")");
    Value text = string_from_buffer(thread, &buffer);
    return complete ? text : VALUE_ERROR;
}

const BuiltinSpec count_methods[] = {
    {"__repr__", count_repr, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* cycle: `items` is a list of what came so far; once `source` has ended, it comes again. */

static Value cycle_new(Thread *thread, const Value *args, int count) {
    (void)count;
    Itertool *tool = itertool_new(thread, KIND_CYCLE, iterator_new(thread, args[0]));
    Value items = tool == NULL ? VALUE_ERROR : list_new(thread, NULL, 0);
    if (is_error(items)) {
        return VALUE_ERROR;
    }
    tool->items = items;
    return value_from_object(tool);
}

static Value cycle_next(Thread *thread, Itertool *tool) {
    if (!is_empty(tool->source)) {
        Value item = iterator_next(thread, tool->source);
        if (!is_end(item)) {
            return !is_error(item) && list_append(thread, list_of(tool->items), item) ? item : VALUE_ERROR;
        }
        tool->source = VALUE_EMPTY;
    }
    const List *items = list_of(tool->items);
    if (items->length == 0) {
        return VALUE_END;
    }
    tool->next = tool->next < items->length ? tool->next : 0;
    return items->items[tool->next++];
}

/* repeat: `items` comes `stop` times, or for ever if that is negative. */

static Value repeat_new(Thread *thread, const Value *args, int count) {
    int64_t times = -1;
    if (count > 1 && !bound_from_value(thread, args[1], &times)) {
        return VALUE_ERROR;
    }
    Itertool *tool = itertool_new(thread, KIND_REPEAT, VALUE_NONE);
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->items = args[0];
    tool->stop = count > 1 && times < 0 ? 0 : times;
    return value_from_object(tool);
}

static Value repeat_next(Itertool *tool) {
    if (tool->stop == 0) {
        return VALUE_END;
    }
    tool->stop -= tool->stop > 0;
    return tool->items;
}

static Value repeat_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    const Itertool *tool = itertool_of(args[0]);
    Buffer buffer = {0};
    buffer_put_text(&buffer, "repeat(");
    bool complete = buffer_put_repr(thread, &buffer, tool->items);
    if (tool->stop >= 0) {
        buffer_print(&buffer, ", %lld", (long long)tool->stop);
    }
    buffer_put_text(&buffer, ")");
    Value text = string_from_buffer(thread, &buffer);
    return complete ? text : VALUE_ERROR;
}

static Value repeat_hint(Thread *thread, const Value *args, int count) {
    (void)count;
    const Itertool *tool = itertool_of(args[0]);
    return tool->stop >= 0 ? value_from_int64(thread, tool->stop)
                           : error_raise(thread, ERROR_TYPE, "len() of unsized object");
}

const BuiltinSpec repeat_methods[] = {
    {"__repr__", repeat_repr, 0, 0, 0, NULL},
    {"__length_hint__", repeat_hint, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

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
                               : or_error(itertool_new(thread, KIND_CHAIN, iterator_new(thread, iterables)));
}

static Value chain_from_iterable(Thread *thread, const Value *args, int count) {
    (void)count;
    return or_error(itertool_new(thread, KIND_CHAIN, iterator_new(thread, args[1])));
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
    return or_error(tool);
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
    return or_error(tool);
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
    return or_error(itertool_new(thread, KIND_PAIRWISE, iterator_new(thread, args[0])));
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
    {"count", count_new, 0, 2, 0, "start step"},
    {"cycle", cycle_new, 1, 1, 0, NULL},
    {"repeat", repeat_new, 1, 2, 0, "object times"},
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
    if (kind == KIND_CYCLE) {
        return cycle_next(thread, tool);
    }
    if (is_empty(tool->source)) {
        return VALUE_END;
    }
    switch (kind) {
    case KIND_COUNT_ITERATOR:
        return count_next(thread, tool);
    case KIND_REPEAT:
        return repeat_next(tool);
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
