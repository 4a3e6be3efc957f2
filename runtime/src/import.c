#include "import.h"

#include "attribute.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "import_find.h"
#include "iterator.h"
#include "items.h"
#include "list.h"

bool import_prepare(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    Value name = name_from_text(thread, "__main__");
    interpreter->main_module = is_error(name) ? NULL : module_new(thread, name);
    if (interpreter->main_module == NULL) {
        return false;
    }
    Value modules = dict_new(thread, NULL, 0);
    Value path = list_new(thread, NULL, 0);
    if (is_error(modules) || is_error(path)) {
        return false;
    }
    interpreter->modules = modules;
    interpreter->path = path;
    return dict_set(thread, modules, interpreter->builtins->name, value_from_object(interpreter->builtins))
           && dict_set(thread, modules, name, value_from_object(interpreter->main_module));
}

bool import_set_program(Thread *thread, Value filename) {
    Interpreter *interpreter = thread->interpreter;
    if (!module_set(thread, interpreter->main_module, "__file__", filename)) {
        return false;
    }
    List *path = list_of(interpreter->path);
    const String *file = string_of(filename);
    uint32_t end = file->length;
    while (end > 0 && string_at(file, end - 1) != '/') {
        end--;
    }
    Value directory = string_slice(thread, filename, 0, end > 1 ? end - 1 : end);
    return !is_error(directory) && (path->length > 0 || list_append(thread, path, directory));
}

/* Names. */

static Value name_slice(Thread *thread, Value name, uint32_t start, uint32_t end) {
    Value slice = string_slice(thread, name, start, end);
    return is_error(slice) ? VALUE_ERROR : string_intern(thread, slice);
}

/* `package.name`, or one of them if the other is empty. */
static Value name_join(Thread *thread, Value package, Value name) {
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(package));
    if (string_of(package)->length > 0 && string_of(name)->length > 0) {
        buffer_put_text(&buffer, ".");
    }
    buffer_put_string(&buffer, string_of(name));
    Value joined = string_from_buffer(thread, &buffer);
    return is_error(joined) ? VALUE_ERROR : string_intern(thread, joined);
}

/* Where the last dot of a name is; 0 if there is none. */
static uint32_t last_dot(Value name, uint32_t end) {
    while (end > 0 && string_at(string_of(name), end) != '.') {
        end--;
    }
    return end;
}

/* The package that relative imports in a module start from: __package__, or else what __name__ says. */
static Value package_of(Thread *thread, const Module *module) {
    Value package = module_get(thread, module, "__package__");
    if (is_string(package)) {
        return package;
    }
    Value name = module_get(thread, module, "__name__");
    Value path = module_get(thread, module, "__path__");
    if (is_error(package) || is_error(path) || !is_string(name)) {
        return is_error(name) ? name : error_raise(thread, ERROR_KEY, "'__name__' not in globals");
    }
    uint32_t length = string_of(name)->length;
    return name_slice(thread, name, 0, is_empty(path) && length > 0 ? last_dot(name, length - 1) : length);
}

/* The full name that `level` dots before a name make of it. */
static Value name_resolve(Thread *thread, const Module *module, Value name, int64_t level) {
    if (level == 0) {
        return name;
    }
    Value package = package_of(thread, module);
    if (is_error(package)) {
        return VALUE_ERROR;
    }
    uint32_t end = string_of(package)->length;
    if (end == 0) {
        return error_raise(thread, ERROR_IMPORT, "attempted relative import with no known parent package");
    }
    while (--level > 0 && end > 0) {
        end = last_dot(package, end - 1);
    }
    if (end == 0) {
        return error_raise(thread, ERROR_IMPORT, "attempted relative import beyond top-level package");
    }
    Value base = name_slice(thread, package, 0, end);
    return is_error(base) ? VALUE_ERROR : name_join(thread, base, name);
}

/* Modules. */

Value import_attribute(Thread *thread, const char *module, const char *name) {
    Value key = name_from_text(thread, module);
    Value found = is_error(key) ? VALUE_ERROR : dict_get(thread, thread->interpreter->modules, key);
    if (is_error(found) || !is_module(found)) {
        return is_error(found) ? found : VALUE_EMPTY;
    }
    return module_get(thread, module_of(found), name);
}

/* sys.path as the program has it, or as it was to begin with. */
static Value search_path(Thread *thread) {
    Value path = import_attribute(thread, "sys", "path");
    return is_empty(path) ? thread->interpreter->path : path;
}

/* The directories of a package; VALUE_EMPTY if the parent is no package. */
static Value package_path(Thread *thread, Value parent) {
    return is_module(parent) ? module_get(thread, module_of(parent), "__path__") : VALUE_EMPTY;
}

/* The module of a full name whose last part is `part` and whose other parts are those of `parent` (or VALUE_EMPTY).
 * VALUE_EMPTY if there is none. */
