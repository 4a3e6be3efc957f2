/* The builtin function print. */

#include "attribute.h"
#include "builtins.h"
#include "codec.h"
#include "errors.h"
#include "file.h"
#include "import.h"
#include "operators.h"
#include "repr.h"
#include "str.h"

/* What is put between the values and at the end. */
typedef struct {
    Value between, end;
} Separators;

/* `sep` or `end`: a string, or VALUE_ERROR. */
static Value separator(Thread *thread, Value value, const char *name, const char *otherwise) {
    if (is_empty(value) || value == VALUE_NONE) {
        return string_from_text(thread, otherwise);
    }
    if (!is_string_like(value)) {
        return error_raise(thread, ERROR_TYPE, "%s must be None or a string, not %s", name,
                           type_name_of(thread, value));
    }
    return value;
}

/* What print writes to: a file, or sys.stdout as the program has it. */
static Value print_target(Thread *thread, Value file) {
    if (!is_empty(file) && file != VALUE_NONE) {
        return file;
    }
    Value found = import_attribute(thread, "sys", "stdout");
    return is_empty(found) ? thread->interpreter->output : found;
}

/* Files of our own get all at once. */

/* What is written must not have lone surrogates. False, with UnicodeEncodeError set, if a text from `start` on does. */
static bool check_output(Thread *thread, const Buffer *buffer, size_t start) {
    if (buffer->failed || !buffer_has_surrogates(buffer, start)) {
        return true;
    }
    Value text = string_from_utf8(thread, buffer->text + start, buffer->size - start);
    return !is_error(text) && string_check_utf8(thread, text);
}

static bool put_printed(Thread *thread, Buffer *buffer, const Value *args, int count, Separators separators) {
    for (int i = 0; i < count; i++) {
        if (i > 0) {
            buffer_put_string(buffer, string_of(separators.between));
        }
        size_t start = buffer->size;
        if (!buffer_put_value(thread, buffer, args[i]) || !check_output(thread, buffer, start)) {
            buffer->size = start;
            return false;
        }
    }
    buffer_put_string(buffer, string_of(separators.end));
    if (buffer->failed) {
        error_raise_memory(thread);
        return false;
    }
    return true;
}

static bool print_to_file(Thread *thread, File *file, const Value *args, int count, Separators separators) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!file_check(thread, file, FILE_WRITABLE)) {
        return false;
    }
    bool complete = put_printed(thread, &buffer, args, count, separators);
    const char *text = buffer.size == 0 ? "" : buffer.text;
    /* What comes before a value that has no text is written even so. */
    bool written = !buffer.failed && file_check(thread, file, FILE_WRITABLE)
                   && file_write(thread, file, text, buffer.size);
    complete = complete && written;
    buffer_destroy(&buffer);
    return complete;
}

/* Anything else with a method `write` gets the parts one by one. */

static bool write_part(Thread *thread, Value file, Value text) {
    Value name = is_error(text) ? VALUE_ERROR : name_from_text(thread, "write");
    Value method = is_error(name) ? VALUE_ERROR : attribute_load(thread, file, name);
    return !is_error(method) && !is_error(value_call(thread, method, &text, 1));
}

static bool print_to_writer(Thread *thread, Value file, const Value *args, int count, Separators separators) {
    for (int i = 0; i < count; i++) {
        if ((i > 0 && !write_part(thread, file, separators.between))
            || !write_part(thread, file, value_to_string(thread, args[i]))) {
            return false;
        }
    }
    return write_part(thread, file, separators.end);
}

static bool flush(Thread *thread, Value file) {
    Value name = name_from_text(thread, "flush");
    Value method = is_error(name) ? VALUE_ERROR : attribute_load(thread, file, name);
    return !is_error(method) && !is_error(value_call(thread, method, NULL, 0));
}

Value builtin_print(Thread *thread, const Value *args, int count) {
    Value file = print_target(thread, args[count + 2]);
    if (is_error(file) || file == VALUE_NONE) {
        return file;
    }
    Separators separators = {separator(thread, args[count], "sep", " "), VALUE_ERROR};
    separators.end = is_error(separators.between) ? VALUE_ERROR : separator(thread, args[count + 1], "end", "\n");
    if (is_error(separators.end)) {
        return VALUE_ERROR;
    }
    bool printed = is_file(file) && file_is_plain(file_of(file))
                       ? print_to_file(thread, file_of(file), args, count, separators)
                       : print_to_writer(thread, file, args, count, separators);
    int flushes = !printed || is_empty(args[count + 3]) ? 0 : value_is_true(thread, args[count + 3]);
    return printed && flushes >= 0 && (!flushes || flush(thread, file)) ? VALUE_NONE : VALUE_ERROR;
}
