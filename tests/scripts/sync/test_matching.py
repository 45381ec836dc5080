"""An operation is matched by the surest reason that fits it alone; a schema by where it stands, not by its name."""

import pytest

from scripts.sync.facts import Facts, Operation
from scripts.sync.layout import patched
from scripts.sync.matching import Ours, matched, snake
from scripts.sync.voting import elected

NOTHING: dict[str, tuple[str, str]] = {}


def operation(request: str, name: str = "", summary: str = "", tag: str = "Things") -> Operation:
    method, _, path = request.partition(" ")
    return Operation(method, path, name, summary, tag)


def ours(request: str, name: str, *titles: str, candidates: tuple[str, ...] = ()) -> Ours:
    return Ours(operation(request, name), candidates, tuple(("Things", title) for title in titles))


@pytest.mark.parametrize(
    ("our", "their", "reason"),
    [
        pytest.param(ours("GET /a/{id}", "get_a"), operation("GET /a/{a_id}"), "path", id="another name of a parameter"),
        pytest.param(ours("GET /a/", "get_a"), operation("GET /a"), "path", id="a slash at the end"),
        pytest.param(ours("GET /a", "x", candidates=("GET /b/{}",)), operation("GET /b/{id}"), "candidate", id="candidate"),
        pytest.param(ours("GET /a", "x", "Get a thing"), operation("GET /b", summary="Get A Thing"), "title and method", id="title"),
        pytest.param(ours("GET /a", "x", "Get a thing"), operation("PUT /b", summary="Get A Thing"), "title", id="another method"),
        pytest.param(ours("GET /a", "get_tax_rate"), operation("GET /b", "Get-tax-rate"), "operationId", id="operationId"),
        pytest.param(ours("GET /a", "get_rate"), operation("GET /b/{id}", "get_rate_b__id__get"), "operationId", id="FastAPI's operationId"),
        pytest.param(ours("GET /v1/tax/rates", "x"), operation("GET /tax/rates"), "end of the path", id="another prefix"),
        pytest.param(ours("PATCH /v1/a/{id}/end", "x"), operation("PATCH /a/{a}/end"), "end of the path", id="a verb of one resource"),
    ],
)  # fmt: skip
def test_an_operation_is_found_by(our: Ours, their: Operation, reason: str) -> None:
    found = matched({our.operation.id: our}, {their.request: their}, NOTHING, {})
    assert found.requests == {our.operation.id: their.request}
    assert found.reasons == {our.operation.id: reason}


@pytest.mark.parametrize(
    ("our", "their"),
    [
        pytest.param(
            ours("GET /a", "x", "Get"), operation("GET /b", summary="Get", tag="Others"), id="a title of another tag"
        ),
        pytest.param(ours("GET /a", "x"), operation("POST /a"), id="another method"),
        pytest.param(ours("GET /rates", "x"), operation("GET /tax/rates"), id="one segment in common"),
        pytest.param(ours("GET /a", ""), operation("GET /b", ""), id="no operationId"),
        pytest.param(
            ours("PATCH /a/{id}/end", "x"), operation("PATCH /b/{id}/end", tag="B"), id="one verb of two resources"
        ),
        pytest.param(ours("GET /{id}/end", "x"), operation("GET /v1/{id}/end"), id="a verb of no resource"),
    ],
)
def test_an_operation_is_not_found_by(our: Ours, their: Operation) -> None:
    assert matched({our.operation.id: our}, {their.request: their}, NOTHING, {}).requests == {}


def test_a_match_is_taken_only_where_it_is_the_only_one() -> None:
    two = {each.request: each for each in (operation("GET /b/x/y"), operation("GET /c/x/y"))}
    one = {"GET /b/x/y": two["GET /b/x/y"]}
    mine = {name: ours(path, name) for name, path in (("m", "GET /d/x/y"), ("n", "GET /e/x/y"))}
    assert matched({"m": mine["m"]}, two, NOTHING, {}).requests == {}
    assert matched(mine, one, NOTHING, {}).requests == {}
    assert matched({"m": mine["m"]}, one, NOTHING, {}).requests == {"m": "GET /b/x/y"}


def test_the_lock_and_a_person_are_surer_than_a_path() -> None:
    theirs = {each.request: each for each in (operation("GET /a", "other"), operation("GET /b", "same"))}
    mine = {"m": ours("GET /a", "m")}
    assert matched(mine, theirs, {"m": ("", "GET /b")}, {}).requests == {"m": "GET /b"}
    assert matched(mine, theirs, {"m": ("same", "GET /gone")}, {}).requests == {"m": "GET /b"}
    assert matched(mine, theirs, {"m": ("", "GET /b")}, {"m": "GET /a"}).reasons == {"m": "decided"}


@pytest.mark.parametrize("name", ["Get-tax-rate", "getTaxRate", "get_tax_rate", "Get Tax Rate", "GETTaxRate"])
def test_names_are_compared_in_snake_case(name: str) -> None:
    assert snake(name) == "get_tax_rate"


def schema(**fields: object) -> dict[str, object]:
    return {"type": ["object"], "fields": fields, "required": []}


def test_schemas_are_matched_by_where_they_stand_even_if_their_names_are_swapped() -> None:
    text = {"type": ["string"]}
    mine = Facts(
        {"a": Operation("GET", "/a", "a", "", "", answer={"ref": "In"}, body={"ref": "Out"})},
        {"In": schema(id=text, part={"ref": "Part"}), "Out": schema(id=text), "Part": schema(x=text), "Empty": {}},
    )
    theirs = Facts(
        {"GET /a": Operation("GET", "/a", "", "", "", answer={"ref": "Out"}, body={"ref": "In"})},
        {"Out": schema(id=text, part={"ref": "Piece"}), "In": schema(id=text), "Piece": schema(x=text), "Empty": {}},
    )
    assert elected(mine, theirs, {"a": "GET /a"}, {}) == {"Out": "In", "In": "Out", "Piece": "Part"}
    assert elected(mine, theirs, {"a": "GET /a"}, {"Piece": "Part", "Gone": "In"})["Piece"] == "Part"


@pytest.mark.parametrize(
    ("text", "before", "after", "expected"),
    [
        ("a\nb c\nd\ne\n", "a\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "a\nb c\nd\nE\n"),
        ("a\nb c\nd\n", "a\nb\nc\nd\n", "a\nb\nC\nd\n", "a\nb\nC\nd\n"),
        ("a\nb\n", "a\nb\n", "a\nx\nb\n", "a\nx\nb\n"),
        ("a\nb\n", "a\nb\n", "b\n", "b\n"),
        ("a\n", "a\n", "a\n", "a\n"),
        ("", "", "a\n", "a\n"),
    ],
    ids=["another line", "the line itself", "added", "removed", "nothing", "empty"],
)
def test_only_lines_that_differ_are_put_into_a_text(text: str, before: str, after: str, expected: str) -> None:
    assert patched(text, before, after) == expected
