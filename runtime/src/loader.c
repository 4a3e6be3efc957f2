#include "loader.h"

#include <stdio.h>
#include <stdlib.h>

#include "bigint.h"
#include "bytes.h"
#include "errors.h"
#include "opcodes.h"
#include "state.h"
#include "str.h"
#include "tuple.h"

enum {
    NESTING_MAX = 256, /* of functions in each other; runtime/pyvm/support.py allows fewer */
    CODE_SIZE_MAX = 1 << 24,
    LOCALS_MAX = 1 << 16,
    NOTE_MAX = 64,
    TEXT_MAX = 224,
};

typedef struct {
    Thread *thread;
    const uint8_t *start, *at, *end;
    int nesting;
    Module *module;
    Value source;
    LoadProblem *problem;
} Reader;

/* Every read_ function returns false, 0, NULL or VALUE_ERROR when it fails, having said why. */

static bool reader_fail(Reader *reader, const char *what) {
    if (reader->problem->text[0] == '\0') {
        snprintf(reader->problem->text, sizeof reader->problem->text, "at byte %zu: %s",
                 (size_t)(reader->at - reader->start), what);
    }
    return false;
}

static bool reader_has(Reader *reader, uint64_t size) {
    return size <= (uint64_t)(reader->end - reader->at) || reader_fail(reader, "the file ends too early");
}

/* Little-endian, whatever the machine is. */
static uint64_t bytes_to_number(const uint8_t *bytes, int size) {
    uint64_t number = 0;
    for (int i = size; i-- > 0;) {
        number = number << 8 | bytes[i];
    }
    return number;
}

static bool read_u32(Reader *reader, uint32_t *number) {
    if (!reader_has(reader, 4)) {
        return false;
    }
    *number = (uint32_t)bytes_to_number(reader->at, 4);
    reader->at += 4;
    return true;
}

/* The length of a table whose entries take at least so many bytes each: what the file has no room for is
 * refused before memory is asked for. */
static bool read_count(Reader *reader, size_t entry_size, uint32_t *count) {
    return read_u32(reader, count) && reader_has(reader, (uint64_t)*count * entry_size);
}

static Value read_string(Reader *reader) {
    uint32_t size;
    if (!read_count(reader, 1, &size)) {
        return VALUE_ERROR;
    }
    const char *text = (const char *)reader->at;
    if (!utf8_is_valid(text, size)) {
        reader_fail(reader, "a string is not UTF-8");
        return VALUE_ERROR;
    }
    reader->at += size;
    return string_from_utf8(reader->thread, text, size);
}

static Value read_name(Reader *reader) {
    Value name = read_string(reader);
    return is_error(name) ? VALUE_ERROR : string_intern(reader->thread, name);
}

static Value read_int(Reader *reader) {
    if (!reader_has(reader, 8)) {
        return VALUE_ERROR;
    }
    int64_t number = (int64_t)bytes_to_number(reader->at, 8);
    reader->at += 8;
    return value_from_int64(reader->thread, number);
}

/* A sign, and the bytes of the magnitude: as few as there can be, and none that fit the other form. */
static Value read_big_int(Reader *reader) {
    uint32_t size;
    if (!reader_has(reader, 1)) {
        return VALUE_ERROR;
    }
    uint8_t sign = *reader->at++;
    if (!read_count(reader, 1, &size)) {
        return VALUE_ERROR;
    }
    if (sign > 1 || size < sizeof(Limb) || reader->at[size - 1] == 0) {
        reader_fail(reader, "a big integer is malformed");
        return VALUE_ERROR;
    }
    BigInt *number = bigint_new(reader->thread, (uint64_t)size / sizeof(Limb) + 1);
    if (number == NULL) {
        return VALUE_ERROR;
    }
    for (uint32_t i = 0; i <= size / sizeof(Limb); i++) {
        uint32_t left = size - i * (uint32_t)sizeof(Limb);
        number->limbs[i] = bytes_to_number(reader->at + i * sizeof(Limb), left < sizeof(Limb) ? (int)left : 8);
    }
    reader->at += size;
    int64_t small;
    Value value = bigint_finish(number, sign == 1);
    if (int_to_int64(value, &small)) {
        reader_fail(reader, "a big integer is malformed");
        return VALUE_ERROR;
    }
    return value;
}

