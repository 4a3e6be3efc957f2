/* The class statement: its head, and the variables of its body. */
#ifndef PYVM_CLASS_STATEMENT_H
#define PYVM_CLASS_STATEMENT_H

#include "state.h"

/* The first half, up to the body. Of the head, a tuple, only class_head_variables and class_build know the parts. */
Value class_prepare(Thread *thread, Value name, Value bases, Value keywords);

/* The mapping that the body is to fill: what `__prepare__` of the metaclass gives. */
Value class_head_variables(Value head);

/* The second half, when the body has run. */
Value class_build(Thread *thread, Value name, Value head, Value variables);

/* A variable in the body: of the mapping, or of the module, or a builtin. */
Value class_load(Thread *thread, Module *module, Value variables, Value name);

/* The same, with a cell of the function around in place of the module. */
Value class_load_cell(Thread *thread, Value variables, Value name, Value content);

bool class_store(Thread *thread, Value variables, Value name, Value value);
bool class_delete(Thread *thread, Value variables, Value name);

/* Leave the cell that methods have for `__class__` for class_new to fill. */
bool class_store_cell(Thread *thread, Value variables, Value cell);

#endif
