/* What builtin errors have as attributes of their own: parts of their arguments, and what they are about. */
#ifndef PYVM_ERROR_ATTRIBUTES_H
#define PYVM_ERROR_ATTRIBUTES_H

#include "call.h"
#include "exception.h"

/* The attributes that a builtin type of exceptions has beside those of all, or NULL. */
const BuiltinSpec *error_type_methods(ErrorType type);

/* Tell the pending error what it is about: the name and, for an AttributeError, the object. Returns VALUE_ERROR. */
Value error_tell(Thread *thread, Value name, Value object);

/* NameError for a name that nothing has, and for a variable of an enclosing function that has no value. These return
 * VALUE_ERROR. */
Value error_raise_undefined(Thread *thread, Value name);
Value error_raise_free(Thread *thread, Value name);

/* The same if it is an AttributeError that has not been told yet, whoever raised it. */
Value error_tell_missing(Thread *thread, Value name, Value object);

/* Set what the keyword arguments say. False, with TypeError set, if the type knows no such argument. */
bool error_set_keywords(Thread *thread, Value error, const Arguments *arguments);

#endif
