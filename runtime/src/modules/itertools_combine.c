/* The iterators of itertools that arrange the items of iterables.
 *
 * `source` is a list of pools: tuples of what is arranged, one for each place. `items` is a list of the numbers of the
 * items in the places (None before the first arrangement), `next` how many places there are. Permutations go on as CPython's do: `more` is a list
 * of all the pool's numbers, of which the first are in use, and `items` counts in each place how many are left. */
#include "errors.h"
#include "itertool.h"
#include "list.h"
#include "sequence.h"
#include "tuple.h"

static Value arrangement_new(Thread *thread, Kind kind, Value pools, int64_t places) {
    Value numbers = is_error(pools) ? VALUE_ERROR : list_new(thread, NULL, 0);
    Itertool *tool = is_error(numbers) ? NULL : itertool_new(thread, kind, pools);
    if (tool == NULL) {
        return VALUE_ERROR;
    }
    tool->items = numbers;
    tool->next = places;
    tool->step = 1; /* the first arrangement is to come */
    return value_from_object(tool);
}

static bool add_number(Thread *thread, Value numbers, int64_t number) {
    return list_append(thread, list_of(numbers), value_from_int(number));
}

static const Tuple *pool_of(const Itertool *tool, int64_t place) {
    const List *pools = list_of(tool->source);
    return tuple_of(pools->items[place % pools->length]);
}

static int64_t number_at(Value numbers, int64_t place) {
    return int_of(list_of(numbers)->items[place]);
}

static void set_number(Value numbers, int64_t place, int64_t number) {
    list_of(numbers)->items[place] = value_from_int(number);
}

/* The items of the numbers. */
static Value arrangement(Thread *thread, const Itertool *tool, Value numbers) {
    Tuple *items = tuple_allocate(thread, (uint64_t)tool->next);
    for (int64_t i = 0; items != NULL && i < tool->next; i++) {
        object_store(thread, items, &items->items[i], pool_of(tool, i)->items[number_at(numbers, i)]);
    }
    return items == NULL ? VALUE_ERROR : value_from_object(items);
}

/* A list of one pool. */
static Value one_pool(Thread *thread, Value iterable) {
    Value pool = tuple_from_iterable(thread, iterable);
    return is_error(pool) ? VALUE_ERROR : list_new(thread, &pool, 1);
}

static bool places_from(Thread *thread, Value value, int64_t *places) {
    if (!index_from_value(thread, value, places)) {
        return false;
    }
    if (*places < 0) {
        error_raise(thread, ERROR_VALUE, "r must be non-negative");
        return false;
    }
    return true;
}

/* product */

static Value product_new(Thread *thread, const Value *args, int count) {
    int64_t times = 1;
    if (!is_empty(args[count]) && !index_from_value(thread, args[count], &times)) {
        return VALUE_ERROR;
    }
    if (times < 0) {
        return error_raise(thread, ERROR_VALUE, "repeat argument cannot be negative");
    }
    Value pools = list_new(thread, NULL, 0);
    for (int i = 0; i < count && !is_error(pools); i++) {
        Value pool = tuple_from_iterable(thread, args[i]);
        pools = !is_error(pool) && list_append(thread, list_of(pools), pool) ? pools : VALUE_ERROR;
    }
    if (times > LIST_LENGTH_MAX) {
        return error_raise(thread, ERROR_OVERFLOW, "repeat argument too large");
    }
    return arrangement_new(thread, KIND_PRODUCT, pools, times * count);
}

static Value product_first(Thread *thread, Itertool *tool) {
    for (int64_t i = 0; i < tool->next; i++) {
        if (pool_of(tool, i)->length == 0) {
            return itertool_end(tool);
        }
        if (!add_number(thread, tool->items, 0)) {
            return VALUE_ERROR;
        }
    }
    return arrangement(thread, tool, tool->items);
}

static Value product_next(Thread *thread, Itertool *tool) {
    for (int64_t i = tool->next - 1; i >= 0; i--) {
        int64_t number = number_at(tool->items, i) + 1;
        if (number < pool_of(tool, i)->length) {
            set_number(tool->items, i, number);
            return arrangement(thread, tool, tool->items);
        }
        set_number(tool->items, i, 0);
    }
    return itertool_end(tool);
}

/* combinations */

static Value combinations_new(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t places;
    Value pools = one_pool(thread, args[0]);
    return is_error(pools) || !places_from(thread, args[1], &places)
               ? VALUE_ERROR
               : arrangement_new(thread, KIND_COMBINATIONS, pools, places);
}

static Value replacing_new(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t places;
    Value pools = one_pool(thread, args[0]);
    return is_error(pools) || !places_from(thread, args[1], &places)
               ? VALUE_ERROR
               : arrangement_new(thread, KIND_COMBINATIONS_WITH_REPLACEMENT, pools, places);
}

