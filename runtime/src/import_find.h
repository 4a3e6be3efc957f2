/* Where modules come from: C, programs in the library, files that the embedder compiles. */
#ifndef PYVM_IMPORT_FIND_H
#define PYVM_IMPORT_FIND_H

#include "module.h"

/* A module written in C: its functions, and what makes its other attributes. */
typedef struct {
    const char *name;
    const BuiltinSpec *functions;
    bool (*fill)(Thread *thread, Module *module); /* may be NULL; false, with the thread's error set, on failure */
} BuiltinModule;

extern const BuiltinModule builtin_modules[]; /* ends with a row without name */

/* A module written in Python that is part of the library. */
typedef struct {
    const char *name;
    const uint8_t *program;
    size_t size;
    bool is_package;
} FrozenModule;

extern const FrozenModule frozen_modules[]; /* likewise; generated when the library is built */

/* Find the module of a full name, whose last part is `part`, make it and run its body. `path` is the list of
 * directories to look in for files, after the modules of the library. VALUE_EMPTY if there is no
 * such module; VALUE_ERROR, with the thread's error set, if it could not be run. */
Value module_load(Thread *thread, Value name, Value part, Value path);

#endif
