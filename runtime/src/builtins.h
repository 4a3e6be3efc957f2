/* Functions written in C: the builtins and the methods of the builtin types. */
#ifndef PYVM_BUILTINS_H
#define PYVM_BUILTINS_H

#include "call.h"

/* header.extra is the kind that it is a method of, or KIND_FREE. */
typedef struct {
    Object header;
    const BuiltinSpec *spec;
    Type *owner;        /* the type that it is a method of, or NULL */
    const char *module; /* the name of the module that it is a function of; NULL: none, or builtins */
} Builtin;

static inline bool is_builtin(Value value) {
    return is_kind(value, KIND_BUILTIN);
}

static inline Builtin *builtin_of(Value value) {
    return (Builtin *)object_of(value);
}

/* Is it called with an object of its type before the other arguments? */
static inline bool builtin_is_method(const Builtin *builtin) {
    return builtin->owner != NULL && !(builtin->spec->flags & BUILTIN_STATIC);
}

/* A new builtin function, a method of `owner` unless that is NULL. VALUE_ERROR when there is no memory. */
Value builtin_new(Thread *thread, const BuiltinSpec *spec, Type *owner);

/* Call a builtin. Whoever calls this may be calling VM code. */
Value builtin_call(Thread *thread, const Builtin *builtin, const Value *args, int count);

/* The same with any arguments. */
Value builtin_call_with(Thread *thread, const Builtin *builtin, const Arguments *arguments);

/* Call what a row describes. */
Value spec_call(Thread *thread, const BuiltinSpec *spec, const Arguments *arguments);

/* print(*args, sep, end, file, flush). */
Value builtin_print(Thread *thread, const Value *args, int count);

extern const BuiltinSpec builtin_functions[];

extern const BuiltinSpec builtin_methods[];

/* Make the builtins and methods of an interpreter. False when there is no memory. */
bool builtins_install(Thread *thread);

#endif
