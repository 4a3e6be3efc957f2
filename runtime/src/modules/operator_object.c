/* itemgetter, attrgetter, methodcaller and partial. */
#include "operator_object.h"

#include "attribute.h"
#include "call.h"
#include "dict.h"
#include "errors.h"
#include "repr.h"
#include "sequence.h"
#include "str.h"
#include "tuple.h"

void getter_trace(Heap *heap, Object *object) {
    const Getter *getter = (const Getter *)object;
    heap_mark(heap, getter->function);
    heap_mark(heap, getter->items);
    heap_mark(heap, getter->keywords);
}

static Getter *getter_of(Value value) {
    return (Getter *)object_of(value);
}

static Value getter_new(Thread *thread, Kind kind, Value function, Value items, Value keywords) {
    Getter *getter = is_error(items) || is_error(keywords) ? NULL : heap_allocate(thread->heap, kind, sizeof(Getter));
    if (getter == NULL) {
        return VALUE_ERROR;
    }
    getter->function = function;
    getter->items = items;
    getter->keywords = keywords;
    return value_from_object(getter);
}

/* What a getter of several things gives: a tuple; of one thing the thing. */
static Value get_all(Thread *thread, const Value *args, Value (*get)(Thread *, Value, Value)) {
    const Tuple *wanted = tuple_of(getter_of(args[0])->items);
    if (wanted->length == 1) {
        return get(thread, args[1], wanted->items[0]);
    }
    Tuple *all = tuple_allocate(thread, wanted->length);
    for (uint32_t i = 0; all != NULL && i < wanted->length; i++) {
        Value item = get(thread, args[1], wanted->items[i]);
        if (is_error(item)) {
            return VALUE_ERROR;
        }
        object_store(thread, all, &all->items[i], item);
    }
    return all == NULL ? VALUE_ERROR : value_from_object(all);
}

/* itemgetter */

static Value item_getter_new(Thread *thread, const Value *args, int count) {
    return getter_new(thread, KIND_ITEM_GETTER, VALUE_EMPTY, tuple_new(thread, args, count), VALUE_EMPTY);
}

static Value item_getter_call(Thread *thread, const Value *args, int count) {
    (void)count;
    return get_all(thread, args, subscript_load);
}

/* attrgetter: each name is a tuple of those between dots. */

static Value split_name(Thread *thread, Value name) {
    const String *text = string_of(name);
    uint32_t parts = 1;
    for (uint32_t i = 0; i < text->length; i++) {
        parts += string_at(text, i) == '.';
    }
    Tuple *all = tuple_allocate(thread, parts);
    for (uint32_t i = 0, start = 0; all != NULL && i < parts; i++) {
        uint32_t end = start;
        while (end < text->length && string_at(text, end) != '.') {
            end++;
        }
        Value part = string_slice(thread, name, start, end);
        part = is_error(part) ? VALUE_ERROR : string_intern(thread, part);
        if (is_error(part)) {
            return VALUE_ERROR;
        }
        object_store(thread, all, &all->items[i], part);
        start = end + 1;
    }
    return all == NULL ? VALUE_ERROR : value_from_object(all);
}

static Value attribute_getter_new(Thread *thread, const Value *args, int count) {
    Tuple *names = tuple_allocate(thread, (uint64_t)count);
    for (int i = 0; names != NULL && i < count; i++) {
        if (!is_string_like(args[i])) {
            return error_raise(thread, ERROR_TYPE, "attribute name must be a string");
        }
        Value name = split_name(thread, args[i]);
        if (is_error(name)) {
            return VALUE_ERROR;
        }
        object_store(thread, names, &names->items[i], name);
    }
    return names == NULL ? VALUE_ERROR
                         : getter_new(thread, KIND_ATTRIBUTE_GETTER, VALUE_EMPTY, value_from_object(names), VALUE_EMPTY);
}

static Value get_attribute(Thread *thread, Value object, Value names) {
    for (uint32_t i = 0; i < tuple_of(names)->length && !is_error(object); i++) {
        object = attribute_load(thread, object, tuple_of(names)->items[i]);
    }
    return object;
}

