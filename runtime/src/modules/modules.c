/* The table of the modules that are written in C. */
#include "modules.h"

const BuiltinModule builtin_modules[] = {
    {"_abc", abc_functions, NULL},
    {"_random", random_functions, NULL},
    {"_heapq", heapq_functions, NULL},
    {"bisect", bisect_functions, NULL},
    {"gc", gc_functions, NULL},
    {"math", math_functions, math_fill},
    {"sys", sys_functions, sys_fill},
    {"time", time_functions, NULL},
    {NULL, NULL, NULL},
};
