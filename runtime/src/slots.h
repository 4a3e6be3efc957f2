/* __slots__: the fields that a class reserves. They come first in its instances, those of the base before its own. */
#ifndef PYVM_SLOTS_H
#define PYVM_SLOTS_H

#include "type.h"

/* Read the `__slots__` of a class that is being made. False, with the thread's error set, when that fails. */
bool class_reserve_slots(Thread *thread, Type *type);

#endif
