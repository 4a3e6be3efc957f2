/* Reads portable program files.
 *
 *     file     := "PYVM" u32 version string source code
 *     code     := string name, string qualified name, string file name,
 *                 u32 first line, u32 arguments, u32 defaults (0), u32 flags (0),
 *                 strings local names, strings cell names, u32 n, n u32 captures, u32 greatest stack depth,
 *                 u32 n, n u16 code units, u32 n, n constant, strings names, u32 n, n code children,
 *                 u32 n, n (u32 start, end, target, depth) handlers,
 *                 u32 n, n (u32 unit, line, column) positions, sorted by unit
 *     strings  := u32 n, n string
 *     string   := u32 bytes, UTF-8
 *     constant := u8 tag: 0 None, 1 False, 2 True, 3 int (i64), 4 float (f64), 5 string
 *
 * The lines of the source end by line feeds; it may be empty, and is for people who read tracebacks.
 * The last n cells are those of free variables; a capture is the cell that one has in the enclosing function.
 * All numbers are little-endian. Nothing in a file is trusted. */
#ifndef PYVM_LOADER_H
#define PYVM_LOADER_H

#include "code.h"

enum { PROGRAM_VERSION = 1 };

typedef struct {
    char text[256]; /* empty: out of memory */
} LoadProblem;

/* The code object of a file, all of whose code is verified and belongs to a module; NULL, and why, if that cannot be. */
Code *program_load(Thread *thread, const uint8_t *bytes, size_t size, Module *module, LoadProblem *problem);

#endif
