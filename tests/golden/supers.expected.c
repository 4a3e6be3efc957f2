
    /* LOAD (-- value)   supers.def:5 */
    TARGET(LOAD) {
        ip += 8;
        int32_t index = read_i32(ip - 4);
        int64_t value;
        value = locals[index];
        sp[0] = value;
        sp += 1;
        DISPATCH();
    }

    /* STORE (value --)   supers.def:9 */
    TARGET(STORE) {
        ip += 8;
        int32_t index = read_i32(ip - 4);
        int64_t value = sp[-1];
        locals[index] = value;
        sp -= 1;
        DISPATCH();
    }

    /* DOUBLE (value -- value)   supers.def:13 */
    TARGET(DOUBLE) {
        ip += 8;
        int64_t value = sp[-1];
        value *= 2;
        if (UNLIKELY(is_bad(value))) {
            sp -= 1;
            goto popped;
        }
        sp[-1] = value;
        DISPATCH();
    }

    /* SUM (items[n] -- sum)   supers.def:18 */
    TARGET(SUM) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        int64_t *items = sp - n;
        int64_t sum;
        sum = sum_of(items, n);
        sp[-n] = sum;
        sp += 1 - n;
        DISPATCH();
    }

    /* TRY (value -- result)   supers.def:22 */
    TARGET(TRY) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
        result = try_it(thread, value);
        if (UNLIKELY(is_bad(result))) goto failed;
        sp[-1] = result;
        DISPATCH();
    }

    /* RUN (value -- result)   supers.def:27 */
    TARGET(RUN) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
        frame->ip = ip;
        frame->sp = sp;
        result = run_it(thread, value);
        if (UNLIKELY(is_bad(result))) goto failed;
        sp[-1] = result;
        DISPATCH();
    }

    /* SHIFT (value -- result)   supers.def:32 */
    TARGET(SHIFT) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
        int64_t least = value * 2;
        if (UNLIKELY(is_bad(value))) {
            frame->ip = ip;
            frame->sp = sp;
            result = run_it(thread, value);
        } else {
            result = value + least;
        }
        sp[-1] = result;
        DISPATCH();
    }

    /* JUMP_IF_ZERO (value -- | target: value)   supers.def:41 */
    TARGET(JUMP_IF_ZERO) {
        ip += 8;
        int32_t target = read_i32(ip - 4);
        int64_t value = sp[-1];
        if (value == 0) {
            ip += target;
            DISPATCH();
        }
        sp -= 1;
        DISPATCH();
    }

    /* CALL (callee -- result: deferred)   supers.def:45 */
    TARGET(CALL) {
        ip += 8;
        int64_t callee = sp[-1];
        {
            Frame *next_frame = frame_of(callee);
            frame->ip = ip;
            frame->sp = sp - 1;
            frame = next_frame;
            LOAD_FRAME();
            DISPATCH_FRAME();
        }
    }

    /* ADD (counter/1, left, right -- sum)   supers.def:49 */
    TARGET(ADD) {
        ip += 8;
        if (UNLIKELY(golden_count_down(ip - 6))) {
            ip -= 8;
            goto specialize;
        }
    generic_ADD:;
        int64_t left = sp[-2];
        int64_t right = sp[-1];
        int64_t sum;
        sum = combine(left, right);
        sp[-2] = sum;
        sp -= 1;
        DISPATCH();
    }

    /* ADD_SMALL (unused/1, left: small, right: small -- sum: small)   supers.def:53 */
    TARGET(ADD_SMALL) {
        ip += 8;
        int64_t left = sp[-2];
        int64_t right = sp[-1];
        int64_t sum;
        if (MISSES(!(left < 10) || !(right < 10))) goto missed_ADD;
        sum = left + right;
        if (MISSES(sum >= 10)) goto missed_ADD;
        sp[-2] = sum;
        sp -= 1;
        DISPATCH();
    }

    /* LOAD_LOAD_ADD_ADD = LOAD + LOAD + ADD_SMALL + ADD_SMALL   supers.def:65 */
    TARGET(LOAD_LOAD_ADD_ADD) {
        NO_CHECK();
        int64_t left = sp[-1];
        int64_t sum_2;
        int64_t value;
        int64_t value_2;
        int64_t sum;
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            value = locals[index];
        }
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            value_2 = locals[index];
        }
        { /* ADD_SMALL (unused/1, left: small, right: small -- sum: small) */
            ip += 8;
            if (MISSES(!(value < 10) || !(value_2 < 10))) {
                sp[0] = value;
                sp[1] = value_2;
                sp += 2;
                CHECK_FROM(ip - 8);
                goto missed_ADD;
            }
            sum = value + value_2;
            if (MISSES(sum >= 10)) {
                sp[0] = value;
                sp[1] = value_2;
                sp += 2;
                CHECK_FROM(ip - 8);
                goto missed_ADD;
            }
        }
        { /* ADD_SMALL (unused/1, left: small, right: small -- sum: small) */
            ip += 8;
            if (MISSES(!(left < 10))) {
                sp[0] = sum;
                sp += 1;
                CHECK_FROM(ip - 8);
                goto missed_ADD;
            }
            sum_2 = left + sum;
            if (MISSES(sum_2 >= 10)) {
                sp[0] = sum;
                sp += 1;
                CHECK_FROM(ip - 8);
                goto missed_ADD;
            }
        }
        sp[-1] = sum_2;
        DISPATCH();
    }

    /* LOAD_DOUBLE_TRY = LOAD + DOUBLE + TRY   supers.def:68 */
    TARGET(LOAD_DOUBLE_TRY) {
        NO_CHECK();
        int64_t result;
        int64_t value;
        int64_t value_2;
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            value = locals[index];
        }
        { /* DOUBLE (value -- value) */
            ip += 8;
            value_2 = value;
            value_2 *= 2;
            if (UNLIKELY(is_bad(value_2))) goto popped;
        }
        { /* TRY (value -- result) */
            ip += 8;
            result = try_it(thread, value_2);
            if (UNLIKELY(is_bad(result))) {
                sp[0] = value_2;
                sp += 1;
                goto failed;
            }
        }
        sp[0] = result;
        sp += 1;
        DISPATCH();
    }

    /* LOAD_JUMP_CALL = LOAD + JUMP_IF_ZERO + CALL   supers.def:77 */
    TARGET(LOAD_JUMP_CALL) {
        NO_CHECK();
        int64_t callee = sp[-1];
        int64_t value;
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            value = locals[index];
        }
        { /* JUMP_IF_ZERO (value -- | target: value) */
            ip += 8;
            int32_t target = read_i32(ip - 4);
            if (value == 0) {
                sp[0] = value;
                sp += 1;
                ip += target;
                DISPATCH();
            }
        }
        { /* CALL (callee -- result: deferred) */
            ip += 8;
            {
                Frame *next_frame = frame_of(callee);
                frame->ip = ip;
                frame->sp = sp - 1;
                frame = next_frame;
                LOAD_FRAME();
                DISPATCH_FRAME();
            }
        }
    }

    /* LOAD_RUN_ADD = LOAD + RUN + ADD_SMALL   supers.def:71 */
    TARGET(LOAD_RUN_ADD) {
        NO_CHECK();
        int64_t left = sp[-1];
        int64_t sum;
        int64_t value;
        int64_t result;
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            value = locals[index];
        }
        { /* RUN (value -- result) */
            ip += 8;
            sp[0] = value;
            frame->ip = ip;
            frame->sp = sp + 1;
            result = run_it(thread, value);
            if (UNLIKELY(is_bad(result))) {
                sp += 1;
                goto failed;
            }
        }
        { /* ADD_SMALL (unused/1, left: small, right: small -- sum: small) */
            if (UNLIKELY(read_u16(ip - 16) != GOLDEN_LOAD_RUN_ADD)) {
                sp[0] = result;
                sp += 1;
                DISPATCH_FRAME();
            }
            ip += 8;
            if (MISSES(!(left < 10) || !(result < 10))) {
                sp[0] = result;
                sp += 1;
                CHECK_FROM(ip - 8);
                goto missed_ADD;
            }
            sum = left + result;
            if (MISSES(sum >= 10)) {
                sp[0] = result;
                sp += 1;
                CHECK_FROM(ip - 8);
                goto missed_ADD;
            }
        }
        sp[-1] = sum;
        DISPATCH();
    }

    /* LOAD_SHIFT_STORE = LOAD + SHIFT + STORE   supers.def:80 */
    TARGET(LOAD_SHIFT_STORE) {
        NO_CHECK();
        int64_t value;
        int64_t result;
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            value = locals[index];
        }
        { /* SHIFT (value -- result) */
            ip += 8;
            int64_t least = value * 2;
            if (UNLIKELY(is_bad(value))) {
                sp[0] = value;
                frame->ip = ip;
                frame->sp = sp + 1;
                result = run_it(thread, value);
            } else {
                result = value + least;
            }
        }
        { /* STORE (value --) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            locals[index] = result;
        }
        DISPATCH();
    }

    /* LOAD_SUM_STORE = LOAD + SUM + STORE   supers.def:74 */
    TARGET(LOAD_SUM_STORE) {
        NO_CHECK();
        { /* LOAD (-- value) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            int64_t value;
            value = locals[index];
            sp[0] = value;
            sp += 1;
        }
        { /* SUM (items[n] -- sum) */
            ip += 8;
            int32_t n = read_i32(ip - 4);
            int64_t *items = sp - n;
            int64_t sum;
            sum = sum_of(items, n);
            sp[-n] = sum;
            sp += 1 - n;
        }
        { /* STORE (value --) */
            ip += 8;
            int32_t index = read_i32(ip - 4);
            int64_t value = sp[-1];
            locals[index] = value;
            sp -= 1;
        }
        DISPATCH();
    }

missed_ADD:
    if (golden_count_down(ip - 6)) {
        golden_generalize(frame->code, ip - 8, GOLDEN_ADD, 2);
    }
    goto generic_ADD;

specialize:
    golden_specialize(thread, frame, ip, sp);
    DISPATCH_FRAME();

/* label(failed)   prelude.inc:24 */
failed: {
    return -1;
}

/* label(popped)   supers.def:60 */
popped: {
    return -2;
}
