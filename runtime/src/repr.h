/* Values as text: what repr and str give. */
#ifndef PYVM_REPR_H
#define PYVM_REPR_H

#include "buffer.h"
#include "object.h"

/* False, with the thread's error set, if the value is nested too deeply. A lack of memory shows in the buffer. */
bool buffer_put_repr(Thread *thread, Buffer *buffer, Value value);

/* As buffer_put_repr, but strings stand for themselves. */
bool buffer_put_value(Thread *thread, Buffer *buffer, Value value);

/* str(value) and repr(value), or VALUE_ERROR with the thread's error set. */
Value value_to_string(Thread *thread, Value value);
Value value_to_repr(Thread *thread, Value value);

/* `__repr__` and `__str__` of the builtin types. */
Value special_repr(Thread *thread, const Value *args, int count);
Value special_str(Thread *thread, const Value *args, int count);

#endif
