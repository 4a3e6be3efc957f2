/* Raising errors.
 *
 * A C function that can fail returns VALUE_ERROR, NULL, false or -1 and has set the thread's error. */
#ifndef PYVM_ERRORS_H
#define PYVM_ERRORS_H

#include "exception.h"

/* The name of the type of a value, for messages. */
const char *type_name_of(const Thread *thread, Value value);

/* The same for a value given as an argument: None is called by its own name. */
const char *argument_type_name(const Thread *thread, Value value);

/* These set the thread's error and return VALUE_ERROR. */
LIKE_PRINTF(3, 4) Value error_raise(Thread *thread, ErrorType type, const char *format, ...);
Value error_raise_memory(Thread *thread);
Value error_raise_stop(Thread *thread);
/* with a string between two pieces of text */
Value error_raise_around(Thread *thread, ErrorType type, const char *before, Value name, const char *after);
/* with the repr of a value before a text */
Value error_raise_repr(Thread *thread, ErrorType type, Value value, const char *after);

/* with the text of a buffer, which is freed */
Value error_raise_buffer(Thread *thread, ErrorType type, Buffer *buffer);

/* with any arguments */
Value error_raise_with(Thread *thread, ErrorType type, const Value *args, int count);

/* Add a note to the pending error, the text of a buffer, which is freed. */
void error_add_note(Thread *thread, Buffer *note);

/* Raise an exception object or type; TypeError if it is neither. */
void error_raise_value(Thread *thread, Value error);

/* `raise error from cause`, which may be None. */
void error_raise_from(Thread *thread, Value error, Value cause);

/* Raise what a handler was entered with: to its traceback, this is where it was raised before. */
void error_raise_again(Thread *thread, Value error);

/* Raise what is being handled in the same way; RuntimeError if nothing is. */
void error_raise_handled(Thread *thread);

/* `assert`: AssertionError with one argument or none. */
void error_raise_assertion(Thread *thread, Value *args, int count);

#endif
