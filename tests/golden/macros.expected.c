
    /* SCALE_LOCAL = unused/1 + _LOAD + _SCALE + _STORE   macros.def:17 */
    TARGET(SCALE_LOCAL) {
        ip += 16;
        int32_t slot = read_i32(ip - 12);
        int32_t by = read_i32(ip - 8);
        uint16_t cache = read_u16(ip - 4);
        int64_t value;
        int64_t scaled;
        { /* _LOAD (-- value) */
            value = locals[slot];
        }
        { /* _SCALE (cache/1, value -- scaled) */
            int64_t part = value * by;
            scaled = part + cache;
        }
        { /* _STORE (value --) */
            locals[slot] = scaled;
        }
        DISPATCH();
    }

    /* DOUBLE_ADD = _DOUBLE + _ADD   macros.def:29 */
    TARGET(DOUBLE_ADD) {
        ip += 8;
        int64_t value = sp[-1];
        int64_t sum;
        int64_t copy;
        { /* _DOUBLE (value -- value, copy) */
            copy = value;
        }
        { /* _ADD (left, right -- sum) */
            sum = value + copy;
            if (UNLIKELY(is_bad(sum))) goto failed;
        }
        sp[-1] = sum;
        DISPATCH();
    }

    /* ADD_ADD = _ADD + _ADD   macros.def:30 */
    TARGET(ADD_ADD) {
        ip += 8;
        int64_t left_2 = sp[-3];
        int64_t left = sp[-2];
        int64_t right = sp[-1];
        int64_t sum_2;
        int64_t sum;
        { /* _ADD (left, right -- sum) */
            sum = left + right;
            if (UNLIKELY(is_bad(sum))) goto failed;
        }
        { /* _ADD (left, right -- sum) */
            sum_2 = left_2 + sum;
            if (UNLIKELY(is_bad(sum_2))) goto failed;
        }
        sp[-3] = sum_2;
        sp -= 2;
        DISPATCH();
    }

    /* LEAVE = _TWO + _TEST + _LEAVE_TWO   macros.def:46 */
    TARGET(LEAVE) {
        ip += 8;
        int32_t end = read_i32(ip - 4);
        int64_t lower;
        int64_t upper;
        int64_t test;
        { /* _TWO (-- lower, upper) */
            lower = 1;
            upper = 2;
        }
        { /* _TEST (-- test) */
            test = 3;
        }
        { /* _LEAVE_TWO (unused, unused, test -- unused, unused | end: unused, unused) */
            if (test > 0) {
                sp[0] = lower;
                sp[1] = upper;
                sp += 2;
                ip += end;
                DISPATCH();
            }
        }
        sp[0] = lower;
        sp[1] = upper;
        sp += 2;
        DISPATCH();
    }

/* label(failed)   prelude.inc:24 */
failed: {
    return -1;
}