static Value import_part(Thread *thread, Value parent, Value name, Value part) {
    Value found = dict_get(thread, thread->interpreter->modules, name);
    if (found == VALUE_NONE) {
        return error_raise_around(thread, ERROR_MODULE_NOT_FOUND, "import of ", name,
                                  " halted; None in sys.modules");
    }
    if (!is_empty(found)) {
        return found;
    }
    Value path = is_empty(parent) ? search_path(thread) : package_path(thread, parent);
    if (is_error(path) || (is_empty(path) && !is_empty(parent))) {
        return path;
    }
    Value module = module_load(thread, name, part, path);
    if (is_module(parent) && !is_error(module) && !is_empty(module)
        && !global_store(thread, module_of(parent), part, module)) {
        return VALUE_ERROR;
    }
    return module;
}

static Value raise_not_found(Thread *thread, Value parent, Value name) {
    Buffer buffer = {0};
    buffer_put_text(&buffer, "No module named ");
    buffer_put_string_repr(thread, &buffer, string_of(name));
    if (!is_empty(parent) && is_empty(package_path(thread, parent))) {
        Value package = name_slice(thread, name, 0, last_dot(name, string_of(name)->length - 1));
        buffer_put_text(&buffer, "; ");
        buffer_put_string_repr(thread, &buffer, string_of(is_error(package) ? name : package));
        buffer_put_text(&buffer, " is not a package");
    }
    error_raise_buffer(thread, ERROR_MODULE_NOT_FOUND, &buffer);
    return error_tell(thread, name, VALUE_EMPTY);
}

/* Import the modules of all parts of a full name; returns the first of them or the last. */
static Value import_all(Thread *thread, Value name, bool first) {
    Value top = VALUE_EMPTY;
    Value parent = VALUE_EMPTY;
    uint32_t length = string_of(name)->length;
    for (uint32_t start = 0, end = 0; end <= length; end++) {
        if (end < length && string_at(string_of(name), end) != '.') {
            continue;
        }
        Value whole = name_slice(thread, name, 0, end);
        Value part = name_slice(thread, name, start, end);
        Value module = is_error(whole) || is_error(part) ? VALUE_ERROR : import_part(thread, parent, whole, part);
        if (is_error(module) || is_empty(module)) {
            return is_error(module) ? module : raise_not_found(thread, parent, whole);
        }
        top = is_empty(top) ? module : top;
        parent = module;
        start = end + 1;
    }
    return first ? top : parent;
}

static bool import_submodules(Thread *thread, Value module, Value names, bool is_star);

/* A name in the list of `from package import ...`: if it is no attribute, it may be a submodule. */
static bool import_submodule(Thread *thread, Value package, Value name, bool is_star) {
    if (!is_string(name)) {
        error_raise(thread, ERROR_TYPE, "Item in ``from list'' must be str, not %s", type_name_of(thread, name));
        return false;
    }
    if (string_of(name)->length == 1 && string_at(string_of(name), 0) == '*' && !is_star) {
        Value all = module_get(thread, module_of(package), "__all__");
        return is_empty(all) || (!is_error(all) && import_submodules(thread, package, all, true));
    }
    Value key = string_intern(thread, name);
    if (is_error(key) || !is_empty(dict_get_name(module_of(package)->dict, key))) {
        return !is_error(key);
    }
    Value whole = name_join(thread, module_of(package)->name, key);
    return !is_error(whole) && !is_error(import_part(thread, package, whole, key));
}

static bool import_submodules(Thread *thread, Value module, Value names, bool is_star) {
    Value path = package_path(thread, module);
    if (is_error(path) || is_empty(path)) {
        return !is_error(path);
    }
    Value iterator = iterator_new(thread, names);
    while (!is_error(iterator)) {
        Value name = iterator_step(thread, iterator);
        if (is_end(name)) {
            return true;
        }
        if (is_error(name) || !import_submodule(thread, module, name, is_star)) {
            return false;
        }
    }
    return false;
}

static bool has_names(Value fromlist) {
    return fromlist != VALUE_NONE && !(has_items(fromlist) && items_of(fromlist).length == 0);
}

static Value import_from_module(Thread *thread, const Module *globals, Value name, Value level, Value fromlist) {
    if (!is_string(name)) {
        return error_raise(thread, ERROR_TYPE, "module name must be str, not %s", type_name_of(thread, name));
    }
    if (!is_integral(level) || integral_of(level) < 0) {
        return error_raise(thread, ERROR_VALUE, "level must be >= 0");
    }
    Value whole = name_resolve(thread, globals, name, integral_of(level));
    if (is_error(whole)) {
        return VALUE_ERROR;
    }
    if (string_of(whole)->length == 0) {
        return error_raise(thread, ERROR_VALUE, "Empty module name");
    }
    bool first = !has_names(fromlist) && integral_of(level) == 0;
    Value module = import_all(thread, whole, first);
    if (is_error(module) || !has_names(fromlist)) {
        return module;
    }
    return import_submodules(thread, module, fromlist, false) ? module : VALUE_ERROR;
}

