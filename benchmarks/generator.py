"""Times `vmgen build` and `vmgen build --check` on synthetic machines of several sizes.

Prints seconds for a machine of 200 instructions, and the time per instruction at 5,000 as a ratio
to that at 500, measured in turns; medians of several rounds.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def build_seconds(directory: Path, *options: str) -> float:
    """Seconds for one run of the command in a process of its own, imports included."""
    command = [sys.executable, "-m", "vmgen", "build", *options]
    command += ["--definitions", str(directory / "synthetic.def")]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def measure(sizes: list[int], rounds: int) -> dict[tuple[int, str], float]:
    """Median seconds by (number of instructions, command), the sizes interleaved."""
    seconds: dict[tuple[int, str], list[float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(rounds):
            for size in sizes:
                directory = Path(scratch) / str(size)
                directory.mkdir(exist_ok=True)
                (directory / "synthetic.def").write_text(definitions(size))
                for old in (directory / "generated").glob("*"):
                    old.unlink()
                seconds.setdefault((size, "build"), []).append(build_seconds(directory))
                checked = build_seconds(directory, "--check")
                seconds.setdefault((size, "check"), []).append(checked)
    return {key: statistics.median(values) for key, values in seconds.items()}


def main() -> None:
    sizes = [1, 200, 500, 5000]
    medians = measure(sizes, ROUNDS)
    for size in sizes:
        build, check = medians[size, "build"], medians[size, "check"]
        print(f"{size:5} instructions: build {build:6.2f} s, --check {check:6.2f} s")
    for command in ("build", "check"):
        ratio = (medians[5000, command] / 5000) / (medians[500, command] / 500)
        print(f"{command}: time per instruction at 5,000 is {ratio:.2f} times that at 500")


if __name__ == "__main__":
    main()
