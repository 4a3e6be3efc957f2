/* Mutates calculator programs and runs what the verifier accepts: fuzz_calc COUNT PROGRAM...
   Blocks have exactly the size that the code declares, so that a sanitizer sees what goes beyond.
   All interpreters must end alike. Prints how many mutations were refused and run. */

#include "calc.h"
#include "fuzz.h"
#include "interpreters.h"
#include "verifier.h"

enum { FUEL = 200, HEADER_SIZE = 20 };

static uint64_t printed; /* a digest of what is printed */

void calc_print(Calc *calc, int64_t value) {
    (void)calc;
    printed = printed * 31 + (uint64_t)value;
}

/* How a run ended. */
typedef struct {
    const char *failure;
    uint64_t printed;
    uint64_t fuel;
    ptrdiff_t failed_at;
} End;

typedef const char *Run(Calc *calc, const uint8_t *ip, int64_t *sp);

static End run(const CalcCode *code, Run *interpreter) {
    int64_t *stack = malloc(code->max_depth * sizeof *stack);
    int64_t *variables = calloc(code->variables, sizeof *variables);
    Calc calc = { .variables = variables, .fuel = FUEL, .failed_at = code->code };
    printed = 0;
    const char *failure = interpreter(&calc, code->code, stack);
    free(variables);
    free(stack);
    return (End){ failure, printed, calc.fuel, calc.failed_at - code->code };
}

static void require_same(End one, End other) {
    require((one.failure == NULL) == (other.failure == NULL), "one mode fails");
    require(one.failure == NULL || strcmp(one.failure, other.failure) == 0, "modes fail differently");
    require(one.printed == other.printed, "modes print differently");
    require(one.fuel == other.fuel && one.failed_at == other.failed_at, "modes stop elsewhere");
}

static void run_in_all_modes(const CalcCode *code) {
    End one = run(code, calc_run_switch);
    require_same(one, run(code, calc_run_threaded));
#if CALC_HAS_TAIL
    require_same(one, run(code, calc_run_tail));
#endif
}

/* Mutate one program once; whether the verifier accepts it. */
static bool fuzz(const uint8_t *file) {
    uint32_t size = number_at(file + 12);
    uint8_t *bytes = malloc(size);
    memcpy(bytes, file + HEADER_SIZE, size);
    mutate(bytes, size);
    CalcCode code = {
        .code = bytes,
        .size = size,
        .variables = number_at(file + 4),
        .max_depth = number_at(file + 8),
    };
    CalcFinding finding;
    bool accepted = calc_verify(&code, NULL, &finding);
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
