
    /* HALVE (number -- half)   cold.def:4 */
    TARGET(HALVE) {
        ip += 8;
        int64_t number = sp[-1];
        int64_t half;
        int64_t twice = number + number;
        bool bad = is_bad(number);
        if (UNLIKELY(bad)) {
            frame->ip = ip;
            frame->sp = sp;
            half = run_it(thread, twice);
            if (UNLIKELY(is_bad(half))) goto failed;
        } else {
            half = number / 2;
        }
        half += twice;
        sp[-1] = half;
        DISPATCH();
    }

    /* LIMIT (number -- number)   cold.def:17 */
    TARGET(LIMIT) {
        ip += 8;
        int64_t number = sp[-1];
        if (UNLIKELY(number > 9)) {
            frame->ip = ip;
            frame->sp = sp;
            run_it(thread, number);
            goto failed;
        }
        number = number + 1;
        sp[-1] = number;
        DISPATCH();
    }

    /* KEEP (--)   cold.def:26 */
    TARGET(KEEP) {
        ip += 8;
        int32_t slot = read_i32(ip - 4);
        if (LIKELY(locals[slot] == 0)) {
            locals[slot] = 1;
        } else {
            frame->ip = ip;
            frame->sp = sp;
            locals[slot] = run_it(thread, locals[slot]);
        }
        DISPATCH();
    }

    /* CALL_FIRST (number -- result)   cold.def:35 */
    TARGET(CALL_FIRST) {
        ip += 8;
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
    TARGET(SUM) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        int64_t *items = sp - n;
        int64_t sum;
        if (UNLIKELY(sum_of(items, n) > 9)) {
            goto failed;
        }
        sum = items[0];
        sp[-n] = sum;
        sp += 1 - n;
        DISPATCH();
    }

    /* CHECKED = _CHECK + _DOUBLE   cold.def:60 */
    TARGET(CHECKED) {
        ip += 8;
        int64_t number = sp[-1];
        int64_t result;
        { /* _CHECK (number -- number) */
            if (UNLIKELY(is_bad(number))) {
                frame->ip = ip;
                frame->sp = sp;
                if (UNLIKELY(run_it(thread, number) == 0)) goto failed;
            }
        }
        { /* _DOUBLE (number -- result) */
            result = 2 * number;
        }
        sp[-1] = result;
        DISPATCH();
    }

    /* LEAVE_FIRST (number -- number | end: number)   cold.def:63 */
    TARGET(LEAVE_FIRST) {
        ip += 8;
        int32_t end = read_i32(ip - 4);
        int64_t number = sp[-1];
        if (number == 1) {
            return number;
        }
        if (number == 2) {
            ip += end;
            DISPATCH();
        }
        if (UNLIKELY(try_it(thread, number) == 3)) goto failed;
        if (UNLIKELY(number == 4)) {
            frame->ip = ip;
            frame->sp = sp;
            run_it(thread, number);
        }
        DISPATCH();
    }

    /* REMEMBER (number -- number)   cold.def:75 */
    TARGET(REMEMBER) {
        ip += 8;
        int64_t number = sp[-1];
        int64_t kept = number * 2;
        if (UNLIKELY(number < 0)) {
            frame->ip = ip;
            frame->sp = sp;
            run_it(thread, kept);
        }
        DISPATCH();
    }

/* label(failed)   prelude.inc:24 */
failed: {
    return -1;
}
