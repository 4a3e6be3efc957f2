/* Files, and the standard streams, which the embedder reads and writes.
 *
 *     next <-> previous      the interpreter's list of files that are open
 *     stream                 of a file; NULL: a standard stream
 *     input | start .. end   what has been read and not been asked for yet
 */
#ifndef PYVM_FILE_H
#define PYVM_FILE_H

#include <stdio.h>

#include "buffer.h"
#include "object.h"

enum {
    FILE_READABLE = 1, /* of header.flags */
    FILE_WRITABLE = 2,
    FILE_BINARY = 4,
    FILE_CLOSED = 8,
    FILE_AS_IT_IS = 16, /* ends of lines are not changed in reading */
    FILE_ENDS_AT_CR = 32, /* \r ends a line, too */
    FILE_WRITES_CR = 64, /* as the end of a line */
    FILE_WRITES_CRLF = 128,
};

/* header.extra of a standard stream. */
enum { STREAM_NONE, STREAM_INPUT, STREAM_OUTPUT, STREAM_ERRORS };

typedef struct File File;

struct File {
    Object header;
    File *previous, *next;
    File **list; /* the head of the list that it is in, or NULL */
    FILE *stream;
    char *input;
    size_t start, end;
    char line_end;
    bool has_byte_characters; /* each character of the text is one byte */
    Value name, mode;
    Value encoding, errors; /* strings */
    Value binary;           /* of a standard stream, what its attribute `buffer` is, once it was asked for */
};

static inline bool is_file(Value value) {
    return is_kind(value, KIND_FILE);
}

static inline File *file_of(Value value) {
    return (File *)object_of(value);
}

/* What fails returns VALUE_ERROR or false, with the thread's error set. */

/* A file object without a stream. */
Value file_new(Thread *thread, Value name, Value mode, int flags);

/* Link a file that has got a stream into the interpreter's list. */
void file_link(Thread *thread, File *file);

/* Make sys.stdin, sys.stdout or sys.stderr. */
Value file_standard(Thread *thread, uint32_t which);

/* False, with the thread's error set, if a file is closed, or is not for reading or writing. May run VM code. */
bool file_check(Thread *thread, const File *file, int flag);

/* Raise io.UnsupportedOperation, which is written in Python. May run VM code. */
void file_raise_unsupported(Thread *thread, const char *what);

/* Read up to `limit` characters or bytes (SIZE_MAX: all there are), or up to and with the end of a line. */
bool file_read(Thread *thread, File *file, Buffer *buffer, size_t limit);
bool file_read_line(Thread *thread, File *file, Buffer *buffer, size_t limit);

bool file_write(Thread *thread, File *file, const char *text, size_t size);

/* Write a string or, to a binary file, bytes. */
bool file_write_value(Thread *thread, File *file, Value text);

/* Is text written to a file as it is, in UTF-8? */
bool file_is_plain(const File *file);

/* Choose the encoding, None for UTF-8, and how errors are handled, None for strictly. */
bool file_set_encoding(Thread *thread, File *file, Value encoding, Value errors);

/* The binary file on a standard stream. */
Value file_binary(Thread *thread, File *file);
bool file_flush(Thread *thread, File *file);
bool file_close(Thread *thread, File *file);

/* Where the next read or write is; -1 on failure. */
int64_t file_tell(Thread *thread, File *file);
int64_t file_seek(Thread *thread, File *file, int64_t offset, int from);

/* The string or bytes that a buffer holds, which is freed. */
Value file_data(Thread *thread, const File *file, Buffer *buffer);

/* The next line, or VALUE_END. */
Value file_next(Thread *thread, Value file);

/* Write all that has not been written yet. */
void files_flush(File *first);

/* Raise the OSError of an error number, with the name of a file or VALUE_EMPTY. */
Value error_raise_os(Thread *thread, int number, Value filename);

/* The builtin functions open and input. */
Value builtin_open(Thread *thread, const Value *args, int count);
Value builtin_input(Thread *thread, const Value *args, int count);

void file_trace(Heap *heap, Object *object);
size_t file_external(const Object *object);
void file_release(Object *object);

extern const BuiltinSpec file_methods[];

#endif
