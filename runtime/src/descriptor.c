#include "descriptor.h"

#include "attribute.h"
#include "builtins.h"
#include "compare.h"
#include "errors.h"
#include "function.h"
#include "member.h"
#include "repr.h"

/* Methods. */

void bound_method_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((BoundMethod *)object)->self);
    heap_mark(heap, ((BoundMethod *)object)->function);
}

Value bound_method_new(Thread *thread, Value self, Value function) {
    BoundMethod *method = heap_allocate(thread->heap, KIND_BOUND_METHOD, sizeof(BoundMethod));
    if (method == NULL) {
        return VALUE_ERROR;
    }
    method->self = self;
    method->function = function;
    return value_from_object(method);
}

static Value bound_method_make(Thread *thread, const Value *args, int count) {
    (void)count;
    if (is_empty(type_of(thread, args[0])->special[SPECIAL_CALL])) {
        return error_raise(thread, ERROR_TYPE, "first argument must be callable");
    }
    if (args[1] == VALUE_NONE) {
        return error_raise(thread, ERROR_TYPE, "instance must not be None");
    }
    return bound_method_new(thread, args[1], args[0]);
}

const BuiltinSpec bound_method_construct = {"method", bound_method_make, 2, 2, 0, NULL};

static Value bound_method_self(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return bound_method_of(args[0])->self;
}

static Value bound_method_function(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return bound_method_of(args[0])->function;
}

int bound_method_equals(Thread *thread, Value left, Value right) {
    const BoundMethod *one = bound_method_of(left);
    const BoundMethod *other = bound_method_of(right);
    return one->self == other->self ? value_equals(thread, one->function, other->function) : 0;
}

