/* Methods and attributes of files. */
#define _POSIX_C_SOURCE 200809L /* what C11 alone does not have of files */

#include <string.h>
#ifndef _WIN32
#include <unistd.h>
#endif

#include "bigint.h"
#include "errors.h"
#include "file.h"
#include "iterator.h"
#include "list.h"
#include "sequence.h"
#include "state.h"
#include "str.h"

/* The number of characters that an argument asks for: all, if it is left out, None or negative. */
static bool limit_of(Thread *thread, const Value *args, int count, size_t *limit) {
    int64_t number = -1;
    if (count > 1 && args[1] != VALUE_NONE) {
        Value wanted = value_index(thread, args[1]);
        if (!is_error(wanted) && !is_integer(wanted)) {
            error_raise(thread, ERROR_TYPE, "argument should be integer or None, not '%s'",
                        type_name_of(thread, wanted));
        }
        if (!is_integer(wanted)) {
            return false;
        }
        number = int_clamped(wanted);
    }
    *limit = number < 0 ? SIZE_MAX : (size_t)number;
    return true;
}

static Value read_with(Thread *thread, const Value *args, int count,
                       bool (*read)(Thread *, File *, Buffer *, size_t)) {
    File *file = file_of(args[0]);
    size_t limit;
    if (!file_check(thread, file, FILE_READABLE) || !limit_of(thread, args, count, &limit)) {
        return VALUE_ERROR;
    }
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!read(thread, file, &buffer, limit)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return file_data(thread, file, &buffer);
}

static Value file_method_read(Thread *thread, const Value *args, int count) {
    return read_with(thread, args, count, file_read);
}

static Value file_method_readline(Thread *thread, const Value *args, int count) {
    return read_with(thread, args, count, file_read_line);
}

/* All lines, or as many as have so many characters in all. */
static Value file_method_readlines(Thread *thread, const Value *args, int count) {
    size_t limit;
    Value list = limit_of(thread, args, count, &limit) ? list_new(thread, NULL, 0) : VALUE_ERROR;
    size_t taken = 0;
    while (!is_error(list) && (taken <= limit || limit == 0)) {
        Value line = iterator_step(thread, args[0]);
        if (is_end(line)) {
            break;
        }
        if (is_error(line) || !list_append(thread, list_of(list), line)) {
            return VALUE_ERROR;
        }
        taken += string_of(line)->length;
    }
    return list;
}

static Value file_method_write(Thread *thread, const Value *args, int count) {
    (void)count;
    File *file = file_of(args[0]);
    if (!file_check(thread, file, FILE_WRITABLE) || !file_write_value(thread, file, args[1])) {
        return VALUE_ERROR;
    }
    return value_from_int(string_of(args[1])->length);
}

static Value file_method_writelines(Thread *thread, const Value *args, int count) {
    (void)count;
    File *file = file_of(args[0]);
    Value iterator = file_check(thread, file, FILE_WRITABLE) ? iterator_new(thread, args[1]) : VALUE_ERROR;
    while (!is_error(iterator)) {
        Value line = iterator_step(thread, iterator);
        if (is_end(line)) {
            return VALUE_NONE;
        }
        if (is_error(line) || !file_check(thread, file, FILE_WRITABLE) || !file_write_value(thread, file, line)) {
            return VALUE_ERROR;
        }
    }
    return VALUE_ERROR;
}

static Value file_method_flush(Thread *thread, const Value *args, int count) {
    (void)count;
    File *file = file_of(args[0]);
    return file_check(thread, file, 0) && file_flush(thread, file) ? VALUE_NONE : VALUE_ERROR;
}

static Value file_method_close(Thread *thread, const Value *args, int count) {
    (void)count;
    return file_close(thread, file_of(args[0])) ? VALUE_NONE : VALUE_ERROR;
}

static Value file_method_enter(Thread *thread, const Value *args, int count) {
    (void)count;
    return file_check(thread, file_of(args[0]), 0) ? args[0] : VALUE_ERROR;
}

static Value file_method_seek(Thread *thread, const Value *args, int count) {
    static const int places[] = {SEEK_SET, SEEK_CUR, SEEK_END};
    File *file = file_of(args[0]);
    int64_t offset;
    int64_t from = 0;
    if (!file_check(thread, file, 0) || !index_from_value(thread, args[1], &offset)
        || (count > 2 && !index_from_value(thread, args[2], &from))) {
        return VALUE_ERROR;
    }
    if (from < 0 || from > 2) {
        return error_raise(thread, ERROR_VALUE, "invalid whence (%d, should be 0, 1 or 2)", (int)from);
    }
    if (!(file->header.flags & FILE_BINARY) && from != 0 && offset != 0) {
        file_raise_unsupported(thread, from == 1 ? "can't do nonzero cur-relative seeks"
                                                 : "can't do nonzero end-relative seeks");
        return VALUE_ERROR;
    }
    if (offset < 0 && from == 0 && !(file->header.flags & FILE_BINARY)) {
        return error_raise(thread, ERROR_VALUE, "negative seek position %lld", (long long)offset);
    }
    int64_t place = file_seek(thread, file, offset, places[from]);
    return place < 0 ? VALUE_ERROR : value_from_int(place);
}

static Value file_method_tell(Thread *thread, const Value *args, int count) {
    (void)count;
    File *file = file_of(args[0]);
    int64_t place = file_check(thread, file, 0) ? file_tell(thread, file) : -1;
    return place < 0 ? VALUE_ERROR : value_from_int(place);
}

