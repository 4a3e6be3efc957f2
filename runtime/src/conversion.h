/* What objects say that they are as numbers and as bytes. */
#ifndef PYVM_CONVERSION_H
#define PYVM_CONVERSION_H

#include "object.h"

/* The int, the float, the bytes that a value stands for: by itself, by its builtin type or by a special method of its
 * class. VALUE_EMPTY if it stands for none, as text does; VALUE_ERROR, with the thread's error set, on failure. */
Value value_to_int(Thread *thread, Value value);
Value value_to_float(Thread *thread, Value value);
Value value_to_bytes(Thread *thread, Value value);

/* A number as an object of a type that is derived from its own: what the type makes of it, when that is called. */
Value number_of_class(Thread *thread, Value type, Value number);

#endif
