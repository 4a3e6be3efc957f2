/* The module array. */
#include "modules.h"
#include "str.h"
#include "type.h"

bool array_fill(Thread *thread, Module *module) {
    Value type = value_from_object(type_of_kind(thread, KIND_ARRAY));
    return module_set(thread, module, "array", type) && module_set(thread, module, "ArrayType", type)
           && module_set(thread, module, "typecodes", string_from_text(thread, "bBuwhHiIlLqQfd"));
}
