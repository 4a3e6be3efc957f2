/* What is known of code points: all of Unicode, in tables that tools/make_unicode.py writes. */
#ifndef PYVM_UNICODE_H
#define PYVM_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

enum {
    CODEPOINT_ALPHA = 1 << 0,
    CODEPOINT_DECIMAL = 1 << 1,
    CODEPOINT_DIGIT = 1 << 2,
    CODEPOINT_NUMERIC = 1 << 3,
    CODEPOINT_LOWER = 1 << 4,
    CODEPOINT_UPPER = 1 << 5,
    CODEPOINT_TITLE = 1 << 6,
    CODEPOINT_SPACE = 1 << 7,
    CODEPOINT_PRINTABLE = 1 << 8,
    CODEPOINT_STARTS_NAME = 1 << 9, /* an identifier */
    CODEPOINT_IN_NAME = 1 << 10,
    CODEPOINT_CASE_IGNORABLE = 1 << 11,
    CODEPOINT_SPECIAL = 1 << 12, /* some mapping gives several code points: see special_mappings */
    CODEPOINT_CASED = CODEPOINT_LOWER | CODEPOINT_UPPER | CODEPOINT_TITLE,
    CODEPOINT_ALNUM = CODEPOINT_ALPHA | CODEPOINT_DECIMAL | CODEPOINT_DIGIT | CODEPOINT_NUMERIC,
};

typedef enum {
    MAP_UPPER,
    MAP_LOWER,
    MAP_TITLE,
    MAP_FOLD,
} Mapping;

/* What code points that behave alike have in common; each mapping adds its delta. */
typedef struct {
    uint16_t flags;
    int32_t deltas[4];
} CodepointRecord;

/* The code points from `first` to before the next run. */
typedef struct {
    uint32_t first;
    uint16_t record;
} CodepointRun;

typedef struct {
    uint32_t codepoint;
    uint32_t mapped[4][3]; /* by Mapping; 0 after the last one */
} SpecialMapping;

extern const CodepointRecord codepoint_records[];
extern const uint16_t latin_records[256];
extern const CodepointRun codepoint_runs[];
extern const uint32_t codepoint_run_count;
extern const SpecialMapping special_mappings[];
extern const uint32_t special_mapping_count;

/* The record of a code point past Latin-1. */
const CodepointRecord *codepoint_record_find(uint32_t codepoint);

static inline const CodepointRecord *codepoint_record(uint32_t codepoint) {
    return codepoint < 0x100 ? &codepoint_records[latin_records[codepoint]] : codepoint_record_find(codepoint);
}

/* Has a code point any of some flags? */
static inline bool codepoint_has(uint32_t codepoint, int flags) {
    return (codepoint_record(codepoint)->flags & flags) != 0;
}

static inline bool codepoint_is_space(uint32_t codepoint) {
    return codepoint_has(codepoint, CODEPOINT_SPACE);
}

static inline bool codepoint_is_printable(uint32_t codepoint) {
    return codepoint_has(codepoint, CODEPOINT_PRINTABLE);
}

/* The digit that a code point stands for, or -1. */
int codepoint_decimal(uint32_t codepoint);

/* Write what a code point is mapped to; the result is how many code points those are, 3 at most. */
int codepoint_map(uint32_t codepoint, Mapping mapping, uint32_t mapped[3]);

#endif
