/* str.format and str.format_map. */
#ifndef PYVM_STR_FORMAT_H
#define PYVM_STR_FORMAT_H

#include "object.h"

/* Replace the fields of a format by what they name: one of `count` positional arguments, or what the mapping (a dict of
 * keyword arguments, or VALUE_EMPTY for none) has for a key. `count` is -1 for format_map. A safepoint. VALUE_ERROR,
 * with the thread's error set, on failure. */
Value string_format_fields(Thread *thread, Value format, const Value *args, int count, Value mapping);

#endif
