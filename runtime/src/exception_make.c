#define _POSIX_C_SOURCE 200809L /* what C11 alone does not have of errors */

#include "exception_make.h"

#include <errno.h>

#include "exception_group.h"
#include "state.h"
#include "tuple.h"
#include "type.h"

enum { OS_LEAST = 2, OS_FILE = 2, OS_SECOND_FILE = 4, OS_MOST = 5 }; /* arguments of OSError */

ErrorType error_type_of_number(int number) {
    switch (number) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return ERROR_OS_BLOCKING;
    case ECHILD:
        return ERROR_OS_CHILD;
    case EPIPE:
    case ESHUTDOWN:
        return ERROR_OS_BROKEN_PIPE;
    case ECONNABORTED:
        return ERROR_OS_CONNECTION_ABORTED;
    case ECONNREFUSED:
        return ERROR_OS_CONNECTION_REFUSED;
    case ECONNRESET:
        return ERROR_OS_CONNECTION_RESET;
    case EEXIST:
        return ERROR_OS_FILE_EXISTS;
    case ENOENT:
        return ERROR_OS_FILE_NOT_FOUND;
    case EINTR:
        return ERROR_OS_INTERRUPTED;
    case EISDIR:
        return ERROR_OS_IS_DIRECTORY;
    case ENOTDIR:
        return ERROR_OS_NOT_DIRECTORY;
    case EACCES:
    case EPERM:
        return ERROR_OS_PERMISSION;
    case ESRCH:
        return ERROR_OS_PROCESS_LOOKUP;
    case ETIMEDOUT:
        return ERROR_OS_TIMEOUT;
    default:
        return ERROR_OS;
    }
}

static bool has_number(int count) {
    return count >= OS_LEAST && count <= OS_MOST;
}

bool is_numbered_os_error(const Thread *thread, Value exception) {
    return error_is(thread, exception, ERROR_OS) && has_number((int)tuple_of(exception_of(exception)->args)->length);
}

/* Take the names of files from the arguments of an OSError. Gives how many arguments it keeps. */
static int take_files(Thread *thread, Exception *exception, const Value *args, int count) {
    bool has_file = has_number(count) && count > OS_FILE && args[OS_FILE] != VALUE_NONE;
    bool has_second = has_file && count > OS_SECOND_FILE && args[OS_SECOND_FILE] != VALUE_NONE;
    object_store(thread, exception, &exception->object, has_file ? args[OS_FILE] : VALUE_EMPTY);
    object_store(thread, exception, &exception->name, has_second ? args[OS_SECOND_FILE] : VALUE_EMPTY);
    return has_file ? OS_FILE : count;
}

bool exception_set_arguments(Thread *thread, Value error, const Value *args, int count) {
    Exception *exception = exception_of(error);
    if (error_is(thread, error, ERROR_OS)) {
        count = take_files(thread, exception, args, count);
    }
    Value tuple = tuple_new(thread, args, count);
    if (!is_error(tuple)) {
        object_store(thread, exception, &exception->args, tuple);
    }
    return !is_error(tuple);
}

Value exception_make(Thread *thread, Type *type, const Value *args, int count) {
    Type **types = thread->interpreter->error_types;
    if (type_is(type, types[ERROR_BASE_EXCEPTION_GROUP])) {
        return exception_group_make(thread, type, args, count);
    }
    if (type == types[ERROR_OS] && has_number(count) && is_int(args[0])) {
        int64_t number = int_of(args[0]);
        bool is_number = number > 0 && number < INT16_MAX;
        type = is_number ? types[error_type_of_number((int)number)] : type;
    }
    return exception_new_of(thread, type, args, count);
}
