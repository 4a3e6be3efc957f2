#include "traceback.h"

#include "absent.h"
#include "attribute.h"
#include "code.h"
#include "exception_group.h"
#include "items.h"
#include "list.h"
#include "repr.h"
#include "state.h"
#include "str.h"
#include "syntax_error.h"
#include "type.h"

enum {
    REPEATS_SHOWN = 3,
    CHAIN_SHOWN = 256, /* exceptions, each the cause or context of the next */
    GROUP_WIDTH = 15,  /* exceptions of a group */
    GROUP_DEPTH = 10,  /* groups in one another */
};

/* How an exception is connected to the one printed before it. */
static const char by_cause[] = "\nThe above exception was the direct cause of the following exception:\n\n";
static const char by_context[] = "\nDuring handling of the above exception, another exception occurred:\n\n";

static bool entry_equals(const TracebackEntry *left, const TracebackEntry *right) {
    return left->code == right->code && left->line == right->line;
}

static void buffer_put_entry(Buffer *buffer, const TracebackEntry *entry) {
    buffer_put_text(buffer, "  File \"");
    buffer_put_string(buffer, string_of(entry->code->filename));
    buffer_print(buffer, "\", line %u, in ", (unsigned)entry->line);
    buffer_put_string(buffer, string_of(entry->code->name));
    buffer_put_text(buffer, "\n");
    Buffer line = {0};
    if (buffer_put_source_line(&line, entry->code, entry->line)) {
        buffer_put_text(buffer, "    ");
        buffer_put(buffer, line.text, line.size);
        buffer_put_text(buffer, "\n");
    }
    buffer_destroy(&line);
}

static void buffer_put_repeats(Buffer *buffer, uint32_t repeats) {
    if (repeats > REPEATS_SHOWN) {
        uint32_t more = repeats - REPEATS_SHOWN;
        buffer_print(buffer, "  [Previous line repeated %u more time%s]\n", (unsigned)more, more == 1 ? "" : "s");
    }
}

static void buffer_put_traceback(Buffer *buffer, const Exception *exception) {
    const TracebackEntry *previous = NULL;
    uint32_t repeats = 0;
    for (uint32_t i = exception->entry_count; i-- > 0;) {
        const TracebackEntry *entry = &exception->entries[i];
        if (previous == NULL || !entry_equals(previous, entry)) {
            buffer_put_repeats(buffer, repeats);
            repeats = 0;
        }
        if (++repeats <= REPEATS_SHOWN) {
            buffer_put_entry(buffer, entry);
        }
        previous = entry;
    }
    buffer_put_repeats(buffer, repeats);
}

/* The message: nothing if it is empty. */
static void buffer_put_message(Thread *thread, Buffer *buffer, Value error) {
    Buffer message = {.limit = heap_room(thread->heap)};
    if (!buffer_put_value(thread, &message, error)) {
        thread_take_error(thread);
        message.size = 0;
        buffer_put_text(&message, "<exception str() failed>");
    }
    if (message.size > 0) {
        buffer_put_text(buffer, ": ");
        buffer_put(buffer, message.text, message.size);
    }
    buffer_destroy(&message);
}

/* Types of other modules than the program's own are shown with their module. */
static void put_type_name(Thread *thread, Buffer *buffer, const Type *type) {
    Value module = table_find(&type->attributes, thread->interpreter->names[NAME_MODULE]);
    if (is_string(module)) {
        Buffer text = {0};
        buffer_put_string(&text, string_of(module));
        buffer_put_text(&text, ".");
        bool is_main = text.size == strlen("__main__.") && memcmp(text.text, "__main__.", text.size) == 0;
        if (!is_main) {
            buffer_put(buffer, text.text, text.size);
        }
        buffer_destroy(&text);
    }
    buffer_put_string(buffer, string_of(type->qualname));
}

/* As CPython tells what a misspelt name should be: not in the message itself, which programs read. */
static void put_absence(const Thread *thread, Buffer *buffer, Value error) {
    const char *note = absence_note(thread, error);
    if (note != NULL) {
        buffer_put_text(buffer, ". ");
        buffer_put_text(buffer, note);
    }
}

static void put_note(Thread *thread, Buffer *buffer, Value note, bool as_repr) {
    buffer_put_text(buffer, "\n");
    Buffer text = {.limit = heap_room(thread->heap)};
    if (!(as_repr ? buffer_put_repr : buffer_put_value)(thread, &text, note)) {
        thread_take_error(thread);
        text.size = 0;
        buffer_put_text(&text, as_repr ? "<__notes__ repr() failed>" : "<note str() failed>");
    }
    buffer_put(buffer, text.text, text.size);
    buffer_destroy(&text);
}

/* The notes, a line each, as far as they can be shown. */
static void put_notes(Thread *thread, Buffer *buffer, Value error) {
    Value notes = attribute_find(thread, error, thread->interpreter->names[NAME_NOTES]);
    if (is_error(notes)) {
        thread_take_error(thread);
    } else if (is_list_like(notes) || is_tuple_like(notes)) {
        for (uint32_t i = 0; i < items_of(notes).length; i++) {
            put_note(thread, buffer, items_of(notes).values[i], false);
        }
    } else if (!is_empty(notes) && notes != VALUE_NONE) {
        put_note(thread, buffer, notes, true);
    }
}

/* The last lines: the type, the message, the notes. */
static void buffer_put_end(Thread *thread, Buffer *buffer, Value error) {
    if (is_placed_syntax_error(thread, error)) {
        buffer_put_syntax_error(buffer, error);
    } else {
        put_type_name(thread, buffer, exception_of(error)->type);
        buffer_put_message(thread, buffer, error);
        put_absence(thread, buffer, error);
    }
    put_notes(thread, buffer, error);
    buffer_put_text(buffer, "\n");
}

