#include "module.h"

#include "builtins.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "call.h"
#include "repr.h"

Module *module_new(Thread *thread, Value name) {
    Module *module = heap_allocate(thread->heap, KIND_MODULE, sizeof(Module));
    if (module == NULL) {
        return NULL;
    }
    module->name = name;
    module->dict = dict_new(thread, NULL, 0);
    if (is_error(module->dict)) {
        return NULL;
    }
    bool complete = module_set(thread, module, "__name__", name)
                    && module_set(thread, module, "__doc__", VALUE_NONE)
                    && module_set(thread, module, "__package__", VALUE_NONE)
                    && module_set(thread, module, "__loader__", VALUE_NONE)
                    && module_set(thread, module, "__spec__", VALUE_NONE);
    return complete ? module : NULL;
}

bool module_set(Thread *thread, Module *module, const char *name, Value value) {
    Value key = is_error(value) ? VALUE_ERROR : name_from_text(thread, name);
    return !is_error(key) && global_store(thread, module, key, value);
}

Value module_get(Thread *thread, const Module *module, const char *name) {
    Value key = name_from_text(thread, name);
    return is_error(key) ? VALUE_ERROR : dict_get_name(module->dict, key);
}

bool module_set_functions(Thread *thread, Module *module, const char *name, const BuiltinSpec *specs) {
    for (const BuiltinSpec *spec = specs; spec != NULL && spec->name != NULL; spec++) {
        Value function = builtin_new(thread, spec, NULL);
        if (!module_set(thread, module, spec->name, function)) {
            return false;
        }
        builtin_of(function)->module = name;
    }
    return true;
}

/* Attributes. */

/* Is `module.name` a module whose body has not come to its end? */
static bool is_unfinished_submodule(Thread *thread, const Module *module, Value name) {
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(module->name));
    buffer_put_text(&buffer, ".");
    buffer_put_string(&buffer, string_of(name));
    Value whole = string_from_buffer(thread, &buffer);
    Value found = is_error(whole) ? VALUE_ERROR : dict_get(thread, thread->interpreter->modules, whole);
    if (is_error(found)) {
        thread_take_error(thread); /* the message will be a simpler one */
    }
    return is_module(found) && (module_of(found)->header.flags & MODULE_INITIALIZING);
}

static Value raise_unfinished_submodule(Thread *thread, const Module *module, Value name) {
    Buffer buffer = {0};
    buffer_put_text(&buffer, "cannot access submodule '");
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, "' of module '");
    buffer_put_string(&buffer, string_of(module->name));
    buffer_put_text(&buffer, "' (most likely due to a circular import)");
    error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
    return error_tell(thread, name, value_from_object((void *)module));
}

static Value raise_no_attribute(Thread *thread, const Module *module, Value name) {
    bool initializing = module->header.flags & MODULE_INITIALIZING;
    if (!initializing && is_unfinished_submodule(thread, module, name)) {
        return raise_unfinished_submodule(thread, module, name);
    }
    Buffer buffer = {0};
    buffer_put_text(&buffer, initializing ? "partially initialized module '" : "module '");
    buffer_put_string(&buffer, string_of(module->name));
    buffer_put_text(&buffer, "' has no attribute '");
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, initializing ? "' (most likely due to a circular import)" : "'");
    error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
    return error_tell(thread, name, value_from_object((void *)module));
}

Value module_attribute(Thread *thread, Value value, Value name) {
    const Module *module = module_of(value);
    Value found = dict_get_name(module->dict, name);
    if (!is_empty(found)) {
        return found;
    }
    Value getattr = module_get(thread, module, "__getattr__");
    if (is_error(getattr)) {
        return VALUE_ERROR;
    }
    return is_empty(getattr) ? raise_no_attribute(thread, module, name) : value_call(thread, getattr, &name, 1);
}

bool module_attribute_delete(Thread *thread, Value module, Value name) {
    if (dict_delete_name(module_of(module)->dict, name)) {
        return true;
    }
    raise_no_attribute(thread, module_of(module), name);
    return false;
}

/* Global variables. */

Value global_load(Thread *thread, Module *module, Value name) {
    Value value = dict_get_name(module->dict, name);
    if (!is_empty(value)) {
        return value;
    }
    value = dict_get_name(thread->interpreter->builtins->dict, name);
    if (!is_empty(value)) {
        return value;
    }
    return error_raise_undefined(thread, name);
}

bool global_store(Thread *thread, Module *module, Value name, Value value) {
    return dict_set_name(thread, module->dict, name, value);
}

bool global_delete(Thread *thread, Module *module, Value name) {
    if (dict_delete_name(module->dict, name)) {
        return true;
    }
    error_raise_undefined(thread, name);
    return false;
}

/* <module 'name' from 'file'>, or (built-in) for one of ours. */
void buffer_put_module(Thread *thread, Buffer *buffer, Value value) {
    const Module *module = module_of(value);
    Value file = module_get(thread, module, "__file__");
    buffer_put_text(buffer, "<module ");
    buffer_put_string_repr(thread, buffer, string_of(module->name));
    if (is_string(file)) {
        buffer_put_text(buffer, " from ");
        buffer_put_string_repr(thread, buffer, string_of(file));
    }
    bool is_builtin = !is_string(file) && !(module->header.flags & MODULE_IS_MADE);
    buffer_put_text(buffer, is_builtin ? " (built-in)>" : ">");
}

/* Methods. */

static Value module_make(Thread *thread, const Value *args, int count) {
    if (!is_string_like(args[0])) {
        return error_raise(thread, ERROR_TYPE, "module() argument 'name' must be str, not %s",
                           type_name_of(thread, args[0]));
    }
    Value name = string_intern(thread, args[0]);
    Module *module = is_error(name) ? NULL : module_new(thread, name);
    if (module == NULL || (count > 1 && !module_set(thread, module, "__doc__", args[1]))) {
        return VALUE_ERROR;
    }
    module->header.flags |= MODULE_IS_MADE;
    return value_from_object(module);
}

const BuiltinSpec module_construct = {"module", module_make, 1, 2, 0, "name doc"};

static Value module_annotations(Thread *thread, const Value *args, int count) {
    Value dict = module_of(args[0])->dict;
    Value name = thread->interpreter->names[NAME_ANNOTATIONS];
    Value own = count > 1 ? args[1] : dict_get_name(dict, name);
    if (count == 1 && !is_empty(own)) {
        return own;
    }
    own = is_empty(own) ? dict_new(thread, NULL, 0) : own;
    return is_error(own) || !dict_set_name(thread, dict, name, own) ? VALUE_ERROR : own;
}

const BuiltinSpec module_methods[] = {
    {"__annotations__", module_annotations, 0, 1, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* Memory. */

void module_trace(Heap *heap, Object *object) {
    const Module *module = (const Module *)object;
    heap_mark(heap, module->name);
    heap_mark(heap, module->dict);
}
