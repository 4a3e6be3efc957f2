/* The iterators of itertools that need not end: count, cycle and repeat. */
#include "arithmetic.h"
#include "bigint.h"
#include "errors.h"
#include "itertool.h"
#include "list.h"
#include "operators.h"
#include "repr.h"
#include "sequence.h"

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

const BuiltinSpec endless_constructs[] = {
    {"count", count_new, 0, 2, 0, "start step"},
    {"cycle", cycle_new, 1, 1, 0, NULL},
    {"repeat", repeat_new, 1, 2, 0, "object times"},
};

Value endless_next(Thread *thread, Itertool *tool) {
    if (tool->header.kind == KIND_CYCLE) {
        return cycle_next(thread, tool);
    }
    return tool->header.kind == KIND_REPEAT ? repeat_next(tool) : count_next(thread, tool);
}
