#include "structure.h"

#include "builtins.h"
#include "descriptor.h"
#include "errors.h"
#include "instance.h"
#include "list.h"
#include "operator_object.h"
#include "repr.h"
#include "types.h"

#define FIELDS "__match_args__"

static Value structure_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    const Type *type = type_of(thread, args[0]);
    Value key = name_from_text(thread, FIELDS);
    Value fields = is_error(key) ? VALUE_ERROR : type_find(thread, type, key);
    if (is_error(fields)) {
        return VALUE_ERROR;
    }
    Buffer buffer = {0};
    bool complete = true;
    buffer_print(&buffer, "%s(", type_name(type));
    for (uint32_t i = 0; i < tuple_of(args[0])->length && complete; i++) {
        buffer_put_text(&buffer, i == 0 ? "" : ", ");
        buffer_put_string(&buffer, string_of(tuple_of(fields)->items[i]));
        buffer_put_text(&buffer, "=");
        complete = buffer_put_repr(thread, &buffer, tuple_of(args[0])->items[i]);
    }
    buffer_put_text(&buffer, ")");
    Value text = string_from_buffer(thread, &buffer);
    return complete ? text : VALUE_ERROR;
}

/* What gets an item: property(itemgetter(index)). */
static Value field_new(Thread *thread, uint32_t index) {
    Value place = value_from_int(index);
    const Arguments of_getter = {VALUE_EMPTY, &place, 1, VALUE_EMPTY};
    Value getter = spec_call(thread, &item_getter_construct, &of_getter);
    const Arguments of_property = {VALUE_EMPTY, &getter, 1, VALUE_EMPTY};
    return is_error(getter) ? VALUE_ERROR : spec_call(thread, &property_construct, &of_property);
}

static bool add_fields(Thread *thread, Type *type, const char *fields) {
    Value names = list_new(thread, NULL, 0);
    for (const char *at = fields; *at != '\0' && !is_error(names); at += *at == ' ') {
        size_t size = strcspn(at, " ");
        Value name = string_from_utf8(thread, at, size);
        name = is_error(name) ? VALUE_ERROR : string_intern(thread, name);
        Value field = is_error(name) ? VALUE_ERROR : field_new(thread, list_of(names)->length);
        if (is_error(field) || !table_set(thread, type, &type->attributes, name, field)
            || !list_append(thread, list_of(names), name)) {
            return false;
        }
        at += size;
    }
    return !is_error(names) && table_install(thread, type, &type->attributes, FIELDS, tuple_from_list(thread, names));
}

Type *structure_type_new(Thread *thread, const char *name, const char *fields) {
    static const BuiltinSpec methods[] = {
        {"__repr__", structure_repr, 0, 0, 0, NULL},
        {NULL, NULL, 0, 0, 0, NULL},
    };
    Type *type = type_new_builtin(thread, name, type_of_kind(thread, KIND_TUPLE), KIND_TUPLE);
    if (type == NULL || !type_install_functions(thread, type, methods) || !add_fields(thread, type, fields)) {
        return NULL;
    }
    type->header.flags |= TYPE_IS_FINAL;
    type_resolve(thread, type);
    return type;
}

Value structure_new(Thread *thread, Type *type, const Value *items, int count) {
    for (int i = 0; i < count; i++) {
        if (is_error(items[i])) {
            return VALUE_ERROR;
        }
    }
    Value tuple = tuple_new(thread, items, count);
    return is_error(tuple) ? VALUE_ERROR : value_derive(thread, type, tuple);
}

Value structure_only(Thread *thread, const char *name, const char *fields, const Value *items, int count) {
    Type *type = structure_type_new(thread, name, fields);
    return type == NULL ? VALUE_ERROR : structure_new(thread, type, items, count);
}
