/* The module sys. */
#include <float.h>

#include "attribute.h"
#include "bigint.h"
#include "dict.h"
#include "errors.h"
#include "file.h"
#include "frame.h"
#include "list.h"
#include "module.h"
#include "modules.h"
#include "object_functions.h"
#include "sequence.h"
#include "structure.h"
#include "tuple.h"

#define VERSION "3.13.0"

enum {
    RECURSION_LIMIT_MAX = 1 << 30,
    INT_DIGITS_MAX_LEAST = 640, /* for which conversions never take long */
};

static Value sys_exit(Thread *thread, const Value *args, int count) {
    if (count == 1 && args[0] == VALUE_NONE) {
        count = 0;
    } else if (count == 1 && is_tuple_like(args[0])) {
        return error_raise_with(thread, ERROR_SYSTEM_EXIT, tuple_of(args[0])->items, (int)tuple_of(args[0])->length);
    }
    return error_raise_with(thread, ERROR_SYSTEM_EXIT, args, count);
}

const BuiltinSpec exit_functions[] = {
    {"exit", sys_exit, 0, 1, 0, NULL},
    {"quit", sys_exit, 0, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static Value sys_get_int_max_str_digits(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    return value_from_int(thread->interpreter->int_digits_max);
}

static Value sys_set_int_max_str_digits(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t most;
    if (!index_from_value(thread, args[0], &most)) {
        return VALUE_ERROR;
    }
    if ((most != 0 && most < INT_DIGITS_MAX_LEAST) || most > INT32_MAX) {
        return error_raise(thread, ERROR_VALUE, "maxdigits must be 0 or larger than %d", INT_DIGITS_MAX_LEAST);
    }
    thread->interpreter->int_digits_max = (uint32_t)most;
    return VALUE_NONE;
}

static Value sys_getrecursionlimit(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    return value_from_int(thread->depth_limit);
}

/* The stack for frames has a size of its own, which is a limit too. */
static Value sys_setrecursionlimit(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t limit;
    if (!index_from_value(thread, args[0], &limit)) {
        return VALUE_ERROR;
    }
    if (limit < 1) {
        return error_raise(thread, ERROR_VALUE, "recursion limit must be greater or equal than 1");
    }
    if (limit <= thread->depth) {
        return error_raise(thread, ERROR_RECURSION,
                           "cannot set the recursion limit to %lld at the recursion depth %u: the limit is too low",
                           (long long)limit, (unsigned)thread->depth);
    }
    thread->depth_limit = (uint32_t)(limit < RECURSION_LIMIT_MAX ? limit : RECURSION_LIMIT_MAX);
    return VALUE_NONE;
}

static Value sys_getsizeof(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_int(is_object(args[0]) ? (int64_t)object_size(object_of(args[0])) : (int64_t)sizeof(Value));
}

static Value sys_intern(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_string(args[0])) {
        return error_raise(thread, ERROR_TYPE, "intern() argument must be str, not %s", type_name_of(thread, args[0]));
    }
    return string_intern(thread, args[0]);
}

/* The exception that is being handled, or None. */
static Value sys_exception(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    return is_empty(thread->handled) ? VALUE_NONE : thread->handled;
}

/* Its type, itself and its traceback. */
static Value sys_exc_info(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Value info[3] = {VALUE_NONE, VALUE_NONE, VALUE_NONE};
    if (!is_empty(thread->handled)) {
        Value name = name_from_text(thread, "__traceback__");
        Value traceback = is_error(name) ? VALUE_ERROR : attribute_find(thread, thread->handled, name);
        if (is_error(traceback)) {
            return VALUE_ERROR;
        }
        info[0] = value_from_object(type_of(thread, thread->handled));
        info[1] = thread->handled;
        info[2] = is_empty(traceback) ? VALUE_NONE : traceback;
    }
    return tuple_new(thread, info, 3);
}

static Value sys_getdefaultencoding(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    return string_from_text(thread, "utf-8");
}

static Value sys_getrefcount(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return value_from_int(1); /* nobody counts */
}

/* The name of the module whose code has called, so many calls further out; None if there is none. */
static Value sys_getframemodulename(Thread *thread, const Value *args, int count) {
    int64_t depth = 0;
    if (count > 0 && !index_from_value(thread, args[0], &depth)) {
        return VALUE_ERROR;
    }
    Frame *frame = thread->frame;
    while (frame != NULL && depth-- > 0) {
        frame = frame->previous;
    }
    Value name = frame == NULL ? VALUE_EMPTY : dict_get_name(frame_module(frame)->dict, thread->interpreter->names[NAME_NAME]);
    return is_empty(name) ? VALUE_NONE : name;
}

const BuiltinSpec sys_functions[] = {
    {"_getframemodulename", sys_getframemodulename, 0, 1, 0, NULL},
    {"exc_info", sys_exc_info, 0, 0, 0, NULL},
    {"exception", sys_exception, 0, 0, 0, NULL},
    {"exit", sys_exit, 0, 1, 0, NULL},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, 0, 0, 0, NULL},
    {"getdefaultencoding", sys_getdefaultencoding, 0, 0, 0, NULL},
    {"getfilesystemencoding", sys_getdefaultencoding, 0, 0, 0, NULL},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0, NULL},
    {"getrefcount", sys_getrefcount, 1, 1, 0, NULL},
    {"getsizeof", sys_getsizeof, 1, 2, 0, NULL},
    {"intern", sys_intern, 1, 1, 0, NULL},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, 1, 1, 0, "maxdigits"},
    {"setrecursionlimit", sys_setrecursionlimit, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static bool set_text(Thread *thread, Module *module, const char *name, const char *text) {
    return module_set(thread, module, name, string_from_text(thread, text));
}

static bool set_int(Thread *thread, Module *module, const char *name, int64_t number) {
    return module_set(thread, module, name, value_from_int(number));
}

static Value version_info(Thread *thread) {
    const Value parts[] = {value_from_int(3), value_from_int(13), value_from_int(0), string_from_text(thread, "final"),
                           value_from_int(0)};
    return structure_only(thread, "sys.version_info", "major minor micro releaselevel serial", parts, 5);
}

static Value float_info(Thread *thread) {
    const Value parts[] = {
        value_from_double(DBL_MAX),      value_from_int(DBL_MAX_EXP),     value_from_int(DBL_MAX_10_EXP),
        value_from_double(DBL_MIN),      value_from_int(DBL_MIN_EXP),     value_from_int(DBL_MIN_10_EXP),
        value_from_int(DBL_DIG),         value_from_int(DBL_MANT_DIG),    value_from_double(DBL_EPSILON),
        value_from_int(FLT_RADIX),       value_from_int(1),
    };
    const char *fields = "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds";
    return structure_only(thread, "sys.float_info", fields, parts, 11);
}

/* CPython's numbers: what a digit is can't be seen otherwise. */
static Value int_info(Thread *thread) {
    const Value parts[] = {value_from_int(30), value_from_int(4), value_from_int(4300), value_from_int(640)};
    const char *fields = "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold";
    return structure_only(thread, "sys.int_info", fields, parts, 4);
}

static Value hash_info(Thread *thread) {
    const Value parts[] = {
        value_from_int(64),      value_from_int64(thread, (INT64_C(1) << 61) - 1),
        value_from_int(314159),  value_from_int(0),
        value_from_int(1000003), string_from_text(thread, "siphash13"),
        value_from_int(64),      value_from_int(128),
        value_from_int(0),
    };
    const char *fields = "width modulus inf nan imag algorithm hash_bits seed_bits cutoff";
    return structure_only(thread, "sys.hash_info", fields, parts, 9);
}

/* A collection of attributes, for want of a better object. */
static Module *attributes_new(Thread *thread, const char *name) {
    Value text = name_from_text(thread, name);
    return is_error(text) ? NULL : module_new(thread, text);
}

static bool set_implementation(Thread *thread, Module *module, Value version) {
    Module *about = attributes_new(thread, "sys.implementation");
    return about != NULL && set_text(thread, about, "name", "pyvm")
           && module_set(thread, about, "version", version)
           && module_set(thread, about, "cache_tag", VALUE_NONE) && set_int(thread, about, "hexversion", 0x030d00f0)
           && module_set(thread, module, "implementation", value_from_object(about));
}

static const char *platform_name(void) {
#if defined(_WIN32)
    return "win32";
#elif defined(__APPLE__)
    return "darwin";
#else
    return "linux";
#endif
}

static bool is_little_endian(void) {
    const uint16_t number = 1;
    uint8_t first;
    memcpy(&first, &number, 1);
    return first == 1;
}

static bool set_version(Thread *thread, Module *module) {
    Value info = version_info(thread);
    Buffer text = {0};
    buffer_print(&text, VERSION " (pyvm %s) [%s]", pyvm_version(), pyvm_compiler());
    return module_set(thread, module, "version", string_from_buffer(thread, &text))
           && module_set(thread, module, "version_info", info)
           && set_int(thread, module, "hexversion", 0x030d00f0)
           && set_text(thread, module, "copyright", "pyvm")
           && set_text(thread, module, "platform", platform_name())
           && set_text(thread, module, "byteorder", is_little_endian() ? "little" : "big")
           && set_implementation(thread, module, info)
           && module_set(thread, module, "float_info", float_info(thread))
           && module_set(thread, module, "int_info", int_info(thread))
           && module_set(thread, module, "hash_info", hash_info(thread));
}

static bool set_streams(Thread *thread, Module *module) {
    const Interpreter *interpreter = thread->interpreter;
    return module_set(thread, module, "stdin", interpreter->input)
           && module_set(thread, module, "stdout", interpreter->output)
           && module_set(thread, module, "stderr", interpreter->errors)
           && module_set(thread, module, "__stdin__", interpreter->input)
           && module_set(thread, module, "__stdout__", interpreter->output)
           && module_set(thread, module, "__stderr__", interpreter->errors);
}

static Value builtin_names(Thread *thread) {
    Value list = list_new(thread, NULL, 0);
    for (const BuiltinModule *row = builtin_modules; row->name != NULL && !is_error(list); row++) {
        Value name = string_from_text(thread, row->name);
        list = is_error(name) || !list_append(thread, list_of(list), name) ? VALUE_ERROR : list;
    }
    return is_error(list) ? list : tuple_from_list(thread, list);
}

/* sys.argv is never empty in Python. */
static Value arguments(Thread *thread) {
    Value given = thread->interpreter->arguments;
    if (!is_empty(given) && list_of(given)->length > 0) {
        return given;
    }
    Value name = string_from_text(thread, "");
    return is_error(name) ? name : list_new(thread, &name, 1);
}

bool sys_fill(Thread *thread, Module *module) {
    Interpreter *interpreter = thread->interpreter;
    return module_set(thread, module, "modules", interpreter->modules)
           && module_set(thread, module, "path", interpreter->path)
           && module_set(thread, module, "argv", arguments(thread))
           && module_set(thread, module, "builtin_module_names", builtin_names(thread))
           && module_set(thread, module, "maxsize", value_from_int64(thread, INT64_MAX)) && set_int(thread, module, "maxunicode", 0x10ffff)
           && set_text(thread, module, "executable", "") && set_text(thread, module, "prefix", "")
           && module_set(thread, module, "dont_write_bytecode", VALUE_TRUE) && set_version(thread, module)
           && set_streams(thread, module);
}
