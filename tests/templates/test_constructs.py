"""Each construct that a description may bring: values are read and written back, requests are sent, a sandbox answers."""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from scripts import specimens
from scripts.description import DescriptionError
from scripts.generate import generate
from scripts.normalise import normalise
from tests.templates.constructs import LIST, OPERATIONS, TEXT, Constructs, answer, document, query, ref, sandbox_of
from zenskar_client import http


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Constructs]:
    folder = tmp_path_factory.mktemp("constructs") / "constructs_client"
    generate(document(), folder)
    sys.path.insert(0, str(folder.parent))
    yield Constructs(folder)
    sys.path.remove(str(folder.parent))


@pytest.mark.parametrize("name", [*OPERATIONS, "shared"])
def test_every_construct_can_be_imported_and_a_sandbox_answers_it(made: Constructs, name: str) -> None:
    operation = made.operation(name.replace("-", "_")).OPERATION
    url, content, headers = "http://sandbox.invalid" + operation.path, b"{}", {"content-type": operation.content_type}
    with sandbox_of(operation.path) as sandbox, http.Client(transport=sandbox.transport, headers=sandbox.headers) as on:
        response = on.request(operation.method, url, headers=headers, content=content if operation.has_body else None)
        refused = response.json()["detail"] if response.status_code == 422 else []
        assert (
            response.is_success
            or {problem["type"] for problem in refused} == {"value_error.missing"}
            or name == "send_texts"
        )


# Unions


def test_a_variant_without_a_discriminator_is_the_one_that_fits(made: Constructs) -> None:
    card = made.read("plain_union", {"by": {"number": "4", "holder": "A"}}).by
    account = made.read("plain_union", {"by": {"iban": "DE", "opened": "2026-01-01T00:00:00Z"}}).by
    assert (type(card), type(account)) == (made.model("Card"), made.model("Account"))
    assert account.opened == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("other", [{"neither": 1}, {}, None, "text", [1]])
def test_what_fits_no_variant_stays_as_it_came(made: Constructs, other: Any) -> None:
    assert made.read("plain_union", {"by": other}).by == other


def test_an_inline_discriminator_may_have_no_mapping(made: Constructs) -> None:
    found = made.read(
        "inline_discriminator", {"pet": {"kind": "cat", "lives": 9}, "more": [{"kind": "dog"}, None, {"kind": "newt"}]}
    )
    assert type(found.pet) is made.model("Cat")
    assert type(found.more[0]) is made.model("Dog")
    assert found.more[1] is None
    assert found.more[2] == {"kind": "newt"}
    source = made.files()["models/inline_discriminator_response.py"].decode()
    assert "pet: Cat | Dog | None | Unset" in source


def test_a_discriminator_may_be_a_text_that_no_constant_says(made: Constructs) -> None:
    request, found = made.send("mapped_discriminator")
    assert (request.method, type(found)) == ("GET", made.model("Fish"))
    assert type(made.read("mapped_discriminator", {"species": "owl"})) is made.model("Bird")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"by": "sms"}, "Sms needs number"),
        ({"number": 9}, "needs by; known: mail, post, sms"),
        ({"by": "fax", "number": 4}, "by: 'fax' is not a known value; known: mail, post, sms"),
        ({"by": "sms", "number": 9, "at": datetime(2026, 1, 1)}, "at: .* has no time zone"),  # noqa: DTZ001 - it is refused
    ],
)
def test_a_body_of_several_models_is_checked_by_its_variant(made: Constructs, body: dict[str, Any], says: str) -> None:
    request = made.operation("send_channel").request
    refused = made.module("errors").InvalidRequest
    with pytest.raises(refused, match=says):
        request(body).content()
    with pytest.raises(refused, match=says):
        request(fields=body).content()
    extra = made.module("checks").extra
    assert request({"number": 4, **extra(by="fax")}).content() == b'{"number":4,"by":"fax"}'
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert (
        request({"by": "sms", "number": 1, "at": at}).content()
        == b'{"by":"sms","number":1,"at":"2026-01-01T00:00:00Z"}'
    )
    assert request(made.model("Sms")(by="sms", number=1)).content() == b'{"by":"sms","number":1}'


@pytest.mark.parametrize("data", [{"by": "fax", "number": 4}, {"number": 4}, {"by": 1}])
def test_an_unknown_discriminator_is_no_variant_if_each_has_values_of_its_own(made: Constructs, data: Any) -> None:
    assert made.read("send_channel", data) == data
    assert type(made.read("send_channel", {"by": "post", "to": "a"})) is made.model("Mail")


