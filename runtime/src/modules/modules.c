/* The table of the modules that are written in C. */
#include "modules.h"

const BuiltinModule builtin_modules[] = {
    {"math", math_functions, math_fill},
    {"sys", sys_functions, sys_fill},
    {NULL, NULL, NULL},
};
