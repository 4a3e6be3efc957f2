#include "manager.h"

#include "descriptor.h"
#include "errors.h"
#include "traceback_object.h"

static Value raise_no_manager(Thread *thread, Value manager, const char *method) {
    return error_raise(thread, ERROR_TYPE, "'%s' object does not support the context manager protocol%s",
                       type_name_of(thread, manager), method);
}

Value manager_enter(Thread *thread, Value manager) {
    Value entered = special_call(thread, SPECIAL_ENTER, manager, NULL, 0);
    return is_empty(entered) ? raise_no_manager(thread, manager, "") : entered;
}

Value manager_exit(Thread *thread, Value manager) {
    Type *type = type_of(thread, manager);
    if (is_empty(type->special[SPECIAL_ENTER])) {
        return raise_no_manager(thread, manager, "");
    }
    Value method = type->special[SPECIAL_EXIT];
    if (is_empty(method)) {
        return raise_no_manager(thread, manager, " (missed __exit__ method)");
    }
    return value_finish(thread, descriptor_get(thread, method, manager, type));
}

Value manager_leave(Thread *thread, Value leave, Value error) {
    const Value args[3] = {value_from_object(type_of(thread, error)), error, traceback_of_exception(thread, error)};
    return is_error(args[2]) ? VALUE_ERROR : value_call(thread, leave, args, 3);
}
