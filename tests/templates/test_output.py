"""The output of the templates for a short description: generated, imported and run."""

import ast
import importlib
import inspect
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Literal, get_args, get_type_hints
from uuid import UUID

import pytest

from scripts.generate import MARK
from tests.templates.small import Package
from zenskar_client import http

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
NAIVE = NOON.replace(tzinfo=None)


class Recorder:
    """A client that keeps its requests, and reads the same response for all of them."""

    def __init__(self, content: bytes = b"{}") -> None:
        self.requests: list[Any] = []
        self.content = content
        self.asked: list[tuple[Any, ...]] = []

    def answer(self, request: Any) -> Any:
        self.requests.append(request)
        return request.operation.answer(http.Response(200, content=self.content))

    def call(self, request: Any) -> Any:
        return self.answer(request).parsed

    def paginate(self, *arguments: Any) -> Any:
        self.asked.append(arguments)
        return "a walk"

    def bind(self, *arguments: Any) -> Any:
        self.asked.append(arguments)
        return arguments[0]


def test_every_file_opens_with_the_mark_and_can_be_imported(package: Package) -> None:
    for name, content in package.files().items():
        if name.endswith(".py"):
            assert content.decode().startswith(MARK)
            module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            importlib.import_module(f"{package.folder.name}.{module}" if module != "__init__" else package.folder.name)
    assert package.files()["py.typed"] == b""


def test_every_name_that_is_imported_for_types_is_there(package: Package) -> None:
    checked = 0
    for name, content in package.files().items():
        for node in ast.walk(ast.parse(content)) if name.endswith(".py") else ():
            if isinstance(node, ast.ImportFrom) and node.level and (node.module or "").startswith("models."):
                module = package.module(node.module or "")
                defined = {each.name for each in ast.walk(_tree(module)) if isinstance(each, ast.ClassDef)}
                assert {alias.name for alias in node.names} <= defined, name
                checked += 1
    assert checked > 5


def _tree(module: Any) -> ast.Module:
    return ast.parse(inspect.getsource(module))


# Operations


def test_a_page_may_call_its_parts_what_it_likes(package: Package) -> None:
    listing = package.operation("things.list_things").OPERATION
    assert (listing.page.items, listing.page.next) == ("rows", "class_")
    assert (listing.page.previous, listing.page.total) == ("before", "count")
    page = listing.read({"rows": [{"id": "a", "state": "on"}], "class": "c-2", "count": 7})
    assert type(page) is package.model("ThingPage")
    assert type(page.rows[0]) is package.model("Thing")
    assert (page.class_, page.count) == ("c-2", 7)


def test_filters_are_grouped_by_field(package: Package) -> None:
    operations, listing = package.module("operations"), package.operation("things.list_things").OPERATION
    assert listing.filters == {
        "name": operations.Filter("string", {"eq": "name", "ilike": "name__ilike"}),
        "state": operations.Filter("string", {"eq": "state", "in": "state__in"}, enum="State"),
        "cents": operations.Filter("integer", {"gte": "cents__gte", "lte": "cents__lte"}),
        "born": operations.Filter("date", {"eq": "born"}),
        "made_at": operations.Filter("date-time", {"gt": "made_at__gt"}),
        "owner__id": operations.Filter("uuid", {"is_null": "owner__id__isnull", "eq": "owner__id"}),
    }
    assert package.operation("things.get_thing").OPERATION.filters == {}


def test_filters_are_typed_by_field(package: Package) -> None:
    source = package.files()["api/things/_filters.py"].decode()
    (filters,) = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef) and "Filters" in node.name
    ]
    typed = {
        ast.unparse(node.target): ast.unparse(node.annotation)
        for node in filters.body
        if isinstance(node, ast.AnnAssign)
    }
    assert typed == {
        "name": "str | hints.Op[Literal['eq', 'ilike', 'contains', 'starts_with'], str]",
        "state": "FilterBy[Literal['eq', 'in'], models.State | str]",
        "cents": "hints.Op[Literal['gte', 'lte', 'between'], int]",
        "born": "dt.date | hints.Op[Literal['eq'], dt.date]",
        "made_at": "hints.Op[Literal['gt'], dt.datetime]",
        "owner__id": "str | hints.UUID | hints.Op[Literal['is_null', 'eq'], str | hints.UUID]",
    }


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_a_list_hands_controls_filters_and_values_to_the_client(package: Package, prefix: str) -> None:
    recorder = Recorder()
    things = getattr(package.module("api.things"), f"{prefix}Things")(recorder)
    assert things.list("a filter", limit=5, name="n", born="b") == "a walk"
    ((request, where, filters),) = recorder.asked
    unset = package.module("types").UNSET
    assert (request.operation.name, request.query) == ("things.list", {"cursor": unset, "limit": 5})
    assert (where, filters) == (("a filter",), {"name": "n", "born": "b"})


