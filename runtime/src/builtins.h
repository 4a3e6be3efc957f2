/* Functions written in C: the builtins and the methods of the builtin types. */
#ifndef PYVM_BUILTINS_H
#define PYVM_BUILTINS_H

#include "call.h"

/* header.extra is the kind that it is a method of, or KIND_FREE. */
enum { BUILTIN_IS_SIMPLE = 1 }; /* of header.flags: it takes positional arguments as they are */

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

static inline bool builtin_accepts(const Builtin *builtin, int count) {
    return MOSTLY(count >= builtin->spec->least) && MOSTLY(count <= builtin->spec->most);
}

/* Can a value be called as builtin_call_simple does? */
static inline bool is_simple_builtin(Value value, int count) {
    if (SELDOM(!is_builtin(value)) || SELDOM(!(object_of(value)->flags & BUILTIN_IS_SIMPLE))) {
        return false;
    }
    const Builtin *builtin = builtin_of(value);
    return MOSTLY(builtin->owner == NULL) && MOSTLY(builtin_accepts(builtin, count));
}

/* Can it be called as a method of a value, which is an object of the very type that has it? */
static inline bool is_simple_method(Thread *thread, Value value, Value receiver, int count) {
    if (SELDOM(!is_builtin(value)) || SELDOM(!is_object(receiver))
        || SELDOM(!(object_of(value)->flags & BUILTIN_IS_SIMPLE))) {
        return false;
    }
    const Builtin *builtin = builtin_of(value);
    Kind kind = (Kind)object_of(receiver)->kind;
    return MOSTLY(kind_is_plain(kind)) && MOSTLY(type_of_kind(thread, kind) == builtin->owner)
           && MOSTLY(builtin_accepts(builtin, count));
}

static inline Value builtin_call_simple(Thread *thread, Value callee, const Value *args, int count) {
    return builtin_of(callee)->spec->function(thread, args, count);
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
