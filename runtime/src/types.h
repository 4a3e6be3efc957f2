/* The builtin types of an interpreter. */
#ifndef PYVM_TYPES_H
#define PYVM_TYPES_H

#include "type.h"

/* Make them, and all names that the runtime needs. False when there is no memory. */
bool types_install(Thread *thread);

/* Give a builtin type a method or another attribute that a row describes. */
bool type_install_function(Thread *thread, Type *type, const BuiltinSpec *spec);
bool type_install_functions(Thread *thread, Type *type, const BuiltinSpec *specs);

/* Set an entry of an object's table by a name in C. */
bool table_install(Thread *thread, void *owner, Table *table, const char *name, Value value);

#endif
