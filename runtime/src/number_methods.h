/* The methods of floats. */
#ifndef PYVM_NUMBER_METHODS_H
#define PYVM_NUMBER_METHODS_H

#include "object.h"

extern const BuiltinSpec float_methods[];

#endif