def test_a_list_of_models_is_an_answer(package: Package) -> None:
    recorder = Recorder(b'[{"part_id":"p","weight":0.10,"x":1},null]')
    part, nothing = package.module("api.things").Things(recorder).parts(UUID(int=1), "k/x", loose=False, since=NOON)
    assert type(part) is package.model("Part")
    assert (str(part.weight), part.additional_properties, nothing) == ("0.10", {"x": 1}, None)
    (request,) = recorder.requests
    expected = "/things/00000000-0000-0000-0000-000000000001/parts/k%2Fx?loose=false&since=2026-01-31T12:00:00Z"
    assert request.url() == expected
    assert request.operation.level == "documented"


def test_a_required_parameter_must_be_given_and_an_optional_one_may_be_left_out(package: Package) -> None:
    recorder = Recorder(b"[]")
    things: Any = package.module("api.things").Things(recorder)
    with pytest.raises(TypeError, match="loose"):
        things.parts("t", "k")
    things.parts("t", "k", loose=True)
    assert recorder.requests[0].url() == "/things/t/parts/k?loose=true"


def test_a_text_is_an_answer(package: Package) -> None:
    text = package.module("api.things").Things(Recorder(b"<p>{}</p>")).show("t")
    assert text == "<p>{}</p>"
    assert package.operation("things.show_thing").OPERATION.media_type == "text/html"
    assert package.operation("things.get_thing").OPERATION.media_type == "application/json"


def test_a_deprecated_method_is_marked_for_tools_and_warns_nobody_by_itself(package: Package) -> None:
    namespaces = [getattr(package.module("api.things"), f"{kind}Things") for kind in ("", "Raw", "Async", "AsyncRaw")]
    message = "things.show is deprecated; its docstring says why"
    assert [namespace.show.__deprecated__ for namespace in namespaces] == [message] * 4
    assert not hasattr(namespaces[0].get, "__deprecated__")
    assert "Show thing (deprecated)." in (inspect.getdoc(namespaces[0].show) or "")
    source = package.files()["api/things/_sync.py"].decode()
    assert "    from typing_extensions import deprecated\n" in source
    assert "deprecated" not in package.files()["api/odd_bits/_sync.py"].decode()
    assert package.operation("things.show_thing").OPERATION.deprecated


def test_nothing_is_an_answer(package: Package) -> None:
    raw = package.module("api.things").RawThings(Recorder(b""))
    assert raw.delete("t").parsed is None
    assert package.operation("things.delete_thing").OPERATION.read({"ignored": 1}) is None
    assert package.module("api.things").Things.delete.__annotations__["return"] == "None"


def test_an_unknown_answer_comes_as_it_is(package: Package) -> None:
    bits = package.module("api.odd_bits").OddBits(Recorder(b'{"a":0.10}'))
    assert bits.send(when=NOON) == {"a": Decimal("0.10")}


def test_what_the_description_says_of_an_operation_is_in_its_value(package: Package) -> None:
    send, delete = package.operation("odd_bits.send_bits").OPERATION, package.operation("things.delete_thing").OPERATION
    assert (send.name, send.method, send.path, send.level) == ("odd_bits.send", "POST", "/bits", "assumed")
    assert (send.api_version, send.takes_idempotency_key, send.has_body, send.never_retry) == (
        "20210101", True, True, False,
    )  # fmt: skip
    assert (delete.api_version, delete.takes_idempotency_key, delete.has_body, delete.never_retry) == (
        None, False, False, True,
    )  # fmt: skip
    assert package.module("routes").NEVER_RETRY == ("/things/{thing_id}",)
    assert package.module("routes").OPERATIONS["DELETE /things/{thing_id}"].endswith(".delete_thing")
    assert package.module("client").BASE_URL == "https://small.example"
    assert package.module("client").API_VERSION == "20200101"
    assert {"documented", "assumed"} <= set(get_args(package.module("operations").Level))


