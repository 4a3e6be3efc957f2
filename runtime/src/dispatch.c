#include "dispatch.h"

#include "interpreters.h"

/* The build says which mode is the default one (runtime/default_modes.txt), and whether there is a tail-call
 * interpreter. */
#ifndef PYVM_DEFAULT_MODE
#define PYVM_DEFAULT_MODE "switch"
#endif

static const DispatchMode modes[] = {
    {"switch", pyvm_run_switch},
#if defined(PYVM_HAS_THREADED)
    {"threaded", pyvm_run_threaded},
#endif
#if PYVM_HAS_TAIL
    {"tail", pyvm_run_tail},
#endif
};

enum { MODE_COUNT = sizeof modes / sizeof *modes };

/* The index of a mode, or of none. */
static size_t place_of(const char *name) {
    size_t index = 0;
    while (index < MODE_COUNT && strcmp(modes[index].name, name) != 0) {
        index++;
    }
    return index;
}

const DispatchMode *dispatch_find(const char *name) {
    size_t index = place_of(name);
    return index < MODE_COUNT ? &modes[index] : NULL;
}

const DispatchMode *dispatch_mode(size_t index) {
    size_t first = place_of(PYVM_DEFAULT_MODE) % MODE_COUNT; /* a mode that is not there gives way to the first */
    if (index == 0) {
        return &modes[first];
    }
    if (index <= first) {
        return &modes[index - 1];
    }
    return index < MODE_COUNT ? &modes[index] : NULL;
}

const char *dispatch_tail_compiler(void) {
#if PYVM_HAS_TAIL
    return PYVM_TAIL_COMPILER;
#else
    return NULL;
#endif
}
