#include "class_statement.h"

#include "attribute.h"
#include "call.h"
#include "cell.h"
#include "dict.h"
#include "error_attributes.h"
#include "errors.h"
#include "list.h"
#include "module.h"
#include "repr.h"
#include "sequence.h"

static Value runtime_name(const Thread *thread, RuntimeName name) {
    return thread->interpreter->names[name];
}

/* Variables in the body. They are in a dict, but for a metaclass that wants another mapping. */

static bool forget_missing_key(Thread *thread) {
    if (!error_is(thread, thread->error, ERROR_KEY)) {
        return false;
    }
    thread_take_error(thread);
    return true;
}

/* VALUE_EMPTY if there is none. */
static Value variable_get(Thread *thread, Value variables, Value name) {
    if (is_dict(variables)) {
        return dict_get_name(variables, name);
    }
    Value value = subscript_load(thread, variables, name);
    return is_error(value) && forget_missing_key(thread) ? VALUE_EMPTY : value;
}

bool class_store(Thread *thread, Value variables, Value name, Value value) {
    return is_dict(variables) ? dict_set_name(thread, variables, name, value)
                              : subscript_store(thread, variables, name, value);
}

bool class_store_cell(Thread *thread, Value variables, Value cell) {
    return class_store(thread, variables, runtime_name(thread, NAME_CLASS_CELL), cell);
}

bool class_delete(Thread *thread, Value variables, Value name) {
    if (subscript_delete(thread, variables, name)) {
        return true;
    }
    if (forget_missing_key(thread)) {
        error_raise_around(thread, ERROR_NAME, "name '", name, "' is not defined");
        error_tell(thread, name, VALUE_EMPTY);
    }
    return false;
}

Value class_load(Thread *thread, Module *module, Value variables, Value name) {
    Value value = variable_get(thread, variables, name);
    return is_empty(value) ? global_load(thread, module, name) : value;
}

Value class_load_cell(Thread *thread, Value variables, Value name, Value content) {
    Value value = variable_get(thread, variables, name);
    if (!is_empty(value)) {
        return value;
    }
    if (!is_empty(content)) {
        return content;
    }
    return error_raise_free(thread, name);
}

/* The head. */

enum { HEAD_METACLASS, HEAD_BASES, HEAD_KEYWORDS, HEAD_ORIGINAL_BASES, HEAD_VARIABLES, HEAD_PARTS };

Value class_head_variables(Value head) {
    return tuple_of(head)->items[HEAD_VARIABLES];
}

/* Add what stands for a base, which may not be a type but say by which types it is to be replaced. */
static bool add_bases(Thread *thread, List *list, Value base, Value bases) {
    Value method = is_type(base) ? VALUE_EMPTY : attribute_find(thread, base, runtime_name(thread, NAME_MRO_ENTRIES));
    if (is_empty(method)) {
        return list_append(thread, list, base);
    }
    Value entries = is_error(method) ? VALUE_ERROR : value_call(thread, method, &bases, 1);
    if (is_error(entries)) {
        return false;
    }
    if (!is_tuple_like(entries)) {
        error_raise(thread, ERROR_TYPE, "__mro_entries__ must return a tuple");
        return false;
    }
    return list_extend(thread, list, entries);
}

static Value resolve_bases(Thread *thread, Value bases) {
    Value list = list_new(thread, NULL, 0);
    for (uint32_t i = 0; i < tuple_of(bases)->length && !is_error(list); i++) {
        list = add_bases(thread, list_of(list), tuple_of(bases)->items[i], bases) ? list : VALUE_ERROR;
    }
    return is_error(list) ? VALUE_ERROR : tuple_from_list(thread, list);
}

/* What the keyword `metaclass` says, which is not passed on; or the type of the first base; or that of some other base
 * if it is derived from this. */
static Value take_metaclass(Thread *thread, Value bases, Value keywords) {
    Value name = runtime_name(thread, NAME_METACLASS);
    Value given = dict_get_name(keywords, name);
    if (!is_empty(given)) {
        (void)dict_delete_name(keywords, name);
        if (!is_type(given)) {
            return given;
        }
    }
    Type *metatype = type_of_kind(thread, KIND_TYPE);
    if (!is_empty(given)) {
        metatype = type_as(given);
    } else if (tuple_of(bases)->length > 0) {
        metatype = type_of(thread, tuple_of(bases)->items[0]);
    }
    metatype = type_best_metatype(thread, metatype, bases);
    return metatype == NULL ? VALUE_ERROR : value_from_object(metatype);
}