def test_a_body_may_be_a_single_value_if_it_is_described(made: Constructs) -> None:
    request = made.operation("send_texts").request
    assert [request(body).content() for body in ("text", ["a"], ("a", "b"))] == [b'"text"', b'["a"]', b'["a","b"]']
    with pytest.raises(made.module("errors").InvalidRequest, match="the body is str; pass a model"):
        made.operation("send_channel").request("text").content()


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (("n.png", "text"), r"file: the content of a file is bytes; pass \(name, bytes\) or"),
        ([b"x", ("n.png", "text")], "file: the content of a file is bytes"),
        ("text", "file: str is no file; pass bytes"),
        (1.5, "file: float is no file"),
        (io.StringIO("x"), "file: it is an open file; pass its content as bytes"),
    ],
)
def test_what_is_no_file_is_refused(made: Constructs, value: Any, says: str) -> None:
    with pytest.raises(made.module("errors").InvalidRequest, match=says):
        made.operation("upload").request({"file": value}).content()


def test_fields_of_a_multipart_body_may_be_parts_for_each_value(made: Constructs) -> None:
    body = {"file": ("n.png", b"x", "image/png"), "link": {"create": True}, "codes": ["a", "b"]}
    request, _ = made.send("upload_deep", body)
    for name, value in (("link[create]", "true"), ("codes[0]", "a"), ("codes[1]", "b")):
        assert f'form-data; name="{name}"\r\n\r\n{value}\r\n' in request.content.decode()
    assert b"link" not in made.operation("upload_deep").request({"file": b"x", "link": None}).content()


def test_an_object_may_be_sent_where_a_single_value_may(made: Constructs) -> None:
    assert made.operation("lists").request(mixed={"gte": 1}).url().endswith("?mixed[gte]=1")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"deep": "x"}, r"deep: it is str; pass a mapping, which is sent as deep\[key\]=value"),
        ({"mixed": None}, "mixed: mixed is None, which cannot be sent here"),
        ({"deep": {"a": [None]}}, r"deep: deep\[a\]\[0\] is None, which cannot be sent here; leave it out"),
    ],
)
def test_what_cannot_be_a_deep_object_is_refused(made: Constructs, given: dict[str, Any], says: str) -> None:
    with pytest.raises(made.module("errors").InvalidRequest, match=says):
        made.operation("lists").request(**given).url()


def test_a_class_of_two_discriminators_is_told_by_its_fields(made: Constructs) -> None:
    found = made.read("other_discriminator", {"pet": {"kind": "dog", "tag": "d"}})
    assert type(found.pet) is made.model("Dog")


# Inheritance, constants and enums


def test_inherited_fields_are_fields_with_their_units(made: Constructs) -> None:
    _, boat = made.send("inherited")
    assert (type(boat), boat.id, boat.price, boat.sails) == (made.model("Boat"), "b", Decimal(1), 3)
    assert "major units" in (made.model("Boat").__doc__ or "")
    with pytest.raises(made.module("errors").InvalidRequest, match=r"Boat needs price"):
        made.operation("send_inherited").request({"id": "b", "sails": 1}).content()
    with pytest.raises(made.module("errors").InvalidRequest, match=r"price: .* is a float"):
        made.operation("send_inherited").request({"id": "b", "sails": 1, "price": 0.1}).content()


def test_a_constant_is_a_literal_and_another_value_stays(made: Constructs) -> None:
    assert made.read("constants", {"one": "a", "two": 2, "three": None}).one == "a"
    assert made.read("constants", {"one": "b", "two": {"x": 1}}).two == {"x": 1}
    source = made.files()["models/constants_response.py"].decode()
    assert 'one: Literal["a"]' in source
    assert "two: Literal[2] | Unset" in source
    _, found = made.send("constants")
    assert found.one == "a"


@pytest.mark.parametrize("data", [{"n": 1, "b": True, "z": None, "s": "x", "m": 1}, {"n": 7, "s": None, "m": "z"}, {}])
def test_enums_of_numbers_booleans_and_null_are_read(made: Constructs, data: dict[str, Any]) -> None:
    found = made.read("numbers", data)
    assert getattr(found, "n", None) == data.get("n", found.n)
    assert "Known values: 1, 2." in made.files()["models/numbers_response.py"].decode()


@pytest.mark.parametrize("name", ["number", "named_number", "number_or_text"])
def test_an_answer_may_be_a_number(made: Constructs, name: str) -> None:
    _, found = made.send(name)
    assert (found, type(found)) == (Decimal("1.5"), Decimal)
    assert [made.read(name, value) for value in (1, "none", None, {"x": 1})] == [1, "none", None, {"x": 1}]
    assert made.read("list_of_numbers", [1, 1.5]) == [Decimal(1), Decimal("1.5")]


