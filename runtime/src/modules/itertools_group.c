/* The iterators of itertools that go through several iterables at once, or share one among each other. */
#include "call.h"
#include "compare.h"
#include "errors.h"
#include "itertool.h"
#include "list.h"
#include "sequence.h"
#include "tuple.h"

static bool is_over(Value item) {
    return is_end(item) || is_error(item);
}

/* groupby: `items` is the last item taken and `more` its key, VALUE_EMPTY before the first; `next` is the number of the
 * group that is being given; `stop` is 1 while the last item taken has not been given.
 * The iterator over a group has the groupby as its `source`, the number of the group in `next` and its key in `more`. */

static Value groupby_new(Thread *thread, const Value *args, int count) {
    Itertool *tool = itertool_new(thread, KIND_GROUPBY, iterator_new(thread, args[0]));
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->function = count > 1 && !is_empty(args[1]) ? args[1] : VALUE_NONE;
    return value_from_object(tool);
}

/* Take the next item: VALUE_END, VALUE_ERROR, or its key. */
static Value groupby_take(Thread *thread, Itertool *tool) {
    Value item = iterator_step(thread, tool->source);
    if (is_over(item)) {
        return item;
    }
    Value key = tool->function == VALUE_NONE ? item : value_call(thread, tool->function, &item, 1);
    if (is_error(key)) {
        return VALUE_ERROR;
    }
    object_store(thread, tool, &tool->items, item);
    object_store(thread, tool, &tool->more, key);
    tool->stop = 1;
    return key;
}

static Value groupby_next(Thread *thread, Itertool *tool) {
    Value old = tool->more;
    bool fresh = tool->stop == 1 && tool->step == 1; /* a group's iterator has come to the item */
    while (!fresh) {
        Value key = groupby_take(thread, tool);
        if (is_over(key)) {
            return is_end(key) ? itertool_end(tool) : key;
        }
        int equal = is_empty(old) ? 0 : value_equals(thread, old, key);
        if (equal < 0) {
            return VALUE_ERROR;
        }
        fresh = equal == 0;
    }
    tool->step = 0;
    tool->next++;
    Itertool *group = itertool_new(thread, KIND_GROUPER, value_from_object(tool));
    if (group == NULL) {
        return VALUE_ERROR;
    }
    group->next = tool->next;
    group->more = tool->more;
    return tuple_pair(thread, tool->more, value_from_object(group));
}

static Value grouper_next(Thread *thread, Itertool *group) {
    Itertool *tool = itertool_of(group->source);
    if (tool->next != group->next || tool->step == 1 || is_empty(tool->source)) {
        return itertool_end(group);
    }
    if (tool->stop == 0) {
        Value key = groupby_take(thread, tool);
        if (is_over(key)) {
            tool->source = is_end(key) ? VALUE_EMPTY : tool->source;
            return is_end(key) ? itertool_end(group) : key;
        }
        int equal = value_equals(thread, group->more, key);
        if (equal <= 0) {
            tool->step = 1;
            return equal < 0 ? VALUE_ERROR : itertool_end(group);
        }
    }
    tool->stop = 0;
    return tool->items;
}

/* tee: `source` is the iterator, `items` the next link of a chain of pairs [item, next link], which all of them share.
 * A link whose next one is None is the last so far. */

static Value link_new(Thread *thread) {
    const Value pair[2] = {VALUE_NONE, VALUE_NONE};
    return list_new(thread, pair, 2);
}

static Itertool *tee_one(Thread *thread, Value source, Value link) {
    Itertool *tool = is_error(link) ? NULL : itertool_new(thread, KIND_TEE, source);
    if (tool != NULL) {
        tool->items = link;
    }
    return tool;
}

static Value tee_function(Thread *thread, const Value *args, int count) {
    int64_t number = 2;
    if (count > 1 && !index_from_value(thread, args[1], &number)) {
        return VALUE_ERROR;
    }
    if (number < 0) {
        return error_raise(thread, ERROR_VALUE, "n must be >= 0");
    }
    Value source = iterator_new(thread, args[0]);
    bool is_tee = is_kind(source, KIND_TEE);
    Value link = is_error(source) ? VALUE_ERROR : is_tee ? itertool_of(source)->items : link_new(thread);
    source = is_tee ? itertool_of(source)->source : source;
    Tuple *all = is_error(link) ? NULL : tuple_allocate(thread, (uint64_t)number);
    for (int64_t i = 0; all != NULL && i < number; i++) {
        Itertool *tool = tee_one(thread, source, link);
        if (tool == NULL) {
            return VALUE_ERROR;
        }
        object_store(thread, all, &all->items[i], value_from_object(tool));
    }
    return all == NULL ? VALUE_ERROR : value_from_object(all);
}

