/* The dispatch modes that were built. */
#ifndef PYVM_DISPATCH_H
#define PYVM_DISPATCH_H

#include "state.h"

struct DispatchMode {
    const char *name;
    Value (*run)(Thread *thread, Frame *frame);
};

/* By index, the default mode first; NULL past the last. */
const DispatchMode *dispatch_mode(size_t index);

/* NULL if there is no such mode. */
const DispatchMode *dispatch_find(const char *name);

/* What compiled the tail-call interpreter, such as "clang 19.1.7"; NULL if there is no such mode. */
const char *dispatch_tail_compiler(void);

#endif