def test_values_that_differ_in_case_or_signs_only_are_members_of_their_own(made: Constructs) -> None:
    members = made.model("NumbersResponseS").__members__
    assert {name: str(member) for name, member in members.items()} == {
        "X": "x",
        "X_2": "X",
        "A_B": "a-b",
        "A_B_2": "a_b",
        "VALUE": "",
    }


# Names


def test_classes_may_be_called_like_what_modules_import(made: Constructs) -> None:
    data = {"Any": {"a": "1"}, "Decimal": {"b": 1}, "Request": {"c": "1"}, "thing": {"f": "1"}, "Thing": {"g": "1"}}
    found = made.read("clashing_classes", data)
    names = {type(getattr(found, field)).__name__ for field in ("any_", "decimal", "request", "thing")}
    assert names == {"AnyModel", "DecimalModel", "RequestModel", "Thing"}
    assert found.decimal.b == Decimal(1)


def test_fields_may_be_called_like_arguments_and_methods(made: Constructs) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    fields = {"body_": "b", "self_": "s", "fields": "f", "where": "w", "to_dict_": "t", "dt_": "d", "Status": "S"}
    request, _ = made.send(
        "clashing_fields", fields={**fields, "status": "x", "import_": "i", "at": at, "field_x": "y"}
    )
    sent = made.module("types").loads(request.content)
    names = {"body": "b", "self": "s", "fields": "f", "where": "w", "to_dict": "t", "dt": "d", "Status": "S"}
    assert names.items() <= sent.items()
    assert (sent["status"], sent["import"], sent["at"]) == ("x", "i", "2026-01-01T00:00:00Z")
    made.read("clashing_fields", {**sent, "field-x": "1", "additional_properties": "2"})


def test_parameters_may_be_called_like_fields_and_arguments(made: Constructs) -> None:
    names = {"fields_": "1", "request_": "2", "body_": "4"}
    given = made.operation("clashing_parameters").request("i", fields={"c": "x"}, c_query="3", **names)
    assert given.url() == "/parameters/i?fields=1&request=2&c=3&body=4"
    request, _ = made.deliver(given)
    assert request.content == b'{"c":"x"}'


# Parameters


def test_lists_and_objects_in_a_query_are_sent_in_the_style_that_the_description_says(made: Constructs) -> None:
    request, _ = made.send(
        "lists",
        repeated=["a b", "c"],
        comma=("a,b", "c"),
        space=["a", "b"],
        pipe=["a", "b"],
        deep={"x": {"y": [1, 2]}, "z": True},
        mixed=7,
        expand=["a"],
        page=made.model("ListsPage")(size=5),
        spread={"low": 1, "high": 2},
        days=[date(2026, 1, 1)],
        doc={"a": 1},
        x_many=["k", "l"],
    )
    sent = request.url.query.decode()
    assert sent.split("&") == [
        *("repeated=a%20b", "repeated=c", "comma=a%2Cb,c", "space=a%20b", "pipe=a%7Cb"),
        *("deep[x][y][0]=1", "deep[x][y][1]=2", "deep[z]=true", "mixed=7", "expand[0]=a", "page[size]=5"),
        *("low=1", "high=2", "days=2026-01-01", "doc=%7B%22a%22:1%7D"),
    ]
    assert request.headers["x-many"] == "k,l"


@pytest.mark.parametrize(
    ("value", "says"),
    [({"repeated": [1.5]}, "lists: repeated: 1.5 is a float"), ({"page": {"size": object()}}, "lists: page: object")],
)
def test_a_list_that_cannot_be_sent_is_named(made: Constructs, value: Any, says: str) -> None:
    with pytest.raises(made.module("errors").InvalidRequest, match=says):
        made.operation("lists").request(**value).url()


def test_filters_may_be_lists_and_controls_may_be_headers_and_objects(made: Constructs) -> None:
    leaves = made.operation("list_leaves")
    operations = made.module("operations")
    assert leaves.OPERATION.filters == {
        "size": operations.Filter("integer", {"gte": "size__gte"}, required=True),
        "tags": operations.Filter("string", {"in": "tags"}, listed=("in",)),
        "class_": operations.Filter("string", {"eq": "class"}),
        "state": operations.Filter("string", {"in": "state__in"}, listed=("in",), enum="State"),
    }
    given = leaves.request(
        x_tenant="t", size__gte=1, tags=["a", "b"], state__in=["on"], metadata={"k": 1}, include=["e"]
    )
    assert unquote(given.url()) == "/leaves?size__gte=1&tags=a&tags=b&state__in=on&metadata[k]=1&include=e"
    request, page = made.deliver(given)
    assert (request.headers["x-tenant"], page.rows, type(page)) == ("t", [], made.model("ThingPage"))


