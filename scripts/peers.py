"""Write docs/peers.md: this client beside seven others, row by row: `make peers`.

What the others do stands in `peers.csv`. What this client does stands on the tests that prove it:

    @pytest.mark.peer_row(32, "all 500 of 500 items")

Of a row that no test proves, the column `unclaimed` says why nothing is claimed.

Exits with 1 under `--check` if the page is not what the tests say, and always if two tests say different things of a
row, if one names a row that is not there, or if a row has both a proof and a reason to claim nothing, or neither.
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
# Beside seven others

What users of billing SDKs compare, in {rows} rows. Our cell is what tests of this repository prove, and names them; where
none does, nothing is claimed, and the cell says why. Written by `make peers`, from those tests.

The others, as installed: orb-billing 4.90.0, stripe 16.1.0, metronome-sdk 4.12.0, lago-python-client 1.55.0, chargebee
3.29.0, githubkit 0.16.1, and the bare output of openapi-python-client 0.29.1 (OPC). `†` was run against a loopback server,
what has no mark was read in the installed code. Measured in November 2026; they will have moved on.
"""


class MarkError(ValueError):
    """A mark, or a row without one, cannot be; says which and why."""


@frozen
class Proof:
    """A test, and what it says of a row."""

    row: str
    says: str
    test: str


def proofs(folder: Path) -> Iterator[Proof]:
    """Give what the tests below a folder say of rows.

    Raises:
        MarkError: A mark is not of the form that the module shows.
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
        msg = f"{test}: a mark is peer_row(row, what we do), two literals"
        raise MarkError(msg) from error
    return Proof(str(row), str(says), test)


def page(table: Sequence[Mapping[str, str]], found: Sequence[Proof]) -> str:
    """Give the text of the page.

    Raises:
        MarkError: A proof is of no row, two of one row differ, or a row has not just one of proof and reason.
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
        msg = f"row {row}: {tests} say different things of it"
        raise MarkError(msg)
    if said and reason:
        msg = f"row {row}: proved by {tests}, and {TABLE.name} says why nothing is claimed ({reason}); take one out"
        raise MarkError(msg)
    if not said and not reason:
        msg = f"row {row}: no test proves it, and {TABLE.name} does not say why nothing is claimed"
        raise MarkError(msg)
    return f"{said[0]} ({', '.join(_link(proof.test) for proof in of_row)})" if said else f"{NO_CLAIM}: {reason}"


def _link(test: str) -> str:
    path, _, name = test.partition("::")
    return f"[{name.removeprefix('test_').replace('_', ' ')}](../{path})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give its exit status."""
    parser = argparse.ArgumentParser(prog="peers", description="Write docs/peers.md from the tests.")
    parser.add_argument("--check", action="store_true", help="only say whether the page is up to date")
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
        print(f"{PAGE.relative_to(ROOT)} is not what the tests say: run `make peers`.", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8")
    without = sum(bool(line["unclaimed"]) for line in table)
    print(f"{PAGE.relative_to(ROOT)}: {text.count('](../')} tests, {without} of {len(table)} rows without a claim.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
