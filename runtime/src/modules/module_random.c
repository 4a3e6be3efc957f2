/* The module _random: the type that the generators of random.py are derived from. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bigint.h"
#include "bytes.h"
#include "errors.h"
#include "hash.h"
#include "instance.h"
#include "modules.h"
#include "random_object.h"
#include "sequence.h"
#include "sha512.h"
#include "state.h"
#include "tuple.h"

static Twister *twister_of(Value value) {
    return &((Random *)object_of(value))->twister;
}

/* Seeds. */

static void seed_by_word(Twister *twister, uint64_t number) {
    const uint32_t key[2] = {(uint32_t)number, (uint32_t)(number >> 32)};
    twister_seed(twister, key, key[1] == 0 ? 1 : 2);
}

/* What differs from run to run. */
static void seed_by_chance(Twister *twister) {
    uint32_t key[8] = {(uint32_t)time(NULL), (uint32_t)clock(), (uint32_t)(uintptr_t)twister};
    FILE *source = fopen("/dev/urandom", "rb");
    if (source != NULL) {
        size_t count = fread(key + 3, sizeof *key, 5, source);
        (void)count; /* the time has to do, then */
        fclose(source);
    }
    twister_seed(twister, key, 8);
}

/* By the absolute value of an integer of any size, 32 bits after 32 bits from the lowest. */
static bool seed_by_integer(Thread *thread, Twister *twister, Value number) {
    IntView view;
    int_view(&view, number);
    if (view.count <= 1) {
        seed_by_word(twister, view.count == 0 ? 0 : view.limbs[0]);
        return true;
    }
    uint32_t *key = malloc(view.count * sizeof(Limb));
    if (key == NULL) {
        error_raise_memory(thread);
        return false;
    }
    for (size_t i = 0; i < view.count; i++) {
        key[2 * i] = (uint32_t)view.limbs[i];
        key[2 * i + 1] = (uint32_t)(view.limbs[i] >> LIMB_HALF);
    }
    size_t length = 2 * view.count;
    twister_seed(twister, key, key[length - 1] == 0 ? length - 1 : length);
    free(key);
    return true;
}

/* By bytes and their SHA-512, taken together as one big-endian number. */
static bool seed_by_bytes(Thread *thread, Twister *twister, const uint8_t *bytes, size_t size) {
    uint8_t *data = calloc(size + SHA512_SIZE, 1);
    uint32_t *key = calloc((size + SHA512_SIZE) / 4 + 1, sizeof *key);
    bool complete = data != NULL && key != NULL;
    if (complete) {
        size_t length = 1;
        memcpy(data, bytes, size);
        sha512(data, size, data + size);
        for (size_t i = 0; i < size + SHA512_SIZE; i++) {
            uint8_t byte = data[size + SHA512_SIZE - 1 - i];
            key[i / 4] |= (uint32_t)byte << i % 4 * 8;
            length = byte != 0 ? i / 4 + 1 : length;
        }
        twister_seed(twister, key, length);
    } else {
        error_raise_memory(thread);
    }
    free(data);
    free(key);
    return complete;
}

static bool seed_by_string(Thread *thread, Twister *twister, Value string) {
    Buffer text = {0};
    buffer_put_string(&text, string_of(string));
    bool complete = !text.failed && seed_by_bytes(thread, twister, (const uint8_t *)(text.size == 0 ? "" : text.text), text.size);
    if (text.failed) {
        error_raise_memory(thread);
    }
    buffer_destroy(&text);
    return complete;
}

