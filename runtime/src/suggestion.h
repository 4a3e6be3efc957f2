/* Names that somebody may have meant who wrote another one. */
#ifndef PYVM_SUGGESTION_H
#define PYVM_SUGGESTION_H

#include "str.h"

/* The name among `count` ones that is most like a name that is none of them; VALUE_EMPTY if none is like it. */
Value suggestion_find(Value name, const Value *names, uint32_t count);

#endif
