"""Measures what each technique contributes to pyvm's speed: programs run on builds that lack one.

Prints a table for each compiler; writes results. Use `make ablation`. The first time it builds
the library eight times for each compiler, which takes long without ccache.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from bench import programs
from bench.engines import Engine
from bench.measure import Job, WrongRun, jobs, measure
from bench.results import Results, collect
from bench.table import spread_table
from bench.variants import FULL, VARIANTS, Variant, build, engine
from pyvm.compiler import compile_file
from pyvm.program import write_program

HERE = Path(__file__).parent
PROGRAMS = (
    "binary_trees closures documents formulas fourier lisp montecarlo planets queens rays recursion"
    " scanner scheduler sieves trees words"
).split()
Found = dict[str, dict[Variant, Engine]]  # the variants of each compiler


@click.command(context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.option("--rounds", default=5, type=click.IntRange(1), help="How often to run everything.")
@click.option("--compilers", default="gcc,clang-19", help="C compilers, with commas between.")
@click.option("--programs", "chosen", help="Names of programs, with commas between.")
@click.option("--quick", is_flag=True, help="Small sizes, one round: whether everything works.")
@click.option(
    "--clock",
    type=click.Choice(["wall", "processor"]),
    default="processor",
    help="Which time the tables compare; wall time on a quiet machine.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=HERE / "results",
    show_default="benchmarks/results",
    help="Where to write results.",
)
def main(
    rounds: int, compilers: str, chosen: str | None, quick: bool, clock: str, output: Path
) -> None:
    """Measure programs on pyvm with all its techniques and without them, in turns."""
    try:
        work = jobs(programs.choose(chosen, PROGRAMS), quick)
        found = {compiler: dict(_built(compiler)) for compiler in compilers.split(",")}
        results = measured(work, found, 1 if quick else rounds, quick)
    except (ValueError, WrongRun) as error:
        raise click.ClickException(str(error)) from error
    for compiler, variants in found.items():
        for line in ablation_table(results, compiler, variants, clock):
            click.echo(line)
        click.echo()
    click.echo(f"wrote {results.write(output, '-ablation')}")


def _built(compiler: str) -> Iterator[tuple[Variant, Engine]]:
    for variant in VARIANTS:
        _tell(f"building with {compiler}: {variant.title}")
        made = engine(compiler, variant, build(compiler, variant.build))
        if made is not None:
            yield variant, made


def measured(work: list[Job], found: Found, rounds: int, quick: bool) -> Results:
    """Run each job, compiled beforehand, on all variants of all compilers."""
    engines = [made for variants in found.values() for made in variants.values()]
    with tempfile.TemporaryDirectory() as directory:
        compiled = [compiled_job(job, Path(directory)) for job in work]
        runs = measure(compiled, engines, rounds, _tell)
    return collect(engines, work, runs, quick)


def compiled_job(job: Job, directory: Path) -> Job:
    """The same job for the driver, which runs compiled programs."""
    path = directory / f"{job.name}.pyvmc"
    path.write_bytes(write_program(compile_file(job.path)))
    return replace(job, path=path)


def ablation_table(
    results: Results, compiler: str, variants: dict[Variant, Engine], clock: str
) -> Iterator[str]:
    """The speed of the variants that a compiler made, beside that of the full machine."""
    full = variants[FULL]
    titles = {made.name: variant.title for variant, made in variants.items() if made is not full}
    yield f"{compiler} ({full.compiler}): speed, {FULL.mode} = 1 ({clock} time; more is faster)"
    yield from spread_table(results, titles, full.name, clock)


def _tell(text: str) -> None:
    click.echo(text, err=True)


if __name__ == "__main__":
    main()
