/* Making exceptions of what they are called with. */
#ifndef PYVM_EXCEPTION_MAKE_H
#define PYVM_EXCEPTION_MAKE_H

#include "exception.h"

/* What a call of a type of exceptions makes: of OSError, one of the derived types perhaps. */
Value exception_make(Thread *thread, Type *type, const Value *args, int count);

/* Let an exception have these arguments. False, with the thread's error set, on failure. */
bool exception_set_arguments(Thread *thread, Value exception, const Value *args, int count);

/* The type of OSError for what the system calls an error. */
ErrorType error_type_of_number(int number);

#endif
