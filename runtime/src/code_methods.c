/* The attributes of code objects. */

#include "code.h"

#include "errors.h"
#include "state.h"
#include "tuple.h"

/* The bits of co_flags. */
enum {
    FLAG_IS_FUNCTION = 3, /* its variables are in slots, and each call has its own */
    FLAG_HAS_REST = 4,
    FLAG_HAS_KEYWORDS = 8,
    FLAG_IS_GENERATOR = 32,
};

static int flags_of(const Code *code) {
    bool is_function = !(code->flags & (CODE_IS_MODULE | CODE_IS_CLASS));
    return (is_function ? FLAG_IS_FUNCTION : 0) | (code->flags & CODE_HAS_REST ? FLAG_HAS_REST : 0)
           | (code->flags & CODE_HAS_KEYWORDS ? FLAG_HAS_KEYWORDS : 0)
           | (code->flags & CODE_IS_GENERATOR ? FLAG_IS_GENERATOR : 0);
}

/* The variables of a class are in none of its locals. */
static uint32_t variable_count(const Code *code) {
    return code->flags & CODE_IS_CLASS ? 0 : code->local_count;
}

static Value names_new(Thread *thread, const Value *names, uint32_t count) {
    return tuple_new(thread, names, (int)count);
}

static uint32_t own_cell_count(const Code *code) {
    return code->cell_count - code->free_count;
}

#define GETTER(name, value)                                               \
    static Value code_##name(Thread *thread, const Value *args, int count) { \
        (void)thread;                                                     \
        (void)count;                                                      \
        const Code *code = code_of(args[0]);                              \
        return value;                                                     \
    }

GETTER(argcount, value_from_int(code->argument_count))
GETTER(cellvars, names_new(thread, code->cell_names, own_cell_count(code)))
GETTER(filename, code->filename)
GETTER(firstlineno, value_from_int(code->first_line))
GETTER(flags, value_from_int(flags_of(code)))
GETTER(freevars, names_new(thread, code->cell_names + own_cell_count(code), code->free_count))
GETTER(kwonlyargcount, value_from_int(code->keyword_only_count))
GETTER(name, code->name)
GETTER(names, names_new(thread, code->names, code->portable.names))
GETTER(nlocals, value_from_int(variable_count(code)))
GETTER(posonlyargcount, value_from_int(code->positional_only_count))
GETTER(qualname, code->qualname)
GETTER(varnames, names_new(thread, code->local_names, variable_count(code)))

#define ATTRIBUTE(name) {"co_" #name, code_##name, 0, 0, BUILTIN_GETTER, NULL}

const BuiltinSpec code_methods[] = {
    ATTRIBUTE(argcount),    ATTRIBUTE(cellvars),       ATTRIBUTE(filename), ATTRIBUTE(firstlineno),
    ATTRIBUTE(flags),       ATTRIBUTE(freevars),       ATTRIBUTE(kwonlyargcount), ATTRIBUTE(name),
    ATTRIBUTE(names),       ATTRIBUTE(nlocals),        ATTRIBUTE(posonlyargcount), ATTRIBUTE(qualname),
    ATTRIBUTE(varnames),    {NULL, NULL, 0, 0, 0, NULL},
};