static Value file_method_truncate(Thread *thread, const Value *args, int count) {
    File *file = file_of(args[0]);
    int64_t size = file_check(thread, file, FILE_WRITABLE) ? file_tell(thread, file) : -1;
    if (size < 0 || (count > 1 && args[1] != VALUE_NONE && !index_from_value(thread, args[1], &size))) {
        return VALUE_ERROR;
    }
#ifndef _WIN32
    if (!file_flush(thread, file)) {
        return VALUE_ERROR;
    }
    if (ftruncate(fileno(file->stream), size) != 0) {
        return error_raise(thread, ERROR_OS, "the file can't be truncated");
    }
#endif
    return value_from_int(size);
}

static Value file_flag(Thread *thread, const Value *args, int flag) {
    const File *file = file_of(args[0]);
    return file_check(thread, file, 0) ? value_from_bool(file->header.flags & flag) : VALUE_ERROR;
}

static Value file_method_readable(Thread *thread, const Value *args, int count) {
    (void)count;
    return file_flag(thread, args, FILE_READABLE);
}

static Value file_method_writable(Thread *thread, const Value *args, int count) {
    (void)count;
    return file_flag(thread, args, FILE_WRITABLE);
}

static Value file_method_seekable(Thread *thread, const Value *args, int count) {
    (void)count;
    const File *file = file_of(args[0]);
    return file_check(thread, file, 0) ? value_from_bool(file->stream != NULL) : VALUE_ERROR;
}

/* A standard stream may be anything that the embedder has: nobody should think that it is a terminal. */
static Value file_method_isatty(Thread *thread, const Value *args, int count) {
    (void)count;
    return file_check(thread, file_of(args[0]), 0) ? VALUE_FALSE : VALUE_ERROR;
}

static Value file_method_fileno(Thread *thread, const Value *args, int count) {
    (void)count;
    const File *file = file_of(args[0]);
    if (!file_check(thread, file, 0)) {
        return VALUE_ERROR;
    }
#ifndef _WIN32
    return value_from_int(file->stream == NULL ? (int)file->header.extra - 1 : fileno(file->stream));
#else
    return value_from_int((int)file->header.extra - 1);
#endif
}

/* Attributes. */

static Value file_get_closed(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(file_of(args[0])->header.flags & FILE_CLOSED);
}

/* What only files of text have. */
static Value text_attribute(Thread *thread, const File *file, Value value, const char *name) {
    return file->header.flags & FILE_BINARY
               ? error_raise(thread, ERROR_ATTRIBUTE, "'_io.Buffered%s' object has no attribute '%s'",
                             file->header.flags & FILE_READABLE ? "Reader" : "Writer", name)
               : value;
}

static Value file_get_encoding(Thread *thread, const Value *args, int count) {
    (void)count;
    return text_attribute(thread, file_of(args[0]), file_of(args[0])->encoding, "encoding");
}

static Value file_get_errors(Thread *thread, const Value *args, int count) {
    (void)count;
    return text_attribute(thread, file_of(args[0]), file_of(args[0])->errors, "errors");
}

static Value file_get_buffer(Thread *thread, const Value *args, int count) {
    (void)count;
    File *file = file_of(args[0]);
    if (file->stream != NULL || (file->header.flags & FILE_BINARY)) {
        return error_raise(thread, ERROR_ATTRIBUTE, "'%s' object has no attribute 'buffer'",
                           type_name_of(thread, args[0]));
    }
    return file_binary(thread, file);
}

/* What concerns buffers makes no difference here. */
static Value file_method_reconfigure(Thread *thread, const Value *args, int count) {
    File *file = file_of(args[0]);
    Value encoding = is_empty(args[count]) ? file->encoding : args[count];
    Value errors = is_empty(args[count + 1]) ? file->errors : args[count + 1];
    return file_set_encoding(thread, file, encoding, errors) ? VALUE_NONE : VALUE_ERROR;
}

static Value file_get_mode(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return file_of(args[0])->mode;
}

static Value file_get_name(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return file_of(args[0])->name;
}

static Value file_get_newlines(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return VALUE_NONE;
}

const BuiltinSpec file_methods[] = {
    {"buffer", file_get_buffer, 0, 0, BUILTIN_GETTER, NULL},
    {"closed", file_get_closed, 0, 0, BUILTIN_GETTER, NULL},
    {"encoding", file_get_encoding, 0, 0, BUILTIN_GETTER, NULL},
    {"errors", file_get_errors, 0, 0, BUILTIN_GETTER, NULL},
    {"mode", file_get_mode, 0, 0, BUILTIN_GETTER, NULL},
    {"name", file_get_name, 0, 0, BUILTIN_GETTER, NULL},
    {"newlines", file_get_newlines, 0, 0, BUILTIN_GETTER, NULL},
    {"__enter__", file_method_enter, 0, 0, 0, NULL},
    {"__exit__", file_method_close, 3, 3, 0, NULL},
    {"close", file_method_close, 0, 0, 0, NULL},
    {"fileno", file_method_fileno, 0, 0, 0, NULL},
    {"flush", file_method_flush, 0, 0, 0, NULL},
    {"isatty", file_method_isatty, 0, 0, 0, NULL},
    {"read", file_method_read, 0, 1, 0, NULL},
    {"readable", file_method_readable, 0, 0, 0, NULL},
    {"readline", file_method_readline, 0, 1, 0, NULL},
    {"readlines", file_method_readlines, 0, 1, 0, NULL},
    {"reconfigure", file_method_reconfigure, 0, 0, 0, "* encoding errors newline line_buffering write_through"},
    {"seek", file_method_seek, 1, 2, 0, NULL},
    {"seekable", file_method_seekable, 0, 0, 0, NULL},
    {"tell", file_method_tell, 0, 0, 0, NULL},
    {"truncate", file_method_truncate, 0, 1, 0, NULL},
    {"writable", file_method_writable, 0, 0, 0, NULL},
    {"write", file_method_write, 1, 1, 0, NULL},
    {"writelines", file_method_writelines, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
