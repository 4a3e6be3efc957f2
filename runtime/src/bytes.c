#include "bytes.h"

#include "bigint.h"
#include "codec.h"
#include "conversion.h"
#include "errors.h"
#include "iterator.h"
#include "sequence.h"
#include "state.h"
#include "modules/array_object.h"
#include "text.h"

Value bytes_new(Thread *thread, const void *data, size_t size) {
    String *bytes = text_allocate(thread, KIND_BYTES, size, 1);
    if (bytes == NULL) {
        return VALUE_ERROR;
    }
    if (size > 0) {
        memcpy(bytes->data, data, size);
    }
    return value_from_object(bytes);
}

Value bytes_from_buffer(Thread *thread, Buffer *buffer) {
    Value value = VALUE_ERROR;
    if (buffer->failed) {
        error_raise_memory(thread);
    } else if (thread_poll_interrupt(thread)) {
        value = bytes_new(thread, buffer->text, buffer->size);
    }
    buffer_destroy(buffer);
    return value;
}

void buffer_put_bytes_repr(const Thread *thread, Buffer *buffer, const String *bytes) {
    static const char shorthand[] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r'};
    Text text = text_of(value_from_object(bytes));
    char quote = text_has(thread, text, '\'') && !text_has(thread, text, '"') ? '"' : '\'';
    buffer_print(buffer, "b%c", quote);
    for (uint32_t i = 0; i < text.length && !buffer->failed && !thread_is_interrupted(thread); i++) {
        char byte = (char)text.data[i];
        uint8_t code = text.data[i];
        if (byte == quote || byte == '\\') {
            buffer_print(buffer, "\\%c", byte);
        } else if (code < sizeof shorthand && shorthand[code] != 0) {
            buffer_print(buffer, "\\%c", shorthand[code]);
        } else if (code < ' ' || code >= 0x7f) {
            buffer_print(buffer, "\\x%02x", (unsigned)code);
        } else {
            buffer_put(buffer, &byte, 1);
        }
    }
    buffer_put(buffer, &quote, 1);
}

void buffer_put_text_repr(const Thread *thread, Buffer *buffer, Value text) {
    (is_bytes_like(text) ? buffer_put_bytes_repr : buffer_put_string_repr)(thread, buffer, string_of(text));
}

bool byte_from_int(Thread *thread, Value number, uint8_t *byte) {
    int64_t code = int_clamped(number);
    if (code < 0 || code > 0xff) {
        error_raise(thread, ERROR_VALUE, "byte must be in range(0, 256)");
        return false;
    }
    *byte = (uint8_t)code;
    return true;
}

int bytes_contains(Thread *thread, Value bytes, Value item) {
    if (is_bytes_like(item)) {
        int64_t found = text_find(thread, text_of(bytes), text_of(item));
        return found == TEXT_FIND_FAILED ? -1 : found >= 0;
    }
    Value number = value_index(thread, item);
    if (!is_error(number) && !is_integer(number)) {
        error_raise(thread, ERROR_TYPE, "a bytes-like object is required, not '%s'", type_name_of(thread, item));
    }
    uint8_t byte;
    return is_integer(number) && byte_from_int(thread, number, &byte) ? text_has(thread, text_of(bytes), byte) : -1;
}

/* The constructor. */

static Value bytes_of_zeros(Thread *thread, int64_t length) {
    if (length < 0) {
        return error_raise(thread, ERROR_VALUE, "negative count");
    }
    String *bytes = text_allocate(thread, KIND_BYTES, (uint64_t)length, 1);
    if (bytes == NULL) {
        return VALUE_ERROR;
    }
    memset(bytes->data, 0, (size_t)length);
    return value_from_object(bytes);
}

static bool put_byte(Thread *thread, Buffer *buffer, Value item) {
    int64_t number;
    if (!bound_from_value(thread, item, &number)) {
        return false;
    }
    if (number < 0 || number > 0xff) {
        error_raise(thread, ERROR_VALUE, "bytes must be in range(0, 256)");
        return false;
    }
    char byte = (char)number;
    buffer_put(buffer, &byte, 1);
    return true;
}

static Value bytes_from_iterable(Thread *thread, Value iterable) {
    Value iterator = iterator_new(thread, iterable);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return bytes_from_buffer(thread, &buffer);
        }
        if (is_error(item) || !put_byte(thread, &buffer, item)) {
            break;
        }
    }
    buffer_destroy(&buffer);
    return VALUE_ERROR;
}

/* A length, or items. */
static Value bytes_from_value(Thread *thread, Value source) {
    int64_t length;
    Value index = value_index(thread, source);
    if (is_error(index)) {
        return VALUE_ERROR;
    }
    if (is_integer(index)) {
        return int_to_int64(index, &length)
                   ? bytes_of_zeros(thread, length)
                   : error_raise(thread, ERROR_OVERFLOW, "cannot fit 'int' into an index-sized integer");
    }
    if (!is_iterable(thread, source)) {
        return error_raise(thread, ERROR_TYPE, "cannot convert '%s' object to bytes", type_name_of(thread, source));
    }
    return bytes_from_iterable(thread, source);
}

Value builtin_bytes(Thread *thread, const Value *args, int count) {
    bool has_encoding = count > 1 && !is_empty(args[1]);
    bool has_errors = count > 2 && !is_empty(args[2]);
    bool is_string = count > 0 && !is_empty(args[0]) && is_string_like(args[0]);
    if ((has_encoding || has_errors) && !is_string) {
        return error_raise(thread, ERROR_TYPE, "%s without a string argument", has_encoding ? "encoding" : "errors");
    }
    if (count == 0) {
        return bytes_new(thread, "", 0);
    }
    if (has_encoding || has_errors) {
        return string_encode(thread, args[0], args[1], has_errors ? args[2] : VALUE_EMPTY);
    }
    Value bytes = value_to_bytes(thread, args[0]);
    if (!is_empty(bytes)) {
        return bytes;
    }
    if (is_array_like(args[0])) {
        return array_to_bytes(thread, array_of(args[0]));
    }
    return is_string ? error_raise(thread, ERROR_TYPE, "string argument without an encoding")
                     : bytes_from_value(thread, args[0]);
}
