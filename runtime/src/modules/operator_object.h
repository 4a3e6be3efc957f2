/* Functions that are made by functions: those of the module operator, and functools.partial. */
#ifndef PYVM_OPERATOR_OBJECT_H
#define PYVM_OPERATOR_OBJECT_H

#include "object.h"

typedef struct {
    Object header;
    Value function; /* of partial: what is called; of methodcaller: the name of the method */
    Value items;    /* a tuple: the items to get, the names of the attributes to get, or arguments */
    Value keywords; /* a dict */
} Getter;

void getter_trace(Heap *heap, Object *object);

extern const BuiltinSpec item_getter_construct, attribute_getter_construct, method_caller_construct, partial_construct;
extern const BuiltinSpec item_getter_methods[], attribute_getter_methods[], method_caller_methods[], partial_methods[];

#endif