static Value tee_copy(Thread *thread, const Value *args, int count) {
    (void)count;
    Itertool *copy = tee_one(thread, itertool_of(args[0])->source, itertool_of(args[0])->items);
    return copy == NULL ? VALUE_ERROR : value_from_object(copy);
}

const BuiltinSpec tee_methods[] = {
    {"__copy__", tee_copy, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static Value tee_next(Thread *thread, Itertool *tool) {
    List *link = list_of(tool->items);
    if (link->items[1] == VALUE_NONE) {
        Value item = iterator_next(thread, tool->source);
        Value next = is_over(item) ? item : link_new(thread);
        if (is_over(next)) {
            return next;
        }
        object_store(thread, link, &link->items[0], item);
        object_store(thread, link, &link->items[1], next);
    }
    object_store(thread, tool, &tool->items, link->items[1]);
    return link->items[0];
}

/* zip_longest: `source` is a list of iterators, VALUE_NONE for those that have ended, `more` stands in for their items;
 * `next` counts those that have not. */

static Value zip_longest_new(Thread *thread, const Value *args, int count) {
    Value iterators = list_new(thread, args, count);
    for (int i = 0; i < count && !is_error(iterators); i++) {
        Value iterator = iterator_new(thread, args[i]);
        if (is_error(iterator)) {
            return VALUE_ERROR;
        }
        object_store(thread, list_of(iterators), &list_of(iterators)->items[i], iterator);
    }
    Itertool *tool = itertool_new(thread, KIND_ZIP_LONGEST, iterators);
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->more = is_empty(args[count]) ? VALUE_NONE : args[count];
    tool->next = count;
    return value_from_object(tool);
}

static Value zip_longest_next(Thread *thread, Itertool *tool) {
    List *iterators = list_of(tool->source);
    Tuple *items = tool->next == 0 ? NULL : tuple_allocate(thread, iterators->length);
    if (items == NULL) {
        return tool->next == 0 ? VALUE_END : VALUE_ERROR;
    }
    for (uint32_t i = 0; i < iterators->length; i++) {
        Value item = iterators->items[i] == VALUE_NONE ? VALUE_EMPTY : iterator_next(thread, iterators->items[i]);
        if (is_error(item)) {
            return VALUE_ERROR;
        }
        if (is_end(item)) {
            iterators->items[i] = VALUE_NONE;
            if (--tool->next == 0) {
                return VALUE_END;
            }
        }
        object_store(thread, items, &items->items[i], is_end(item) || is_empty(item) ? tool->more : item);
    }
    return value_from_object(items);
}

/* batched: `stop` items a tuple; `step` is 1 if the last one may not be shorter. */

static Value batched_new(Thread *thread, const Value *args, int count) {
    int64_t size;
    if (!index_from_value(thread, args[1], &size)) {
        return VALUE_ERROR;
    }
    if (size < 1) {
        return error_raise(thread, ERROR_VALUE, "n must be at least one");
    }
    Itertool *tool = itertool_new(thread, KIND_BATCHED, iterator_new(thread, args[0]));
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->stop = size;
    tool->step = args[count] == VALUE_TRUE;
    return value_from_object(tool);
}

static Value batched_next(Thread *thread, Itertool *tool) {
    Value batch = list_new(thread, NULL, 0);
    while (!is_error(batch) && list_of(batch)->length < tool->stop) {
        Value item = iterator_step(thread, tool->source);
        if (is_error(item)) {
            return VALUE_ERROR;
        }
        if (is_end(item)) {
            tool->source = VALUE_EMPTY;
            break;
        }
        batch = list_append(thread, list_of(batch), item) ? batch : VALUE_ERROR;
    }
    if (is_error(batch) || list_of(batch)->length == 0) {
        return is_error(batch) ? VALUE_ERROR : VALUE_END;
    }
    if (tool->step && list_of(batch)->length < tool->stop) {
        return error_raise(thread, ERROR_VALUE, "batched(): incomplete batch");
    }
    return tuple_from_list(thread, batch);
}

const BuiltinSpec grouping_constructs[] = {
    {"groupby", groupby_new, 1, 2, 0, "iterable key"},
    {"zip_longest", zip_longest_new, 0, ARGUMENTS_ANY, 0, "* fillvalue"},
    {"batched", batched_new, 2, 2, 0, "iterable n * strict"},
};

const BuiltinSpec itertools_functions[] = {
    {"tee", tee_function, 1, 2, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

Value grouping_next(Thread *thread, Itertool *tool) {
    switch ((int)tool->header.kind) {
    case KIND_GROUPBY:
        return groupby_next(thread, tool);
    case KIND_GROUPER:
        return grouper_next(thread, tool);
    case KIND_TEE:
        return tee_next(thread, tool);
    case KIND_ZIP_LONGEST:
        return zip_longest_next(thread, tool);
    default:
        return batched_next(thread, tool);
    }
}
