#include "function.h"

#include "builtins.h"
#include "errors.h"
#include "module.h"

Value function_new(Thread *thread, Frame *frame, int child, Value *defaults, int count) {
    Code *code = code_of(frame->code->children[child]);
    size_t captured = code->free_count + (size_t)count;
    Function *function = heap_allocate(thread->heap, KIND_FUNCTION, sizeof(Function) + captured * sizeof(Value));
    if (function == NULL) {
        return VALUE_ERROR;
    }
    function->header.extra = (uint32_t)count;
    function->code = code;
    Value *place = function->captured;
    for (uint32_t i = 0; i < code->free_count; i++) {
        Cell *cell = frame_cell(frame, (int)code->captures[i]);
        object_store(thread, function, place++, value_from_object(cell));
    }
    for (int i = 0; i < count; i++) {
        object_store(thread, function, place++, defaults[i]);
    }
    return value_from_object(function);
}

void function_trace(Heap *heap, Object *object) {
    const Function *function = (const Function *)object;
    heap_mark_object(heap, &function->code->header);
    uint32_t count = function->code->free_count + function->header.extra;
    for (uint32_t i = 0; i < count; i++) {
        heap_mark(heap, function->captured[i]);
    }
}

static void put_parameter(Buffer *buffer, const Code *code, uint32_t index) {
    buffer_put_text(buffer, "'");
    buffer_put_string(buffer, string_of(code->local_names[index]));
    buffer_put_text(buffer, "'");
}

/* 'a' / 'a' and 'b' / 'a', 'b', and 'c' */
static void put_missing(Buffer *buffer, const Code *code, uint32_t given, uint32_t needed) {
    for (uint32_t i = given; i < needed; i++) {
        if (i > given) {
            bool last = i + 1 == needed;
            buffer_put_text(buffer, !last ? ", " : needed - given == 2 ? " and " : ", and ");
        }
        put_parameter(buffer, code, i);
    }
}

static void put_too_many(Buffer *buffer, uint32_t needed, uint32_t wanted, uint32_t given) {
    if (needed < wanted) {
        buffer_print(buffer, "() takes from %u to %u positional arguments", (unsigned)needed, (unsigned)wanted);
    } else {
        buffer_print(buffer, "() takes %u positional argument%s", (unsigned)wanted, wanted == 1 ? "" : "s");
    }
    buffer_print(buffer, " but %u %s given", (unsigned)given, given == 1 ? "was" : "were");
}

static void raise_wrong_count(Thread *thread, const Code *code, uint32_t needed, uint32_t given) {
    Buffer buffer = {0};
    buffer_put_string(&buffer, string_of(code->qualname));
    if (given < needed) {
        uint32_t missing = needed - given;
        buffer_print(&buffer, "() missing %u required positional argument%s: ", (unsigned)missing,
                     missing == 1 ? "" : "s");
        put_missing(&buffer, code, given, needed);
    } else {
        put_too_many(&buffer, needed, code->argument_count, given);
    }
    error_raise_buffer(thread, ERROR_TYPE, &buffer);
}

/* Set the locals that are parameters. False, with TypeError set, if there are too few arguments or too many. */
static bool bind_arguments(Thread *thread, const Function *function, Value *locals, const Value *args,
                           uint32_t count) {
    const Code *code = function->code;
    uint32_t wanted = code->argument_count;
    uint32_t default_count = function->header.extra;
    uint32_t needed = default_count < wanted ? wanted - default_count : 0;
    if (count < needed || count > wanted) {
        raise_wrong_count(thread, code, needed, count);
        return false;
    }
    const Value *defaults = function_defaults(function);
    for (uint32_t i = 0; i < wanted; i++) {
        locals[i] = i < count ? args[i] : defaults[default_count - (wanted - i)];
    }
    return true;
}

/* Make the cells of the function's own variables, and take over those of its free ones. */
static bool bind_cells(Thread *thread, const Function *function, Value *cells) {
    uint32_t own = function->code->cell_count - function->code->free_count;
    for (uint32_t i = 0; i < own; i++) {
        cells[i] = cell_new(thread);
        if (is_error(cells[i])) {
            return false;
        }
    }
    for (uint32_t i = 0; i < function->code->free_count; i++) {
        cells[own + i] = function->captured[i];
    }
    return true;
}

Frame *function_enter_slow(Thread *thread, Value callee, const Value *args, int count) {
    const Function *function = function_of(callee);
    Code *code = function->code;
    Frame *frame = frame_reserve(thread, code);
    if (frame == NULL) {
        error_raise(thread, ERROR_RECURSION, "maximum recursion depth exceeded");
        return NULL;
    }
    if (!bind_arguments(thread, function, frame->locals, args, (uint32_t)count)
        || (code->internal == NULL && !code_prepare(thread, code))
        || !bind_cells(thread, function, frame->locals + code->local_count)) {
        return NULL;
    }
    frame_push(thread, frame, code, code->argument_count);
    return frame;
}

Value value_call(Thread *thread, Value callee, Value *args, int count) {
    if (is_kind(callee, KIND_BUILTIN)) {
        return builtin_call(thread, builtin_of(callee), args, count);
    }
    if (is_error_type(callee)) {
        return exception_new(thread, error_type_of(callee), args, count);
    }
    if (is_function(callee)) {
        Frame *frame = function_enter(thread, callee, args, count);
        return frame == NULL ? VALUE_ERROR : thread_run_frame(thread, frame);
    }
    return error_raise(thread, ERROR_TYPE, "'%s' object is not callable", type_name_of(callee));
}

Value code_run(Thread *thread, Code *code) {
    Function main = {.header = {.kind = KIND_FUNCTION}, .code = code};
    Frame *frame = function_enter(thread, value_from_object(&main), NULL, 0);
    return frame == NULL ? VALUE_ERROR : thread_run_frame(thread, frame);
}

Value method_find(Thread *thread, Value owner, Value name) {
    if (is_module(owner)) {
        return module_attribute(thread, owner, name);
    }
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
