/* Objects: everything that a value points to.
 *
 *      63            32 31   24 23   16 15            0
 *     +----------------+-------+-------+---------------+
 *     |  extra         | flags | mark  |  kind         |   header
 *     +----------------+-------+-------+---------------+
 *     |  what the kind has: see String, List, Function ...
 *
 * `kind` is KIND_FREE in a cell that holds no object. `mark` is the collection's colour. `extra` and
 * `flags` belong to the kind.
 */
#ifndef PYVM_OBJECT_H
#define PYVM_OBJECT_H

#include <stddef.h>

#include "value.h"

typedef struct Thread Thread;
typedef struct Heap Heap;

typedef Value (*BuiltinFunction)(Thread *thread, const Value *args, int count);

/* A row of a table of functions written in C. `args` of a method start with the object it is called on, which
 * is not counted in `least` and `most`. The arguments' number is checked before the function is called. */
typedef struct {
    const char *name;
    BuiltinFunction function;
    int least, most; /* arguments; most may be ARGUMENTS_ANY */
    int flags;       /* BUILTIN_ bits */
} BuiltinSpec;

#define ARGUMENTS_ANY INT32_MAX

typedef enum {
    KIND_FREE,
    KIND_STRING,
    KIND_LIST,
    KIND_TUPLE,
    KIND_SET,
    KIND_FROZENSET,
    KIND_DICT,
    KIND_DICT_KEYS,
    KIND_DICT_VALUES,
    KIND_DICT_ITEMS,
    KIND_RANGE,
    KIND_SLICE,
    KIND_RANGE_ITERATOR,
    KIND_LIST_ITERATOR,
    KIND_TUPLE_ITERATOR,
    KIND_STRING_ITERATOR,
    KIND_SET_ITERATOR,
    KIND_ENUMERATE,
    KIND_ZIP,
    KIND_REVERSED,
    KIND_KEY_ITERATOR,
    KIND_VALUE_ITERATOR,
    KIND_ITEM_ITERATOR,
    KIND_FUNCTION,
    KIND_BUILTIN,
    KIND_CODE,
    KIND_CELL,
    KIND_MODULE,
    KIND_FILE,
    KIND_RANDOM,
    KIND_EXCEPTION,
    KIND_ERROR_TYPE,
    KIND_COUNT
} Kind;

struct Object {
    uint16_t kind;
    uint8_t mark;
    uint8_t flags;
    uint32_t extra;
};

/* What the runtime knows of each kind: one row of one table. */
typedef struct {
    const char *type_name;                      /* as messages call it */
    void (*trace)(Heap *heap, Object *object);  /* marks what the object refers to; NULL: nothing */
    size_t (*external)(const Object *object);   /* bytes that it owns outside its cell; NULL: none */
    void (*release)(Object *object);            /* frees those; NULL: nothing to free */
    const BuiltinSpec *methods;                 /* ends with a row without name; NULL: none */
} KindInfo;

extern const KindInfo kind_infos[KIND_COUNT];

static inline bool is_kind(Value value, Kind kind) {
    return is_object(value) && object_of(value)->kind == kind;
}

/* The name of a value's type. */
const char *type_name_of(Value value);

/* Every store of a reference into an object goes through here, so that a collector that must know of
 * such stores finds them all. */
static inline void object_store(Thread *thread, void *owner, Value *field, Value value) {
    (void)thread;
    (void)owner;
    *field = value;
}

#endif
