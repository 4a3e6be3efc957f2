/* The methods of arrays but those of subscripts. */
#include "array_subscript.h"

#include "attribute.h"
#include "bytes.h"
#include "call.h"
#include "compare.h"
#include "errors.h"
#include "list.h"
#include "operators.h"
#include "repr.h"
#include "sequence.h"
#include "slice.h"
#include "state.h"
#include "text.h"

static Value none_if(bool done) {
    return done ? VALUE_NONE : VALUE_ERROR;
}

static bool holds_characters(const Array *array) {
    return array->type->layout == ITEM_CHARACTER;
}

/* Making. */


static bool check_initial(Thread *thread, const ArrayType *type, Value initial) {
    bool wants_characters = type->layout == ITEM_CHARACTER;
    if (is_string_like(initial) && !wants_characters) {
        error_raise(thread, ERROR_TYPE, "cannot use a str to initialize an array with typecode '%c'", type->code);
        return false;
    }
    if (is_array_like(initial) && holds_characters(array_of(initial)) && !wants_characters) {
        error_raise(thread, ERROR_TYPE, "cannot use a unicode array to initialize an array with typecode '%c'",
                    type->code);
        return false;
    }
    return true;
}

/* What an array starts with: the items of anything. */
static bool fill(Thread *thread, Array *array, Value initial) {
    if (is_bytes_like(initial)) {
        return array_extend_bytes(thread, array, string_of(initial)->data, string_of(initial)->length);
    }
    if (is_string_like(initial)) {
        return array_extend_text(thread, array, initial);
    }
    if (is_array_like(initial) && array_of(initial)->type != array->type) {
        initial = list_from_iterable(thread, initial);
    }
    return !is_error(initial) && array_extend(thread, array, initial);
}

