/* Operators of arrays, subscripts among them. */
#ifndef PYVM_ARRAY_SUBSCRIPT_H
#define PYVM_ARRAY_SUBSCRIPT_H

#include "array_object.h"

/* A new array of `count` items from `start` on. VALUE_ERROR when there is no memory. */
Value array_part(Thread *thread, const Array *array, uint32_t start, uint32_t count);

Value array_method_len(Thread *thread, const Value *args, int count);
Value array_method_getitem(Thread *thread, const Value *args, int count);
Value array_method_setitem(Thread *thread, const Value *args, int count);
Value array_method_delitem(Thread *thread, const Value *args, int count);
Value array_method_add(Thread *thread, const Value *args, int count);
Value array_method_iadd(Thread *thread, const Value *args, int count);
Value array_method_mul(Thread *thread, const Value *args, int count);
Value array_method_imul(Thread *thread, const Value *args, int count);
Value array_method_lt(Thread *thread, const Value *args, int count);
Value array_method_le(Thread *thread, const Value *args, int count);
Value array_method_eq(Thread *thread, const Value *args, int count);
Value array_method_ne(Thread *thread, const Value *args, int count);
Value array_method_gt(Thread *thread, const Value *args, int count);
Value array_method_ge(Thread *thread, const Value *args, int count);

#endif
