/* The interned strings of an interpreter. */

#include <stdlib.h>

#include "errors.h"
#include "state.h"
#include "str.h"

enum { INTERNED_CAPACITY_MIN = 256 };

static Value *interned_place(const Interned *interned, const String *string) {
    uint32_t mask = interned->capacity - 1;
    uint32_t place = string_hash(string) & mask;
    while (interned->places[place] != 0 && !string_equals(string_of(interned->places[place]), string)) {
        place = (place + 1) & mask;
    }
    return &interned->places[place];
}

/* Move all strings to a new hash table. */
static bool interned_rebuild(Interned *interned, uint32_t capacity) {
    Interned rebuilt = {.places = calloc(capacity, sizeof(Value)), .capacity = capacity};
    if (rebuilt.places == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < interned->capacity; i++) {
        if (interned->places[i] != 0) {
            *interned_place(&rebuilt, string_of(interned->places[i])) = interned->places[i];
            rebuilt.count++;
        }
    }
    interned_destroy(interned);
    *interned = rebuilt;
    return true;
}

Value string_intern(Thread *thread, Value value) {
    Interned *interned = &thread->interpreter->interned;
    if (string_of(value)->header.flags & STRING_INTERNED) {
        return value;
    }
    if (interned->count >= interned->capacity / 2) {
        uint32_t capacity = interned->capacity == 0 ? INTERNED_CAPACITY_MIN : interned->capacity * 2;
        if (!interned_rebuild(interned, capacity)) {
            error_raise_memory(thread);
            return VALUE_ERROR;
        }
    }
    Value *place = interned_place(interned, string_of(value));
    if (*place == 0) {
        *place = value;
        string_of(value)->header.flags |= STRING_INTERNED;
        interned->count++;
    }
    return *place;
}

Value name_from_text(Thread *thread, const char *text) {
    Value name = string_from_text(thread, text);
    return is_error(name) ? VALUE_ERROR : string_intern(thread, name);
}

/* Take a string out and move those behind it that may have been displaced by it: no memory is needed. */
static void interned_remove(Interned *interned, uint32_t place) {
    uint32_t mask = interned->capacity - 1;
    interned->places[place] = 0;
    interned->count--;
    for (uint32_t next = (place + 1) & mask; interned->places[next] != 0; next = (next + 1) & mask) {
        Value moved = interned->places[next];
        interned->places[next] = 0;
        uint32_t home = string_hash(string_of(moved)) & mask;
        while (interned->places[home] != 0) {
            home = (home + 1) & mask;
        }
        interned->places[home] = moved;
    }
}

void interned_forget_dead(Interned *interned, const Heap *heap) {
    for (uint32_t i = 0; i < interned->capacity;) {
        Value value = interned->places[i];
        if (value != 0 && !heap_is_marked(heap, object_of(value))) {
            interned_remove(interned, i); /* another string may have moved here */
        } else {
            i++;
        }
    }
}

void interned_destroy(Interned *interned) {
    free(interned->places);
    *interned = (Interned){0};
}
