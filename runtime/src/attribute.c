#include "attribute.h"

#include "builtins.h"
#include "cache.h"
#include "descriptor.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "function.h"
#include "instance.h"
#include "module.h"

/* Fields: what an object has by itself. */

static Value field_get(Thread *thread, Value owner, Value name) {
    if (is_module(owner)) {
        return dict_get_name(module_of(owner)->dict, name);
    }
    const Instance *fields = fields_of(owner);
    if (fields != NULL) {
        return instance_get(thread, fields, name);
    }
    if (is_function(owner) && !is_empty(function_of(owner)->dict)) {
        return dict_get(thread, function_of(owner)->dict, name);
    }
    return VALUE_EMPTY;
}

static Value raise_no_attribute(Thread *thread, Value owner, Value name) {
    if (is_module(owner)) {
        return module_attribute(thread, owner, name);
    }
    Buffer buffer = {0};
    if (is_kind(owner, KIND_BOUND_METHOD)) {
        owner = bound_method_of(owner)->function;
    }
    if (is_type(owner)) {
        buffer_print(&buffer, "type object '%s' has no attribute '", type_name(type_as(owner)));
    } else {
        buffer_print(&buffer, "'%s' object has no attribute '", type_name_of(thread, owner));
    }
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, "'");
    error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
    return error_tell(thread, name, owner);
}

/* Loading. */

static Value type_attribute(Thread *thread, Type *type, Value name) {
    Value owner = value_from_object(type);
    Value of_metatype = type_find(thread, type->metatype, name);
    if (!is_empty(of_metatype) && descriptor_is_data(thread, of_metatype)) {
        return descriptor_get(thread, of_metatype, owner, type->metatype);
    }
    Value own = type_find(thread, type, name);
    if (!is_empty(own)) {
        return descriptor_get(thread, own, VALUE_EMPTY, type);
    }
    return is_empty(of_metatype) ? VALUE_EMPTY : descriptor_get(thread, of_metatype, owner, type->metatype);
}

static Value super_attribute(Thread *thread, Value owner, Value name) {
    const Super *super = super_of(owner);
    Value found = type_find_after(super->type, super->after, name);
    if (is_empty(found)) {
        return VALUE_EMPTY;
    }
    bool of_type = super->self == value_from_object(super->type);
    return descriptor_get(thread, found, of_type ? VALUE_EMPTY : super->self, super->type);
}

/* VALUE_EMPTY if there is none. */
static Value find_plain(Thread *thread, Value owner, Value name) {
    if (is_type(owner)) {
        return type_attribute(thread, type_as(owner), name);
    }
    if (is_kind(owner, KIND_SUPER)) {
        Value found = super_attribute(thread, owner, name);
        if (!is_empty(found)) {
            return found;
        }
    }
    Type *type = type_of(thread, owner);
    Value found = type_find(thread, type, name);
    if (!is_empty(found) && descriptor_is_data(thread, found) && descriptor_has_get(thread, found)) {
        return descriptor_get(thread, found, owner, type);
    }
    Value field = field_get(thread, owner, name);
    if (!is_empty(field)) {
        return field;
    }
    if (is_kind(owner, KIND_BOUND_METHOD) && is_empty(found)) {
        return find_plain(thread, bound_method_of(owner)->function, name);
    }
    return is_empty(found) ? VALUE_EMPTY : descriptor_get(thread, found, owner, type);
}

Value attribute_load_plain(Thread *thread, Value owner, Value name) {
    Value found = value_finish(thread, find_plain(thread, owner, name));
    return is_empty(found) ? raise_no_attribute(thread, owner, name) : found;
}

/* Forget an AttributeError: true if it was one. */
static bool take_attribute_error(Thread *thread) {
    if (!error_is(thread, thread->error, ERROR_ATTRIBUTE)) {
        return false;
    }
    thread_take_error(thread);
    return true;
}

static bool has_own_lookup(const Thread *thread, const Type *type) {
    return !type_has_default(thread, type, SPECIAL_GETATTRIBUTE) || !is_empty(type->special[SPECIAL_GETATTR]);
}

/* Of a class with `__getattribute__` or `__getattr__`. */
static Value enter_own_lookup(Thread *thread, Value owner, const Type *type, Value name) {
    Value found;
    if (type_has_default(thread, type, SPECIAL_GETATTRIBUTE)) {
        found = value_finish(thread, find_plain(thread, owner, name));
    } else {
        found = special_call(thread, SPECIAL_GETATTRIBUTE, owner, &name, 1);
    }
    Value fallback = type->special[SPECIAL_GETATTR];
    if (is_empty(fallback) || !(is_empty(found) || (is_error(found) && take_attribute_error(thread)))) {
        return found;
    }
    return special_call(thread, SPECIAL_GETATTR, owner, &name, 1);
}

/* Like value_enter; VALUE_EMPTY if there is none. */
static Value enter_lookup(Thread *thread, Value owner, Value name) {
    const Type *type = type_of(thread, owner);
    Value found = has_own_lookup(thread, type) ? enter_own_lookup(thread, owner, type, name) : find_plain(thread, owner, name);
    return is_error(found) ? error_tell_missing(thread, name, owner) : found;
}

