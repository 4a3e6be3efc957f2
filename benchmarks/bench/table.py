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


def spread_table(
    results: Results, titles: dict[str, str], baseline: str, clock: str
) -> Iterator[str]:
    """How fast engines are beside the baseline: on average, and the programs that differ most.

    `titles` has the engines, by name, and what to call them.
    """
    width = max(map(len, titles.values()))
    yield f"{'':{width}} {'mean':>6} {'lowest':>7} {'':14} {'highest':>7}"
    for engine, title in titles.items():
        speeds = {name: results.speed(name, engine, baseline, clock) for name in results.names}
        low, high = (choose(speeds, key=lambda name: speeds[name]) for choose in (min, max))
        mean = results.mean_speed(engine, baseline, clock)
        yield (
            f"{title:{width}} {mean:6.2f} {speeds[low]:7.2f} {low:14} {speeds[high]:7.2f} {high}"
        )


def memory_table(results: Results) -> Iterator[str]:
    """The peak memory of each program on each engine."""
    engines = [engine.name for engine in results.engines]
    yield "Peak memory in MiB, less that of hello world"
    yield _row("", engines)
    for name in results.names:
        yield _row(name, [f"{results.memory(name, engine):.1f}" for engine in engines])


def _row(name: str, cells: list[str]) -> str:
    return f"{name:16}" + "".join(f"{cell:>16}" for cell in cells)
