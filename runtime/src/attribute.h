/* Attributes: owner.name. What fails returns VALUE_ERROR or false, with the thread's error set. */
#ifndef PYVM_ATTRIBUTE_H
#define PYVM_ATTRIBUTE_H

#include "object.h"

Value attribute_load(Thread *thread, Value owner, Value name);
bool attribute_store(Thread *thread, Value owner, Value name, Value value);
bool attribute_delete(Thread *thread, Value owner, Value name);

#endif
