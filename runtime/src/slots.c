#include "slots.h"

#include "errors.h"
#include "list.h"
#include "member.h"
#include "sort.h"

static bool is_name(const Thread *thread, Value value, RuntimeName name) {
    return string_equals(string_of(value), string_of(thread->interpreter->names[name]));
}

/* Have the instances of some base a dict? */
static bool bases_have_dict(const Type *type) {
    const Tuple *bases = tuple_of(type->bases);
    for (uint32_t i = 0; i < bases->length; i++) {
        if (type_has_dict(type_as(bases->items[i]))) {
            return true;
        }
    }
    return false;
}

/* The objects of these types end with their items, which leaves no place for fields that all have at one index. */
static bool check_layout(Thread *thread, const Type *type) {
    Kind layout = type->base->layout;
    if (layout == KIND_INT || layout == KIND_TUPLE || layout == KIND_BYTES || layout == KIND_TYPE
        || (layout == KIND_NUMBER && type_is(type->base, type_of_kind(thread, KIND_INT)))) {
        error_raise(thread, ERROR_TYPE, "nonempty __slots__ not supported for subtype of '%s'", type_name(type->base));
        return false;
    }
    return true;
}

/* Names. */

static bool check_name(Thread *thread, Value name) {
    if (!has_layout(name, KIND_STRING)) {
        error_raise(thread, ERROR_TYPE, "__slots__ items must be strings, not '%s'", type_name_of(thread, name));
        return false;
    }
    if (!string_is_identifier(thread, string_of(name))) {
        error_raise(thread, ERROR_TYPE, "__slots__ must be identifiers");
        return false;
    }
    return true;
}

static bool is_private(const String *name) {
    uint32_t length = name->length;
    return length > 2 && string_at(name, 0) == '_' && string_at(name, 1) == '_'
           && !(string_at(name, length - 1) == '_' && string_at(name, length - 2) == '_');
}

/* The name under which methods of the class know a field: the front end gives private names this form too. */
static Value full_name(Thread *thread, const Type *type, Value name) {
    const char *class_name = type_name(type) + strspn(type_name(type), "_");
    if (!is_private(string_of(name)) || *class_name == '\0') {
        return string_intern(thread, name);
    }
    Buffer buffer = {0};
    buffer_print(&buffer, "_%s", class_name);
    buffer_put_string(&buffer, string_of(name));
    name = string_from_buffer(thread, &buffer);
    return is_error(name) ? VALUE_ERROR : string_intern(thread, name);
}

static bool take_dict(Thread *thread, Type *type) {
    if (type_has_dict(type)) {
        error_raise(thread, ERROR_TYPE, "__dict__ slot disallowed: we already got one");
        return false;
    }
    type->header.flags &= (uint8_t)~TYPE_HAS_NO_DICT;
    return true;
}

/* Add what one name of `__slots__` reserves to `names`. There are no weak references to have a `__weakref__` for. */
static bool take_name(Thread *thread, Type *type, List *names, Value name) {
    if (!check_name(thread, name)) {
        return false;
    }
    if (is_name(thread, name, NAME_DICT)) {
        return take_dict(thread, type);
    }
    if (is_name(thread, name, NAME_WEAKREF)) {
        return true;
    }
    Value full = full_name(thread, type, name);
    if (is_error(full)) {
        return false;
    }
    if (!is_empty(table_find(&type->attributes, full))) {
        error_raise_around(thread, ERROR_VALUE, "'", full, "' in __slots__ conflicts with class variable");
        return false;
    }
    return list_append(thread, names, full);
}

/* The names of the fields that a class adds, a list in alphabetical order: classes with the same names have the same
 * layout. */
static Value own_names(Thread *thread, Type *type, Value slots) {
    slots = has_layout(slots, KIND_STRING) ? tuple_new(thread, &slots, 1) : tuple_from_iterable(thread, slots);
    Value names = is_error(slots) ? VALUE_ERROR : list_new(thread, NULL, 0);
    if (is_error(names) || (tuple_of(slots)->length > 0 && !check_layout(thread, type))) {
        return VALUE_ERROR;
    }
    for (uint32_t i = 0; i < tuple_of(slots)->length; i++) {
        if (!take_name(thread, type, list_of(names), tuple_of(slots)->items[i])) {
            return VALUE_ERROR;
        }
    }
    return list_sort(thread, list_of(names), VALUE_NONE, false) ? names : VALUE_ERROR;
}

/* Fields. */

static bool add_members(Thread *thread, Type *type, const List *names) {
    uint32_t inherited = type_slot_count(type->base);
    for (uint32_t i = 0; i < names->length; i++) {
        Value member = member_new(thread, type, names->items[i], inherited + i);
        if (is_error(member) || !table_set(thread, type, &type->attributes, names->items[i], member)) {
            return false;
        }
    }
    return true;
}

bool class_reserve_slots(Thread *thread, Type *type) {
    Value slots = table_find(&type->attributes, thread->interpreter->names[NAME_SLOTS]);
    if (is_empty(slots)) {
        return true;
    }
    if (!bases_have_dict(type)) {
        type->header.flags |= TYPE_HAS_NO_DICT;
    }
    Value names = own_names(thread, type, slots);
    if (is_error(names) || !add_members(thread, type, list_of(names))) {
        return false;
    }
    names = tuple_from_list(thread, names);
    Value all = is_error(names) || is_empty(type->slots) ? names : tuple_concatenate(thread, type->slots, names);
    if (is_error(all)) {
        return false;
    }
    object_store(thread, type, &type->slots, all);
    return true;
}