static Value array_make(Thread *thread, const Value *args, int count) {
    if (count < 1 || count > 2) {
        return error_raise(thread, ERROR_TYPE, "array() takes at %s %d argument%s (%d given)", count < 1 ? "least" : "most",
                           count < 1 ? 1 : 2, count < 1 ? "" : "s", count);
    }
    if (!is_string_like(args[0]) || string_of(args[0])->length != 1) {
        return error_raise(thread, ERROR_TYPE, "array() argument 1 must be a unicode character, not %s",
                           type_name_of(thread, args[0]));
    }
    const ArrayType *type = array_type_find(string_at(string_of(args[0]), 0));
    if (type == NULL) {
        return error_raise(thread, ERROR_VALUE, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    if (count > 1 && !check_initial(thread, type, args[1])) {
        return VALUE_ERROR;
    }
    Array *array = array_new(thread, type, 0);
    return array == NULL || (count > 1 && !fill(thread, array, args[1])) ? VALUE_ERROR : value_from_object(array);
}

const BuiltinSpec array_construct = {"array.array", array_make, 0, ARGUMENTS_ANY, 0, NULL};

static Value method_copy(Thread *thread, const Value *args, int count) {
    (void)count;
    return array_part(thread, array_of(args[0]), 0, array_of(args[0])->length);
}

/* Adding and removing. */

static Value method_append(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(array_append(thread, array_of(args[0]), args[1]));
}

static Value method_extend(Thread *thread, const Value *args, int count) {
    (void)count;
    return none_if(array_extend(thread, array_of(args[0]), args[1]));
}

static Value method_insert(Thread *thread, const Value *args, int count) {
    (void)count;
    Array *array = array_of(args[0]);
    ArrayItem item;
    int64_t index;
    if (!index_from_value(thread, args[1], &index) || !array_pack(thread, array->type, args[2], &item)) {
        return VALUE_ERROR;
    }
    index = index_clamp(index, array->length);
    return none_if(array_replace(thread, array, (uint32_t)index, 0, item.bytes, 1));
}

static Value method_pop(Thread *thread, const Value *args, int count) {
    Array *array = array_of(args[0]);
    int64_t index = -1;
    if (count > 1 && !index_from_value(thread, args[1], &index)) {
        return VALUE_ERROR;
    }
    if (array->length == 0) {
        return error_raise(thread, ERROR_INDEX, "pop from empty array");
    }
    index += index < 0 ? array->length : 0;
    if (index < 0 || index >= array->length) {
        return error_raise(thread, ERROR_INDEX, "pop index out of range");
    }
    Value item = array_get(thread, array, (uint32_t)index);
    return !is_error(item) && array_replace(thread, array, (uint32_t)index, 1, NULL, 0) ? item : VALUE_ERROR;
}

static Value method_clear(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    array_of(args[0])->length = 0;
    return VALUE_NONE;
}

static Value method_reverse(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    const Array *array = array_of(args[0]);
    for (uint32_t i = 0; i < array->length / 2; i++) {
        char *left = array_place(array, i), *right = array_place(array, array->length - 1 - i);
        ArrayItem item;
        memcpy(&item, left, array->type->size);
        memcpy(left, right, array->type->size);
        memcpy(right, &item, array->type->size);
    }
    return VALUE_NONE;
}

/* Searching. The index of an item, NOT_THERE, or FAILED with the thread's error set. */
enum { NOT_THERE = -1, FAILED = -2 };

static int64_t find(Thread *thread, const Array *array, Value value, int64_t start, int64_t end) {
    for (int64_t i = start; i < end && i < array->length; i++) {
        Value item = thread_poll_interrupt(thread) ? array_get(thread, array, (uint32_t)i) : VALUE_ERROR;
        Value equal = is_error(item) ? VALUE_ERROR : value_compare(thread, COMPARISON_EQ, item, value);
        int truth = is_error(equal) ? -1 : value_is_true(thread, equal);
        if (truth != 0) {
            return truth < 0 ? FAILED : i;
        }
    }
    return NOT_THERE;
}

static Value method_contains(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t found = find(thread, array_of(args[0]), args[1], 0, LIST_LENGTH_MAX);
    return found == FAILED ? VALUE_ERROR : value_from_bool(found >= 0);
}

static Value method_count(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t times = 0;
    int64_t found = find(thread, array_of(args[0]), args[1], 0, LIST_LENGTH_MAX);
    for (; found >= 0; times++) {
        found = find(thread, array_of(args[0]), args[1], found + 1, LIST_LENGTH_MAX);
    }
    return found == FAILED ? VALUE_ERROR : value_from_int(times);
}

static Value method_index(Thread *thread, const Value *args, int count) {
    const Array *array = array_of(args[0]);
    int64_t start = 0, end = LIST_LENGTH_MAX;
    if (!index_bounds(thread, args, count, &start, &end)) {
        return VALUE_ERROR;
    }
    int64_t found = find(thread, array, args[1], index_clamp(start, array->length), index_clamp(end, array->length));
    if (found == NOT_THERE) {
        return error_raise(thread, ERROR_VALUE, "array.index(x): x not in array");
    }
    return found == FAILED ? VALUE_ERROR : value_from_int(found);
}

static Value method_remove(Thread *thread, const Value *args, int count) {
    (void)count;
    Array *array = array_of(args[0]);
    int64_t found = find(thread, array, args[1], 0, LIST_LENGTH_MAX);
    if (found == NOT_THERE) {
        return error_raise(thread, ERROR_VALUE, "array.remove(x): x not in array");
    }
    if (found == FAILED || found >= array->length) { /* comparing may have shortened the array */
        return none_if(found != FAILED);
    }
    return none_if(array_replace(thread, array, (uint32_t)found, 1, NULL, 0));
}

/* To and from other types. */

static Value method_tolist(Thread *thread, const Value *args, int count) {
    (void)count;
    const Array *array = array_of(args[0]);
    Value list = list_new(thread, NULL, 0);
    for (uint32_t i = 0; i < array->length && !is_error(list); i++) {
        Value item = thread_poll_interrupt(thread) ? array_get(thread, array, i) : VALUE_ERROR;
        list = !is_error(item) && list_append(thread, list_of(list), item) ? list : VALUE_ERROR;
    }
    return list;
}

/* Nothing is added if not all can be. */
static Value method_fromlist(Thread *thread, const Value *args, int count) {
    (void)count;
    Array *array = array_of(args[0]);
    uint32_t length = array->length;
    if (!is_list_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "arg must be list");
    }
    if (!array_extend(thread, array, args[1])) {
        array->length = length < array->length ? length : array->length;
        return VALUE_ERROR;
    }
    return VALUE_NONE;
}

static Value method_tobytes(Thread *thread, const Value *args, int count) {
    (void)count;
    return array_to_bytes(thread, array_of(args[0]));
}

static Value method_frombytes(Thread *thread, const Value *args, int count) {
    (void)count;
    Value bytes = is_array_like(args[1]) ? array_to_bytes(thread, array_of(args[1])) : args[1];
    if (is_error(bytes)) {
        return VALUE_ERROR;
    }
    if (!is_bytes_like(bytes)) {
        return error_raise(thread, ERROR_TYPE, "a bytes-like object is required, not '%s'", type_name_of(thread, bytes));
    }
    return none_if(array_extend_bytes(thread, array_of(args[0]), string_of(bytes)->data, string_of(bytes)->length));
}

static Value text_of_items(Thread *thread, const Array *array) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < array->length; i++) {
        Value item = thread_poll_interrupt(thread) ? array_get(thread, array, i) : VALUE_ERROR;
        if (is_error(item)) {
            buffer_destroy(&buffer);
            return VALUE_ERROR;
        }
        buffer_put_codepoint(&buffer, string_at(string_of(item), 0));
    }
    return string_from_buffer(thread, &buffer);
}