static Value read_float(Reader *reader) {
    if (!reader_has(reader, 8)) {
        return VALUE_ERROR;
    }
    uint64_t bits = bytes_to_number(reader->at, 8);
    reader->at += 8;
    double number;
    memcpy(&number, &bits, sizeof number);
    return value_from_double(number);
}

static Value read_bytes(Reader *reader) {
    uint32_t size;
    if (!read_count(reader, 1, &size)) {
        return VALUE_ERROR;
    }
    Value bytes = bytes_new(reader->thread, reader->at, size);
    reader->at += size;
    return bytes;
}

static Value read_constant(Reader *reader);

static bool reader_enter(Reader *reader) {
    if (reader->nesting == NESTING_MAX) {
        return reader_fail(reader, "functions or constants are nested too deeply");
    }
    reader->nesting++;
    return true;
}

static bool read_items(Reader *reader, Tuple *tuple) {
    for (uint32_t i = 0; i < tuple->length; i++) {
        Value item = read_constant(reader);
        if (is_error(item)) {
            return false;
        }
        object_store(reader->thread, tuple, &tuple->items[i], item);
    }
    return true;
}

static Value read_tuple(Reader *reader) {
    uint32_t count;
    if (!read_count(reader, 1, &count) || !reader_enter(reader)) {
        return VALUE_ERROR;
    }
    Tuple *tuple = tuple_allocate(reader->thread, count);
    bool complete = tuple != NULL && read_items(reader, tuple);
    reader->nesting--;
    return complete ? value_from_object(tuple) : VALUE_ERROR;
}

static Value read_constant(Reader *reader) {
    if (!reader_has(reader, 1)) {
        return VALUE_ERROR;
    }
    switch (*reader->at++) {
    case 0:
        return VALUE_NONE;
    case 1:
        return VALUE_FALSE;
    case 2:
        return VALUE_TRUE;
    case 3:
        return read_int(reader);
    case 4:
        return read_float(reader);
    case 5:
        return read_name(reader);
    case 6:
        return read_tuple(reader);
    case 7:
        return read_big_int(reader);
    case 9:
        return VALUE_ELLIPSIS;
    case 8:
        return read_bytes(reader);
    default:
        reader_fail(reader, "a constant has an unknown tag");
        return VALUE_ERROR;
    }
}

static Value read_child(Reader *reader);

/* Memory of a code object. */
static void *reader_allocate(Reader *reader, Code *code, size_t count, size_t size) {
    void *memory = heap_resize(reader->thread->heap, NULL, 0, count * size);
    code->external += memory == NULL ? 0 : count * size;
    return memory;
}

/* A table of values. The count is stored last, so that the table is never longer than what is set. */
static bool read_values(Reader *reader, Code *code, size_t entry_size, Value (*read)(Reader *),
                        Value **values, uint32_t *stored_count) {
    uint32_t count;
    if (!read_count(reader, entry_size, &count)) {
        return false;
    }
    *values = reader_allocate(reader, code, count, sizeof(Value));
    if (*values == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        Value value = read(reader);
        if (is_error(value)) {
            return false;
        }
        object_store(reader->thread, code, &(*values)[i], value);
    }
    *stored_count = count;
    return true;
}

static bool read_units(Reader *reader, Code *code) {
    uint32_t count;
    if (!read_count(reader, 2, &count)) {
        return false;
    }
    if (count > CODE_SIZE_MAX) {
        return reader_fail(reader, "the code is too long");
    }
    uint8_t *units = reader_allocate(reader, code, count, 2);
    if (units == NULL) {
        return false;
    }
    memcpy(units, reader->at, (size_t)count * 2);
    reader->at += (size_t)count * 2;
    code->portable.code = units;
    code->portable.size = count;
    /* A bound for the memory and the time of the verifier: an instruction pushes two values at most, or as
     * many as are then taken off by an instruction each. */
    if (code->portable.max_depth > 2 * (uint64_t)count + 2) {
        return reader_fail(reader, "the greatest stack depth is more than the code can reach");
    }
    return true;
}

static bool read_handlers(Reader *reader, Code *code) {
    uint32_t count;
    if (!read_count(reader, 4 * 4, &count)) {
        return false;
    }
    PyvmHandler *handlers = reader_allocate(reader, code, count, sizeof *handlers);
    if (handlers == NULL) {
        return false;
    }
    code->portable.handlers = handlers;
    code->portable.handler_count = count;
    for (uint32_t i = 0; i < count; i++) {
        (void)read_u32(reader, &handlers[i].start);
        (void)read_u32(reader, &handlers[i].end);
        (void)read_u32(reader, &handlers[i].target);
        (void)read_u32(reader, &handlers[i].depth);
    }
    return true;
}

