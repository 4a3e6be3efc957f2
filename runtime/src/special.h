/* Special methods: those that operators and other constructs of the language call. Each type has them resolved in
 * an array, so that finding one is a load. */
#ifndef PYVM_SPECIAL_H
#define PYVM_SPECIAL_H

/* The binary operators, in the order of BinaryOp: each has a method, a reflected one and one in place. */
#define BINARY_SPECIALS(X) \
    X(ADD, add) \
    X(SUBTRACT, sub) \
    X(MULTIPLY, mul) \
    X(TRUE_DIVIDE, truediv) \
    X(FLOOR_DIVIDE, floordiv) \
    X(MODULO, mod) \
    X(POWER, pow) \
    X(DIVMOD, divmod) \
    X(LEFT_SHIFT, lshift) \
    X(RIGHT_SHIFT, rshift) \
    X(AND, and) \
    X(OR, or) \
    X(XOR, xor) \
    X(MATRIX_MULTIPLY, matmul)

/* All others. Those of comparisons are in the order of Comparison. */
#define OTHER_SPECIALS(X) \
    X(LT, lt) \
    X(LE, le) \
    X(EQ, eq) \
    X(NE, ne) \
    X(GT, gt) \
    X(GE, ge) \
    X(NEGATIVE, neg) \
    X(POSITIVE, pos) \
    X(INVERT, invert) \
    X(ABS, abs) \
    X(NEW, new) \
    X(INIT, init) \
    X(CALL, call) \
    X(REPR, repr) \
    X(STR, str) \
    X(FORMAT, format) \
    X(BYTES, bytes) \
    X(HASH, hash) \
    X(BOOL, bool) \
    X(LEN, len) \
    X(LENGTH_HINT, length_hint) \
    X(GETITEM, getitem) \
    X(SETITEM, setitem) \
    X(DELITEM, delitem) \
    X(MISSING, missing) \
    X(CONTAINS, contains) \
    X(ITER, iter) \
    X(NEXT, next) \
    X(REVERSED, reversed) \
    X(INDEX, index) \
    X(INT, int) \
    X(FLOAT, float) \
    X(ROUND, round) \
    X(TRUNC, trunc) \
    X(FLOOR, floor) \
    X(CEIL, ceil) \
    X(GETATTRIBUTE, getattribute) \
    X(GETATTR, getattr) \
    X(SETATTR, setattr) \
    X(DELATTR, delattr) \
    X(GET, get) \
    X(SET, set) \
    X(DELETE, delete) \
    X(SET_NAME, set_name) \
    X(ENTER, enter) \
    X(EXIT, exit) \
    X(DIR, dir) \
    X(DEL, del) \
    X(INSTANCECHECK, instancecheck) \
    X(SUBCLASSCHECK, subclasscheck)

typedef enum {
#define X(NAME, name) SPECIAL_##NAME,
    BINARY_SPECIALS(X)
#undef X
    SPECIAL_REFLECTED,
    SPECIAL_IN_PLACE = 2 * SPECIAL_REFLECTED,
    SPECIAL_BINARY_END = 3 * SPECIAL_REFLECTED,
    SPECIAL_BEFORE_OTHERS = SPECIAL_BINARY_END - 1,
#define X(NAME, name) SPECIAL_##NAME,
    OTHER_SPECIALS(X)
#undef X
    SPECIAL_COUNT
} Special;

#endif