static bool seed_by_value(Thread *thread, Twister *twister, Value value) {
    Value number = value_plain(value);
    if (value == VALUE_NONE) {
        seed_by_chance(twister);
        return true;
    }
    if (is_string_like(value)) {
        return seed_by_string(thread, twister, value);
    }
    if (is_bytes_like(value)) {
        return seed_by_bytes(thread, twister, string_of(value)->data, string_of(value)->length);
    }
    if (is_integer(number)) {
        return seed_by_integer(thread, twister, number);
    }
    if (is_float(number)) {
        int64_t hash = value_hash(thread, value);
        seed_by_word(twister, (uint64_t)hash);
        return true;
    }
    error_raise(thread, ERROR_TYPE, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
    return false;
}

static Value method_seed(Thread *thread, const Value *args, int count) {
    return seed_by_value(thread, twister_of(args[0]), count > 1 ? args[1] : VALUE_NONE) ? VALUE_NONE : VALUE_ERROR;
}

/* Whatever the arguments are, __init__ seeds it. */
static Value random_make(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Random *random = heap_allocate(thread->heap, KIND_RANDOM, sizeof(Random));
    if (random == NULL) {
        return VALUE_ERROR;
    }
    seed_by_word(&random->twister, 0);
    return value_from_object(random);
}

const BuiltinSpec random_construct = {"Random", random_make, 0, ARGUMENTS_ANY, 0, "**"};

/* Numbers. */

static Value method_random(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_double(twister_double(twister_of(args[0])));
}

/* Up to 64 bits. Of the last 32, the high ones are taken. */
static uint64_t few_bits(Twister *twister, unsigned bits) {
    uint64_t low = twister_next(twister);
    if (bits <= 32) {
        return bits == 0 ? 0 : low >> (32 - bits);
    }
    return (uint64_t)(twister_next(twister) >> (64 - bits)) << 32 | low;
}

/* 32 bits after 32 bits from the lowest. */
static Value many_bits(Thread *thread, Twister *twister, int64_t bits) {
    uint64_t count = ((uint64_t)bits + LIMB_BITS - 1) / LIMB_BITS;
    BigInt *number = bigint_new(thread, count);
    if (number == NULL) {
        return VALUE_ERROR;
    }
    for (uint64_t i = 0; i < count; i++) {
        int64_t rest = bits - (int64_t)i * LIMB_BITS;
        number->limbs[i] = few_bits(twister, rest < LIMB_BITS ? (unsigned)rest : LIMB_BITS);
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return bigint_finish(number, false);
}

static Value random_bits(Thread *thread, Twister *twister, int64_t bits) {
    if (bits > LIMB_BITS) {
        return many_bits(thread, twister, bits);
    }
    return bits == 0 ? value_from_int(0) : int_from_unsigned(thread, few_bits(twister, (unsigned)bits), false);
}

static Value method_getrandbits(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t bits;
    if (!index_from_value(thread, args[1], &bits)) {
        return VALUE_ERROR;
    }
    if (bits < 0) {
        return error_raise(thread, ERROR_VALUE, "number of bits must be non-negative");
    }
    return random_bits(thread, twister_of(args[0]), bits);
}

/* The bits that an integer above 0 needs. */
static int64_t bit_count(Value number) {
    IntView view;
    int_view(&view, number);
    int64_t bits = (int64_t)(view.count - 1) * LIMB_BITS;
    for (Limb high = view.limbs[view.count - 1]; high != 0; high >>= 1) {
        bits++;
    }
    return bits;
}

/* An integer from 0 to below one that is greater than 0: numbers that are too large are rejected. */
static Value method_below(Thread *thread, const Value *args, int count) {
    (void)count;
    Twister *twister = twister_of(args[0]);
    if (!is_integer(args[1]) || int_sign(args[1]) <= 0) {
        return error_raise(thread, ERROR_VALUE, "an integer above 0 is needed");
    }
    int64_t bits = bit_count(args[1]);
    Value number = random_bits(thread, twister, bits);
    while (!is_error(number) && int_compare(number, args[1]) >= 0) {
        number = random_bits(thread, twister, bits);
    }
    return number;
}

/* The state: its words, and the number of the next one. */

static Value method_getstate(Thread *thread, const Value *args, int count) {
    (void)count;
    const Twister *twister = twister_of(args[0]);
    Tuple *state = tuple_allocate(thread, TWISTER_SIZE + 1);
    if (state == NULL) {
        return VALUE_ERROR;
    }
    for (uint32_t i = 0; i < TWISTER_SIZE; i++) {
        object_store(thread, state, &state->items[i], value_from_int(twister->words[i]));
    }
    object_store(thread, state, &state->items[TWISTER_SIZE], value_from_int(twister->next));
    return value_from_object(state);
}

static Value method_setstate(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_tuple(args[1])) {
        return error_raise(thread, ERROR_TYPE, "state vector must be a tuple");
    }
    const Tuple *state = tuple_of(args[1]);
    if (state->length != TWISTER_SIZE + 1) {
        return error_raise(thread, ERROR_VALUE, "state vector is the wrong size");
    }
    Twister twister;
    for (uint32_t i = 0; i <= TWISTER_SIZE; i++) {
        int64_t number;
        if (!index_from_value(thread, state->items[i], &number)) {
            return VALUE_ERROR;
        }
        if (number < 0) {
            return error_raise(thread, ERROR_OVERFLOW, "can't convert negative value to unsigned int");
        }
        if (number > (i == TWISTER_SIZE ? TWISTER_SIZE : (int64_t)UINT32_MAX)) {
            return error_raise(thread, ERROR_VALUE, "invalid state");
        }
        *(i == TWISTER_SIZE ? &twister.next : &twister.words[i]) = (uint32_t)number;
    }
    *twister_of(args[0]) = twister;
    return VALUE_NONE;
}

const BuiltinSpec random_methods[] = {
    {"random", method_random, 0, 0, 0, NULL},
    {"getrandbits", method_getrandbits, 1, 1, 0, NULL},
    {"_below", method_below, 1, 1, 0, NULL},
    {"seed", method_seed, 0, 1, 0, NULL},
    {"getstate", method_getstate, 0, 0, 0, NULL},
    {"setstate", method_setstate, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

bool random_fill(Thread *thread, Module *module) {
    return module_set(thread, module, "Random", value_from_object(type_of_kind(thread, KIND_RANDOM)));
}
