/* The types of items that arrays can have: between values and memory. */
#include <float.h>

#include "array_object.h"
#include "errors.h"
#include "numeric.h"
#include "sequence.h"
#include "str.h"

static const ArrayType array_types[] = {
    {'b', ITEM_INT8, 1},   {'B', ITEM_UINT8, 1},  {'u', ITEM_CHARACTER, 4}, {'w', ITEM_CHARACTER, 4},
    {'h', ITEM_INT16, 2},  {'H', ITEM_UINT16, 2}, {'i', ITEM_INT32, 4},     {'I', ITEM_UINT32, 4},
    {'l', ITEM_INT64, 8},  {'L', ITEM_UINT64, 8}, {'q', ITEM_INT64, 8},     {'Q', ITEM_UINT64, 8},
    {'f', ITEM_FLOAT, 4},  {'d', ITEM_DOUBLE, 8},
};

enum { ARRAY_TYPE_COUNT = sizeof array_types / sizeof *array_types };

const ArrayType *array_type_find(uint32_t code) {
    for (int i = 0; i < ARRAY_TYPE_COUNT; i++) {
        if ((uint32_t)(unsigned char)array_types[i].code == code) {
            return &array_types[i];
        }
    }
    return NULL;
}

/* Reading. */

static Value character(Thread *thread, uint32_t codepoint) {
    if (codepoint > 0x10ffff) {
        return error_raise(thread, ERROR_VALUE, "character U+%x is not in range [U+0000; U+10ffff]", (unsigned)codepoint);
    }
    return string_from_codepoint(thread, codepoint);
}

Value array_get_slow(Thread *thread, const Array *array, uint32_t index) {
    const void *place = array_place(array, index);
    switch (array->type->layout) {
    case ITEM_INT16:
        return value_from_int(*(const int16_t *)place);
    case ITEM_UINT16:
        return value_from_int(*(const uint16_t *)place);
    case ITEM_UINT32:
        return value_from_int(*(const uint32_t *)place);
    case ITEM_UINT64:
        return int_from_unsigned(thread, *(const uint64_t *)place, false);
    case ITEM_FLOAT:
        return value_from_double((double)*(const float *)place);
    case ITEM_CHARACTER:
        return character(thread, *(const uint32_t *)place);
    default:
        return array_get(thread, array, index);
    }
}

/* Writing. */

static bool raise_overflow(Thread *thread, const char *what) {
    error_raise(thread, ERROR_OVERFLOW, "%s", what);
    return false;
}

/* Of the types that fit 32 bits: their bounds, and how CPython calls them where it finds that out. */
typedef struct {
    int64_t least, most;
    const char *name;
} Bounds;

static const Bounds bounds_of[] = {
    [ITEM_INT8] = {INT8_MIN, INT8_MAX, "signed char"},
    [ITEM_UINT8] = {0, UINT8_MAX, "unsigned byte integer"},
    [ITEM_INT16] = {INT16_MIN, INT16_MAX, "signed short integer"},
    [ITEM_UINT16] = {0, UINT16_MAX, "unsigned short"},
    [ITEM_INT32] = {INT32_MIN, INT32_MAX, "signed integer"},
    [ITEM_UINT32] = {0, UINT32_MAX, "unsigned int"},
};

static bool check_bounds(Thread *thread, int64_t number, const Bounds *bounds) {
    if (number >= bounds->least && number <= bounds->most) {
        return true;
    }
    error_raise(thread, ERROR_OVERFLOW, "%s is %s than %s", bounds->name, number < bounds->least ? "less" : "greater",
                number < bounds->least ? "minimum" : "maximum");
    return false;
}

/* CPython reads a number for these by way of a wider type first, and an error may come from there. */
static bool check_small(Thread *thread, int64_t number, ItemLayout layout) {
    if (layout == ITEM_INT8 && !check_bounds(thread, number, &bounds_of[ITEM_INT16])) {
        return false;
    }
    if (layout == ITEM_UINT16 && !check_bounds(thread, number, &bounds_of[ITEM_INT32])) {
        return false;
    }
    return check_bounds(thread, number, &bounds_of[layout]);
}

