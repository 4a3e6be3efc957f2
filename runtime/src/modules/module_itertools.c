/* The module itertools: its types are kinds of iterators. */
#include "itertool.h"
#include "modules.h"
#include "type.h"

bool itertools_fill(Thread *thread, Module *module) {
    for (int kind = KIND_FIRST_ITERTOOL; kind <= KIND_LAST_ITERTOOL; kind++) {
        bool is_public = kind_infos[kind].construct != NULL;
        const Type *type = type_of_kind(thread, (Kind)kind);
        if (is_public && !module_set(thread, module, type_short_name(type), value_from_object(type))) {
            return false;
        }
    }
    return true;
}
