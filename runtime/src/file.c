#include "file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "call.h"
#include "codec.h"
#include "codec_names.h"
#include "errors.h"
#include "import.h"
#include "state.h"

enum { INPUT_SIZE = 8192 };

Value file_new(Thread *thread, Value name, Value mode, int flags) {
    File *file = heap_allocate(thread->heap, KIND_FILE, sizeof(File));
    if (file == NULL) {
        return VALUE_ERROR;
    }
    memset((char *)file + sizeof file->header, 0, sizeof *file - sizeof file->header);
    file->header.flags = (uint8_t)flags;
    file->header.extra = STREAM_NONE;
    file->line_end = '\n';
    file->binary = VALUE_EMPTY;
    file->name = name;
    file->mode = mode;
    file->encoding = file->errors = VALUE_NONE;
    bool is_complete = (flags & FILE_BINARY) || file_set_encoding(thread, file, VALUE_NONE, VALUE_NONE);
    return is_complete ? value_from_object(file) : VALUE_ERROR;
}

void file_link(Thread *thread, File *file) {
    file->list = &thread->interpreter->files;
    file->next = *file->list;
    if (file->next != NULL) {
        file->next->previous = file;
    }
    *file->list = file;
}

static void file_unlink(File *file) {
    if (file->list == NULL) {
        return;
    }
    if (file->previous == NULL) {
        *file->list = file->next;
    } else {
        file->previous->next = file->next;
    }
    if (file->next != NULL) {
        file->next->previous = file->previous;
    }
    file->list = NULL;
}

static Value standard_new(Thread *thread, uint32_t which, int flags) {
    static const char *const names[] = {"", "<stdin>", "<stdout>", "<stderr>"};
    Value name = string_from_text(thread, names[which]);
    Value mode = string_from_text(thread, which == STREAM_INPUT ? "r" : "w");
    if (is_error(name) || is_error(mode)) {
        return VALUE_ERROR;
    }
    Value file = file_new(thread, name, mode, flags | (which == STREAM_INPUT ? FILE_READABLE : FILE_WRITABLE));
    if (!is_error(file)) {
        file_of(file)->header.extra = which;
    }
    return file;
}

Value file_standard(Thread *thread, uint32_t which) {
    return standard_new(thread, which, 0);
}

Value file_binary(Thread *thread, File *file) {
    if (is_empty(file->binary)) {
        Value binary = standard_new(thread, file->header.extra, FILE_BINARY);
        if (is_error(binary)) {
            return VALUE_ERROR;
        }
        File *taker = file_of(binary); /* it goes on where the text has been read up to */
        taker->input = file->input;
        taker->start = file->start;
        taker->end = file->end;
        file->input = NULL;
        file->start = file->end = 0;
        object_store(thread, file, &file->binary, binary);
    }
    return file->binary;
}

bool file_set_encoding(Thread *thread, File *file, Value encoding, Value errors) {
    Codec codec;
    encoding = encoding == VALUE_NONE ? string_from_text(thread, "utf-8") : encoding;
    errors = errors == VALUE_NONE ? string_from_text(thread, "strict") : errors;
    if (is_error(encoding) || is_error(errors) || !codec_read(thread, encoding, "open", &codec)) {
        return false;
    }
    if (codec > CODEC_LATIN1) {
        error_raise_around(thread, ERROR_LOOKUP, "files of text can't be in the encoding ", encoding, "");
        return false;
    }
    file->has_byte_characters = codec != CODEC_UTF8;
    object_store(thread, file, &file->encoding, encoding);
    object_store(thread, file, &file->errors, errors);
    return true;
}

void file_raise_unsupported(Thread *thread, const char *what) {
    Value args[2] = {string_from_text(thread, "io"), VALUE_EMPTY};
    Value module = is_error(args[0]) ? VALUE_ERROR : builtin_import(thread, args, 1);
    Value type = is_error(module) ? VALUE_ERROR : import_attribute(thread, "io", "UnsupportedOperation");
    Value text = is_error(type) ? VALUE_ERROR : string_from_text(thread, what);
    Value error = is_error(text) || is_empty(type) ? VALUE_ERROR : value_call(thread, type, &text, 1);
    if (!is_error(error)) {
        error_raise_value(thread, error);
    }
}

