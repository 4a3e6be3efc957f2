#include "exception_group.h"

#include "attribute.h"
#include "call.h"
#include "errors.h"
#include "exception_make.h"
#include "items.h"
#include "list.h"
#include "operators.h"
#include "traceback_object.h"
#include "tuple.h"
#include "type.h"

const Tuple *exception_group_members(Value group) {
    return tuple_of(exception_of(group)->object);
}

/* Making one. */

static bool is_sequence(const Thread *thread, Value value) {
    return !has_layout(value, KIND_DICT) && !is_empty(type_of(thread, value)->special[SPECIAL_GETITEM]);
}

/* The tuple of the exceptions that a group is to have. */
static Value members_from(Thread *thread, Value value) {
    if (!is_sequence(thread, value)) {
        return error_raise(thread, ERROR_TYPE, "second argument (exceptions) must be a sequence");
    }
    Value members = tuple_from_iterable(thread, value);
    uint32_t count = is_error(members) ? 0 : tuple_of(members)->length;
    if (!is_error(members) && count == 0) {
        return error_raise(thread, ERROR_VALUE, "second argument (exceptions) must be a non-empty sequence");
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!is_exception(tuple_of(members)->items[i])) {
            return error_raise(thread, ERROR_VALUE, "Item %u of second argument (exceptions) is not an exception",
                               (unsigned)i);
        }
    }
    return members;
}

static bool are_ordinary(const Thread *thread, const Tuple *members) {
    for (uint32_t i = 0; i < members->length; i++) {
        if (!error_is(thread, members->items[i], ERROR_EXCEPTION)) {
            return false;
        }
    }
    return true;
}

/* The type of a new group: one of ordinary exceptions is one itself. NULL, with TypeError set, if the type does not go
 * together with what it is to contain. */
static Type *type_for(Thread *thread, Type *type, const Tuple *members) {
    Type **types = thread->interpreter->error_types;
    if (are_ordinary(thread, members)) {
        return type == types[ERROR_BASE_EXCEPTION_GROUP] ? types[ERROR_EXCEPTION_GROUP] : type;
    }
    if (!type_is(type, types[ERROR_EXCEPTION])) {
        return type;
    }
    if (type == types[ERROR_EXCEPTION_GROUP]) {
        error_raise(thread, ERROR_TYPE, "Cannot nest BaseExceptions in an ExceptionGroup");
    } else {
        error_raise(thread, ERROR_TYPE, "Cannot nest BaseExceptions in '%s'", type_name(type));
    }
    return NULL;
}

