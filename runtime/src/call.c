#include "call.h"

#include "attribute.h"

#include "builtins.h"
#include "construct.h"
#include "descriptor.h"
#include "errors.h"
#include "function.h"
#include "generator.h"

static Value frame_or_error(const Frame *frame) {
    return frame == NULL ? VALUE_ERROR : VALUE_ENTERED;
}

/* The arguments once more, with `self` before them; `place` has room for the few that most calls have. */
static bool arguments_prefix(Thread *thread, const Arguments *arguments, Value self, Arguments *prefixed,
                             Value *place) {
    *prefixed = *arguments;
    prefixed->self = self;
    if (is_empty(arguments->self)) {
        return true;
    }
    prefixed->args = arguments_flat(thread, arguments, place);
    prefixed->count = arguments->count + 1;
    return prefixed->args != NULL;
}

static Value enter_with_self(Thread *thread, Value callee, Value self, const Arguments *arguments) {
    Value near[ARGUMENTS_NEAR];
    Arguments prefixed;
    if (!arguments_prefix(thread, arguments, self, &prefixed, near)) {
        return VALUE_ERROR;
    }
    return value_enter(thread, callee, &prefixed);
}

static Value enter_special(Thread *thread, Value callee, const Arguments *arguments) {
    Value method = type_of(thread, callee)->special[SPECIAL_CALL];
    if (is_empty(method)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not callable", type_name_of(thread, callee));
    }
    if (!thread_has_c_stack(thread, "")) {
        return VALUE_ERROR;
    }
    if (is_function(method) || is_builtin(method)) {
        return enter_with_self(thread, method, callee, arguments);
    }
    method = value_finish(thread, descriptor_get(thread, method, callee, type_of(thread, callee)));
    return is_error(method) ? VALUE_ERROR : value_enter(thread, method, arguments);
}

Value value_enter(Thread *thread, Value callee, const Arguments *arguments) {
    if (!is_object(callee)) {
        return enter_special(thread, callee, arguments);
    }
    switch (object_of(callee)->kind) {
    case KIND_FUNCTION:
        return frame_or_error(function_enter_with(thread, function_of(callee), arguments));
    case KIND_BUILTIN:
        return builtin_call_with(thread, builtin_of(callee), arguments);
    case KIND_BOUND_METHOD: {
        const BoundMethod *method = bound_method_of(callee);
        return enter_with_self(thread, method->function, method->self, arguments);
    }
    case KIND_TYPE: {
        Type *metatype = type_as(callee)->metatype;
        if (metatype == type_of_kind(thread, KIND_TYPE)) {
            return type_enter(thread, type_as(callee), arguments);
        }
        return enter_special(thread, callee, arguments);
    }
    default:
        return enter_special(thread, callee, arguments);
    }
}

Value call_enter(Thread *thread, Value callee, Value *args, int count, Value names) {
    uint32_t keywords = is_empty(names) ? 0 : tuple_of(names)->length;
    if (keywords > (uint32_t)count) {
        return error_raise(thread, ERROR_SYSTEM, "a call has more keywords than arguments");
    }
    const Arguments arguments = {VALUE_EMPTY, args, (uint32_t)count - keywords, names};
    return value_enter(thread, callee, &arguments);
}

Value value_finish(Thread *thread, Value entered) {
    if (!is_entered(entered)) {
        return entered;
    }
    return thread_run_frame(thread, generator_outermost(thread->frame));
}

Value value_call_with(Thread *thread, Value callee, const Arguments *arguments) {
    return value_finish(thread, value_enter(thread, callee, arguments));
}

Value value_call(Thread *thread, Value callee, const Value *args, int count) {
    const Arguments arguments = {VALUE_EMPTY, args, (uint32_t)count, VALUE_EMPTY};
    return value_call_with(thread, callee, &arguments);
}

Value special_call(Thread *thread, Special special, Value self, const Value *args, int count) {
    Type *type = type_of(thread, self);
    Value method = type->special[special];
    if (is_empty(method)) {
        return VALUE_EMPTY;
    }
    if (is_function(method) || is_builtin(method)) {
        const Arguments arguments = {self, args, (uint32_t)count, VALUE_EMPTY};
        return value_call_with(thread, method, &arguments);
    }
    method = value_finish(thread, descriptor_get(thread, method, self, type));
    return is_error(method) ? VALUE_ERROR : value_call(thread, method, args, count);
}
