#include "unicode.h"

#include <string.h>

/* The last run that does not begin behind a code point. */
static const CodepointRun *run_find(uint32_t codepoint) {
    uint32_t low = 0;
    uint32_t high = codepoint_run_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (codepoint_runs[middle].first <= codepoint) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &codepoint_runs[low];
}

const CodepointRecord *codepoint_record_find(uint32_t codepoint) {
    return &codepoint_records[run_find(codepoint)->record];
}

int codepoint_decimal(uint32_t codepoint) {
    if (codepoint < 0x80) {
        return codepoint >= '0' && codepoint <= '9' ? (int)(codepoint - '0') : -1;
    }
    if (!codepoint_has(codepoint, CODEPOINT_DECIMAL)) {
        return -1;
    }
    return (int)((codepoint - run_find(codepoint)->first) % 10); /* a run of digits begins with a zero */
}

static const SpecialMapping *special_find(uint32_t codepoint) {
    uint32_t low = 0;
    uint32_t high = special_mapping_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (special_mappings[middle].codepoint < codepoint) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return &special_mappings[low];
}

int codepoint_map(uint32_t codepoint, Mapping mapping, uint32_t mapped[3]) {
    const CodepointRecord *record = codepoint_record(codepoint);
    if ((record->flags & CODEPOINT_SPECIAL) == 0) {
        mapped[0] = codepoint + (uint32_t)record->deltas[mapping];
        return 1;
    }
    memcpy(mapped, special_find(codepoint)->mapped[mapping], 3 * sizeof mapped[0]);
    return mapped[1] == 0 ? 1 : mapped[2] == 0 ? 2 : 3;
}
