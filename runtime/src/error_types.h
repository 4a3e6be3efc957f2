/* The builtin types of exceptions: number, name, and the number of the type that each is derived from. */
#ifndef PYVM_ERROR_TYPES_H
#define PYVM_ERROR_TYPES_H

/* The root is given as its own base. STOP means that the program ran out of fuel: no handler gets to see it. */
#define ERROR_TYPES(X) \
    X(BASE_EXCEPTION, "BaseException", BASE_EXCEPTION) \
    X(EXCEPTION, "Exception", BASE_EXCEPTION) \
    X(ARITHMETIC, "ArithmeticError", EXCEPTION) \
    X(ASSERTION, "AssertionError", EXCEPTION) \
    X(ATTRIBUTE, "AttributeError", EXCEPTION) \
    X(BASE_EXCEPTION_GROUP, "BaseExceptionGroup", BASE_EXCEPTION) \
    X(BUFFER, "BufferError", EXCEPTION) \
    X(END_OF_FILE, "EOFError", EXCEPTION) \
    X(EXCEPTION_GROUP, "ExceptionGroup", BASE_EXCEPTION_GROUP) \
    X(FLOATING_POINT, "FloatingPointError", ARITHMETIC) \
    X(GENERATOR_EXIT, "GeneratorExit", BASE_EXCEPTION) \
    X(IMPORT, "ImportError", EXCEPTION) \
    X(INDEX, "IndexError", LOOKUP) \
    X(KEY, "KeyError", LOOKUP) \
    X(KEYBOARD_INTERRUPT, "KeyboardInterrupt", BASE_EXCEPTION) \
    X(LOOKUP, "LookupError", EXCEPTION) \
    X(MEMORY, "MemoryError", EXCEPTION) \
    X(MODULE_NOT_FOUND, "ModuleNotFoundError", IMPORT) \
    X(NAME, "NameError", EXCEPTION) \
    X(NOT_IMPLEMENTED, "NotImplementedError", RUNTIME) \
    X(OS, "OSError", EXCEPTION) \
    X(OS_BLOCKING, "BlockingIOError", OS) \
    X(OS_CHILD, "ChildProcessError", OS) \
    X(OS_CONNECTION, "ConnectionError", OS) \
    X(OS_BROKEN_PIPE, "BrokenPipeError", OS_CONNECTION) \
    X(OS_CONNECTION_ABORTED, "ConnectionAbortedError", OS_CONNECTION) \
    X(OS_CONNECTION_REFUSED, "ConnectionRefusedError", OS_CONNECTION) \
    X(OS_CONNECTION_RESET, "ConnectionResetError", OS_CONNECTION) \
    X(OS_FILE_EXISTS, "FileExistsError", OS) \
    X(OS_FILE_NOT_FOUND, "FileNotFoundError", OS) \
    X(OS_INTERRUPTED, "InterruptedError", OS) \
    X(OS_IS_DIRECTORY, "IsADirectoryError", OS) \
    X(OS_NOT_DIRECTORY, "NotADirectoryError", OS) \
    X(OS_PERMISSION, "PermissionError", OS) \
    X(OS_PROCESS_LOOKUP, "ProcessLookupError", OS) \
    X(OS_TIMEOUT, "TimeoutError", OS) \
    X(OVERFLOW, "OverflowError", ARITHMETIC) \
    X(RECURSION, "RecursionError", RUNTIME) \
    X(REFERENCE, "ReferenceError", EXCEPTION) \
    X(RUNTIME, "RuntimeError", EXCEPTION) \
    X(STOP_ASYNC_ITERATION, "StopAsyncIteration", EXCEPTION) \
    X(STOP_ITERATION, "StopIteration", EXCEPTION) \
    X(SYNTAX, "SyntaxError", EXCEPTION) \
    X(INDENTATION, "IndentationError", SYNTAX) \
    X(TAB, "TabError", INDENTATION) \
    X(SYSTEM, "SystemError", EXCEPTION) \
    X(SYSTEM_EXIT, "SystemExit", BASE_EXCEPTION) \
    X(TYPE, "TypeError", EXCEPTION) \
    X(UNBOUND_LOCAL, "UnboundLocalError", NAME) \
    X(UNICODE, "UnicodeError", VALUE) \
    X(UNICODE_DECODE, "UnicodeDecodeError", UNICODE) \
    X(UNICODE_ENCODE, "UnicodeEncodeError", UNICODE) \
    X(UNICODE_TRANSLATE, "UnicodeTranslateError", UNICODE) \
    X(VALUE, "ValueError", EXCEPTION) \
    X(ZERO_DIVISION, "ZeroDivisionError", ARITHMETIC) \
    X(WARNING, "Warning", EXCEPTION) \
    X(WARNING_BYTES, "BytesWarning", WARNING) \
    X(WARNING_DEPRECATION, "DeprecationWarning", WARNING) \
    X(WARNING_ENCODING, "EncodingWarning", WARNING) \
    X(WARNING_FUTURE, "FutureWarning", WARNING) \
    X(WARNING_IMPORT, "ImportWarning", WARNING) \
    X(WARNING_PENDING_DEPRECATION, "PendingDeprecationWarning", WARNING) \
    X(WARNING_RESOURCE, "ResourceWarning", WARNING) \
    X(WARNING_RUNTIME, "RuntimeWarning", WARNING) \
    X(WARNING_SYNTAX, "SyntaxWarning", WARNING) \
    X(WARNING_UNICODE, "UnicodeWarning", WARNING) \
    X(WARNING_USER, "UserWarning", WARNING) \
    X(STOP, "ProgramStopped", BASE_EXCEPTION)

typedef enum {
#define X(NUMBER, name, BASE) ERROR_##NUMBER,
    ERROR_TYPES(X)
#undef X
    ERROR_TYPE_COUNT
} ErrorType;

#endif
