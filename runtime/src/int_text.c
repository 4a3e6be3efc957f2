#include "int_text.h"

#include "errors.h"
#include "number.h"
#include "state.h"
#include "bytes.h"

/* As many digits as a limb holds are converted at once. */
typedef struct {
    int count;  /* of digits */
    Limb power; /* the base to the power of `count` */
} Chunk;

static Chunk chunk_of(int base) {
    Chunk chunk = {0, 1};
    while (chunk.power <= UINT64_MAX / (Limb)base) {
        chunk.power *= (Limb)base;
        chunk.count++;
    }
    return chunk;
}

/* How many bits a digit has in a base that is a power of two; 0 for others. */
static int digit_bits(int base) {
    return (base & (base - 1)) == 0 ? limb_bit_length((Limb)base) - 1 : 0;
}

/* Writing. */

static bool raise_too_many(Thread *thread) {
    error_raise(thread, ERROR_VALUE,
                "Exceeds the limit (%u digits) for integer string conversion; use "
                "sys.set_int_max_str_digits() to increase the limit",
                (unsigned)thread->interpreter->int_digits_max);
    return false;
}

/* Digits, the last one first. */
static void put_reversed(Buffer *buffer, Limb number, int count, int base) {
    static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    char text[LIMB_BITS];
    int size = 0;
    while (size < count || number != 0) {
        text[size++] = digits[number % (Limb)base];
        number /= (Limb)base;
    }
    buffer_put(buffer, text, (size_t)size);
}

static void reverse(char *text, size_t size) {
    for (size_t i = 0; i < size / 2; i++) {
        char other = text[i];
        text[i] = text[size - 1 - i];
        text[size - 1 - i] = other;
    }
}

/* Dividing by the base again and again; `limbs` are used up. */
static bool put_divided(Thread *thread, Buffer *buffer, Limb *limbs, size_t count, int base) {
    Chunk chunk = chunk_of(base);
    while (count > 0 && !buffer->failed) {
        Limb rest;
        if (!limbs_divide_by(thread, limbs, limbs, count, chunk.power, &rest)) {
            return false;
        }
        count = limbs_trim(limbs, count);
        put_reversed(buffer, rest, count == 0 ? 0 : chunk.count, base);
    }
    return true;
}

/* Cutting bits off. */
static bool put_cut(Thread *thread, Buffer *buffer, const IntView *view, int base) {
    int bits = digit_bits(base);
    uint64_t length = limbs_bit_length(view->limbs, view->count);
    for (uint64_t bit = 0; bit < length && !buffer->failed; bit += (uint64_t)bits) {
        size_t index = (size_t)(bit / LIMB_BITS);
        unsigned places = bit % LIMB_BITS;
        Limb limb = view->limbs[index] >> places;
        if (places > (unsigned)(LIMB_BITS - bits) && index + 1 < view->count) {
            limb |= view->limbs[index + 1] << (LIMB_BITS - places);
        }
        put_reversed(buffer, limb & (Limb)(base - 1), 1, base);
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    return true;
}

static bool put_long(Thread *thread, Buffer *buffer, const IntView *view, int base) {
    if (digit_bits(base) != 0) {
        return put_cut(thread, buffer, view, base);
    }
    Scratch scratch;
    if (!scratch_init(thread, &scratch, view->count)) {
        return false;
    }
    memcpy(scratch.limbs, view->limbs, view->count * sizeof(Limb));
    bool complete = put_divided(thread, buffer, scratch.limbs, view->count, base);
    scratch_destroy(thread, &scratch);
    return complete;
}

/* Has a number surely more decimals than there may be? A decimal has less than four bits. */
static bool has_too_many_bits(const Thread *thread, const IntView *view) {
    uint32_t most = thread->interpreter->int_digits_max;
    return most != 0 && limbs_bit_length(view->limbs, view->count) > 4 * (uint64_t)most;
}

bool buffer_put_int_digits(Thread *thread, Buffer *buffer, Value value, int base) {
    IntView view;
    int_view(&view, value);
    size_t start = buffer->size;
    if (view.count <= 1) {
        put_reversed(buffer, view.count == 0 ? 0 : view.limbs[0], 1, base);
    } else if (base == 10 && has_too_many_bits(thread, &view)) {
        return raise_too_many(thread);
    } else if (!put_long(thread, buffer, &view, base)) {
        return false;
    }
    uint32_t most = thread->interpreter->int_digits_max;
    if (base == 10 && most != 0 && buffer->size - start > most) {
        return raise_too_many(thread);
    }
    if (!buffer->failed) {
        reverse(buffer->text + start, buffer->size - start);
    }
    return true;
}

bool buffer_put_int(Thread *thread, Buffer *buffer, Value value, const char *prefix, int base) {
    buffer_put_text(buffer, int_sign(value) < 0 ? "-" : "");
    buffer_put_text(buffer, prefix);
    return buffer_put_int_digits(thread, buffer, value, base);
}

/* Reading. */

static int digit_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    int letter = digit | 0x20;
    return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : 99;
}