bool file_check(Thread *thread, const File *file, int flag) {
    bool is_binary = file->header.flags & FILE_BINARY;
    if (file->header.flags & FILE_CLOSED) {
        error_raise(thread, ERROR_VALUE,
                    !is_binary || flag == 0   ? "I/O operation on closed file."
                    : flag == FILE_READABLE ? "read of closed file"
                                            : "write to closed file");
        return false;
    }
    if (flag == 0 || (file->header.flags & flag)) {
        return true;
    }
    file_raise_unsupported(thread, flag == FILE_READABLE ? (is_binary ? "read" : "not readable")
                                   : is_binary           ? "write"
                                                         : "not writable");
    return false;
}

/* Reading. */

static size_t input_read(Thread *thread, File *file) {
    const Interpreter *interpreter = thread->interpreter;
    if (file->stream != NULL) {
        return fread(file->input, 1, INPUT_SIZE, file->stream);
    }
    return interpreter->reader == NULL ? 0 : interpreter->reader(interpreter->reader_context, file->input, INPUT_SIZE);
}

/* Have input ready: 1, or 0 at the end; -1 on failure. */
static int input_fill(Thread *thread, File *file) {
    if (file->start < file->end) {
        return 1;
    }
    if (file->input == NULL) {
        file->input = heap_resize(thread->heap, NULL, 0, INPUT_SIZE);
        if (file->input == NULL) {
            return -1;
        }
    }
    errno = 0;
    file->start = 0;
    file->end = input_read(thread, file);
    if (file->end == 0 && thread_must_break(thread) && !thread_safepoint(thread)) {
        return -1; /* it was an interrupt that has ended the waiting */
    }
    if (file->end == 0 && file->stream != NULL && ferror(file->stream)) {
        clearerr(file->stream);
        error_raise_os(thread, errno, VALUE_EMPTY);
        return -1;
    }
    return file->end > 0;
}

static bool is_continuation(char byte) {
    return (byte & 0xc0) == 0x80;
}

typedef struct {
    size_t limit; /* characters, or bytes, still to be read */
    bool by_lines;
} Wanted;

/* A \r as the end of a line: \r\n and \r become \n unless the file is to be read as it is. -1 on failure. */
static int read_carriage_return(Thread *thread, File *file, Buffer *buffer) {
    file->start++;
    bool as_it_is = file->header.flags & FILE_AS_IT_IS;
    buffer_put(buffer, as_it_is ? "\r" : "\n", 1);
    int filled = input_fill(thread, file);
    if (filled == 1 && file->input[file->start] == '\n') {
        file->start++;
        buffer_put(buffer, "\n", as_it_is);
    }
    return filled;
}

/* Has what was read the end of a line at its end, given that the last byte is right? */
static bool ends_line(const File *file, const Buffer *buffer) {
    bool is_pair = file->header.flags & FILE_WRITES_CRLF;
    return !is_pair || buffer->failed || (buffer->size >= 2 && buffer->text[buffer->size - 2] == '\r');
}

/* Move one character from the input to a buffer; true if it was the last one wanted. */
static bool read_character(File *file, Buffer *buffer, Wanted *wanted, bool binary) {
    char byte = file->input[file->start];
    bool begins = binary || !is_continuation(byte);
    if (begins && wanted->limit == 0) {
        return true;
    }
    wanted->limit -= begins;
    buffer_put(buffer, &byte, 1);
    file->start++;
    return wanted->by_lines && byte == file->line_end && ends_line(file, buffer);
}

