/* Calls with arguments that are spread: f(*args, **keywords). */
#include <string.h>

#include "attribute.h"
#include "call.h"
#include "dict.h"
#include "errors.h"
#include "iterator.h"
#include "list.h"
#include "repr.h"

/* The keys of a dict as names of arguments, interned. */
static Value names_of(Thread *thread, Value dict) {
    const HashTable *table = table_of(dict);
    Tuple *names = tuple_allocate(thread, table->length);
    uint32_t count = 0;
    for (int64_t i = hash_table_next(table, 0); i >= 0 && names != NULL; i = hash_table_next(table, i + 1)) {
        Value key = table->entries[i].key;
        if (!has_layout(key, KIND_STRING)) {
            return error_raise(thread, ERROR_TYPE, "keywords must be strings");
        }
        key = string_intern(thread, key);
        if (is_error(key)) {
            return VALUE_ERROR;
        }
        object_store(thread, names, &names->items[count++], key);
    }
    return names == NULL ? VALUE_ERROR : value_from_object(names);
}

Value call_spread(Thread *thread, Value callee, Value args) {
    const Arguments arguments = {VALUE_EMPTY, list_of(args)->items, list_of(args)->length, VALUE_EMPTY};
    return value_enter(thread, callee, &arguments);
}

bool arguments_add_dict(Thread *thread, Arguments *arguments, Value dict) {
    const HashTable *table = table_of(dict);
    Value names = names_of(thread, dict);
    Tuple *all = is_error(names) ? NULL : tuple_allocate(thread, (uint64_t)arguments->count + table->length);
    if (all == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < arguments->count; i++) {
        object_store(thread, all, &all->items[i], arguments->args[i]);
    }
    uint32_t place = arguments->count;
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        object_store(thread, all, &all->items[place++], table->entries[i].value);
    }
    arguments->args = all->items;
    arguments->names = names;
    return true;
}

Value call_spread_keywords(Thread *thread, Value callee, Value args, Value keywords) {
    Arguments arguments = {VALUE_EMPTY, list_of(args)->items, list_of(args)->length, VALUE_EMPTY};
    return arguments_add_dict(thread, &arguments, keywords) ? value_enter(thread, callee, &arguments) : VALUE_ERROR;
}

/* Messages name the callee. */

static void put_module(Buffer *buffer, Value module) {
    static const char builtins[] = "builtins";
    buffer_put_string(buffer, string_of(module));
    if (buffer->size == strlen(builtins) && memcmp(buffer->text, builtins, buffer->size) == 0) {
        buffer->size = 0;
    } else {
        buffer_put_text(buffer, ".");
    }
}

static bool put_callee(Thread *thread, Buffer *buffer, Value callee) {
    const Value *names = thread->interpreter->names;
    Value name = attribute_find(thread, callee, names[NAME_QUALNAME]);
    Value module = is_error(name) ? VALUE_ERROR : attribute_find(thread, callee, names[NAME_MODULE]);
    if (is_error(module)) {
        return false;
    }
    if (is_empty(name)) {
        return buffer_put_value(thread, buffer, callee);
    }
    if (has_layout(module, KIND_STRING)) {
        put_module(buffer, module);
    }
    bool is_put = buffer_put_value(thread, buffer, name);
    buffer_put_text(buffer, "()");
    return is_put;
}

static Value raise_of_callee(Thread *thread, Value callee, const char *text, const char *what, const char *end) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!put_callee(thread, &buffer, callee)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    buffer_print(&buffer, " %s%s%s", text, what, end);
    return error_raise_buffer(thread, ERROR_TYPE, &buffer);
}

static Value raise_twice(Thread *thread, Value callee, Value keyword) {
    Buffer name = {0};
    buffer_put_string(&name, string_of(keyword));
    buffer_put(&name, "", 1);
    raise_of_callee(thread, callee, "got multiple values for keyword argument '", name.failed ? "" : name.text, "'");
    buffer_destroy(&name);
    return VALUE_ERROR;
}

Value arguments_extend(Thread *thread, Value callee, Value args, Value iterable) {
    if (!is_iterable(thread, iterable)) {
        return raise_of_callee(thread, callee, "argument after * must be an iterable, not ",
                               type_name_of(thread, iterable), "");
    }
    return list_add_in_place(thread, args, iterable);
}

Value display_extend(Thread *thread, Value list, Value iterable) {
    if (!is_iterable(thread, iterable)) {
        return error_raise(thread, ERROR_TYPE, "Value after * must be an iterable, not %s",
                           type_name_of(thread, iterable));
    }
    return list_add_in_place(thread, list, iterable);
}

/* The dict that `**mapping` stands for. */
static Value dict_to_merge(Thread *thread, Value callee, Value mapping) {
    if (has_layout(mapping, KIND_DICT)) {
        return mapping;
    }
    Value keys = attribute_find(thread, mapping, thread->interpreter->names[NAME_KEYS]);
    if (is_empty(keys)) {
        return raise_of_callee(thread, callee, "argument after ** must be a mapping, not ",
                               type_name_of(thread, mapping), "");
    }
    Value dict = is_error(keys) ? VALUE_ERROR : dict_new(thread, NULL, 0);
    return is_error(dict) || !dict_update(thread, dict, mapping) ? VALUE_ERROR : dict;
}

Value keywords_merge(Thread *thread, Value callee, Value keywords, Value mapping) {
    Value dict = dict_to_merge(thread, callee, mapping);
    if (is_error(dict)) {
        return VALUE_ERROR;
    }
    const HashTable *table = table_of(dict);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        /* A key of a class derived from str may have methods that change the dict. */
        const HashEntry entry = table->entries[i];
        if (!has_layout(entry.key, KIND_STRING)) {
            return error_raise(thread, ERROR_TYPE, "keywords must be strings");
        }
        int there = dict_contains(thread, keywords, entry.key);
        if (there != 0) {
            return there < 0 ? VALUE_ERROR : raise_twice(thread, callee, entry.key);
        }
        if (!dict_set(thread, keywords, entry.key, entry.value)) {
            return VALUE_ERROR;
        }
    }
    return keywords;
}
