/* The module _abc: what of abc.py looks into classes. */
#include "class.h"
#include "constructors.h"
#include "errors.h"
#include "modules.h"
#include "set.h"

/* The names of the abstract methods of a class, a frozenset; from now on it has no instances if there are any. */
static Value note_abstract_methods(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_type(args[0])) {
        return error_raise(thread, ERROR_TYPE, "expected a class, got %s", type_name_of(thread, args[0]));
    }
    Value names = class_note_abstract(thread, type_as(args[0])) ? class_abstract_names(thread, type_as(args[0]))
                                                                : VALUE_ERROR;
    return is_error(names) ? VALUE_ERROR : frozenset_construct.function(thread, &names, 1);
}

const BuiltinSpec abc_functions[] = {
    {"note_abstract_methods", note_abstract_methods, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
