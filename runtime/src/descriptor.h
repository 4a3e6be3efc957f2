/* What attributes of classes may be, and become when they are looked up: methods, properties, static and class
 * methods, and what super() gives. */
#ifndef PYVM_DESCRIPTOR_H
#define PYVM_DESCRIPTOR_H

#include "builtins.h"

typedef struct {
    Object header;
    Value self, function;
} BoundMethod;

typedef struct {
    Object header;
    Value get, set, delete, doc; /* None for what is not there */
    Value name;                  /* in its class; VALUE_EMPTY if it has not been told */
} Property;

/* Of KIND_STATIC_METHOD and KIND_CLASS_METHOD. */
typedef struct {
    Object header;
    Value function;
} MethodWrapper;

/* Attributes of `type`'s order of resolution after `after`, for `self`: an instance of `type` or `type` itself. */
typedef struct {
    Object header;
    Type *type, *after;
    Value self;
} Super;

static inline BoundMethod *bound_method_of(Value value) {
    return (BoundMethod *)object_of(value);
}

static inline Property *property_of(Value value) {
    return (Property *)object_of(value);
}

static inline MethodWrapper *method_wrapper_of(Value value) {
    return (MethodWrapper *)object_of(value);
}

/* The type whose classes `super(after, self)` searches, or NULL if `after` is none of them. */
Type *super_search(const Thread *thread, const Type *after, Value self);

static inline bool is_super_type(const Thread *thread, Value value) {
    return value == value_from_object(type_of_kind(thread, KIND_SUPER));
}

static inline Super *super_of(Value value) {
    return (Super *)object_of(value);
}

Value bound_method_new(Thread *thread, Value self, Value function);

/* The same function of the same object? 1, 0, or -1 with the thread's error set. */
int bound_method_equals(Thread *thread, Value left, Value right);

/* Is an attribute that a type has of a kind that becomes a method by being looked up in an instance? A builtin function
 * that is no method of a type is not. */
static inline bool is_method_like(Value attribute) {
    return is_kind(attribute, KIND_FUNCTION) || (is_builtin(attribute) && builtin_of(attribute)->owner != NULL);
}

/* What an attribute of a type is when it is looked up in `self`; VALUE_EMPTY for `self`: in the type. */
Value descriptor_get(Thread *thread, Value attribute, Value self, Type *type);

/* Does it come before a field of the same name? */
bool descriptor_is_data(const Thread *thread, Value attribute);

/* Is it more than a setter? */
bool descriptor_has_get(const Thread *thread, Value attribute);

/* Set, or delete if `value` is VALUE_EMPTY: 1; 0 if the attribute is none that can be told; -1 on an error. */
int descriptor_set(Thread *thread, Value attribute, Value self, Value value);

/* The methods `__get__`, `__set__` and `__delete__` of builtin descriptors. */
/* The method `__call__` of what can be called. */
Value callable_method_call(Thread *thread, const Value *args, int count);
Value descriptor_method_get(Thread *thread, const Value *args, int count);
Value descriptor_method_set(Thread *thread, const Value *args, int count);
Value descriptor_method_delete(Thread *thread, const Value *args, int count);

void bound_method_trace(Heap *heap, Object *object);
void property_trace(Heap *heap, Object *object);
void method_wrapper_trace(Heap *heap, Object *object);
void super_trace(Heap *heap, Object *object);

extern const BuiltinSpec bound_method_methods[];
extern const BuiltinSpec bound_method_construct;
extern const BuiltinSpec property_methods[];
extern const BuiltinSpec property_construct;
extern const BuiltinSpec method_wrapper_methods[];
extern const BuiltinSpec static_method_construct;
extern const BuiltinSpec class_method_construct;
extern const BuiltinSpec super_construct;

#endif
