#include "type.h"

#include <stdlib.h>

#include "builtins.h"
#include "cache.h"
#include "descriptor.h"
#include "dict.h"
#include "errors.h"
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

/* Making. */

static char *utf8_copy(Value string) {
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(string));
    buffer_put(&buffer, "", 1);
    if (buffer.failed) {
        buffer_destroy(&buffer);
        return NULL;
    }
    return buffer.text;
}

bool type_set_name(Thread *thread, Type *type, Value name) {
    char *text = utf8_copy(name);
    if (text == NULL) {
        error_raise_memory(thread);
        return false;
    }
    free(type->text);
    type->text = text;
    object_store(thread, type, &type->name, name);
    return true;
}

/* A type without bases, order of resolution and attributes. */
static Type *type_allocate(Thread *thread, Type *metatype, Value name, Kind layout) {
    Type *type = heap_allocate(thread->heap, KIND_TYPE, sizeof(Type));
    if (type == NULL) {
        return NULL;
    }
    Value none = value_from_object(thread->interpreter->empty_tuple);
    *type = (Type){
        .header = type->header,
        .metatype = metatype,
        .name = name,
        .qualname = name,
        .bases = none,
        .mro = none,
        .slots = VALUE_EMPTY,
        .layout = layout,
        .next = thread->interpreter->all_types,
    };
    if (!type_set_name(thread, type, name)) {
        return NULL;
    }
    thread->interpreter->all_types = type;
    return type;
}

static Value raise_order(Thread *thread, Value bases) {
    Buffer buffer = {0};
    buffer_put_text(&buffer, "Cannot create a consistent method resolution order (MRO) for bases ");
    for (uint32_t i = 0; i < tuple_of(bases)->length; i++) {
        buffer_print(&buffer, "%s%s", i == 0 ? "" : ", ", type_name(type_as(tuple_of(bases)->items[i])));
    }
    return error_raise_buffer(thread, ERROR_TYPE, &buffer);
}

/* Is a type in the tail (all but the first) of what is left of some list? */
static bool is_in_tail(Value lists, const uint32_t *taken, Value type) {
    for (uint32_t i = 0; i < tuple_of(lists)->length; i++) {
        const Tuple *list = tuple_of(tuple_of(lists)->items[i]);
        for (uint32_t j = taken[i] + 1; j < list->length; j++) {
            if (list->items[j] == type) {
                return true;
            }
        }
    }
    return false;
}

/* The first type that is first in some list and in no tail: VALUE_EMPTY if there is none, VALUE_END if the lists
 * are used up. */
static Value next_in_order(Value lists, const uint32_t *taken) {
    Value next = VALUE_END;
    for (uint32_t i = 0; i < tuple_of(lists)->length; i++) {
        const Tuple *list = tuple_of(tuple_of(lists)->items[i]);
        if (taken[i] < list->length) {
            next = VALUE_EMPTY;
            if (!is_in_tail(lists, taken, list->items[taken[i]])) {
                return list->items[taken[i]];
            }
        }
    }
    return next;
}

/* C3 linearization (Barrett et al., "A Monotonic Superclass Linearization for Dylan"): merges the orders of the bases,
 * and the bases themselves. `taken` counts what was taken off each list. */
static bool merge_orders(Thread *thread, List *order, Value lists, uint32_t *taken, Value bases) {
    for (;;) {
        Value next = next_in_order(lists, taken);
        if (is_end(next)) {
            return true;
        }
        if (is_empty(next)) {
            raise_order(thread, bases);
            return false;
        }
        if (!list_append(thread, order, next)) {
            return false;
        }
        for (uint32_t i = 0; i < tuple_of(lists)->length; i++) {
            const Tuple *list = tuple_of(tuple_of(lists)->items[i]);
            taken[i] += taken[i] < list->length && list->items[taken[i]] == next;
        }
    }
}

