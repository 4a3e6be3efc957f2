#include "disassembly.h"

#include "disassembler.h"
#include "str.h"

enum { LINE_SIZE = 160 };

static void put_heading(Buffer *buffer, const Code *code) {
    buffer_put_string(buffer, string_of(code->qualname));
    buffer_put_text(buffer, ", ");
    buffer_put_string(buffer, string_of(code->filename));
    buffer_print(buffer, ":%u\n", (unsigned)code->first_line);
}

/* Each instruction, with its line where that changes. */
static void put_instructions(Buffer *buffer, const Code *code) {
    char text[LINE_SIZE];
    uint32_t position = 0;
    uint32_t line = 0;
    for (uint32_t unit = 0; unit < code->portable.size;) {
        uint32_t consumed = pyvm_disassemble(&code->portable, unit, text, sizeof text);
        if (consumed == 0) {
            return;
        }
        uint32_t before = line;
        for (; position < code->position_count && code->positions[position].unit <= unit; position++) {
            line = code->positions[position].line;
        }
        if (line != before) {
            buffer_print(buffer, "%6u", (unsigned)line);
        } else {
            buffer_put_text(buffer, "      ");
        }
        buffer_print(buffer, " %s\n", text);
        unit += consumed;
    }
}

static void put_handlers(Buffer *buffer, const Code *code) {
    for (uint32_t i = 0; i < code->portable.handler_count; i++) {
        const PyvmHandler *handler = &code->portable.handlers[i];
        buffer_print(buffer, "        errors in %u to %u go to %u, depth %u\n", (unsigned)handler->start,
                     (unsigned)handler->end, (unsigned)handler->target, (unsigned)handler->depth);
    }
}

void buffer_put_code(Buffer *buffer, const Code *code) {
    put_heading(buffer, code);
    put_instructions(buffer, code);
    put_handlers(buffer, code);
    /* The loader has bounded how deep this nests. */
    for (uint32_t i = 0; i < code->portable.children; i++) {
        buffer_put_text(buffer, "\n");
        buffer_put_code(buffer, code_of(code->children[i]));
    }
}
