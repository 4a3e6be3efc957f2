/* Classes of the program: what a class statement makes, and type(name, bases, namespace). */
#ifndef PYVM_CLASS_H
#define PYVM_CLASS_H

#include "call.h"

/* A new class of a metatype: the arguments are its name, its bases, a dict with its attributes, and keywords. */
Value class_new(Thread *thread, Type *metatype, const Arguments *arguments);

/* What a class statement does when its body has run: `args` are the bases, the values of the keywords that `names` has,
 * and last the namespace. */
Value class_build(Thread *thread, Value name, const Value *args, int count, Value names);

/* A list of the names of the methods that are abstract in a class. VALUE_ERROR when there is no memory. */
Value class_abstract_names(Thread *thread, const Type *type);

/* Find out whether a class has any: for classes of ABCMeta, when they are made. */
bool class_note_abstract(Thread *thread, Type *type);

/* A variable in the body of a class: of its namespace, a dict, or of the module, or a builtin. */
Value class_load(Thread *thread, Module *module, Value namespace, Value name);

bool class_store(Thread *thread, Value namespace, Value name, Value value);
bool class_delete(Thread *thread, Value namespace, Value name);

/* Leave the cell that methods have for `__class__` for class_new to fill. */
bool class_store_cell(Thread *thread, Value namespace, Value cell);

/* The same, with a cell of the function around in place of the module. */
Value class_load_cell(Thread *thread, Value namespace, Value name, Value content);

#endif
