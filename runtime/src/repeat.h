/* Repeating what is at the start of some memory. */
#ifndef PYVM_REPEAT_H
#define PYVM_REPEAT_H

#include "state.h"

/* Fill `size` bytes with copies of the first `unit` ones, more than none; many at a time, so that short ones take no
 * longer. The thread is then to be polled: where the user interrupts, the rest is left as it is. */
static inline void memory_repeat(const Thread *thread, void *data, size_t unit, size_t size) {
    const size_t least = 1 << 16;
    const size_t most = unit < least ? least / unit * unit : unit;
    char *bytes = data;
    for (size_t done = unit; done < size && !thread_is_interrupted(thread);) {
        size_t part = done < most ? done : most;
        part = part < size - done ? part : size - done;
        memcpy(bytes + done, bytes, part);
        done += part;
    }
}

#endif