def test_one_or_many_are_a_body(package: Package) -> None:
    recorder = Recorder()
    bits, bit = package.module("api.odd_bits").OddBits(recorder), package.model("Bit")
    bits.send(bit(when=NOON))
    bits.send([bit(when=NOON), {"when": "then"}], idempotency_key="k")
    bits.send(when=NOON)
    assert [request.content() for request in recorder.requests] == [
        b'{"when":"2026-01-31 12:00:00"}',
        b'[{"when":"2026-01-31 12:00:00"},{"when":"then"}]',
        b'{"when":"2026-01-31 12:00:00"}',
    ]
    assert recorder.requests[1].header_fields() == {
        "Idempotency-Key": "k", "content-type": "application/json", "apiversion": "20210101",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"fields": {"state": "on"}}, "things.create: NewThing needs cents"),
        ({"fields": {"zip_code": "1"}}, "things.create: NewThing needs state, cents"),
        ({"body": {"cents": 1}}, "things.create: NewThing needs state"),
        ({}, "things.create: NewThing needs state, cents"),
        ({"fields": {"state": "on", "cents": 1, "zipCode": "1"}}, "zipCode is not a field of NewThing; did you mean zip_code"),
    ],
)  # fmt: skip
def test_required_fields_of_a_body_are_asked_for(package: Package, arguments: dict[str, Any], says: str) -> None:
    request = package.operation("things.create_thing").request(**arguments)
    with pytest.raises(package.module("errors").InvalidRequest, match=says):
        request.content()


def test_keywords_are_the_names_of_python_and_the_body_those_of_json(package: Package) -> None:
    request = package.operation("things.create_thing").request(fields={"state": "on", "cents": 5, "zip_code": "1"})
    assert request.content() == b'{"state":"on","cents":5,"zipCode":"1"}'


def test_docstrings_say_what_the_description_says(package: Package) -> None:
    things = package.module("api.things").Things
    documented = inspect.getdoc(things.list) or ""
    assert 'All "things" \\ there are.' in documented
    assert "GET /things. Sent again after a failure that may pass.\n" in documented
    assert "limit: How many." in documented
    assert "\n\nWarning: they may be many.\n\n" in documented
    assert documented.endswith("\n\nSources:\n    Evidence: documented (a page).\n    The page of things.")
    assert inspect.getdoc(things) == "What there is."
    assert 'A "quote" and a \\ in it.' in (inspect.getdoc(package.module("api.odd_bits").OddBits) or "")
    assumed = inspect.getdoc(package.module("api.odd_bits").OddBits.send) or ""
    assert "\n\nWarning: the path is only assumed." in assumed
    assert assumed.endswith("\n\nSources:\n    Evidence: assumed.")
    assert "body: A `NewThing`, a dict of the same shape, or its fields as keywords:" in (
        inspect.getdoc(things.create) or ""
    )


# Models

THING = {
    "id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
    "state": "on",
    "dollars": Decimal("0.10"),
    "cents": 5,
    "text_amount": "12.50",
    "made_at": "2026-01-31T12:00:00Z",
    "used_at": "2026-01-31 12:00:00",
    "paid_at": 1769860800,
    "born": "2026-01-31",
    "details": {"at": "2026-01-31 12:00:00", "times": [{"count": 1}]},
    "note": None,
    "token": "t",
    "parts": [{"part_id": "p", "of": {"id": "q", "state": "gone"}}],
    "parent": {"id": "r", "state": "off", "unknown": True},
    "class": True,
    "zipCode": "1",
    "anything": [1, {"a": None}],
    "one_or_other": {"part_id": "o"},
    "amounts": [Decimal("0.1"), 2],
    "unknown": {"deep": [1]},
}


def test_every_shape_is_read_and_written_back(package: Package) -> None:
    thing = package.model("Thing").from_dict(THING)
    part, state = package.model("Part"), package.model("State")
    assert thing.id == THING["id"]
    assert thing.state is state.ON
    assert [repr(value) for value in (thing.dollars, thing.cents, thing.text_amount)] == [
        "Decimal('0.10')", "Decimal('5')", "Decimal('12.50')",
    ]  # fmt: skip
    assert (thing.made_at, thing.used_at, thing.born) == (NOON, NOON, date(2026, 1, 31))
    assert (type(thing.parts[0]), type(thing.parts[0].of), type(thing.parent)) == (part, type(thing), type(thing))
    assert (thing.class_, thing.zip_code, thing.note) == (True, "1", None)
    assert (thing.anything, type(thing.one_or_other)) == ([1, {"a": None}], part)
    assert [str(amount) for amount in thing.amounts] == ["0.1", "2"]
    assert thing.additional_properties == {"unknown": {"deep": [1]}}
    assert thing.to_dict() == THING
    assert list(thing.to_dict()) == list(THING)


