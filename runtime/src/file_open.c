/* Opening files, and what goes wrong with them. */
#define _POSIX_C_SOURCE 200809L /* what C11 alone does not have of files */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "errors.h"
#include "exception_make.h"
#include "file.h"
#include "repr.h"
#include "state.h"

/* Errors of the operating system. */

Value error_raise_os(Thread *thread, int number, Value filename) {
    Value arguments[3] = {value_from_int(number), string_from_text(thread, strerror(number)), filename};
    if (is_error(arguments[1])) {
        return VALUE_ERROR;
    }
    return error_raise_with(thread, error_type_of_number(number), arguments, is_empty(filename) ? 2 : 3);
}

/* Modes. */

typedef struct {
    int flags; /* of the object */
    int how;   /* of open(2) */
    const char *stream; /* of fdopen */
} Mode;

static bool has_letter(const String *mode, char letter) {
    for (uint32_t i = 0; i < mode->length; i++) {
        if (string_at(mode, i) == (uint32_t)letter) {
            return true;
        }
    }
    return false;
}

static bool is_mode(const String *mode) {
    for (uint32_t i = 0; i < mode->length; i++) {
        uint32_t letter = string_at(mode, i);
        if (letter > 127 || strchr("rwaxbt+", (int)letter) == NULL) {
            return false;
        }
        for (uint32_t j = 0; j < i; j++) {
            if (string_at(mode, j) == letter) {
                return false;
            }
        }
    }
    return true;
}

static void mode_set(const String *text, Mode *mode) {
    bool plus = has_letter(text, '+');
    bool reads = has_letter(text, 'r');
    bool appends = has_letter(text, 'a');
    int access = plus ? O_RDWR : reads ? O_RDONLY : O_WRONLY;
    int making = reads ? 0 : appends ? O_CREAT | O_APPEND : has_letter(text, 'x') ? O_CREAT | O_EXCL : O_CREAT | O_TRUNC;
    mode->how = access | making | O_CLOEXEC;
    mode->flags = (reads || plus ? FILE_READABLE : 0) | (!reads || plus ? FILE_WRITABLE : 0)
                  | (has_letter(text, 'b') ? FILE_BINARY : 0);
    mode->stream = appends ? (plus ? "a+" : "a") : reads ? (plus ? "r+" : "r") : plus ? "w+" : "w";
}

static bool mode_parse(Thread *thread, Value text, Mode *mode) {
    if (!is_string(text)) {
        error_raise(thread, ERROR_TYPE, "open() argument 'mode' must be str, not %s", type_name_of(thread, text));
        return false;
    }
    const String *string = string_of(text);
    if (!is_mode(string)) {
        error_raise_around(thread, ERROR_VALUE, "invalid mode: '", text, "'");
        return false;
    }
    if (has_letter(string, 'b') && has_letter(string, 't')) {
        error_raise(thread, ERROR_VALUE, "can't have text and binary mode at once");
        return false;
    }
    int kinds = has_letter(string, 'r') + has_letter(string, 'w') + has_letter(string, 'a') + has_letter(string, 'x');
    if (kinds != 1) {
        error_raise(thread, ERROR_VALUE, kinds == 0 ? "Must have exactly one of create/read/write/append mode and at most one plus"
                                                    : "must have exactly one of create/read/write/append mode");
        return false;
    }
    mode_set(string, mode);
    return true;
}

/* newline=None, '' , '\n' ... */
static bool newline_parse(Thread *thread, Value newline, Mode *mode) {
    if (newline == VALUE_NONE) {
        return true;
    }
    const String *text = is_string(newline) ? string_of(newline) : NULL;
    bool known = text != NULL
                 && (text->length == 0 || (text->length == 1 && (string_at(text, 0) == '\n' || string_at(text, 0) == '\r'))
                     || (text->length == 2 && string_at(text, 0) == '\r' && string_at(text, 1) == '\n'));
    if (!known) {
        error_raise_repr(thread, ERROR_VALUE, newline, " is no newline that open() knows");
        return false;
    }
    mode->flags |= FILE_AS_IT_IS | (text->length == 0 ? FILE_ENDS_AT_CR : 0);
    return true;
}