/* Exceptions of groups are shown in a frame, further right for each group that they are in. */
typedef struct {
    Thread *thread;
    Buffer *buffer;
    int depth;
    bool is_open; /* the frame is still to be closed below the last exception in it */
} Page;

static void put_indentation(const Page *page) {
    for (int i = 0; i < page->depth; i++) {
        buffer_put_text(page->buffer, "  ");
    }
}

/* Put lines, behind a margin within groups. The text is freed. */
static void put_lines(const Page *page, Buffer *text, const char *margin) {
    for (size_t start = 0; start < text->size;) {
        const char *line = text->text + start;
        const char *end = memchr(line, '\n', text->size - start);
        size_t size = end == NULL ? text->size - start : (size_t)(end - line) + 1;
        put_indentation(page);
        buffer_put_text(page->buffer, page->depth > 0 ? margin : "");
        buffer_put(page->buffer, line, size);
        start += size;
    }
    buffer_destroy(text);
}

static void put_text(const Page *page, const char *line, const char *margin) {
    Buffer text = {0};
    buffer_put_text(&text, line);
    put_lines(page, &text, margin);
}

static void put_head(const Page *page, Value error, const char *head, const char *margin) {
    if (exception_of(error)->entry_count > 0) {
        put_text(page, head, margin);
        Buffer entries = {0};
        buffer_put_traceback(&entries, exception_of(error));
        put_lines(page, &entries, "| ");
    }
    Buffer end = {0};
    buffer_put_end(page->thread, &end, error);
    put_lines(page, &end, "| ");
}

static void put_chain(Page *page, Value error);

/* What is in the frame of a group: one exception, or how many more there are. */
static void put_member(Page *page, const Tuple *members, uint32_t index) {
    bool is_cut = index == GROUP_WIDTH;
    put_indentation(page);
    buffer_put_text(page->buffer, index == 0 ? "+-" : "  ");
    if (is_cut) {
        buffer_put_text(page->buffer, "+---------------- ... ----------------\n");
    } else {
        buffer_print(page->buffer, "+---------------- %u ----------------\n", (unsigned)index + 1);
    }
    page->depth++;
    if (is_cut) {
        uint32_t more = members->length - GROUP_WIDTH;
        Buffer text = {0};
        buffer_print(&text, "and %u more exception%s\n", (unsigned)more, more == 1 ? "" : "s");
        put_lines(page, &text, "| ");
    } else {
        put_chain(page, members->items[index]);
    }
    page->depth--;
}

static void put_group(Page *page, Value group) {
    bool is_outermost = page->depth == 0;
    if (page->depth > GROUP_DEPTH) {
        put_text(page, "... (max_group_depth is 10)\n", "| ");
        return;
    }
    page->depth += is_outermost;
    put_head(page, group, "Exception Group Traceback (most recent call last):\n", is_outermost ? "+ " : "| ");
    const Tuple *members = exception_group_members(group);
    uint32_t shown = members->length > GROUP_WIDTH ? GROUP_WIDTH + 1 : members->length;
    page->is_open = false;
    for (uint32_t i = 0; i < shown; i++) {
        page->is_open = page->is_open || i == shown - 1; /* the last one may be a group that closes the frame */
        put_member(page, members, i);
    }
    if (page->is_open) {
        page->depth++;
        put_indentation(page);
        page->depth--;
        buffer_put_text(page->buffer, "+------------------------------------\n");
        page->is_open = false;
    }
    page->depth -= is_outermost;
}

static void put_exception(Page *page, Value error) {
    if (is_exception_group(page->thread, error)) {
        put_group(page, error);
    } else {
        put_head(page, error, "Traceback (most recent call last):\n", "| ");
    }
}

static bool chain_has(const Value *chain, int count, Value error) {
    for (int i = 0; i < count; i++) {
        if (chain[i] == error) {
            return true;
        }
    }
    return false;
}

/* The exception to show before one, if there is any that is not in the chain yet, and how they are connected. */
static Value chain_next(const Value *chain, int count, const char **connection) {
    const Exception *last = exception_of(chain[count - 1]);
    if (!is_empty(last->cause) && !chain_has(chain, count, last->cause)) {
        *connection = by_cause;
        return last->cause;
    }
    *connection = by_context;
    bool shown = !(last->header.flags & EXCEPTION_HIDES_CONTEXT) && !is_empty(last->context);
    return shown && !chain_has(chain, count, last->context) ? last->context : VALUE_EMPTY;
}

static void put_chain(Page *page, Value error) {
    Value chain[CHAIN_SHOWN] = {error};
    const char *connections[CHAIN_SHOWN]; /* of each to the one before it in the chain */
    int count = 1;
    while (count < CHAIN_SHOWN) {
        chain[count] = chain_next(chain, count, &connections[count]);
        if (is_empty(chain[count])) {
            break;
        }
        count++;
    }
    while (count-- > 0) {
        put_exception(page, chain[count]);
        if (count > 0) {
            put_text(page, connections[count], "| ");
        }
    }
}

void buffer_put_error(Thread *thread, Buffer *buffer, Value error) {
    Page page = {thread, buffer, 0, false};
    put_chain(&page, error);
    buffer_escape_surrogates(buffer);
    if (buffer->size > 0 && !buffer->failed) {
        buffer->size--; /* whoever shows it ends the last line */
    }
}
