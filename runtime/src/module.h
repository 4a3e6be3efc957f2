/* Modules: a name, and a dict of attributes, which are the global variables of the code that belongs to it. */
#ifndef PYVM_MODULE_H
#define PYVM_MODULE_H

#include "state.h"

enum {
    /* The bits of header.flags. */
    MODULE_INITIALIZING = 1, /* its body is being run */
    MODULE_IS_MADE = 2,      /* the program has made it by a call */
};

typedef struct Module Module;

struct Module {
    Object header;
    Value name;
    Value dict; /* for as long as the module lives: what looks names up may remember its version */
};

static inline bool is_module(Value value) {
    return is_kind(value, KIND_MODULE);
}

static inline Module *module_of(Value value) {
    return (Module *)object_of(value);
}

/* A module with nothing but __name__, __doc__, __package__, __loader__ and __spec__, the last four of them None.
 * NULL, with MemoryError set, on failure. */
Module *module_new(Thread *thread, Value name);

/* Give an attribute, named by a text, a value. False, with the thread's error set, on failure, or if the value is
 * VALUE_ERROR. */
bool module_set(Thread *thread, Module *module, const char *name, Value value);

/* The attribute that a text names, or VALUE_EMPTY; VALUE_ERROR when there is no memory. */
Value module_get(Thread *thread, const Module *module, const char *name);

/* Make a function object of each row of a table, and make them attributes. `name` is what they call their module; NULL in
 * builtins. */
bool module_set_functions(Thread *thread, Module *module, const char *name, const BuiltinSpec *specs);

/* module.name, asking the module's own __getattr__ for what is not there: VALUE_ERROR, with AttributeError set, if
 * there is none. */
Value module_attribute(Thread *thread, Value module, Value name);

/* del module.name. */
bool module_attribute_store(Thread *thread, Value module, Value name, Value value);
bool module_attribute_delete(Thread *thread, Value module, Value name);

/* The value of a global variable or builtin; VALUE_ERROR, with NameError set, if there is none. */
Value global_load(Thread *thread, Module *module, Value name);
bool global_store(Thread *thread, Module *module, Value name, Value value);

/* False, with NameError set, if there is no such global variable. */
bool global_delete(Thread *thread, Module *module, Value name);

void buffer_put_module(Thread *thread, Buffer *buffer, Value module);

extern const BuiltinSpec module_methods[];
extern const BuiltinSpec module_construct;

void module_trace(Heap *heap, Object *object);

#endif
