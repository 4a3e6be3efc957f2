/* The module _functools: what functools needs of C. */
#include "call.h"
#include "errors.h"
#include "iterator.h"
#include "modules.h"
#include "type.h"

static Value functools_reduce(Thread *thread, const Value *args, int count) {
    Value iterator = iterator_new(thread, args[1]);
    Value result = is_error(iterator) ? VALUE_ERROR : count > 2 ? args[2] : iterator_next(thread, iterator);
    if (is_end(result)) {
        return error_raise(thread, ERROR_TYPE, "reduce() of empty iterable with no initial value");
    }
    while (!is_error(result)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return result;
        }
        const Value pair[2] = {result, item};
        result = is_error(item) ? VALUE_ERROR : value_call(thread, args[0], pair, 2);
    }
    return VALUE_ERROR;
}

const BuiltinSpec functools_functions[] = {
    {"reduce", functools_reduce, 2, 3, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

bool functools_fill(Thread *thread, Module *module) {
    return module_set(thread, module, "partial", value_from_object(type_of_kind(thread, KIND_PARTIAL)));
}
