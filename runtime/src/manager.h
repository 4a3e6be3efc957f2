/* Context managers: what `with` calls. */
#ifndef PYVM_MANAGER_H
#define PYVM_MANAGER_H

#include "call.h"

/* The result of `__enter__`, and the method `__exit__`. VALUE_ERROR, with TypeError set, if the manager lacks one. */
Value manager_enter(Thread *thread, Value manager);
Value manager_exit(Thread *thread, Value manager);

/* Tell what manager_exit has given of an error: whether it has dealt with it. */
Value manager_leave(Thread *thread, Value leave, Value error);

#endif