static bool check_characters(Thread *thread, const Array *array, const char *function) {
    if (!holds_characters(array)) {
        error_raise(thread, ERROR_VALUE, "%s() may only be called on unicode type arrays ('u' or 'w')", function);
        return false;
    }
    return true;
}

static Value method_tounicode(Thread *thread, const Value *args, int count) {
    (void)count;
    bool valid = check_characters(thread, array_of(args[0]), "tounicode");
    return valid ? text_of_items(thread, array_of(args[0])) : VALUE_ERROR;
}

static Value method_fromunicode(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_string_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "fromunicode() argument must be str, not %s",
                           type_name_of(thread, args[1]));
    }
    return none_if(check_characters(thread, array_of(args[0]), "fromunicode")
                   && array_extend_text(thread, array_of(args[0]), args[1]));
}

static Value call_method(Thread *thread, Value owner, const char *name, Value argument) {
    Value key = name_from_text(thread, name);
    Value method = is_error(key) ? VALUE_ERROR : attribute_load(thread, owner, key);
    return is_error(method) ? VALUE_ERROR : value_call(thread, method, &argument, 1);
}

static Value method_tofile(Thread *thread, const Value *args, int count) {
    (void)count;
    Value bytes = array_to_bytes(thread, array_of(args[0]));
    return none_if(!is_error(bytes) && !is_error(call_method(thread, args[1], "write", bytes)));
}

static Value method_fromfile(Thread *thread, const Value *args, int count) {
    (void)count;
    Array *array = array_of(args[0]);
    int64_t items;
    if (!index_from_value(thread, args[2], &items)) {
        return VALUE_ERROR;
    }
    if (items < 0) {
        return error_raise(thread, ERROR_VALUE, "negative count");
    }
    if (items > LIST_LENGTH_MAX) {
        return error_raise_memory(thread);
    }
    int64_t size = items * array->type->size;
    Value bytes = call_method(thread, args[1], "read", value_from_int(size));
    if (is_error(bytes)) {
        return VALUE_ERROR;
    }
    if (!is_bytes_like(bytes)) {
        return error_raise(thread, ERROR_TYPE, "read() didn't return bytes");
    }
    if (!array_extend_bytes(thread, array, string_of(bytes)->data, string_of(bytes)->length)) {
        return VALUE_ERROR;
    }
    return string_of(bytes)->length == size ? VALUE_NONE
                                            : error_raise(thread, ERROR_END_OF_FILE, "read() didn't return enough bytes");
}

