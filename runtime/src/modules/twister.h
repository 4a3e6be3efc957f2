/* The Mersenne Twister MT19937 (M. Matsumoto and T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed
 * Uniform Pseudo-Random Number Generator", 1998; seeding by an array is of 2002). */
#ifndef PYVM_TWISTER_H
#define PYVM_TWISTER_H

#include <stddef.h>
#include <stdint.h>

enum { TWISTER_SIZE = 624 };

typedef struct {
    uint32_t words[TWISTER_SIZE];
    uint32_t next; /* the word to use next; TWISTER_SIZE: new ones are due */
} Twister;

/* Start from a key of at least one word. */
void twister_seed(Twister *twister, const uint32_t *key, size_t length);

/* 32 random bits. */
uint32_t twister_next(Twister *twister);

/* A random number in [0, 1) that is a multiple of 2**-53. */
double twister_double(Twister *twister);

#endif
