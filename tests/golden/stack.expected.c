
    /* DROP (unused, unused --)   stack.def:4 */
    TARGET(DROP) {
        ip += 8;
        sp -= 2;
        DISPATCH();
    }

    /* SWAP (left, right -- right, left)   stack.def:8 */
    TARGET(SWAP) {
        ip += 8;
        int64_t left = sp[-2];
        int64_t right = sp[-1];
        sp[-2] = right;
        sp[-1] = left;
        DISPATCH();
    }

    /* OVER (under, top -- under, top, copy)   stack.def:12 */
    TARGET(OVER) {
        ip += 8;
        int64_t under = sp[-2];
        int64_t copy;
        copy = under;
        sp[0] = copy;
        sp += 1;
        DISPATCH();
    }

    /* INCREMENT (value -- value)   stack.def:17 */
    TARGET(INCREMENT) {
        ip += 8;
        int64_t value = sp[-1];
        value += 1;
        sp[-1] = value;
        DISPATCH();
    }

    /* SUM (start, items[n] -- sum)   stack.def:22 */
    TARGET(SUM) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        int64_t start = sp[-1 - n];
        int64_t *items = sp - n;
        int64_t sum;
        sum = start + sum_of(items, n);
        sp[-1 - n] = sum;
        sp -= n;
        DISPATCH();
    }

    /* SPREAD (value -- items[n])   stack.def:27 */
    TARGET(SPREAD) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        int64_t value = sp[-1];
        int64_t *items = sp - 1;
        spread(value, items, n);
        sp += n - 1;
        DISPATCH();
    }

    /* UNDER (unused, items[n - 1] -- items[n-1])   stack.def:32 */
    TARGET(UNDER) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        memmove(sp - n, sp + 1 - n, sizeof *sp * (n - 1));
        sp -= 1;
        DISPATCH();
    }

    /* TUCK (rest[n], top -- top, rest[n])   stack.def:36 */
    TARGET(TUCK) {
        ip += 8;
        int32_t n = read_i32(ip - 4);
        int64_t top = sp[-1];
        memmove(sp - n, sp - (n + 1), sizeof *sp * n);
        sp[-1 - n] = top;
        DISPATCH();
    }

    /* DROP_ARRAY (unused[n], lower[m], upper[m] -- zero, lower[m], upper[m])   stack.def:40 */
    TARGET(DROP_ARRAY) {
        ip += 16;
        int32_t n = read_i32(ip - 12);
        int32_t m = read_i32(ip - 8);
        int64_t zero;
        zero = 0;
        if (1 - n < 0) memmove(sp + 1 - 2 * m - n, sp - (2 * m), sizeof *sp * m);
        if (1 - n < 0) memmove(sp + 1 - m - n, sp - m, sizeof *sp * m);
        if (1 - n > 0) memmove(sp + 1 - m - n, sp - m, sizeof *sp * m);
        if (1 - n > 0) memmove(sp + 1 - 2 * m - n, sp - (2 * m), sizeof *sp * m);
        sp[-2 * m - n] = zero;
        sp += 1 - n;
        DISPATCH();
    }
