/* What each module written in C has. */
#ifndef PYVM_MODULES_H
#define PYVM_MODULES_H

#include "import_find.h"

extern const BuiltinSpec math_functions[];
bool math_fill(Thread *thread, Module *module);

extern const BuiltinSpec sys_functions[];
bool sys_fill(Thread *thread, Module *module);

#endif
