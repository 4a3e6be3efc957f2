/* Exceptions as text. */
#ifndef PYVM_EXCEPTION_TEXT_H
#define PYVM_EXCEPTION_TEXT_H

#include "exception.h"

/* What repr and str make of an exception, if its class has no methods for that. As buffer_put_repr. */
bool buffer_put_exception(Thread *thread, Buffer *buffer, Value exception);
bool buffer_put_message(Thread *thread, Buffer *buffer, Value exception);

#endif
