/* Filling much memory in parts. Where the user interrupts, the rest is left as it is: the thread is then to be polled. */
#ifndef PYVM_BULK_H
#define PYVM_BULK_H

#include "state.h"

enum { BULK_PART = 1 << 16 };

static inline void memory_copy(const Thread *thread, void *to, const void *from, size_t size) {
    for (size_t done = 0; done < size && !thread_is_interrupted(thread); done += BULK_PART) {
        size_t part = size - done < BULK_PART ? size - done : BULK_PART;
        memcpy((char *)to + done, (const char *)from + done, part);
    }
}

/* Fill `size` bytes with copies of the first `unit` ones, more than none; many at a time, so that short ones take no
 * longer. */
static inline void memory_repeat(const Thread *thread, void *data, size_t unit, size_t size) {
    const size_t most = unit < BULK_PART ? BULK_PART / unit * unit : unit;
    char *bytes = data;
    for (size_t done = unit; done < size && !thread_is_interrupted(thread);) {
        size_t part = done < most ? done : most;
        part = part < size - done ? part : size - done;
        memcpy(bytes + done, bytes, part);
        done += part;
    }
}

#endif
