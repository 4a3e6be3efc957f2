"""The examples of docs/language.md: reads, builds, compiles and runs them.

Each block of the page has a mark behind its backquotes:

* `def` begins an example: it stands before what `def common` declares, unless it declares a
  machine; `def FILE` is a file beside it,
* `c` is the example's header, behind that of `c common`,
* `c start` is how its programs are started, if not like those of the common machine,
* `python` is a program for it, and ends with a comment: what the program returns, or
  `AssemblyError: MESSAGE`, or `abort: MESSAGE`,
* `error` is what vmgen says of the example instead of building it.
"""

import contextlib
import importlib
import importlib.util
import io
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from compilers import compile_tail
from vmgen.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "language.md"
BLOCK = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
COMMON = ("def common", "c common", "c start")
COMPILER = ["cc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-DVMGEN_DEBUG"]
LIMIT = 8  # of every count in the code description

MAIN = """
#include "interpreters.h"
#include "verifier.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
PREPARE_H

static int64_t start(__typeof__(demo_run_switch) *run, uint8_t *code, int64_t *stack,
                     const DemoCode *portable, const uint32_t *offsets) {
    (void)stack, (void)portable, (void)offsets;
    START
}

static void run_program(const DemoCode *portable, size_t depth) {
    DemoFinding finding;
    uint32_t *offsets = NULL;
    if (!demo_verify(portable, NULL, &finding)) {
        puts(finding.message);
        exit(1);
    }
    PREPARE
    int64_t *stack = malloc((depth + 1) * sizeof *stack);
    printf("%" PRId64, start(demo_run_switch, code, stack, portable, offsets));
    printf(" %" PRId64, start(demo_run_threaded, code, stack, portable, offsets));
#if DEMO_HAS_TAIL
    printf(" %" PRId64, start(demo_run_tail, code, stack, portable, offsets));
#endif
    puts("");
    free(stack);
    free(code);
    free(offsets);
}

int main(void) {
    PROGRAMS
}
"""

PREPARE = """
    uint8_t *code = malloc(demo_prepared_size(portable));
    offsets = malloc((portable->size + 1) * sizeof *offsets);
    demo_prepare(portable, code, offsets);
"""

COPY = """
    uint8_t *code = malloc(portable->size * UNIT_BYTES);
    memcpy(code, portable->code, portable->size * UNIT_BYTES);
"""


@dataclass(frozen=True)
class Program:
    """A program in the assembler's words, and what must come of it."""

    text: str
    line: int

    @property
    def expected(self) -> str:
        """The comment in its last line."""
        return self.text.rstrip().rsplit("\n", 1)[-1].removeprefix("# ")


@dataclass
class Example:
    """A machine and programs for it."""

    line: int
    definitions: str
    header: str = ""
    start: str = ""
    error: str = ""
    files: dict[str, str] = field(default_factory=dict)
    programs: list[Program] = field(default_factory=list)


def examples() -> list[Example]:
    """The examples of the page, completed by what they have in common."""
    text = PAGE.read_text(encoding="utf-8")
    common: dict[str, str] = {}
    found: list[Example] = []
    files: dict[str, str] = {}
    for match in BLOCK.finditer(text):
        mark, content = match.groups()
        line = text.count("\n", 0, match.start()) + 1
        if mark in COMMON and mark not in common:
            common[mark] = content
        if mark in ("def", "def common"):
            found.append(Example(line, content, files=files))
            files = {}
        elif mark.startswith("def "):
            files[mark.removeprefix("def ")] = content
        elif mark == "python":
            found[-1].programs.append(Program(content, line))
        elif mark in ("c", "c start", "error"):
            setattr(found[-1], {"c": "header", "c start": "start"}.get(mark, mark), content)
    return [_completed(example, common) for example in found]


def _completed(example: Example, common: dict[str, str]) -> Example:
    example.start = example.start or common["c start"]
    if example.definitions == common["def common"]:
        example.header = common["c common"]
    elif not re.search(r"^machine ", example.definitions, re.MULTILINE):
        example.definitions += "\n" + common["def common"]
        example.header = common["c common"] + example.header
    return example


