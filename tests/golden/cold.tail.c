
/* HALVE (number -- half)   cold.def:4 */
HANDLER(HALVE) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    int64_t half;
    int64_t twice = number + number;
    bool bad = is_bad(number);
    if (UNLIKELY(bad)) GO_TO(cold_HALVE); else {
        half = number / 2;
    }
    half += twice;
    sp[-1] = half;
    DISPATCH();
}

/* HALVE, where it seldom goes. */
COLD_HANDLER(cold_HALVE) {
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    int64_t half;
    int64_t twice = number + number;
    {
        frame->ip = ip;
        frame->sp = sp;
        half = run_it(thread, twice);
        if (UNLIKELY(is_bad(half))) GO_TO(label_failed);
    }
    half += twice;
    sp[-1] = half;
    DISPATCH();
}

/* LIMIT (number -- number)   cold.def:17 */
HANDLER(LIMIT) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    if (UNLIKELY(number > 9)) GO_TO(cold_LIMIT);
    number = number + 1;
    sp[-1] = number;
    DISPATCH();
}

/* LIMIT, where it seldom goes. */
COLD_HANDLER(cold_LIMIT) {
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    {
        frame->ip = ip;
        frame->sp = sp;
        run_it(thread, number);
        GO_TO(label_failed);
    }
}

/* KEEP (--)   cold.def:26 */
HANDLER(KEEP) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t *locals = frame->locals;
    int32_t slot = read_i32(ip - 4);
    if (LIKELY(locals[slot] == 0)) {
        locals[slot] = 1;
    } else GO_TO(cold_KEEP);
    DISPATCH();
}

/* KEEP, where it seldom goes. */
COLD_HANDLER(cold_KEEP) {
    BEGIN_CHECK(8);
    int64_t *locals = frame->locals;
    int32_t slot = read_i32(ip - 4);
    {
        frame->ip = ip;
        frame->sp = sp;
        locals[slot] = run_it(thread, locals[slot]);
    }
    DISPATCH();
}

/* CALL_FIRST (number -- result)   cold.def:35 */
HANDLER(CALL_FIRST) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    int64_t result;
    int64_t first = try_it(thread, number);
    if (UNLIKELY(is_bad(first))) {
        frame->ip = ip;
        frame->sp = sp;
        first = run_it(thread, number);
    }
    result = first;
    sp[-1] = result;
    DISPATCH();
}

/* SUM (items[n] -- sum)   cold.def:44 */
HANDLER(SUM) {
    ip += 8;
    BEGIN_CHECK(8);
    int32_t n = read_i32(ip - 4);
    int64_t *items = sp - n;
    int64_t sum;
    if (UNLIKELY(sum_of(items, n) > 9)) {
        GO_TO(label_failed);
    }
    sum = items[0];
    sp[-n] = sum;
    sp += 1 - n;
    DISPATCH();
}

/* CHECKED = _CHECK + _DOUBLE   cold.def:60 */
HANDLER(CHECKED) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    int64_t result;
    { /* _CHECK (number -- number) */
        if (UNLIKELY(is_bad(number))) GO_TO(cold_CHECKED);
    }
    { /* _DOUBLE (number -- result) */
        result = 2 * number;
    }
    sp[-1] = result;
    DISPATCH();
}

/* CHECKED, where it seldom goes. */
COLD_HANDLER(cold_CHECKED) {
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    int64_t result;
    { /* _CHECK (number -- number) */
        {
            frame->ip = ip;
            frame->sp = sp;
            if (UNLIKELY(run_it(thread, number) == 0)) GO_TO(label_failed);
        }
    }
    { /* _DOUBLE (number -- result) */
        result = 2 * number;
    }
    sp[-1] = result;
    DISPATCH();
}

/* LEAVE_FIRST (number -- number | end: number)   cold.def:63 */
HANDLER(LEAVE_FIRST) {
    ip += 8;
    BEGIN_CHECK(8);
    int32_t end = read_i32(ip - 4);
    int64_t number = sp[-1];
    if (number == 1) {
        return number;
    }
    if (number == 2) {
        ip += end;
        DISPATCH();
    }
    if (UNLIKELY(try_it(thread, number) == 3)) GO_TO(label_failed);
    if (UNLIKELY(number == 4)) GO_TO(cold_LEAVE_FIRST);
    DISPATCH();
}

/* LEAVE_FIRST, where it seldom goes. */
COLD_HANDLER(cold_LEAVE_FIRST) {
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    {
        frame->ip = ip;
        frame->sp = sp;
        run_it(thread, number);
    }
    DISPATCH();
}

/* REMEMBER (number -- number)   cold.def:75 */
HANDLER(REMEMBER) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    if (UNLIKELY(number < 0)) GO_TO(cold_REMEMBER);
    DISPATCH();
}

/* REMEMBER, where it seldom goes. */
COLD_HANDLER(cold_REMEMBER) {
    BEGIN_CHECK(8);
    int64_t number = sp[-1];
    int64_t kept = number * 2;
    {
        frame->ip = ip;
        frame->sp = sp;
        run_it(thread, kept);
    }
    DISPATCH();
}

/* label(failed)   prelude.inc:24 */
COLD_HANDLER(label_failed) {
    return -1;
}