/* Move at once what of the input is wanted whole and unchanged, up to but not with the end of a line or a \r. */
static void read_stretch(File *file, Buffer *buffer, bool by_lines, bool binary) {
    const char *from = file->input + file->start;
    size_t size = file->end - file->start;
    const char *line_end = by_lines ? memchr(from, file->line_end, size) : NULL;
    size = line_end == NULL ? size : (size_t)(line_end - from);
    const char *carriage = binary ? NULL : memchr(from, '\r', size);
    size = carriage == NULL ? size : (size_t)(carriage - from);
    buffer_put(buffer, from, size);
    file->start += size;
}

static bool read_wanted(Thread *thread, File *file, Buffer *buffer, Wanted wanted) {
    bool binary = file->header.flags & FILE_BINARY;
    bool keeps_cr = binary || ((file->header.flags & FILE_AS_IT_IS) && !(file->header.flags & FILE_ENDS_AT_CR));
    for (;;) {
        int filled = thread_poll_interrupt(thread) ? input_fill(thread, file) : -1;
        if (filled <= 0) {
            return filled == 0;
        }
        if (wanted.limit == SIZE_MAX) {
            read_stretch(file, buffer, wanted.by_lines, keeps_cr);
            if (file->start == file->end) {
                continue;
            }
        }
        if (!keeps_cr && file->input[file->start] == '\r' && wanted.limit > 0) {
            wanted.limit -= wanted.limit != SIZE_MAX;
            filled = read_carriage_return(thread, file, buffer);
            if (filled < 0 || wanted.by_lines) {
                return filled >= 0;
            }
        } else if (wanted.limit == SIZE_MAX && wanted.by_lines) {
            buffer_put(buffer, &file->line_end, 1);
            file->start++;
            if (ends_line(file, buffer)) {
                return true;
            }
        } else if (read_character(file, buffer, &wanted, binary || file->has_byte_characters)) {
            return true;
        }
    }
}

bool file_read(Thread *thread, File *file, Buffer *buffer, size_t limit) {
    return read_wanted(thread, file, buffer, (Wanted){limit, false});
}

bool file_read_line(Thread *thread, File *file, Buffer *buffer, size_t limit) {
    return read_wanted(thread, file, buffer, (Wanted){limit, true});
}

Value file_data(Thread *thread, const File *file, Buffer *buffer) {
    bool is_valid = buffer->failed || utf8_is_valid(buffer->text == NULL ? "" : buffer->text, buffer->size);
    if (is_valid && !file->has_byte_characters && !(file->header.flags & FILE_BINARY)) {
        return string_from_buffer(thread, buffer);
    }
    Value bytes = bytes_from_buffer(thread, buffer);
    bool is_text = !(file->header.flags & FILE_BINARY) && !is_error(bytes);
    return is_text ? bytes_decode(thread, bytes, file->encoding, file->errors) : bytes;
}

Value file_next(Thread *thread, Value value) {
    File *file = file_of(value);
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!file_check(thread, file, FILE_READABLE) || !file_read_line(thread, file, &buffer, SIZE_MAX)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return buffer.size == 0 && !buffer.failed ? VALUE_END : file_data(thread, file, &buffer);
}

/* Writing. */

/* Forget what was read ahead, so that the stream is where the program thinks that it is. */
static bool input_drop(File *file) {
    long unread = (long)(file->end - file->start);
    file->start = file->end = 0;
    return file->stream == NULL || file->input == NULL || fseek(file->stream, -unread, SEEK_CUR) == 0;
}

bool file_write(Thread *thread, File *file, const char *text, size_t size) {
    const Interpreter *interpreter = thread->interpreter;
    if (file->stream == NULL) {
        bool is_output = file->header.extra == STREAM_OUTPUT;
        PyvmWriter writer = is_output ? interpreter->writer : interpreter->error_writer;
        if (writer != NULL && size > 0) {
            writer(is_output ? interpreter->writer_context : interpreter->error_writer_context, text, size);
        }
        return true;
    }
    errno = 0;
    if (!input_drop(file) || fwrite(text, 1, size, file->stream) != size) {
        clearerr(file->stream);
        error_raise_os(thread, errno, VALUE_EMPTY);
        return false;
    }
    return true;
}