static bool read_positions(Reader *reader, Code *code) {
    uint32_t count;
    if (!read_count(reader, 3 * 4, &count)) {
        return false;
    }
    code->positions = reader_allocate(reader, code, count, sizeof *code->positions);
    if (code->positions == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        Position *position = &code->positions[i];
        (void)read_u32(reader, &position->unit);
        (void)read_u32(reader, &position->line);
        (void)read_u32(reader, &position->column);
        if (i > 0 && position->unit < position[-1].unit) {
            return reader_fail(reader, "the positions are not sorted");
        }
    }
    code->position_count = count;
    return true;
}

/* Which cells of the enclosing function this one shares: whether they exist is for that one to check. */
static bool read_captures(Reader *reader, Code *code) {
    uint32_t count;
    if (!read_count(reader, 4, &count)) {
        return false;
    }
    if (count > code->cell_count) {
        return reader_fail(reader, "there are more free variables than cells");
    }
    code->captures = reader_allocate(reader, code, count, sizeof *code->captures);
    if (code->captures == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        (void)read_u32(reader, &code->captures[i]);
    }
    code->free_count = count;
    return true;
}

static bool read_cells(Reader *reader, Code *code) {
    if (!read_values(reader, code, 4, read_name, &code->cell_names, &code->cell_count)
        || !read_captures(reader, code)) {
        return false;
    }
    code->portable.cells = code->cell_count;
    return code->cell_count <= LOCALS_MAX || reader_fail(reader, "there are too many cells");
}

/* The functions that this one makes share cells that it has. */
static bool check_captures(Reader *reader, const Code *code) {
    for (uint32_t i = 0; i < code->portable.children; i++) {
        const Code *child = code_of(code->children[i]);
        for (uint32_t j = 0; j < child->free_count; j++) {
            if (child->captures[j] >= code->cell_count) {
                return reader_fail(reader, "a nested function shares a cell that does not exist");
            }
        }
    }
    return true;
}

static bool read_signature(Reader *reader, Code *code) {
    if (!read_u32(reader, &code->first_line) || !read_u32(reader, &code->argument_count)
        || !read_u32(reader, &code->positional_only_count) || !read_u32(reader, &code->keyword_only_count)
        || !read_u32(reader, &code->flags)) {
        return false;
    }
    if ((code->flags & ~(uint32_t)CODE_FLAGS) != 0) {
        return reader_fail(reader, "there are unknown flags");
    }
    if (code->positional_only_count > code->argument_count) {
        return reader_fail(reader, "there are more positional-only arguments than arguments");
    }
    if (!read_values(reader, code, 4, read_name, &code->local_names, &code->local_count)) {
        return false;
    }
    if (code->local_count > LOCALS_MAX) {
        return reader_fail(reader, "there are too many local variables");
    }
    uint64_t parameters = (uint64_t)code->argument_count + code->keyword_only_count;
    if (parameters > code->local_count || code_parameter_count(code) > code->local_count) {
        return reader_fail(reader, "there are more arguments than local variables");
    }
    code->portable.locals = code->local_count;
    return true;
}

/* The names of the keyword arguments of a call, the last of its arguments. */
static Value read_keywords(Reader *reader) {
    uint32_t count;
    if (!read_count(reader, 4, &count)) {
        return VALUE_ERROR;
    }
    Tuple *names = tuple_allocate(reader->thread, count);
    for (uint32_t i = 0; names != NULL && i < count; i++) {
        Value name = read_name(reader);
        if (is_error(name)) {
            return VALUE_ERROR;
        }
        object_store(reader->thread, names, &names->items[i], name);
    }
    return names == NULL ? VALUE_ERROR : value_from_object(names);
}

static bool check_doc(Reader *reader, const Code *code) {
    bool has_doc = code->flags & CODE_HAS_DOC;
    return !has_doc || (code->portable.constants > 0 && is_string(code->constants[0]))
           || reader_fail(reader, "the documentation is not there");
}

/* The frame of a generator, which YIELD relies on, is made by RETURN_GENERATOR: generators begin with it, and only
 * generators yield. */
