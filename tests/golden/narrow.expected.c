
    /* PUSH8 (-- result)   narrow.def:9 */
    TARGET(PUSH8) {
        ip += 2;
        int8_t value = (int8_t)ip[-1];
        int64_t result;
        result = value;
        sp[0] = result;
        sp += 1;
        DISPATCH();
    }

    /* PUSH64 (-- result)   narrow.def:13 */
    TARGET(PUSH64) {
        ip += 9;
        int64_t value = read_i64(ip - 8);
        int64_t result;
        result = value;
        sp[0] = result;
        sp += 1;
        DISPATCH();
    }

    /* ADD_LOCAL (--)   narrow.def:17 */
    TARGET(ADD_LOCAL) {
        ip += 5;
        int32_t slot = read_u16(ip - 4);
        uint16_t by = read_u16(ip - 2);
        locals[slot] += by;
        DISPATCH();
    }

    /* JUMP (--)   narrow.def:21 */
    TARGET(JUMP) {
        ip += 3;
        int32_t target = read_i16(ip - 2);
        ip += target;
        DISPATCH();
    }

    /* HALT (value --)   narrow.def:25 */
    TARGET(HALT) {
        ip += 1;
        int64_t value = sp[-1];
        return value;
    }
