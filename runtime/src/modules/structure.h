/* Tuples whose items have names: sys.version_info and its like. */
#ifndef PYVM_STRUCTURE_H
#define PYVM_STRUCTURE_H

#include "type.h"

/* A new type of them. `name` starts with the module; `fields` are words with a space between. NULL, with the thread's
 * error set, on failure. */
Type *structure_type_new(Thread *thread, const char *name, const char *fields);

/* A new one, of as many items as the type has fields. VALUE_ERROR, with the thread's error set, on failure, or if an item
 * is VALUE_ERROR. */
Value structure_new(Thread *thread, Type *type, const Value *items, int count);

/* The only one of its type. */
Value structure_only(Thread *thread, const char *name, const char *fields, const Value *items, int count);

#endif
