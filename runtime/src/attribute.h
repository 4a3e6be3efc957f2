/* Attributes of values. */
#ifndef PYVM_ATTRIBUTE_H
#define PYVM_ATTRIBUTE_H

#include "call.h"

/* owner.name. Like value_enter: VALUE_ENTERED if a property's function is to say it. VALUE_ERROR, with
 * AttributeError set, if there is none. */
Value attribute_enter(Thread *thread, Value owner, Value name);

/* The same, to the end. */
Value attribute_load(Thread *thread, Value owner, Value name);

/* The same, but VALUE_EMPTY if there is none. */
Value attribute_find(Thread *thread, Value owner, Value name);

/* What owner.name(...) calls. Its first argument is thread->receiver, unless that is VALUE_EMPTY. */
Value method_load(Thread *thread, Value owner, Value name);

/* What `super().name(...)` calls in a method of `class`, `super` being what has that name. */
Value super_method_load(Thread *thread, Value super, Value class, Value self, Value name);

static inline Value thread_receiver(Thread *thread) {
    return thread->receiver;
}

/* Set it, or delete it. False, with the thread's error set, when that fails. */
bool attribute_store(Thread *thread, Value owner, Value name, Value value);
bool attribute_delete(Thread *thread, Value owner, Value name);

/* What the methods of `object` for this do: without asking the class for methods of its own. */
Value attribute_load_plain(Thread *thread, Value owner, Value name);

/* `value` is VALUE_EMPTY for deleting. */
bool attribute_store_plain(Thread *thread, Value owner, Value name, Value value);

/* `owner.__dict__`, live where that is possible. VALUE_ERROR, with AttributeError set, if there is none. */
Value attribute_dict(Thread *thread, Value owner);

/* Has a function or property been marked as abstract? */
bool value_is_abstract(Thread *thread, Value value);

#endif