static Value attribute_getter_call(Thread *thread, const Value *args, int count) {
    (void)count;
    return get_all(thread, args, get_attribute);
}

/* methodcaller and partial: arguments are kept. */

static Value copied(Thread *thread, Value keywords) {
    return is_empty(keywords) ? VALUE_EMPTY : dict_copy(thread, keywords);
}

static Value method_caller_new(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return error_raise(thread, ERROR_TYPE, "methodcaller needs at least one argument, the method name");
    }
    if (!is_string_like(args[0])) {
        return error_raise(thread, ERROR_TYPE, "method name must be a string");
    }
    Value name = string_intern(thread, args[0]);
    return is_error(name) ? VALUE_ERROR
                          : getter_new(thread, KIND_METHOD_CALLER, name, tuple_new(thread, args + 1, count - 1),
                                       copied(thread, args[count]));
}

static Value call_kept(Thread *thread, Value function, Value args, Value keywords) {
    Arguments arguments = {VALUE_EMPTY, tuple_of(args)->items, tuple_of(args)->length, VALUE_EMPTY};
    if (!is_empty(keywords) && table_of(keywords)->length > 0 && !arguments_add_dict(thread, &arguments, keywords)) {
        return VALUE_ERROR;
    }
    return value_call_with(thread, function, &arguments);
}

static Value method_caller_call(Thread *thread, const Value *args, int count) {
    (void)count;
    const Getter *caller = getter_of(args[0]);
    Value method = attribute_load(thread, args[1], caller->function);
    return is_error(method) ? VALUE_ERROR : call_kept(thread, method, caller->items, caller->keywords);
}

/* Keywords given later come in place of those given before. */
static Value merged(Thread *thread, Value before, Value after) {
    if (is_empty(before) || is_empty(after)) {
        return copied(thread, is_empty(after) ? before : after);
    }
    return dict_union(thread, before, after);
}

static Value joined(Thread *thread, Value before, const Value *args, int count) {
    const Tuple *first = tuple_of(before);
    Tuple *all = tuple_allocate(thread, (uint64_t)first->length + (uint64_t)count);
    for (uint32_t i = 0; all != NULL && i < all->length; i++) {
        object_store(thread, all, &all->items[i], i < first->length ? first->items[i] : args[i - first->length]);
    }
    return all == NULL ? VALUE_ERROR : value_from_object(all);
}

static Value partial_new(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return error_raise(thread, ERROR_TYPE, "type 'partial' takes at least one argument");
    }
    Value function = args[0];
    if (has_layout(function, KIND_PARTIAL)) {
        const Getter *inner = getter_of(function);
        return getter_new(thread, KIND_PARTIAL, inner->function, joined(thread, inner->items, args + 1, count - 1),
                          merged(thread, inner->keywords, args[count]));
    }
    if (is_empty(type_of(thread, function)->special[SPECIAL_CALL])) {
        return error_raise(thread, ERROR_TYPE, "the first argument must be callable");
    }
    return getter_new(thread, KIND_PARTIAL, function, tuple_new(thread, args + 1, count - 1),
                      copied(thread, args[count]));
}

static Value partial_call(Thread *thread, const Value *args, int count) {
    const Getter *partial = getter_of(args[0]);
    Value keywords = is_empty(args[count]) ? partial->keywords : merged(thread, partial->keywords, args[count]);
    Value all = is_error(keywords) ? VALUE_ERROR : joined(thread, partial->items, args + 1, count - 1);
    return is_error(all) ? VALUE_ERROR : call_kept(thread, partial->function, all, keywords);
}

static Value partial_func(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return getter_of(args[0])->function;
}

static Value partial_args(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return getter_of(args[0])->items;
}

static Value partial_keywords(Thread *thread, const Value *args, int count) {
    (void)count;
    Getter *partial = getter_of(args[0]);
    if (is_empty(partial->keywords)) {
        Value dict = dict_new(thread, NULL, 0);
        if (is_error(dict)) {
            return VALUE_ERROR;
        }
        object_store(thread, partial, &partial->keywords, dict);
    }
    return partial->keywords;
}

