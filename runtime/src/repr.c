#include "repr.h"

#include "attribute.h"
#include "builtins.h"
#include "descriptor.h"
#include "bytes.h"
#include "codec.h"
#include "errors.h"
#include "exception_text.h"
#include "file.h"
#include "function.h"
#include "instance.h"
#include "object_methods.h"
#include "int_text.h"
#include "generator.h"
#include "items.h"
#include "member.h"
#include "module.h"
#include "number.h"
#include "range.h"
#include "slice.h"
#include "state.h"
#include "str.h"

/* The containers around what is being written: one within itself is written as [...] or the like. */
struct Enclosing {
    Value container;
    const Enclosing *outer;
};

/* How a kind of container is written; `recursive` stands for one within itself. */
typedef struct {
    const char *open, *close, *recursive;
} Brackets;

static bool put_repr(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing);

static bool put_items(Thread *thread, Buffer *buffer, const Enclosing *within) {
    Value container = within->container;
    for (uint32_t i = 0; i < items_of(container).length && !buffer->failed; i++) {
        if (i > 0) {
            buffer_put_text(buffer, ", ");
        }
        if (!put_repr(thread, buffer, items_of(container).values[i], within)) {
            return false;
        }
    }
    if (is_tuple_like(container) && tuple_of(container)->length == 1) {
        buffer_put_text(buffer, ",");
    }
    return true;
}

static bool put_keys(Thread *thread, Buffer *buffer, const Enclosing *within) {
    const HashTable *table = table_of(within->container);
    bool first = true;
    for (int64_t i = hash_table_next(table, 0); i >= 0 && !buffer->failed; i = hash_table_next(table, i + 1)) {
        buffer_put_text(buffer, first ? "" : ", ");
        first = false;
        if (!put_repr(thread, buffer, table->entries[i].key, within)) {
            return false;
        }
    }
    return true;
}

static bool put_entries(Thread *thread, Buffer *buffer, const Enclosing *within) {
    const HashTable *table = table_of(within->container);
    bool first = true;
    for (int64_t i = hash_table_next(table, 0); i >= 0 && !buffer->failed; i = hash_table_next(table, i + 1)) {
        const HashEntry entry = table->entries[i]; /* a copy: __repr__ may change the table */
        buffer_put_text(buffer, first ? "" : ", ");
        first = false;
        if (!put_repr(thread, buffer, entry.key, within)) {
            return false;
        }
        buffer_put_text(buffer, ": ");
        if (!put_repr(thread, buffer, entry.value, within)) {
            return false;
        }
    }
    return true;
}

/* A view is shown with what it gives now, as a list. */
static bool put_view(Thread *thread, Buffer *buffer, const Enclosing *within) {
    Value view = within->container;
    const HashTable *table = table_of(dict_of_view(view));
    bool is_items = is_kind(view, KIND_DICT_ITEMS);
    bool first = true;
    for (int64_t i = hash_table_next(table, 0); i >= 0 && !buffer->failed; i = hash_table_next(table, i + 1)) {
        const HashEntry *entry = &table->entries[i];
        Value shown = is_kind(view, KIND_DICT_KEYS) ? entry->key : entry->value;
        shown = is_items ? tuple_pair(thread, entry->key, entry->value) : shown;
        buffer_put_text(buffer, first ? "" : ", ");
        first = false;
        if (is_error(shown) || !put_repr(thread, buffer, shown, within)) {
            return false;
        }
    }
    return true;
}

static bool is_enclosed(Value container, const Enclosing *enclosing) {
    while (enclosing != NULL && enclosing->container != container) {
        enclosing = enclosing->outer;
    }
    return enclosing != NULL;
}

/* A container: its brackets, and between them what `put` writes. */
static bool put_container(Thread *thread, Buffer *buffer, Value container, const Enclosing *enclosing,
                          const Brackets *brackets, bool (*put)(Thread *, Buffer *, const Enclosing *)) {
    if (is_enclosed(container, enclosing)) {
        buffer_put_text(buffer, brackets->recursive);
        return true;
    }
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    Enclosing within = {container, enclosing};
    thread->enclosing = &within; /* for the methods of classes that come back here */
    buffer_put_text(buffer, brackets->open);
    bool complete = put(thread, buffer, &within);
    thread->enclosing = enclosing;
    buffer_put_text(buffer, brackets->close);
    return complete;
}