def build(example: Example, directory: Path) -> str:
    """Write an example's files and generate all outputs; what vmgen complains of."""
    (directory / "demo.def").write_text(example.definitions)
    (directory / "demo.h").write_text(f"#pragma once\n{example.header}")
    for name, text in example.files.items():
        (directory / name).write_text(text)
    (directory / "pyproject.toml").write_text('[tool.vmgen]\ndefinitions = "demo.def"\n')
    complaints = io.StringIO()
    with contextlib.chdir(directory), contextlib.redirect_stderr(complaints):
        try:
            main.main(["build"], standalone_mode=False)
        except SystemExit:
            assert complaints.getvalue()
    return complaints.getvalue().strip()


def _run(command: list[str], directory: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=directory, capture_output=True, text=True, timeout=60, check=False
    )


def package(directory: Path, name: str) -> ModuleType:
    """The generated Python package, under a name of its own."""
    file = directory / "generated" / "__init__.py"
    spec = importlib.util.spec_from_file_location(
        name, file, submodule_search_locations=[str(file.parent)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return importlib.import_module(f"{name}.assembler")


def assemble(program: Program, assembler: ModuleType) -> Any:
    """What the assembler makes of a program; an AssemblyError as its text."""
    asm = assembler.Assembler()
    lines = "\n" * program.line + program.text
    try:
        exec(compile(lines, str(PAGE), "exec"), {"asm": asm})
        return asm.finish()
    except assembler.AssemblyError as error:
        return f"AssemblyError: {error}"


def compile_programs(example: Example, assembled: list[Any], directory: Path) -> Path:
    """A C program that runs the assembled ones, each giving a line of a number for each mode."""
    generated = directory / "generated"
    machine = json.loads((generated / "metadata.json").read_text())["machine"]
    calls = "\n".join(_call(each, machine) for each in assembled)
    prepares = (generated / "prepare.h").exists()
    text = MAIN.replace("PREPARE_H", '#include "prepare.h"' if prepares else "")
    text = text.replace("PREPARE", PREPARE if prepares else COPY)
    text = text.replace("UNIT_BYTES", str(machine["unit"]["bits"] // 8))
    text = text.replace("START", example.start).replace("PROGRAMS", calls)
    (directory / "main.c").write_text(text)
    parts = sorted(path for path in generated.glob("*.c") if path.name != "tail.c")
    sources = [str(path) for path in (directory / "main.c", *parts)]
    includes = [f"-I{directory}", f"-I{generated}"]
    output = directory / "example"
    tail = compile_tail(generated / "tail.c", "demo", *COMPILER[1:], *includes)
    done = _run([*COMPILER, *includes, *sources, *tail, "-o", str(output)], directory)
    assert done.returncode == 0, done.stderr
    return output


def _call(assembled: Any, machine: dict[str, Any]) -> str:
    unit_bytes = machine["unit"]["bits"] // 8
    code = ", ".join(map(str, assembled.code))
    fields = [
        f".code = (const uint8_t[]){{ {code} }}",
        f".size = {len(assembled.code) // unit_bytes}",
    ]
    fields += [f".{limit} = {LIMIT}" for limit in machine["limits"]]
    depth = 0
    if machine["has_stack"]:
        depth = assembled.max_depth
        fields.append(f".max_depth = {depth}")
    if handlers := getattr(assembled, "handlers", None):
        rows = ", ".join(f"{{ {', '.join(map(str, row))} }}" for row in handlers)
        fields.append(f".handlers = (const DemoHandler[]){{ {rows} }}")
        fields.append(f".handler_count = {len(handlers)}")
    return f"    run_program(&(DemoCode){{ {', '.join(fields)} }}, {depth});"


def run(program: Path) -> subprocess.CompletedProcess[str]:
    """Run the compiled examples."""
    return _run([str(program)], program.parent)