static bool check_generator(Reader *reader, const Code *code) {
    bool is_generator = code->flags & CODE_IS_GENERATOR;
    PyvmDecoded decoded;
    for (uint32_t unit = 0; unit < code->portable.size; unit += decoded.units) {
        if (!pyvm_decode(&code->portable, unit, &decoded)) {
            return reader_fail(reader, "there is no instruction where one should be");
        }
        bool makes = decoded.opcode == PYVM_RETURN_GENERATOR;
        bool yields = decoded.opcode == PYVM_YIELD || decoded.opcode == PYVM_YIELD_FROM;
        if (makes != (is_generator && unit == 0) || (yields && !is_generator)) {
            return reader_fail(reader, "what makes or suspends a generator is out of place");
        }
    }
    return true;
}

static bool verify(Reader *reader, Code *code) {
    PyvmFinding finding;
    if (pyvm_verify(&code->portable, NULL, &finding)) {
        if (!check_generator(reader, code)) {
            return false;
        }
        code->slot_count = code_base(code) + code->portable.max_depth;
        return true;
    }
    Buffer name = {0};
    buffer_put_string(&name, string_of(code->qualname));
    char what[TEXT_MAX];
    snprintf(what, sizeof what, "%.*s, unit %u: %s", name.size < NOTE_MAX ? (int)name.size : NOTE_MAX,
             name.size == 0 ? "" : name.text, (unsigned)finding.offset, finding.message);
    buffer_destroy(&name);
    return reader_fail(reader, what);
}

static bool read_parts(Reader *reader, Code *code) {
    PyvmCode *portable = &code->portable;
    return !is_error(code->name = read_name(reader)) && !is_error(code->qualname = read_name(reader))
           && !is_error(code->filename = read_name(reader)) && read_signature(reader, code)
           && read_cells(reader, code) && read_u32(reader, &portable->max_depth) && read_units(reader, code)
           && read_values(reader, code, 1, read_constant, &code->constants, &portable->constants)
           && read_values(reader, code, 4, read_name, &code->names, &portable->names)
           && read_values(reader, code, 4, read_keywords, &code->keywords, &portable->keyword_lists)
           && check_doc(reader, code) && read_values(reader, code, 4, read_child, &code->children, &portable->children)
           && read_handlers(reader, code) && read_positions(reader, code) && check_captures(reader, code)
           && verify(reader, code);
}

static Code *read_code(Reader *reader) {
    Code *code = heap_allocate(reader->thread->heap, KIND_CODE, sizeof(Code));
    if (code == NULL) {
        return NULL;
    }
    /* A code object that is given up half-way is garbage like any other. */
    memset((char *)code + sizeof code->header, 0, sizeof *code - sizeof code->header);
    code->name = code->qualname = code->filename = VALUE_EMPTY;
    code->source = reader->source;
    code->fast_count = UINT32_MAX;
    code->module = reader->module;
    return read_parts(reader, code) ? code : NULL;
}

static Value read_child(Reader *reader) {
    if (!reader_enter(reader)) {
        return VALUE_ERROR;
    }
    Code *code = read_code(reader);
    reader->nesting--;
    return code == NULL ? VALUE_ERROR : value_from_object(code);
}

static bool read_header(Reader *reader) {
    uint32_t version;
    if (reader->end - reader->at < 4 || memcmp(reader->at, "PYVM", 4) != 0) {
        return reader_fail(reader, "this is not a pyvm program");
    }
    reader->at += 4;
    if (!read_u32(reader, &version)) {
        return false;
    }
    if (version != PROGRAM_VERSION) {
        return reader_fail(reader, "the program has another version");
    }
    reader->source = read_string(reader);
    return !is_error(reader->source);
}

Code *program_load(Thread *thread, const uint8_t *bytes, size_t size, Module *module, LoadProblem *problem) {
    Reader reader = {
        .thread = thread,
        .start = bytes,
        .at = bytes,
        .end = bytes + size,
        .module = module,
        .problem = problem,
    };
    problem->text[0] = '\0';
    Code *code = read_header(&reader) ? read_code(&reader) : NULL;
    if (code == NULL) {
        return NULL;
    }
    if (reader.at != reader.end) {
        reader_fail(&reader, "the file goes on after its end");
        return NULL;
    }
    if (code_parameter_count(code) != 0 || code->free_count != 0 || code->flags & CODE_IS_GENERATOR) {
        reader_fail(&reader, "the outermost code takes arguments, has free variables or is a generator");
        return NULL;
    }
    return code;
}
