/* Integers as bytes. */

#include "bigint.h"
#include "builtins.h"
#include "conversion.h"
#include "bytes.h"
#include "compare.h"
#include "errors.h"
#include "instance.h"
#include "int_functions.h"
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
        if (!is_string_like(name)) {
            error_raise(thread, ERROR_TYPE, "%s() argument 'byteorder' must be str, not %s",
                        is_type(args[0]) ? "from_bytes" : "to_bytes", argument_type_name(thread, name));
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
    order.is_signed = !is_empty(args[count]) && value_truth(args[count]);
    return order;
}

static bool is_power_of_two(const IntView *view) {
    Limb top = view->limbs[view->count - 1];
    bool only_top = true;
    for (size_t i = 0; i + 1 < view->count; i++) {
        only_top = only_top && view->limbs[i] == 0;
    }
    return only_top && (top & (top - 1)) == 0;
}

/* Does an integer fit so many bytes? */
static bool fits_bytes(const IntView *view, Value number, uint64_t length, bool is_signed) {
    uint64_t bits = int_bit_length(number);
    if (!is_signed) {
        return bits <= length * 8;
    }
    /* The least number of so many bits has one bit more in its magnitude than the others. */
    bool is_least = view->negative && bits == length * 8 && bits > 0 && is_power_of_two(view);
    return view->count == 0 || bits < length * 8 || is_least;
}

/* The bytes of the magnitude, in two's complement where it is negative. False if the user interrupts. */
static bool put_bytes(Thread *thread, uint8_t *bytes, uint64_t length, const IntView *view, bool is_big) {
    unsigned carry = 1;
    for (uint64_t i = 0; i < length; i++) {
        size_t limb = i / sizeof(Limb);
        unsigned byte = limb < view->count ? (unsigned)(view->limbs[limb] >> i % sizeof(Limb) * 8) & 0xff : 0;
        if (view->negative) {
            byte = (byte ^ 0xff) + carry;
            carry = byte >> 8;
        }
        bytes[is_big ? length - 1 - i : i] = (uint8_t)byte;
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    return true;
}

Value int_method_to_bytes(Thread *thread, const Value *args, int count) {
    int64_t length = 1;
    Value number = value_plain(args[0]);
    IntView view;
    int_view(&view, number);
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
    if (view.negative && !order.is_signed) {
        return error_raise(thread, ERROR_OVERFLOW, "can't convert negative int to unsigned");
    }
    if (!fits_bytes(&view, number, (uint64_t)length, order.is_signed)) {
        return error_raise(thread, ERROR_OVERFLOW, "int too big to convert");
    }
    String *bytes = text_allocate(thread, KIND_BYTES, (uint64_t)length, 1);
    bool complete = bytes != NULL && put_bytes(thread, bytes->data, (uint64_t)length, &view, order.is_big);
    return complete ? value_from_object(bytes) : VALUE_ERROR;
}

static Value value_of_bytes(Thread *thread, Text bytes, const ByteOrder *order) {
    uint32_t length = bytes.length;
    bool negative = order->is_signed && length > 0 && (bytes.data[order->is_big ? 0 : length - 1] & 0x80);
    size_t count = (length + sizeof(Limb) - 1) / sizeof(Limb);
    BigInt *result = bigint_new(thread, count);
    if (result == NULL) {
        return VALUE_ERROR;
    }
    unsigned carry = 1;
    memset(result->limbs, 0, count * sizeof(Limb));
    for (uint32_t i = 0; i < length; i++) {
        unsigned byte = bytes.data[order->is_big ? length - 1 - i : i];
        if (negative) {
            byte = (byte ^ 0xff) + carry;
            carry = byte >> 8;
        }
        result->limbs[i / sizeof(Limb)] |= (Limb)(byte & 0xff) << i % sizeof(Limb) * 8;
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return bigint_finish(result, negative);
}

Value int_method_from_bytes(Thread *thread, const Value *args, int count) {
    ByteOrder order = byte_order_from(thread, args, count, 2);
    if (!order.valid) {
        return VALUE_ERROR;
    }
    Value bytes = is_string_like(args[1]) ? VALUE_EMPTY : builtin_bytes(thread, &args[1], 1);
    if (is_empty(bytes) || is_integral(args[1])) {
        return error_raise(thread, ERROR_TYPE, "cannot convert '%s' object to bytes", type_name_of(thread, args[1]));
    }
    return is_error(bytes) ? VALUE_ERROR
                           : number_of_class(thread, args[0], value_of_bytes(thread, text_of(bytes), &order));
}
