
    /* ADD (--)   wide.def:9 */
    TARGET(ADD) {
        ip += 4;
        int32_t a = ip[-3];
        int32_t b = ip[-2];
        int32_t c = ip[-1];
        registers[a] = registers[b] + registers[c];
        DISPATCH();
    }

    /* JUMP_IF_LESS (--)   wide.def:13 */
    TARGET(JUMP_IF_LESS) {
        ip += 4;
        int32_t a = ip[-3];
        int32_t b = ip[-2];
        int32_t target = (int8_t)ip[-1];
        if (registers[a] < registers[b]) {
            ip += target * 4;
            DISPATCH();
        }
        DISPATCH();
    }

    /* HALT (--)   wide.def:17 */
    TARGET(HALT) {
        ip += 4;
        int32_t a = ip[-3];
        return registers[a];
    }