static void put_number(ArrayItem *item, ItemLayout layout, uint64_t number) {
    uint8_t narrow = (uint8_t)number;
    uint16_t middle = (uint16_t)number;
    uint32_t wide = (uint32_t)number;
    switch (layout) {
    case ITEM_INT8:
    case ITEM_UINT8:
        memcpy(item, &narrow, sizeof narrow);
        break;
    case ITEM_INT16:
    case ITEM_UINT16:
        memcpy(item, &middle, sizeof middle);
        break;
    case ITEM_INT32:
    case ITEM_UINT32:
        memcpy(item, &wide, sizeof wide);
        break;
    default:
        memcpy(item, &number, sizeof number);
    }
}

static bool pack_signed(Thread *thread, const ArrayType *type, Value value, ArrayItem *item) {
    int64_t number;
    if (!int_to_int64(value, &number)) {
        return raise_overflow(thread, type->code == 'q' ? "int too big to convert"
                                                        : "Python int too large to convert to C long");
    }
    if (type->layout != ITEM_INT64 && !check_small(thread, number, type->layout)) {
        return false;
    }
    put_number(item, type->layout, (uint64_t)number);
    return true;
}

static bool pack_unsigned(Thread *thread, const ArrayType *type, Value value, ArrayItem *item) {
    IntView view;
    int_view(&view, value);
    if (view.negative) {
        return raise_overflow(thread, type->code == 'Q' ? "can't convert negative int to unsigned"
                                                        : "can't convert negative value to unsigned int");
    }
    if (view.count > 1) {
        return raise_overflow(thread, type->code == 'Q' ? "int too big to convert"
                                                        : "Python int too large to convert to C unsigned long");
    }
    uint64_t number = view.count == 0 ? 0 : view.limbs[0];
    if (type->layout == ITEM_UINT32 && number > UINT32_MAX) {
        return raise_overflow(thread, "unsigned int is greater than maximum");
    }
    put_number(item, type->layout, number);
    return true;
}

static bool pack_float(Thread *thread, const ArrayType *type, Value value, ArrayItem *item) {
    double number;
    if (!double_from_value(thread, value, &number)) {
        return false;
    }
    float narrow = (float)number;
    if (type->layout == ITEM_FLOAT) {
        memcpy(item, &narrow, sizeof narrow);
    } else {
        memcpy(item, &number, sizeof number);
    }
    return true;
}

static bool pack_character(Thread *thread, Value value, ArrayItem *item) {
    if (!is_string_like(value) || string_of(value)->length != 1) {
        error_raise(thread, ERROR_TYPE, "array item must be unicode character");
        return false;
    }
    uint32_t codepoint = string_at(string_of(value), 0);
    memcpy(item, &codepoint, sizeof codepoint);
    return true;
}

bool array_pack(Thread *thread, const ArrayType *type, Value value, ArrayItem *item) {
    if (type->layout == ITEM_CHARACTER) {
        return pack_character(thread, value, item);
    }
    if (type->layout == ITEM_FLOAT || type->layout == ITEM_DOUBLE) {
        return pack_float(thread, type, value, item);
    }
    value = value_index(thread, value);
    if (is_error(value)) {
        return false;
    }
    if (!is_integer(value)) {
        error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type_name_of(thread, value));
        return false;
    }
    bool is_unsigned = type->layout == ITEM_UINT32 || type->layout == ITEM_UINT64;
    return is_unsigned ? pack_unsigned(thread, type, value, item) : pack_signed(thread, type, value, item);
}

bool array_set_number(Value value, Value index, Value number) {
    Array *array = array_of(value);
    if (!array_has_index(value, index)) {
        return false;
    }
    void *place = array_place(array, (uint32_t)int_of(index));
    ItemLayout layout = array->type->layout;
    if (layout == ITEM_DOUBLE && is_float(number)) {
        *(double *)place = double_of(number);
        return true;
    }
    if (!is_int(number)) {
        return false;
    }
    if (layout == ITEM_INT64) {
        *(int64_t *)place = int_of(number);
        return true;
    }
    if (layout > ITEM_UINT32 || int_of(number) < bounds_of[layout].least || int_of(number) > bounds_of[layout].most) {
        return false;
    }
    ArrayItem item;
    put_number(&item, layout, (uint64_t)int_of(number));
    memcpy(place, &item, array->type->size);
    return true;
}
