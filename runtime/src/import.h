/* The import statement. What fails returns VALUE_ERROR or false, with the thread's error set. */
#ifndef PYVM_IMPORT_H
#define PYVM_IMPORT_H

#include "frame.h"

/* Make __main__ and the tables of an interpreter that is being made. */
bool import_prepare(Thread *thread);

/* Import a module, as seen from a frame. `level` is the number of dots before `name`. Without a `fromlist` (None or
 * a tuple of names) the result is the module that the first part of the name is of, else that of the whole name, with
 * what submodules the list names. Runs the bodies of modules. */
Value import_name(Thread *thread, Frame *frame, Value name, Value level, Value fromlist);

/* What `from module import name` binds: an attribute, or a submodule that has been imported. */
Value import_from(Thread *thread, Value module, Value name);

/* `from module import *` into the globals of a frame. */
bool import_star(Thread *thread, Frame *frame, Value module);

/* Set the directory in which modules are looked for, if none has been set: that of a program's file. */
bool import_set_program(Thread *thread, Value filename);

/* An attribute of a module that has been imported; VALUE_EMPTY if it has not been, or has none of that name. */
Value import_attribute(Thread *thread, const char *module, const char *name);

/* An attribute of a module of the runtime's own, which is imported now if it has not been. */
Value import_load(Thread *thread, const char *module, const char *name);

/* The builtin function __import__. */
Value builtin_import(Thread *thread, const Value *args, int count);

#endif
