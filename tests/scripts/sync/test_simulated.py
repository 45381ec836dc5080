"""The simulated vendor's file is matched, compared and taken over without a mistake."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle import bundle as bundled
from scripts.description import operations
from scripts.sync.deciding import Side, all_differences
from scripts.sync.differing import LEVELS
from scripts.sync.facts import Facts, facts
from scripts.sync.matching import matched, ours_of
from scripts.sync.merging import merged
from scripts.sync.pages import page
from scripts.sync.parsing import description, parsed
from scripts.sync.translating import Names, translated, with_new_schemas
from scripts.sync.voting import elected
from tests.scripts.sync import sites
from tests.scripts.sync.conftest import Run
from tests.scripts.sync.vendor import Vendor, bundle, vendor

SEEDS = (1, 2)
ONLY_OURS = ("x-method", "x-page", "x-never-retry", "x-apiversion", "servers", "summary", "tags")
"""What the vendor's file does not have, and taking it over must not lose."""


@cache
def of_seed(seed: int) -> Vendor:
    return vendor(seed)


def read_as(form: str, document: Mapping[str, Any]) -> dict[str, Any]:
    """Read a document in a form: the whole file, or pages of a docs site."""
    if form == "file":
        return description(parsed(json.dumps(document), "file"), "file")
    pages = sites.mintlify(document) if form == "Mintlify" else sites.readme(document)
    found = [page(text, where) for where, text in pages.items()]
    return merged([each for each in found if each])


@pytest.mark.parametrize("form", ["file", "Mintlify", "ReadMe"])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_operation_and_schema_is_matched_and_exactly_the_differences_are_found(
    ours: Facts, seed: int, form: str
) -> None:
    truth, document = of_seed(seed), bundle()
    said = facts(read_as(form, truth.document))
    requests = matched(ours_of(document, ours), said.operations, {}, {}).requests
    assert requests == truth.requests
    schemas = elected(ours, said, requests, {})
    assert schemas == {their: our for their, our in truth.schemas.items() if their in said.schemas}
    assert len(schemas) > 240, "the names of schemas were not looked at"
    names = Names(requests, with_new_schemas(schemas, ours, said, ()))
    found = all_differences(document, ours, Side(translated(said, ours, names), form == "file"))
    seeded = {each for each in truth.seeded if form == "file" or each[1] not in ("absent", "kept")}
    assert {(str(each.place), each.kind) for each in found if each.kind not in LEVELS} == seeded


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_but_levels_moves_if_nothing_changed(run: Run, seed: int) -> None:
    ran = run(vendor(seed, changed=False).document, "--json")
    assert (ran.status, ran.differences) == (1, set())
    assert {each["kind"] for each in ran.json["differences"]} == LEVELS
    assert all("published" in line or line == "Nothing breaks." for line in ran.json["users"])


@pytest.mark.parametrize("seed", SEEDS)
def test_what_only_we_know_survives_and_a_second_run_says_nothing(run: Run, folder: Path, seed: int) -> None:
    truth, before = of_seed(seed), bundle()
    first = run(truth.document, "--write", "--json")
    assert first.status == 1, "operations that only other sources show are left"
    assert first.differences == truth.seeded
    texts = texts_of(folder)
    second = run(truth.document, "--write", "--json")
    assert (second.status, second.json["differences"]) == (0, [])
    assert texts_of(folder) == texts
    after = bundled(folder / "zenskar.yaml")
    old, new = ({each["operationId"]: each for _, _, each in operations(document)} for document in (before, after))
    assert {name: parts(each) for name, each in old.items()} == {name: parts(new[name]) for name in old}
    gone = {place for place, kind in truth.seeded if kind in ("gone", "type")}
    assert lost(before, after, "x-money") <= gone
    assert lost(before, after, "x-secret") <= gone
    assert lost(before, after, "x-date-time-form") <= gone
    for place, kind in truth.seeded:
        if kind == "path":
            assert at(after, place) == re.sub("{[^}]*}", "{}", truth.requests[place])


def texts_of(folder: Path) -> dict[str, str]:
    return {str(file): file.read_text() for file in sorted(folder.rglob("*")) if file.is_file()}


def parts(operation: Mapping[str, Any]) -> dict[str, Any]:
    return {key: operation[key] for key in ONLY_OURS if key in operation}


def lost(before: Mapping[str, Any], after: Mapping[str, Any], mark: str) -> set[str]:
    """Return the fields that had an extension before and have another value, or none, now."""
    marks = [
        {
            f"{name}.{field}": each[mark]
            for name, schema in document["components"]["schemas"].items()
            for field, each in schema.get("properties", {}).items()
            if mark in each
        }
        for document in (before, after)
    ]
    return {place for place, value in marks[0].items() if marks[1].get(place) != value}


def at(document: Mapping[str, Any], operation_id: str) -> str:
    """Return method and path of an operation, without the names of parameters."""
    return next(
        re.sub("{[^}]*}", "{}", f"{method.upper()} {path}")
        for path, method, each in operations(document)
        if each["operationId"] == operation_id
    )
