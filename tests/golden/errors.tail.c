
/* CHECK (left, right -- result)   errors.def:9 */
HANDLER(CHECK) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t left = sp[-2];
    int64_t right = sp[-1];
    int64_t result;
    if (UNLIKELY(is_bad(left))) GO_TO(label_failed);
    if (UNLIKELY(is_bad(right))) {
        sp -= 2;
        GO_TO(label_popped);
    }
    result = combine(left, right);
    sp[-2] = result;
    sp -= 1;
    DISPATCH();
}

/* CHECK_ONE (items[n], value --)   errors.def:16 */
HANDLER(CHECK_ONE) {
    ip += 8;
    BEGIN_CHECK(8);
    int32_t n = read_i32(ip - 4);
    int64_t *items = sp - (n + 1);
    int64_t value = sp[-1];
    if (value) { if (UNLIKELY(is_bad(value))) GO_TO(label_failed); } else { if (UNLIKELY(is_bad(items[0]))) { sp -= n + 1; GO_TO(label_popped); } }
    sp -= n + 1;
    DISPATCH();
}

/* FAIL (value --)   errors.def:21 */
HANDLER(FAIL) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t value = sp[-1];
    try_it(thread, value);
    GO_TO(label_failed);
}

/* label(failed)   prelude.inc:23 */
COLD_HANDLER(label_failed) {
    return -1;
}

/* label(popped)   errors.def:4 */
COLD_HANDLER(label_popped) {
    return -2;
}