class Recorder:
    """A client that keeps what a list passes to it."""

    def paginate(self, *given: Any) -> Any:
        return given


def test_a_list_passes_its_headers(made: Constructs) -> None:
    request, _, filters = (
        made.module("api.things").Things(Recorder()).list_leaves(x_tenant="t", include=["a"], tags=["b"])
    )
    assert (request.headers, request.query["include"], filters) == ({"X-Tenant": "t"}, ["a"], {"tags": ["b"]})


def test_parameters_of_a_path_count_for_its_operations(made: Constructs) -> None:
    request, _ = made.send("shared", "i/1", lang=3)
    assert request.url.raw_path == b"/items/i%2F1?lang=3"


# Responses and bodies


def test_several_successful_statuses_are_one_type(made: Constructs) -> None:
    _, card = made.send("several_statuses")
    assert type(card) is made.model("Card")
    assert type(made.read("several_statuses", {"iban": "DE"})) is made.model("Account")
    assert made.operation("several_statuses").OPERATION.answer(http.Response(204)).parsed is None


@pytest.mark.parametrize(
    ("name", "size"),
    [("any_success", 1), ("only_default", 2), ("two_media_types", 3), ("any_media_type", 4), ("json_of_a_kind", 5)],
)
def test_a_response_is_read_whatever_its_status_and_kind_of_json_are_called(
    made: Constructs, name: str, size: int
) -> None:
    request, leaf = made.send(name, **({"fields": {"size": 1}} if name == "json_of_a_kind" else {}))
    assert (type(leaf), leaf.size) == (made.model("Leaf"), size)
    assert request.headers.get("content-type") == ("application/leaf+json" if name == "json_of_a_kind" else None)


@pytest.mark.parametrize(
    ("name", "value"),
    [("pdf", b"%PDF"), ("csv", b"a,b"), ("plain_text", "hello"), ("no_content", None), ("look", None)],
)
def test_what_is_not_json_is_bytes_or_text_or_nothing(made: Constructs, name: str, value: object) -> None:
    _, found = made.send(name)
    assert found == value


def test_a_file_is_sent_as_a_part(made: Constructs) -> None:
    leaf = made.model("Leaf")(size=1)
    fields = {"file": ('a"b.pdf', b"%PDF", "application/pdf"), "note": "né", "tags": ["a", "b"], "about": leaf}
    request, _ = made.send("upload", fields=fields)
    content_type, _, boundary = request.headers["content-type"].partition("; boundary=")
    parts = request.content.split(b"--" + boundary.encode())
    assert content_type == "multipart/form-data"
    assert [part.strip(b"\r\n") for part in parts[1:-1]] == [
        b'Content-Disposition: form-data; name="file"; filename="a%22b.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF',
        b'Content-Disposition: form-data; name="note"\r\n\r\n' + "né".encode(),
        b'Content-Disposition: form-data; name="tags"\r\n\r\na',
        b'Content-Disposition: form-data; name="tags"\r\n\r\nb',
        b'Content-Disposition: form-data; name="about"\r\nContent-Type: application/json\r\n\r\n{"size":1}',
    ]
    again = made.operation("upload").request(made.model("Upload")(file=b"x")).content()
    assert b'name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\nx' in again
    assert again == made.operation("upload").request({"file": ("file", b"x")}).content()


def test_a_name_that_would_end_the_head_of_a_part_is_refused(made: Constructs) -> None:
    with pytest.raises(made.module("errors").InvalidRequest, match="cannot be in the head of a part"):
        made.operation("upload").request({"file": ("a\r\nb", b"x")}).content()


def test_a_form_is_sent_as_pairs(made: Constructs) -> None:
    request, _ = made.send("send_form", {"name": "a b", "tags": ["x", "y"], "codes": ["1"], "address": {"city": "c"}})
    assert request.content == b"name=a%20b&tags=x&tags=y&codes[0]=1&address[city]=c"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("name", "body"),
    [("upload", {"file": "x", "note": "n"}), ("send_form", {"name": "n"}), ("send_bytes", "x"), ("inline", {"a": 1})],
)
def test_a_specimen_is_sent_as_its_operation_takes_it(name: str, body: Any) -> None:
    method, path, _ = OPERATIONS[name]
    kinds = {"upload": "multipart", "send_form": "form", "send_bytes": "bytes"}
    with sandbox_of(path) as sandbox, http.Client(transport=sandbox.transport, headers=sandbox.headers) as on:
        url = "http://sandbox.invalid" + path
        assert on.request(method, url, **specimens.sent(kinds.get(name, "json"), body)).is_success
        assert on.request(method, url, content=b"").is_success is (name == "send_bytes")


