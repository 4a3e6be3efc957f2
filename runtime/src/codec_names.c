#include "codec_names.h"

#include "errors.h"
#include "state.h"

/* The codec that messages name, and what a program may call it, in lower case with "-" for "_" and " ". */
static const struct {
    const char *alias;
    Codec codec;
} codec_aliases[] = {
    {"utf-8", CODEC_UTF8},         {"utf8", CODEC_UTF8},           {"u8", CODEC_UTF8},
    {"ascii", CODEC_ASCII},        {"us-ascii", CODEC_ASCII},      {"646", CODEC_ASCII},
    {"latin-1", CODEC_LATIN1},     {"latin1", CODEC_LATIN1},       {"iso-8859-1", CODEC_LATIN1},
    {"iso8859-1", CODEC_LATIN1},   {"l1", CODEC_LATIN1},           {"latin", CODEC_LATIN1},
    {"utf-16", CODEC_UTF16},       {"utf16", CODEC_UTF16},         {"utf-16-le", CODEC_UTF16_LE},
    {"utf-16le", CODEC_UTF16_LE},  {"utf-16-be", CODEC_UTF16_BE},  {"utf-16be", CODEC_UTF16_BE},
    {"utf-32", CODEC_UTF32},       {"utf32", CODEC_UTF32},         {"utf-32-le", CODEC_UTF32_LE},
    {"utf-32le", CODEC_UTF32_LE},  {"utf-32-be", CODEC_UTF32_BE},  {"utf-32be", CODEC_UTF32_BE},
};

static const char *const codec_names[] = {"utf-8",     "ascii",  "latin-1",   "utf-16",   "utf-16-le",
                                          "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};

static const char *const handling_names[] = {"strict",
                                             "ignore",
                                             "replace",
                                             "backslashreplace",
                                             "xmlcharrefreplace",
                                             "surrogatepass",
                                             "surrogateescape"};

static bool name_is(const String *name, const char *alias) {
    uint32_t i = 0;
    for (; i < name->length && alias[i] != '\0'; i++) {
        uint32_t codepoint = string_at(name, i);
        codepoint = codepoint >= 'A' && codepoint <= 'Z' ? codepoint + 0x20 : codepoint;
        codepoint = codepoint == '_' || codepoint == ' ' ? '-' : codepoint;
        if (codepoint != (uint8_t)alias[i]) {
            return false;
        }
    }
    return i == name->length && alias[i] == '\0';
}

bool codec_read(Thread *thread, Value name, const char *function, Codec *codec) {
    *codec = CODEC_UTF8;
    if (is_empty(name)) {
        return true;
    }
    if (!is_string_like(name)) {
        error_raise(thread, ERROR_TYPE, "%s() argument 'encoding' must be str, not %s", function,
                    argument_type_name(thread, name));
        return false;
    }
    for (size_t i = 0; i < sizeof codec_aliases / sizeof codec_aliases[0]; i++) {
        if (name_is(string_of(name), codec_aliases[i].alias)) {
            *codec = codec_aliases[i].codec;
            return true;
        }
    }
    error_raise_around(thread, ERROR_LOOKUP, "unknown encoding: ", name, "");
    return false;
}

bool handling_read(Thread *thread, Value name, const char *function, Handling *handling) {
    *handling = HANDLE_STRICT;
    if (is_empty(name)) {
        return true;
    }
    if (!is_string_like(name)) {
        error_raise(thread, ERROR_TYPE, "%s() argument 'errors' must be str, not %s", function,
                    argument_type_name(thread, name));
        return false;
    }
    for (size_t i = 0; i < sizeof handling_names / sizeof handling_names[0]; i++) {
        if (name_is(string_of(name), handling_names[i])) {
            *handling = (Handling)i;
            return true;
        }
    }
    *handling = (Handling)-1; /* it matters only if there is something to handle */
    return true;
}

bool raise_unknown_handling(Thread *thread, Value name) {
    error_raise_around(thread, ERROR_LOOKUP, "unknown error handler name '", name, "'");
    return false;
}

bool raise_unicode(Thread *thread, ErrorType type, Codec codec, Value object, uint32_t start, uint32_t end,
                   const char *reason) {
    Value args[5] = {string_from_text(thread, codec_names[codec]), object, value_from_int(start), value_from_int(end),
                     string_from_text(thread, reason)};
    if (!is_error(args[0]) && !is_error(args[4])) {
        error_raise_with(thread, type, args, 5);
    }
    return false;
}