const BuiltinSpec bound_method_methods[] = {
    {"__self__", bound_method_self, 0, 0, BUILTIN_GETTER, NULL},
    {"__func__", bound_method_function, 0, 0, BUILTIN_GETTER, NULL},
    {"__call__", callable_method_call, 0, ARGUMENTS_ANY, 0, "**"},
    {"__get__", descriptor_method_get, 1, 2, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* Properties. */

void property_trace(Heap *heap, Object *object) {
    const Property *property = (const Property *)object;
    heap_mark(heap, property->get);
    heap_mark(heap, property->set);
    heap_mark(heap, property->delete);
    heap_mark(heap, property->doc);
    heap_mark(heap, property->name);
}

static Value or_none(Value value) {
    return is_empty(value) ? VALUE_NONE : value;
}

static Value property_make(Thread *thread, Value get, Value set, Value delete, Value doc) {
    Property *property = heap_allocate(thread->heap, KIND_PROPERTY, sizeof(Property));
    if (property == NULL) {
        return VALUE_ERROR;
    }
    property->get = get;
    property->set = set;
    property->delete = delete;
    property->doc = doc;
    property->name = VALUE_EMPTY;
    return value_from_object(property);
}

static Value property_new(Thread *thread, const Value *args, int count) {
    Value parts[4] = {VALUE_NONE, VALUE_NONE, VALUE_NONE, VALUE_NONE};
    for (int i = 0; i < count; i++) {
        parts[i] = or_none(args[i]);
    }
    return property_make(thread, parts[0], parts[1], parts[2], parts[3]);
}

const BuiltinSpec property_construct = {"property", property_new, 0, 4, 0, "fget fset fdel doc"};

/* A property that differs from `old` in one of its functions. */
static Value property_with(Thread *thread, const Property *old, Value get, Value set, Value delete) {
    Value property = property_make(thread, get, set, delete, old->doc);
    if (!is_error(property)) {
        object_store(thread, property_of(property), &property_of(property)->name, old->name);
    }
    return property;
}

static Value property_getter(Thread *thread, const Value *args, int count) {
    (void)count;
    const Property *old = property_of(args[0]);
    return property_with(thread, old, args[1], old->set, old->delete);
}

static Value property_setter(Thread *thread, const Value *args, int count) {
    (void)count;
    const Property *old = property_of(args[0]);
    return property_with(thread, old, old->get, args[1], old->delete);
}

static Value property_deleter(Thread *thread, const Value *args, int count) {
    (void)count;
    const Property *old = property_of(args[0]);
    return property_with(thread, old, old->get, old->set, args[1]);
}

static Value property_fget(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return property_of(args[0])->get;
}

static Value property_fset(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return property_of(args[0])->set;
}

static Value property_fdel(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return property_of(args[0])->delete;
}

/* The name in the class, or that of the function; VALUE_EMPTY if there is neither. */
static Value property_name(Thread *thread, const Property *property) {
    if (!is_empty(property->name) || !is_function(property->get)) {
        return property->name;
    }
    return attribute_find(thread, property->get, thread->interpreter->names[NAME_NAME]);
}

static Value property_get_name(Thread *thread, const Value *args, int count) {
    Property *property = property_of(args[0]);
    if (count > 1) {
        object_store(thread, property, &property->name, args[1]);
        return VALUE_NONE;
    }
    Value name = property_name(thread, property);
    return is_empty(name) ? error_raise(thread, ERROR_ATTRIBUTE, "'property' object has no attribute '__name__'") : name;
}

static Value property_set_name(Thread *thread, const Value *args, int count) {
    (void)count;
    object_store(thread, property_of(args[0]), &property_of(args[0])->name, args[2]);
    return VALUE_NONE;
}

static Value property_doc(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    const Property *property = property_of(args[0]);
    return property->doc == VALUE_NONE && is_function(property->get) ? function_doc(function_of(property->get))
                                                                     : property->doc;
}

static Value property_is_abstract(Thread *thread, const Value *args, int count) {
    (void)count;
    const Property *property = property_of(args[0]);
    bool is_abstract = value_is_abstract(thread, property->get) || value_is_abstract(thread, property->set)
                       || value_is_abstract(thread, property->delete);
    return value_from_bool(is_abstract);
}

const BuiltinSpec property_methods[] = {
    {"getter", property_getter, 1, 1, 0, NULL},
    {"setter", property_setter, 1, 1, 0, NULL},
    {"deleter", property_deleter, 1, 1, 0, NULL},
    {"fget", property_fget, 0, 0, BUILTIN_GETTER, NULL},
    {"fset", property_fset, 0, 0, BUILTIN_GETTER, NULL},
    {"fdel", property_fdel, 0, 0, BUILTIN_GETTER, NULL},
    {"__name__", property_get_name, 0, 1, BUILTIN_GETTER, NULL},
    {"__set_name__", property_set_name, 2, 2, 0, NULL},
    {"__doc__", property_doc, 0, 0, BUILTIN_GETTER, NULL},
    {"__get__", descriptor_method_get, 1, 2, 0, NULL},
    {"__set__", descriptor_method_set, 2, 2, 0, NULL},
    {"__delete__", descriptor_method_delete, 1, 1, 0, NULL},
    {"__isabstractmethod__", property_is_abstract, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* Static and class methods. */

void method_wrapper_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((MethodWrapper *)object)->function);
}

static Value method_wrapper_new(Thread *thread, Kind kind, Value function) {
    MethodWrapper *wrapper = heap_allocate(thread->heap, kind, sizeof(MethodWrapper));
    if (wrapper == NULL) {
        return VALUE_ERROR;
    }
    wrapper->function = function;
    return value_from_object(wrapper);
}

static Value static_method_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return method_wrapper_new(thread, KIND_STATIC_METHOD, args[0]);
}

static Value class_method_new(Thread *thread, const Value *args, int count) {
    (void)count;
    return method_wrapper_new(thread, KIND_CLASS_METHOD, args[0]);
}

const BuiltinSpec static_method_construct = {"staticmethod", static_method_new, 1, 1, 0, NULL};
const BuiltinSpec class_method_construct = {"classmethod", class_method_new, 1, 1, 0, NULL};

static Value wrapped_function(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return method_wrapper_of(args[0])->function;
}

static Value wrapped_is_abstract(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_bool(value_is_abstract(thread, method_wrapper_of(args[0])->function));
}

static Value wrapper_call(Thread *thread, const Value *args, int count) {
    Arguments arguments = {VALUE_EMPTY, args + 1, (uint32_t)count - 1, VALUE_EMPTY};
    if (!is_empty(args[count]) && !arguments_add_dict(thread, &arguments, args[count])) {
        return VALUE_ERROR;
    }
    return value_call_with(thread, method_wrapper_of(args[0])->function, &arguments);
}

const BuiltinSpec method_wrapper_methods[] = {
    {"__func__", wrapped_function, 0, 0, BUILTIN_GETTER, NULL},
    {"__wrapped__", wrapped_function, 0, 0, BUILTIN_GETTER, NULL},
    {"__isabstractmethod__", wrapped_is_abstract, 0, 0, BUILTIN_GETTER, NULL},
    {"__get__", descriptor_method_get, 1, 2, 0, NULL},
    {"__call__", wrapper_call, 0, ARGUMENTS_ANY, 0, "**"},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* super(). */

void super_trace(Heap *heap, Object *object) {
    const Super *super = (const Super *)object;
    heap_mark_object(heap, &super->type->header);
    heap_mark_object(heap, &super->after->header);
    heap_mark(heap, super->self);
}

Type *super_search(const Thread *thread, const Type *after, Value self) {
    bool of_type = is_type(self) && type_is(type_as(self), after);
    Type *type = of_type ? type_as(self) : type_of(thread, self);
    return type_is(type, after) ? type : NULL;
}

static Value super_new(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return error_raise(thread, ERROR_RUNTIME, "super(): no arguments");
    }
    if (!is_type(args[0])) {
        return error_raise(thread, ERROR_TYPE, "super() argument 1 must be a type, not %s",
                           type_name_of(thread, args[0]));
    }
    Type *after = type_as(args[0]);
    Type *type = super_search(thread, after, args[1]);
    if (type == NULL) {
        return error_raise(thread, ERROR_TYPE, "super(type, obj): obj must be an instance or subtype of type");
    }
    Super *super = heap_allocate(thread->heap, KIND_SUPER, sizeof(Super));
    if (super == NULL) {
        return VALUE_ERROR;
    }
    super->type = type;
    super->after = after;
    super->self = args[1];
    return value_from_object(super);
}

const BuiltinSpec super_construct = {"super", super_new, 0, 2, 0, NULL};

/* Looking up. */

/* The words for what a property doesn't do. */
static Value raise_property(Thread *thread, const Property *property, Value self, const char *what) {
    Value name = property_name(thread, property);
    Buffer buffer = {0};
    buffer_put_text(&buffer, "property ");
    if (is_string(name)) {
        buffer_put_repr(thread, &buffer, name);
        buffer_put_text(&buffer, " ");
    }
    buffer_print(&buffer, "of '%s' object has no %s", type_name_of(thread, self), what);
    return error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
}

/* An attribute of a builtin type looks into the objects of that type: it may stand in another one. */
static bool check_owner(Thread *thread, const Builtin *builtin, Value self) {
    if (builtin->owner == type_of_kind(thread, KIND_INSTANCE) || value_is_of(thread, self, builtin->owner)) {
        return true;
    }
    error_raise(thread, ERROR_TYPE, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                builtin->spec->name, type_name(builtin->owner), type_name_of(thread, self));
    return false;
}

static Value builtin_get(Thread *thread, Value attribute, Value self, Type *type) {
    const Builtin *builtin = builtin_of(attribute);
    int flags = builtin->spec->flags;
    if (flags & BUILTIN_GETTER) {
        if (is_empty(self)) {
            return attribute;
        }
        return check_owner(thread, builtin, self) ? builtin->spec->function(thread, &self, 1) : VALUE_ERROR;
    }
    if (flags & BUILTIN_CLASS) {
        return bound_method_new(thread, value_from_object(type), attribute);
    }
    bool is_bound = builtin_is_method(builtin) && !is_empty(self);
    return is_bound ? bound_method_new(thread, self, attribute) : attribute;
}

static Value instance_descriptor_get(Thread *thread, Value attribute, Value self, Type *type) {
    const Value args[2] = {is_empty(self) ? VALUE_NONE : self, value_from_object(type)};
    Value value = special_call(thread, SPECIAL_GET, attribute, args, 2);
    return is_empty(value) ? attribute : value;
}

Value descriptor_get(Thread *thread, Value attribute, Value self, Type *type) {
    if (!is_object(attribute)) {
        return attribute;
    }
    switch (object_of(attribute)->kind) {
    case KIND_FUNCTION:
        return is_empty(self) ? attribute : bound_method_new(thread, self, attribute);
    case KIND_BUILTIN:
        return builtin_get(thread, attribute, self, type);
    case KIND_PROPERTY: {
        const Property *property = property_of(attribute);
        if (is_empty(self)) {
            return attribute;
        }
        return property->get == VALUE_NONE ? raise_property(thread, property, self, "getter")
                                           : value_enter(thread, property->get, &(Arguments){self, NULL, 0, VALUE_EMPTY});
    }
    case KIND_MEMBER:
        return is_empty(self) ? attribute : member_get(thread, member_of(attribute), self);
    case KIND_STATIC_METHOD:
        return method_wrapper_of(attribute)->function;
    case KIND_CLASS_METHOD: {
        Value function = method_wrapper_of(attribute)->function;
        return bound_method_new(thread, value_from_object(type), function);
    }
    default:
        return has_class(attribute) ? instance_descriptor_get(thread, attribute, self, type) : attribute;
    }
}

bool descriptor_is_data(const Thread *thread, Value attribute) {
    if (is_builtin(attribute)) {
        return builtin_of(attribute)->spec->flags & BUILTIN_GETTER;
    }
    if (!has_class(attribute)) {
        return is_kind(attribute, KIND_PROPERTY) || is_member(attribute);
    }
    const Type *type = type_of(thread, attribute);
    return !is_empty(type->special[SPECIAL_SET]) || !is_empty(type->special[SPECIAL_DELETE]);
}

bool descriptor_has_get(const Thread *thread, Value attribute) {
    return !has_class(attribute) || !is_empty(type_of(thread, attribute)->special[SPECIAL_GET]);
}

static int is_done(Value result) {
    return is_error(result) ? -1 : 1;
}

static int property_set(Thread *thread, const Property *property, Value self, Value value) {
    const Value args[2] = {self, value};
    Value function = is_empty(value) ? property->delete : property->set;
    if (function == VALUE_NONE) {
        raise_property(thread, property, self, is_empty(value) ? "deleter" : "setter");
        return -1;
    }
    return is_done(value_call(thread, function, args, is_empty(value) ? 1 : 2));
}

int descriptor_set(Thread *thread, Value attribute, Value self, Value value) {
    const Value args[2] = {self, value};
    int count = is_empty(value) ? 1 : 2;
    if (is_kind(attribute, KIND_PROPERTY)) {
        return property_set(thread, property_of(attribute), self, value);
    }
    if (is_member(attribute)) {
        return member_set(thread, member_of(attribute), self, value) ? 1 : -1;
    }
    if (is_builtin(attribute) && builtin_of(attribute)->spec->flags & BUILTIN_GETTER) {
        const BuiltinSpec *spec = builtin_of(attribute)->spec;
        if (spec->most == 0 || count == 1) {
            error_raise(thread, ERROR_ATTRIBUTE, "attribute '%s' of '%s' objects is not writable", spec->name,
                        type_name(builtin_of(attribute)->owner));
            return -1;
        }
        bool fits = check_owner(thread, builtin_of(attribute), self);
        return fits ? is_done(spec->function(thread, args, count)) : -1;
    }
    if (!has_class(attribute)) {
        return 0;
    }
    Special special = is_empty(value) ? SPECIAL_DELETE : SPECIAL_SET;
    Value result = special_call(thread, special, attribute, args, count);
    if (is_empty(result) && descriptor_is_data(thread, attribute)) {
        result = error_raise(thread, ERROR_ATTRIBUTE, "%s", is_empty(value) ? "__delete__" : "__set__");
    }
    return is_empty(result) ? 0 : is_done(result);
}

/* What programs call. */

Value descriptor_method_get(Thread *thread, const Value *args, int count) {
    Value self = args[1] == VALUE_NONE ? VALUE_EMPTY : args[1];
    bool has_type = count > 2 && is_type(args[2]);
    if (is_empty(self) && !has_type) {
        return error_raise(thread, ERROR_TYPE, "__get__(None, None) is invalid");
    }
    Type *type = has_type ? type_as(args[2]) : type_of(thread, self);
    return value_finish(thread, descriptor_get(thread, args[0], self, type));
}

static Value method_set(Thread *thread, Value descriptor, Value self, Value value) {
    int done = descriptor_set(thread, descriptor, self, value);
    return done < 0 ? VALUE_ERROR : VALUE_NONE;
}

Value descriptor_method_set(Thread *thread, const Value *args, int count) {
    (void)count;
    return method_set(thread, args[0], args[1], args[2]);
}

Value descriptor_method_delete(Thread *thread, const Value *args, int count) {
    (void)count;
    return method_set(thread, args[0], args[1], VALUE_EMPTY);
}
