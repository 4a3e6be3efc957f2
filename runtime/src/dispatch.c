#include "dispatch.h"

#include "interpreters.h"

const DispatchMode dispatch_modes[] = {
#if defined(__GNUC__)
    {"threaded", pyvm_run_threaded},
#endif
    {"switch", pyvm_run_switch},
    {NULL, NULL},
};

const DispatchMode *dispatch_find(const char *name) {
    for (const DispatchMode *mode = dispatch_modes; mode->name != NULL; mode++) {
        if (strcmp(mode->name, name) == 0) {
            return mode;
        }
    }
    return NULL;
}
