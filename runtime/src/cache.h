/* What specialized instructions remember in their cache fields, so that they need not look it up.
 *
 * A field of an instance is known by the number of the instance's shape, which no other shape ever gets. So is a method
 * or a property: when a class changes in a way that matters to one, type_changes makes all code generic again, which is
 * rare, and spares each use a look at the class. What else a class holds may change often: it is known by the class's
 * version. A global variable is known by the version of the module's dict, which tells of other keys, not other values.
 *
 * The functions that find something run no code and raise nothing: what they don't find is left to the generic
 * instruction. */
#ifndef PYVM_CACHE_H
#define PYVM_CACHE_H

#include "descriptor.h"
#include "dict.h"
#include "frame.h"
#include "instance.h"
#include "module.h"

enum { CACHE_INDEX_MOST = UINT16_MAX };

/* Global variables and the attributes of modules. */

static inline uint32_t module_keys(const Module *module) {
    return table_of(module->dict)->version;
}

/* The value of a key of which the index was found while the keys were those of now. */
static inline Value module_value(const Module *module, uint32_t index) {
    return table_of(module->dict)->entries[index].value;
}

/* The index of a name, or -1. */
static inline int64_t module_index(const Module *module, Value name) {
    return hash_table_find_name(table_of(module->dict), name);
}

static inline Module *thread_builtins(const Thread *thread) {
    return thread->interpreter->builtins;
}

/* Fields. */

static inline bool has_shape(Value value, uint32_t shape) {
    return is_kind(value, KIND_INSTANCE) && MOSTLY(object_of(value)->extra == shape);
}

static inline uint32_t shape_of(Value instance) {
    return object_of(instance)->extra;
}

static inline Value field_load(Value instance, uint32_t index) {
    return instance_of(instance)->fields[index];
}

static inline void field_store(Thread *thread, Value instance, uint32_t index, Value value) {
    object_store(thread, instance_of(instance), &instance_of(instance)->fields[index], value);
}

/* Give an instance, which has the shape before that one, a further field. */
static inline void field_add(Thread *thread, Value instance, uint32_t index, uint32_t shape, Value value) {
    field_store(thread, instance, index, value);
    object_of(instance)->extra = shape;
}

/* Which field of an instance `owner.name` is, if it lies in the object; else -1. */
int64_t cache_field(Thread *thread, Value owner, Value name);

/* Which field of an instance `owner.name = value` sets; -1 if it is none, or is still to be added. */
int64_t cache_field_to_set(Thread *thread, Value owner, Value name);

/* The number of the shape of an instance to which `owner.name = value` adds a field; 0 if it does not, or if the field
 * has no room in the object. The field's index is the number of fields before. */
uint32_t cache_shape_to_add(Thread *thread, Value owner, Value name);
uint32_t shape_length(Thread *thread, uint32_t shape);

/* Methods, properties, and what else classes hold. */

/* What LOAD_METHOD finds in the class of an instance, if it is to be called with the instance; else VALUE_EMPTY. */
Value cache_method(Thread *thread, Value owner, Value name);

/* The same for a value of a builtin type. */
Value cache_builtin_method(Thread *thread, Value owner, Value name);

/* The function of the program that `super().name` is for an instance, or VALUE_EMPTY. */
Value cache_super_method(Thread *thread, Value super, Value class, Value self, Value name);

/* The function of the program that says what an attribute of an instance is, or VALUE_EMPTY. */
Value cache_property(Thread *thread, Value owner, Value name);

/* What an attribute of an instance is, for code that sees instances of many shapes; right until the next collection. */
const LookupCacheEntry *cache_lookup(Thread *thread, Value owner, Value name);

/* What the class of an instance holds, if that is what `owner.name` is, as it stands; else VALUE_EMPTY. */
Value cache_class_value(Thread *thread, Value owner, Value name);

/* The same for a class and its own attributes. */
Value cache_type_value(Thread *thread, Value owner, Value name);

/* Is the instruction that starts at `ip` one that takes a sequence apart? */
bool cache_next_unpacks(const uint8_t *ip);

static inline uint32_t shape_version(const Thread *thread, uint32_t shape) {
    return thread->interpreter->shapes.items[shape]->type->version;
}

/* Is a value the type that had this version? No other one ever gets it. */
static inline bool is_type_of_version(Value value, uint32_t version) {
    return is_kind(value, KIND_TYPE) && MOSTLY(type_as(value)->version == version);
}

static inline uint32_t type_version(Value type) {
    return type_as(type)->version;
}

/* The kind of an object; 0 for other values, which no kind of an object is. */
static inline uint32_t kind_of(Value value) {
    return is_object(value) ? object_of(value)->kind : 0;
}

/* Calls. */

/* The `__init__` that a call of a class runs on a new plain instance, if that is all it does; else VALUE_EMPTY. */
Value cache_init(Thread *thread, Value callee);

/* Make an instance of a type and link a frame for its `__init__`. NULL, with the thread's error set, on failure. The
 * arguments have room for one more before them. */
Frame *construct_enter(Thread *thread, Value callee, Value init, Value *args, int count);

/* Must code with caches be made generic before an attribute of a type is set, or deleted? */
bool cache_depends_on(Thread *thread, const Type *type, Value name, Value value);

/* Make all code generic. */
void caches_forget(Interpreter *interpreter);

#endif
