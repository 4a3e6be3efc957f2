
    /* RUN_TWICE (value -- result)   saves.def:4 */
    TARGET(RUN_TWICE) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
        frame->ip = ip;
        frame->sp = sp;
        result = run_it(thread, value);
        if (UNLIKELY(is_bad(result))) goto failed;
        result = run_it(thread, result);
        sp[-1] = result;
        DISPATCH();
    }

    /* TRY (value -- result)   saves.def:11 */
    TARGET(TRY) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
        result = try_it(thread, value);
        if (UNLIKELY(is_bad(result))) goto failed;
        sp[-1] = result;
        DISPATCH();
    }

    /* RUN_SOMETIMES (value -- result)   saves.def:17 */
    TARGET(RUN_SOMETIMES) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
        if (UNLIKELY(is_bad(value))) {
            frame->ip = ip;
            frame->sp = sp;
            if (UNLIKELY(run_it(thread, value) < 0)) goto failed;
        }
        frame->ip = ip;
        frame->sp = sp;
        result = run_it(thread, value);
        sp[-1] = result;
        DISPATCH();
    }

    /* RUN_OFTEN (items[n] -- result)   saves.def:25 */
    TARGET(RUN_OFTEN) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        int64_t *items = sp - n;
        int64_t result;
        result = 0;
        frame->ip = ip;
        frame->sp = sp;
        for (int i = 0; i < n; i++) {
            result += run_it(thread, items[i]);
        }
        if (result == 0) {
            result = 1;
        } else if (run_it(thread, result) > 2) {
            result = 3;
        }
        sp[-n] = result;
        sp += 1 - n;
        DISPATCH();
    }

    /* RUN_EITHER (value -- result)   saves.def:38 */
    TARGET(RUN_EITHER) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t result;
#if defined(FAST)
            frame->ip = ip;
            frame->sp = sp;
            result = run_it(thread, value);
#else
            frame->ip = ip;
            frame->sp = sp;
            result = run_it(thread, -value);
#endif
        sp[-1] = result;
        DISPATCH();
    }

    /* FAIL (--)   saves.def:47 */
    TARGET(FAIL) {
        ip += 8;
        goto pushing;
    }

/* label(failed)   prelude.inc:24 */
failed: {
    return -1;
}

/* label(pushing)   saves.def:51 */
pushing: {
    frame->ip = ip;
    frame->sp = sp;
    int64_t error = run_it(thread, 1);
    sp = frame->stack + (error + 1);
    *sp = sp[-1];
    sp++;
    frame->ip = ip;
    frame->sp = sp;
    while (run_it(thread, 2) > 0) {
        *sp++ = error;
        frame->ip = ip;
        frame->sp = sp;
    }
    return run_it(thread, 3);
}
