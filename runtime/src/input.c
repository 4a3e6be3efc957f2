/* The builtin function input. */

#include "attribute.h"
#include "call.h"
#include "errors.h"
#include "file.h"
#include "import.h"
#include "repr.h"
#include "state.h"
#include "text.h"

/* A standard stream as the program has it, or that of the interpreter if it has none. */
static Value stream_of(Thread *thread, const char *name, Value otherwise) {
    Value found = import_attribute(thread, "sys", name);
    return is_empty(found) ? otherwise : found;
}

static Value call_by_name(Thread *thread, Value object, const char *text, const Value *args, int count) {
    Value name = name_from_text(thread, text);
    Value method = is_error(name) ? VALUE_ERROR : attribute_load(thread, object, name);
    return is_error(method) ? VALUE_ERROR : value_call(thread, method, args, count);
}

static bool prompt(Thread *thread, Value text) {
    Value output = stream_of(thread, "stdout", thread->interpreter->output);
    return !is_error(call_by_name(thread, output, "write", &text, 1))
           && !is_error(call_by_name(thread, output, "flush", NULL, 0));
}

/* input(prompt) */
Value builtin_input(Thread *thread, const Value *args, int count) {
    Value text = count > 0 ? value_to_string(thread, args[0]) : VALUE_EMPTY;
    if (is_error(text) || (!is_empty(text) && !prompt(thread, text))) {
        return VALUE_ERROR;
    }
    Value line = call_by_name(thread, stream_of(thread, "stdin", thread->interpreter->input), "readline", NULL, 0);
    if (is_error(line)) {
        return VALUE_ERROR;
    }
    if (!is_string_like(line)) {
        return error_raise(thread, ERROR_TYPE, "object.readline() returned non-string");
    }
    uint32_t length = string_of(line)->length;
    if (length == 0) {
        return error_raise(thread, ERROR_END_OF_FILE, "EOF when reading a line");
    }
    length -= string_at(string_of(line), length - 1) == '\n';
    return text_slice(thread, line, 0, length);
}
