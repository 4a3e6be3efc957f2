/* What Python has and pyvm doesn't. */
#ifndef PYVM_ABSENT_H
#define PYVM_ABSENT_H

#include "exception.h"

/* If an exception is there because a program uses a builtin or a module of Python's that pyvm doesn't have, so that its
 * message alone would surprise: what to say besides; NULL for other exceptions. */
const char *absence_note(const Thread *thread, Value error);

#endif