Value import_name(Thread *thread, Frame *frame, Value name, Value level, Value fromlist) {
    return import_from_module(thread, frame_module(frame), name, level, fromlist);
}

Value import_load(Thread *thread, const char *module, const char *name) {
    Value found = import_attribute(thread, module, name);
    if (!is_empty(found)) {
        return found;
    }
    Value whole = name_from_text(thread, module);
    Value loaded = is_error(whole) ? VALUE_ERROR : import_all(thread, whole, true);
    if (is_error(loaded)) {
        return VALUE_ERROR;
    }
    found = is_module(loaded) ? module_get(thread, module_of(loaded), name) : VALUE_EMPTY;
    return is_empty(found) ? error_raise(thread, ERROR_IMPORT, "cannot import name '%s' from '%s'", name, module)
                           : found;
}

/* __import__(name, globals, locals, fromlist, level): what is relative is so to the module that calls. */
Value builtin_import(Thread *thread, const Value *args, int count) {
    Value fromlist = count > 3 ? args[3] : VALUE_NONE;
    Value level = count > 4 ? args[4] : value_from_int(0);
    return import_from_module(thread, frame_module(thread->frame), args[0], level, fromlist);
}

/* `from module import ...`. */

static Value raise_cannot_import(Thread *thread, Value owner, Value name) {
    const Module *module = module_of(owner);
    bool initializing = module->header.flags & MODULE_INITIALIZING;
    Value file = module_get(thread, module, "__file__");
    Buffer buffer = {0};
    buffer_put_text(&buffer, "cannot import name ");
    buffer_put_string_repr(thread, &buffer, string_of(name));
    buffer_put_text(&buffer, initializing ? " from partially initialized module " : " from ");
    buffer_put_string_repr(thread, &buffer, string_of(module->name));
    buffer_put_text(&buffer, initializing ? " (most likely due to a circular import)" : "");
    buffer_put_text(&buffer, " (");
    if (is_string(file)) {
        buffer_put_string(&buffer, string_of(file));
    } else {
        buffer_put_text(&buffer, "unknown location");
    }
    buffer_put_text(&buffer, ")");
    error_raise_buffer(thread, ERROR_IMPORT, &buffer);
    return error_tell(thread, module->name, VALUE_EMPTY);
}

Value import_from(Thread *thread, Value module, Value name) {
    Value value = attribute_load(thread, module, name);
    if (!is_error(value) || !is_module(module) || !error_is(thread, thread->error, ERROR_ATTRIBUTE)) {
        return value;
    }
    thread_take_error(thread);
    Value whole = name_join(thread, module_of(module)->name, name);
    Value submodule = is_error(whole) ? VALUE_ERROR : dict_get(thread, thread->interpreter->modules, whole);
    return is_empty(submodule) ? raise_cannot_import(thread, module, name) : submodule;
}

/* The names that `import *` takes, by __all__. */
static bool star_listed(Thread *thread, Frame *frame, Value module, Value all) {
    Value iterator = iterator_new(thread, all);
    while (!is_error(iterator)) {
        Value name = iterator_step(thread, iterator);
        if (is_end(name)) {
            return true;
        }
        if (!is_error(name) && !is_string(name)) {
            error_raise(thread, ERROR_TYPE, "Item in __all__ must be str, not %s", type_name_of(thread, name));
            return false;
        }
        Value key = is_error(name) ? VALUE_ERROR : string_intern(thread, name);
        Value value = is_error(key) ? VALUE_ERROR : attribute_load(thread, module, key);
        if (is_error(value) || !global_store(thread, frame_module(frame), key, value)) {
            return false;
        }
    }
    return false;
}

/* The same without __all__: those that don't begin with an underscore. */
static bool star_unlisted(Thread *thread, Frame *frame, Value dict) {
    const HashTable *table = table_of(dict);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        HashEntry entry = table->entries[i];
        if (!has_layout(entry.key, KIND_STRING)) {
            error_raise(thread, ERROR_TYPE, "Key in module __dict__ must be str, not %s",
                        type_name_of(thread, entry.key));
            return false;
        }
        const String *text = string_of(entry.key);
        bool is_public = text->length == 0 || string_at(text, 0) != '_';
        Value name = string_intern(thread, entry.key);
        if (is_error(name) || (is_public && !global_store(thread, frame_module(frame), name, entry.value))) {
            return false;
        }
    }
    return true;
}

bool import_star(Thread *thread, Frame *frame, Value module) {
    if (!is_module(module)) {
        error_raise(thread, ERROR_IMPORT, "from-import-* object has no __dict__ and no __all__");
        return false;
    }
    Value all = module_get(thread, module_of(module), "__all__");
    if (!is_empty(all)) {
        return !is_error(all) && star_listed(thread, frame, module, all);
    }
    return star_unlisted(thread, frame, module_of(module)->dict);
}
