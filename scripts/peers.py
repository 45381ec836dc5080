"""Write docs/peers.md, which compares this client with seven others, row by row: `make peers`.

`peers.csv` holds what the others do. What this client does is written in marks on the tests that prove it:

    @pytest.mark.peer_row(32, "all 500 of 500 items")

If no test proves a row, its column `unclaimed` says why nothing is claimed.

The exit status is 1 if two tests say different things about a row, if a test names a row that does not exist, or if a
row has both a proof and a reason to claim nothing, or neither. With `--check` it is also 1 if the page is out of date.
"""

import argparse
import ast
import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parent.parent
TABLE = Path(__file__).with_suffix(".csv")
PAGE = ROOT / "docs" / "peers.md"
MARK = "pytest.mark.peer_row"
NO_CLAIM = "no claim"
HEAD = """\
# Comparison with seven other SDKs

What users of billing SDKs compare, in {rows} rows. The cells of zenskar-ext say what tests of this repository prove,
and link to these tests. If no test proves a row, nothing is claimed, and the cell says why. Written by `make peers`,
from those tests.

The others, as installed: orb-billing 4.90.0, stripe 16.1.0, metronome-sdk 4.12.0, lago-python-client 1.55.0, chargebee
3.29.0, githubkit 0.16.1, and the bare output of openapi-python-client 0.29.1 (OPC). Cells with `†` were run against a
loopback server; the others were read in the installed code. Measured in November 2026; newer versions may differ.
"""


class MarkError(ValueError):
    """A mark or a row is invalid. The message says which one and why."""


@frozen
class Proof:
    """A test, and what it says about a row."""

    row: str
    says: str
    test: str


def proofs(folder: Path) -> Iterator[Proof]:
    """Yield what the tests below a folder say about rows.

    Raises:
        MarkError: A mark does not have the form shown in the docstring of this module.
    """
    for path in sorted(folder.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                for mark in node.decorator_list:
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == MARK:
                        yield _proof(mark, f"{path.relative_to(folder.parent).as_posix()}::{node.name}")


def _proof(mark: ast.Call, test: str) -> Proof:
    try:
        row, says = (ast.literal_eval(argument) for argument in mark.args)
    except ValueError as error:
        msg = f"{test}: a mark must be peer_row(row, what this client does), with two literals"
        raise MarkError(msg) from error
    return Proof(str(row), str(says), test)


def page(table: Sequence[Mapping[str, str]], found: Sequence[Proof]) -> str:
    """Return the text of the page.

    Raises:
        MarkError: A proof names no row, two proofs of a row differ, or a row has both proof and reason, or neither.
    """
    unknown = sorted({proof.row for proof in found} - {line["row"] for line in table})
    if unknown:
        msg = f"there is no row {', '.join(unknown)}"
        raise MarkError(msg)
    text = HEAD.format(rows=len(table))
    for group, lines in groupby(table, key=lambda line: line["group"]):
        text += f"\n## {group}\n\n" + "\n".join(_lines(list(lines), found)) + "\n"
    return text


def _lines(table: Sequence[Mapping[str, str]], found: Sequence[Proof]) -> Iterator[str]:
    peers = list(table[0])[4:]
    yield f"| # | | zenskar-ext | {' | '.join(peers)} |"
    yield "|---" * (len(peers) + 3) + "|"
    for line in table:
        cells = [line["row"], line["feature"], _ours(line, found), *(line[peer] for peer in peers)]
        yield f"| {' | '.join(cells)} |"


def _ours(line: Mapping[str, str], found: Sequence[Proof]) -> str:
    row, reason = line["row"], line["unclaimed"]
    of_row = [proof for proof in found if proof.row == row]
    tests = ", ".join(proof.test for proof in of_row)
    said = sorted({proof.says for proof in of_row})
    if len(said) > 1:
        msg = f"row {row}: {tests} say different things about it"
        raise MarkError(msg)
    if said and reason:
        msg = f"row {row}: proved by {tests}, and {TABLE.name} says why nothing is claimed ({reason}); remove one"
        raise MarkError(msg)
    if not said and not reason:
        msg = f"row {row}: no test proves it, and {TABLE.name} does not say why nothing is claimed"
        raise MarkError(msg)
    return f"{said[0]} ({', '.join(_link(proof.test) for proof in of_row)})" if said else f"{NO_CLAIM}: {reason}"


def _link(test: str) -> str:
    path, _, name = test.partition("::")
    return f"[{name.removeprefix('test_').replace('_', ' ')}](../{path})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="peers", description="Write docs/peers.md from the tests.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the page is out of date")
    options = parser.parse_args(arguments)
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    try:
        text = page(table, list(proofs(ROOT / "tests")))
    except MarkError as error:
        print(error, file=sys.stderr)
        return 1
    if options.check:
        if PAGE.read_text(encoding="utf-8") == text:
            return 0
        print(f"{PAGE.relative_to(ROOT)} is not up to date with the tests: run `make peers`.", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8")
    without = sum(bool(line["unclaimed"]) for line in table)
    print(f"{PAGE.relative_to(ROOT)}: {text.count('](../')} tests, {without} of {len(table)} rows without a claim.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
