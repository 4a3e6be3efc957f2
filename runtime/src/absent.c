#include "absent.h"

#include "errors.h"
#include "str.h"

static const char *const absent_builtins[] = {
    "aiter", "anext", "breakpoint", "bytearray", "compile", "complex", "copyright", "credits", "eval", "exec",
    "help", "license", "memoryview", NULL,
};

/* Those of Python's modules that programs in pure Python use. */
static const char *const absent_modules[] = {
    "argparse", "ast", "asyncio", "atexit", "base64", "binascii", "builtins", "bz2", "calendar", "cmath", "cmd",
    "code", "codecs", "colorsys", "concurrent", "configparser", "contextvars", "copy", "copyreg", "csv", "ctypes",
    "curses", "dataclasses", "datetime", "decimal", "difflib", "dis", "doctest", "email", "errno", "fileinput",
    "fnmatch", "fractions", "getopt", "getpass", "gettext", "glob", "graphlib", "gzip", "hashlib", "hmac", "html",
    "http", "inspect", "ipaddress", "json", "linecache", "locale", "logging", "lzma", "marshal", "mmap",
    "multiprocessing", "numbers", "opcode", "os", "pathlib", "pdb", "pickle", "pkgutil", "platform", "pprint",
    "profile", "queue", "re", "readline", "reprlib", "resource", "runpy", "sched", "secrets", "select", "shelve",
    "shlex", "shutil", "signal", "socket", "sqlite3", "ssl", "stat", "statistics", "struct", "subprocess",
    "symtable", "sysconfig", "tarfile", "tempfile", "textwrap", "threading", "timeit", "tkinter", "token",
    "tokenize", "tomllib", "traceback", "tracemalloc", "turtle", "unicodedata", "unittest", "urllib", "uuid",
    "warnings", "weakref", "xml", "zipfile", "zipimport", "zlib", "zoneinfo", NULL,
};

static bool is_one_of(Value name, const char *const *texts) {
    for (; *texts != NULL; texts++) {
        if (string_is_text(string_of(name), *texts)) {
            return true;
        }
    }
    return false;
}

const char *absence_note(const Thread *thread, Value error) {
    Value name = exception_of(error)->name;
    if (!is_string(name)) {
        return NULL;
    }
    if (error_is(thread, error, ERROR_MODULE_NOT_FOUND) && is_one_of(name, absent_modules)) {
        return "pyvm does not have this module of Python's yet";
    }
    if (error_is(thread, error, ERROR_NAME) && is_one_of(name, absent_builtins)) {
        return "pyvm does not have this builtin of Python's yet";
    }
    return NULL;
}
