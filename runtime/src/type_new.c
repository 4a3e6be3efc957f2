/* Making types. */

#include <stdlib.h>

#include "errors.h"
#include "hash_table.h"
#include "instance.h"
#include "type.h"

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
    type->mro = is_error(type->bases) ? VALUE_ERROR : type_order(thread, type, type->bases);
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
    Value order = type_order(thread, type, bases);
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
