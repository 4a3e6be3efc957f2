/* All that the bodies in definitions/bytecodes.def use: the generated interpreters include this. */
#ifndef PYVM_INTERPRETER_H
#define PYVM_INTERPRETER_H

#include "arithmetic.h"
#include "attribute.h"
#include "builtins.h"
#include "cache.h"
#include "class_statement.h"
#include "construct.h"
#include "compare.h"
#include "dict.h"
#include "errors.h"
#include "format.h"
#include "frame.h"
#include "function.h"
#include "generator.h"
#include "import.h"
#include "items.h"
#include "iterator.h"
#include "list.h"
#include "module.h"
#include "manager.h"
#include "operators.h"
#include "sequence.h"
#include "set.h"
#include "slice.h"
#include "state.h"
#include "str.h"
#include "tuple.h"
#include "modules/array_object.h"

#endif
