/* The dispatch modes that were built. */
#ifndef PYVM_DISPATCH_H
#define PYVM_DISPATCH_H

#include "state.h"

struct DispatchMode {
    const char *name;
    Value (*run)(Thread *thread, Frame *frame);
};

/* Ends with a row without name. The first is the default. */
extern const DispatchMode dispatch_modes[];

/* NULL if there is no such mode. */
const DispatchMode *dispatch_find(const char *name);

#endif
