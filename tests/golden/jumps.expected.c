
    /* NEXT (it -- it, item | end:)   jumps.def:4 */
    TARGET(NEXT) {
        ip += 8;
        int32_t end = read_i32(ip - 4);
        int64_t it = sp[-1];
        int64_t item;
        item = combine(it, it);
        if (is_bad(item)) {
            sp -= 1;
            ip += end;
            DISPATCH();
        }
        sp[0] = item;
        sp += 1;
        DISPATCH();
    }

    /* JUMP_IF_BAD (value --)   jumps.def:10 */
    TARGET(JUMP_IF_BAD) {
        ip += 8;
        int32_t target = read_i32(ip - 4);
        int64_t value = sp[-1];
        if (is_bad(value)) {
            sp -= 1;
            ip += target;
            DISPATCH();
        }
        sp -= 1;
        DISPATCH();
    }

    /* LOOP (--)   jumps.def:14 */
    TARGET(LOOP) {
        ip += 8;
        int32_t target = read_i32(ip - 4);
        ip -= target;
        DISPATCH();
    }

    /* OR (test -- | target: test)   jumps.def:19 */
    TARGET(OR) {
        ip += 8;
        int32_t target = read_i32(ip - 4);
        int64_t test = sp[-1];
        if (!is_bad(test)) {
            ip += target;
            DISPATCH();
        }
        sp -= 1;
        DISPATCH();
    }
