/* Instances of classes. Their fields lie in slots; a shape says which field lies in which.
 *
 *     header: extra = number of the shape     shape --- x ---> shape --- y ---> shape
 *     +--------+------+---------+---------+
 *     | header | more | field 0 | field 1 |   as many fields as instances of the class had before
 *     +--------+------+---------+---------+
 *
 * `more` is VALUE_EMPTY, a list of the fields that have no room in the object, or, in an instance whose shape is a
 * dict's, a dict with all fields: that is what an instance becomes whose `__dict__` was asked for, or whose fields
 * were deleted.
 *
 * The fields that `__slots__` reserves come first, in every instance of the class, and stay where they are.
 * A shape has None in place of their names, since they are found by way of the class: see member.h. They are
 * VALUE_EMPTY while they are not set.
 *
 * An object of a class that is derived from a builtin type other than object has a companion, an instance that
 * knows its class and holds its fields. The last word of the object points to it. */
#ifndef PYVM_INSTANCE_H
#define PYVM_INSTANCE_H

#include "list.h"
#include "type.h"

enum { SHAPE_IS_DICT = 1 }; /* of a shape's header.flags */

typedef struct Shape Shape;

struct Shape {
    Object header;
    Type *type;
    uint32_t id;
    uint32_t count;     /* fields */
    uint32_t in_object; /* how many fields the objects have room for */
    Value names;        /* a list of which the first `count` are this shape's; shapes of one line share it. None for a slot */
    Table transitions;  /* from the name of a further field to the shape with it */
};

typedef struct {
    Object header;
    Value more;
    Value fields[];
} Instance;

/* A number of a class derived from int or float. */
typedef struct {
    Object header;
    Value number;
} Number;

static inline bool is_instance(Value value) {
    return is_kind(value, KIND_INSTANCE);
}

static inline Instance *instance_of(Value value) {
    return (Instance *)object_of(value);
}

static inline Shape *instance_shape(const Thread *thread, const Instance *instance) {
    return thread->interpreter->shapes.items[instance->header.extra];
}

/* An instance whose fields are not set. NULL when there is no memory. */
Instance *instance_new(Thread *thread, Type *type);

/* The companion of a derived object or exception, where attributes are. NULL if it has none (yet). */
Instance *companion_of(const Object *object);

/* The instance that holds the fields of a value: itself, or its companion. NULL if it has none. */
Instance *fields_of(Value owner);

/* The same; an exception gets it now. NULL, without an error, for what can't have fields. */
Instance *fields_to_set(Thread *thread, Value owner);

/* An object like `value`, which is one of a builtin type, of a class derived from that. VALUE_ERROR when there is
 * no memory. */
Value value_derive(Thread *thread, Type *type, Value value);

/* The number that a value of a class derived from int or float stands for; other values as they are. */
static inline Value value_plain(Value value) {
    return has_layout(value, KIND_NUMBER) ? ((Number *)object_of(value))->number : value;
}

/* The index of a field in a shape, or -1. */
int shape_find(Thread *thread, const Shape *shape, Value name);

/* The value of a field, or VALUE_EMPTY. */
Value instance_get(Thread *thread, const Instance *instance, Value name);

/* False when there is no memory. */
bool instance_set(Thread *thread, Instance *instance, Value name, Value value);

/* 1; 0 if there is no such field; -1 when there is no memory. */
int instance_delete(Thread *thread, Instance *instance, Value name);

/* The dict that holds the fields from now on. VALUE_ERROR when there is no memory. */
Value instance_dict(Thread *thread, Instance *instance);

/* Let a dict be the one that holds the fields. */
bool instance_set_dict(Thread *thread, Instance *instance, Value dict);

/* Let an instance be one of another class with the same layout. */
bool instance_set_class(Thread *thread, Instance *instance, Type *type);

void instance_trace(Heap *heap, Object *object);
void number_trace(Heap *heap, Object *object);
void shape_trace(Heap *heap, Object *object);
void shape_release(Object *object);

#endif