static Value method_byteswap(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    const Array *array = array_of(args[0]);
    uint32_t size = array->type->size;
    for (uint32_t i = 0; i < array->length; i++) {
        char *item = array_place(array, i);
        for (uint32_t j = 0; j < size / 2; j++) {
            char byte = item[j];
            item[j] = item[size - 1 - j];
            item[size - 1 - j] = byte;
        }
    }
    return VALUE_NONE;
}

/* Attributes and operators. */

static Value method_typecode(Thread *thread, const Value *args, int count) {
    (void)count;
    return string_from_codepoint(thread, (unsigned char)array_of(args[0])->type->code);
}

static Value method_itemsize(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_int(array_of(args[0])->type->size);
}

static Value method_repr(Thread *thread, const Value *args, int count) {
    (void)count;
    const Array *array = array_of(args[0]);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    buffer_put_string(&buffer, string_of(type_of(thread, args[0])->name));
    buffer_print(&buffer, "('%c'", array->type->code);
    bool complete = true;
    if (array->length > 0) {
        Value items = holds_characters(array) ? text_of_items(thread, array) : method_tolist(thread, args, 1);
        buffer_put_text(&buffer, ", ");
        complete = !is_error(items) && buffer_put_repr(thread, &buffer, items);
    }
    buffer_put_text(&buffer, ")");
    if (!complete) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

const BuiltinSpec array_methods[] = {
    {"append", method_append, 1, 1, 0, NULL},
    {"extend", method_extend, 1, 1, 0, NULL},
    {"insert", method_insert, 2, 2, 0, NULL},
    {"pop", method_pop, 0, 1, 0, NULL},
    {"clear", method_clear, 0, 0, 0, NULL},
    {"reverse", method_reverse, 0, 0, 0, NULL},
    {"count", method_count, 1, 1, 0, NULL},
    {"index", method_index, 1, 3, 0, NULL},
    {"remove", method_remove, 1, 1, 0, NULL},
    {"tolist", method_tolist, 0, 0, 0, NULL},
    {"fromlist", method_fromlist, 1, 1, 0, NULL},
    {"tobytes", method_tobytes, 0, 0, 0, NULL},
    {"frombytes", method_frombytes, 1, 1, 0, NULL},
    {"tounicode", method_tounicode, 0, 0, 0, NULL},
    {"fromunicode", method_fromunicode, 1, 1, 0, NULL},
    {"tofile", method_tofile, 1, 1, 0, NULL},
    {"fromfile", method_fromfile, 2, 2, 0, NULL},
    {"byteswap", method_byteswap, 0, 0, 0, NULL},
    {"typecode", method_typecode, 0, 0, BUILTIN_GETTER, NULL},
    {"itemsize", method_itemsize, 0, 0, BUILTIN_GETTER, NULL},
    {"__copy__", method_copy, 0, 0, 0, NULL},
    {"__deepcopy__", method_copy, 1, 1, 0, NULL},
    {"__contains__", method_contains, 1, 1, 0, NULL},
    {"__repr__", method_repr, 0, 0, 0, NULL},
    {"__len__", array_method_len, 0, 0, 0, NULL},
    {"__getitem__", array_method_getitem, 1, 1, 0, NULL},
    {"__setitem__", array_method_setitem, 2, 2, 0, NULL},
    {"__delitem__", array_method_delitem, 1, 1, 0, NULL},
    {"__add__", array_method_add, 1, 1, 0, NULL},
    {"__iadd__", array_method_iadd, 1, 1, 0, NULL},
    {"__mul__", array_method_mul, 1, 1, 0, NULL},
    {"__rmul__", array_method_mul, 1, 1, 0, NULL},
    {"__imul__", array_method_imul, 1, 1, 0, NULL},
    {"__lt__", array_method_lt, 1, 1, 0, NULL},
    {"__le__", array_method_le, 1, 1, 0, NULL},
    {"__eq__", array_method_eq, 1, 1, 0, NULL},
    {"__ne__", array_method_ne, 1, 1, 0, NULL},
    {"__gt__", array_method_gt, 1, 1, 0, NULL},
    {"__ge__", array_method_ge, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