static bool put_set(Thread *thread, Buffer *buffer, Value set, const Enclosing *enclosing) {
    static const Brackets set_brackets = {"{", "}", "set(...)"};
    static const Brackets frozenset_brackets = {"frozenset({", "})", "frozenset(...)"};
    bool is_frozen = is_kind(set, KIND_FROZENSET);
    if (table_of(set)->length == 0) {
        buffer_put_text(buffer, is_frozen ? "frozenset()" : "set()");
        return true;
    }
    return put_container(thread, buffer, set, enclosing, is_frozen ? &frozenset_brackets : &set_brackets, put_keys);
}

static bool put_slice(Thread *thread, Buffer *buffer, const Slice *slice, const Enclosing *enclosing) {
    const Value parts[3] = {slice->start, slice->stop, slice->step};
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    buffer_put_text(buffer, "slice(");
    for (int i = 0; i < 3; i++) {
        buffer_put_text(buffer, i == 0 ? "" : ", ");
        if (!put_repr(thread, buffer, parts[i], enclosing)) {
            return false;
        }
    }
    buffer_put_text(buffer, ")");
    return true;
}

static bool put_file(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing) {
    const File *file = file_of(value);
    bool is_binary = file->header.flags & FILE_BINARY;
    buffer_put_text(buffer, is_binary ? "<_io.BufferedReader name=" : "<_io.TextIOWrapper name=");
    if (!put_repr(thread, buffer, file->name, enclosing)) {
        return false;
    }
    buffer_put_text(buffer, is_binary ? "" : " mode=");
    bool complete = is_binary || put_repr(thread, buffer, file->mode, enclosing);
    buffer_put_text(buffer, is_binary ? ">" : " encoding='utf-8'>");
    return complete;
}

static void put_generator(Buffer *buffer, Value value) {
    const Code *code = generator_frame(generator_of(value))->code;
    buffer_put_text(buffer, "<generator object ");
    buffer_put_string(buffer, string_of(code->qualname));
    buffer_print(buffer, " at 0x%llx>", (unsigned long long)value);
}

static void put_builtin(Buffer *buffer, Value value) {
    const Builtin *builtin = builtin_of(value);
    if (builtin->owner == NULL) {
        buffer_print(buffer, "<built-in function %s>", builtin->spec->name);
    } else {
        const char *what = builtin->spec->flags & BUILTIN_GETTER ? "attribute" : "method";
        buffer_print(buffer, "<%s '%s' of '%s' objects>", what, builtin->spec->name, type_name(builtin->owner));
    }
}

/* "module.Class", the module left out for builtin types. */
static bool put_qualified(Thread *thread, Buffer *buffer, const Type *type) {
    Value module = table_find(&type->attributes, thread->interpreter->names[NAME_MODULE]);
    if (is_string_like(module)) {
        buffer_put_string(buffer, string_of(module));
        buffer_put_text(buffer, ".");
    }
    buffer_put_string(buffer, string_of(type->qualname));
    return true;
}

static bool put_default(Thread *thread, Buffer *buffer, Value value) {
    buffer_put_text(buffer, "<");
    put_qualified(thread, buffer, type_of(thread, value));
    buffer_print(buffer, " object at 0x%llx>", (unsigned long long)value);
    return true;
}

static bool put_result(Thread *thread, Buffer *buffer, Value result, const char *method) {
    if (!is_error(result) && !has_layout(result, KIND_STRING)) {
        error_raise(thread, ERROR_TYPE, "%s returned non-string (type %s)", method, type_name_of(thread, result));
        return false;
    }
    if (!is_error(result)) {
        buffer_put_string(buffer, string_of(result));
    }
    return !is_error(result);
}

/* By a method of the type, if it has one of its own. */
static bool put_other(Thread *thread, Buffer *buffer, Value value) {
    Value method = has_class(value) ? VALUE_EMPTY : type_of(thread, value)->special[SPECIAL_REPR];
    if (!is_builtin(method) || builtin_of(method)->spec->function == special_repr) {
        return put_default(thread, buffer, value);
    }
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    return put_result(thread, buffer, special_call(thread, SPECIAL_REPR, value, NULL, 0), "__repr__");
}