def test_bytes_are_sent_as_they_are(made: Constructs) -> None:
    request, _ = made.send("send_bytes", b"\x00\xff")
    assert (request.content, request.headers["content-type"]) == (b"\x00\xff", "application/octet-stream")
    assert made.operation("send_bytes").request("text").content() == b"text"
    with pytest.raises(made.module("errors").InvalidRequest, match="pass bytes or text"):
        made.operation("send_bytes").request().content()


def test_inline_bodies_and_responses_are_classes_by_their_titles(made: Constructs) -> None:
    request, found = made.send("inline", made.model("Body")(a=1, deep=made.model("Deep")(x="1")))
    assert request.content == b'{"a":1,"deep":{"x":"1"}}'
    assert type(made.read("inline", {"deep": {"y": "1"}}).deep).__name__ == "InlineResponseDeep"
    assert type(found).__name__ == "InlineResponse"


def test_maps_have_values_of_their_type(made: Constructs) -> None:
    found = made.read(
        "maps", {"leaves": {"a": {"size": 1}}, "prices": {"a": 0.1}, "times": {"t": "2026-01-01T00:00:00Z"}}
    )
    assert type(found.leaves.additional_properties["a"]) is made.model("Leaf")
    assert found.prices.additional_properties == {"a": Decimal("0.1")}
    assert found.times.additional_properties == {"t": datetime(2026, 1, 1, tzinfo=UTC)}
    assert made.read("maps", {"leaves": {"a": None}, "prices": 3}).prices == 3


def test_amounts_in_a_map_are_checked(made: Constructs) -> None:
    request = made.operation("send_maps").request
    with pytest.raises(made.module("errors").InvalidRequest, match=r"prices\.a: 0\.1 is a float"):
        request({"prices": {"a": 0.1}}).content()
    assert request({"prices": {"a": Decimal("0.1")}}).content() == b'{"prices":{"a":0.1}}'


def test_an_id_with_hyphens_is_a_name(made: Constructs) -> None:
    request, found = made.send("get_with_hyphens")
    assert (request.url.path, found) == ("/hyphens", [[]])


# What a client cannot do


def with_parameter(**parameter: Any) -> dict[str, Any]:
    whole = document()
    whole["paths"] = {"/x": {"get": {**whole["paths"]["/lists"]["get"], "parameters": [parameter]}}}
    return whole


@pytest.mark.parametrize(
    ("parameter", "says"),
    [
        pytest.param({"name": "c", "in": "cookie", "schema": TEXT}, "GET /x: the parameter c is a cookie", id="cookie"),
        pytest.param(
            {"name": "p", "in": "path", "style": "matrix", "schema": LIST}, "p has the style matrix", id="matrix"
        ),
        pytest.param(query("q", LIST, style="odd"), "q has the style odd; known: form", id="a style of nobody"),
        pytest.param({"name": "b", "in": "body", "schema": TEXT}, "b is in 'body'", id="the body of OpenAPI 2"),
        pytest.param(query("q", ref("Nobody")), "nothing is at $ref #/components/schemas/Nobody", id="nobody"),
        pytest.param(query("q", {"$ref": "other.yaml#/A"}), "$ref 'other.yaml#/A' leads out", id="another file"),
    ],
)
def test_what_a_client_cannot_do_is_refused_by_name(tmp_path: Path, parameter: dict[str, Any], says: str) -> None:
    whole = with_parameter(**parameter)
    (refusal,) = normalise(whole).refused
    assert says in str(refusal)
    with pytest.raises(DescriptionError) as caught:
        generate(whole, tmp_path / "client")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("responses", "says"),
    [
        ({}, "no response is successful; it has none"),
        ({"302": {"description": "a"}}, "no response is successful; it has 302"),
        (
            {"200": answer(TEXT, media_type="text/plain")["responses"]["200"], "201": answer(TEXT)["responses"]["200"]},
            "its successful responses are of different kinds: json, text",
        ),
    ],
)
def test_an_operation_needs_a_successful_response(responses: dict[str, Any], says: str) -> None:
    whole = document()
    whole["paths"] = {"/x": {"get": {**whole["paths"]["/lists"]["get"], "responses": responses}}}
    assert [each.reason for each in normalise(whole).refused] == [says]
