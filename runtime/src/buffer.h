/* Text under construction, in UTF-8. */
#ifndef PYVM_BUFFER_H
#define PYVM_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Thread Thread;

typedef struct {
    char *text; /* not terminated */
    size_t size, capacity;
    size_t limit; /* of size; 0: none */
    bool failed;  /* the limit was reached, or there was no memory: the text is not complete */
} Buffer;

#if defined(__GNUC__)
#define LIKE_PRINTF(text, arguments) __attribute__((format(printf, text, arguments)))
#else
#define LIKE_PRINTF(text, arguments)
#endif

void buffer_destroy(Buffer *buffer);
void buffer_put(Buffer *buffer, const char *text, size_t size);
void buffer_put_text(Buffer *buffer, const char *text);
void buffer_put_codepoint(Buffer *buffer, uint32_t codepoint);

/* The UTF-8 of a code point; how many bytes it has. */
size_t utf8_encode(uint32_t codepoint, char bytes[4]);

/* The thread is then to be polled. */
void buffer_put_repeated(const Thread *thread, Buffer *buffer, uint32_t codepoint, size_t times);

/* Is there an encoded lone surrogate from a place on? Strings can hold them, but UTF-8 can't. */
bool buffer_has_surrogates(const Buffer *buffer, size_t start);

/* Write them as escapes. */
void buffer_escape_surrogates(Buffer *buffer);

LIKE_PRINTF(2, 3) void buffer_print(Buffer *buffer, const char *format, ...);

#endif
