"""Plot time and memory over the length of a list. Runs in the competitors' environment, which has matplotlib.

python draw.py FILE < figures.json
"""

import json
import sys
from pathlib import Path

import matplotlib as mpl  # type: ignore[import-not-found]

mpl.use("Agg")
from matplotlib import pyplot as plt

LABELS = {"s": "CPU time, s", "MiB": "peak memory, MiB"}


def main() -> None:
    """Plot time and memory side by side, and write the file atomically."""
    given = json.load(sys.stdin)
    figure, axes = plt.subplots(1, len(given["lines"]), figsize=(10, 4), layout="constrained")
    for axis, (unit, lines) in zip(axes, given["lines"].items(), strict=True):
        for (name, values), style in zip(lines.items(), ("o-", "s--"), strict=True):
            axis.plot(given["lengths"], values, style, label=name)
        axis.set_xscale("log")
        axis.set_yscale("log" if unit == "s" else "linear")
        if unit == "MiB":
            axis.set_ylim(0, 1.5 * max(map(max, lines.values())))
        axis.set_xticks(given["lengths"], [f"{length:,}" for length in given["lengths"]])
        axis.set_xlabel("invoices in the list")
        axis.set_ylabel(LABELS[unit])
        axis.grid(visible=True, alpha=0.3)
        axis.legend()
    path = Path(sys.argv[1])
    draft = path.with_suffix(".draft")
    figure.savefig(draft, format="png", dpi=110, metadata={"Software": None})
    draft.replace(path)


main()
