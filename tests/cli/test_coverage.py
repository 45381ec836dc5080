"""`zenskar coverage`: the same figures as docs/coverage.md, from the installed wheel."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs" / "coverage.md").read_text()


def test_the_figures_are_those_of_the_page(run: Run) -> None:
    done = run("coverage", "--table")
    assert done.code == 0
    assert done.out.splitlines()[0] in PAGE
    rows = [json.loads(line) for line in run("coverage").out.splitlines()]
    line = next(each for each in PAGE.splitlines() if each.startswith("| **all**")).split(" | ")
    assert rows[-1]["namespace"] == "all"
    assert rows[-1]["operations"] == sum(each["operations"] for each in rows[:-1]) == int(line[3])
    assert all(each["shown"] + each["inferred"] + each["assumed"] == each["operations"] for each in rows)
    assert sum(each["models"] for each in rows[:-1]) == int(line[-3])


def test_a_namespace_lists_its_operations(run: Run) -> None:
    rows = [json.loads(line) for line in run("coverage", "usage-events").out.splitlines()]
    assert rows[0].keys() == {"operation", "method", "path", "level", "response"}
    for each in rows:
        assert f"| `zk.{each['operation']}` | {each['method']} | `{each['path']}` | {each['level']} |" in PAGE


@pytest.mark.parametrize("name", ["invoices.list", "zk.invoices.list", "invoices list"])
def test_an_operation_names_its_sources(run: Run, name: str) -> None:
    found = json.loads(run("coverage", name).out)
    assert (found["operation"], found["level"]) == ("invoices.list", "documented")
    assert len(found["sources"]) >= 1
    table = run("coverage", name, "--table").out
    assert f"source: {found['sources'][0]}\n" in table
    assert "invoices.list" in table


@pytest.mark.parametrize(
    ("name", "words"), [("invoices.lst", "did you mean invoices.list?"), ("qqqqq", "see zenskar coverage")]
)
def test_what_is_not_there_is_named(run: Run, name: str, words: str) -> None:
    done = run("coverage", name)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