Value exception_group_make(Thread *thread, Type *type, const Value *args, int count) {
    if (count != 2) {
        return error_raise(thread, ERROR_TYPE, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", count);
    }
    if (!has_layout(args[0], KIND_STRING)) {
        return error_raise(thread, ERROR_TYPE, "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                           type_name_of(thread, args[0]));
    }
    Value members = members_from(thread, args[1]);
    type = is_error(members) ? NULL : type_for(thread, type, tuple_of(members));
    Value group = type == NULL ? VALUE_ERROR : exception_new_of(thread, type, args, count);
    if (!is_error(group)) {
        object_store(thread, exception_of(group), &exception_of(group)->name, args[0]);
        object_store(thread, exception_of(group), &exception_of(group)->object, members);
    }
    return group;
}

/* Splitting. */

/* What the exceptions of one part have in common: a type or a tuple of types, or that a function says so. */
typedef struct {
    Value value;
    bool is_function;
    bool wants_rest;
} Matcher;

/* Groups, single exceptions or None; `match` is VALUE_ERROR when something failed. */
typedef struct {
    Value match, rest;
} Parts;

static const Parts no_parts = {VALUE_ERROR, VALUE_ERROR};

static bool are_exception_types(const Thread *thread, Value value) {
    if (!is_tuple_like(value)) {
        return is_exception_type(thread, value);
    }
    const Tuple *types = tuple_of(value);
    for (uint32_t i = 0; i < types->length; i++) {
        if (!is_exception_type(thread, types->items[i])) {
            return false;
        }
    }
    return true;
}

static bool matcher_init(Thread *thread, Matcher *matcher, Value value, bool wants_rest) {
    bool is_function = !is_type(value) && !is_empty(type_of(thread, value)->special[SPECIAL_CALL]);
    *matcher = (Matcher){value, is_function, wants_rest};
    if (!is_function && !are_exception_types(thread, value)) {
        error_raise(thread, ERROR_TYPE,
                    "expected an exception type, a tuple of exception types, or a callable (other than a class)");
        return false;
    }
    return true;
}

/* 1, 0, or -1 on an error. */
static int matches(Thread *thread, const Matcher *matcher, Value exception) {
    if (!matcher->is_function) {
        return exception_matches(thread, exception, &matcher->value, 1);
    }
    Value said = value_call(thread, matcher->value, &exception, 1);
    return is_error(said) ? -1 : value_is_true(thread, said);
}

static bool copy_notes(Thread *thread, Value group, Value from) {
    Value name = thread->interpreter->names[NAME_NOTES];
    Value notes = attribute_find(thread, from, name);
    if (is_error(notes) || is_empty(notes) || !is_sequence(thread, notes)) {
        return !is_error(notes);
    }
    Value copy = list_from_iterable(thread, notes);
    return !is_error(copy) && attribute_store(thread, group, name, copy);
}

/* A part of a group, which its method `derive` makes; None if it is empty. */
static Value derive_part(Thread *thread, Value whole, Value members) {
    if (list_of(members)->length == 0) {
        return VALUE_NONE;
    }
    Value derive = attribute_load(thread, whole, thread->interpreter->names[NAME_DERIVE]);
    Value part = is_error(derive) ? VALUE_ERROR : value_call(thread, derive, &members, 1);
    if (is_error(part)) {
        return VALUE_ERROR;
    }
    if (!is_exception(part) || !is_exception_group(thread, part)) {
        return error_raise(thread, ERROR_TYPE, "derive must return an instance of BaseExceptionGroup");
    }
    Exception *exception = exception_of(part);
    object_store(thread, exception, &exception->context, exception_of(whole)->context);
    object_store(thread, exception, &exception->cause, exception_of(whole)->cause);
    exception->header.flags |= EXCEPTION_HIDES_CONTEXT;
    bool is_copied = exception_copy_entries(thread, part, whole, exception_of(whole)->entry_count)
                     && copy_notes(thread, part, whole);
    return is_copied ? part : VALUE_ERROR;
}

static Parts split(Thread *thread, const Matcher *matcher, Value exception);

/* Collect the parts of all members. */
static bool split_members(Thread *thread, const Matcher *matcher, Value group, List *matching, List *rest) {
    const Tuple *members = exception_group_members(group);
    for (uint32_t i = 0; i < members->length; i++) {
        Parts parts = split(thread, matcher, members->items[i]);
        if (is_error(parts.match) || (parts.match != VALUE_NONE && !list_append(thread, matching, parts.match))
            || (parts.rest != VALUE_NONE && !list_append(thread, rest, parts.rest))) {
            return false;
        }
    }
    return true;
}

static Parts split(Thread *thread, const Matcher *matcher, Value exception) {
    int is_match = thread_has_c_stack(thread, " in exceptiongroup_split_recursive") ? matches(thread, matcher, exception) : -1;
    if (is_match != 0) {
        return is_match < 0 ? no_parts : (Parts){exception, VALUE_NONE};
    }
    if (!is_exception_group(thread, exception)) {
        return (Parts){VALUE_NONE, matcher->wants_rest ? exception : VALUE_NONE};
    }
    Value matching = list_new(thread, NULL, 0);
    Value rest = is_error(matching) ? VALUE_ERROR : list_new(thread, NULL, 0);
    if (is_error(rest) || !split_members(thread, matcher, exception, list_of(matching), list_of(rest))) {
        return no_parts;
    }
    Value match = derive_part(thread, exception, matching);
    rest = is_error(match) || !matcher->wants_rest ? VALUE_NONE : derive_part(thread, exception, rest);
    return is_error(rest) ? no_parts : (Parts){match, rest};
}

/* Methods. */

static Value group_message(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return exception_of(args[0])->name;
}

static Value group_members(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return exception_of(args[0])->object;
}

static Value group_derive(Thread *thread, const Value *args, int count) {
    (void)count;
    const Value arguments[2] = {exception_of(args[0])->name, args[1]};
    return exception_group_make(thread, thread->interpreter->error_types[ERROR_BASE_EXCEPTION_GROUP], arguments, 2);
}

static Value group_split(Thread *thread, const Value *args, int count) {
    (void)count;
    Matcher matcher;
    if (!matcher_init(thread, &matcher, args[1], true)) {
        return VALUE_ERROR;
    }
    Parts parts = split(thread, &matcher, args[0]);
    return is_error(parts.match) ? VALUE_ERROR : tuple_pair(thread, parts.match, parts.rest);
}

static Value group_subgroup(Thread *thread, const Value *args, int count) {
    (void)count;
    Matcher matcher;
    return matcher_init(thread, &matcher, args[1], false) ? split(thread, &matcher, args[0]).match : VALUE_ERROR;
}

const BuiltinSpec exception_group_methods[] = {
    {"message", group_message, 0, 0, BUILTIN_GETTER, NULL},
    {"exceptions", group_members, 0, 0, BUILTIN_GETTER, NULL},
    {"derive", group_derive, 1, 1, 0, NULL},
    {"split", group_split, 1, 1, 0, NULL},
    {"subgroup", group_subgroup, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
