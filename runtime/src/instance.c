#include "instance.h"

#include "dict.h"
#include "function.h"
#include "opcodes.h"

enum {
    IN_OBJECT_FIRST = 2,
    IN_OBJECT_MOST = 60, /* so that instances fit the cells of the heap */
    SHAPES_MIN = 64,
};

/* Shapes. */

void shape_trace(Heap *heap, Object *object) {
    const Shape *shape = (const Shape *)object;
    heap_mark_object(heap, &shape->type->header);
    heap_mark(heap, shape->names);
    table_trace(heap, &shape->transitions);
}

void shape_release(Object *object) {
    table_destroy(&((Shape *)object)->transitions);
}

/* Numbers are never used again, so that who remembers one is not deceived. */
static bool shape_number(Thread *thread, Shape *shape) {
    Shapes *shapes = &thread->interpreter->shapes;
    if (shapes->count == shapes->capacity) {
        uint32_t capacity = shapes->capacity == 0 ? SHAPES_MIN : shapes->capacity * 2;
        Shape **items = heap_resize(thread->heap, shapes->items, shapes->capacity * sizeof *items,
                                    capacity * sizeof *items);
        if (items == NULL) {
            return false;
        }
        shapes->items = items;
        shapes->capacity = capacity;
    }
    if (shapes->count == 0) {
        shapes->items[shapes->count++] = NULL; /* 0 stands for no shape */
    }
    shape->id = shapes->count;
    shapes->items[shapes->count++] = shape;
    return true;
}

static Shape *shape_new(Thread *thread, Type *type, uint32_t in_object, Value names, uint32_t count) {
    Shape *shape = heap_allocate(thread->heap, KIND_SHAPE, sizeof(Shape));
    if (shape == NULL) {
        return NULL;
    }
    *shape = (Shape){.header = shape->header, .type = type, .count = count, .in_object = in_object, .names = names};
    return shape_number(thread, shape) ? shape : NULL;
}

static uint32_t larger(uint32_t left, uint32_t right) {
    return left > right ? left : right;
}

/* Add the names of the attributes that a function sets, of whatever object, to `names`, of which there are `count`. */
static uint32_t add_stored_names(const Code *code, Value *names, uint32_t count) {
    PyvmDecoded decoded;
    for (uint32_t at = 0; count < IN_OBJECT_MOST && pyvm_decode(&code->portable, at, &decoded);
         at = decoded.offset + decoded.units) {
        if (decoded.opcode != PYVM_STORE_ATTR) {
            continue;
        }
        Value name = code->names[decoded.operands[0]];
        uint32_t i = 0;
        while (i < count && names[i] != name) {
            i++;
        }
        names[i] = name;
        count = larger(count, i + 1);
    }
    return count;
}

/* How many fields the instances of a new class should have room for: those that `__init__` sets, here and in bases, so
 * that the first instance is like the ones that follow. */
static uint32_t first_room(const Thread *thread, const Type *type) {
    uint32_t slots = type_slot_count(type);
    if (!type_has_dict(type)) {
        return slots;
    }
    Value names[IN_OBJECT_MOST];
    uint32_t count = 0;
    const Tuple *mro = tuple_of(type->mro);
    for (uint32_t i = 0; i < mro->length; i++) {
        Value init = table_find(&type_as(mro->items[i])->attributes, special_name(thread, SPECIAL_INIT));
        if (is_function(init)) {
            count = add_stored_names(function_of(init)->code, names, count);
        }
    }
    uint32_t room = larger(larger(IN_OBJECT_FIRST, slots), count);
    return type->base == NULL ? room : larger(room, type->base->in_object);
}

/* The shape of new instances. */
static Shape *shape_root(Thread *thread, Type *type) {
    if (type->shape != 0) {
        return thread->interpreter->shapes.items[type->shape];
    }
    if (type->in_object == 0) {
        type->in_object = first_room(thread, type);
    }
    Value names = list_new(thread, NULL, 0);
    uint32_t slots = type_slot_count(type);
    for (uint32_t i = 0; i < slots && !is_error(names); i++) {
        names = list_append(thread, list_of(names), VALUE_NONE) ? names : VALUE_ERROR;
    }
    Shape *shape = is_error(names) ? NULL : shape_new(thread, type, type->in_object, names, slots);
    if (shape != NULL) {
        type->shape = shape->id;
    }
    return shape;
}

int shape_find(Thread *thread, const Shape *shape, Value name) {
    FieldCacheEntry *cached = &thread->interpreter->field_cache[(shape->id * 31 + (uint32_t)(name >> 4)) % CACHE_SIZE];
    if (cached->shape == shape->id && cached->name == name) {
        return cached->index;
    }
    const Value *names = list_of(shape->names)->items;
    int found = -1;
    for (uint32_t i = 0; i < shape->count && found < 0; i++) {
        found = names[i] == name ? (int)i : -1;
    }
    *cached = (FieldCacheEntry){shape->id, found, name};
    return found;
}

/* The list of names of a shape with one more field. Whoever has the end of the list may extend it. */
static Value names_with(Thread *thread, const Shape *shape, Value name) {
    Value names = shape->names;
    if (list_of(names)->length != shape->count) {
        names = list_new(thread, list_of(names)->items, (int)shape->count);
    }
    return is_error(names) || !list_append(thread, list_of(names), name) ? VALUE_ERROR : names;
}

static Shape *shape_extend(Thread *thread, Shape *shape, Value name) {
    Value next = table_find(&shape->transitions, name);
    if (!is_empty(next)) {
        return (Shape *)object_of(next);
    }
    Value names = names_with(thread, shape, name);
    Shape *extended =
        is_error(names) ? NULL : shape_new(thread, shape->type, shape->in_object, names, shape->count + 1);
    if (extended == NULL
        || !table_set(thread, shape, &shape->transitions, name, value_from_object(extended))) {
        return NULL;
    }
    return extended;
}

