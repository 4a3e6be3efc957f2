/* The methods of integers. Big integers will need to_bytes and from_bytes for more than 48 bits: the two functions
 * put_bytes and value_of_bytes are where. */

#include "arithmetic.h"
#include "builtins.h"
#include "bytes.h"
#include "compare.h"
#include "errors.h"
#include "number_methods.h"
#include "sequence.h"
#include "state.h"
#include "text.h"

/* How an integer stands in bytes: args[index] is the byte order, the one behind it whether it has a sign. */
typedef struct {
    bool valid; /* false: the thread's error is set */
    bool is_big, is_signed;
} ByteOrder;

static ByteOrder byte_order_from(Thread *thread, const Value *args, int count, int index) {
    ByteOrder order = {.valid = true, .is_big = true};
    if (index < count && !is_empty(args[index])) {
        Value name = args[index];
        if (!is_string(name)) {
            error_raise(thread, ERROR_TYPE, "argument 'byteorder' must be str, not %s", type_name_of(name));
            return (ByteOrder){.valid = false};
        }
        Text big = {(const uint8_t *)"big", 3, 1};
        Text little = {(const uint8_t *)"little", 6, 1};
        order.is_big = text_equals(text_of(name), big);
        order.valid = order.is_big || text_equals(text_of(name), little);
    }
    if (!order.valid) {
        error_raise(thread, ERROR_VALUE, "byteorder must be either 'little' or 'big'");
    }
    order.is_signed = index + 1 < count && !is_empty(args[index + 1]) && value_truth(args[index + 1]);
    return order;
}

/* Does a number fit so many bytes? */
static bool fits_bytes(int64_t number, int64_t length, bool is_signed) {
    if (length >= 8) {
        return true;
    }
    int bits = (int)length * 8 - is_signed;
    return length == 0 ? number == 0 : number >> bits == 0 || (number < 0 && number >> bits == -1);
}

static void put_bytes(uint8_t *bytes, int64_t length, int64_t number, bool is_big) {
    for (int64_t i = 0; i < length; i++) {
        uint8_t byte = (uint8_t)(number >> (i < 8 ? 8 * i : 63));
        bytes[is_big ? length - 1 - i : i] = byte;
    }
}

static Value method_to_bytes(Thread *thread, const Value *args, int count) {
    int64_t length = 1;
    int64_t number = integral_of(args[0]);
    if (count > 1 && !is_empty(args[1]) && !index_from_value(thread, args[1], &length)) {
        return VALUE_ERROR;
    }
    ByteOrder order = byte_order_from(thread, args, count, 2);
    if (!order.valid) {
        return VALUE_ERROR;
    }
    if (length < 0) {
        return error_raise(thread, ERROR_VALUE, "length argument must be non-negative");
    }
    if (number < 0 && !order.is_signed) {
        return error_raise(thread, ERROR_OVERFLOW, "can't convert negative int to unsigned");
    }
    if (!fits_bytes(number, length, order.is_signed)) {
        return error_raise(thread, ERROR_OVERFLOW, "int too big to convert");
    }
    String *bytes = text_allocate(thread, KIND_BYTES, (uint64_t)length, 1);
    if (bytes == NULL) {
        return VALUE_ERROR;
    }
    put_bytes(bytes->data, length, number, order.is_big);
    return value_from_object(bytes);
}

static Value value_of_bytes(Thread *thread, Text bytes, const ByteOrder *order) {
    uint32_t length = bytes.length;
    bool negative = order->is_signed && length > 0 && (bytes.data[order->is_big ? 0 : length - 1] & 0x80);
    uint64_t number = negative ? UINT64_MAX : 0;
    for (uint32_t i = 0; i < length; i++) {
        uint8_t byte = bytes.data[order->is_big ? i : length - 1 - i];
        bool is_lost = (number >> 55) != (negative ? 0x1ff : 0);
        if (is_lost) {
            return int_or_overflow(thread, INT64_MAX);
        }
        number = number << 8 | byte;
    }
    return int_or_overflow(thread, (int64_t)number);
}

static Value method_from_bytes(Thread *thread, const Value *args, int count) {
    ByteOrder order = byte_order_from(thread, args, count, 2);
    if (!order.valid) {
        return VALUE_ERROR;
    }
    Value bytes = is_string(args[1]) ? VALUE_EMPTY : builtin_bytes(thread, &args[1], 1);
    if (is_empty(bytes) || is_integral(args[1])) {
        return error_raise(thread, ERROR_TYPE, "cannot convert '%s' object to bytes", type_name_of(args[1]));
    }
    return is_error(bytes) ? VALUE_ERROR : value_of_bytes(thread, text_of(bytes), &order);
}

const BuiltinSpec int_methods[] = {
    {"from_bytes", method_from_bytes, 1, 2, BUILTIN_CLASS, "bytes byteorder * signed"},
    {"to_bytes", method_to_bytes, 0, 2, 0, "length byteorder * signed"},
    {NULL, NULL, 0, 0, 0},
};
