import csv
import json
import re
from collections import Counter

import pytest

from scripts import coverage
from scripts.coverage import BUNDLE, INDEX
from scripts.decisions import withdrawn_rows
from zenskar_ext.cli.known import ABSENT

DOCUMENT = json.loads(BUNDLE.read_text())


def rows() -> list[dict[str, str]]:
    with INDEX.open(newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_of_the_index_is_described_with_level_and_source() -> None:
    found = coverage.coverage(DOCUMENT, rows(), withdrawn_rows())
    assert found.described + len(withdrawn_rows()) == len(found.rows) == len(rows()) > 0
    assert found.problems == () or list(found.problems) == []


def test_a_missing_row_and_an_operation_without_level_are_problems() -> None:
    document = json.loads(BUNDLE.read_text())
    document["paths"]["/invoices"]["get"]["x-evidence"] = {"level": "rumour", "index": [], "sources": ["x"]}
    problems = list(coverage.coverage(document, rows()).problems)
    assert "list_invoices has no known level, or no source" in problems
    assert "the index row 'Invoices / List invoices / get' is not described" in problems


def test_a_row_that_is_withdrawn_is_no_problem() -> None:
    document = json.loads(BUNDLE.read_text())
    document["paths"]["/invoices"]["get"]["x-evidence"]["index"] = []
    found = coverage.coverage(document, rows(), {"Invoices / List invoices / get", *withdrawn_rows()})
    assert list(found.problems) == []
    assert "| Invoices | List invoices | GET | withdrawn |  |" in coverage.page(found)


def test_the_page_names_the_call_of_each_row() -> None:
    text = coverage.page(coverage.coverage(DOCUMENT, rows(), withdrawn_rows()))
    assert "| Invoices | List invoices | GET | `zk.invoices.list` | documented |" in text
    assert "missing" not in text


def test_the_page_lists_every_operation_with_its_method_in_the_order_of_the_tags() -> None:
    found = coverage.coverage(DOCUMENT, rows())
    lines = coverage.page(found).partition("## The operations")[2].partition("## The index")[0].splitlines()
    listed = [line.split(" | ")[0].strip("| `") for line in lines if line.startswith("| `")]
    assert "| `zk.usage_events.ingest` | POST | `/usage/{raw_metric_slug}` | documented | any JSON |" in lines
    assert "| `zk.invoices.list` | GET | `/invoices` | documented | shown |" in lines
    assert "| `zk.invoices.approve` | PATCH | `/invoices/{invoice_id}/approve` | vendor_tool | inferred |" in lines
    assert "| `zk.tags.list` | GET | `/tags` | inferred | any JSON |" in lines
    answers = Counter(line.split(" | ")[4].strip(" |") for line in lines if line.startswith("| `"))
    assert sum(tag.modelled for tag in found.tags) == answers["shown"] + answers["inferred"]
    assert sum(tag.inferred for tag in found.tags) == answers["inferred"]
    assert len(listed) == len(set(listed)) == sum(tag.operations for tag in found.tags)
    assert list(dict.fromkeys(call.split(".")[1] for call in listed)) == [tag.namespace for tag in found.tags]


def test_what_the_vendor_lacks_is_counted_as_absent() -> None:
    document = json.loads(BUNDLE.read_text())
    document["paths"]["/users"]["get"]["x-absent"] = "the vendor's description lacks it"
    found = coverage.coverage(document, rows())
    assert sum(tag.levels.get(ABSENT, 0) for tag in found.tags) == 1
    text = coverage.page(found)
    assert " assumed | absent | answers modelled |" in text
    assert "| `zk.users.list` | GET | `/users` | absent | any JSON |" in text


def test_json_has_the_same_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage.main(["--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["described"] + len(withdrawn_rows()) == len(figures["rows"]) == len(rows())
    assert sum(tag["rows"] for tag in figures["tags"]) >= figures["described"]
    assert sum(tag["operations"] for tag in figures["tags"]) == len(figures["operations"])


def test_the_written_page_is_up_to_date() -> None:
    assert coverage.main(["--check"]) == 0


def test_the_sentence_counts_the_methods_that_are_typed_and_those_that_run() -> None:
    document = json.loads(BUNDLE.read_text())
    before = coverage.coverage(document, rows())
    listed = document["paths"]["/invoices"]["get"]
    listed["x-absent"] = "the vendor's description lacks it"
    listed["responses"]["200"]["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/UnknownAnswer"}
    numbers = [
        [int(word) for word in re.findall(r"\d+", found.sentence)]
        for found in (before, coverage.coverage(document, rows()))
    ]
    assert [old - new for old, new in zip(*numbers, strict=True)] == [0, 1, 0, 1, -1, 0, 0]
    assert numbers[0][0] == numbers[0][3] + numbers[0][4] == len(before.operations)


def test_the_readme_has_the_figures_between_its_marks() -> None:
    found = coverage.coverage(DOCUMENT, rows())
    text = coverage.filled(f"before\n{coverage.BEGIN}\nold\n{coverage.END}\nafter\n", found)
    assert " ".join(text.split()) == f"before {coverage.BEGIN} {found.sentence} {coverage.END} after"
    assert coverage.filled(text, found) == text
    with pytest.raises(ValueError, match=r"README\.md must contain"):
        coverage.filled("no marks", found)
