/* Classes of the program: what a class statement makes, and type(name, bases, namespace). */
#ifndef PYVM_CLASS_H
#define PYVM_CLASS_H

#include "call.h"

/* A new class of a metatype: the arguments are its name, its bases, a dict with its attributes, and keywords. */
Value class_new(Thread *thread, Type *metatype, const Arguments *arguments);

/* A list of the names of the methods that are abstract in a class. VALUE_ERROR when there is no memory. */
Value class_abstract_names(Thread *thread, const Type *type);

/* Find out whether a class has any: for classes of ABCMeta, when they are made. */
bool class_note_abstract(Thread *thread, Type *type);

#endif