/* Instances. */

Instance *instance_new(Thread *thread, Type *type) {
    Shape *shape = shape_root(thread, type);
    if (shape == NULL) {
        return NULL;
    }
    Instance *instance =
        heap_allocate(thread->heap, KIND_INSTANCE, sizeof(Instance) + shape->in_object * sizeof(Value));
    if (instance != NULL) {
        instance->header.extra = shape->id;
        instance->more = VALUE_EMPTY;
        for (uint32_t i = 0; i < shape->count; i++) {
            instance->fields[i] = VALUE_EMPTY;
        }
    }
    return instance;
}

static bool is_dict_shape(const Shape *shape) {
    return shape->header.flags & SHAPE_IS_DICT;
}

static Value *field_place(const Shape *shape, Instance *instance, uint32_t index) {
    return index < shape->in_object ? &instance->fields[index]
                                    : &list_of(instance->more)->items[index - shape->in_object];
}

Value instance_get(Thread *thread, const Instance *instance, Value name) {
    const Shape *shape = instance_shape(thread, instance);
    if (is_dict_shape(shape)) {
        return dict_get(thread, instance->more, name);
    }
    int index = shape_find(thread, shape, name);
    return index < 0 ? VALUE_EMPTY : *field_place(shape, (Instance *)instance, (uint32_t)index);
}

/* Put the value of a further field behind those that have no room in the object. Instances made from now on have
 * more room. */
static bool put_more(Thread *thread, const Shape *shape, Instance *instance, Value value) {
    uint32_t wanted = (shape->count + 2) / 2 * 2; /* cells are multiples of two words */
    if (shape->type->in_object < wanted && wanted <= IN_OBJECT_MOST) {
        shape->type->in_object = wanted;
        shape->type->shape = 0;
    }
    if (is_empty(instance->more)) {
        Value more = list_new(thread, NULL, 0);
        if (is_error(more)) {
            return false;
        }
        object_store(thread, instance, &instance->more, more);
    }
    return list_append(thread, list_of(instance->more), value);
}

bool instance_set(Thread *thread, Instance *instance, Value name, Value value) {
    Shape *shape = instance_shape(thread, instance);
    if (is_dict_shape(shape)) {
        return dict_set(thread, instance->more, name, value);
    }
    int index = shape_find(thread, shape, name);
    if (index >= 0) {
        object_store(thread, instance, field_place(shape, instance, (uint32_t)index), value);
        return true;
    }
    Shape *extended = shape_extend(thread, shape, name);
    if (extended == NULL) {
        return false;
    }
    if (shape->count >= shape->in_object) {
        if (!put_more(thread, shape, instance, value)) {
            return false;
        }
    } else {
        object_store(thread, instance, &instance->fields[shape->count], value);
    }
    instance->header.extra = extended->id;
    return true;
}

/* The shape of instances with a dict. Each gets one of its own kind by type. */
static Shape *dict_shape(Thread *thread, Type *type) {
    if (type->dict_shape == 0) {
        uint32_t slots = type_slot_count(type);
        Shape *shape = shape_new(thread, type, slots, VALUE_EMPTY, slots);
        if (shape == NULL) {
            return NULL;
        }
        shape->header.flags |= SHAPE_IS_DICT;
        type->dict_shape = shape->id;
    }
    return thread->interpreter->shapes.items[type->dict_shape];
}

Value instance_dict(Thread *thread, Instance *instance) {
    const Shape *shape = instance_shape(thread, instance);
    if (is_dict_shape(shape)) {
        return instance->more;
    }
    Value dict = dict_new(thread, NULL, 0);
    for (uint32_t i = type_slot_count(shape->type); i < shape->count && !is_error(dict); i++) {
        Value name = list_of(shape->names)->items[i];
        dict = dict_set(thread, dict, name, *field_place(shape, instance, i)) ? dict : VALUE_ERROR;
    }
    return is_error(dict) || !instance_set_dict(thread, instance, dict) ? VALUE_ERROR : dict;
}

bool instance_set_dict(Thread *thread, Instance *instance, Value dict) {
    const Shape *shape = dict_shape(thread, instance_shape(thread, instance)->type);
    if (shape == NULL) {
        return false;
    }
    object_store(thread, instance, &instance->more, dict);
    instance->header.extra = shape->id;
    return true;
}

bool instance_set_class(Thread *thread, Instance *instance, Type *type) {
    const Shape *shape;
    if (type_has_dict(type)) {
        shape = is_error(instance_dict(thread, instance)) ? NULL : dict_shape(thread, type);
    } else {
        shape = shape_root(thread, type);
    }
    if (shape == NULL) {
        return false;
    }
    instance->header.extra = shape->id;
    return true;
}

int instance_delete(Thread *thread, Instance *instance, Value name) {
    Value old = instance_get(thread, instance, name);
    if (is_empty(old)) {
        return 0;
    }
    Value dict = instance_dict(thread, instance);
    return is_error(dict) || !dict_delete(thread, dict, name) ? -1 : 1;
}

void instance_trace(Heap *heap, Object *object) {
    const Instance *instance = (const Instance *)object;
    const Shape *shape = instance_shape(heap->thread, instance);
    heap_mark_object(heap, (Object *)&shape->header);
    heap_mark(heap, instance->more);
    for (uint32_t i = 0; i < shape->count && i < shape->in_object; i++) {
        heap_mark(heap, instance->fields[i]);
    }
}
