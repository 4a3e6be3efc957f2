/* What the fuzzers of verifiers share: random numbers, and mutations of a piece of code. */

#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* splitmix64 */
static uint64_t random_state;

static inline uint64_t random_number(void) {
    uint64_t mixed = random_state += UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ mixed >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ mixed >> 31;
}

static inline size_t random_below(size_t bound) {
    return (size_t)(random_number() % bound);
}

/* Change a few bytes: one becomes another, or a small number, or what stands elsewhere. */
static inline void mutate(uint8_t *code, size_t size) {
    for (size_t left = 1 + random_below(3); left > 0; left--) {
        size_t at = random_below(size);
        switch (random_below(4)) {
        case 0:
            code[at] = (uint8_t)random_number();
            break;
        case 1:
            code[at] = (uint8_t)random_below(32);
            break;
        case 2:
            code[at] = code[random_below(size)];
            break;
        default:
            code[at] ^= (uint8_t)(1u << random_below(8));
            break;
        }
    }
}

/* Read a file into `bytes`, which is a block of exactly its size; returns that. */
static inline size_t read_whole(const char *path, uint8_t **bytes) {
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(2);
    }
    size_t size = (size_t)ftell(file);
    rewind(file);
    *bytes = malloc(size);
    if (*bytes == NULL || fread(*bytes, 1, size, file) != size) {
        perror(path);
        exit(2);
    }
    fclose(file);
    return size;
}

static inline uint32_t number_at(const uint8_t *at) {
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static inline void require(bool condition, const char *what) {
    if (!condition) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

#endif
