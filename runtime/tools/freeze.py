"""Compiles the modules of runtime/lib into a C file.

    python freeze.py OUTPUT.c GENERATED FILE.py...

GENERATED is the directory of the generated Python modules, which the front end needs.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

RUNTIME = Path(__file__).resolve().parent.parent
LIBRARY = RUNTIME / "lib"
BYTES_A_LINE = 24


def use_front_end(generated: str) -> None:
    """Make the front end in this source tree importable, with the generated modules."""
    sys.path.insert(0, str(RUNTIME))
    package = ModuleType("pyvm.generated")
    package.__path__ = [generated]
    sys.modules["pyvm.generated"] = package


def module_name(path: Path) -> str:
    """The full name of the module that a file of the library is."""
    parts = path.resolve().relative_to(LIBRARY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def compiled(path: Path) -> bytes:
    """The portable program of a file of the library."""
    compiler, program = import_module("pyvm.compiler"), import_module("pyvm.program")
    source = compiler.read_source(path.read_bytes(), f"<frozen {module_name(path)}>")
    written: bytes = program.write_program(compiler.compile_source(source))
    return written


def array(number: int, program: bytes) -> Iterator[str]:
    """The lines of a C array of a program's bytes."""
    yield f"static const uint8_t program_{number}[] = {{"
    for start in range(0, len(program), BYTES_A_LINE):
        yield "    " + ", ".join(map(str, program[start : start + BYTES_A_LINE])) + ","
    yield "};"
    yield ""


def frozen(paths: list[Path]) -> Iterator[str]:
    """The lines of the C file."""
    programs = [compiled(path) for path in paths]
    yield "/* Made by freeze.py from the modules in runtime/lib. */"
    yield '#include "import_find.h"'
    yield ""
    for number, program in enumerate(programs):
        yield from array(number, program)
    yield "const FrozenModule frozen_modules[] = {"
    for number, (path, program) in enumerate(zip(paths, programs, strict=True)):
        is_package = str(path.name == "__init__.py").lower()
        yield f'    {{"{module_name(path)}", program_{number}, {len(program)}, {is_package}}},'
    yield "    {NULL, NULL, 0, false},"
    yield "};"


def main() -> None:
    """Write the file."""
    output, generated, *files = sys.argv[1:]
    use_front_end(generated)
    Path(output).write_text("\n".join(frozen([Path(file) for file in files])) + "\n")


main()
