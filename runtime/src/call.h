/* Calls of anything. */
#ifndef PYVM_CALL_H
#define PYVM_CALL_H

#include "state.h"
#include "tuple.h"
#include "type.h"

/* What a call passes: `count` positional arguments, one more before them unless `self` is VALUE_EMPTY, and behind
 * them one for each of `names`, a tuple of interned strings, or VALUE_EMPTY for no keywords. */
typedef struct {
    Value self;
    const Value *args;
    uint32_t count;
    Value names;
} Arguments;

static inline uint32_t arguments_positional(const Arguments *arguments) {
    return arguments->count + !is_empty(arguments->self);
}

static inline Value arguments_at(const Arguments *arguments, uint32_t index) {
    if (is_empty(arguments->self)) {
        return arguments->args[index];
    }
    return index == 0 ? arguments->self : arguments->args[index - 1];
}

static inline uint32_t arguments_keywords(const Arguments *arguments) {
    return is_empty(arguments->names) ? 0 : tuple_of(arguments->names)->length;
}

/* Begin a call. The result; or VALUE_ENTERED if it is for a function of the program, whose frame is linked. */
Value value_enter(Thread *thread, Value callee, const Arguments *arguments);

/* For the instructions: positional arguments, and those of `names`. */
Value call_enter(Thread *thread, Value callee, Value *args, int count, Value names);

/* f(*args) and f(*args, **keywords), of a list and a dict that no one else has. Like value_enter. */
Value call_spread(Thread *thread, Value callee, Value args);
Value call_spread_keywords(Thread *thread, Value callee, Value args, Value keywords);

/* Add the items of `*iterable` to the list of a call's arguments, and of `**mapping` to its keywords. These give what
 * they have added to. The callee is for messages. */
Value arguments_extend(Thread *thread, Value callee, Value args, Value iterable);
Value keywords_merge(Thread *thread, Value callee, Value keywords, Value mapping);

/* Add the items of `*iterable` to the list of a display, or of a call that has more positional arguments. */
Value display_extend(Thread *thread, Value list, Value iterable);

/* Call a value from C, to the end: this nests on the C stack if it is a function of the program. */
Value value_call(Thread *thread, Value callee, const Value *args, int count);
Value value_call_with(Thread *thread, Value callee, const Arguments *arguments);

/* Wait for the result of a call that has begun. */
Value value_finish(Thread *thread, Value entered);

/* Call a special method of a value. VALUE_EMPTY if it has none. */
Value special_call(Thread *thread, Special special, Value self, const Value *args, int count);

/* Arguments as one array, `self` first; within `place` if that has room for them. NULL when there is no memory. */
enum { ARGUMENTS_NEAR = 8 };
const Value *arguments_flat(Thread *thread, const Arguments *arguments, Value *place);

/* Give arguments without keywords those of a dict. False, with the thread's error set, when that fails. */
bool arguments_add_dict(Thread *thread, Arguments *arguments, Value dict);

/* A dict of the keyword arguments; VALUE_EMPTY if there are none. */
Value arguments_dict(Thread *thread, const Arguments *arguments);

#endif
