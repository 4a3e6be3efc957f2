#include "member.h"

#include "builtins.h"
#include "descriptor.h"
#include "error_attributes.h"
#include "errors.h"
#include "instance.h"

void member_trace(Heap *heap, Object *object) {
    const Member *member = (const Member *)object;
    heap_mark_object(heap, &member->owner->header);
    heap_mark(heap, member->name);
}

Value member_new(Thread *thread, Type *owner, Value name, uint32_t index) {
    Member *member = heap_allocate(thread->heap, KIND_MEMBER, sizeof(Member));
    if (member == NULL) {
        return VALUE_ERROR;
    }
    member->header.extra = index;
    member->owner = owner;
    member->name = name;
    return value_from_object(member);
}

/* A class may have the member of another one, whose objects are laid out in another way. */
static bool check_self(Thread *thread, const Member *member, Value self) {
    if (value_is_of(thread, self, member->owner)) {
        return true;
    }
    Buffer buffer = {0};
    buffer_put_text(&buffer, "descriptor '");
    buffer_put_string(&buffer, string_of(member->name));
    buffer_print(&buffer, "' for '%s' objects doesn't apply to a '%s' object", type_name(member->owner),
                 type_name_of(thread, self));
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
    return false;
}

static Value raise_unset(Thread *thread, const Member *member, Value self) {
    Buffer buffer = {0};
    buffer_print(&buffer, "'%s' object has no attribute '", type_name_of(thread, self));
    buffer_put_string(&buffer, string_of(member->name));
    buffer_put_text(&buffer, "'");
    error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
    return error_tell(thread, member->name, self);
}

Value member_get(Thread *thread, const Member *member, Value self) {
    if (!check_self(thread, member, self)) {
        return VALUE_ERROR;
    }
    const Instance *fields = fields_of(self);
    Value value = fields == NULL ? VALUE_EMPTY : fields->fields[member->header.extra];
    return is_empty(value) ? raise_unset(thread, member, self) : value;
}

bool member_set(Thread *thread, const Member *member, Value self, Value value) {
    Instance *fields = check_self(thread, member, self) ? fields_to_set(thread, self) : NULL;
    if (fields == NULL) {
        return false;
    }
    Value *field = &fields->fields[member->header.extra];
    if (is_empty(value) && is_empty(*field)) {
        error_raise_around(thread, ERROR_ATTRIBUTE, "", member->name, "");
        return false;
    }
    object_store(thread, fields, field, value);
    return true;
}

/* Attributes. */

static Value member_name(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return member_of(args[0])->name;
}

static Value member_owner(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_object(member_of(args[0])->owner);
}

static Value member_doc(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return VALUE_NONE;
}

static Value member_qualname(Thread *thread, const Value *args, int count) {
    (void)count;
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(member_of(args[0])->owner->qualname));
    buffer_put_text(&buffer, ".");
    buffer_put_string(&buffer, string_of(member_of(args[0])->name));
    return string_from_buffer(thread, &buffer);
}

void buffer_put_member(Buffer *buffer, Value member) {
    buffer_put_text(buffer, "<member '");
    buffer_put_string(buffer, string_of(member_of(member)->name));
    buffer_print(buffer, "' of '%s' objects>", type_name(member_of(member)->owner));
}

const BuiltinSpec member_methods[] = {
    {"__name__", member_name, 0, 0, BUILTIN_GETTER, NULL},
    {"__qualname__", member_qualname, 0, 0, BUILTIN_GETTER, NULL},
    {"__objclass__", member_owner, 0, 0, BUILTIN_GETTER, NULL},
    {"__doc__", member_doc, 0, 0, BUILTIN_GETTER, NULL},
    {"__get__", descriptor_method_get, 1, 2, 0, NULL},
    {"__set__", descriptor_method_set, 2, 2, 0, NULL},
    {"__delete__", descriptor_method_delete, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
