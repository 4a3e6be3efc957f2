/* Compiles with a compiler that can make the tail-call interpreter. clang has both attributes since 19; those before
 * it would keep too little in registers. */
#if !__has_attribute(musttail) || (defined(__clang__) && !__has_attribute(preserve_none))
#error "this compiler cannot make the tail-call interpreter"
#endif

#if __has_attribute(preserve_none)
#define CONVENTION __attribute__((preserve_none))
#else
#define CONVENTION
#endif

typedef CONVENTION long Handler(const unsigned char *ip, long value);

extern Handler *const handlers[];

CONVENTION long handler(const unsigned char *ip, long value) {
    __attribute__((musttail)) return handlers[*ip](ip + 1, value + 1);
}
