#include "import_find.h"

#include <string.h>

#include "dict.h"
#include "errors.h"
#include "function.h"
#include "items.h"
#include "list.h"
#include "loader.h"

/* Where a module was found. */
typedef struct {
    const uint8_t *program;
    size_t size;
    Value file;        /* __file__, or VALUE_EMPTY */
    Value directories; /* __path__ of a package, else VALUE_EMPTY */
} Origin;

/* Making modules. */

static Value parent_of(Thread *thread, Value name) {
    uint32_t end = string_of(name)->length;
    while (end > 0 && string_at(string_of(name), --end) != '.') {
    }
    return string_slice(thread, name, 0, end);
}

/* Take a module out of sys.modules, as its body has failed; what it failed with stays pending. */
static Value module_forget(Thread *thread, Value name) {
    Value error = thread_take_error(thread);
    if (!dict_delete(thread, thread->interpreter->modules, name)) {
        thread_take_error(thread);
    }
    thread->error = error;
    return VALUE_ERROR;
}

static bool module_describe(Thread *thread, Module *module, const Origin *origin) {
    bool is_package = !is_empty(origin->directories);
    Value package = is_package ? module->name : parent_of(thread, module->name);
    return module_set(thread, module, "__package__", package)
           && (is_empty(origin->file) || module_set(thread, module, "__file__", origin->file))
           && (!is_package || module_set(thread, module, "__path__", origin->directories));
}

static bool module_run(Thread *thread, Module *module, const Origin *origin) {
    LoadProblem problem;
    Code *code = program_load(thread, origin->program, origin->size, module, &problem);
    if (code != NULL) {
        return !is_error(code_run(thread, code));
    }
    if (!thread_has_error(thread)) {
        error_raise(thread, ERROR_IMPORT, "bad program: %s", problem.text);
    }
    return false;
}

static Value module_make(Thread *thread, Value name, const Origin *origin) {
    Value modules = thread->interpreter->modules;
    Module *module = module_new(thread, name);
    if (module == NULL || !module_describe(thread, module, origin)
        || !dict_set(thread, modules, name, value_from_object(module))) {
        return VALUE_ERROR;
    }
    module->header.flags |= MODULE_INITIALIZING;
    bool complete = origin->program == NULL || module_run(thread, module, origin);
    module->header.flags &= (uint8_t)~MODULE_INITIALIZING;
    if (!complete) {
        return module_forget(thread, name);
    }
    Value made = dict_get(thread, modules, name); /* the body may have put something else there */
    return is_empty(made) ? value_from_object(module) : made;
}

/* Modules of the library. */

static Value load_builtin(Thread *thread, Value name, const BuiltinModule *row) {
    Module *module = module_new(thread, name);
    if (module == NULL || !module_set(thread, module, "__package__", string_from_text(thread, ""))
        || !module_set_functions(thread, module, row->name, row->functions)
        || (row->fill != NULL && !row->fill(thread, module))
        || !dict_set(thread, thread->interpreter->modules, name, value_from_object(module))) {
        return VALUE_ERROR;
    }
    return value_from_object(module);
}

static Value load_frozen(Thread *thread, Value name, const FrozenModule *row) {
    Origin origin = {row->program, row->size, VALUE_EMPTY, VALUE_EMPTY};
    if (row->is_package) {
        origin.directories = list_new(thread, NULL, 0);
    }
    return is_error(origin.directories) ? VALUE_ERROR : module_make(thread, name, &origin);
}

static Value load_own(Thread *thread, Value name) {
    for (const BuiltinModule *row = builtin_modules; row->name != NULL; row++) {
        if (string_is_text(string_of(name), row->name)) {
            return load_builtin(thread, name, row);
        }
    }
    for (const FrozenModule *row = frozen_modules; row->name != NULL; row++) {
        if (string_is_text(string_of(name), row->name)) {
            return load_frozen(thread, name, row);
        }
    }
    return VALUE_EMPTY;
}

/* Files. */

/* directory/name and a suffix, or VALUE_ERROR. */
static Value file_path(Thread *thread, Value directory, Value part, const char *suffix) {
    const String *start = string_of(directory);
    Buffer buffer = {0};
    buffer_put_string(&buffer, start);
    if (start->length > 0 && string_at(start, start->length - 1) != '/') {
        buffer_put_text(&buffer, "/");
    }
    buffer_put_string(&buffer, string_of(part));
    buffer_put_text(&buffer, suffix);
    return string_from_buffer(thread, &buffer);
}

