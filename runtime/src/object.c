#include "object.h"

#include "adapters.h"
#include "builtins.h"
#include "bytes.h"
#include "cell.h"
#include "code.h"
#include "constructors.h"
#include "descriptor.h"
#include "dict.h"
#include "exception.h"
#include "file.h"
#include "function.h"
#include "instance.h"
#include "int_functions.h"
#include "generator.h"
#include "iterator.h"
#include "list.h"
#include "member.h"
#include "module.h"
#include "object_methods.h"
#include "bytes.h"
#include "number_methods.h"
#include "range.h"
#include "set.h"
#include "slice.h"
#include "str.h"
#include "traceback_object.h"
#include "tuple.h"
#include "modules/array_object.h"
#include "modules/deque.h"
#include "modules/itertool.h"
#include "modules/operator_object.h"
#include "modules/random_object.h"

#define ORDER "lt le eq ne gt ge"
#define EQUALITY "eq ne"
#define FLOAT_OPERATORS \
    "add sub mul truediv floordiv mod pow divmod radd rsub rmul rtruediv rfloordiv rmod rpow rdivmod neg pos abs " \
    ORDER " hash bool repr format int float round trunc floor ceil"
#define INT_OPERATORS \
    FLOAT_OPERATORS " index invert lshift rshift and or xor rlshift rrshift rand ror rxor"
#define SET_OPERATORS "sub and or xor rsub rand ror rxor " ORDER
#define ITERATOR "iter next"
#define TABLE_OBJECT .trace = table_object_trace, .external = table_object_external
#define ITERTOOL(name, maker) {name, .trace = itertool_trace, .specials = ITERATOR, .construct = maker}
#define OVER_SEQUENCE .trace = iterator_trace, .specials = ITERATOR

