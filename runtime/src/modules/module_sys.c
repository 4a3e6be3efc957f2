/* The module sys. */
#include "errors.h"
#include "modules.h"
#include "tuple.h"

static Value sys_exit(Thread *thread, const Value *args, int count) {
    return error_raise_with(thread, ERROR_SYSTEM_EXIT, args, count);
}

const BuiltinSpec sys_functions[] = {
    {"exit", sys_exit, 0, 1, 0},
    {NULL, NULL, 0, 0, 0},
};

bool sys_fill(Thread *thread, Module *module) {
    Interpreter *interpreter = thread->interpreter;
    return module_set(thread, module, "modules", interpreter->modules)
           && module_set(thread, module, "path", interpreter->path);
}
