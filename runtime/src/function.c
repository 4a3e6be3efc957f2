#include "function.h"

#include "builtins.h"
#include "errors.h"

Value function_new(Thread *thread, Frame *frame, int child) {
    Function *function = heap_allocate(thread->heap, KIND_FUNCTION, sizeof(Function));
    if (function == NULL) {
        return VALUE_ERROR;
    }
    function->code = code_of(frame->code->children[child]);
    return value_from_object(function);
}

void function_trace(Heap *heap, Object *object) {
    heap_mark_object(heap, &((Function *)object)->code->header);
}

static void put_parameter(Buffer *buffer, const Code *code, uint32_t index) {
    buffer_put_text(buffer, "'");
    buffer_put_string(buffer, string_of(code->local_names[index]));
    buffer_put_text(buffer, "'");
}

/* 'a' / 'a' and 'b' / 'a', 'b', and 'c' */
static void put_missing(Buffer *buffer, const Code *code, uint32_t given) {
    uint32_t missing = code->argument_count - given;
    for (uint32_t i = given; i < code->argument_count; i++) {
        if (i > given) {
            bool last = i + 1 == code->argument_count;
            buffer_put_text(buffer, !last ? ", " : missing == 2 ? " and " : ", and ");
        }
        put_parameter(buffer, code, i);
    }
}

static void raise_wrong_count(Thread *thread, const Code *code, uint32_t given) {
    Buffer buffer = {0};
    uint32_t wanted = code->argument_count;
    buffer_put_string(&buffer, string_of(code->qualname));
    if (given < wanted) {
        uint32_t missing = wanted - given;
        buffer_print(&buffer, "() missing %u required positional argument%s: ", (unsigned)missing,
                     missing == 1 ? "" : "s");
        put_missing(&buffer, code, given);
    } else {
        buffer_print(&buffer, "() takes %u positional argument%s but %u %s given", (unsigned)wanted,
                     wanted == 1 ? "" : "s", (unsigned)given, given == 1 ? "was" : "were");
    }
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
}

Frame *function_enter_slow(Thread *thread, Value callee, const Value *args, int count) {
    Code *code = function_of(callee)->code;
    if (code->argument_count != (uint32_t)count) {
        raise_wrong_count(thread, code, (uint32_t)count);
        return NULL;
    }
    if (code->internal == NULL && !code_prepare(thread, code)) {
        return NULL;
    }
    Frame *frame = frame_reserve(thread, code);
    if (frame == NULL) {
        error_raise(thread, ERROR_RECURSION, "maximum recursion depth exceeded");
        return NULL;
    }
    for (int i = 0; i < count; i++) {
        frame->locals[i] = args[i];
    }
    frame_push(thread, frame, code, (uint32_t)count);
    return frame;
}

Value value_call(Thread *thread, Value callee, Value *args, int count) {
    if (is_kind(callee, KIND_BUILTIN)) {
        return builtin_call(thread, builtin_of(callee), args, count);
    }
    if (is_kind(callee, KIND_ERROR_TYPE)) {
        return error_type_call(thread, callee, args, count);
    }
    if (is_function(callee)) {
        Frame *frame = function_enter(thread, callee, args, count);
        return frame == NULL ? VALUE_ERROR : thread_run_frame(thread, frame);
    }
    return error_raise(thread, ERROR_TYPE, "'%s' object is not callable", type_name_of(callee));
}

Value method_find(Thread *thread, Value owner, Value name) {
    if (is_object(owner)) {
        Value method = table_find(&thread->interpreter->methods[object_of(owner)->kind], name);
        if (!is_empty(method)) {
            return method;
        }
    }
    Buffer buffer = {0};
    buffer_print(&buffer, "'%s' object has no attribute '", type_name_of(owner));
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, "'");
    return error_raise_buffer(thread, ERROR_ATTRIBUTE, &buffer);
}
