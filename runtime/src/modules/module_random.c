/* The module _random: what random.py needs of C. Its functions work on a generator, the first argument. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "arithmetic.h"
#include "bigint.h"
#include "compare.h"
#include "errors.h"
#include "hash.h"
#include "modules.h"
#include "random_object.h"
#include "sequence.h"
#include "sha512.h"
#include "tuple.h"

static bool is_generator(Thread *thread, Value value) {
    if (is_kind(value, KIND_RANDOM)) {
        return true;
    }
    error_raise(thread, ERROR_TYPE, "expected a random generator, got %s", type_name_of(thread, value));
    return false;
}

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
    const Value zero = value_from_int(0);
    uint32_t *key = NULL;
    size_t length = 0;
    Value negative = value_compare(thread, COMPARISON_LT, number, zero);
    number = is_true(negative) ? value_negative(thread, number) : number;
    while (!is_error(number) && (length == 0 || number != zero)) {
        Value low = value_and(thread, number, value_from_int(0xffffffff));
        uint32_t *longer = realloc(key, (length + 1) * sizeof *key);
        if (longer == NULL) {
            error_raise_memory(thread);
        }
        if (is_error(low) || longer == NULL) {
            number = VALUE_ERROR;
            break;
        }
        key = longer;
        key[length++] = (uint32_t)integral_of(low);
        number = value_right_shift(thread, number, value_from_int(32));
    }
    if (!is_error(number)) {
        twister_seed(twister, key, length);
    }
    free(key);
    return !is_error(number);
}

/* By bytes and their SHA-512, taken together as one big-endian number. */
static bool seed_by_bytes(Thread *thread, Twister *twister, const char *bytes, size_t size) {
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
    bool complete = !text.failed && seed_by_bytes(thread, twister, text.size == 0 ? "" : text.text, text.size);
    if (text.failed) {
        error_raise_memory(thread);
    }
    buffer_destroy(&text);
    return complete;
}

static bool seed_by_value(Thread *thread, Twister *twister, Value value) {
    if (value == VALUE_NONE) {
        seed_by_chance(twister);
        return true;
    }
    if (is_string(value)) {
        return seed_by_string(thread, twister, value);
    }
    if (is_integer(value)) {
        return seed_by_integer(thread, twister, value);
    }
    if (is_float(value)) {
        seed_by_word(twister, (uint64_t)value_hash(thread, value));
        return true;
    }
    error_raise(thread, ERROR_TYPE,
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    return false;
}

static Value random_seed(Thread *thread, const Value *args, int count) {
    Value value = count > 1 ? args[1] : VALUE_NONE;
    bool seeded = is_generator(thread, args[0]) && seed_by_value(thread, twister_of(args[0]), value);
    return seeded ? VALUE_NONE : VALUE_ERROR;
}

static Value random_new(Thread *thread, const Value *args, int count) {
    (void)args;
    (void)count;
    Random *random = heap_allocate(thread->heap, KIND_RANDOM, sizeof(Random));
    if (random == NULL) {
        return VALUE_ERROR;
    }
    seed_by_word(&random->twister, 0);
    return value_from_object(random);
}

/* Numbers. */

static Value random_random(Thread *thread, const Value *args, int count) {
    (void)count;
    return is_generator(thread, args[0]) ? value_from_double(twister_double(twister_of(args[0]))) : VALUE_ERROR;
}

/* 32 bits after 32 bits from the lowest; of the last ones, the high ones are taken. */
static Value random_bits(Thread *thread, Twister *twister, int64_t bits) {
    Value result = value_from_int(0);
    for (int64_t done = 0; done < bits && !is_error(result); done += 32) {
        uint32_t word = twister_next(twister);
        word = bits - done < 32 ? word >> (32 - (bits - done)) : word;
        Value shifted = value_from_int(word);
        if (done > 0) {
            shifted = value_left_shift(thread, shifted, value_from_int(done));
        }
        result = is_error(shifted) ? shifted : value_or(thread, result, shifted);
    }
    return result;
}

static Value random_getrandbits(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t bits;
    if (!is_generator(thread, args[0]) || !index_from_value(thread, args[1], &bits)) {
        return VALUE_ERROR;
    }
    if (bits < 0) {
        return error_raise(thread, ERROR_VALUE, "number of bits must be non-negative");
    }
    return random_bits(thread, twister_of(args[0]), bits);
}

/* The state: its words, and the number of the next one. */

static Value random_getstate(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_generator(thread, args[0])) {
        return VALUE_ERROR;
    }
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

static Value random_setstate(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_generator(thread, args[0])) {
        return VALUE_ERROR;
    }
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
        if (number < 0 || number > (i == TWISTER_SIZE ? TWISTER_SIZE : (int64_t)UINT32_MAX)) {
            return error_raise(thread, ERROR_VALUE, "invalid state");
        }
        *(i == TWISTER_SIZE ? &twister.next : &twister.words[i]) = (uint32_t)number;
    }
    *twister_of(args[0]) = twister;
    return VALUE_NONE;
}

const BuiltinSpec random_functions[] = {
    {"getrandbits", random_getrandbits, 2, 2, 0, NULL},
    {"getstate", random_getstate, 1, 1, 0, NULL},
    {"new", random_new, 0, 0, 0, NULL},
    {"random", random_random, 1, 1, 0, NULL},
    {"seed", random_seed, 1, 2, 0, NULL},
    {"setstate", random_setstate, 2, 2, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
