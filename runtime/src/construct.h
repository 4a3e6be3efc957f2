/* Making objects of types: what calling a type does. */
#ifndef PYVM_CONSTRUCT_H
#define PYVM_CONSTRUCT_H

#include "call.h"

/* The call of a type whose type is `type` itself. Like value_enter. */
Value type_enter(Thread *thread, Type *type, const Arguments *arguments);

/* Does the call of a type, of which `type` is the type, make a plain instance and then run `__init__`? */
bool type_makes_plain(const Type *type);

/* The object that a frame of `__init__` delivers, whose result is to be None. VALUE_ERROR, with TypeError set, if it is
 * not. */
Value check_constructed(Thread *thread, Value constructed, Value result);

/* What `__new__` and `__init__` of the builtin types do. */
Value special_new(Thread *thread, const Value *args, int count);
/* Give a builtin type a `__new__` of its own. */
bool type_install_new(Thread *thread, Type *type);

Value special_init(Thread *thread, const Value *args, int count);

#endif
