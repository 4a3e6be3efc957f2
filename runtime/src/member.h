/* Member descriptors: what a class has for each name in its `__slots__`. */
#ifndef PYVM_MEMBER_H
#define PYVM_MEMBER_H

#include "call.h"

/* header.extra is the index of the field, the same in every instance. */
typedef struct {
    Object header;
    Type *owner; /* the class that reserves the field */
    Value name;
} Member;

static inline bool is_member(Value value) {
    return is_kind(value, KIND_MEMBER);
}

static inline Member *member_of(Value value) {
    return (Member *)object_of(value);
}

Value member_new(Thread *thread, Type *owner, Value name, uint32_t index);

/* The field in an object. VALUE_ERROR, with AttributeError set, if it is not set. */
Value member_get(Thread *thread, const Member *member, Value self);

/* Set it or, for VALUE_EMPTY, delete it. */
bool member_set(Thread *thread, const Member *member, Value self, Value value);

void buffer_put_member(Buffer *buffer, Value member);

void member_trace(Heap *heap, Object *object);

extern const BuiltinSpec member_methods[];

#endif