static bool put_type(Thread *thread, Buffer *buffer, const Type *type) {
    buffer_put_text(buffer, "<class '");
    put_qualified(thread, buffer, type);
    buffer_put_text(buffer, "'>");
    return true;
}

static bool put_bound_method(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing) {
    const BoundMethod *method = bound_method_of(value);
    if (is_builtin(method->function)) {
        buffer_print(buffer, "<built-in method %s of %s object at 0x%llx>", builtin_of(method->function)->spec->name,
                     type_name_of(thread, method->self), (unsigned long long)method->self);
        return true;
    }
    buffer_put_text(buffer, "<bound method ");
    if (is_function(method->function)) {
        buffer_put_string(buffer, string_of(function_qualname(function_of(method->function))));
    }
    buffer_put_text(buffer, " of ");
    if (!put_repr(thread, buffer, method->self, enclosing)) {
        return false;
    }
    buffer_put_text(buffer, ">");
    return true;
}

static void put_simple(Buffer *buffer, Value value) {
    if (value == VALUE_NOT_IMPLEMENTED) {
        buffer_put_text(buffer, "NotImplemented");
    } else if (value == VALUE_ELLIPSIS) {
        buffer_put_text(buffer, "Ellipsis");
    } else if (is_int(value)) {
        buffer_print(buffer, "%lld", (long long)int_of(value));
    } else if (is_float(value)) {
        buffer_put_double(buffer, double_of(value));
    } else if (is_bool(value)) {
        buffer_put_text(buffer, is_true(value) ? "True" : "False");
    } else {
        buffer_put_text(buffer, "None");
    }
}

static void put_function(Buffer *buffer, Value value) {
    buffer_put_text(buffer, "<function ");
    buffer_put_string(buffer, string_of(function_qualname(function_of(value))));
    buffer_print(buffer, " at 0x%llx>", (unsigned long long)value);
}

static void put_cell(Thread *thread, Buffer *buffer, Value value) {
    Value content = cell_of(value)->content;
    buffer_print(buffer, "<cell at 0x%llx: ", (unsigned long long)value);
    if (is_empty(content)) {
        buffer_put_text(buffer, "empty>");
    } else {
        buffer_print(buffer, "%s object at 0x%llx>", type_name_of(thread, content), (unsigned long long)content);
    }
}

static void put_code(Buffer *buffer, Value value) {
    const Code *code = code_of(value);
    buffer_put_text(buffer, "<code object ");
    buffer_put_string(buffer, string_of(code->name));
    buffer_print(buffer, " at 0x%llx, file \"", (unsigned long long)value);
    buffer_put_string(buffer, string_of(code->filename));
    buffer_print(buffer, "\", line %u>", (unsigned)code->first_line);
}

