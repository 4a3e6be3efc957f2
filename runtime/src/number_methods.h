/* The methods of numbers. */
#ifndef PYVM_NUMBER_METHODS_H
#define PYVM_NUMBER_METHODS_H

#include "object.h"

extern const BuiltinSpec float_methods[];
extern const BuiltinSpec int_methods[];

#endif
