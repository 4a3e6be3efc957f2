#include "generics.h"

#include "call.h"
#include "import.h"

static Value call(Thread *thread, const char *function, Value first, Value second) {
    Value callee = import_load(thread, "_generics", function);
    const Value args[2] = {first, second};
    return is_error(callee) ? VALUE_ERROR : value_call(thread, callee, args, 2);
}

Value generic_alias(Thread *thread, const Value *args, int count) {
    (void)count;
    return call(thread, "GenericAlias", args[0], args[1]);
}

Value type_or(Thread *thread, const Value *args, int count) {
    (void)count;
    return call(thread, "unite", args[0], args[1]);
}

Value type_reflected_or(Thread *thread, const Value *args, int count) {
    (void)count;
    return call(thread, "unite", args[1], args[0]);
}
