/* Code objects: verified portable code with its constants, names and tables, and the internal code that is
 * made of it when it is first called. */
#ifndef PYVM_CODE_H
#define PYVM_CODE_H

#include "buffer.h"
#include "heap.h"
#include "verifier.h"

/* Where errors go from one part of the internal code: byte offsets, and the stack depth to cut back to. */
typedef struct {
    uint32_t start, end, target, depth;
} Handler;

typedef struct {
    uint32_t unit, line, column;
} Position;

typedef struct Code Code;
typedef struct Module Module;

enum {
    CODE_HAS_REST = 1,     /* a parameter `*args` */
    CODE_HAS_KEYWORDS = 2, /* a parameter `**keywords` */
    CODE_HAS_DOC = 4,      /* the first constant is the documentation */
    CODE_IS_GENERATOR = 8, /* a call gives a generator: the code begins with RETURN_GENERATOR */
    CODE_IS_MODULE = 16,   /* its variables are all global */
    CODE_IS_CLASS = 32,    /* its variables are in a dict, which is in its first local */
    CODE_FLAGS = 63,
};

struct Code {
    Object header;
    uint8_t *internal; /* NULL until the first call */
    Module *module; /* where its global variables are */
    Value *constants;
    Value *names; /* interned strings */
    Value *keywords; /* tuples of interned strings: the names of keyword arguments in calls */
    uint32_t flags;  /* CODE_ bits */
    uint32_t argument_count; /* of positional parameters; then come the others, and `*args` and `**keywords` */
    uint32_t positional_only_count;
    uint32_t keyword_only_count;
    uint32_t fast_count; /* arguments of a call that needs a frame and nothing else; UINT32_MAX: no call does */
    uint32_t local_count;
    uint32_t cell_count; /* of the function's own variables, then those of free variables */
    uint32_t free_count;
    uint32_t slot_count; /* locals, cells and the deepest stack */
    uint32_t handler_count;
    Handler *handlers; /* of the internal code, sorted, disjoint */
    Value *children;
    Value *local_names;
    Value *cell_names;
    uint32_t *captures; /* for each free variable, the cell of the enclosing function that holds it */
    Value name, qualname, filename;
    Value source; /* the text of the module, which may be empty */
    uint32_t first_line;
    uint32_t position_count;
    Position *positions; /* sorted by unit */
    uint32_t *offsets;   /* of internal code by unit; NULL until the first call */
    PyvmCode portable;
    Code *next;      /* of all that have internal code */
    size_t external; /* bytes in all that this object owns */
};

static inline Code *code_of(Value value) {
    return (Code *)object_of(value);
}

/* How many locals are parameters. */
static inline uint32_t code_parameter_count(const Code *code) {
    return code->argument_count + code->keyword_only_count + ((code->flags & CODE_HAS_REST) != 0)
           + ((code->flags & CODE_HAS_KEYWORDS) != 0);
}

/* The slots below the stack: locals and cells. */
static inline uint32_t code_base(const Code *code) {
    return code->local_count + code->cell_count;
}

/* Make the internal code. False, with MemoryError set, when there is no memory. */
bool code_prepare(Thread *thread, Code *code);

/* The portable unit that was running when the instruction pointer, past the instruction, was `ip`. */
uint32_t code_unit(const Code *code, const uint8_t *ip);
uint32_t code_line(const Code *code, const uint8_t *ip);

/* Write a line of the source, without the space around it. False if it is blank or there is none. */
bool buffer_put_source_line(Buffer *buffer, const Code *code, uint32_t line);

/* The first operand of that instruction. */
uint32_t code_operand(const Code *code, const uint8_t *ip);

/* The handler of the instruction that `ip` is past, or NULL. */
Handler *code_find_handler(const Code *code, const uint8_t *ip);

extern const BuiltinSpec code_methods[];

void code_trace(Heap *heap, Object *object);
size_t code_external(const Object *object);
void code_release(Object *object);

#endif
