#include "traceback_object.h"

#include "code.h"
#include "errors.h"
#include "state.h"

void traceback_trace(Heap *heap, Object *object) {
    const Traceback *traceback = (const Traceback *)object;
    heap_mark(heap, traceback->exception);
    heap_mark_object(heap, &traceback->code->header);
}

static Value new_object(Thread *thread, Kind kind, Value exception, uint32_t index, TracebackEntry entry) {
    Traceback *traceback = heap_allocate(thread->heap, kind, sizeof(Traceback));
    if (traceback == NULL) {
        return VALUE_ERROR;
    }
    object_store(thread, traceback, &traceback->exception, exception);
    traceback->index = index;
    traceback->line = entry.line;
    traceback->code = entry.code;
    return value_from_object(traceback);
}

Value traceback_frame_new(Thread *thread, Code *code, uint32_t line) {
    return new_object(thread, KIND_TRACEBACK_FRAME, VALUE_EMPTY, 0, (TracebackEntry){code, line});
}

static Value new_of_entry(Thread *thread, Value exception, uint32_t index) {
    return new_object(thread, KIND_TRACEBACK, exception, index, exception_of(exception)->entries[index]);
}

/* Does the traceback object that an exception keeps stand for the entries that it has now? */
static bool is_current(const Exception *exception) {
    if (is_empty(exception->traceback)) {
        return false;
    }
    const Traceback *traceback = traceback_of(exception->traceback);
    TracebackEntry outermost = exception->entries[exception->entry_count - 1];
    return traceback->index == exception->entry_count - 1 && traceback->code == outermost.code
        && traceback->line == outermost.line;
}

Value traceback_of_exception(Thread *thread, Value value) {
    Exception *exception = exception_of(value);
    if (exception->entry_count == 0) {
        return VALUE_NONE;
    }
    if (!is_current(exception)) {
        Value traceback = new_of_entry(thread, value, exception->entry_count - 1);
        if (is_error(traceback)) {
            return VALUE_ERROR;
        }
        object_store(thread, exception, &exception->traceback, traceback);
    }
    return exception->traceback;
}

bool exception_set_traceback(Thread *thread, Value exception, Value traceback) {
    object_store(thread, exception_of(exception), &exception_of(exception)->traceback,
                 traceback == VALUE_NONE ? VALUE_EMPTY : traceback);
    if (traceback == VALUE_NONE) {
        return exception_copy_entries(thread, exception, exception, 0);
    }
    Value from = traceback_of(traceback)->exception;
    uint32_t count = traceback_of(traceback)->index + 1;
    if (count > exception_of(from)->entry_count) {
        count = exception_of(from)->entry_count; /* it has lost them */
    }
    return exception_copy_entries(thread, exception, from, count);
}

/* Attributes. Each function gets the object as its only argument. */

#define GETTER(name, value)                                               \
    static Value name(Thread *thread, const Value *args, int count) {     \
        (void)thread;                                                     \
        (void)count;                                                      \
        return value;                                                     \
    }

static Value next_of(Thread *thread, Value value) {
    const Traceback *traceback = traceback_of(value);
    uint32_t index = traceback->index;
    bool has_next = index > 0 && index <= exception_of(traceback->exception)->entry_count;
    return has_next ? new_of_entry(thread, traceback->exception, index - 1) : VALUE_NONE;
}

static Value frame_of(Thread *thread, Value value) {
    const Traceback *traceback = traceback_of(value);
    return new_object(thread, KIND_TRACEBACK_FRAME, traceback->exception, traceback->index,
                      (TracebackEntry){traceback->code, traceback->line});
}

GETTER(get_next, next_of(thread, args[0]))
GETTER(get_frame, frame_of(thread, args[0]))
GETTER(get_line, value_from_int(traceback_of(args[0])->line))
GETTER(get_code, value_from_object(traceback_of(args[0])->code))

const BuiltinSpec traceback_methods[] = {
    {"tb_frame", get_frame, 0, 0, BUILTIN_GETTER, NULL},
    {"tb_lineno", get_line, 0, 0, BUILTIN_GETTER, NULL},
    {"tb_next", get_next, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec traceback_frame_methods[] = {
    {"f_code", get_code, 0, 0, BUILTIN_GETTER, NULL},
    {"f_lineno", get_line, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
