#include "object.h"

#include "adapters.h"
#include "builtins.h"
#include "cell.h"
#include "code.h"
#include "dict.h"
#include "errors.h"
#include "file.h"
#include "function.h"
#include "iterator.h"
#include "list.h"
#include "module.h"
#include "range.h"
#include "set.h"
#include "slice.h"
#include "str.h"
#include "tuple.h"

const KindInfo kind_infos[KIND_COUNT] = {
    [KIND_FREE] = {"free", NULL, NULL, NULL, NULL},
    [KIND_STRING] = {"str", NULL, NULL, NULL, string_methods},
    [KIND_LIST] = {"list", list_trace, list_external, list_release, list_methods},
    [KIND_TUPLE] = {"tuple", tuple_trace, NULL, NULL, tuple_methods},
    [KIND_SET] = {"set", table_object_trace, table_object_external, table_object_release, set_methods},
    [KIND_FROZENSET] = {"frozenset", table_object_trace, table_object_external, table_object_release,
                        frozenset_methods},
    [KIND_DICT] = {"dict", table_object_trace, table_object_external, table_object_release, dict_methods},
    [KIND_DICT_KEYS] = {"dict_keys", dict_view_trace, NULL, NULL, dict_view_methods},
    [KIND_DICT_VALUES] = {"dict_values", dict_view_trace, NULL, NULL, NULL},
    [KIND_DICT_ITEMS] = {"dict_items", dict_view_trace, NULL, NULL, dict_view_methods},
    [KIND_RANGE] = {"range", NULL, NULL, NULL, NULL},
    [KIND_SLICE] = {"slice", slice_trace, NULL, NULL, slice_methods},
    [KIND_RANGE_ITERATOR] = {"range_iterator", NULL, NULL, NULL, NULL},
    [KIND_LIST_ITERATOR] = {"list_iterator", iterator_trace, NULL, NULL, NULL},
    [KIND_TUPLE_ITERATOR] = {"tuple_iterator", iterator_trace, NULL, NULL, NULL},
    [KIND_STRING_ITERATOR] = {"str_iterator", iterator_trace, NULL, NULL, NULL},
    [KIND_SET_ITERATOR] = {"set_iterator", iterator_trace, NULL, NULL, NULL},
    [KIND_ENUMERATE] = {"enumerate", enumerate_trace, NULL, NULL, NULL},
    [KIND_ZIP] = {"zip", zip_trace, NULL, NULL, NULL},
    [KIND_REVERSED] = {"reversed", iterator_trace, NULL, NULL, NULL},
    [KIND_KEY_ITERATOR] = {"dict_keyiterator", iterator_trace, NULL, NULL, NULL},
    [KIND_VALUE_ITERATOR] = {"dict_valueiterator", iterator_trace, NULL, NULL, NULL},
    [KIND_ITEM_ITERATOR] = {"dict_itemiterator", iterator_trace, NULL, NULL, NULL},
    [KIND_FUNCTION] = {"function", function_trace, NULL, NULL, NULL},
    [KIND_BUILTIN] = {"builtin_function_or_method", NULL, NULL, NULL, NULL},
    [KIND_CODE] = {"code", code_trace, code_external, code_release, NULL},
    [KIND_CELL] = {"cell", cell_trace, NULL, NULL, NULL},
    [KIND_MODULE] = {"module", module_trace, module_external, module_release, NULL},
    [KIND_FILE] = {"_io.TextIOWrapper", file_trace, file_external, file_release, file_methods},
    [KIND_RANDOM] = {"_random.Random", NULL, NULL, NULL, NULL},
    [KIND_EXCEPTION] = {"exception", exception_trace, exception_external, exception_release, NULL},
    [KIND_ERROR_TYPE] = {"type", NULL, NULL, NULL, NULL},
};

const char *type_name_of(Value value) {
    if (is_int(value)) {
        return "int";
    }
    if (is_float(value)) {
        return "float";
    }
    if (is_bool(value)) {
        return "bool";
    }
    if (!is_object(value)) {
        return "NoneType";
    }
    const Object *object = object_of(value);
    switch (object->kind) {
    case KIND_EXCEPTION:
        return error_type_name(exception_type(value));
    case KIND_BUILTIN:
        return builtin_is_type(value) ? "type" : kind_infos[KIND_BUILTIN].type_name;
    default:
        return kind_infos[object->kind].type_name;
    }
}
