"""Measures the programs of benchmarks/programs on pyvm and on whichever Pythons there are.

Prints tables of speed and memory; writes results and a chart. Use `make bench`, on a quiet machine.
"""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import click

from bench import programs
from bench.engines import choose, find_engines
from bench.measure import WrongRun, jobs, measure
from bench.results import Results, collect
from bench.table import memory_table, speed_table

HERE = Path(__file__).parent
BASELINES = ("cpython-3.13", "system")  # of the first engine with such a name


@click.command(context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.option("--rounds", default=5, type=click.IntRange(1), help="How often to run everything.")
@click.option("--engines", "wanted", help="Beginnings of names of engines, with commas between.")
@click.option("--programs", "chosen", help="Names of programs, with commas between.")
@click.option("--quick", is_flag=True, help="Small sizes, one round: whether everything works.")
@click.option(
    "--clock",
    type=click.Choice(["wall", "processor"]),
    default="wall",
    help="Which time the tables compare; processor time where other programs run.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=HERE / "results",
    show_default="benchmarks/results",
    help="Where to write results and chart.",
)
def main(
    rounds: int, wanted: str | None, chosen: str | None, quick: bool, clock: str, output: Path
) -> None:
    """Measure programs on pyvm and on other Pythons, in turns."""
    try:
        engines = choose(find_engines(), wanted)
        work = jobs(programs.choose(chosen, programs.names()), quick)
        runs = measure(work, engines, 1 if quick else rounds, _teller())
    except (ValueError, WrongRun) as error:
        raise click.ClickException(str(error)) from error
    results = collect(engines, work, runs, quick)
    baselines = [name for name in map(results.engine_like, BASELINES) if name is not None]
    if not baselines and len(engines) > 1:
        baselines = [engines[-1].name]  # one mode of pyvm beside another
    show(results, baselines, clock)
    save(results, baselines, clock, output)


def _teller() -> Callable[[str], None]:
    """Shows how far the measurement is."""
    return lambda text: click.echo(text, err=True)


def show(results: Results, baselines: list[str], clock: str) -> None:
    for baseline in baselines:
        for line in speed_table(results, baseline, clock):
            click.echo(line)
        click.echo()
    for line in memory_table(results):
        click.echo(line)


def save(results: Results, baselines: list[str], clock: str, output: Path) -> None:
    """Write the results, and a chart if there is something to compare with."""
    click.echo(f"wrote {results.write(output)}")
    if baselines and find_spec("matplotlib") is None:
        click.echo("no chart: matplotlib is not installed (pip install '.[bench]')")
    elif baselines:
        from bench import chart  # noqa: PLC0415 - which needs matplotlib

        baseline = baselines[0]
        wanted = map(results.engine_like, ("pyvm", "system", "pypy"))
        bars = [name for name in wanted if name is not None and name != baseline]
        chart.draw(results, baseline, bars, clock, output / "chart.svg")
        click.echo(f"wrote {output / 'chart.svg'}")


if __name__ == "__main__":
    main()
