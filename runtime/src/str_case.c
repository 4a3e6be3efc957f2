#include "str_case.h"

#include "state.h"
#include "text.h"
#include "unicode.h"

/* Is the nearest character before (step -1) or behind an index that matters for case a letter that has case? */
static bool has_cased_neighbour(Text text, int64_t index, int step) {
    for (int64_t i = index + step; i >= 0 && i < text.length; i += step) {
        uint32_t codepoint = text_at(text, (uint32_t)i);
        if (!codepoint_has(codepoint, CODEPOINT_CASE_IGNORABLE)) {
            return codepoint_has(codepoint, CODEPOINT_CASED);
        }
    }
    return false;
}

static void put_mapped(Buffer *buffer, Text text, uint32_t index, Mapping mapping) {
    enum { SIGMA = 0x3a3, SIGMA_FINAL = 0x3c2 };
    uint32_t mapped[3];
    uint32_t codepoint = text_at(text, index);
    if (mapping == MAP_LOWER && codepoint == SIGMA && has_cased_neighbour(text, index, -1)
        && !has_cased_neighbour(text, index, 1)) {
        buffer_put_codepoint(buffer, SIGMA_FINAL);
        return;
    }
    int count = codepoint_map(codepoint, mapping, mapped);
    for (int i = 0; i < count; i++) {
        buffer_put_codepoint(buffer, mapped[i]);
    }
}

static Value map_ascii(Thread *thread, Text text, char first, char last) {
    String *mapped = text_allocate(thread, KIND_STRING, text.length, 1);
    if (mapped == NULL) {
        return VALUE_ERROR;
    }
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        uint8_t byte = text.data[i];
        mapped->data[i] = byte >= first && byte <= last ? byte ^ 0x20 : byte;
    }
    return thread_poll_interrupt(thread) ? value_from_object(mapped) : VALUE_ERROR;
}

static Value map_all(Thread *thread, Text text, Mapping mapping) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        put_mapped(&buffer, text, i, mapping);
    }
    return string_from_buffer(thread, &buffer);
}

Value string_method_upper(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    return string_is_ascii(string_of(args[0])) ? map_ascii(thread, text, 'a', 'z') : map_all(thread, text, MAP_UPPER);
}

Value string_method_lower(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    return string_is_ascii(string_of(args[0])) ? map_ascii(thread, text, 'A', 'Z') : map_all(thread, text, MAP_LOWER);
}

Value string_method_casefold(Thread *thread, const Value *args, int count) {
    (void)count;
    return map_all(thread, text_of(args[0]), MAP_FOLD);
}

Value string_method_capitalize(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        put_mapped(&buffer, text, i, i == 0 ? MAP_TITLE : MAP_LOWER);
    }
    return string_from_buffer(thread, &buffer);
}

Value string_method_swapcase(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        int flags = codepoint_record(text_at(text, i))->flags;
        if (flags & (CODEPOINT_UPPER | CODEPOINT_LOWER)) {
            put_mapped(&buffer, text, i, flags & CODEPOINT_UPPER ? MAP_LOWER : MAP_UPPER);
        } else {
            buffer_put_codepoint(&buffer, text_at(text, i));
        }
    }
    return string_from_buffer(thread, &buffer);
}

Value string_method_title(Thread *thread, const Value *args, int count) {
    (void)count;
    Text text = text_of(args[0]);
    bool in_word = false;
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < text.length && !thread_is_interrupted(thread); i++) {
        put_mapped(&buffer, text, i, in_word ? MAP_LOWER : MAP_TITLE);
        in_word = codepoint_has(text_at(text, i), CODEPOINT_CASED);
    }
    return string_from_buffer(thread, &buffer);
}
