#include "bytes.h"
#include "codec.h"

#include "tuple.h"
#include "errors.h"

static void put_encode_error(Buffer *buffer, const String *string, int64_t start, int64_t end) {
    if (end != start + 1 || start < 0 || start >= string->length) {
        buffer_print(buffer, "' codec can't encode characters in position %lld-%lld: ", (long long)start,
                     (long long)end - 1);
        return;
    }
    uint32_t codepoint = string_at(string, (uint32_t)start);
    const char *format = codepoint < 0x100     ? "' codec can't encode character '\\x%02x' in position %lld: "
                         : codepoint < 0x10000 ? "' codec can't encode character '\\u%04x' in position %lld: "
                                               : "' codec can't encode character '\\U%08x' in position %lld: ";
    buffer_print(buffer, format, (unsigned)codepoint, (long long)start);
}

static void put_decode_error(Buffer *buffer, const String *bytes, int64_t start, int64_t end) {
    if (end != start + 1 || start < 0 || start >= bytes->length) {
        buffer_print(buffer, "' codec can't decode bytes in position %lld-%lld: ", (long long)start,
                     (long long)end - 1);
        return;
    }
    buffer_print(buffer, "' codec can't decode byte 0x%02x in position %lld: ", (unsigned)bytes->data[start],
                 (long long)start);
}

bool buffer_put_unicode_error(const Thread *thread, Buffer *buffer, Value error) {
    bool is_encode = error_is(thread, error, ERROR_UNICODE_ENCODE);
    const Tuple *tuple = tuple_of(exception_of(error)->args);
    const Value *args = tuple->items;
    if ((!is_encode && !error_is(thread, error, ERROR_UNICODE_DECODE)) || tuple->length != 5 || !is_string_like(args[0])
        || !(is_encode ? is_string_like(args[1]) : is_bytes_like(args[1])) || !is_int(args[2]) || !is_int(args[3])
        || !is_string_like(args[4])) {
        return false;
    }
    buffer_put_text(buffer, "'");
    buffer_put_string(buffer, string_of(args[0]));
    if (is_encode) {
        put_encode_error(buffer, string_of(args[1]), int_of(args[2]), int_of(args[3]));
    } else {
        put_decode_error(buffer, string_of(args[1]), int_of(args[2]), int_of(args[3]));
    }
    buffer_put_string(buffer, string_of(args[4]));
    return true;
}
