"""The figures that show a regression first, in under a minute: `make bench-quick`.

Each is a ratio of two things measured in turn in one run, so that the machine cancels out.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from zenskar_client.models import Invoice
from zenskar_client.types import loads
from zenskar_ext.testing import Sandbox

ROUNDS = 15


def main() -> None:
    """Print each ratio as median and spread."""
    with Sandbox(invoices=100, customers=10, seed=1) as sandbox, sandbox.client() as zk:
        text = zk.invoices.raw.list(limit=100).content
    invoices = loads(text)["results"]
    start = "from zenskar_ext import Zenskar; Zenskar('k', 'o').invoices; import zenskar_client.models.invoice"
    figures = {
        "import, client, namespace, model / import httpx": paired(process(start), process("import httpx")),
        "100 invoices: from_dict / json.loads to dicts": paired(
            lambda: [Invoice.from_dict(invoice) for invoice in invoices], lambda: json.loads(text)
        ),
        "100 invoices: loads with exact numbers / json.loads": paired(lambda: loads(text), lambda: json.loads(text)),
    }
    for name, ratios in figures.items():
        low, median, high = min(ratios), statistics.median(ratios), max(ratios)
        print(f"{median:6.2f}  ({low:.2f} to {high:.2f})  {name}")


def process(code: str) -> Callable[[], object]:
    """Give a run of code in a process of its own."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own words


def paired(ours: Callable[[], object], theirs: Callable[[], object]) -> list[float]:
    """Give the ratios of two things run in turn."""
    return [seconds(ours) / seconds(theirs) for _ in range(ROUNDS)]


def seconds(run: Callable[[], object]) -> float:
    """Give how long a run takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