bool file_is_plain(const File *file) {
    return !(file->header.flags & (FILE_BINARY | FILE_WRITES_CR | FILE_WRITES_CRLF)) && !file->has_byte_characters;
}

/* A string with other ends of lines. */
static Value end_lines(Thread *thread, const String *string, const char *line_end) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    for (uint32_t i = 0; i < string->length && !thread_is_interrupted(thread); i++) {
        if (string_at(string, i) == '\n') {
            buffer_put_text(&buffer, line_end);
        } else {
            buffer_put_codepoint(&buffer, string_at(string, i));
        }
    }
    return string_from_buffer(thread, &buffer);
}

static Value encode(Thread *thread, const File *file, Value text) {
    if (!is_string_like(text)) {
        return error_raise(thread, ERROR_TYPE, "write() argument must be str, not %s",
                           argument_type_name(thread, text));
    }
    if (file->header.flags & (FILE_WRITES_CR | FILE_WRITES_CRLF)) {
        text = end_lines(thread, string_of(text), file->header.flags & FILE_WRITES_CR ? "\r" : "\r\n");
    }
    return is_error(text) ? VALUE_ERROR : string_encode(thread, text, file->encoding, file->errors);
}

bool file_write_value(Thread *thread, File *file, Value text) {
    Value bytes = text;
    if (!(file->header.flags & FILE_BINARY)) {
        bytes = encode(thread, file, text);
    } else if (!is_bytes_like(text)) {
        error_raise(thread, ERROR_TYPE, "a bytes-like object is required, not '%s'", type_name_of(thread, text));
        return false;
    }
    return !is_error(bytes)
           && file_write(thread, file, (const char *)string_of(bytes)->data, string_of(bytes)->length);
}

bool file_flush(Thread *thread, File *file) {
    if (file->stream == NULL || !(file->header.flags & FILE_WRITABLE) || fflush(file->stream) == 0) {
        return true;
    }
    error_raise_os(thread, errno, VALUE_EMPTY);
    return false;
}

bool file_close(Thread *thread, File *file) {
    FILE *stream = file->stream;
    file->header.flags |= FILE_CLOSED;
    file->stream = NULL;
    file_unlink(file);
    if (stream == NULL || fclose(stream) == 0) {
        return true;
    }
    error_raise_os(thread, errno, VALUE_EMPTY);
    return false;
}

int64_t file_seek(Thread *thread, File *file, int64_t offset, int from) {
    errno = ESPIPE;
    if (file->stream == NULL || !input_drop(file) || fseek(file->stream, (long)offset, from) != 0) {
        error_raise_os(thread, errno, VALUE_EMPTY);
        return -1;
    }
    return file_tell(thread, file);
}

int64_t file_tell(Thread *thread, File *file) {
    errno = ESPIPE;
    int64_t place = file->stream == NULL ? -1 : ftell(file->stream);
    if (place < 0) {
        error_raise_os(thread, errno, VALUE_EMPTY);
        return -1;
    }
    return place - (int64_t)(file->end - file->start);
}

void files_flush(File *first) {
    for (File *file = first; file != NULL; file = file->next) {
        if (file->header.flags & FILE_WRITABLE) {
            fflush(file->stream);
        }
    }
}

/* Memory. */

void file_trace(Heap *heap, Object *object) {
    const File *file = (File *)object;
    heap_mark(heap, file->name);
    heap_mark(heap, file->mode);
    heap_mark(heap, file->encoding);
    heap_mark(heap, file->errors);
    heap_mark(heap, file->binary);
}

size_t file_external(const Object *object) {
    return ((const File *)object)->input == NULL ? 0 : INPUT_SIZE;
}

void file_release(Object *object) {
    File *file = (File *)object;
    file_unlink(file);
    if (file->stream != NULL) {
        fclose(file->stream);
    }
    free(file->input);
}
