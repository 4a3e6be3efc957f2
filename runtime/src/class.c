#include "class.h"

#include "module.h"
#include "attribute.h"
#include "builtins.h"
#include "cell.h"
#include "descriptor.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "frame.h"
#include "function.h"
#include "instance.h"
#include "items.h"
#include "slots.h"
#include "sort.h"

static Value runtime_name(const Thread *thread, RuntimeName name) {
    return thread->interpreter->names[name];
}

/* Abstract methods. */

static bool add_abstract(Thread *thread, const Type *type, List *names, const Table *table) {
    for (uint32_t i = 0; i < table->count; i++) {
        const TableEntry *entry = &table->entries[i];
        if (is_empty(entry->value) || !value_is_abstract(thread, entry->value)
            || type_find(thread, type, entry->key) != entry->value) {
            continue;
        }
        if (!list_append(thread, names, entry->key)) {
            return false;
        }
    }
    return true;
}

static bool sort_names(Thread *thread, List *names) {
    return list_sort(thread, names, VALUE_NONE, false);
}

Value class_abstract_names(Thread *thread, const Type *type) {
    Value names = list_new(thread, NULL, 0);
    const Tuple *mro = tuple_of(type->mro);
    for (uint32_t i = 0; i < mro->length && !is_error(names); i++) {
        const Type *each = type_as(mro->items[i]);
        bool is_ours = each->header.flags & TYPE_IS_HEAP;
        if (is_ours && !add_abstract(thread, type, list_of(names), &each->attributes)) {
            return VALUE_ERROR;
        }
    }
    return is_error(names) || !sort_names(thread, list_of(names)) ? VALUE_ERROR : names;
}

bool class_note_abstract(Thread *thread, Type *type) {
    Value names = class_abstract_names(thread, type);
    if (is_error(names)) {
        return false;
    }
    type->header.flags &= (uint8_t)~TYPE_IS_ABSTRACT;
    if (list_of(names)->length > 0) {
        type->header.flags |= TYPE_IS_ABSTRACT;
    }
    return true;
}

/* Making a class. */

/* `__init_subclass__` and `__class_getitem__` are class methods, whether they say so or not. */
static bool make_class_method(Thread *thread, Type *type, RuntimeName name) {
    Value function = table_find(&type->attributes, runtime_name(thread, name));
    if (is_empty(function) || !is_function(function)) {
        return true;
    }
    function = spec_call(thread, &class_method_construct, &(Arguments){VALUE_EMPTY, &function, 1, VALUE_EMPTY});
    return !is_error(function) && table_set(thread, type, &type->attributes, runtime_name(thread, name), function);
}

static bool make_static_new(Thread *thread, Type *type) {
    Value name = special_name(thread, SPECIAL_NEW);
    Value function = table_find(&type->attributes, name);
    if (is_empty(function) || !is_function(function)) {
        return true;
    }
    function = spec_call(thread, &static_method_construct, &(Arguments){VALUE_EMPTY, &function, 1, VALUE_EMPTY});
    return !is_error(function) && table_set(thread, type, &type->attributes, name, function);
}

static void note_set_name(Thread *thread, const Type *type, const TableEntry *entry) {
    Buffer buffer = {0};
    buffer_print(&buffer, "Error calling __set_name__ on '%s' instance '", type_name_of(thread, entry->value));
    buffer_put_string(&buffer, string_of(entry->key));
    buffer_print(&buffer, "' in '%s'", type_name(type));
    error_add_note(thread, &buffer);
}

/* Tell each attribute that wants to know what it is called, and in which class. */
static bool set_names(Thread *thread, Type *type) {
    uint32_t count = type->attributes.count; /* not those that are added on the way */
    for (uint32_t i = 0; i < count && i < type->attributes.count; i++) {
        TableEntry entry = type->attributes.entries[i];
        if (is_object(entry.value)) {
            const Value args[2] = {value_from_object(type), entry.key};
            if (is_error(special_call(thread, SPECIAL_SET_NAME, entry.value, args, 2))) {
                note_set_name(thread, type, &entry);
                return false;
            }
        }
    }
    return true;
}

/* Call the `__init_subclass__` of the bases with the keywords of the class. */
static bool init_subclass(Thread *thread, Type *type, const Arguments *arguments) {
    Value name = runtime_name(thread, NAME_INIT_SUBCLASS);
    Value method = type_find_after(type, type, name);
    method = value_finish(thread, descriptor_get(thread, method, VALUE_EMPTY, type));
    const Arguments keywords = {VALUE_EMPTY, arguments->args + arguments->count, 0, arguments->names};
    return !is_error(method) && !is_error(value_call_with(thread, method, &keywords));
}

