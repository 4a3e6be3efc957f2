#include "suggestion.h"

/* What a change costs; a letter in the other case is half a change. */
enum { CHANGE = 2, LENGTH_MAX = 40 };

static uint32_t lower(uint32_t character) {
    return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
}

static uint32_t cost_of(uint32_t one, uint32_t other) {
    if (one == other) {
        return 0;
    }
    return lower(one) == lower(other) ? CHANGE / 2 : CHANGE;
}

static uint32_t least(uint32_t one, uint32_t other) {
    return one < other ? one : other;
}

/* The cost of the changes that make one text of the other (Levenshtein, "Binary codes capable of correcting deletions,
 * insertions and reversals"; row by row, after Wagner and Fischer). UINT32_MAX for texts that are too long. */
static uint32_t distance(const String *one, const String *other) {
    uint32_t row[LENGTH_MAX + 1];
    if (one->length > LENGTH_MAX || other->length > LENGTH_MAX) {
        return UINT32_MAX;
    }
    for (uint32_t j = 0; j <= other->length; j++) {
        row[j] = j * CHANGE;
    }
    for (uint32_t i = 0; i < one->length; i++) {
        uint32_t diagonal = row[0];
        row[0] += CHANGE;
        for (uint32_t j = 0; j < other->length; j++) {
            uint32_t replaced = diagonal + cost_of(string_at(one, i), string_at(other, j));
            diagonal = row[j + 1];
            row[j + 1] = least(replaced, least(row[j], row[j + 1]) + CHANGE);
        }
    }
    return row[other->length];
}

Value suggestion_find(Value name, const Value *names, uint32_t count) {
    Value found = VALUE_EMPTY;
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) {
        const String *each = string_of(names[i]);
        uint32_t most = (string_of(name)->length + each->length + 3) * CHANGE / 6; /* a third of the letters */
        uint32_t cost = distance(string_of(name), each);
        if (cost <= most && cost < best) {
            best = cost;
            found = names[i];
        }
    }
    return found;
}
