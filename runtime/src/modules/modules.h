/* What each module written in C has. */
#ifndef PYVM_MODULES_H
#define PYVM_MODULES_H

#include "import_find.h"

extern const BuiltinSpec abc_functions[];
extern const BuiltinSpec gc_functions[];
extern const BuiltinSpec functools_functions[];
extern const BuiltinSpec itertools_functions[];
extern const BuiltinSpec bisect_functions[];
extern const BuiltinSpec heapq_functions[];
extern const BuiltinSpec math_functions[];
extern const BuiltinSpec operator_functions[];
extern const BuiltinSpec sys_functions[];
extern const BuiltinSpec time_functions[];

bool array_fill(Thread *thread, Module *module);
bool bisect_fill(Thread *thread, Module *module);
bool collections_fill(Thread *thread, Module *module);
bool functools_fill(Thread *thread, Module *module);
bool itertools_fill(Thread *thread, Module *module);
bool math_fill(Thread *thread, Module *module);
bool operator_fill(Thread *thread, Module *module);
bool random_fill(Thread *thread, Module *module);
bool sys_fill(Thread *thread, Module *module);
bool time_fill(Thread *thread, Module *module);

#endif
