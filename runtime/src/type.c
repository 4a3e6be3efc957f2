#include "type.h"

#include <stdlib.h>

#include "cache.h"
#include "instance.h"
#include "list.h"

/* The collector's view. */

void type_trace(Heap *heap, Object *object) {
    const Type *type = (const Type *)object;
    heap_mark_object(heap, &type->metatype->header);
    if (type->base != NULL) {
        heap_mark_object(heap, &type->base->header);
    }
    heap_mark(heap, type->name);
    heap_mark(heap, type->qualname);
    heap_mark(heap, type->bases);
    heap_mark(heap, type->mro);
    heap_mark(heap, type->slots);
    table_trace(heap, &type->attributes);
    const Shapes *shapes = &heap->thread->interpreter->shapes;
    if (type->shape != 0) {
        heap_mark_object(heap, (Object *)&shapes->items[type->shape]->header);
    }
    if (type->dict_shape != 0) {
        heap_mark_object(heap, (Object *)&shapes->items[type->dict_shape]->header);
    }
}

size_t type_external(const Object *object) {
    return table_external(&((const Type *)object)->attributes);
}

void type_release(Object *object) {
    Type *type = (Type *)object;
    table_destroy(&type->attributes);
    free(type->text);
}

/* Types of values. */

static Kind kind_of_word(Value value) {
    switch (value) {
    case VALUE_NONE:
        return KIND_NONE;
    case VALUE_NOT_IMPLEMENTED:
        return KIND_NOT_IMPLEMENTED;
    case VALUE_ELLIPSIS:
        return KIND_ELLIPSIS;
    default:
        return is_int(value) ? KIND_INT : is_float(value) ? KIND_FLOAT : KIND_BOOL;
    }
}

Type *type_of(const Thread *thread, Value value) {
    if (!is_object(value)) {
        return type_of_kind(thread, kind_of_word(value));
    }
    const Object *object = object_of(value);
    switch ((int)object->kind) {
    case KIND_INSTANCE:
        return instance_shape(thread, instance_of(value))->type;
    case KIND_TYPE:
        return type_as(value)->metatype;
    case KIND_EXCEPTION:
        return exception_of(value)->type;
    case KIND_BOUND_METHOD: /* those of builtin types have the type of builtin functions */
        return type_of_kind(thread, is_builtin(bound_method_of(value)->function) ? KIND_BUILTIN : KIND_BOUND_METHOD);
    default:
        if (object->kind & KIND_DERIVED) {
            return instance_shape(thread, companion_of(object))->type;
        }
        return type_of_kind(thread, (Kind)object->kind);
    }
}

const char *type_name_of(const Thread *thread, Value value) {
    return type_name(type_of(thread, value));
}

bool type_is(const Type *type, const Type *base) {
    if (type == base) {
        return true;
    }
    const Tuple *mro = tuple_of(type->mro);
    for (uint32_t i = 1; i < mro->length; i++) {
        if (object_of(mro->items[i]) == &base->header) {
            return true;
        }
    }
    return false;
}

/* Looking up. */

static Value find_from(const Type *type, uint32_t start, Value name) {
    const Tuple *mro = tuple_of(type->mro);
    for (uint32_t i = start; i < mro->length; i++) {
        Value value = table_find(&type_as(mro->items[i])->attributes, name);
        if (!is_empty(value)) {
            return value;
        }
    }
    return VALUE_EMPTY;
}

Value type_find(const Thread *thread, const Type *type, Value name) {
    AttributeCacheEntry *cached =
        &thread->interpreter->attribute_cache[(type->version * 31 + (uint32_t)(name >> 4)) % CACHE_SIZE];
    if (cached->type != type || cached->version != type->version || cached->name != name) {
        *cached = (AttributeCacheEntry){type, type->version, name, find_from(type, 0, name)};
    }
    return cached->value;
}

Value type_find_after(const Type *type, const Type *after, Value name) {
    const Tuple *mro = tuple_of(type->mro);
    uint32_t start = 0;
    while (start < mro->length && object_of(mro->items[start]) != &after->header) {
        start++;
    }
    return find_from(type, start + 1, name);
}

/* Changing. */

void type_resolve(Thread *thread, Type *type) {
    const Tuple *mro = tuple_of(type->mro);
    for (int i = 0; i < SPECIAL_COUNT; i++) {
        type->special[i] = VALUE_EMPTY;
    }
    for (uint32_t i = 1; i < mro->length; i++) {
        type_as(mro->items[i])->header.flags |= TYPE_IS_BASE;
    }
    /* What comes first in the order is put in last. */
    for (uint32_t i = mro->length; i-- > 0;) {
        const Table *table = &type_as(mro->items[i])->attributes;
        for (uint32_t j = 0; j < table->count; j++) {
            Value number = table_find(&thread->interpreter->special_numbers, table->entries[j].key);
            if (!is_empty(number) && !is_empty(table->entries[j].value)) {
                type->special[int_of(number)] = table->entries[j].value;
            }
        }
    }
    type->version = ++thread->interpreter->type_version;
}

static void type_has_changed(Thread *thread, Type *type, bool is_special) {
    type->version = ++thread->interpreter->type_version;
    if (is_special) {
        type_resolve(thread, type);
    }
}

bool type_set_attribute(Thread *thread, Type *type, Value name, Value value) {
    if (cache_depends_on(thread, type, name, value)) {
        caches_forget(thread->interpreter);
    }
    if (is_empty(value)) {
        (void)table_delete(&type->attributes, name);
    } else if (!table_set(thread, type, &type->attributes, name, value)) {
        return false;
    }
    bool is_special = !is_empty(table_find(&thread->interpreter->special_numbers, name));
    if (!(type->header.flags & TYPE_IS_BASE)) {
        type_has_changed(thread, type, is_special);
        return true;
    }
    for (Type *each = thread->interpreter->all_types; each != NULL; each = each->next) {
        if (type_is(each, type)) {
            type_has_changed(thread, each, is_special);
        }
    }
    return true;
}

Value type_subclasses(Thread *thread, Type *type) {
    Value list = list_new(thread, NULL, 0);
    for (Type *each = thread->interpreter->all_types; each != NULL && !is_error(list); each = each->next) {
        const Tuple *bases = tuple_of(each->bases);
        for (uint32_t i = 0; i < bases->length; i++) {
            if (object_of(bases->items[i]) == &type->header
                && !list_append(thread, list_of(list), value_from_object(each))) {
                return VALUE_ERROR;
            }
        }
    }
    return list;
}
