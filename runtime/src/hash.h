/* Hashes: values that are equal have equal ones, and they are those of CPython where it has fixed ones. */
#ifndef PYVM_HASH_H
#define PYVM_HASH_H

#include "object.h"

/* Never -1, but for a value that cannot be hashed: the thread's error is then set. */
int64_t value_hash(Thread *thread, Value value);

/* `__hash__` of the builtin types. */
Value special_hash(Thread *thread, const Value *args, int count);

/* A hash as a value. */
Value int_from_hash(Thread *thread, int64_t hash);

#endif
