/* Special methods that several builtin types share, each looking at what its receiver is, and the attributes of
 * object and type. */
#ifndef PYVM_OBJECT_METHODS_H
#define PYVM_OBJECT_METHODS_H

#include "builtins.h"

/* The special methods that are no operators with two operands. */
extern const BuiltinSpec object_specials[];
extern const int object_special_count;

extern const BuiltinSpec object_methods[];
extern const BuiltinSpec type_methods[];

#endif