@pytest.mark.parametrize(
    ("value", "kind"), [("2026-01-31T12:00:00Z", datetime), (None, type(None)), ("soon", str), (5, int)]
)
def test_a_union_is_read_by_what_comes(package: Package, value: Any, kind: type[Any]) -> None:
    thing = package.model("Thing").from_dict({"one_or_other": value})
    assert type(thing.one_or_other) is kind
    assert thing.to_dict() == {"one_or_other": value}


def test_an_open_enum_names_its_values_and_takes_others(package: Package) -> None:
    state = package.model("State")
    assert {member.name: member.value for member in state} == {
        "ON": "on",
        "OFF": "off",
        "VALUE_1ST": "1st",
        "À_PART": "à part",
        "TWO_WORDS": "two-words",
    }
    assert isinstance(state("brand_new"), state)


def test_units_of_money_are_kept_apart(package: Package) -> None:
    thing, invalid = package.model("Thing"), package.module("errors").InvalidRequest
    assert thing(id="i", state="on", dollars=Decimal("0.005")).to_dict()["dollars"] == Decimal("0.005")
    assert thing(id="i", state="on", text_amount=Decimal("1E+3")).to_dict()["text_amount"] == "1000"
    assert thing(id="i", state="on", cents=Decimal("5.00")).to_dict()["cents"] == 5
    with pytest.raises(invalid, match=r"cents: 0\.5 has a fraction"):
        thing(id="i", state="on", cents=Decimal("0.5")).to_dict()
    for name in ("dollars", "cents", "text_amount"):
        with pytest.raises(invalid, match=rf"^{name}: 0\.1 is a float"):
            thing(id="i", state="on", **{name: 0.1}).to_dict()
    with pytest.raises(invalid, match=r"^amounts\[1\]: 0\.1 is a float"):
        thing(id="i", state="on", amounts=[1, 0.1]).to_dict()
    text = inspect.getsource(inspect.getmodule(thing) or thing)
    assert '"""What it costs. In major units of the currency (dollars).\n    Sources: a page."""' in text
    assert '"""In major units."""' in text
    assert '"""In minor units of the currency (cents)."""' in text
    assert '"""Warning: the unit is unknown. No source shows whether it is major or minor units' in text
    docs = inspect.getdoc(thing) or ""
    assert "`cents` of `Thing`: In minor units of the currency (cents)." in docs
    assert docs.startswith('A "thing" with \\ in it.\n\nWarning: it may break.\n\n`dollars`')
    assert docs.endswith("\n\nSources:\n    A guess.")


def test_a_number_that_is_no_money_is_exact_too(package: Package) -> None:
    part = package.model("Part").from_dict({"weight": 5})
    assert repr(part.weight) == "Decimal('5')"


EAST = timezone(timedelta(hours=5.5))
LATER = NOON.astimezone(EAST)
GIVEN: dict[str, Any] = {
    "id": "i",
    "state": "on",
    "dollars": Decimal("0.10"),
    "cents": Decimal("5.00"),
    "text_amount": Decimal("1E+3"),
    "made_at": LATER,
    "used_at": LATER,
    "paid_at": LATER,
    "born": date(2026, 1, 31),
    "details": {"at": LATER, "times": [{"at": LATER, "days": (date(2026, 1, 31),)}]},
    "one_or_other": LATER,
    "amounts": [Decimal("0.1"), 2],
}
SENT = {
    "id": "i",
    "state": "on",
    "dollars": Decimal("0.10"),
    "cents": 5,
    "text_amount": "1000",
    "made_at": "2026-01-31T12:00:00Z",
    "used_at": "2026-01-31 12:00:00",
    "paid_at": 1769860800,
    "born": "2026-01-31",
    "details": {"at": "2026-01-31 12:00:00", "times": [{"at": "2026-01-31 12:00:00", "days": ["2026-01-31"]}]},
    "one_or_other": "2026-01-31T12:00:00Z",
    "amounts": [Decimal("0.1"), 2],
}


