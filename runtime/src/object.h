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
 * is not counted in `least` and `most`. The arguments' number is checked before the function is called.
 *
 * A function that can be called with keywords has `parameters`: the names of its positional parameters, "/" for
 * one without a name, then "*" and the names of parameters that are given by keyword alone; or "**" for any keyword.
 * Its `args` are the positional ones, VALUE_EMPTY for one left out before another, and behind those that `count`
 * counts one for each parameter after "*", VALUE_EMPTY if it was not given; for "**" a dict, or VALUE_EMPTY. */
typedef struct {
    const char *name;
    BuiltinFunction function;
    int least, most; /* arguments; most may be ARGUMENTS_ANY */
    int flags;       /* BUILTIN_ bits */
    const char *parameters;
} BuiltinSpec;

enum {
    BUILTIN_WORDY = 2,    /* messages about wrong numbers of arguments name it with parentheses */
    BUILTIN_TERSE = 32,   /* they are those of a function without keywords, although it has keywords */
    BUILTIN_STATIC = 4,   /* a method without a receiver */
    BUILTIN_CLASS = 8,    /* a method whose receiver is the type */
    BUILTIN_GETTER = 16,  /* an attribute: called without an argument to get it, with one to set it */
};

#define ARGUMENTS_ANY INT32_MAX

/* What an object is made of. The first ones are of values that are no objects. */
typedef enum {
    KIND_FREE,
    KIND_INT,
    KIND_FLOAT,
    KIND_BOOL,
    KIND_NONE,
    KIND_NOT_IMPLEMENTED,
    KIND_ELLIPSIS,
    KIND_NUMBER, /* an instance of a class derived from int or float */
    KIND_STORAGE,
    KIND_SHAPE,
    KIND_BOUND_METHOD,
    KIND_PROPERTY,
    KIND_MEMBER,
    KIND_STATIC_METHOD,
    KIND_CLASS_METHOD,
    KIND_SUPER,
    KIND_BIGINT,
    KIND_STRING,
    KIND_BYTES,
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
    KIND_BYTES_ITERATOR,
    KIND_ARRAY_ITERATOR,
    KIND_SET_ITERATOR,
    KIND_KEY_ITERATOR,
    KIND_VALUE_ITERATOR,
    KIND_ITEM_ITERATOR, /* iterators up to here run no code of the program */
    KIND_ENUMERATE,
    KIND_ZIP, /* these last three make tuples */
    KIND_LONG_RANGE_ITERATOR,
    KIND_REVERSED, /* these from here on go backwards */
    KIND_REVERSED_LIST,
    KIND_REVERSED_KEYS,
    KIND_REVERSED_VALUES,
    KIND_REVERSED_ITEMS,
    KIND_MAP,
    KIND_FILTER,
    KIND_CALL_ITERATOR,
    KIND_INDEXED_ITERATOR,
    KIND_COUNT_ITERATOR, /* the first of itertools */
    KIND_CYCLE,
    KIND_REPEAT,
    KIND_ACCUMULATE,
    KIND_CHAIN,
    KIND_COMPRESS,
    KIND_DROPWHILE,
    KIND_TAKEWHILE,
    KIND_FILTERFALSE,
    KIND_ISLICE,
    KIND_PAIRWISE,
    KIND_STARMAP,
    KIND_GROUPBY,
    KIND_ZIP_LONGEST,
    KIND_BATCHED,
    KIND_PRODUCT,
    KIND_PERMUTATIONS,
    KIND_COMBINATIONS,
    KIND_COMBINATIONS_WITH_REPLACEMENT,
    KIND_GROUPER,
    KIND_TEE, /* the last of itertools */
    KIND_DEQUE_ITERATOR,
    KIND_FILE, /* over lines */
    KIND_GENERATOR, /* iterators up to here */
    KIND_FUNCTION,
    KIND_BUILTIN,
    KIND_CODE,
    KIND_CELL,
    KIND_MODULE,
    KIND_RANDOM,
    KIND_TRACEBACK,
    KIND_TRACEBACK_FRAME,
    KIND_ITEM_GETTER,
    KIND_ATTRIBUTE_GETTER,
    KIND_METHOD_CALLER,
    KIND_PARTIAL,
    /* From here on, and for derived objects, the program may have said what operators do. */
    KIND_EXCEPTION,
    KIND_DEQUE,
    KIND_ARRAY,
    KIND_TYPE,
    KIND_INSTANCE,
    KIND_COUNT,
    KIND_FIRST_ITERTOOL = KIND_COUNT_ITERATOR,
    KIND_LAST_ITERTOOL = KIND_TEE,
    KIND_LAYOUT = 0xff,    /* the bits that say how an object is laid out, one of the above */
    KIND_DERIVED = 0x100, /* or'ed in: an instance of a class of the program that is derived from the builtin type */
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
    const char *specials;                       /* the special methods that it has, without underscores */
    const BuiltinSpec *construct;               /* what calling the type does; NULL: it can't be called */
    bool is_base;                               /* classes may be derived from it */
} KindInfo;

extern const KindInfo kind_infos[KIND_COUNT];

/* Is a value an object of a kind, and not of a class derived from it? */
static inline bool is_kind(Value value, Kind kind) {
    return MOSTLY(is_object(value)) && MOSTLY(object_of(value)->kind == kind);
}

static inline Kind object_layout(const Object *object) {
    return (Kind)(object->kind & KIND_LAYOUT);
}

/* Is a value an object of a kind, or of a class derived from it? */
static inline bool has_layout(Value value, Kind kind) {
    return is_object(value) && object_layout(object_of(value)) == kind;
}

/* May the program have said what operators do with a value? Then its class has to be asked. */
static inline bool has_class(Value value) {
    return is_object(value) && object_of(value)->kind >= KIND_EXCEPTION;
}

/* Every store of a reference into an object goes through here, so that a collector that must know of
 * such stores finds them all. */
static inline void object_store(Thread *thread, void *owner, Value *field, Value value) {
    (void)thread;
    (void)owner;
    *field = value;
}

#endif
