/* The methods that strings and bytes share: args[0] says which of them it is. */
#ifndef PYVM_TEXT_METHODS_H
#define PYVM_TEXT_METHODS_H

#include "text.h"

/* What an argument is to be, for messages. */
typedef enum {
    PART_OF_SEARCH, /* of bytes, a single byte too, as an integer */
    PART_SEPARATOR,
    PART_PLAIN,
} PartRole;

/* Text of an argument that goes with `owner`. */
typedef struct {
    bool valid; /* false: the thread's error is set */
    Text text;
} Part;

/* `byte` is where a byte given as an integer can stand. */
Part part_from_value(Thread *thread, Value owner, Value value, PartRole role, const char *method, uint8_t *byte);

/* Is a code point of this text white space? Bytes know that of ASCII alone. */
bool text_is_space(Kind kind, uint32_t codepoint);

/* Is an argument given? */
static inline bool is_given(const Value *args, int count, int index) {
    return index < count && !is_empty(args[index]);
}

/* Searching: text_search.c */
Value text_method_find(Thread *thread, const Value *args, int count);
Value text_method_rfind(Thread *thread, const Value *args, int count);
Value text_method_index(Thread *thread, const Value *args, int count);
Value text_method_rindex(Thread *thread, const Value *args, int count);
Value text_method_count(Thread *thread, const Value *args, int count);
Value text_method_startswith(Thread *thread, const Value *args, int count);
Value text_method_endswith(Thread *thread, const Value *args, int count);

/* Splitting: text_split.c */
Value text_method_split(Thread *thread, const Value *args, int count);
Value text_method_rsplit(Thread *thread, const Value *args, int count);
Value text_method_splitlines(Thread *thread, const Value *args, int count);
Value text_method_partition(Thread *thread, const Value *args, int count);
Value text_method_rpartition(Thread *thread, const Value *args, int count);

/* Changing: text_change.c */
Value text_method_strip(Thread *thread, const Value *args, int count);
Value text_method_lstrip(Thread *thread, const Value *args, int count);
Value text_method_rstrip(Thread *thread, const Value *args, int count);
Value text_method_removeprefix(Thread *thread, const Value *args, int count);
Value text_method_removesuffix(Thread *thread, const Value *args, int count);
Value text_method_replace(Thread *thread, const Value *args, int count);
Value text_method_join(Thread *thread, const Value *args, int count);
Value text_method_center(Thread *thread, const Value *args, int count);
Value text_method_ljust(Thread *thread, const Value *args, int count);
Value text_method_rjust(Thread *thread, const Value *args, int count);
Value text_method_zfill(Thread *thread, const Value *args, int count);
Value text_method_expandtabs(Thread *thread, const Value *args, int count);

#endif
