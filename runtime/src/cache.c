#include "cache.h"

#include "attribute.h"
#include "builtins.h"
#include "construct.h"
#include "code.h"
#include "function.h"
#include "member.h"
#include "metadata.h"
#include "specializer.h"
#include "superinstructions.h"

static Shape *shape_numbered(const Thread *thread, uint32_t number) {
    return thread->interpreter->shapes.items[number];
}

/* Tell that there are caches which a change of a class may make wrong. */
static void note_cache(const Thread *thread) {
    thread->interpreter->has_caches = true;
}

/* Does looking an attribute up in instances of a type follow the rules? */
static bool has_plain_lookup(const Type *type) {
    return is_builtin(type->special[SPECIAL_GETATTRIBUTE]);
}

/* The shape of a plain instance whose fields are not in a dict, or NULL. */
static const Shape *plain_shape(const Thread *thread, Value owner) {
    if (!is_instance(owner)) {
        return NULL;
    }
    const Shape *shape = shape_numbered(thread, shape_of(owner));
    return shape->header.flags & SHAPE_IS_DICT ? NULL : shape;
}

static bool hides_field(const Thread *thread, Value attribute) {
    return !is_empty(attribute) && descriptor_is_data(thread, attribute);
}

static int64_t field_in_object(Thread *thread, const Shape *shape, Value name) {
    Value found = type_find(thread, shape->type, name);
    if (is_member(found) && type_is(shape->type, member_of(found)->owner)) {
        return object_of(found)->extra;
    }
    if (hides_field(thread, found)) {
        return -1;
    }
    int index = shape_find(thread, shape, name);
    return index < 0 || (uint32_t)index >= shape->in_object ? -1 : index;
}

int64_t cache_field(Thread *thread, Value owner, Value name) {
    const Shape *shape = plain_shape(thread, owner);
    if (shape == NULL || !has_plain_lookup(shape->type)) {
        return -1;
    }
    note_cache(thread);
    return field_in_object(thread, shape, name);
}

/* The same shape if a field may be set without asking anybody. */
static const Shape *shape_to_set(Thread *thread, Value owner) {
    const Shape *shape = plain_shape(thread, owner);
    return shape != NULL && is_builtin(shape->type->special[SPECIAL_SETATTR]) ? shape : NULL;
}

int64_t cache_field_to_set(Thread *thread, Value owner, Value name) {
    const Shape *shape = shape_to_set(thread, owner);
    if (shape == NULL) {
        return -1;
    }
    note_cache(thread);
    return field_in_object(thread, shape, name);
}

uint32_t cache_shape_to_add(Thread *thread, Value owner, Value name) {
    const Shape *shape = shape_to_set(thread, owner);
    if (shape == NULL || shape->count >= shape->in_object || hides_field(thread, type_find(thread, shape->type, name))) {
        return 0;
    }
    /* Another instance has gone this way before: so the class allows the field. */
    Value next = table_find(&shape->transitions, name);
    if (is_empty(next)) {
        return 0;
    }
    note_cache(thread);
    return ((const Shape *)object_of(next))->id;
}

uint32_t shape_length(Thread *thread, uint32_t shape) {
    return shape_numbered(thread, shape)->count;
}

Value cache_method(Thread *thread, Value owner, Value name) {
    const Shape *shape = plain_shape(thread, owner);
    if (shape == NULL || !has_plain_lookup(shape->type) || shape_find(thread, shape, name) >= 0) {
        return VALUE_EMPTY;
    }
    Value found = type_find(thread, shape->type, name);
    if (!is_function(found)) {
        return VALUE_EMPTY;
    }
    note_cache(thread);
    return found;
}

Value cache_super_method(Thread *thread, Value super, Value class, Value self, Value name) {
    if (!is_super_type(thread, super) || !is_type(class) || !is_instance(self)) {
        return VALUE_EMPTY;
    }
    const Type *type = type_of(thread, self);
    Value found = type_is(type, type_as(class)) ? type_find_after(type, type_as(class), name) : VALUE_EMPTY;
    return is_function(found) ? found : VALUE_EMPTY;
}

Value cache_builtin_method(Thread *thread, Value owner, Value name) {
    if (!is_object(owner) || !kind_is_plain((Kind)object_of(owner)->kind)) {
        return VALUE_EMPTY;
    }
    Value found = type_find(thread, type_of(thread, owner), name);
    bool is_method = is_builtin(found) && (builtin_of(found)->spec->flags & ~BUILTIN_WORDY) == 0;
    /* Functions and modules have fields, which come first. */
    bool has_fields = is_function(owner) || is_module(owner) || is_kind(owner, KIND_SUPER);
    return is_method && !has_fields ? found : VALUE_EMPTY;
}

Value cache_property(Thread *thread, Value owner, Value name) {
    const Shape *shape = plain_shape(thread, owner);
    /* A property that fails asks `__getattr__`. */
    if (shape == NULL || !has_plain_lookup(shape->type) || !is_empty(shape->type->special[SPECIAL_GETATTR])) {
        return VALUE_EMPTY;
    }
    Value found = type_find(thread, shape->type, name);
    if (!is_kind(found, KIND_PROPERTY) || !is_function(property_of(found)->get)) {
        return VALUE_EMPTY;
    }
    note_cache(thread);
    return property_of(found)->get;
}

