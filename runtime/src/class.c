#include "class.h"

#include "module.h"
#include "attribute.h"
#include "builtins.h"
#include "cell.h"
#include "descriptor.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "function.h"
#include "instance.h"
#include "items.h"
#include "slots.h"
#include "sort.h"

static Value runtime_name(const Thread *thread, RuntimeName name) {
    return thread->interpreter->names[name];
}

/* Variables in the body. */

/* The compiler keeps the namespace in a local variable, which the verifier knows nothing of. */
static bool check_namespace(Thread *thread, Value namespace) {
    if (!is_dict(namespace)) {
        error_raise(thread, ERROR_SYSTEM, "the variables of a class are in no dict");
        return false;
    }
    return true;
}

bool class_store(Thread *thread, Value namespace, Value name, Value value) {
    return check_namespace(thread, namespace) && dict_set(thread, namespace, name, value);
}

bool class_store_cell(Thread *thread, Value namespace, Value cell) {
    return class_store(thread, namespace, runtime_name(thread, NAME_CLASS_CELL), cell);
}

bool class_delete(Thread *thread, Value namespace, Value name) {
    int there = check_namespace(thread, namespace) ? dict_contains(thread, namespace, name) : -1;
    if (there == 0) {
        error_raise_undefined(thread, name);
    }
    return there > 0 && dict_delete(thread, namespace, name);
}

Value class_load(Thread *thread, Module *module, Value namespace, Value name) {
    if (!check_namespace(thread, namespace)) {
        return VALUE_ERROR;
    }
    Value value = dict_get(thread, namespace, name);
    return is_empty(value) ? global_load(thread, module, name) : value;
}

Value class_load_cell(Thread *thread, Value namespace, Value name, Value content) {
    if (!check_namespace(thread, namespace)) {
        return VALUE_ERROR;
    }
    Value value = dict_get(thread, namespace, name);
    if (!is_empty(value)) {
        return value;
    }
    if (!is_empty(content)) {
        return content;
    }
    return error_raise_free(thread, name);
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

/* Tell each attribute that wants to know what it is called, and in which class. */
static bool set_names(Thread *thread, Type *type) {
    for (uint32_t i = 0; i < type->attributes.count; i++) {
        TableEntry entry = type->attributes.entries[i];
        if (is_object(entry.value)) {
            const Value args[2] = {value_from_object(type), entry.key};
            if (is_error(special_call(thread, SPECIAL_SET_NAME, entry.value, args, 2))) {
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
    if (is_builtin(method)) {
        if (arguments_keywords(arguments) > 0) {
            error_raise(thread, ERROR_TYPE, "%s.__init_subclass__() takes no keyword arguments", type_name(type));
            return false;
        }
        return true;
    }
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

static bool complete(Thread *thread, Type *type) {
    Value qualname_key = runtime_name(thread, NAME_QUALNAME);
    Value qualname = table_find(&type->attributes, qualname_key);
    if (!is_empty(qualname) && has_layout(qualname, KIND_STRING)) {
        object_store(thread, type, &type->qualname, qualname);
        (void)table_delete(&type->attributes, qualname_key);
    }
    Value doc = runtime_name(thread, NAME_DOC);
    bool has_doc = !is_empty(table_find(&type->attributes, doc));
    if ((!has_doc && !table_set(thread, type, &type->attributes, doc, VALUE_NONE))
        || !make_class_method(thread, type, NAME_INIT_SUBCLASS) || !make_class_method(thread, type, NAME_CLASS_GETITEM)
        || !make_static_new(thread, type) || !fill_class_cell(thread, type) || !class_reserve_slots(thread, type)) {
        return false;
    }
    type_resolve(thread, type);
    return true;
}

Value class_new(Thread *thread, Type *metatype, const Arguments *arguments) {
    const Value *args = arguments->args;
    if (arguments->count != 3) {
        return error_raise(thread, ERROR_TYPE, "type() takes 1 or 3 arguments");
    }
    if (!has_layout(args[0], KIND_STRING) || !has_layout(args[1], KIND_TUPLE) || !has_layout(args[2], KIND_DICT)) {
        return error_raise(thread, ERROR_TYPE, "type.__new__() takes a str, a tuple and a dict");
    }
    Type *type = type_new(thread, metatype, args[0], args[1], args[2]);
    if (type == NULL || !complete(thread, type) || !set_names(thread, type)
        || !init_subclass(thread, type, arguments)) {
        return VALUE_ERROR;
    }
    return value_from_object(type);
}

/* The keyword `metaclass`, which is not passed on: its value, or VALUE_EMPTY. `names` and `values` lose it. */
static Value take_metaclass(Thread *thread, Value *names, Value *values) {
    const Tuple *old = tuple_of(*names);
    Value metaclass = VALUE_EMPTY;
    Tuple *others = tuple_allocate(thread, old->length == 0 ? 0 : old->length - 1);
    if (others == NULL) {
        return VALUE_ERROR;
    }
    uint32_t count = 0;
    for (uint32_t i = 0; i < old->length; i++) {
        if (old->items[i] == runtime_name(thread, NAME_METACLASS)) {
            metaclass = values[i];
        } else if (count < others->length) {
            object_store(thread, others, &others->items[count], old->items[i]);
            values[count++] = values[i];
        }
    }
    if (!is_empty(metaclass)) {
        *names = value_from_object(others);
    }
    return metaclass;
}

enum { CLASS_KEYWORDS_MOST = 16 };

/* `type`, or the type of the first base whose type is another one: that one checks the others. */
static Value default_metaclass(const Thread *thread, Value bases) {
    Type *metatype = type_of_kind(thread, KIND_TYPE);
    for (uint32_t i = 0; i < tuple_of(bases)->length; i++) {
        Type *other = type_of(thread, tuple_of(bases)->items[i]);
        metatype = type_is(other, metatype) ? other : metatype;
    }
    return value_from_object(metatype);
}

Value class_build(Thread *thread, Value name, const Value *args, int count, Value names) {
    uint32_t keywords = tuple_of(names)->length;
    Value call[3 + CLASS_KEYWORDS_MOST] = {name, VALUE_NONE, args[count - 1]};
    if (keywords > CLASS_KEYWORDS_MOST || (int)keywords >= count) {
        return error_raise(thread, ERROR_TYPE, "a class has %d keyword arguments at most", CLASS_KEYWORDS_MOST);
    }
    int base_count = count - 1 - (int)keywords;
    for (uint32_t i = 0; i < keywords; i++) {
        call[3 + i] = args[base_count + (int)i];
    }
    call[1] = tuple_new(thread, args, base_count);
    Value metaclass = is_error(call[1]) ? VALUE_ERROR : take_metaclass(thread, &names, call + 3);
    if (is_error(metaclass)) {
        return VALUE_ERROR;
    }
    if (is_empty(metaclass) || (is_type(metaclass) && metaclass == value_from_object(type_of_kind(thread, KIND_TYPE)))) {
        metaclass = default_metaclass(thread, call[1]);
    }
    const Arguments arguments = {VALUE_EMPTY, call, 3, names};
    return value_call_with(thread, metaclass, &arguments);
}
