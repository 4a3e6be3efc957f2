/* What annotations are made of: `list[int]` and `int | None`. The values are of classes that are written in Python, in
 * the module _generics. */
#ifndef PYVM_GENERICS_H
#define PYVM_GENERICS_H

#include "object.h"

/* The method `__class_getitem__` of builtin types: type[item]. */
Value generic_alias(Thread *thread, const Value *args, int count);

/* The methods `__or__` and `__ror__` of types. */
Value type_or(Thread *thread, const Value *args, int count);
Value type_reflected_or(Thread *thread, const Value *args, int count);

/* A row of a type's table of methods. */
#define GENERIC_METHOD {"__class_getitem__", generic_alias, 1, 1, BUILTIN_CLASS, NULL}

#endif