/* Texts. */

static bool put_arguments(Thread *thread, Buffer *buffer, const Getter *getter, bool is_first) {
    for (uint32_t i = 0; i < tuple_of(getter->items)->length; i++, is_first = false) {
        buffer_put_text(buffer, is_first ? "" : ", ");
        if (!buffer_put_repr(thread, buffer, tuple_of(getter->items)->items[i])) {
            return false;
        }
    }
    const HashTable *table = is_empty(getter->keywords) ? NULL : table_of(getter->keywords);
    for (int64_t i = table == NULL ? -1 : hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        buffer_put_text(buffer, is_first ? "" : ", ");
        buffer_put_string(buffer, string_of(table->entries[i].key));
        buffer_put_text(buffer, "=");
        if (!buffer_put_repr(thread, buffer, table->entries[i].value)) {
            return false;
        }
        is_first = false;
    }
    return true;
}

/* "module.Class(" */
static void put_type(Thread *thread, Buffer *buffer, Value value) {
    const Type *type = type_of(thread, value);
    Value module = type_find(thread, type, thread->interpreter->names[NAME_MODULE]);
    if (is_string_like(module)) {
        buffer_put_string(buffer, string_of(module));
        buffer_put_text(buffer, ".");
    }
    buffer_put_string(buffer, string_of(type->qualname));
    buffer_put_text(buffer, "(");
}

static Value getter_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    const Getter *getter = getter_of(args[0]);
    bool has_function = !is_empty(getter->function);
    Buffer buffer = {0};
    put_type(thread, &buffer, args[0]);
    bool complete = (!has_function || buffer_put_repr(thread, &buffer, getter->function))
                    && put_arguments(thread, &buffer, getter, !has_function);
    buffer_put_text(&buffer, ")");
    Value text = string_from_buffer(thread, &buffer);
    return complete ? text : VALUE_ERROR;
}

/* attrgetter('a.b', 'c') */
static Value attribute_getter_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    const Tuple *names = tuple_of(getter_of(args[0])->items);
    Buffer buffer = {0};
    put_type(thread, &buffer, args[0]);
    for (uint32_t i = 0; i < names->length; i++) {
        const Tuple *parts = tuple_of(names->items[i]);
        for (uint32_t j = 0; j < parts->length; j++) {
            buffer_put_text(&buffer, j > 0 ? "." : i > 0 ? ", '" : "'");
            buffer_put_string(&buffer, string_of(parts->items[j]));
        }
        buffer_put_text(&buffer, "'");
    }
    buffer_put_text(&buffer, ")");
    return string_from_buffer(thread, &buffer);
}

const BuiltinSpec item_getter_construct = {"itemgetter", item_getter_new, 1, ARGUMENTS_ANY, 0, NULL};
const BuiltinSpec attribute_getter_construct = {"attrgetter", attribute_getter_new, 1, ARGUMENTS_ANY, 0, NULL};
const BuiltinSpec method_caller_construct = {"methodcaller", method_caller_new, 0, ARGUMENTS_ANY, 0, "**"};
const BuiltinSpec partial_construct = {"partial", partial_new, 0, ARGUMENTS_ANY, 0, "**"};

const BuiltinSpec item_getter_methods[] = {
    {"__call__", item_getter_call, 1, 1, 0, NULL},
    {"__repr__", getter_repr, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec attribute_getter_methods[] = {
    {"__call__", attribute_getter_call, 1, 1, 0, NULL},
    {"__repr__", attribute_getter_repr, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec method_caller_methods[] = {
    {"__call__", method_caller_call, 1, 1, 0, NULL},
    {"__repr__", getter_repr, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec partial_methods[] = {
    {"__call__", partial_call, 0, ARGUMENTS_ANY, 0, "**"},
    {"__repr__", getter_repr, 0, 0, 0, NULL},
    {"func", partial_func, 0, 0, BUILTIN_GETTER, NULL},
    {"args", partial_args, 0, 0, BUILTIN_GETTER, NULL},
    {"keywords", partial_keywords, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
