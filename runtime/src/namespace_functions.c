/* Builtin functions that show names and their values: globals, locals, vars and dir. */

#include "attribute.h"
#include "dict.h"
#include "errors.h"
#include "frame.h"
#include "list.h"
#include "module.h"
#include "object_functions.h"
#include "set.h"
#include "sort.h"

/* The frame of the program that calls, or NULL with the thread's error set. */
static Frame *calling_frame(Thread *thread) {
    if (thread->frame == NULL) {
        error_raise(thread, ERROR_SYSTEM, "frame does not exist");
    }
    return thread->frame;
}

static Value builtin_globals(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Frame *frame = calling_frame(thread);
    return frame == NULL ? VALUE_ERROR : frame_module(frame)->dict;
}

/* Names that no program can use are of variables that the compiler has made for itself. */
static bool is_hidden(Value name) {
    return string_of(name)->length > 0 && string_at(string_of(name), 0) == '.';
}

static bool add_variable(Thread *thread, Value dict, Value name, Value value) {
    return is_empty(value) || is_hidden(name) || dict_set_name(thread, dict, name, value);
}

/* A new dict of the variables of a function. A parameter in a cell is a local too, which only has its first value. */
static Value function_variables(Thread *thread, Frame *frame) {
    const Code *code = frame->code;
    Value dict = dict_new(thread, NULL, 0);
    for (uint32_t i = 0; i < code->local_count && !is_error(dict); i++) {
        dict = add_variable(thread, dict, code->local_names[i], frame->locals[i]) ? dict : VALUE_ERROR;
    }
    for (uint32_t i = 0; i < code->cell_count && !is_error(dict); i++) {
        Value content = frame_cell_load(frame, (int)i);
        dict = add_variable(thread, dict, code->cell_names[i], content) ? dict : VALUE_ERROR;
    }
    return dict;
}

static Value frame_variables(Thread *thread, Frame *frame) {
    const Code *code = frame->code;
    if (code->flags & CODE_IS_MODULE) {
        return frame_module(frame)->dict;
    }
    if (code->flags & CODE_IS_CLASS && code->local_count > 0 && !is_empty(frame->locals[0])) {
        return frame->locals[0];
    }
    return function_variables(thread, frame);
}

static Value builtin_locals(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Frame *frame = calling_frame(thread);
    return frame == NULL ? VALUE_ERROR : frame_variables(thread, frame);
}

static Value builtin_vars(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return builtin_locals(thread, NULL, 0);
    }
    Value dict = attribute_find(thread, args[0], thread->interpreter->names[NAME_DICT]);
    return is_empty(dict) ? error_raise(thread, ERROR_TYPE, "vars() argument must have __dict__ attribute") : dict;
}

/* dir. */

static Value sorted_list(Thread *thread, Value names) {
    Value list = is_error(names) ? VALUE_ERROR : list_from_iterable(thread, names);
    return is_error(list) || !list_sort(thread, list_of(list), VALUE_NONE, false) ? VALUE_ERROR : list;
}

static bool add_names(Thread *thread, Value set, const Table *table) {
    for (uint32_t i = 0; i < table->count; i++) {
        const TableEntry *entry = &table->entries[i];
        if (!is_empty(entry->value) && !set_add(thread, set, entry->key)) {
            return false;
        }
    }
    return true;
}

static bool add_names_of_type(Thread *thread, Value set, const Type *type) {
    const Tuple *mro = tuple_of(type->mro);
    for (uint32_t i = 0; i < mro->length; i++) {
        if (!add_names(thread, set, &type_as(mro->items[i])->attributes)) {
            return false;
        }
    }
    return true;
}

/* The names of the attributes of a value, its type and its bases. */
static Value attribute_names(Thread *thread, Value value) {
    Value set = set_new(thread, NULL, 0);
    const Type *type = is_type(value) ? type_as(value) : type_of(thread, value);
    if (is_error(set) || !add_names_of_type(thread, set, type)) {
        return VALUE_ERROR;
    }
    Value dict = attribute_find(thread, value, thread->interpreter->names[NAME_DICT]);
    if (is_error(dict) || (!is_empty(dict) && is_error(set_update(thread, set, dict)))) {
        return VALUE_ERROR;
    }
    return set;
}

/* Those of a module: what its own function __dir__ says, or all that is in it. */
static Value module_names(Thread *thread, const Module *module) {
    Value own = dict_get_name(module->dict, special_name(thread, SPECIAL_DIR));
    return is_empty(own) ? module->dict : value_call(thread, own, NULL, 0);
}

static Value builtin_dir(Thread *thread, const Value *args, int count) {
    if (count == 0) {
        return sorted_list(thread, builtin_locals(thread, NULL, 0));
    }
    if (is_module(args[0])) {
        return sorted_list(thread, module_names(thread, module_of(args[0])));
    }
    Value own = special_call(thread, SPECIAL_DIR, args[0], NULL, 0);
    return sorted_list(thread, is_empty(own) ? attribute_names(thread, args[0]) : own);
}

const BuiltinSpec namespace_functions[] = {
    {"dir", builtin_dir, 0, 1, 0, NULL},
    {"globals", builtin_globals, 0, 0, BUILTIN_WORDY, NULL},
    {"locals", builtin_locals, 0, 0, BUILTIN_WORDY, NULL},
    {"vars", builtin_vars, 0, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
