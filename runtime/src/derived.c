/* Objects of classes that are derived from builtin types, and their companions: instance.h tells of both. */

#include "exception.h"
#include "hash_table.h"
#include "instance.h"
#include "modules/array_object.h"
#include "modules/deque.h"
#include "modules/operator_object.h"
#include "modules/random_object.h"

void number_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((Number *)object)->number);
}

static size_t round_up(size_t size) {
    return (size + sizeof(Value) - 1) / sizeof(Value) * sizeof(Value);
}

/* The size of an object without the word for its companion. */
static size_t plain_size(const Object *object) {
    switch (object_layout(object)) {
    case KIND_STRING:
    case KIND_BYTES: {
        const String *string = (const String *)object;
        return offsetof(String, data) + (size_t)string->length * (size_t)string_width(string);
    }
    case KIND_TUPLE:
        return sizeof(Tuple) + ((const Tuple *)object)->length * sizeof(Value);
    case KIND_LIST:
        return sizeof(List);
    case KIND_NUMBER:
        return sizeof(Number);
    case KIND_DEQUE:
        return sizeof(Deque);
    case KIND_ARRAY:
        return sizeof(Array);
    case KIND_RANDOM:
        return sizeof(Random);
    case KIND_PARTIAL:
        return sizeof(Getter);
    default:
        return sizeof(TableObject);
    }
}

static Instance **companion_place(const Object *object) {
    return (Instance **)((char *)(uintptr_t)object + round_up(plain_size(object)));
}

Instance *companion_of(const Object *object) {
    if (object->kind == KIND_EXCEPTION) {
        Value fields = ((const Exception *)object)->fields;
        return is_empty(fields) ? NULL : instance_of(fields);
    }
    return object->kind & KIND_DERIVED ? *companion_place(object) : NULL;
}

Instance *fields_of(Value owner) {
    if (!is_object(owner)) {
        return NULL;
    }
    return is_instance(owner) ? instance_of(owner) : companion_of(object_of(owner));
}

Instance *fields_to_set(Thread *thread, Value owner) {
    Instance *fields = fields_of(owner);
    if (fields == NULL && is_exception(owner)) {
        fields = instance_new(thread, type_of(thread, owner));
        if (fields != NULL) {
            object_store(thread, exception_of(owner), &exception_of(owner)->fields, value_from_object(fields));
        }
    }
    return fields;
}

/* Lists, dicts and sets own memory: their copies are filled anew. */
static bool fill_copy(Thread *thread, Object *copy, Value value) {
    switch (object_layout(copy)) {
    case KIND_LIST: {
        List *list = (List *)copy;
        list->length = list->capacity = 0;
        list->items = NULL;
        return list_extend(thread, list, value);
    }
    case KIND_DICT:
    case KIND_SET:
    case KIND_FROZENSET:
        ((TableObject *)copy)->table = (HashTable){0};
        return hash_table_copy(thread, value_from_object(copy), value);
    case KIND_DEQUE:
        return deque_fill_copy(thread, (Deque *)copy, value);
    case KIND_ARRAY:
        return array_fill_copy(thread, (Array *)copy, value);
    case KIND_NUMBER:
        ((Number *)copy)->number = value;
        return true;
    default:
        return true;
    }
}

Value value_derive(Thread *thread, Type *type, Value value) {
    Number number = {.header = {.kind = KIND_NUMBER}, .number = value};
    const Object *original = type->layout == KIND_NUMBER ? &number.header : object_of(value);
    Instance *companion = instance_new(thread, type);
    size_t size = plain_size(original);
    size_t place = round_up(size);
    Object *copy =
        companion == NULL ? NULL : heap_allocate(thread->heap, type->layout, place + sizeof companion);
    if (copy == NULL) {
        return VALUE_ERROR;
    }
    copy->flags = original->flags;
    copy->extra = original->extra;
    if (type->layout == KIND_STRING) {
        copy->flags &= (uint8_t)~STRING_INTERNED;
    }
    memcpy(copy + 1, original + 1, size - sizeof(Object));
    *(Instance **)((char *)copy + place) = companion;
    if (!fill_copy(thread, copy, value)) {
        return VALUE_ERROR;
    }
    copy->kind = (uint16_t)(type->layout | KIND_DERIVED);
    return value_from_object(copy);
}
