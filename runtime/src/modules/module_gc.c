/* The module gc. */
#include "errors.h"
#include "list.h"
#include "modules.h"
#include "state.h"
#include "tuple.h"

/* Collect at once: a call of a builtin is where VM code could run, so it is a safepoint. */
static Value gc_collect(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    thread->run_count++;
    heap_collect(thread->heap, true);
    /* How many objects have gone is known when they are swept. */
    return thread_poll_interrupt(thread) ? value_from_int(0) : VALUE_ERROR;
}

/* Collection is what bounds the memory of a program: it can't be turned off, but programs may ask for that. */
static Value gc_enable(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    thread->interpreter->gc_is_disabled = false;
    return VALUE_NONE;
}

static Value gc_disable(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    thread->interpreter->gc_is_disabled = true;
    return VALUE_NONE;
}

static Value gc_isenabled(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    return value_from_bool(!thread->interpreter->gc_is_disabled);
}

static Value gc_get_count(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Value counts[3] = {value_from_int(0), value_from_int(0), value_from_int(0)};
    return tuple_new(thread, counts, 3);
}

static Value gc_get_threshold(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Value thresholds[3] = {value_from_int(2000), value_from_int(10), value_from_int(0)};
    return tuple_new(thread, thresholds, 3);
}

static Value gc_ignore(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return VALUE_NONE;
}

static Value gc_is_tracked(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(is_object(args[0]) && kind_infos[object_layout(object_of(args[0]))].trace != NULL);
}

const BuiltinSpec gc_functions[] = {
    {"collect", gc_collect, 0, 1, 0, NULL},
    {"disable", gc_disable, 0, 0, 0, NULL},
    {"enable", gc_enable, 0, 0, 0, NULL},
    {"freeze", gc_ignore, 0, 0, 0, NULL},
    {"get_count", gc_get_count, 0, 0, 0, NULL},
    {"get_threshold", gc_get_threshold, 0, 0, 0, NULL},
    {"is_tracked", gc_is_tracked, 1, 1, 0, NULL},
    {"isenabled", gc_isenabled, 0, 0, 0, NULL},
    {"set_threshold", gc_ignore, 1, 3, 0, NULL},
    {"unfreeze", gc_ignore, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
