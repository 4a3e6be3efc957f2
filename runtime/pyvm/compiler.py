"""Python source to portable code: parse, refuse what is not known, compile."""

import ast
import io
import tokenize
import warnings
from dataclasses import replace
from pathlib import Path
from threading import Lock

from pyvm import annotations
from pyvm.depth import with_room
from pyvm.errors import CompileError, Problem, Source
from pyvm.mangling import mangle
from pyvm.program import Code
from pyvm.scope import module_scope
from pyvm.statements import compile_body
from pyvm.support import unsupported
from pyvm.unit import Unit

TOO_DEEP = "code is nested too deeply"

_PARSING = Lock()
"""Python 3.11 counts the depth of syntax trees for all threads together, and complains."""


def compile_file(path: Path) -> Code:
    """Compile a Python source file.

    Raises OSError if the file can't be read, and CompileError with all the problems found if it
    is no Python program or uses what pyvm doesn't know yet.
    """
    return compile_source(read_source(path.read_bytes(), str(path)))


def compile_source(source: Source) -> Code:
    """Compile the text of a Python module; raises CompileError."""
    try:
        try:
            return compile_module(source)
        except RecursionError:
            return with_room(lambda: compile_module(source))
    except RecursionError:
        raise CompileError(source, [Problem(1, 1, 1, TOO_DEEP)]) from None


def compile_module(source: Source) -> Code:
    """Compile the text of a Python module; raises CompileError, and RecursionError if there is too
    little room for its nesting.
    """
    tree = parse(source)
    annotations.settle(tree)
    mangle(tree)
    problems = list(unsupported(tree, source))
    if problems:
        raise CompileError(source, problems)
    unit = Unit(module_scope(tree), source)
    store_docstring(unit, tree)
    annotations.begin(unit, tree)
    compile_body(unit, tree.body)
    return replace(unit.finish(first_line=1), source="\n".join(source.lines))


def store_docstring(unit: Unit, tree: ast.Module) -> None:
    """`__doc__`, if a module has a docstring."""
    text = ast.get_docstring(tree, clean=False)
    if text is not None:
        unit.at(tree.body[0]).load_const(unit.constant(text))
        unit.at(tree.body[0]).store_global(unit.name("__doc__"))


def read_source(data: bytes, filename: str) -> Source:
    """The text of a source file, in the encoding that it declares; raises CompileError."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return Source(filename, data.decode(encoding))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        problem = Problem(line, column, 1, str(error))
    except SyntaxError as error:
        problem = Problem(1, 1, 1, str(error))
    raise CompileError(Source(filename, data.decode("utf-8", "replace")), [problem])


def parse(source: Source) -> ast.Module:
    """The syntax tree of a program without syntax errors, those that only Python's own compiler
    finds (such as `return` outside a function) among them; raises CompileError and RecursionError.
    """
    at = source.text.find("\0")
    if at >= 0:
        line, start = source.text.count("\n", 0, at) + 1, source.text.rfind("\n", 0, at)
        problem = Problem(line, at - start, 1, "source code cannot contain null bytes")
        raise CompileError(source, [problem])
    try:
        with _PARSING, warnings.catch_warnings():
            tree = ast.parse(source.text, source.filename)
            warnings.simplefilter("ignore")  # parsing has given them
            compile(tree, source.filename, "exec", dont_inherit=True)
    except SyntaxError as error:
        problem = syntax_problem(source, error)
    except MemoryError:  # Python's parser has a stack of its own
        problem = Problem(1, 1, 1, TOO_DEEP)
    except ValueError as error:  # characters that have no UTF-8
        problem = Problem(1, 1, 1, str(error))
    else:
        return tree
    raise CompileError(source, [problem])


def syntax_problem(source: Source, error: SyntaxError) -> Problem:
    """A syntax error as a problem."""
    line, column = error.lineno or 1, max(error.offset or 1, 1)
    ends_here = error.end_lineno == line and error.end_offset
    length = error.end_offset - column if ends_here and error.end_offset else 1
    return Problem(line, min(column, len(source.line(line)) + 1), length, f"{error.msg}")
