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
    const String *text = string_of(newline);
    uint32_t first = text->length == 0 ? 0 : string_at(text, 0);
    bool is_crlf = text->length == 2 && first == '\r' && string_at(text, 1) == '\n';
    if (text->length != 0 && !is_crlf && (text->length != 1 || (first != '\n' && first != '\r'))) {
        error_raise_around(thread, ERROR_VALUE, "illegal newline value: ", newline, "");
        return false;
    }
    mode->flags |= FILE_AS_IT_IS | (text->length == 0 ? FILE_ENDS_AT_CR : 0);
    mode->flags |= is_crlf ? FILE_WRITES_CRLF : first == '\r' ? FILE_WRITES_CR : 0;
    return true;
}

/* Arguments of open() that only text may have. */
static bool check_text_arguments(Thread *thread, const Value *given, const Mode *mode) {
    static const char *const names[] = {"encoding", "errors", "newline"};
    for (int i = 0; i < 3; i++) {
        Value value = given[3 + i];
        if (value != VALUE_NONE && !is_string_like(value)) {
            error_raise(thread, ERROR_TYPE, "open() argument '%s' must be str or None, not %s", names[i],
                        type_name_of(thread, value));
            return false;
        }
        if (value != VALUE_NONE && (mode->flags & FILE_BINARY)) {
            error_raise(thread, ERROR_VALUE, "binary mode doesn't take a%s %s argument", i == 2 ? "" : "n", names[i]);
            return false;
        }
    }
    return true;
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

static Value file_open(Thread *thread, const Value *given, Value mode_text, const Mode *mode) {
    Value name = given[0];
    Value file = file_new(thread, name, mode_text, mode->flags);
    bool is_text = !(mode->flags & FILE_BINARY);
    if (is_error(file) || (is_text && !file_set_encoding(thread, file_of(file), given[3], given[4]))) {
        return VALUE_ERROR;
    }
    file_of(file)->line_end = mode->flags & FILE_WRITES_CR ? '\r' : '\n';
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
    if (is_error(text) || !mode_parse(thread, text, &mode) || !check_text_arguments(thread, given, &mode)
        || !newline_parse(thread, given[5], &mode)) {
        return VALUE_ERROR;
    }
    return file_open(thread, given, text, &mode);
}
