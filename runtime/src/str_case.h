/* The methods of strings that change case. */
#ifndef PYVM_STR_CASE_H
#define PYVM_STR_CASE_H

#include "object.h"

Value string_method_capitalize(Thread *thread, const Value *args, int count);
Value string_method_casefold(Thread *thread, const Value *args, int count);
Value string_method_lower(Thread *thread, const Value *args, int count);
Value string_method_swapcase(Thread *thread, const Value *args, int count);
Value string_method_title(Thread *thread, const Value *args, int count);
Value string_method_upper(Thread *thread, const Value *args, int count);

#endif
