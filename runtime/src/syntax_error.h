/* How a SyntaxError is shown that says where it is: its arguments are a message and a tuple of file, line, column
 * and text. */
#ifndef PYVM_SYNTAX_ERROR_H
#define PYVM_SYNTAX_ERROR_H

#include "exception.h"

/* Is an exception one of these? */
bool is_placed_syntax_error(const Thread *thread, Value exception);

/* What str gives: "invalid syntax (shapes.py, line 3)". */
void buffer_put_syntax_message(Buffer *buffer, Value exception);

/* How a traceback ends: the file, the line, a caret below its text, and the message. */
void buffer_put_syntax_error(Buffer *buffer, Value exception);

#endif