/* As the builtin type that the value is of, or derived from, writes it. */
static bool put_builtin_repr(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing) {
    static const Brackets list_brackets = {"[", "]", "[...]"};
    static const Brackets dict_brackets = {"{", "}", "{...}"};
    static const Brackets keys_brackets = {"dict_keys([", "])", "..."};
    static const Brackets values_brackets = {"dict_values([", "])", "..."};
    static const Brackets items_brackets = {"dict_items([", "])", "..."};
    static const Brackets tuple_brackets = {"(", ")", "(...)"};
    if (is_int(value)) {
        return buffer_put_int(thread, buffer, value, "", 10);
    }
    if (!is_object(value)) {
        put_simple(buffer, value);
        return true;
    }
    switch (object_layout(object_of(value))) {
    case KIND_BIGINT:
        return buffer_put_int(thread, buffer, value, "", 10);
    case KIND_NUMBER:
        return put_builtin_repr(thread, buffer, value_plain(value), enclosing);
    case KIND_TYPE:
        return put_type(thread, buffer, type_as(value));
    case KIND_CELL:
        put_cell(thread, buffer, value);
        return true;
    case KIND_CODE:
        put_code(buffer, value);
        return true;
    case KIND_BOUND_METHOD:
        return put_bound_method(thread, buffer, value, enclosing);
    case KIND_STRING:
        buffer_put_string_repr(thread, buffer, string_of(value));
        return true;
    case KIND_BYTES:
        buffer_put_bytes_repr(thread, buffer, string_of(value));
        return true;
    case KIND_LIST:
        return put_container(thread, buffer, value, enclosing, &list_brackets, put_items);
    case KIND_TUPLE:
        return put_container(thread, buffer, value, enclosing, &tuple_brackets, put_items);
    case KIND_RANGE:
        return buffer_put_range(thread, buffer, value);
    case KIND_SET:
    case KIND_FROZENSET:
        return put_set(thread, buffer, value, enclosing);
    case KIND_DICT:
        return put_container(thread, buffer, value, enclosing, &dict_brackets, put_entries);
    case KIND_DICT_KEYS:
        return put_container(thread, buffer, value, enclosing, &keys_brackets, put_view);
    case KIND_DICT_VALUES:
        return put_container(thread, buffer, value, enclosing, &values_brackets, put_view);
    case KIND_DICT_ITEMS:
        return put_container(thread, buffer, value, enclosing, &items_brackets, put_view);
    case KIND_SLICE:
        return put_slice(thread, buffer, slice_of(value), enclosing);
    case KIND_FUNCTION:
        put_function(buffer, value);
        return true;
    case KIND_GENERATOR:
        put_generator(buffer, value);
        return true;
    case KIND_BUILTIN:
        put_builtin(buffer, value);
        return true;
    case KIND_MEMBER:
        buffer_put_member(buffer, value);
        return true;
    case KIND_MODULE:
        buffer_put_module(thread, buffer, value);
        return true;
    case KIND_FILE:
        return put_file(thread, buffer, value, enclosing);
    case KIND_EXCEPTION:
        return buffer_put_exception(thread, buffer, value);
    default:
        return put_other(thread, buffer, value);
    }
}

/* `asked` is the method that was called for, which an error names. */
static bool put_repr_for(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing, const char *asked) {
    if (!has_class(value)) {
        return put_builtin_repr(thread, buffer, value, enclosing);
    }
    Value method = type_of(thread, value)->special[SPECIAL_REPR];
    if (is_builtin(method) && builtin_of(method)->spec->function == special_repr) {
        return put_builtin_repr(thread, buffer, value, enclosing);
    }
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    return put_result(thread, buffer, special_call(thread, SPECIAL_REPR, value, NULL, 0), asked);
}

static bool put_repr(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing) {
    return thread_poll_interrupt(thread) && put_repr_for(thread, buffer, value, enclosing, "__repr__");
}

Value special_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!put_builtin_repr(thread, &buffer, args[0], thread->enclosing)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

bool buffer_put_repr(Thread *thread, Buffer *buffer, Value value) {
    return put_repr(thread, buffer, value, thread->enclosing);
}

/* As the builtin type that the value is of, or derived from, gives it. */
static bool put_builtin_string(Thread *thread, Buffer *buffer, Value value) {
    if (has_layout(value, KIND_STRING)) {
        buffer_put_string(buffer, string_of(value));
        return true;
    }
    return is_exception(value) ? buffer_put_message(thread, buffer, value)
                               : put_repr_for(thread, buffer, value, thread->enclosing, "__str__");
}

Value special_str(Thread *thread, const Value *args, int count) {
    (void)count;
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!put_builtin_string(thread, &buffer, args[0])) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

bool buffer_put_value(Thread *thread, Buffer *buffer, Value value) {
    Value method = has_class(value) ? type_of(thread, value)->special[SPECIAL_STR] : VALUE_EMPTY;
    if (is_empty(method) || (is_builtin(method) && builtin_of(method)->spec->function == special_str)) {
        return put_builtin_string(thread, buffer, value);
    }
    if (!thread_has_c_stack(thread, " while getting the str of an object")) {
        return false;
    }
    return put_result(thread, buffer, special_call(thread, SPECIAL_STR, value, NULL, 0), "__str__");
}

Value value_to_string(Thread *thread, Value value) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (is_string(value)) {
        return value;
    }
    if (!buffer_put_value(thread, &buffer, value)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

Value value_to_repr(Thread *thread, Value value) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!buffer_put_repr(thread, &buffer, value)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}
