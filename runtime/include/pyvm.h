/* pyvm: a virtual machine for Python programs, as a C library.
 *
 *     PyvmRuntime *runtime = pyvm_runtime_new();
 *     PyvmInterpreter *interpreter = pyvm_interpreter_new(runtime, NULL);
 *     pyvm_set_writer(interpreter, write_to_stdout, NULL);
 *     if (pyvm_run(interpreter, program, size) != PYVM_OK)
 *         fprintf(stderr, "%s\n", pyvm_error_text(interpreter));
 *     pyvm_interpreter_free(interpreter);
 *     pyvm_runtime_free(runtime);
 *
 * The library never prints, exits or aborts, and has no state outside what pyvm_runtime_new makes.
 * Interpreters share nothing: different OS threads may use different interpreters at the same time. Calls
 * that concern one interpreter must come one after the other, but for pyvm_interrupt.
 *
 * Between the two marker comments stand plain declarations, so that bindings can read them from here.
 */
#ifndef PYVM_H
#define PYVM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define PYVM_API __attribute__((visibility("default")))
#else
#define PYVM_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* cffi: begin */

typedef struct PyvmRuntime PyvmRuntime;
typedef struct PyvmInterpreter PyvmInterpreter;
typedef struct PyvmThread PyvmThread;
typedef struct PyvmFrame PyvmFrame;

/* How a program has ended. */
typedef enum {
    PYVM_OK = 0,
    PYVM_ERROR = 1,       /* by an error that the program did not handle */
    PYVM_INTERRUPTED = 2, /* by an unhandled KeyboardInterrupt */
    PYVM_STOPPED = 3,     /* by running out of fuel */
    PYVM_BAD_PROGRAM = 4, /* never started: the program file is malformed or was refused by the verifier */
    PYVM_EXIT = 5         /* by SystemExit, which sys.exit raises: pyvm_exit_status says with what */
} PyvmStatus;

/* Limits of an interpreter. A field that is 0 stands for its default. */
typedef struct {
    uint32_t recursion_limit; /* frames; 1000 */
    uint64_t stack_size;      /* bytes for frames, reserved at once; 16 MiB */
    uint64_t c_stack_limit;   /* bytes of the calling thread's stack that nested C calls may take; 1 MiB */
    uint64_t heap_limit;      /* bytes of objects; as much as there is */
    uint64_t fuel;            /* safepoints (calls, turns of loops) before programs are stopped; unlimited */
    uint64_t collect_every;   /* for tests: collect at each safepoint of so many, at all if 1; when memory is short */
    uint64_t fail_allocation; /* for tests: this one of the heap's slow allocations fails; none */
} PyvmConfig;

/* Takes what a program prints: UTF-8, not terminated. */
typedef void (*PyvmWriter)(void *context, const char *text, size_t size);

/* Gives what a program reads, at most `size` bytes of UTF-8; returns how many, 0 at the end. It may give less than is
 * there, such as a line. */
typedef size_t (*PyvmReader)(void *context, char *text, size_t size);

/* What an importer has found at a path. */
typedef enum {
    PYVM_FOUND_NOTHING = 0,
    PYVM_FOUND_PROGRAM = 1,   /* a source file, compiled */
    PYVM_FOUND_DIRECTORY = 2, /* a directory; asked for when there was neither a file nor a package */
    PYVM_FOUND_ERROR = 3      /* a source file that could not be compiled: SyntaxError is raised */
} PyvmFound;

/* An importer's answer. What its fields point to must stay as it is until the importer is called again, or the
 * program has ended. */
typedef struct {
    const uint8_t *program; /* the portable program */
    size_t size;            /* of it, in bytes */
    const char *message;    /* of an error */
    const char *filename;   /* where it is; NULL: the path */
    const char *text;       /* the source line concerned, or NULL */
    uint32_t line, column;
} PyvmSource;

/* Compiles the source file at a path, as in "lib/shapes.py" or "lib/shapes/__init__.py", for an import. It must not
 * use the interpreter. */
typedef PyvmFound (*PyvmImporter)(void *context, const char *path, PyvmSource *source);

/* Runs a frame in place of pyvm_eval_default, which it may call. Returns what that returns. */
typedef uint64_t (*PyvmEvalFrame)(void *context, PyvmThread *thread, PyvmFrame *frame);

/* The version of the library, as in "0.1.0". */
PYVM_API const char *pyvm_version(void);

/* The C compiler that the library was built with, as in "gcc 12.2.0". */
PYVM_API const char *pyvm_compiler(void);

/* The one that its tail-call interpreter was built with, NULL if it has none. */
PYVM_API const char *pyvm_tail_compiler(void);

