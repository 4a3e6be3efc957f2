/* array.array: numbers or characters of one type, packed. */
#ifndef PYVM_ARRAY_OBJECT_H
#define PYVM_ARRAY_OBJECT_H

#include "bigint.h"

/* How an item lies in memory. */
typedef enum {
    ITEM_INT8,
    ITEM_UINT8,
    ITEM_INT16,
    ITEM_UINT16,
    ITEM_INT32,
    ITEM_UINT32,
    ITEM_INT64,
    ITEM_UINT64,
    ITEM_FLOAT,
    ITEM_DOUBLE,
    ITEM_CHARACTER,
} ItemLayout;

typedef struct {
    char code; /* as programs write it */
    ItemLayout layout;
    uint32_t size; /* of an item, in bytes */
} ArrayType;

typedef struct {
    Object header;
    const ArrayType *type;
    uint32_t length, capacity; /* in items */
    char *data;                /* NULL while the capacity is 0 */
} Array;

/* An item as it lies in memory: the first bytes count. */
typedef struct {
    char bytes[8];
} ArrayItem;

static inline bool is_array(Value value) {
    return is_kind(value, KIND_ARRAY);
}

/* The same, or an instance of a class derived from array. */
static inline bool is_array_like(Value value) {
    return has_layout(value, KIND_ARRAY);
}

static inline Array *array_of(Value value) {
    return (Array *)object_of(value);
}

static inline char *array_place(const Array *array, uint32_t index) {
    return array->data + (size_t)index * array->type->size;
}

/* Is an integer an index, from zero to below the length? */
static inline bool array_has_index(Value array, Value index) {
    return (uint64_t)int_of(index) < array_of(array)->length;
}

/* The value of an item. VALUE_ERROR, with the thread's error set, when there is no memory, or if it is no character. */
Value array_get_slow(Thread *thread, const Array *array, uint32_t index);

static inline Value array_get(Thread *thread, const Array *array, uint32_t index) {
    const char *place = array_place(array, index);
    switch (array->type->layout) {
    case ITEM_INT8:
        return value_from_int(*(const int8_t *)place);
    case ITEM_UINT8:
        return value_from_int(*(const uint8_t *)place);
    case ITEM_INT32:
        return value_from_int(*(const int32_t *)(const void *)place);
    case ITEM_INT64:
        return value_from_int64(thread, *(const int64_t *)(const void *)place);
    case ITEM_DOUBLE:
        return value_from_double(*(const double *)(const void *)place);
    default:
        return array_get_slow(thread, array, index);
    }
}

/* For the instructions: `index` is one of the array. */
static inline Value array_item(Thread *thread, Value array, Value index) {
    return array_get(thread, array_of(array), (uint32_t)int_of(index));
}

/* The same for storing: false, with nothing done, unless the index is one of the array and the value is a number
 * that the array takes as it is. */
bool array_set_number(Value array, Value index, Value value);

/* Make an item of a value, by its `__index__` or `__float__` perhaps, which may change the array. False, with the
 * thread's error set, if the type of the array has no such item. */
bool array_pack(Thread *thread, const ArrayType *type, Value value, ArrayItem *item);

/* NULL if there is no such type. */
const ArrayType *array_type_find(uint32_t code);

/* A new array of `length` items that are still to be set. NULL, with MemoryError set, on failure. */
Array *array_new(Thread *thread, const ArrayType *type, uint64_t length);

/* False, with the thread's error set, when they fail. */

/* Put `count` items from elsewhere, NULL for items that are still to be set, in place of `removed` others. */
bool array_replace(Thread *thread, Array *array, uint32_t start, uint32_t removed, const char *data, uint64_t count);

bool array_append(Thread *thread, Array *array, Value value);

/* Add the items of an iterable; or of an array, which must be of the same type. */
bool array_extend(Thread *thread, Array *array, Value iterable);

/* Add what the bytes of an object stand for. */
bool array_extend_bytes(Thread *thread, Array *array, const void *data, size_t size);

/* Add the characters of a string: of an array of characters. */
bool array_extend_text(Thread *thread, Array *array, Value string);

/* Make a copy of the object alone independent of what it was copied from. */
bool array_fill_copy(Thread *thread, Array *copy, Value from);

/* Its items as bytes. */
Value array_to_bytes(Thread *thread, const Array *array);

size_t array_external(const Object *object);
void array_release(Object *object);

extern const BuiltinSpec array_methods[];
extern const BuiltinSpec array_construct;

#endif
