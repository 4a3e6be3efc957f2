/* Types: the builtin ones and the classes of the program. */
#ifndef PYVM_TYPE_H
#define PYVM_TYPE_H

#include "special.h"
#include "state.h"
#include "tuple.h"

enum {
    /* The bits of a type's header.flags. */
    TYPE_IS_HEAP = 1,        /* a class that the program has made: its attributes can be set */
    TYPE_HAS_NO_DICT = 2,    /* instances have the fields of `__slots__` and no others */
    TYPE_IS_ABSTRACT = 4,    /* some abstract method is not overridden: no instance can be made */
    TYPE_IS_FINAL = 8,       /* no class can be derived from it */
    TYPE_IS_BASE = 16,       /* some class is, or was, derived from it */
};

/* An attribute whose value is VALUE_EMPTY in `special` is not there. */
struct Type {
    Object header;
    Type *metatype; /* the type of this type */
    Type *base;     /* the one of `bases` that decides the layout; NULL for object */
    Value name, qualname;
    Value bases, mro; /* tuples of types */
    Value slots;      /* a tuple of the names that `__slots__` has here and in the bases, each at the index of its field, or
                       * VALUE_EMPTY */
    Table attributes;
    Kind layout;      /* of instances */
    uint32_t version; /* another one after each change of the attributes here or in a base */
    uint32_t shape;   /* of new instances; 0: it is still to be made */
    uint32_t dict_shape; /* of instances with a dict; likewise */
    uint32_t in_object;  /* fields that new instances have room for; 0: not known yet */
    char *text;          /* the name in UTF-8, terminated, for messages */
    Type *next;          /* of all types of the interpreter */
    Value special[SPECIAL_COUNT];
};

static inline bool is_type(Value value) {
    return is_kind(value, KIND_TYPE);
}

static inline Type *type_as(Value value) {
    return (Type *)object_of(value);
}

/* The number of fields that `__slots__` reserves in each instance. */
static inline uint32_t type_slot_count(const Type *type) {
    return is_empty(type->slots) ? 0 : tuple_of(type->slots)->length;
}

/* Can the program give instances any attributes? */
static inline bool type_has_dict(const Type *type) {
    return !(type->header.flags & TYPE_HAS_NO_DICT);
}

/* Are objects of both types laid out alike, so that one of the one type may become one of the other? */
bool type_same_layout(const Type *type, const Type *other);

static inline const char *type_name(const Type *type) {
    return type->text;
}

/* The type of a value. */
Type *type_of(const Thread *thread, Value value);

/* The builtin type of a kind, of an error. */
static inline Type *type_of_kind(const Thread *thread, Kind kind) {
    return thread->interpreter->types[kind];
}

/* Are all objects of a kind of the builtin type of that kind? */
static inline bool kind_is_plain(Kind kind) {
    return kind < KIND_EXCEPTION || kind == KIND_DEQUE || kind == KIND_ARRAY;
}

bool type_is(const Type *type, const Type *base);

/* The builtin type that a class is derived from. */
const Type *type_builtin_base(const Type *type);

/* Is a value an instance of a type, or of one derived from it? */
static inline bool value_is_of(const Thread *thread, Value value, const Type *type) {
    return type_is(type_of(thread, value), type);
}

/* The attribute of a name that instances of a type find in it and its bases, or VALUE_EMPTY. */
Value type_find(const Thread *thread, const Type *type, Value name);

/* The same, from the type after `after` on in the order of resolution: what super() is about. */
Value type_find_after(const Type *type, const Type *after, Value name);

/* Set or, for VALUE_EMPTY, delete an attribute of a class. False, with the thread's error set, on failure. */
bool type_set_attribute(Thread *thread, Type *type, Value name, Value value);

/* The name of a special method, an interned string. */
static inline Value special_name(const Thread *thread, Special special) {
    return thread->interpreter->special_names[special];
}

/* Of `metatype` and the types of some bases, the one that is derived from all others. NULL, with TypeError set, if there
 * is none. */
Type *type_best_metatype(Thread *thread, Type *metatype, Value bases);

/* Is a special method of a type that of `object` or, for metaclasses, of `type`? */
static inline bool type_has_default(const Thread *thread, const Type *type, Special special) {
    Value method = type->special[special];
    return method == type_of_kind(thread, KIND_INSTANCE)->special[special]
           || method == type_of_kind(thread, KIND_TYPE)->special[special];
}

/* A new class. NULL, with the thread's error set, if the bases don't go together. `namespace` is a dict. */
Type *type_new(Thread *thread, Type *metatype, Value name, Value bases, Value namespace);

/* The name without the module that a builtin type's has. */
static inline const char *type_short_name(const Type *type) {
    const char *dot = type->header.flags & TYPE_IS_HEAP ? NULL : strrchr(type->text, '.');
    return dot == NULL ? type->text : dot + 1;
}

/* A new builtin type, with one base (NULL: none) or several. Its name starts with the module that it belongs to, unless
 * that is builtins. NULL when there is no memory. */
Type *type_new_builtin(Thread *thread, const char *name, Type *base, Kind layout);
Type *type_new_builtin_of(Thread *thread, const char *name, const Value *bases, int count, Kind layout);

/* The order of resolution of a type with these bases: a tuple that begins with the type. VALUE_ERROR, with TypeError set,
 * if there is none. */
Value type_order(Thread *thread, Type *type, Value bases);

/* Resolve the special methods of a type, once its attributes are there. */
void type_resolve(Thread *thread, Type *type);

/* A tuple of all types that have a type as one of their bases: __subclasses__(). */
Value type_subclasses(Thread *thread, Type *type);

void type_trace(Heap *heap, Object *object);
size_t type_external(const Object *object);
void type_release(Object *object);

/* Give a type another name. False when there is no memory. */
bool type_set_name(Thread *thread, Type *type, Value name);
#endif
