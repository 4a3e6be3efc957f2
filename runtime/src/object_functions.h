/* Builtin functions about objects: their types, attributes and identity. */
#ifndef PYVM_OBJECT_FUNCTIONS_H
#define PYVM_OBJECT_FUNCTIONS_H

#include "builtins.h"

extern const BuiltinSpec object_functions[];
extern const BuiltinSpec namespace_functions[];
extern const BuiltinSpec exit_functions[]; /* of sys, which every program finds without importing it */

/* isinstance(value, types): 1, 0, or -1 with the thread's error set. */
int value_is_instance(Thread *thread, Value value, Value types);

#endif
