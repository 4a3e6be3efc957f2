/* What is known of code points. Case and letters are those of ASCII and Latin-1 for now. */
#ifndef PYVM_UNICODE_H
#define PYVM_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint32_t first, last;
} CodepointRange;

/* Sorted: what repr escapes. */
extern const CodepointRange unprintable_ranges[];
extern const uint32_t unprintable_count;

bool codepoint_is_printable(uint32_t codepoint);
bool codepoint_is_space(uint32_t codepoint);
bool codepoint_is_digit(uint32_t codepoint);
bool codepoint_is_letter(uint32_t codepoint);
uint32_t codepoint_upper(uint32_t codepoint);
uint32_t codepoint_lower(uint32_t codepoint);

#endif
