/* What errors of the operating system and of syntax have as attributes: parts of their arguments. */
#ifndef PYVM_ERROR_ATTRIBUTES_H
#define PYVM_ERROR_ATTRIBUTES_H

#include "object.h"

extern const BuiltinSpec os_error_methods[];
extern const BuiltinSpec syntax_error_methods[];
extern const BuiltinSpec import_error_methods[];

#endif
