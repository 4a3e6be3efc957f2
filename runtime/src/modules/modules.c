/* The table of the modules that are written in C. */
#include "modules.h"

const BuiltinModule builtin_modules[] = {
    {"_abc", abc_functions, NULL},
    {"_collections", NULL, collections_fill},
    {"_functools", functools_functions, functools_fill},
    {"_random", NULL, random_fill},
    {"_heapq", heapq_functions, NULL},
    {"array", NULL, array_fill},
    {"bisect", bisect_functions, bisect_fill},
    {"gc", gc_functions, NULL},
    {"itertools", itertools_functions, itertools_fill},
    {"math", math_functions, math_fill},
    {"operator", operator_functions, operator_fill},
    {"sys", sys_functions, sys_fill},
    {"time", time_functions, time_fill},
    {NULL, NULL, NULL},
};
