
/* ADD (counter/1, expected/2, left, right -- sum)   families.def:6 */
HANDLER(ADD) {
    ip += 8;
    if (UNLIKELY(golden_count_down(ip - 6))) {
        ip -= 8;
        GO_TO(specialize);
    }
    GO_TO(generic_ADD);
}

HANDLER(generic_ADD) {
    BEGIN_CHECK(8);
    int64_t left = sp[-2];
    int64_t right = sp[-1];
    int64_t sum;
    sum = combine(left, right);
    sp[-2] = sum;
    sp -= 1;
    DISPATCH();
}

/* ADD_SMALL (unused/1, unused/2, left: small, right: good -- sum: small)   families.def:11 */
HANDLER(ADD_SMALL) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t left = sp[-2];
    int64_t right = sp[-1];
    int64_t sum;
    if (MISSES(!(left < 10) || !(!is_bad(right)))) GO_TO(missed_ADD);
    sum = left + right;
    if (MISSES(sum > 10)) GO_TO(missed_ADD);
    sp[-2] = sum;
    sp -= 1;
    DISPATCH();
}

/* ADD_EXPECTED (unused/1, expected/2, left, right -- sum)   families.def:17 */
HANDLER(ADD_EXPECTED) {
    ip += 8;
    BEGIN_CHECK(8);
    uint32_t expected = read_u32(ip - 4);
    int64_t left = sp[-2];
    int64_t right = sp[-1];
    int64_t sum;
    if (MISSES(!(left == expected))) GO_TO(missed_ADD);
    sum = expected + right;
    sp[-2] = sum;
    sp -= 1;
    DISPATCH();
}

/* ADD_PARTS = unused/1 + unused/2 + _SUM + _CHECK_SMALL   families.def:36 */
HANDLER(ADD_PARTS) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t left = sp[-2];
    int64_t right = sp[-1];
    int64_t sum;
    { /* _SUM (left, right -- sum) */
        sum = left + right;
    }
    { /* _CHECK_SMALL (sum: small -- sum) */
        if (MISSES(!(sum < 10))) GO_TO(missed_ADD);
    }
    sp[-2] = sum;
    sp -= 1;
    DISPATCH();
}

COLD_HANDLER(missed_ADD) {
    if (golden_count_down(ip - 6)) {
        golden_generalize(ip - 8, GOLDEN_ADD, 2);
    }
    GO_TO(generic_ADD);
}

COLD_HANDLER(specialize) {
    golden_specialize(thread, frame, ip, sp);
    DISPATCH_FRAME();
}
