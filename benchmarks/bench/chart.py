"""A chart of results as SVG: the speed of some engines, program by program."""

from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from bench.results import Results

COLORS = ("#2a6f97", "#e9c46a", "#c8553d", "#6a994e")


HEIGHT = 0.8  # of the bars of a program together


def draw(results: Results, baseline: str, engines: list[str], clock: str, path: Path) -> None:
    """Bars of speed relative to the baseline, on a logarithmic scale, the slowest at the bottom."""
    names = sorted(results.names, key=lambda n: results.speed(n, engines[0], baseline, clock))
    labels = ["geometric mean", *names]
    # The same results make the same file, whose text stays text.
    with mpl.rc_context({"svg.hashsalt": "pyvm", "svg.fonttype": "none"}):
        figure = Figure(figsize=(9, 1.2 + 0.13 * len(labels) * len(engines)), layout="tight")
        axes = figure.subplots()
        for i, engine in enumerate(engines):
            mean = results.mean_speed(engine, baseline, clock)
            speeds = [mean, *(results.speed(n, engine, baseline, clock) for n in names)]
            height = HEIGHT / len(engines)
            places = [place + HEIGHT / 2 - height * (i + 0.5) for place in range(len(labels))]
            color = COLORS[i % len(COLORS)]
            axes.barh(places, speeds, height, label=f"{engine}: {mean:.2f}", color=color)
        axes.axvline(1, color="black", linewidth=0.8)
        axes.set_xscale("log", base=2)
        axes.xaxis.set_major_formatter("{x:g}")
        axes.set_yticks(range(len(labels)), labels)
        axes.set_ylim(-0.6, len(labels) - 0.4)
        axes.set_xlabel(f"speed, {baseline} = 1")
        axes.grid(axis="x", linewidth=0.4)
        axes.set_axisbelow(True)
        axes.legend(loc="lower right")
        figure.savefig(path, format="svg", metadata={"Date": None})
