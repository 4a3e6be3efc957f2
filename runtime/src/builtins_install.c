/* The names that every program finds: builtin functions, types and constants. */

#include "builtins.h"
#include "module.h"
#include "object_functions.h"
#include "type.h"

/* Is a type found by its name? Those that can be called are, but for those that other modules have. */
static bool is_named(Kind kind) {
    if (kind == KIND_TYPE || kind == KIND_INSTANCE) {
        return true;
    }
    bool is_elsewhere = kind == KIND_BOUND_METHOD || kind == KIND_MODULE;
    const KindInfo *info = &kind_infos[kind];
    return info->construct != NULL && !is_elsewhere && strchr(info->type_name, '.') == NULL;
}

static bool install_types(Thread *thread, Module *module) {
    Interpreter *interpreter = thread->interpreter;
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (is_named((Kind)kind)
            && !module_set(thread, module, kind_infos[kind].type_name, value_from_object(interpreter->types[kind]))) {
            return false;
        }
    }
    for (int type = 0; type < ERROR_TYPE_COUNT; type++) {
        if (type != ERROR_STOP
            && !module_set(thread, module, error_type_name((ErrorType)type),
                              value_from_object(interpreter->error_types[type]))) {
            return false;
        }
    }
    Value os_error = value_from_object(interpreter->error_types[ERROR_OS]);
    return module_set(thread, module, "EnvironmentError", os_error) && module_set(thread, module, "IOError", os_error);
}

bool builtins_install(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    Value name = name_from_text(thread, "builtins");
    interpreter->builtins = is_error(name) ? NULL : module_new(thread, name);
    if (interpreter->builtins == NULL) {
        return false;
    }
    Module *module = interpreter->builtins;
    return module_set_functions(thread, module, NULL, builtin_functions)
           && module_set_functions(thread, module, NULL, object_functions)
           && module_set_functions(thread, module, NULL, namespace_functions)
           && module_set_functions(thread, module, NULL, exit_functions)
           && install_types(thread, module) && module_set(thread, module, "NotImplemented", VALUE_NOT_IMPLEMENTED)
           && module_set(thread, module, "Ellipsis", VALUE_ELLIPSIS);
}
