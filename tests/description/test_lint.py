"""The rules of the description. The code that reads the description relies on each of them."""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from scripts.drift.observations import COUNTS, MONEY
from scripts.sync.adding import CONTROLS

SHOWN_BY = {
    "documented": re.compile(r"\bzenskar\.(com|readme\.io)/"),
    "vendor_tool": re.compile(r"\bmcp_tools\.json\b|\bgithub(\.com/|:)zenskar/"),
    "client_code": re.compile(r"\bgithub\.com/|\bclient code\b"),
    "published": re.compile(r"^the vendor's description .+, version .+, taken over on \d{4}-\d\d-\d\d$"),
}
"""How a source that shows a path reads: a page of the docs, a tool of the vendor, code that calls the path."""
LEVELS = {*SHOWN_BY, "inferred", "assumed", "probed", "adopted", "observed"}
COMMON_STATUSES = {"400", "401", "403", "404", "422", "500"}
STATEMENT = {"cadence", "end_date", "get_changes", "grouping_keys", "start_date"}  # they shape the rows
CONTROLS_OF = {
    "get_balance_sheet": STATEMENT,
    "get_income_statement": STATEMENT,
    # as a filter, account_id__in would become the keyword account_id, which is already the account in the path
    "get_account_balance": {"account_id__in", "as_of"},
}
WHOLE = {"items": ""}  # the response is the array of items
PARTS = {"next": {"next"}, "previous": {"previous"}, "total": {"total", "total_count"}}  # of a page
UNKNOWN = "#/components/schemas/UnknownAnswer"
EXTENSIONS = {
    "x-absent",
    "x-aliases",
    "x-apiversion",
    "x-candidates",
    "x-control",
    "x-date-time-form",
    "x-evidence",
    "x-extensible-enum",
    "x-final-statuses",
    "x-inferred",
    "x-method",
    "x-money",
    "x-namespace",
    "x-never-retry",
    "x-observed",
    "x-page",
    "x-secret",
    "x-server-default",
}
WRITES = ("POST", "PUT", "PATCH")
FORMS = {"unix", "utc"}
UNITS = {"minor", "major", "unknown"}
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

Operations = dict[str, dict[str, Any]]
Schemas = dict[str, dict[str, Any]]


def test_every_operation_says_how_well_it_is_known(operations: Operations, index: set[str]) -> None:
    for key, operation in operations.items():
        evidence = operation["x-evidence"]
        assert evidence["level"] in LEVELS, key
        assert set(evidence["index"]) <= index, key
        assert evidence["sources"], key
        assert all(evidence["sources"]), key


def test_what_is_shown_names_what_shows_it(operations: Operations) -> None:
    for key, operation in operations.items():
        evidence = operation["x-evidence"]
        if evidence["level"] in SHOWN_BY:
            shown = [source for source in evidence["sources"] if SHOWN_BY[evidence["level"]].search(source)]
            assert shown, f"{key}: no source is what {evidence['level']} means"


def test_no_row_of_the_index_is_two_operations(operations: Operations) -> None:
    rows = Counter(row for operation in operations.values() for row in operation["x-evidence"]["index"])
    assert [row for row, times in rows.items() if times > 1] == []


def test_every_operation_has_a_name_of_its_own(operations: Operations) -> None:
    names = Counter(operation["operationId"] for operation in operations.values())
    assert [name for name, times in names.items() if times > 1 or not NAME.fullmatch(name)] == []


def test_no_two_methods_of_a_namespace_differ_only_by_case_or_plural(operations: Operations) -> None:
    names = Counter((*operation["tags"], _singular(operation["x-method"])) for operation in operations.values())
    assert [name for name, times in names.items() if times > 1] == []
    assert [each["x-method"] for each in operations.values() if not NAME.fullmatch(each["x-method"])] == []


@pytest.mark.parametrize("other", ["get_entry", "get_entries", "Get_Entry", "GET_entries"])
def test_names_that_are_easily_mixed_up_are_recognised(other: str) -> None:
    assert _singular(other) == _singular("get_entry")


def test_every_operation_has_one_tag_and_every_tag_a_namespace(
    document: dict[str, Any], operations: Operations
) -> None:
    namespaces = {tag["name"]: tag["x-namespace"] for tag in document["tags"]}
    assert [name for name in namespaces.values() if not NAME.fullmatch(name)] == []
    assert len({_singular(name) for name in namespaces.values()}) == len(document["tags"])
    assert {tuple(operation["tags"]) for operation in operations.values()} == {(name,) for name in namespaces}


