/* Hashes: values that are equal have equal ones, and they are those of CPython where it has fixed ones. */
#ifndef PYVM_HASH_H
#define PYVM_HASH_H

#include "object.h"

/* Never -1, but for a value that cannot be hashed: the thread's error is then set. */
int64_t value_hash(Thread *thread, Value value);

#endif