/* A runtime, to which interpreters belong. NULL when there is no memory. */
PYVM_API PyvmRuntime *pyvm_runtime_new(void);

/* Frees a runtime and the interpreters that it still has. */
PYVM_API void pyvm_runtime_free(PyvmRuntime *runtime);

/* A new interpreter; the first is the runtime's main one. `config` may be NULL: all defaults.
 * NULL when there is no memory. */
PYVM_API PyvmInterpreter *pyvm_interpreter_new(PyvmRuntime *runtime, const PyvmConfig *config);
PYVM_API void pyvm_interpreter_free(PyvmInterpreter *interpreter);

/* Where the program's output goes, each call of print at once. Without a writer it is dropped. */
PYVM_API void pyvm_set_writer(PyvmInterpreter *interpreter, PyvmWriter writer, void *context);

/* The same for what it writes to sys.stderr. */
PYVM_API void pyvm_set_error_writer(PyvmInterpreter *interpreter, PyvmWriter writer, void *context);

/* Where sys.stdin and input() read from. Without a reader there is nothing to read. */
PYVM_API void pyvm_set_reader(PyvmInterpreter *interpreter, PyvmReader reader, void *context);

/* The dispatch modes that this library was built with: names by index, NULL past the last.
 * The first is the default. */
PYVM_API const char *pyvm_dispatch_name(size_t index);

/* Choose the dispatch mode of the programs run from now on. False if there is no mode of that name. */
PYVM_API bool pyvm_set_dispatch(PyvmInterpreter *interpreter, const char *name);

/* The program's command line, sys.argv: copied; false when there is no memory. */
PYVM_API bool pyvm_set_arguments(PyvmInterpreter *interpreter, size_t count, const char *const *arguments);

/* How the files of modules are read and compiled. Without an importer there are only the library's own modules. */
PYVM_API void pyvm_set_importer(PyvmInterpreter *interpreter, PyvmImporter importer, void *context);

/* Where they are looked for, sys.path: copied; false when there is no memory. If this is not set, it is the directory
 * of the file that the program was compiled from. */
PYVM_API bool pyvm_set_path(PyvmInterpreter *interpreter, size_t count, const char *const *directories);

/* Replace how frames are run; NULL goes back to pyvm_eval_default. */
PYVM_API void pyvm_set_eval_frame(PyvmInterpreter *interpreter, PyvmEvalFrame eval, void *context);
PYVM_API uint64_t pyvm_eval_default(PyvmThread *thread, PyvmFrame *frame);

/* Load a portable program, verify it and run it to its end. Globals persist between runs. */
PYVM_API PyvmStatus pyvm_run(PyvmInterpreter *interpreter, const uint8_t *program, size_t size);

/* The status that the process should exit with after a pyvm_run that has ended by PYVM_EXIT. What is to be shown on
 * standard error, as with sys.exit("text"), is the error text then. */
PYVM_API int pyvm_exit_status(const PyvmInterpreter *interpreter);

/* What went wrong in the last pyvm_run or pyvm_disassemble, as Python prints it (traceback, type, message),
 * without a line end; "" if nothing did. Valid until the next call that concerns the interpreter. */
PYVM_API const char *pyvm_error_text(PyvmInterpreter *interpreter);

/* Raise KeyboardInterrupt in the running program, or in the next one. May be called from any thread and from
 * a signal handler. */
PYVM_API void pyvm_interrupt(PyvmInterpreter *interpreter);

/* Set how many safepoints programs may pass from now on in all; 0: as many as they like. */
PYVM_API void pyvm_set_fuel(PyvmInterpreter *interpreter, uint64_t fuel);

/* How many of them are left. */
PYVM_API uint64_t pyvm_fuel(const PyvmInterpreter *interpreter);

/* Write the instructions of a portable program, nested functions included, as text. The program must load,
 * as for pyvm_run. */
PYVM_API PyvmStatus pyvm_disassemble_program(PyvmInterpreter *interpreter, const uint8_t *program, size_t size,
                                             PyvmWriter writer, void *context);

/* For tests of the verifier: false, as with pyvm_run, if the program is malformed; loads it otherwise. */
PYVM_API bool pyvm_check(PyvmInterpreter *interpreter, const uint8_t *program, size_t size);

/* Collect garbage now. */
PYVM_API void pyvm_collect(PyvmInterpreter *interpreter);

/* Bytes of objects in use, and collections so far. */
PYVM_API uint64_t pyvm_heap_used(const PyvmInterpreter *interpreter);
PYVM_API uint64_t pyvm_collections(const PyvmInterpreter *interpreter);

/* cffi: end */

#ifdef __cplusplus
}
#endif

#endif