@pytest.mark.parametrize(
    ("call", "operation_id"),
    [
        ("accounting.balance_sheet", "get_balance_sheet"),
        ("contracts.pause", "pause_contract"),
        ("invoices.create_credit_note", "create_invoice_credit_note"),
        ("products.list_pricings", "list_product_pricings"),
        ("tax.lookup_rate", "lookup_tax_rate"),
        ("usage_events.ingest", "ingest_usage_event"),
    ],
)
def test_names_that_users_were_promised_are_there(
    document: dict[str, Any], operations: Operations, call: str, operation_id: str
) -> None:
    namespaces = {tag["name"]: tag["x-namespace"] for tag in document["tags"]}
    operation = _by_id(operations)[operation_id]
    assert f"{namespaces[operation['tags'][0]]}.{operation['x-method']}" == call


def test_no_two_operations_are_one_request(operations: Operations) -> None:
    requests = Counter(re.sub(r"{[^}]*}", "{}", key) for key in operations)
    assert [request for request, times in requests.items() if times > 1] == []


def test_every_operation_names_the_common_errors(operations: Operations) -> None:
    assert [key for key, operation in operations.items() if not operation["responses"].keys() >= COMMON_STATUSES] == []


def test_every_operation_has_an_answer_of_success(operations: Operations) -> None:
    assert [key for key, operation in operations.items() if not success(operation)] == []


def test_every_body_says_what_it_is(operations: Operations) -> None:
    bodies = {key: each["requestBody"] for key, each in operations.items() if "requestBody" in each}
    assert [key for key, body in bodies.items() if not all("schema" in each for each in body["content"].values())] == []
    assert [key for key in bodies if key.startswith(("GET", "HEAD"))] == []


def test_a_read_that_acts_is_never_repeated(operations: Operations) -> None:
    never = {each["operationId"]: key for key, each in operations.items() if each.get("x-never-retry")}
    assert never.keys() >= {"pay_invoice", "sync_data_source_connector"}
    assert {name for name, key in never.items() if key.startswith(WRITES)} == {"expire_contract"}, "not repeated anyway"


def test_the_idempotency_key_is_taken_where_it_is_documented(operations: Operations) -> None:
    keyed = [key for key, each in operations.items() if "Idempotency-Key" in {p["name"] for p in each["parameters"]}]
    assert "ingest_usage_event" in {operations[key]["operationId"] for key in keyed}
    assert [key for key in keyed if not key.startswith(WRITES)] == []
    assert [key for key in keyed if operations[key]["x-evidence"]["level"] in {"inferred", "assumed"}] == []


def test_the_api_version_is_stated_where_it_differs(document: dict[str, Any], operations: Operations) -> None:
    usual = document["info"]["x-apiversion"]
    stated = {each["operationId"]: each["x-apiversion"] for each in operations.values() if "x-apiversion" in each}
    assert usual == "20230501"
    assert stated.items() >= {
        ("create_usage_event", "20240301"),
        ("ingest_usage_event", "20240301"),
        ("preview_billable_metric_visual_query", "20240301"),
    }
    assert [name for name, version in stated.items() if version == usual or not re.fullmatch(r"\d{8}", version)] == []
    assert "apiversion" not in {p["name"] for each in operations.values() for p in each["parameters"]}


def test_what_takes_a_cursor_says_how_it_pages(operations: Operations) -> None:
    cursors = {key for key, each in operations.items() if "cursor" in {p["name"] for p in each["parameters"]}}
    with_next = {key for key, each in operations.items() if "next" in each.get("x-page", {})}
    assert with_next
    assert with_next <= cursors
    assert [key for key in cursors - with_next if _answer(operations[key]) != {"$ref": UNKNOWN}] == []


def test_x_page_names_the_parts_that_a_page_has(document: dict[str, Any], operations: Operations) -> None:
    for key, operation in operations.items():
        if "x-page" in operation:
            answer, shape = _answer(operation), operation["x-page"]
            assert (answer.get("type") == "array") == (shape == WHOLE), key
            if shape != WHOLE:
                model, *arrays = answer.get("anyOf", [answer])
                fields = document["components"]["schemas"][model["$ref"].rpartition("/")[2]]["properties"]
                items = [fields[name] for name in (shape["items"], *shape.get("instead", ()))]
                assert {each["type"] for each in items} == {"array"}, key
                assert [each["items"] for each in items + arrays] == [items[0]["items"]] * len(items + arrays), key
                for part, names in PARTS.items():
                    found = {name for name in names & fields.keys() if "x-money" not in fields[name]}
                    assert found == ({shape[part]} if part in shape else set()), key


