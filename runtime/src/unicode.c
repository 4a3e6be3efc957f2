#include "unicode.h"

bool codepoint_is_printable(uint32_t codepoint) {
    uint32_t low = 0;
    uint32_t high = unprintable_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (unprintable_ranges[middle].last < codepoint) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == unprintable_count || unprintable_ranges[low].first > codepoint;
}

bool codepoint_is_space(uint32_t codepoint) {
    return (codepoint >= 0x09 && codepoint <= 0x0d) || (codepoint >= 0x1c && codepoint <= 0x20)
           || codepoint == 0x85 || codepoint == 0xa0 || codepoint == 0x1680
           || (codepoint >= 0x2000 && codepoint <= 0x200a) || codepoint == 0x2028 || codepoint == 0x2029
           || codepoint == 0x202f || codepoint == 0x205f || codepoint == 0x3000;
}

bool codepoint_is_digit(uint32_t codepoint) {
    return codepoint >= '0' && codepoint <= '9';
}

static bool is_lower(uint32_t codepoint) {
    return (codepoint >= 'a' && codepoint <= 'z')
           || (codepoint >= 0xe0 && codepoint <= 0xfe && codepoint != 0xf7);
}

static bool is_upper(uint32_t codepoint) {
    return (codepoint >= 'A' && codepoint <= 'Z')
           || (codepoint >= 0xc0 && codepoint <= 0xde && codepoint != 0xd7);
}

bool codepoint_is_letter(uint32_t codepoint) {
    return is_lower(codepoint) || is_upper(codepoint) || codepoint == 0xaa || codepoint == 0xb5
           || codepoint == 0xba || codepoint == 0xdf || codepoint == 0xff;
}

uint32_t codepoint_upper(uint32_t codepoint) {
    return is_lower(codepoint) ? codepoint - 0x20 : codepoint;
}

uint32_t codepoint_lower(uint32_t codepoint) {
    return is_upper(codepoint) ? codepoint + 0x20 : codepoint;
}
