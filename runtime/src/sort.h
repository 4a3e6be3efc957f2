/* Sorting. */
#ifndef PYVM_SORT_H
#define PYVM_SORT_H

#include "list.h"

/* Sort a list by `<`, items that are equal staying in their order; backwards if `reverse`. Where `key` is not
 * None, what it gives for each item is compared. False, with the thread's error set and the list as it was, when
 * that fails. A safepoint, which calls VM code where there is a key. */
bool list_sort(Thread *thread, List *list, Value key, bool reverse);

/* The same with the arguments of `key` and `reverse`, VALUE_EMPTY if they were not given: None, or VALUE_ERROR. */
Value list_sort_with(Thread *thread, List *list, const Value *options);

#endif