def test_a_list_that_may_be_a_page_or_an_array_says_that_this_is_inferred(operations: Operations) -> None:
    either = [each for each in operations.values() if "x-page" in each and "anyOf" in _answer(each)]
    assert len(either) > 10
    for each in either:
        assert each["responses"]["200"]["x-inferred"], each["operationId"]
        assert "next" in each["x-page"], f"{each['operationId']}: the rest of a page would be lost"


def test_what_steers_a_list_is_told_from_what_filters_it(operations: Operations) -> None:
    assert CONTROLS_OF.keys() <= _by_id(operations).keys()
    for key, operation in operations.items():
        marked = {each["name"]: each for each in operation["parameters"] if each.get("x-control")}
        queries = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        known = (CONTROLS & queries) | CONTROLS_OF.get(operation["operationId"], set())
        assert marked.keys() >= (known if "x-page" in operation else set()), key
        assert "x-page" in operation or not marked, key
        for name in marked.keys() - known:
            assert "__" not in name, f"{key}: {name} is named as a filter is"
            assert marked[name].get("description"), f"{key}: what {name} does to the list"


def test_the_list_of_invoices_has_every_parameter_of_its_page_in_order(operations: Operations) -> None:
    page = Path(__file__).with_name("list_invoices_parameters.txt").read_text(encoding="utf-8").split()
    assert page, "nothing was checked"
    names = [parameter["name"] for parameter in operations["GET /invoices"]["parameters"]]
    assert [name for name in names if name in page] == page


