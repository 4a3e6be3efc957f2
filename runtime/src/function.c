#include "function.h"

#include "dict.h"
#include "errors.h"
#include "module.h"

Value function_new(Thread *thread, Frame *frame, int child, Value *defaults, int count) {
    Code *code = code_of(frame->code->children[child]);
    if ((uint32_t)count > code->argument_count) {
        return error_raise(thread, ERROR_SYSTEM, "a function has more default values than parameters");
    }
    Value tuple = count == 0 ? VALUE_EMPTY : tuple_new(thread, defaults, count);
    size_t size = sizeof(Function) + code->free_count * sizeof(Value);
    Function *function = is_error(tuple) ? NULL : heap_allocate(thread->heap, KIND_FUNCTION, size);
    if (function == NULL) {
        return VALUE_ERROR;
    }
    function->code = code;
    function->dict = function->keyword_defaults = function->details = VALUE_EMPTY;
    function->defaults = tuple;
    for (uint32_t i = 0; i < code->free_count; i++) {
        Cell *cell = frame_cell(frame, (int)code->captures[i]);
        object_store(thread, function, &function->captured[i], value_from_object(cell));
    }
    return value_from_object(function);
}

bool function_set_keyword_default(Thread *thread, Value value, int index, Value given) {
    Function *function = is_function(value) ? function_of(value) : NULL;
    if (function == NULL || (uint32_t)index >= function->code->keyword_only_count) {
        error_raise(thread, ERROR_SYSTEM, "there is no such keyword-only parameter");
        return false;
    }
    if (is_empty(function->keyword_defaults)) {
        Value dict = dict_new(thread, NULL, 0);
        if (is_error(dict)) {
            return false;
        }
        object_store(thread, function, &function->keyword_defaults, dict);
    }
    const Code *code = function->code;
    Value name = code->local_names[code->argument_count + (uint32_t)index];
    return dict_set_name(thread, function->keyword_defaults, name, given);
}

bool function_set_detail(Thread *thread, Function *function, FunctionDetail detail, Value value) {
    if (is_empty(function->details)) {
        Tuple *tuple = tuple_allocate(thread, DETAIL_COUNT);
        if (tuple == NULL) {
            return false;
        }
        for (int i = 0; i < DETAIL_COUNT; i++) {
            tuple->items[i] = VALUE_EMPTY;
        }
        object_store(thread, function, &function->details, value_from_object(tuple));
    }
    Tuple *details = tuple_of(function->details);
    object_store(thread, details, &details->items[detail], value);
    return true;
}

bool function_annotate(Thread *thread, Value function, Value annotations) {
    if (!is_function(function) || !is_kind(annotations, KIND_TUPLE)) {
        error_raise(thread, ERROR_SYSTEM, "annotations of a function are not in a tuple");
        return false;
    }
    return function_set_detail(thread, function_of(function), DETAIL_ANNOTATIONS, annotations);
}

void function_trace(Heap *heap, Object *object) {
    const Function *function = (const Function *)object;
    heap_mark_object(heap, &function->code->header);
    heap_mark(heap, function->dict);
    heap_mark(heap, function->defaults);
    heap_mark(heap, function->keyword_defaults);
    heap_mark(heap, function->details);
    for (uint32_t i = 0; i < function->code->free_count; i++) {
        heap_mark(heap, function->captured[i]);
    }
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

/* Is a call with `count` positional arguments one of parameters that take one argument each, the last ones perhaps
 * their default values? */
static bool takes_positional(const Function *function, uint32_t count) {
    const Code *code = function->code;
    return code_parameter_count(code) == code->argument_count && count <= code->argument_count
           && count + function_default_count(function) >= code->argument_count;
}

static void bind_positional(const Function *function, Value *locals, const Arguments *arguments, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        locals[i] = arguments_at(arguments, i);
    }
    uint32_t wanted = function->code->argument_count;
    if (count < wanted) {
        const Tuple *defaults = tuple_of(function->defaults);
        uint32_t skipped = defaults->length - (wanted - count);
        memcpy(locals + count, defaults->items + skipped, (wanted - count) * sizeof(Value));
    }
}

static bool bind(Thread *thread, const Function *function, Value *locals, const Arguments *arguments) {
    uint32_t count = arguments_positional(arguments);
    if (arguments_keywords(arguments) == 0 && takes_positional(function, count)) {
        bind_positional(function, locals, arguments, count);
        return true;
    }
    return arguments_bind(thread, function, locals, arguments);
}

/* The call of a function that needs a frame and nothing else. */
static Frame *link_with(Thread *thread, Code *code, const Arguments *arguments) {
    Frame *frame = thread->top;
    Value *locals = frame->locals;
    if (!is_empty(arguments->self)) {
        *locals++ = arguments->self;
    }
    for (uint32_t i = 0; i < arguments->count; i++) {
        locals[i] = arguments->args[i];
    }
    frame_push(thread, frame, code, code->fast_count);
    return frame;
}

Frame *function_enter_with(Thread *thread, Function *function, const Arguments *arguments) {
    Code *code = function->code;
    if (MOSTLY(code->fast_count == arguments_positional(arguments)) && is_empty(arguments->names)
        && MOSTLY(frame_fits(thread, code))) {
        return link_with(thread, code, arguments);
    }
    Frame *frame = frame_reserve(thread, code);
    if (frame == NULL) {
        error_raise(thread, ERROR_RECURSION, "maximum recursion depth exceeded");
        return NULL;
    }
    if (!bind(thread, function, frame->locals, arguments)
        || (code->internal == NULL && !code_prepare(thread, code))
        || !bind_cells(thread, function, frame->locals + code->local_count)) {
        return NULL;
    }
    frame_push(thread, frame, code, code_parameter_count(code));
    return frame;
}

Value code_run(Thread *thread, Code *code) {
    Function main = {
        .header = {.kind = KIND_FUNCTION},
        .code = code,
        .dict = VALUE_EMPTY,
        .defaults = VALUE_EMPTY,
        .keyword_defaults = VALUE_EMPTY,
        .details = VALUE_EMPTY,
    };
    Frame *frame = function_enter(thread, value_from_object(&main), NULL, 0);
    return frame == NULL ? VALUE_ERROR : thread_run_frame(thread, frame);
}

Frame *function_enter_slow(Thread *thread, Value callee, const Value *args, int count) {
    const Arguments arguments = {VALUE_EMPTY, args, (uint32_t)count, VALUE_EMPTY};
    return function_enter_with(thread, function_of(callee), &arguments);
}