/* The order of resolution, a tuple. */
static Value order_of(Thread *thread, Type *type, Value bases) {
    uint32_t count = tuple_of(bases)->length;
    Tuple *lists = tuple_allocate(thread, (uint64_t)count + 1);
    Value self = value_from_object(type);
    Value order = lists == NULL ? VALUE_ERROR : list_new(thread, &self, 1);
    uint32_t *taken = calloc((size_t)count + 1, sizeof *taken);
    if (is_error(order) || taken == NULL) {
        free(taken);
        return is_error(order) ? VALUE_ERROR : error_raise_memory(thread);
    }
    for (uint32_t i = 0; i < count; i++) {
        object_store(thread, lists, &lists->items[i], type_as(tuple_of(bases)->items[i])->mro);
    }
    object_store(thread, lists, &lists->items[count], bases);
    bool merged = merge_orders(thread, list_of(order), value_from_object(lists), taken, bases);
    free(taken);
    return merged ? tuple_from_list(thread, order) : VALUE_ERROR;
}

/* Tell which module a type belongs to, and what messages call it. */
static bool set_full_name(Thread *thread, Type *type, const char *name, size_t module_size) {
    char *text = malloc(strlen(name) + 1);
    if (text == NULL) {
        error_raise_memory(thread);
        return false;
    }
    free(type->text);
    type->text = strcpy(text, name);
    Value module = string_from_utf8(thread, name, module_size);
    return !is_error(module)
           && table_set(thread, type, &type->attributes, thread->interpreter->names[NAME_MODULE], module);
}

Type *type_new_builtin(Thread *thread, const char *name, Type *base, Kind layout) {
    Value base_value = value_from_object(base);
    return type_new_builtin_of(thread, name, &base_value, base != NULL, layout);
}

Type *type_new_builtin_of(Thread *thread, const char *name, const Value *bases, int count, Kind layout) {
    const char *dot = strrchr(name, '.');
    Value text = string_from_text(thread, dot == NULL ? name : dot + 1);
    text = is_error(text) ? VALUE_ERROR : string_intern(thread, text);
    Type *type = is_error(text) ? NULL : type_allocate(thread, thread->interpreter->types[KIND_TYPE], text, layout);
    if (type == NULL) {
        return NULL;
    }
    if (dot != NULL && !set_full_name(thread, type, name, (size_t)(dot - name))) {
        return NULL;
    }
    type->base = count == 0 ? NULL : type_as(bases[0]);
    type->bases = tuple_new(thread, bases, count);
    type->mro = is_error(type->bases) ? VALUE_ERROR : order_of(thread, type, type->bases);
    type->version = ++thread->interpreter->type_version;
    return is_error(type->mro) ? NULL : type;
}

const Type *type_builtin_base(const Type *type) {
    while (type->header.flags & TYPE_IS_HEAP) {
        type = type->base;
    }
    return type;
}

/* The base that decides how instances are laid out: the nearest one that has fields its own base doesn't have. */
static const Type *solid_base(const Type *type) {
    for (;;) {
        const Type *base = type->base;
        bool is_heap = type->header.flags & TYPE_IS_HEAP;
        if (base == NULL || (is_heap ? type_slot_count(type) > type_slot_count(base) : type->layout != base->layout)) {
            return type;
        }
        type = base;
    }
}

bool type_same_layout(const Type *type, const Type *other) {
    const Type *solid = solid_base(type);
    const Type *other_solid = solid_base(other);
    if (type_has_dict(type) != type_has_dict(other)) {
        return false;
    }
    if (solid == other_solid) {
        return true;
    }
    uint32_t count = type_slot_count(solid);
    return count > 0 && solid->base == other_solid->base && count == type_slot_count(other_solid)
           && memcmp(tuple_of(solid->slots)->items, tuple_of(other_solid->slots)->items, count * sizeof(Value)) == 0;
}

static bool check_base(Thread *thread, Value base) {
    if (!is_type(base)) {
        error_raise(thread, ERROR_TYPE, "bases must be types");
        return false;
    }
    if (type_as(base)->header.flags & TYPE_IS_FINAL) {
        error_raise(thread, ERROR_TYPE, "type '%s' is not an acceptable base type", type_name(type_as(base)));
        return false;
    }
    return true;
}