def test_every_kind_of_value_is_written_the_same_in_a_model_and_in_a_dict(package: Package) -> None:
    thing, loads = package.model("Thing"), package.module("types").loads
    create = package.operation("things.create_thing")
    body = {"state": "on", "cents": 1, "like": GIVEN, "parts": [{"part_id": "p", "of": GIVEN}]}
    sent = {"state": "on", "cents": 1, "like": SENT, "parts": [{"part_id": "p", "of": SENT}]}
    details = package.model("Free")(additional_properties=GIVEN["details"])
    assert loads(package.module("types").dumps(thing(**GIVEN))) == SENT
    assert loads(create.request(body).content()) == sent
    for like in (thing(**GIVEN), thing(**{**GIVEN, "details": details}), {**GIVEN, "details": details}):
        assert loads(create.request({**body, "like": like}).content()) == sent
        assert loads(create.request(fields={**body, "like": like}).content()) == sent
        assert loads(create.request(package.model("NewThing")(**{**body, "like": like})).content()) == sent


@pytest.mark.parametrize(
    ("field", "value", "place", "says"),
    [
        ("made_at", NAIVE, "made_at", "has no time zone"),
        ("used_at", NAIVE, "used_at", "has no time zone"),
        ("paid_at", NAIVE, "paid_at", "has no time zone"),
        ("born", NOON, "born", "is a datetime, but the field is a date"),
        ("details", {"a": [0, {"at": NAIVE}]}, r"details\.a\[1\]\.at", "has no time zone"),
        ("anything", {"a": [0, {"at": NAIVE}]}, r"anything\.a\[1\]\.at", "has no time zone"),
        (
            "one_or_other",
            {"part_id": "p", "of": {"id": "i", "state": "on", "made_at": NAIVE}},
            r"one_or_other\.of\.made_at",
            "has no time zone",
        ),
        ("amounts", (1, 0.5), r"amounts\[1\]", "0.5 is a float"),
    ],
)
def test_what_cannot_be_sent_is_named_with_its_place(
    package: Package, field: str, value: Any, place: str, says: str
) -> None:
    thing, invalid = package.model("Thing"), package.module("errors").InvalidRequest
    create = package.operation("things.create_thing")
    wrong = {"id": "i", "state": "on", field: value}
    for like in (wrong, thing(**wrong)):
        body = {"state": "on", "cents": 1, "parts": [{"part_id": "p"}, {"part_id": "q", "of": like}]}
        for request in (create.request(body), create.request(fields=body)):
            with pytest.raises(invalid, match=rf"^things\.create: parts\[1\]\.of\.{place}: .*{says}"):
                request.content()


def test_a_date_of_a_query_is_no_datetime_and_a_date_time_is_sent_in_utc(package: Package) -> None:
    parts = package.operation("things.list_parts")
    request = parts.request("t", "k", loose=True, since=LATER, on=date(2026, 1, 31))
    assert request.url() == "/things/t/parts/k?loose=true&since=2026-01-31T12:00:00Z&on=2026-01-31"
    for wrong, says in (({"on": NOON}, "on: .* is a datetime"), ({"since": NAIVE}, "since: .* has no time zone")):
        with pytest.raises(package.module("errors").InvalidRequest, match=rf"^things\.parts: {says}"):
            parts.request("t", "k", loose=True, **wrong).url()


def test_a_datetime_is_no_date(package: Package) -> None:
    thing = package.model("Thing")(id="i", state="on", born=date(2026, 1, 31))
    assert thing.to_dict()["born"] == "2026-01-31"
    thing.born = NOON
    with pytest.raises(package.module("errors").InvalidRequest, match=r"is a datetime, but the field is a date"):
        thing.to_dict()


def test_a_secret_stays_out_of_the_repr(package: Package) -> None:
    thing = package.model("Thing").from_dict({"token": "hidden", "note": "shown"})
    assert "hidden" not in repr(thing)
    assert "shown" in repr(thing)
    assert thing.token == "hidden"


def test_required_fields_of_a_model_come_first_and_have_to_be_given(package: Package) -> None:
    parameters = inspect.signature(package.model("Thing")).parameters
    assert [name for name, each in parameters.items() if each.default is inspect.Parameter.empty] == ["id", "state"]
    assert list(parameters)[:2] == ["id", "state"]


def test_a_field_that_an_answer_need_not_hold_may_be_null_but_not_one_of_a_body(package: Package) -> None:
    hints = {
        name: get_type_hints(package.model(name), vars(package.module(f"models.{module}")), {"Literal": Literal})
        for name, module in (("Thing", "thing"), ("NewThing", "new_thing"))
    }
    assert type(None) in get_args(hints["Thing"]["zip_code"])
    assert type(None) not in get_args(hints["NewThing"]["zip_code"])
    assert type(None) in get_args(hints["NewThing"]["note"])
    assert hints["Thing"]["id"] is str