const KindInfo kind_infos[KIND_COUNT] = {
    [KIND_FREE] = {.type_name = NULL},
    [KIND_INT] = {"int", .methods = int_methods, .specials = INT_OPERATORS, .construct = &int_construct, .is_base = true},
    [KIND_BIGINT] = {.type_name = NULL},
    [KIND_FLOAT] = {"float", .methods = float_methods, .specials = FLOAT_OPERATORS, .construct = &float_construct, .is_base = true},
    [KIND_BOOL] = {"bool", .construct = &bool_construct},
    [KIND_NONE] = {"NoneType", .specials = "bool"},
    [KIND_NOT_IMPLEMENTED] = {.type_name = "NotImplementedType"},
    [KIND_ELLIPSIS] = {.type_name = "ellipsis"},
    [KIND_NUMBER] = {NULL, .trace = number_trace},
    [KIND_STORAGE] = {.type_name = NULL},
    [KIND_SHAPE] = {NULL, .trace = shape_trace, .release = shape_release},
    [KIND_BOUND_METHOD] = {"method", .trace = bound_method_trace, .methods = bound_method_methods,
                           .construct = &bound_method_construct,
                           .specials = EQUALITY " hash"},
    [KIND_PROPERTY] = {"property", .trace = property_trace, .methods = property_methods,
                       .construct = &property_construct},
    [KIND_MEMBER] = {"member_descriptor", .trace = member_trace, .methods = member_methods, .specials = "repr"},
    [KIND_STATIC_METHOD] = {"staticmethod", .trace = method_wrapper_trace, .methods = method_wrapper_methods,
                            .construct = &static_method_construct},
    [KIND_CLASS_METHOD] = {"classmethod", .trace = method_wrapper_trace, .methods = method_wrapper_methods,
                           .construct = &class_method_construct},
    [KIND_SUPER] = {"super", .trace = super_trace, .construct = &super_construct},
    [KIND_STRING] = {"str", .methods = string_methods,
                     .specials = "add mod mul rmul hash len getitem contains iter repr str format " ORDER,
                     .construct = &str_construct, .is_base = true},
    [KIND_BYTES] = {"bytes", .methods = bytes_methods,
                    .specials = "add mod mul rmul hash len getitem contains iter repr " ORDER,
                    .construct = &bytes_construct, .is_base = true},
    [KIND_LIST] = {"list", list_trace, list_external, NULL, list_methods,
                   "add mul rmul iadd imul getitem setitem delitem len contains iter reversed repr " ORDER,
                   &list_construct, true},
    [KIND_TUPLE] = {"tuple", .trace = tuple_trace, .methods = tuple_methods,
                    .specials = "add mul rmul hash len getitem contains iter repr " ORDER,
                    .construct = &tuple_construct, .is_base = true},
    [KIND_SET] = {"set", TABLE_OBJECT, .methods = set_methods,
                  .specials = "isub iand ior ixor len contains iter repr " SET_OPERATORS,
                  .construct = &set_construct, .is_base = true},
    [KIND_FROZENSET] = {"frozenset", TABLE_OBJECT, .methods = frozenset_methods,
                        .specials = "hash len contains iter repr " SET_OPERATORS,
                        .construct = &frozenset_construct, .is_base = true},
    [KIND_DICT] = {"dict", TABLE_OBJECT, .methods = dict_methods,
                   .specials = "or ror ior getitem setitem delitem len contains iter reversed repr " EQUALITY,
                   .construct = &dict_construct, .is_base = true},
    [KIND_DICT_KEYS] = {"dict_keys", .trace = dict_view_trace, .methods = dict_view_methods,
                        .specials = "len contains iter reversed repr " SET_OPERATORS},
    [KIND_DICT_VALUES] = {"dict_values", .trace = dict_view_trace, .specials = "len contains iter reversed repr"},
    [KIND_DICT_ITEMS] = {"dict_items", .trace = dict_view_trace, .methods = dict_view_methods,
                         .specials = "len contains iter reversed repr " SET_OPERATORS},
    [KIND_RANGE] = {"range", .trace = range_trace, .methods = range_methods, .specials = "hash bool len getitem contains iter reversed repr " EQUALITY,
                    .construct = &range_construct},
    [KIND_SLICE] = {"slice", .trace = slice_trace, .methods = slice_methods, .specials = "hash repr " EQUALITY,
                    .construct = &slice_construct},
    [KIND_RANGE_ITERATOR] = {"range_iterator", .specials = ITERATOR},
    [KIND_LONG_RANGE_ITERATOR] = {"longrange_iterator", .trace = long_range_iterator_trace, .specials = ITERATOR},
    [KIND_LIST_ITERATOR] = {"list_iterator", OVER_SEQUENCE},
    [KIND_TUPLE_ITERATOR] = {"tuple_iterator", OVER_SEQUENCE},
    [KIND_STRING_ITERATOR] = {"str_iterator", OVER_SEQUENCE},
    [KIND_BYTES_ITERATOR] = {"bytes_iterator", OVER_SEQUENCE},
    [KIND_ARRAY_ITERATOR] = {"array.arrayiterator", OVER_SEQUENCE},
    [KIND_SET_ITERATOR] = {"set_iterator", OVER_SEQUENCE},
    [KIND_ENUMERATE] = {"enumerate", .trace = enumerate_trace, .specials = ITERATOR, .construct = &enumerate_construct},
    [KIND_ZIP] = {"zip", .trace = zip_trace, .specials = ITERATOR, .construct = &zip_construct},
    [KIND_REVERSED] = {"reversed", .trace = indexed_iterator_trace, .specials = ITERATOR, .construct = &reversed_construct},
    [KIND_REVERSED_LIST] = {"list_reverseiterator", .trace = indexed_iterator_trace, .specials = ITERATOR},
    [KIND_REVERSED_KEYS] = {"dict_reversekeyiterator", OVER_SEQUENCE},
    [KIND_REVERSED_VALUES] = {"dict_reversevalueiterator", OVER_SEQUENCE},
    [KIND_REVERSED_ITEMS] = {"dict_reverseitemiterator", OVER_SEQUENCE},
    [KIND_MAP] = {"map", .trace = mapping_trace, .specials = ITERATOR, .construct = &map_construct},
    [KIND_FILTER] = {"filter", .trace = mapping_trace, .specials = ITERATOR, .construct = &filter_construct},
    [KIND_CALL_ITERATOR] = {"callable_iterator", .trace = mapping_trace, .specials = ITERATOR},
    [KIND_INDEXED_ITERATOR] = {"iterator", .trace = indexed_iterator_trace, .specials = ITERATOR},
    [KIND_COUNT_ITERATOR] = {"itertools.count", .trace = itertool_trace, .methods = count_methods, .specials = ITERATOR, .construct = &endless_constructs[0]},
    [KIND_CYCLE] = ITERTOOL("itertools.cycle", &endless_constructs[1]),
    [KIND_REPEAT] = {"itertools.repeat", .trace = itertool_trace, .methods = repeat_methods, .specials = ITERATOR, .construct = &endless_constructs[2]},
    [KIND_ACCUMULATE] = ITERTOOL("itertools.accumulate", &itertool_constructs[0]),
    [KIND_CHAIN] = {"itertools.chain", .trace = itertool_trace, .methods = chain_methods, .specials = ITERATOR, .construct = &itertool_constructs[1]},
    [KIND_COMPRESS] = ITERTOOL("itertools.compress", &itertool_constructs[2]),
    [KIND_DROPWHILE] = ITERTOOL("itertools.dropwhile", &itertool_constructs[3]),
    [KIND_TAKEWHILE] = ITERTOOL("itertools.takewhile", &itertool_constructs[4]),
    [KIND_FILTERFALSE] = ITERTOOL("itertools.filterfalse", &itertool_constructs[5]),
    [KIND_ISLICE] = ITERTOOL("itertools.islice", &itertool_constructs[6]),
    [KIND_PAIRWISE] = ITERTOOL("itertools.pairwise", &itertool_constructs[7]),
    [KIND_STARMAP] = ITERTOOL("itertools.starmap", &itertool_constructs[8]),
    [KIND_GROUPBY] = ITERTOOL("itertools.groupby", &grouping_constructs[0]),
    [KIND_ZIP_LONGEST] = ITERTOOL("itertools.zip_longest", &grouping_constructs[1]),
    [KIND_BATCHED] = ITERTOOL("itertools.batched", &grouping_constructs[2]),
    [KIND_PRODUCT] = ITERTOOL("itertools.product", &combinatoric_constructs[0]),
    [KIND_PERMUTATIONS] = ITERTOOL("itertools.permutations", &combinatoric_constructs[1]),
    [KIND_COMBINATIONS] = ITERTOOL("itertools.combinations", &combinatoric_constructs[2]),
    [KIND_COMBINATIONS_WITH_REPLACEMENT] = ITERTOOL("itertools.combinations_with_replacement", &combinatoric_constructs[3]),
    [KIND_GROUPER] = ITERTOOL("itertools._grouper", NULL),
    [KIND_TEE] = {"itertools._tee", .trace = itertool_trace, .methods = tee_methods, .specials = ITERATOR, .construct = NULL},
    [KIND_DEQUE_ITERATOR] = {"_collections._deque_iterator", .trace = deque_iterator_trace, .specials = ITERATOR},
    [KIND_GENERATOR] = {"generator", .trace = generator_trace, .methods = generator_methods, .specials = "repr"},
    [KIND_KEY_ITERATOR] = {"dict_keyiterator", OVER_SEQUENCE},
    [KIND_VALUE_ITERATOR] = {"dict_valueiterator", OVER_SEQUENCE},
    [KIND_ITEM_ITERATOR] = {"dict_itemiterator", OVER_SEQUENCE},
    [KIND_FUNCTION] = {"function", .trace = function_trace, .methods = function_methods},
    [KIND_BUILTIN] = {"builtin_function_or_method", .methods = builtin_methods},
    [KIND_CODE] = {"code", .trace = code_trace, .external = code_external, .release = code_release,
                   .methods = code_methods, .specials = "repr"},
    [KIND_TRACEBACK] = {"traceback", .trace = traceback_trace, .methods = traceback_methods},
    [KIND_TRACEBACK_FRAME] = {"frame", .trace = traceback_trace, .methods = traceback_frame_methods},
    [KIND_CELL] = {"cell", .trace = cell_trace, .methods = cell_methods, .specials = "repr"},
    [KIND_MODULE] = {"module", .trace = module_trace, .methods = module_methods, .specials = "repr",
                     .construct = &module_construct},
    [KIND_FILE] = {"_io.TextIOWrapper", .trace = file_trace, .external = file_external, .release = file_release,
                   .methods = file_methods, .specials = "repr " ITERATOR},
    [KIND_RANDOM] = {"_random.Random", .methods = random_methods, .construct = &random_construct, .is_base = true},
    [KIND_ITEM_GETTER] = {"operator.itemgetter", .trace = getter_trace, .methods = item_getter_methods,
                          .construct = &item_getter_construct},
    [KIND_ATTRIBUTE_GETTER] = {"operator.attrgetter", .trace = getter_trace, .methods = attribute_getter_methods,
                               .construct = &attribute_getter_construct},
    [KIND_METHOD_CALLER] = {"operator.methodcaller", .trace = getter_trace, .methods = method_caller_methods,
                            .construct = &method_caller_construct},
    [KIND_PARTIAL] = {"_functools.partial", .trace = getter_trace, .methods = partial_methods,
                      .construct = &partial_construct, .is_base = true},
    [KIND_DEQUE] = {"collections.deque", .trace = deque_trace, .external = deque_external,
                    .methods = deque_methods, .construct = &deque_construct, .is_base = true},
    [KIND_ARRAY] = {"array.array", .external = array_external, .release = array_release, .methods = array_methods,
                    .specials = "iter", .construct = &array_construct, .is_base = true},
    [KIND_EXCEPTION] = {NULL, .trace = exception_trace, .external = exception_external, .release = exception_release,
                        .methods = exception_methods, .specials = "repr str", .is_base = true},
    [KIND_TYPE] = {"type", .trace = type_trace, .external = type_external, .release = type_release,
                   .methods = type_methods, .specials = "repr", .is_base = true},
    [KIND_INSTANCE] = {"object", .trace = instance_trace, .methods = object_methods, .specials = "hash repr str format",
                       .is_base = true},
};
