#include "code.h"

#include <stdlib.h>

#include "errors.h"
#include "metadata.h"
#include "prepare.h"
#include "state.h"
#include "str.h"
#include "unicode.h"

static void mark_values(Heap *heap, const Value *values, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        heap_mark(heap, values[i]);
    }
}

void code_trace(Heap *heap, Object *object) {
    const Code *code = (const Code *)object;
    if (code->module != NULL) {
        heap_mark_object(heap, (Object *)code->module);
    }
    heap_mark(heap, code->name);
    heap_mark(heap, code->qualname);
    heap_mark(heap, code->filename);
    heap_mark(heap, code->source);
    mark_values(heap, code->constants, code->portable.constants);
    mark_values(heap, code->names, code->portable.names);
    mark_values(heap, code->keywords, code->portable.keyword_lists);
    mark_values(heap, code->children, code->portable.children);
    mark_values(heap, code->local_names, code->local_count);
    mark_values(heap, code->cell_names, code->cell_count);
}

size_t code_external(const Object *object) {
    return ((const Code *)object)->external;
}

void code_release(Object *object) {
    Code *code = (Code *)object;
    free((void *)code->portable.code);
    free((void *)code->portable.handlers);
    free(code->constants);
    free(code->names);
    free(code->keywords);
    free(code->children);
    free(code->local_names);
    free(code->cell_names);
    free(code->captures);
    free(code->positions);
    free(code->internal);
    free(code->handlers);
    free(code->offsets);
}

static void *code_allocate(Thread *thread, Code *code, size_t size) {
    void *memory = heap_resize(thread->heap, NULL, 0, size);
    if (memory != NULL) {
        code->external += size;
    }
    return memory;
}

bool code_prepare(Thread *thread, Code *code) {
    const PyvmCode *portable = &code->portable;
    free(code->offsets); /* an attempt before this one may have got no further than here */
    free(code->handlers);
    code->offsets = code_allocate(thread, code, (portable->size + (size_t)1) * sizeof *code->offsets);
    code->handlers = code_allocate(thread, code, portable->handler_count * sizeof *code->handlers);
    if (code->offsets == NULL || code->handlers == NULL) {
        return false;
    }
    uint8_t *internal = code_allocate(thread, code, pyvm_prepared_size(portable));
    if (internal == NULL) {
        return false;
    }
    pyvm_prepare(portable, internal, code->offsets);
    for (uint32_t i = 0; i < portable->handler_count; i++) {
        const PyvmHandler *handler = &portable->handlers[i];
        code->handlers[i] = (Handler){
            code->offsets[handler->start],
            code->offsets[handler->end],
            code->offsets[handler->target],
            handler->depth,
        };
    }
    code->handler_count = portable->handler_count;
    code->internal = internal;
    code->next = thread->interpreter->codes;
    thread->interpreter->codes = code;
    bool is_simple = code->cell_count == 0 && code_parameter_count(code) == code->argument_count;
    code->fast_count = is_simple ? code->argument_count : UINT32_MAX;
    return true;
}

uint32_t code_unit(const Code *code, const uint8_t *ip) {
    return pyvm_origin(&code->portable, code->offsets, (size_t)(ip - 1 - code->internal));
}

uint32_t code_line(const Code *code, const uint8_t *ip) {
    uint32_t unit = code_unit(code, ip);
    uint32_t low = 0;
    uint32_t high = code->position_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (code->positions[middle].unit <= unit) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == 0 ? code->first_line : code->positions[low - 1].line;
}

/* Where a line of the source begins: its length if it has no such line. */
static uint32_t line_start(const String *source, uint32_t line) {
    uint32_t start = 0;
    while (line > 1 && start < source->length) {
        line -= string_at(source, start++) == '\n';
    }
    return start;
}

bool buffer_put_source_line(Buffer *buffer, const Code *code, uint32_t line) {
    if (!is_string(code->source)) {
        return false;
    }
    const String *source = string_of(code->source);
    uint32_t start = line_start(source, line);
    uint32_t end = start;
    while (end < source->length && string_at(source, end) != '\n') {
        end++;
    }
    while (start < end && codepoint_is_space(string_at(source, start))) {
        start++;
    }
    while (start < end && codepoint_is_space(string_at(source, end - 1))) {
        end--;
    }
    for (uint32_t i = start; i < end; i++) {
        buffer_put_codepoint(buffer, string_at(source, i));
    }
    return start < end;
}

uint32_t code_operand(const Code *code, const uint8_t *ip) {
    PyvmDecoded decoded;
    (void)pyvm_decode(&code->portable, code_unit(code, ip), &decoded);
    return (uint32_t)decoded.operands[0];
}

Handler *code_find_handler(const Code *code, const uint8_t *ip) {
    uint32_t offset = (uint32_t)(ip - 1 - code->internal);
    uint32_t low = 0;
    uint32_t high = code->handler_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (code->handlers[middle].end <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < code->handler_count && code->handlers[low].start <= offset ? &code->handlers[low] : NULL;
}
