"""Times `vmgen build` and `vmgen build --check` on synthetic machines of several sizes.

Prints wall-clock and processor seconds, imports included, and the time per instruction at 5,000 as
a ratio to that at 500, measured in turns; medians of several rounds. Processor time is the better
measure where other programs run. vmgen's modules are compiled before, as in an installed package.
"""

import compileall
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import vmgen

ROUNDS = 5
HEADER = """\
machine synthetic {
    slot    int64_t;
    unit    u16 = opcode:16;
    state   int64_t *locals;
    error   failed;
    undeclared error;
}

extern int64_t combine(int64_t left, int64_t right) may_fail;
extern int64_t scale(int64_t value, int by) pure;
extern bool is_bad(int64_t value) pure;

label(failed, depth any) {
    LEAVE(-1);
}
"""
BODY = """
/// Combine two values and a local variable; number {n}.
inst(OPERATION_{n}, slot: local, by: count, (left, right -- result)) {{
    int64_t first = combine(left, locals[slot]);
    ERROR_IF(is_bad(first));
    if (first > right) {{
        result = scale(first, by);
    }} else {{
        result = scale(right, by + 1);
    }}
    locals[slot] = result;
}}
"""


def definitions(count: int) -> str:
    return HEADER + "".join(BODY.format(n=n) for n in range(count))


@dataclass(frozen=True)
class Seconds:
    """What a command took."""

    wall: float
    processor: float


def processor_seconds() -> float:
    """Processor time of all child processes so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def build_seconds(directory: Path, *options: str) -> Seconds:
    """One run of the command in a process of its own."""
    command = [sys.executable, "-m", "vmgen", "build", *options]
    command += ["--definitions", str(directory / "synthetic.def")]
    wall, processor = time.perf_counter(), processor_seconds()
    subprocess.run(command, check=True, capture_output=True)
    return Seconds(time.perf_counter() - wall, processor_seconds() - processor)


def measure(sizes: list[int], rounds: int) -> dict[tuple[int, str], Seconds]:
    """Median seconds by (number of instructions, command), the sizes interleaved."""
    runs: dict[tuple[int, str], list[Seconds]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(rounds):
            for size in sizes:
                directory = Path(scratch) / str(size)
                directory.mkdir(exist_ok=True)
                (directory / "synthetic.def").write_text(definitions(size))
                for old in (directory / "generated").glob("*.*"):
                    old.unlink()
                runs.setdefault((size, "build"), []).append(build_seconds(directory))
                runs.setdefault((size, "--check"), []).append(build_seconds(directory, "--check"))
    return {key: median(values) for key, values in runs.items()}


def median(values: list[Seconds]) -> Seconds:
    """The medians of both times."""
    walls = statistics.median(value.wall for value in values)
    return Seconds(walls, statistics.median(value.processor for value in values))


def main() -> None:
    compileall.compile_dir(Path(vmgen.__file__).parent, quiet=1)
    sizes = [1, 200, 500, 5000]
    medians = measure(sizes, ROUNDS)
    for (size, command), seconds in medians.items():
        wall, processor = seconds.wall, seconds.processor
        print(f"{size:5} instructions, {command:8}{wall:7.2f} s wall {processor:7.2f} s processor")
    for command in ("build", "--check"):
        large, small = (medians[size, command].processor / size for size in (5000, 500))
        print(f"{command}: time per instruction at 5,000 is {large / small:.2f} times that at 500")


if __name__ == "__main__":
    main()
