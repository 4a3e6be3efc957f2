
/* CALL (callee, args[argc] -- result: deferred)   frames.def:4 */
HANDLER(CALL) {
    ip += 8;
    BEGIN_CHECK(8);
    int32_t argc = read_i32(ip - 4);
    int64_t callee = sp[-1 - argc];
    int64_t *args = sp - argc;
    int64_t result;
    if (is_bad(callee)) {
        result = sum_of(args, argc);
    } else {
        {
            Frame *next_frame = frame_of(callee);
            frame->ip = ip;
            frame->sp = sp - (argc + 1);
            frame = next_frame;
            LOAD_FRAME();
            DISPATCH_FRAME();
        }
    }
    sp[-1 - argc] = result;
    sp -= argc;
    DISPATCH();
}

/* RETURN (value --)   frames.def:12 */
HANDLER(RETURN) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t value = sp[-1];
    frame = frame_pop(thread, frame);
    LOAD_FRAME();
    *sp++ = value;
    DISPATCH_FRAME();
}

/* YIELD (kept, value -- kept, sent: deferred)   frames.def:16 */
HANDLER(YIELD) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t value = sp[-1];
    frame->ip = ip;
    frame->sp = sp - 1;
    frame = frame_suspend(thread, frame);
    LOAD_FRAME();
    *sp++ = value;
    DISPATCH_FRAME();
}

/* SEND (generator, value -- generator, result: deferred)   frames.def:20 */
HANDLER(SEND) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t generator = sp[-2];
    int64_t value = sp[-1];
    {
        Frame *next_frame = frame_of(generator);
        frame->ip = ip;
        frame->sp = sp - 1;
        frame = next_frame;
        LOAD_FRAME();
        *sp++ = value;
        DISPATCH_FRAME();
    }
}

/* STOP (value --)   frames.def:24 */
HANDLER(STOP) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t value = sp[-1];
    return value;
}

/* UNWIND (--)   frames.def:28 */
HANDLER(UNWIND) {
    ip += 8;
    BEGIN_CHECK(8);
    GO_TO(label_elsewhere);
}

/* RETURN_LOCAL (--)   frames.def:44 */
HANDLER(RETURN_LOCAL) {
    ip += 8;
    BEGIN_CHECK(8);
    int64_t *locals = frame->locals;
    int32_t slot = read_i32(ip - 4);
    {
        int64_t delivered = locals[slot];
        frame = frame_pop(thread, frame);
        LOAD_FRAME();
        *sp++ = delivered;
        DISPATCH_FRAME();
    }
}

/* label(elsewhere)   frames.def:33 */
COLD_HANDLER(label_elsewhere) {
    if (is_bad(0)) {
        frame = frame_pop(thread, frame);
        LOAD_FRAME();
        GO_TO(label_elsewhere);
    }
    sp = frame->stack + (1 + 2);
    *sp++ = 7;
    ip = ip + 8;
    DISPATCH_FRAME();
}
