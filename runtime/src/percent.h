/* `format % values`, for strings and bytes. */
#ifndef PYVM_PERCENT_H
#define PYVM_PERCENT_H

#include "object.h"

/* VALUE_ERROR, with the thread's error set, on failure. */
Value text_format_percent(Thread *thread, Value format, Value values);

#endif
