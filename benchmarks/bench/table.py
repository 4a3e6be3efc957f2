"""Results as tables of text."""

from collections.abc import Iterator

from bench.results import Results


def speed_table(results: Results, baseline: str, clock: str) -> Iterator[str]:
    """How many times as fast as the baseline each engine is, program by program."""
    others = [engine.name for engine in results.engines if engine.name != baseline]
    yield f"Speed ({clock} time, {baseline} = 1; more is faster)"
    yield _row("", ["seconds", *others])
    for name in results.names:
        seconds = f"{results.seconds(name, baseline, clock):.2f}"
        speeds = [results.speed(name, other, baseline, clock) for other in others]
        yield _row(name, [seconds, *(f"{speed:.2f}" for speed in speeds)])
    means = [results.mean_speed(other, baseline, clock) for other in others]
    yield _row("geometric mean", ["", *(f"{mean:.2f}" for mean in means)])
    slowest = [
        min(results.speed(name, other, baseline, clock) for name in results.names)
        for other in others
    ]
    yield _row("slowest", ["", *(f"{speed:.2f}" for speed in slowest)])


def memory_table(results: Results) -> Iterator[str]:
    """The peak memory of each program on each engine."""
    engines = [engine.name for engine in results.engines]
    yield "Peak memory in MiB, less that of hello world"
    yield _row("", engines)
    for name in results.names:
        yield _row(name, [f"{results.memory(name, engine):.1f}" for engine in engines])


def _row(name: str, cells: list[str]) -> str:
    return f"{name:16}" + "".join(f"{cell:>16}" for cell in cells)
