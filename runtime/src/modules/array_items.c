/* The items of an array as a whole. */
#include "array_object.h"

#include <stdlib.h>

#include "errors.h"
#include "iterator.h"
#include "state.h"
#include "list.h"
#include "bytes.h"
#include "text.h"

size_t array_external(const Object *object) {
    const Array *array = (const Array *)object;
    return (size_t)array->capacity * array->type->size;
}

void array_release(Object *object) {
    free(((Array *)object)->data);
}

/* Room for `length` items, with some to spare when an array grows item by item. */
static bool reserve(Thread *thread, Array *array, uint64_t length) {
    if (length <= array->capacity) {
        return true;
    }
    if (length > LIST_LENGTH_MAX) {
        error_raise_memory(thread);
        return false;
    }
    size_t capacity = (size_t)length;
    if (array->capacity > 0) {
        capacity += capacity / 8 + 4;
    }
    size_t size = array->type->size;
    char *data = heap_resize(thread->heap, array->data, array->capacity * size, capacity * size);
    if (data == NULL) {
        return false;
    }
    array->data = data;
    array->capacity = (uint32_t)capacity;
    return true;
}

Array *array_new(Thread *thread, const ArrayType *type, uint64_t length) {
    Array *array = heap_allocate(thread->heap, KIND_ARRAY, sizeof(Array));
    if (array == NULL) {
        return NULL;
    }
    *array = (Array){.header = array->header, .type = type};
    if (!reserve(thread, array, length)) {
        return NULL;
    }
    array->length = (uint32_t)length;
    return array;
}

bool array_replace(Thread *thread, Array *array, uint32_t start, uint32_t removed, const char *data, uint64_t count) {
    uint64_t length = (uint64_t)array->length - removed + count;
    if (!reserve(thread, array, length)) {
        return false;
    }
    size_t size = array->type->size;
    uint32_t rest = array->length - start - removed;
    if (rest > 0) {
        memmove(array_place(array, start) + count * size, array_place(array, start + removed), rest * size);
    }
    if (data != NULL && count > 0) {
        memcpy(array_place(array, start), data, count * size);
    }
    array->length = (uint32_t)length;
    return true;
}

bool array_append(Thread *thread, Array *array, Value value) {
    ArrayItem item;
    if (!array_pack(thread, array->type, value, &item) || !reserve(thread, array, (uint64_t)array->length + 1)) {
        return false;
    }
    memcpy(array_place(array, array->length++), &item, array->type->size);
    return true;
}

static bool extend_by_array(Thread *thread, Array *array, Value other) {
    if (array_of(other)->type != array->type) {
        error_raise(thread, ERROR_TYPE, "can only extend with array of same kind");
        return false;
    }
    uint32_t count = array_of(other)->length;
    if (!reserve(thread, array, (uint64_t)array->length + count)) { /* before the address is taken: it may be itself */
        return false;
    }
    return array_replace(thread, array, array->length, 0, array_of(other)->data, count);
}

bool array_extend(Thread *thread, Array *array, Value iterable) {
    if (is_array_like(iterable)) {
        return extend_by_array(thread, array, iterable);
    }
    Value iterator = iterator_new(thread, iterable);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return true;
        }
        if (is_error(item) || !array_append(thread, array, item)) {
            return false;
        }
    }
    return false;
}

bool array_extend_bytes(Thread *thread, Array *array, const void *data, size_t size) {
    if (size % array->type->size != 0) {
        error_raise(thread, ERROR_VALUE, "bytes length not a multiple of item size");
        return false;
    }
    return array_replace(thread, array, array->length, 0, data, size / array->type->size);
}

bool array_extend_text(Thread *thread, Array *array, Value string) {
    Text text = text_of(string);
    uint32_t start = array->length;
    if (!array_replace(thread, array, start, 0, NULL, text.length)) {
        return false;
    }
    for (uint32_t i = 0; i < text.length; i++) {
        uint32_t codepoint = text_at(text, i);
        memcpy(array_place(array, start + i), &codepoint, sizeof codepoint);
    }
    return true;
}

bool array_fill_copy(Thread *thread, Array *copy, Value from) {
    *copy = (Array){.header = copy->header, .type = array_of(from)->type};
    return array_replace(thread, copy, 0, 0, array_of(from)->data, array_of(from)->length);
}

Value array_to_bytes(Thread *thread, const Array *array) {
    return bytes_new(thread, array->data, (size_t)array->length * array->type->size);
}