/* Skip 0x, 0o or 0b where the base allows it, and settle base 0. NULL if there can be no number: without a prefix,
 * base 0 has no zeros before other digits. */
static const char *skip_prefix(const char *at, int *base) {
    int letter = at[0] == '0' && at[1] != '\0' ? at[1] | 0x20 : 0;
    int prefixed = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (prefixed != 0 && (*base == 0 || *base == prefixed)) {
        *base = prefixed;
        return at + 2;
    }
    if (*base == 0) {
        *base = 10;
        return at[0] == '0' && at[strspn(at, "0")] != '\0' ? NULL : at;
    }
    return at;
}

static bool are_digits(const char *text, int base) {
    const char *at = text;
    while (*at != '\0' && digit_value(*at) < base) {
        at++;
    }
    return at != text && *at == '\0';
}

static Value read_divided(Thread *thread, const char *at, size_t size, int base, bool negative) {
    Chunk chunk = chunk_of(base);
    BigInt *result = bigint_new(thread, size / (size_t)chunk.count + 1);
    if (result == NULL) {
        return VALUE_ERROR;
    }
    size_t count = 0;
    for (size_t left = size; left > 0;) {
        size_t taken = left % (size_t)chunk.count == 0 ? (size_t)chunk.count : left % (size_t)chunk.count;
        Limb part = 0;
        for (size_t i = 0; i < taken; i++) {
            part = part * (Limb)base + (Limb)digit_value(*at++);
        }
        left -= taken;
        result->limbs[count] = limbs_multiply_by(result->limbs, result->limbs, count, chunk.power, part);
        count += result->limbs[count] != 0;
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    result->header.extra = (uint32_t)count;
    return bigint_finish(result, negative);
}

static Value read_cut(Thread *thread, const char *at, size_t size, int base, bool negative) {
    unsigned bits = (unsigned)digit_bits(base);
    BigInt *result = bigint_new(thread, (uint64_t)size * bits / LIMB_BITS + 1);
    if (result == NULL) {
        return VALUE_ERROR;
    }
    memset(result->limbs, 0, result->header.extra * sizeof(Limb));
    uint64_t bit = 0;
    for (size_t i = size; i-- > 0; bit += bits) {
        Limb digit = (Limb)digit_value(at[i]);
        unsigned places = bit % LIMB_BITS;
        result->limbs[bit / LIMB_BITS] |= digit << places;
        if (places > LIMB_BITS - bits) {
            result->limbs[bit / LIMB_BITS + 1] |= digit >> (LIMB_BITS - places);
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return bigint_finish(result, negative);
}

static Value read_digits(Thread *thread, const char *at, int base, bool negative) {
    size_t size = strlen(at);
    if (digit_bits(base) != 0) {
        return read_cut(thread, at, size, base, negative);
    }
    uint32_t most = thread->interpreter->int_digits_max;
    if (most != 0 && size > most) {
        return error_raise(thread, ERROR_VALUE,
                           "Exceeds the limit (%u digits) for integer string conversion: value has %llu digits; "
                           "use sys.set_int_max_str_digits() to increase the limit",
                           (unsigned)most, (unsigned long long)size);
    }
    return read_divided(thread, at, size, base, negative);
}

static Value raise_no_int(Thread *thread, Value text, int base) {
    Buffer buffer = {0};
    buffer_print(&buffer, "invalid literal for int() with base %d: ", base);
    buffer_put_text_repr(thread, &buffer, text);
    return error_raise_buffer(thread, ERROR_VALUE, &buffer);
}

Value int_from_text(Thread *thread, Value text, int base) {
    Buffer buffer = {0};
    Value result = VALUE_EMPTY;
    if (buffer_put_number_text(thread, &buffer, text, false)) {
        const char *at = buffer.text;
        int settled = base;
        bool negative = *at == '-';
        at = skip_prefix(at + (*at == '-' || *at == '+'), &settled);
        if (at != NULL && are_digits(at, settled)) {
            result = read_digits(thread, at, settled, negative);
        }
    }
    bool failed = buffer.failed;
    buffer_destroy(&buffer);
    if (failed) {
        return error_raise_memory(thread);
    }
    if (!is_empty(result)) {
        return result;
    }
    return thread_has_error(thread) ? VALUE_ERROR : raise_no_int(thread, text, base);
}