/* Put the class into the cell that its methods have for `__class__`. */
static bool fill_class_cell(Thread *thread, Type *type) {
    Value name = runtime_name(thread, NAME_CLASS_CELL);
    Value cell = table_find(&type->attributes, name);
    if (!is_empty(cell)) {
        (void)table_delete(&type->attributes, name);
        if (is_kind(cell, KIND_CELL)) {
            object_store(thread, cell_of(cell), &cell_of(cell)->content, value_from_object(type));
        }
    }
    return true;
}

static bool set_default(Thread *thread, Type *type, RuntimeName name, Value value) {
    Value key = runtime_name(thread, name);
    return is_empty(value) || !is_empty(table_find(&type->attributes, key))
           || table_set(thread, type, &type->attributes, key, value);
}

/* The name of the module that is running, or VALUE_EMPTY. */
static Value calling_module(Thread *thread) {
    return thread->frame == NULL ? VALUE_EMPTY
                                 : dict_get_name(frame_module(thread->frame)->dict, runtime_name(thread, NAME_NAME));
}

static bool complete(Thread *thread, Type *type) {
    Value qualname_key = runtime_name(thread, NAME_QUALNAME);
    Value qualname = table_find(&type->attributes, qualname_key);
    if (!is_empty(qualname)) {
        if (!has_layout(qualname, KIND_STRING)) {
            error_raise(thread, ERROR_TYPE, "type __qualname__ must be a str, not %s", type_name_of(thread, qualname));
            return false;
        }
        object_store(thread, type, &type->qualname, qualname);
        (void)table_delete(&type->attributes, qualname_key);
    }
    if (!set_default(thread, type, NAME_DOC, VALUE_NONE) || !set_default(thread, type, NAME_MODULE, calling_module(thread))
        || !make_class_method(thread, type, NAME_INIT_SUBCLASS) || !make_class_method(thread, type, NAME_CLASS_GETITEM)
        || !make_static_new(thread, type) || !fill_class_cell(thread, type) || !class_reserve_slots(thread, type)) {
        return false;
    }
    type_resolve(thread, type);
    return true;
}

static bool check_arguments(Thread *thread, const Type *metatype, const Arguments *arguments) {
    static const Kind kinds[3] = {KIND_STRING, KIND_TUPLE, KIND_DICT};
    if (arguments->count != 3) {
        if (metatype == type_of_kind(thread, KIND_TYPE)) {
            error_raise(thread, ERROR_TYPE, "type() takes 1 or 3 arguments");
        } else {
            error_raise(thread, ERROR_TYPE, "type.__new__() takes exactly 3 arguments (%u given)", arguments->count);
        }
        return false;
    }
    for (int i = 0; i < 3; i++) {
        if (!has_layout(arguments->args[i], kinds[i])) {
            error_raise(thread, ERROR_TYPE, "type.__new__() argument %d must be %s, not %s", i + 1,
                        type_name(type_of_kind(thread, kinds[i])), type_name_of(thread, arguments->args[i]));
            return false;
        }
    }
    return true;
}

/* The metaclass of some base knows how its classes are made. */
static Value call_new(Thread *thread, Type *metatype, const Arguments *arguments) {
    Value new = descriptor_get(thread, metatype->special[SPECIAL_NEW], VALUE_EMPTY, metatype);
    Arguments with_type = *arguments;
    with_type.self = value_from_object(metatype);
    return is_error(new) ? VALUE_ERROR : value_call_with(thread, new, &with_type);
}

Value class_new(Thread *thread, Type *metatype, const Arguments *arguments) {
    const Value *args = arguments->args;
    if (!check_arguments(thread, metatype, arguments)) {
        return VALUE_ERROR;
    }
    Type *best = type_best_metatype(thread, metatype, args[1]);
    if (best != NULL && best != metatype && best->special[SPECIAL_NEW] != type_of_kind(thread, KIND_TYPE)->special[SPECIAL_NEW]) {
        return call_new(thread, best, arguments);
    }
    Type *type = best == NULL ? NULL : type_new(thread, best, args[0], args[1], args[2]);
    if (type == NULL || !complete(thread, type) || !set_names(thread, type)
        || !init_subclass(thread, type, arguments)) {
        return VALUE_ERROR;
    }
    return value_from_object(type);
}
