/* What the functions of the module itertools give: iterators with a small state. */
#ifndef PYVM_ITERTOOL_H
#define PYVM_ITERTOOL_H

#include "iterator.h"

/* The kind says which function made it; what the fields are stands with each function. */
typedef struct {
    Object header;
    Value source; /* VALUE_EMPTY at the end */
    Value function;
    Value items, more;
    int64_t next, step, stop;
} Itertool;

static inline Itertool *itertool_of(Value value) {
    return (Itertool *)object_of(value);
}

/* NULL when there is no memory. */
Itertool *itertool_new(Thread *thread, Kind kind, Value source);

static inline Value itertool_or_error(const Itertool *tool) {
    return tool == NULL ? VALUE_ERROR : value_from_object(tool);
}

static inline Value itertool_end(Itertool *tool) {
    tool->source = VALUE_EMPTY;
    return VALUE_END;
}

/* As iterator_next. */
Value itertool_next(Thread *thread, Value iterator);
Value endless_next(Thread *thread, Itertool *tool);
Value combinatoric_next(Thread *thread, Itertool *tool);
Value grouping_next(Thread *thread, Itertool *tool);

void itertool_trace(Heap *heap, Object *object);

extern const BuiltinSpec endless_constructs[], itertool_constructs[], combinatoric_constructs[], grouping_constructs[];
extern const BuiltinSpec chain_methods[], count_methods[], repeat_methods[], tee_methods[];

#endif
