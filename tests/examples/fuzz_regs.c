/* Mutates programs of the register machine and runs what the verifier accepts: fuzz_regs COUNT PROGRAM...
   Blocks have exactly the size that the code declares, so that a sanitizer sees what goes beyond.
   All interpreters must end alike. Prints how many mutations were refused and run. */

#include "fuzz.h"
#include "interpreters.h"
#include "prepare.h"
#include "regs.h"
#include "verifier.h"

enum { FUEL = 200, HEADER_SIZE = 12 };

static uint64_t printed; /* a digest of what is printed */

void register_print(int64_t value) {
    printed = printed * 31 + (uint64_t)value;
}

/* How a run ended. */
typedef struct {
    Outcome outcome;
    uint64_t printed;
    uint64_t fuel;
} End;

typedef Outcome Run(int64_t *regs, uint64_t *fuel, uint8_t *ip);

static End run(const RegsCode *code, uint8_t *internal, Run *interpreter) {
    int64_t *regs = calloc(code->registers, sizeof *regs);
    End end = { .fuel = FUEL };
    if (code->registers > 0)
        regs[0] = 30;
    printed = 0;
    end.outcome = interpreter(regs, &end.fuel, internal);
    end.printed = printed;
    free(regs);
    return end;
}

static void require_same(End one, End other) {
    require(one.outcome == other.outcome, "modes end differently");
    require(one.printed == other.printed && one.fuel == other.fuel, "modes run differently");
}

/* Prepare verified code, see that each internal offset leads back to its unit, and run it. */
static void run_in_all_modes(const RegsCode *code) {
    uint8_t *internal = malloc(regs_prepared_size(code));
    uint32_t *offsets = malloc((code->size + 1) * sizeof *offsets);
    regs_prepare(code, internal, offsets);
    RegsDecoded decoded;
    for (uint32_t unit = 0; unit < code->size; unit += decoded.units) {
        regs_decode(code, unit, &decoded);
        require(regs_origin(code, offsets, offsets[unit]) == unit, "an offset is lost");
    }
    End one = run(code, internal, regs_run_switch);
    require_same(one, run(code, internal, regs_run_threaded));
#if REGS_HAS_TAIL
    require_same(one, run(code, internal, regs_run_tail));
#endif
    free(offsets);
    free(internal);
}

/* Mutate one program once; whether the verifier accepts it. */
static bool fuzz(const uint8_t *file) {
    uint32_t units = number_at(file + 8);
    uint8_t *bytes = malloc(4 * (size_t)units);
    memcpy(bytes, file + HEADER_SIZE, 4 * (size_t)units);
    mutate(bytes, 4 * (size_t)units);
    RegsCode code = { .code = bytes, .size = units, .registers = number_at(file + 4) };
    RegsFinding finding;
    bool accepted = regs_verify(&code, NULL, &finding);
    if (accepted)
        run_in_all_modes(&code);
    free(bytes);
    return accepted;
}

int main(int argc, char **argv) {
    uint64_t count = strtoull(argv[1], NULL, 10), accepted = 0;
    for (uint64_t i = 0; i < count; i++) {
        uint8_t *file;
        random_state = i;
        read_whole(argv[2 + i % (uint64_t)(argc - 2)], &file);
        accepted += fuzz(file);
        free(file);
    }
    printf("%llu refused, %llu run\n", (unsigned long long)(count - accepted), (unsigned long long)accepted);
    return 0;
}