Value attribute_enter(Thread *thread, Value owner, Value name) {
    if (is_instance(owner)) {
        const LookupCacheEntry *known = cache_lookup(thread, owner, name);
        if (known->kind == LOOKUP_FIELD && !is_empty(field_load(owner, known->index))) {
            return field_load(owner, known->index);
        }
        if (known->kind == LOOKUP_PROPERTY) {
            return value_enter(thread, known->found, &(Arguments){owner, NULL, 0, VALUE_EMPTY});
        }
    }
    Value found = enter_lookup(thread, owner, name);
    return is_empty(found) ? raise_no_attribute(thread, owner, name) : found;
}

Value attribute_load(Thread *thread, Value owner, Value name) {
    Value value = value_finish(thread, attribute_enter(thread, owner, name));
    return is_error(value) ? error_tell_missing(thread, name, owner) : value;
}

Value attribute_find(Thread *thread, Value owner, Value name) {
    Value found = enter_lookup(thread, owner, name);
    if (is_empty(found) && is_module(owner)) {
        found = module_attribute(thread, owner, name); /* which asks the module's own __getattr__ */
    }
    found = value_finish(thread, found);
    return is_error(found) && take_attribute_error(thread) ? VALUE_EMPTY : found;
}

/* Is what a class holds called with the object that has it as the first argument, and nothing else to be done? */
static bool is_plain_method(Value method) {
    if (!is_method_like(method)) {
        return false;
    }
    return is_function(method) || (builtin_of(method)->spec->flags & ~BUILTIN_WORDY) == 0;
}

/* The plain method that `super(after, self).name` is, of the classes of `type`, or VALUE_EMPTY. */
static Value super_method(const Type *type, const Type *after, Value self, Value name) {
    Value method = self == value_from_object(type) ? VALUE_EMPTY : type_find_after(type, after, name);
    return is_plain_method(method) ? method : VALUE_EMPTY;
}

/* The method that any other attribute is, or VALUE_EMPTY. */
static Value plain_method(Thread *thread, Value owner, Value name) {
    const Type *type = type_of(thread, owner);
    if (is_type(owner) || has_own_lookup(thread, type)) {
        return VALUE_EMPTY;
    }
    Value method = type_find(thread, type, name);
    return is_plain_method(method) && is_empty(field_get(thread, owner, name)) ? method : VALUE_EMPTY;
}

Value method_load(Thread *thread, Value owner, Value name) {
    Value method, receiver = owner;
    if (is_instance(owner)) {
        const LookupCacheEntry *known = cache_lookup(thread, owner, name);
        method = known->kind == LOOKUP_METHOD ? known->found : plain_method(thread, owner, name);
    } else if (is_kind(owner, KIND_SUPER)) {
        const Super *super = super_of(owner);
        receiver = super->self;
        method = super_method(super->type, super->after, receiver, name);
    } else {
        method = plain_method(thread, owner, name);
    }
    if (is_empty(method)) {
        receiver = VALUE_EMPTY;
        method = attribute_load(thread, owner, name);
    }
    thread->receiver = receiver; /* only now: getting the attribute may have run code that calls methods */
    return method;
}

Value super_method_load(Thread *thread, Value super, Value class, Value self, Value name) {
    if (is_super_type(thread, super) && is_type(class)) {
        const Type *type = super_search(thread, type_as(class), self);
        Value method = type == NULL ? VALUE_EMPTY : super_method(type, type_as(class), self, name);
        if (!is_empty(method)) {
            thread->receiver = self;
            return method;
        }
    }
    /* Only the builtin super() knows where it is called. */
    const Value args[2] = {class, self};
    Value object = value_call(thread, super, args, is_super_type(thread, super) ? 2 : 0);
    return is_error(object) ? VALUE_ERROR : method_load(thread, object, name);
}

/* Storing. */

static bool type_attribute_store(Thread *thread, Type *type, Value name, Value value) {
    Value of_metatype = type_find(thread, type->metatype, name);
    if (!is_empty(of_metatype)) {
        int done = descriptor_set(thread, of_metatype, value_from_object(type), value);
        if (done != 0) {
            return done > 0;
        }
    }
    if (!(type->header.flags & TYPE_IS_HEAP)) {
        Buffer buffer = {0};
        buffer_put_text(&buffer, "cannot set '");
        buffer_put_string(&buffer, string_of(name));
        buffer_print(&buffer, "' attribute of immutable type '%s'", type_name(type));
        error_raise_buffer(thread, ERROR_TYPE, &buffer);
        return false;
    }
    if (is_empty(value) && is_empty(table_find(&type->attributes, name))) {
        raise_no_attribute(thread, value_from_object(type), name);
        return false;
    }
    return type_set_attribute(thread, type, name, value);
}

