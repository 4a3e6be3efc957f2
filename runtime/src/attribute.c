#include "attribute.h"

#include "file.h"
#include "function.h"
#include "module.h"

static bool raise_no_attribute(Thread *thread, Value owner, Value name) {
    Buffer buffer = {0};
    buffer_print(&buffer, "'%s' object has no attribute '", type_name_of(owner));
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, "'");
    error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
    return false;
}

Value attribute_load(Thread *thread, Value owner, Value name) {
    if (is_module(owner)) {
        return module_attribute(thread, owner, name);
    }
    Value found = is_file(owner) ? file_attribute(thread, owner, name) : VALUE_EMPTY;
    if (!is_empty(found)) {
        return found;
    }
    raise_no_attribute(thread, owner, name);
    return VALUE_ERROR;
}

bool attribute_store(Thread *thread, Value owner, Value name, Value value) {
    return is_module(owner) ? module_attribute_store(thread, owner, name, value)
                            : raise_no_attribute(thread, owner, name);
}

bool attribute_delete(Thread *thread, Value owner, Value name) {
    return is_module(owner) ? module_attribute_delete(thread, owner, name)
                            : raise_no_attribute(thread, owner, name);
}