static Value text_or_none(Thread *thread, const char *text) {
    bool usable = text != NULL && utf8_is_valid(text, strlen(text));
    return usable ? string_from_text(thread, text) : VALUE_NONE;
}

/* SyntaxError with the arguments that Python's compiler gives it: the message, and file, line, column and text. */
static void raise_syntax(Thread *thread, Value path, const PyvmSource *source) {
    Value parts[4] = {
        source->filename == NULL ? path : text_or_none(thread, source->filename),
        value_from_int(source->line),
        value_from_int(source->column),
        text_or_none(thread, source->text),
    };
    Value message = text_or_none(thread, source->message);
    if (is_error(parts[0]) || is_error(parts[3]) || is_error(message)) {
        return;
    }
    Value place = tuple_new(thread, parts, 4);
    Value arguments[2] = {message, place};
    if (!is_error(place)) {
        error_raise_with(thread, ERROR_SYNTAX, arguments, 2);
    }
}

static PyvmFound source_find(Thread *thread, Value path, PyvmSource *source) {
    const Interpreter *interpreter = thread->interpreter;
    if (interpreter->importer == NULL) {
        return PYVM_FOUND_NOTHING;
    }
    *source = (PyvmSource){0};
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(path));
    buffer_put(&buffer, "", 1);
    PyvmFound found = PYVM_FOUND_ERROR;
    if (buffer.failed) {
        error_raise_memory(thread);
    } else {
        found = interpreter->importer(interpreter->importer_context, buffer.text, source);
    }
    buffer_destroy(&buffer);
    return found;
}

static Value list_of_one(Thread *thread, Value item) {
    return list_new(thread, &item, 1);
}

/* Try one file. VALUE_EMPTY if it is not there. */
static Value load_file(Thread *thread, Value name, Value path, Value package_directory) {
    PyvmSource source;
    switch (is_error(path) ? PYVM_FOUND_ERROR : source_find(thread, path, &source)) {
    case PYVM_FOUND_PROGRAM: {
        Origin origin = {source.program, source.size, path, VALUE_EMPTY};
        if (!is_empty(package_directory)) {
            origin.directories = list_of_one(thread, package_directory);
        }
        return is_error(origin.directories) ? VALUE_ERROR : module_make(thread, name, &origin);
    }
    case PYVM_FOUND_ERROR:
        if (!thread_has_error(thread)) {
            raise_syntax(thread, path, &source);
        }
        return VALUE_ERROR;
    default:
        return VALUE_EMPTY;
    }
}

/* Look for a module in one directory: a package is preferred to a file. A directory that is no package is noted. */
static Value load_in(Thread *thread, Value name, Value part, Value directory, List *portions) {
    Value path = file_path(thread, directory, part, "");
    Value start = file_path(thread, directory, part, "/__init__.py");
    Value package = is_error(path) ? VALUE_ERROR : load_file(thread, name, start, path);
    if (!is_empty(package)) {
        return package;
    }
    Value module = load_file(thread, name, file_path(thread, directory, part, ".py"), VALUE_EMPTY);
    PyvmSource source;
    if (is_empty(module) && source_find(thread, path, &source) == PYVM_FOUND_DIRECTORY
        && !list_append(thread, portions, path)) {
        return VALUE_ERROR;
    }
    return module;
}

static Value load_from_path(Thread *thread, Value name, Value part, Value path) {
    Value portions = list_new(thread, NULL, 0);
    if (is_error(portions)) {
        return VALUE_ERROR;
    }
    for (uint32_t i = 0; has_items(path) && i < items_of(path).length; i++) {
        Value directory = items_of(path).values[i];
        Value module = is_string(directory) ? load_in(thread, name, part, directory, list_of(portions)) : VALUE_EMPTY;
        if (!is_empty(module)) {
            return module;
        }
    }
    if (list_of(portions)->length == 0) {
        return VALUE_EMPTY;
    }
    Origin origin = {NULL, 0, VALUE_EMPTY, portions};
    return module_make(thread, name, &origin);
}

Value module_load(Thread *thread, Value name, Value part, Value path) {
    Value module = load_own(thread, name);
    return is_empty(module) ? load_from_path(thread, name, part, path) : module;
}
