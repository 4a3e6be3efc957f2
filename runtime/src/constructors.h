/* What calling the builtin types makes. */
#ifndef PYVM_CONSTRUCTORS_H
#define PYVM_CONSTRUCTORS_H

#include "object.h"

extern const BuiltinSpec bool_construct;
extern const BuiltinSpec dict_construct;
extern const BuiltinSpec enumerate_construct;
extern const BuiltinSpec filter_construct;
extern const BuiltinSpec float_construct;
extern const BuiltinSpec frozenset_construct;
extern const BuiltinSpec int_construct;
extern const BuiltinSpec list_construct;
extern const BuiltinSpec map_construct;
extern const BuiltinSpec range_construct;
extern const BuiltinSpec reversed_construct;
extern const BuiltinSpec set_construct;
extern const BuiltinSpec slice_construct;
extern const BuiltinSpec str_construct;
extern const BuiltinSpec tuple_construct;
extern const BuiltinSpec zip_construct;

#endif
