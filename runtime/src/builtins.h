/* Functions written in C: the builtins and the methods of the builtin types. */
#ifndef PYVM_BUILTINS_H
#define PYVM_BUILTINS_H

#include "object.h"

enum {
    BUILTIN_IS_TYPE = 1,
    BUILTIN_WORDY = 2, /* messages about wrong numbers of arguments name it with parentheses */
};

/* header.extra is the kind that it is a method of, or KIND_FREE. */
typedef struct {
    Object header;
    const BuiltinSpec *spec;
} Builtin;

static inline Builtin *builtin_of(Value value) {
    return (Builtin *)object_of(value);
}

static inline bool builtin_is_type(Value value) {
    return builtin_of(value)->spec->flags & BUILTIN_IS_TYPE;
}

/* Call a builtin. Whoever calls this may be calling VM code. */
Value builtin_call(Thread *thread, const Builtin *builtin, const Value *args, int count);

/* A function object, of a method of a kind or, with KIND_FREE, of another function. VALUE_ERROR on failure. */
Value builtin_new(Thread *thread, Kind owner, const BuiltinSpec *spec);

/* Make the builtins and methods of an interpreter. False when there is no memory. */
bool builtins_install(Thread *thread);

#endif
