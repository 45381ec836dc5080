"""`zenskar coverage`: how much of the API is known, and how well; of a namespace, or of one operation."""

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import click

from zenskar_ext.cli import known, output
from zenskar_ext.cli.known import ABSENT, WEAK, Listed
from zenskar_ext.cli.values import spelled
from zenskar_ext.testing._sandbox.description import bundled


@click.command(name="coverage")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines: the default outside a terminal.")
@click.option("--table", is_flag=True, help="Print a table: the default in a terminal.")
def coverage(name: str | None, *, as_json: bool, table: bool) -> None:
    """Say how well operations are known: all by namespace, or those of NAME, such as invoices or invoices.list."""
    document = bundled().document
    found = known.listed(document)
    how = output.form(table=table, as_json=as_json, as_csv=False)
    if name is None:
        if how == "table":
            click.echo(known.sentence(found, [*known.units(document["components"]["schemas"])]))
        rows = _namespaces(found)
        output.show(rows, how, list(rows[0]), [])
        return
    chosen = _chosen(found, name)
    rows = [_row(each) for each in chosen]
    if len(chosen) == 1 and how == "json":
        rows[0]["sources"] = [*chosen[0].sources]
    output.show(rows, how, list(rows[0]), [])
    for source in chosen[0].sources if len(chosen) == 1 and how == "table" else ():
        click.echo(f"source: {source}")


def _namespaces(found: Sequence[Listed]) -> list[dict[str, Any]]:
    """Return a row for each namespace: how many paths a source shows, are inferred or only assumed; how many models."""
    rows: dict[str, Counter[str]] = {}
    for each in found:
        weak = {ABSENT: "assumed"}.get(each.level, each.level)
        told = ["operations", weak if weak in WEAK else "shown", *(["models"] if each.answer != "any JSON" else [])]
        for name in (each.call.split(".")[1], "all"):
            rows.setdefault(name, Counter()).update(told)
    rows["all"] = rows.pop("all")
    columns = ("operations", "shown", *WEAK, "models")
    return [{"namespace": name, **{column: counts[column] for column in columns}} for name, counts in rows.items()]


def _chosen(found: Sequence[Listed], name: str) -> Sequence[Listed]:
    """Return the operations of a namespace, or the one with a name.

    Raises:
        click.UsageError: There are none.
    """
    wanted = spelled(name.replace(" ", ".")).removeprefix("zk.")
    calls = {spelled(each.call.removeprefix("zk.")): each for each in found}
    namespaces = {call.partition(".")[0] for call in calls}
    if wanted in namespaces:
        return [each for call, each in calls.items() if call.partition(".")[0] == wanted]
    if wanted not in calls:
        close = get_close_matches(wanted, [*calls, *namespaces], 1)
        hint = f"did you mean {close[0]}?" if close else "see zenskar coverage"
        raise click.UsageError(f"no namespace and no operation {name!r}; {hint}")
    return [calls[wanted]]


def _row(each: Listed) -> dict[str, Any]:
    return {
        "operation": each.call.removeprefix("zk."),
        "method": each.method.upper(),
        "path": each.path,
        "level": each.level,
        "response": each.answer,
    }