/* The base that decides the layout: the one whose solid base is derived from that of all others. */
static Type *best_base(Thread *thread, Value bases) {
    Type *best = NULL;
    for (uint32_t i = 0; i < tuple_of(bases)->length; i++) {
        if (!check_base(thread, tuple_of(bases)->items[i])) {
            return NULL;
        }
        Type *base = type_as(tuple_of(bases)->items[i]);
        if (best == NULL) {
            best = base;
            continue;
        }
        const Type *solid = solid_base(base);
        const Type *before = solid_base(best);
        if (type_is(solid, before)) {
            best = before == solid ? best : base;
        } else if (!type_is(before, solid)) {
            error_raise(thread, ERROR_TYPE, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

Type *type_best_metatype(Thread *thread, Type *metatype, Value bases) {
    for (uint32_t i = 0; i < tuple_of(bases)->length; i++) {
        Type *other = type_of(thread, tuple_of(bases)->items[i]);
        if (type_is(metatype, other)) {
            continue;
        }
        if (!type_is(other, metatype)) {
            error_raise(thread, ERROR_TYPE,
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
                        "the metaclasses of all its bases");
            return NULL;
        }
        metatype = other;
    }
    return metatype;
}

static bool check_duplicates(Thread *thread, Value bases) {
    const Tuple *tuple = tuple_of(bases);
    for (uint32_t i = 0; i < tuple->length; i++) {
        for (uint32_t j = 0; j < i; j++) {
            if (tuple->items[i] == tuple->items[j]) {
                error_raise(thread, ERROR_TYPE, "duplicate base class %s", type_name(type_as(tuple->items[i])));
                return false;
            }
        }
    }
    return true;
}

/* The attributes are those that the body of the class has set. */
static bool fill_attributes(Thread *thread, Type *type, Value namespace) {
    const HashTable *table = table_of(namespace);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        Value key = table->entries[i].key;
        if (!has_layout(key, KIND_STRING)) {
            error_raise(thread, ERROR_TYPE, "type() argument 3 must be a dict with strings as keys");
            return false;
        }
        key = string_intern(thread, key);
        if (is_error(key) || !table_set(thread, type, &type->attributes, key, table->entries[i].value)) {
            return false;
        }
    }
    Value eq = thread->interpreter->special_names[SPECIAL_EQ];
    Value hash = thread->interpreter->special_names[SPECIAL_HASH];
    bool unhashable = !is_empty(table_find(&type->attributes, eq)) && is_empty(table_find(&type->attributes, hash));
    return !unhashable || table_set(thread, type, &type->attributes, hash, VALUE_NONE);
}

static Kind class_layout(const Type *base) {
    return base->layout == KIND_INT || base->layout == KIND_FLOAT ? KIND_NUMBER : base->layout;
}

Type *type_new(Thread *thread, Type *metatype, Value name, Value bases, Value namespace) {
    if (tuple_of(bases)->length == 0) {
        Value object = value_from_object(type_of_kind(thread, KIND_INSTANCE));
        bases = tuple_new(thread, &object, 1);
    }
    Type *base = is_error(bases) ? NULL : best_base(thread, bases);
    if (base == NULL || !check_duplicates(thread, bases)) {
        return NULL;
    }
    Type *type = type_allocate(thread, metatype, name, class_layout(base));
    if (type == NULL) {
        return NULL;
    }
    type->header.flags = TYPE_IS_HEAP;
    type->base = base;
    type->slots = base->slots;
    object_store(thread, type, &type->bases, bases);
    Value order = order_of(thread, type, bases);
    if (is_error(order)) {
        return NULL;
    }
    object_store(thread, type, &type->mro, order);
    if (!fill_attributes(thread, type, namespace)) {
        return NULL;
    }
    type_resolve(thread, type);
    return type;
}
