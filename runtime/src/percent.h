/* `format % values`, for strings. */
#ifndef PYVM_PERCENT_H
#define PYVM_PERCENT_H

#include "object.h"

/* VALUE_ERROR, with the thread's error set, on failure. */
Value string_format_percent(Thread *thread, Value format, Value values);

#endif
