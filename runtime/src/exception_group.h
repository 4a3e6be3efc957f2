/* Exceptions that are groups of exceptions: a message and a tuple (exception.h says where these are). */
#ifndef PYVM_EXCEPTION_GROUP_H
#define PYVM_EXCEPTION_GROUP_H

#include "exception.h"
#include "tuple.h"

/* A new group of a type. VALUE_ERROR, with the thread's error set, if the arguments are wrong. */
Value exception_group_make(Thread *thread, Type *type, const Value *args, int count);

/* The exceptions of a group. */
const Tuple *exception_group_members(Value group);

extern const BuiltinSpec exception_group_methods[];

#endif
