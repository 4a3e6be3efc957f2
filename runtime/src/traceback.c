#include "traceback.h"

#include "attribute.h"
#include "code.h"
#include "list.h"
#include "repr.h"
#include "state.h"
#include "str.h"
#include "syntax_error.h"
#include "type.h"

enum {
    REPEATS_SHOWN = 3,
    CHAIN_SHOWN = 256, /* exceptions, each the cause or context of the next */
};

/* How an exception is connected to the one printed before it. */
static const char by_cause[] = "\n\nThe above exception was the direct cause of the following exception:\n\n";
static const char by_context[] = "\n\nDuring handling of the above exception, another exception occurred:\n\n";

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
    buffer_put_text(buffer, "Traceback (most recent call last):\n");
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

/* The notes, a line each, as far as they can be shown. */
static void put_notes(Thread *thread, Buffer *buffer, Value error) {
    Value notes = attribute_find(thread, error, thread->interpreter->names[NAME_NOTES]);
    if (is_error(notes)) {
        thread_take_error(thread);
        return;
    }
    for (uint32_t i = 0; is_list_like(notes) && i < list_of(notes)->length; i++) {
        buffer_put_text(buffer, "\n");
        Buffer note = {.limit = heap_room(thread->heap)};
        if (!buffer_put_value(thread, &note, list_of(notes)->items[i])) {
            thread_take_error(thread);
            note.size = 0;
            buffer_put_text(&note, "<note str() failed>");
        }
        buffer_put(buffer, note.text, note.size);
        buffer_destroy(&note);
    }
}

static void buffer_put_exception(Thread *thread, Buffer *buffer, Value error) {
    if (exception_of(error)->entry_count > 0) {
        buffer_put_traceback(buffer, exception_of(error));
    }
    if (is_placed_syntax_error(thread, error)) {
        buffer_put_syntax_error(buffer, error);
    } else {
        put_type_name(thread, buffer, exception_of(error)->type);
        buffer_put_message(thread, buffer, error);
    }
    put_notes(thread, buffer, error);
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

void buffer_put_error(Thread *thread, Buffer *buffer, Value error) {
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
        buffer_put_exception(thread, buffer, chain[count]);
        if (count > 0) {
            buffer_put_text(buffer, connections[count]);
        }
    }
    buffer_escape_surrogates(buffer);
}