/* Call a metaclass, or its `__prepare__`, with what it has to know of the class. */
static Value call_with_head(Thread *thread, Value callee, const Value *args, uint32_t count, Value keywords) {
    Arguments arguments = {VALUE_EMPTY, args, count, VALUE_EMPTY};
    bool has_keywords = table_of(keywords)->length > 0;
    if (has_keywords && !arguments_add_dict(thread, &arguments, keywords)) {
        return VALUE_ERROR;
    }
    return value_call_with(thread, callee, &arguments);
}

static Value make_variables(Thread *thread, Value metaclass, Value name, Value bases, Value keywords) {
    Value prepare = VALUE_EMPTY;
    if (metaclass != value_from_object(type_of_kind(thread, KIND_TYPE))) {
        prepare = attribute_find(thread, metaclass, runtime_name(thread, NAME_PREPARE));
    }
    if (is_empty(prepare)) {
        return dict_new(thread, NULL, 0);
    }
    const Value args[2] = {name, bases};
    Value variables = is_error(prepare) ? VALUE_ERROR : call_with_head(thread, prepare, args, 2, keywords);
    if (is_error(variables) || !is_empty(type_of(thread, variables)->special[SPECIAL_GETITEM])) {
        return variables;
    }
    return error_raise(thread, ERROR_TYPE, "%s.__prepare__() must return a mapping, not %s",
                       is_type(metaclass) ? type_name(type_as(metaclass)) : "<metaclass>",
                       type_name_of(thread, variables));
}

Value class_prepare(Thread *thread, Value name, Value bases, Value keywords) {
    Value parts[HEAD_PARTS] = {[HEAD_KEYWORDS] = keywords};
    parts[HEAD_ORIGINAL_BASES] = tuple_from_list(thread, bases);
    if (is_error(parts[HEAD_ORIGINAL_BASES])) {
        return VALUE_ERROR;
    }
    parts[HEAD_BASES] = resolve_bases(thread, parts[HEAD_ORIGINAL_BASES]);
    if (is_error(parts[HEAD_BASES])) {
        return VALUE_ERROR;
    }
    parts[HEAD_METACLASS] = take_metaclass(thread, parts[HEAD_BASES], keywords);
    if (is_error(parts[HEAD_METACLASS])) {
        return VALUE_ERROR;
    }
    parts[HEAD_VARIABLES] = make_variables(thread, parts[HEAD_METACLASS], name, parts[HEAD_BASES], keywords);
    return is_error(parts[HEAD_VARIABLES]) ? VALUE_ERROR : tuple_new(thread, parts, HEAD_PARTS);
}

/* Making the class. */

/* `__orig_bases__`, if some base has been replaced. */
static bool store_original_bases(Thread *thread, const Value *head, Value variables) {
    const Tuple *original = tuple_of(head[HEAD_ORIGINAL_BASES]);
    const Tuple *bases = tuple_of(head[HEAD_BASES]);
    bool same = original->length == bases->length
                && memcmp(original->items, bases->items, bases->length * sizeof(Value)) == 0;
    return same || class_store(thread, variables, runtime_name(thread, NAME_ORIG_BASES), head[HEAD_ORIGINAL_BASES]);
}

static Value raise_class_cell(Thread *thread, Value content, Value name, Value class) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    bool is_set = !is_empty(content);
    buffer_put_text(&buffer, is_set ? "__class__ set to " : "__class__ not set");
    bool done = (!is_set || buffer_put_repr(thread, &buffer, content));
    buffer_put_text(&buffer, " defining ");
    done = done && buffer_put_repr(thread, &buffer, name);
    buffer_put_text(&buffer, " as ");
    if (!done || !buffer_put_repr(thread, &buffer, class)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    buffer_put_text(&buffer, is_set ? "" : ". Was __classcell__ propagated to type.__new__?");
    return error_raise_buffer(thread, is_set ? ERROR_TYPE : ERROR_RUNTIME, &buffer);
}

/* A metaclass may have made the class without passing on the cell that its methods know it by. */
static Value check_class_cell(Thread *thread, Value name, Value variables, Value class) {
    if (!is_type(class) || !is_dict_like(variables)) {
        return class;
    }
    Value cell = dict_get_name(variables, runtime_name(thread, NAME_CLASS_CELL));
    if (!is_kind(cell, KIND_CELL) || cell_of(cell)->content == class) {
        return class;
    }
    return raise_class_cell(thread, cell_of(cell)->content, name, class);
}

Value class_build(Thread *thread, Value name, Value head, Value variables) {
    const Value *parts = tuple_of(head)->items;
    if (!store_original_bases(thread, parts, variables)) {
        return VALUE_ERROR;
    }
    const Value args[3] = {name, parts[HEAD_BASES], variables};
    Value class = call_with_head(thread, parts[HEAD_METACLASS], args, 3, parts[HEAD_KEYWORDS]);
    return is_error(class) ? VALUE_ERROR : check_class_cell(thread, name, variables, class);
}
