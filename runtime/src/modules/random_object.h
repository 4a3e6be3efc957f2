/* The generators of the module _random. */
#ifndef PYVM_RANDOM_OBJECT_H
#define PYVM_RANDOM_OBJECT_H

#include "object.h"
#include "twister.h"

typedef struct {
    Object header;
    Twister twister;
} Random;

extern const BuiltinSpec random_methods[];
extern const BuiltinSpec random_construct;

#endif