def test_every_schema_has_its_name_as_title(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert {name: schema.get("title") for name, schema in schemas.items()} == {name: name for name in schemas}


def test_required_fields_are_described(schemas: Schemas) -> None:
    for where, schema in schemas.items():
        assert set(schema.get("required", [])) <= schema.get("properties", {}).keys() or "allOf" in schema, where


def test_open_enums_are_texts(schemas: Schemas) -> None:
    for where, schema in schemas.items():
        if values := schema.get("x-extensible-enum"):
            assert schema["type"] == "string", where
            assert len(set(values)) == len(values), where


def test_no_schema_has_a_default_that_generated_clients_would_send(schemas: Schemas) -> None:
    assert [where for where, schema in schemas.items() if "default" in schema] == []


def test_times_have_a_known_form(schemas: Schemas) -> None:
    forms = {schema["x-date-time-form"] for schema in schemas.values() if "x-date-time-form" in schema}
    assert forms == FORMS


def test_everything_that_looks_like_money_says_its_unit(schemas: Schemas) -> None:
    silent = [
        where for where, schema in schemas.items() if _looks_like_money(where, schema) and "x-money" not in schema
    ]
    with Path(__file__).with_name("no_money.csv").open(newline="", encoding="utf-8") as file:
        no_money = {row["where"]: row["what"] for row in csv.DictReader(file)}
    assert all(no_money.values())
    assert sorted(silent) == sorted(no_money), "say x-money, or in no_money.csv what it is"


def test_money_has_a_known_unit_and_is_written_exactly(schemas: Schemas) -> None:
    for where, schema in schemas.items():
        if "x-money" in schema:
            assert schema["x-money"] in UNITS, where
            assert _kinds(schema) <= {"number", "integer", "string"}, where
            assert "string" not in _kinds(schema) or schema["format"] == "decimal", where


@pytest.mark.parametrize(
    ("where", "schema", "expected"),
    [
        pytest.param("Invoice.amount_due", {"type": "number"}, True, id="number"),
        pytest.param("Payment.amount", {"type": "string", "format": "decimal"}, True, id="decimal text"),
        pytest.param("Payment.amount", {"type": "string"}, True, id="text"),
        pytest.param("Payment.amount", {"description": "The type is not shown."}, True, id="no type"),
        pytest.param("GET /invoices amount_due__gte", {"type": ["number", "null"]}, True, id="comparison"),
        pytest.param("GET /invoices amount_due__in", {"type": ["string", "null"]}, False, id="several in one text"),
        pytest.param("GET /invoices amount_due__isnull", {"type": ["boolean", "null"]}, False, id="yes or no"),
        pytest.param("LineItemFeature.price", {"$ref": "#/components/schemas/LineItemAmount"}, False, id="object"),
        pytest.param("InvoicePage.total_count", {"type": "integer"}, False, id="count"),
        pytest.param("Invoice.due_date", {"type": "string", "format": "date-time"}, False, id="date"),
    ],
)
def test_money_is_recognised_by_its_name(where: str, schema: dict[str, Any], expected: bool) -> None:
    assert _looks_like_money(where, schema) is expected


def test_everything_that_needs_words_has_them(document: dict[str, Any], operations: Operations) -> None:
    parts = {"info": document["info"]}
    parts |= {f"tag {tag['name']}": tag for tag in document["tags"]}
    for section, things in document["components"].items():
        parts |= {f"{section}/{name}": thing for name, thing in things.items()}
    for key, operation in operations.items():
        parts |= {key: operation, f"{key} {success(operation)}": operation["responses"][success(operation)]}
        assert operation["summary"].strip(), key
    wordless = [where for where, part in parts.items() if not part.get("description", "").strip()]
    assert wordless == []


def test_every_description_is_a_finished_sentence(document: dict[str, Any]) -> None:
    for text in _descriptions(document):
        assert re.search(r"[.`)]$", text.strip()), text
        assert not re.search(r"\b(TODO|FIXME|XXX)\b", text), text


def test_no_comma_cuts_a_sentence_in_two(document: dict[str, Any]) -> None:
    assert _empty_keys(document) == [], "a text with a comma needs quotes within braces"


def test_extensions_are_spelt_as_agreed(document: dict[str, Any]) -> None:
    assert _extensions(document) <= EXTENSIONS


def _by_id(operations: Operations) -> Operations:
    return {operation["operationId"]: operation for operation in operations.values()}


def success(operation: dict[str, Any]) -> str:
    """Return the first status of a successful response; "" if there is none."""
    statuses = [status for status in operation["responses"] if status.startswith("2") or status == "default"]
    return min(statuses, default="")


def _answer(operation: dict[str, Any]) -> dict[str, Any]:
    content = operation["responses"][success(operation)].get("content", {})
    answer: dict[str, Any] = content.get("application/json", {"schema": {}})["schema"]
    return answer


def _singular(name: str) -> str:
    """Return the name without what is easily mixed up: case, and the plural of its words."""
    return "_".join(re.sub(r"(?<!s)s$", "", re.sub(r"ies$", "y", word)) for word in name.lower().split("_"))


def _looks_like_money(where: str, schema: dict[str, Any]) -> bool:
    name = re.split(r"[. ]", where)[-1]
    field, _, operator = name.partition("__")
    if name in COUNTS or operator in {"in", "not_in", "isnull", "like", "ilike"} or not MONEY & set(field.split("_")):
        return False
    return "$ref" not in schema and "anyOf" not in schema and _kinds(schema) <= {"number", "integer", "string"}


def _kinds(schema: dict[str, Any]) -> set[str]:
    kinds = schema.get("type", [])
    return {kinds} if isinstance(kinds, str) else set(kinds) - {"null"}


def _descriptions(node: object) -> list[str]:
    if isinstance(node, list):
        return [text for child in node for text in _descriptions(child)]
    if not isinstance(node, dict):
        return []
    own = [node["description"]] if isinstance(node.get("description"), str) else []
    described = (child for key, child in node.items() if key not in {"example", "examples"})
    return [*own, *(text for child in described for text in _descriptions(child))]


def _empty_keys(node: object) -> list[str]:
    if isinstance(node, list):
        return [key for child in node for key in _empty_keys(child)]
    if not isinstance(node, dict):
        return []
    own = [key for key, child in node.items() if child is None]
    described = (child for key, child in node.items() if key not in {"example", "examples"})
    return [*own, *(key for child in described for key in _empty_keys(child))]


def _extensions(node: object) -> set[str]:
    if isinstance(node, list):
        return {key for child in node for key in _extensions(child)}
    if not isinstance(node, dict):
        return set()
    own = {key for key in node if key.startswith("x-") and key != "x-api-key"}
    return own | {key for child in node.values() for key in _extensions(child)}
