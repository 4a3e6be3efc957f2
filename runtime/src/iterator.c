#include "iterator.h"

#include "errors.h"
#include "list.h"
#include "range.h"
#include "state.h"
#include "str.h"

static Value range_iterator_new(Thread *thread, const Range *range) {
    RangeIterator *iterator = heap_allocate(thread->heap, KIND_RANGE_ITERATOR, sizeof(RangeIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->next = range->start;
    iterator->step = range->step;
    iterator->remaining = range->length;
    return value_from_object(iterator);
}

static Value sequence_iterator_new(Thread *thread, Kind kind, Value sequence) {
    SequenceIterator *iterator = heap_allocate(thread->heap, kind, sizeof(SequenceIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->sequence = sequence;
    iterator->next = 0;
    return value_from_object(iterator);
}

Value iterator_new(Thread *thread, Value iterable) {
    if (is_range(iterable)) {
        return range_iterator_new(thread, range_of(iterable));
    }
    if (is_list(iterable)) {
        return sequence_iterator_new(thread, KIND_LIST_ITERATOR, iterable);
    }
    if (is_string(iterable)) {
        return sequence_iterator_new(thread, KIND_STRING_ITERATOR, iterable);
    }
    return error_raise(thread, ERROR_TYPE, "'%s' object is not iterable", type_name_of(iterable));
}

Value iterator_next_slow(Thread *thread, Value value) {
    SequenceIterator *iterator = (SequenceIterator *)object_of(value);
    if (is_empty(iterator->sequence)) {
        return VALUE_END;
    }
    if (iterator->header.kind == KIND_LIST_ITERATOR) {
        const List *list = list_of(iterator->sequence);
        if (iterator->next < list->length) {
            return list->items[iterator->next++];
        }
    } else if (iterator->next < string_of(iterator->sequence)->length) {
        return string_from_codepoint(thread, string_at(string_of(iterator->sequence), iterator->next++));
    }
    /* An iterator that has ended stays so, even if the list grows. */
    iterator->sequence = VALUE_EMPTY;
    return VALUE_END;
}

Value iterator_step(Thread *thread, Value iterator) {
    if (thread_must_break(thread) && !thread_safepoint(thread)) {
        return VALUE_ERROR;
    }
    return iterator_next(thread, iterator);
}

void iterator_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((SequenceIterator *)object)->sequence);
}
