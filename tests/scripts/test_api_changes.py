import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts import api_changes
from scripts.api_changes import BEGIN, END, changes, surface, updated, verdict

BUNDLE = json.loads(api_changes.BUNDLE.read_text())
DUE_DATE = surface(BUNDLE)["filter zk.invoices.list(due_date)"]
Document = dict[str, Any]


def difference(change: Callable[[Document], object]) -> list[str]:
    document = copy.deepcopy(BUNDLE)
    change(document)
    return [str(each) for each in changes(surface(BUNDLE), surface(document))]


def invoices(document: Document) -> Any:
    return document["paths"]["/invoices"]["get"]


def without_filter(document: Document) -> None:
    invoices(document)["parameters"] = [
        each for each in invoices(document)["parameters"] if each.get("name") != "due_date__lt"
    ]


def field(document: Document, name: str) -> Any:
    return document["components"]["schemas"]["Invoice"]["properties"][name]


@pytest.mark.peer_row(88, "changes of the surface are told, and which break")
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["paths"]["/contacts"].pop("post"), "**breaking** removed method `zk.contacts.create`"),
        (
            without_filter,
            f"**breaking** changed filter `zk.invoices.list(due_date)`: {DUE_DATE} -> ",
        ),
        (lambda d: field(d, "amount_due").update(type="string"), "**breaking** changed field `Invoice.amount_due`: "),
        (
            lambda d: field(d, "amount_due").update({"x-money": "minor"}),
            "**breaking** changed field `Invoice.amount_due`: ",
        ),
        (
            lambda d: invoices(d)["parameters"].append(
                {
                    "name": "unheard_of",
                    "in": "query",
                    "x-control": True,
                    "required": True,
                    "schema": {"type": "integer"},
                }
            ),
            "**breaking** added argument `zk.invoices.list(unheard_of)` (required integer)",
        ),
        (
            lambda d: invoices(d)["x-evidence"].update(level="assumed"),
            "**breaking** changed method `zk.invoices.list`: GET /invoices, documented -> GET /invoices, assumed",
        ),
        (
            lambda d: d["components"]["schemas"]["InvoiceStatus"]["x-extensible-enum"].remove("draft"),
            "**breaking** removed value `InvoiceStatus.draft`",
        ),
        (
            lambda d: d["components"]["schemas"]["Invoice"]["properties"].update(unheard_of={"type": "string"}),
            "added field `Invoice.unheard_of` (optional string)",
        ),
        (
            lambda d: d["components"]["schemas"]["InvoiceStatus"]["x-extensible-enum"].append("unheard_of"),
            "added value `InvoiceStatus.unheard_of` (value)",
        ),
        (
            lambda d: invoices(d)["parameters"].append(
                {"name": "unheard_of", "in": "query", "schema": {"type": "string"}}
            ),
            "added filter `zk.invoices.list(unheard_of)` (eq)",
        ),
    ],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_each_kind_of_change_is_told_once_and_judged(change: Callable[[Document], object], told: str) -> None:
    found = difference(change)
    assert len(found) == 1
    assert found[0].startswith(told)


def test_no_change_is_no_line() -> None:
    assert difference(lambda _: None) == []
    assert verdict([]) == "Nothing breaks."


def test_what_comes_as_a_whole_stands_once() -> None:
    added = changes({}, surface(BUNDLE))
    kinds = {each.kind for each in added}
    assert kinds == {"namespace", "model"}


def test_the_section_of_the_changelog_is_renewed_and_nothing_else() -> None:
    before = f"# Changelog\n\n## Unreleased\n\nBy hand.\n\n{BEGIN}\nold\n{END}\n\n## 0.1.0\n"
    after = updated(before, changes(surface(BUNDLE), {}))
    assert "By hand." in after
    assert "## 0.1.0" in after
    assert "old" not in after
    assert "removed namespace `zk.invoices`" in after
    assert updated(after, []) == updated(before, [])


def test_a_changelog_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the lines"):
        updated("# Changelog\n", [])


def test_the_command_tells_the_verdict_by_its_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(BUNDLE))
    broken = copy.deepcopy(BUNDLE)
    del broken["paths"]["/contacts"]["post"]
    new.write_text(json.dumps(broken))
    assert api_changes.main([str(old), str(new)]) == 1
    assert "1 breaking changes." in capsys.readouterr().out
    assert api_changes.main([str(new), str(old)]) == 0
    assert "Nothing breaks." in capsys.readouterr().out
