#include "twister.h"

enum { MIDDLE = 397 };

#define MATRIX UINT32_C(0x9908b0df)
#define HIGH_BIT UINT32_C(0x80000000)

/* A word that the three before are mixed into. */
static uint32_t mixed(const Twister *twister, uint32_t index, uint32_t factor) {
    uint32_t before = twister->words[index - 1];
    return (before ^ before >> 30) * factor;
}

static void seed_by_number(Twister *twister, uint32_t number) {
    twister->words[0] = number;
    for (uint32_t i = 1; i < TWISTER_SIZE; i++) {
        twister->words[i] = mixed(twister, i, UINT32_C(1812433253)) + i;
    }
    twister->next = TWISTER_SIZE;
}

/* The index after `index`, going round; the last word is what comes before the first. */
static uint32_t step(Twister *twister, uint32_t index) {
    if (index + 1 < TWISTER_SIZE) {
        return index + 1;
    }
    twister->words[0] = twister->words[TWISTER_SIZE - 1];
    return 1;
}

void twister_seed(Twister *twister, const uint32_t *key, size_t length) {
    seed_by_number(twister, UINT32_C(19650218));
    uint32_t i = 1;
    size_t j = 0;
    for (size_t left = length > TWISTER_SIZE ? length : TWISTER_SIZE; left > 0; left--) {
        twister->words[i] = (twister->words[i] ^ mixed(twister, i, UINT32_C(1664525))) + key[j] + (uint32_t)j;
        i = step(twister, i);
        j = j + 1 < length ? j + 1 : 0;
    }
    for (int left = TWISTER_SIZE - 1; left > 0; left--) {
        twister->words[i] = (twister->words[i] ^ mixed(twister, i, UINT32_C(1566083941))) - i;
        i = step(twister, i);
    }
    twister->words[0] = HIGH_BIT;
}

static void renew(Twister *twister) {
    uint32_t *words = twister->words;
    for (uint32_t i = 0; i < TWISTER_SIZE; i++) {
        uint32_t joined = (words[i] & HIGH_BIT) | (words[(i + 1) % TWISTER_SIZE] & ~HIGH_BIT);
        words[i] = words[(i + MIDDLE) % TWISTER_SIZE] ^ joined >> 1 ^ (joined & 1 ? MATRIX : 0);
    }
    twister->next = 0;
}

uint32_t twister_next(Twister *twister) {
    if (twister->next >= TWISTER_SIZE) {
        renew(twister);
    }
    uint32_t word = twister->words[twister->next++];
    word ^= word >> 11;
    word ^= word << 7 & UINT32_C(0x9d2c5680);
    word ^= word << 15 & UINT32_C(0xefc60000);
    return word ^ word >> 18;
}

double twister_double(Twister *twister) {
    uint32_t high = twister_next(twister) >> 5;
    uint32_t low = twister_next(twister) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}