static LookupCacheEntry look_up(Thread *thread, Value owner, Value name) {
    int64_t index = cache_field(thread, owner, name);
    if (index >= 0) {
        return (LookupCacheEntry){.kind = LOOKUP_FIELD, .index = (int32_t)index};
    }
    Value found = cache_method(thread, owner, name);
    if (!is_empty(found)) {
        return (LookupCacheEntry){.kind = LOOKUP_METHOD, .found = found};
    }
    found = cache_property(thread, owner, name);
    return (LookupCacheEntry){.kind = is_empty(found) ? LOOKUP_OTHER : LOOKUP_PROPERTY, .found = found};
}

const LookupCacheEntry *cache_lookup(Thread *thread, Value owner, Value name) {
    uint32_t shape = shape_of(owner), version = shape_version(thread, shape);
    LookupCacheEntry *entry = &thread->interpreter->lookup_cache[(shape * 31 + (uint32_t)(name >> 4)) % CACHE_SIZE];
    if (entry->shape != shape || entry->name != name || entry->version != version) {
        *entry = look_up(thread, owner, name);
        entry->shape = shape;
        entry->name = name;
        entry->version = version;
    }
    return entry;
}

/* Is what a class holds under a name what instances and the class itself have under it? */
static bool is_plain_value(const Thread *thread, Value value) {
    return !is_empty(value) && !is_method_like(value) && !descriptor_has_get(thread, value)
           && !descriptor_is_data(thread, value);
}

Value cache_class_value(Thread *thread, Value owner, Value name) {
    const Shape *shape = plain_shape(thread, owner);
    if (shape == NULL || !has_plain_lookup(shape->type) || shape_find(thread, shape, name) >= 0) {
        return VALUE_EMPTY;
    }
    Value found = type_find(thread, shape->type, name);
    if (!is_plain_value(thread, found)) {
        return VALUE_EMPTY;
    }
    note_cache(thread);
    return found;
}

Value cache_type_value(Thread *thread, Value owner, Value name) {
    if (!is_type(owner) || !has_plain_lookup(type_as(owner)->metatype)
        || !is_empty(type_find(thread, type_as(owner)->metatype, name))) {
        return VALUE_EMPTY;
    }
    Value found = type_find(thread, type_as(owner), name);
    /* In the class itself a function is just that. */
    if (!is_function(found) && !is_plain_value(thread, found)) {
        return VALUE_EMPTY;
    }
    note_cache(thread);
    return found;
}

bool cache_next_unpacks(const uint8_t *ip) {
    uint16_t opcode;
    memcpy(&opcode, ip, sizeof opcode);
    return pyvm_instructions[pyvm_first_part(opcode)].generic == PYVM_UNPACK_SEQUENCE;
}

Value cache_init(Thread *thread, Value callee) {
    if (!is_type(callee) || type_as(callee)->metatype != type_of_kind(thread, KIND_TYPE)) {
        return VALUE_EMPTY;
    }
    Type *type = type_as(callee);
    Value init = type->special[SPECIAL_INIT];
    return type_makes_plain(type) && is_function(init) ? init : VALUE_EMPTY;
}

Frame *construct_enter(Thread *thread, Value callee, Value init, Value *args, int count) {
    Instance *instance = instance_new(thread, type_as(callee));
    if (instance == NULL) {
        return NULL;
    }
    args[-1] = value_from_object(instance);
    Frame *frame = function_enter(thread, init, args - 1, count + 1);
    if (frame != NULL) {
        frame->constructed = args[-1];
        frame->flags |= FRAME_CONSTRUCTS;
    }
    return frame;
}

/* Changes of classes. */

/* Is a value one that caches hold as what instances of a class find in it, without asking for the class's version? */
static bool is_cached_kind(const Thread *thread, Value value) {
    return is_object(value) && !is_plain_value(thread, value);
}

/* Has there been an instance of a type, or of one derived from it? */
static bool has_instances(const Thread *thread, const Type *type) {
    for (const Type *each = thread->interpreter->all_types; each != NULL; each = each->next) {
        if (each->in_object != 0 && type_is(each, type)) {
            return true;
        }
    }
    return false;
}

/* Is what instances of a type find under a name of such a kind? */
static bool finds_cached_kind(const Thread *thread, const Type *type, Value name) {
    return type->in_object != 0 && is_cached_kind(thread, type_find(thread, type, name));
}

bool cache_depends_on(Thread *thread, const Type *type, Value name, Value value) {
    if (!thread->interpreter->has_caches) {
        return false;
    }
    bool is_special = !is_empty(table_find(&thread->interpreter->special_numbers, name));
    if (type->layout == KIND_TYPE || is_special || is_cached_kind(thread, value)) {
        return type->layout == KIND_TYPE || has_instances(thread, type);
    }
    if (!(type->header.flags & TYPE_IS_BASE)) {
        return finds_cached_kind(thread, type, name);
    }
    for (const Type *each = thread->interpreter->all_types; each != NULL; each = each->next) {
        if (type_is(each, type) && finds_cached_kind(thread, each, name)) {
            return true;
        }
    }
    return false;
}

void caches_forget(Interpreter *interpreter) {
    for (Code *code = interpreter->codes; code != NULL; code = code->next) {
        pyvm_generalize_all(code->internal, code->offsets[code->portable.size]);
    }
    interpreter->has_caches = false;
}