static bool is_utf8_name(const String *name) {
    static const char *const names[] = {"utf-8", "utf8", "utf_8", "ascii", "us-ascii"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        uint32_t j = 0;
        while (j < name->length && names[i][j] != '\0' && (string_at(name, j) | 0x20) == ((unsigned char)names[i][j] | 0x20)) {
            j++;
        }
        if (j == name->length && names[i][j] == '\0') {
            return true;
        }
    }
    return false;
}

static bool encoding_check(Thread *thread, Value encoding) {
    if (encoding == VALUE_NONE || (is_string(encoding) && is_utf8_name(string_of(encoding)))) {
        return true;
    }
    if (is_string(encoding)) {
        error_raise_around(thread, ERROR_LOOKUP, "unknown encoding: ", encoding, "");
    } else {
        error_raise(thread, ERROR_TYPE, "open() argument 'encoding' must be str or None, not %s", type_name_of(thread, encoding));
    }
    return false;
}

/* The stream, or NULL with errno set. */
static FILE *stream_open(const char *path, const Mode *mode) {
    int descriptor = open(path, mode->how, 0666);
    if (descriptor < 0) {
        return NULL;
    }
    struct stat status;
    if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(descriptor);
        errno = EISDIR;
        return NULL;
    }
    FILE *stream = fdopen(descriptor, mode->stream);
    if (stream == NULL) {
        close(descriptor);
    }
    return stream;
}

static Value file_open(Thread *thread, Value name, Value mode_text, const Mode *mode) {
    Value file = file_new(thread, name, mode_text, mode->flags);
    if (is_error(file)) {
        return VALUE_ERROR;
    }
    files_flush(thread->interpreter->files); /* what nobody has closed may be what is read now */
    Buffer path = {0};
    buffer_put_string(&path, string_of(name));
    bool has_null = memchr(path.size == 0 ? "" : path.text, '\0', path.size) != NULL;
    buffer_put(&path, "", 1);
    FILE *stream = path.failed || has_null ? NULL : stream_open(path.text, mode);
    int number = errno;
    bool failed = path.failed;
    buffer_destroy(&path);
    if (stream == NULL) {
        return failed ? error_raise_memory(thread)
               : has_null ? error_raise(thread, ERROR_VALUE, "embedded null byte") : error_raise_os(thread, number, name);
    }
    file_of(file)->stream = stream;
    file_link(thread, file_of(file));
    return file;
}

/* open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None) */
Value builtin_open(Thread *thread, const Value *args, int count) {
    Value given[6];
    for (int i = 0; i < 6; i++) {
        given[i] = i < count && !is_empty(args[i]) ? args[i] : VALUE_NONE;
    }
    if (!is_string(given[0])) {
        return error_raise(thread, ERROR_TYPE, "expected str, bytes or os.PathLike object, not %s", type_name_of(thread, given[0]));
    }
    Value text = count > 1 && !is_empty(args[1]) ? args[1] : string_from_text(thread, "r");
    Mode mode = {0};
    if (is_error(text) || !mode_parse(thread, text, &mode) || !newline_parse(thread, given[5], &mode)
        || !encoding_check(thread, given[3])) {
        return VALUE_ERROR;
    }
    return file_open(thread, given[0], text, &mode);
}

/* input(prompt) */
Value builtin_input(Thread *thread, const Value *args, int count) {
    Interpreter *interpreter = thread->interpreter;
    Value prompt = count > 0 ? value_to_string(thread, args[0]) : VALUE_EMPTY;
    if (is_error(prompt)) {
        return VALUE_ERROR;
    }
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!is_empty(prompt)) {
        buffer_put_string(&buffer, string_of(prompt));
        bool written = file_write(thread, file_of(interpreter->output), buffer.text, buffer.size);
        buffer.size = 0;
        if (!written) {
            buffer_destroy(&buffer);
            return VALUE_ERROR;
        }
    }
    File *input = file_of(interpreter->input);
    if (!file_check(thread, input, FILE_READABLE) || !file_read_line(thread, input, &buffer, SIZE_MAX)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    if (buffer.size == 0) {
        buffer_destroy(&buffer);
        return error_raise(thread, ERROR_END_OF_FILE, "EOF when reading a line");
    }
    buffer.size -= buffer.text[buffer.size - 1] == '\n';
    return file_data(thread, input, &buffer);
}