/* For an object without a dict. `is_there`: its type has such an attribute. */
static bool raise_not_settable(Thread *thread, Value owner, Value name, bool is_there) {
    Buffer buffer = {0};
    buffer_print(&buffer, "'%s' object ", type_name_of(thread, owner));
    buffer_put_text(&buffer, is_there ? "attribute '" : "has no attribute '");
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, is_there ? "' is read-only" : "'");
    if (!is_there && type_has_default(thread, type_of(thread, owner), SPECIAL_SETATTR)) {
        buffer_put_text(&buffer, " and no __dict__ for setting new attributes");
    }
    error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
    if (!is_there) {
        error_tell(thread, name, owner);
    }
    return false;
}

static bool function_attribute_store(Thread *thread, Function *function, Value name, Value value) {
    if (is_empty(function->dict)) {
        Value dict = dict_new(thread, NULL, 0);
        if (is_error(dict)) {
            return false;
        }
        object_store(thread, function, &function->dict, dict);
    }
    return dict_set(thread, function->dict, name, value);
}

static bool field_set(Thread *thread, Value owner, Value name, Value value, bool is_there) {
    if (is_module(owner)) {
        return global_store(thread, module_of(owner), name, value);
    }
    if (is_function(owner)) {
        return function_attribute_store(thread, function_of(owner), name, value);
    }
    if (!type_has_dict(type_of(thread, owner))) {
        return raise_not_settable(thread, owner, name, is_there);
    }
    Instance *fields = fields_to_set(thread, owner);
    return fields != NULL && instance_set(thread, fields, name, value);
}

static bool field_delete(Thread *thread, Value owner, Value name, bool is_there) {
    if (is_module(owner)) {
        return module_attribute_delete(thread, owner, name);
    }
    Instance *fields = fields_of(owner);
    int done = 0;
    if (!type_has_dict(type_of(thread, owner))) {
        return raise_not_settable(thread, owner, name, is_there);
    }
    if (fields != NULL) {
        done = instance_delete(thread, fields, name);
    } else if (is_function(owner) && !is_empty(function_of(owner)->dict)) {
        done = dict_contains(thread, function_of(owner)->dict, name);
        done = done > 0 && !dict_delete(thread, function_of(owner)->dict, name) ? -1 : done;
    }
    if (done == 0) {
        raise_no_attribute(thread, owner, name);
    }
    return done > 0;
}

bool attribute_store_plain(Thread *thread, Value owner, Value name, Value value) {
    if (is_type(owner)) {
        return type_attribute_store(thread, type_as(owner), name, value);
    }
    Value found = type_find(thread, type_of(thread, owner), name);
    if (!is_empty(found)) {
        int done = descriptor_set(thread, found, owner, value);
        if (done != 0) {
            return done > 0;
        }
    }
    return is_empty(value) ? field_delete(thread, owner, name, !is_empty(found))
                           : field_set(thread, owner, name, value, !is_empty(found));
}

bool attribute_store(Thread *thread, Value owner, Value name, Value value) {
    if (type_has_default(thread, type_of(thread, owner), SPECIAL_SETATTR)) {
        return attribute_store_plain(thread, owner, name, value);
    }
    const Value args[2] = {name, value};
    return !is_error(special_call(thread, SPECIAL_SETATTR, owner, args, 2));
}

bool attribute_delete(Thread *thread, Value owner, Value name) {
    if (type_has_default(thread, type_of(thread, owner), SPECIAL_DELATTR)) {
        return attribute_store_plain(thread, owner, name, VALUE_EMPTY);
    }
    return !is_error(special_call(thread, SPECIAL_DELATTR, owner, &name, 1));
}

/* __dict__. */

static Value type_dict(Thread *thread, const Type *type) {
    Value dict = dict_new(thread, NULL, 0);
    for (uint32_t i = 0; i < type->attributes.count && !is_error(dict); i++) {
        const TableEntry *entry = &type->attributes.entries[i];
        if (!is_empty(entry->value) && !dict_set(thread, dict, entry->key, entry->value)) {
            return VALUE_ERROR;
        }
    }
    return dict;
}

static Value function_dict(Thread *thread, Function *function) {
    if (is_empty(function->dict)) {
        Value dict = dict_new(thread, NULL, 0);
        if (is_error(dict)) {
            return VALUE_ERROR;
        }
        object_store(thread, function, &function->dict, dict);
    }
    return function->dict;
}

Value attribute_dict(Thread *thread, Value owner) {
    if (is_type(owner)) {
        return type_dict(thread, type_as(owner));
    }
    if (is_module(owner)) {
        return module_of(owner)->dict;
    }
    if (is_function(owner)) {
        return function_dict(thread, function_of(owner));
    }
    Instance *fields = fields_to_set(thread, owner);
    bool has_dict = fields != NULL && type_has_dict(type_of(thread, owner));
    if (has_dict) {
        return instance_dict(thread, fields);
    }
    return thread_has_error(thread) ? VALUE_ERROR
                                    : raise_no_attribute(thread, owner, thread->interpreter->names[NAME_DICT]);
}

bool value_is_abstract(Thread *thread, Value value) {
    Value name = thread->interpreter->names[NAME_IS_ABSTRACT];
    Value mark = is_object(value) ? attribute_find(thread, value, name) : VALUE_FALSE;
    if (is_error(mark)) {
        thread_take_error(thread);
    }
    return mark == VALUE_TRUE;
}