static Value combinations_first(Thread *thread, Itertool *tool) {
    int64_t length = pool_of(tool, 0)->length;
    bool replaces = tool->header.kind == KIND_COMBINATIONS_WITH_REPLACEMENT;
    if (replaces ? length == 0 && tool->next > 0 : tool->next > length) {
        return itertool_end(tool);
    }
    for (int64_t i = 0; i < tool->next; i++) {
        if (!add_number(thread, tool->items, replaces ? 0 : i)) {
            return VALUE_ERROR;
        }
    }
    return arrangement(thread, tool, tool->items);
}

/* The last place whose number can grow does; those after it go as low as they can. */
static Value combinations_next(Thread *thread, Itertool *tool) {
    int64_t length = pool_of(tool, 0)->length;
    bool replaces = tool->header.kind == KIND_COMBINATIONS_WITH_REPLACEMENT;
    int64_t place = tool->next - 1;
    while (place >= 0 && number_at(tool->items, place) >= (replaces ? length - 1 : length - tool->next + place)) {
        place--;
    }
    if (place < 0) {
        return itertool_end(tool);
    }
    int64_t number = number_at(tool->items, place) + 1;
    for (int64_t i = place; i < tool->next; i++) {
        set_number(tool->items, i, replaces ? number : number + i - place);
    }
    return arrangement(thread, tool, tool->items);
}

/* permutations */

static Value permutations_new(Thread *thread, const Value *args, int count) {
    Value pools = one_pool(thread, args[0]);
    if (is_error(pools)) {
        return VALUE_ERROR;
    }
    int64_t places = tuple_of(list_of(pools)->items[0])->length;
    bool is_given = count > 1 && args[1] != VALUE_NONE && !is_empty(args[1]);
    if (is_given && !is_integral(args[1])) {
        return error_raise(thread, ERROR_TYPE, "Expected int as r");
    }
    if (is_given && !places_from(thread, args[1], &places)) {
        return VALUE_ERROR;
    }
    return arrangement_new(thread, KIND_PERMUTATIONS, pools, places);
}

static Value permutations_first(Thread *thread, Itertool *tool) {
    int64_t length = pool_of(tool, 0)->length;
    if (tool->next > length) {
        return itertool_end(tool);
    }
    Value numbers = list_new(thread, NULL, 0);
    for (int64_t i = 0; i < length && !is_error(numbers); i++) {
        numbers = add_number(thread, numbers, i) ? numbers : VALUE_ERROR;
    }
    for (int64_t i = 0; i < tool->next && !is_error(numbers); i++) {
        numbers = add_number(thread, tool->items, length - i) ? numbers : VALUE_ERROR;
    }
    if (is_error(numbers)) {
        return VALUE_ERROR;
    }
    object_store(thread, tool, &tool->more, numbers);
    return arrangement(thread, tool, numbers);
}

/* The number of a place goes to the end of all numbers. */
static void move_to_end(Value numbers, int64_t place) {
    List *list = list_of(numbers);
    Value number = list->items[place];
    for (int64_t i = place; i + 1 < list->length; i++) {
        list->items[i] = list->items[i + 1];
    }
    list->items[list->length - 1] = number;
}

static Value permutations_next(Thread *thread, Itertool *tool) {
    int64_t length = pool_of(tool, 0)->length;
    for (int64_t i = tool->next - 1; i >= 0; i--) {
        int64_t left = number_at(tool->items, i) - 1;
        if (left > 0) {
            int64_t other = length - left;
            int64_t number = number_at(tool->more, i);
            set_number(tool->items, i, left);
            set_number(tool->more, i, number_at(tool->more, other));
            set_number(tool->more, other, number);
            return arrangement(thread, tool, tool->more);
        }
        move_to_end(tool->more, i);
        set_number(tool->items, i, length - i);
    }
    return itertool_end(tool);
}

const BuiltinSpec combinatoric_constructs[] = {
    {"product", product_new, 0, ARGUMENTS_ANY, 0, "* repeat"},
    {"permutations", permutations_new, 1, 2, 0, "iterable r"},
    {"combinations", combinations_new, 2, 2, 0, "iterable r"},
    {"combinations_with_replacement", replacing_new, 2, 2, 0, "iterable r"},
};

Value combinatoric_next(Thread *thread, Itertool *tool) {
    bool is_first = tool->step;
    tool->step = 0;
    switch ((int)tool->header.kind) {
    case KIND_PRODUCT:
        return is_first ? product_first(thread, tool) : product_next(thread, tool);
    case KIND_PERMUTATIONS:
        return is_first ? permutations_first(thread, tool) : permutations_next(thread, tool);
    default:
        return is_first ? combinations_first(thread, tool) : combinations_next(thread, tool);
    }
}
