/* What a user reads of an exception that nothing has handled. */
#ifndef PYVM_TRACEBACK_H
#define PYVM_TRACEBACK_H

#include "exception.h"

/* Write an exception as Python prints an uncaught one, those behind it first, without a line end. */
void buffer_put_error(Thread *thread, Buffer *buffer, Value error);

#endif
