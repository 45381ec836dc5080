"""The vendor's own client: every tool of its tool server, in two releases, gets a response from the sandbox."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from attrs import frozen

from scripts.specimens import Specimen, specimen
from tests.sandbox.conftest import client_of
from tests.sandbox.vendor_client import Argument, Tool, path_of, read_tools, sent
from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import Operation, bundled

NOBODY = "00000000-0000-4000-8000-0000000000aa"
PRICING = {
    "pricing_data": {"pricing_type": "per_unit", "unit_amount": 500, "currency": "USD"},
    "quantity": {"type": "fixed", "quantity": 3, "unit": "seat"},
    "billing_period": {"cadence": "P1M", "offset": "postpaid"},
}
EVENT = {"customer_id": "cus_1", "timestamp": "2026-07-21 06:45:52", "data": {"cpu_hours_consumed": 63.22}}
CODES = {"avalara": "P0000000"}
EXAMPLES: Mapping[str, Sequence[Any]] = {
    "account_id__in": ([NOBODY],),
    "address": ({"line1": "1 Main Street", "city": "Berlin", "zipCode": "10115", "country": "Germany"},),
    "amount": (1000,),
    "bill_for_date": ("2026-01-01T00:00:00",),
    "billing_period": ({"cadence": "P1M"},),
    "cadence": ("P1M",),
    "connector": ("stripe", {"name": "stripe", "reference_id": "cus_1"}),
    "country_code": ("DE",),
    "credit_note_amount": (25,),
    "datasource": (NOBODY,),
    "duration": ("P1Y",),
    "email": ("robin@acme.example",),
    "event": (EVENT,),
    "events": ([EVENT, EVENT],),
    "expand": ("contacts",),
    "external_codes": ([{"provider": "avalara", "code": "P0000000"}],),
    "from_date": (1767225600,),
    "grouping_keys": (["customer_id"],),
    "id": (NOBODY,),
    "is_last_day_of_month": (False,),
    "month": ("Apr 2023",),
    "order": ("-created_at",),
    "payment_method_types": (["card"],),
    "phases": ([{"name": "Phase 1", "order": 0, "schedule": {"duration": "P1Y"}, "pricings": []}],),
    "pricing": (PRICING,),
    "product": ({"name": "Seats", "description": "Seats of users", "sku": "S-1", "tax_codes": [CODES]},),
    "refund_amount": (100,),
    "schedule": ({"duration": "P1Y"},),
    "search": ("customer_name=Acme",),
    "sort_key": ("created_at",),
    "sort_type": ("asc",),
    "source": ("dashboard", {"source_type": "ai", "source_id": NOBODY}),
    "status__in": ("draft,paid",),
    "tax_codes": ([CODES], CODES),
    "timestamp__gte": (1767225600,),
    "timestamp__lte": (1767225600,),
    "to_date": (1769904000,),
}
"""Example values by the name of an argument, each of another type."""
TYPES: Mapping[str, tuple[type, Any]] = {
    "string": (str, "text"),
    "integer": (int, 1),
    "number": (int, 1),
    "boolean": (bool, True),
    "object": (dict, {}),
    "array": (list, []),
    "datetime": (str, "2026-01-01T00:00:00"),
}
"""The type of the values of an argument, and the value if there is no better one."""
RECORDS = {
    "customer": "/customers",
    "customer_id": "/customers",
    "invoice_payer_customer_id": "/customers",
    "contract_id": "/contract_v2",
    "product_id": "/products",
    "pricing_id": "/products/{product_id}/pricing",
    "invoice_id": "/invoices",
}
"""Arguments that hold the id of a record."""
WITH_DAYS = {
    "getAccountBalance",
    "getAggregateEstimates",
    "getAggregateLogs",
    "getBalanceSheet",
    "getIncomeStatement",
    "listRevenuePostings",
    "previewPlanEstimate",
    "expireContract",
    "recogniseRevenue",
    "refreshRevenuePostings",
}
"""Tools that take days (YYYY-MM-DD). The others take times without an offset."""
EXCLUSIVE: Mapping[str, Sequence[set[str]]] = {
    "createContractPhasePricing": ({"pricing_id", "product_id"}, {"pricing", "product"}),
    "createContractPhase": ({"end_date"},),
    "createInvoiceCharge": ({"connector"},),
    "editPauseContract": ({"pause_phase_id"},),
}
"""Sets of arguments, one of which is left out: they exclude each other, or name what the prepared records lack."""
REFUSED: Mapping[str, tuple[int, str]] = {
    # "Exactly one of pricing_id and pricing", as the tool says itself, although it marks neither as required.
    "createContractPhasePricing: required": (400, "A line has either a pricing_id or a pricing."),
    "createContractPhasePricing (newer): required": (400, "A line has either a pricing_id or a pricing."),
    # "PUT without phases fails with 500", as the tool says itself, although it does not mark them as required.
    "updateContract: required": (500, "Internal Server Error"),
}
"""The calls that are refused, and why that is right."""


@frozen(eq=False)
class Case:
    """A call of a tool: with the arguments that it requires, or with all of them."""

    tool: Tool
    extent: str
    arguments: Sequence[Argument]

    @property
    def key(self) -> str:
        return f"{self.tool.key}: {self.extent}"


def cases() -> Iterator[Case]:
    for tool in read_tools():
        needed = [each for each in tool.arguments if each.required or each.place == "path"]
        yield Case(tool, "required", needed)
        for number, left_out in enumerate(EXCLUSIVE.get(tool.name, [set[str]()]), 1):
            every = [each for each in tool.arguments if each.name not in {"cursor", *left_out}]
            if len(every) > len(needed):
                yield Case(tool, f"all {number}" if number > 1 else "all", every)


def _operation(tool: Tool) -> Operation:
    """Return the operation that a tool calls."""
    return bundled().route(tool.method, path_of(tool, {each.name: "x" for each in tool.arguments}))[0]


def _value(case: Case, argument: Argument, call: Specimen, sandbox: Sandbox) -> Any:
    """Return a value for an argument: one that is known to fit, an example, or any value of its type."""
    name = argument.name
    kind, anything = TYPES[argument.type]
    body = call.body if isinstance(call.body, dict) else {}
    month = "06" if name.startswith("end") else "01"
    time = f"2026-{month}-15" if case.tool.name in WITH_DAYS else f"2026-{month}-15T00:00:00"
    is_time = any(part in name for part in ("date", "_at", "as_of", "timestamp"))
    known = [
        *(given[name] for given in (call.query, body) if name in given and not name.endswith("_amount")),
        *(row["id"] for row in sandbox._service.world.store.rows(RECORDS.get(name, ""))[-1:]),
        *EXAMPLES.get(name, ()),
        *argument.enum,
        argument.default,
        time if is_time else None,
        NOBODY if name.endswith(("_id", "id__in")) and name != "external_id" else None,
    ]
    return next((value for value in known if isinstance(value, kind)), anything)


def _answer(case: Case) -> http.Response:
    """Send a call of a tool to a sandbox that has what the call needs."""
    sandbox, call = specimen(_operation(case.tool))
    store = sandbox._service.world.store
    sandbox.put(
        RECORDS["pricing_id"],
        {"product_id": store.rows("/products")[-1]["id"] if store.rows("/products") else NOBODY, **PRICING},
    )
    names = [each.name for each in case.tool.arguments if each.place == "path"]
    path = dict(zip(names, call.path.values(), strict=True))
    if case.tool.name == "createInvoiceCreditNote":  # the tool cannot say where to refund what was paid
        path["invoiceId"] = next(row["id"] for row in store.rows("/invoices") if row["status"] == "approved")
    rest = {each.name: _value(case, each, call, sandbox) for each in case.arguments if each.place != "path"}
    request = sent(case.tool, {**rest, **path})
    content = None if request.body is None else dumps(request.body).encode()
    with client_of(sandbox) as client:
        return client.request(request.method, request.path, params=request.query, content=content)


CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[each.key for each in CASES])
def test_a_tool_gets_a_response(case: Case) -> None:
    response = _answer(case)
    status, words = REFUSED.get(case.key, (200, ""))
    assert (response.status_code, words in response.text) == (status, True), f"{case.key} {response.text}"


def test_every_tool_of_both_releases_is_called() -> None:
    assert {each.tool.key for each in CASES} == {tool.key for tool in read_tools()}
    assert (len({each.tool.key for each in CASES}), len(CASES), len(REFUSED)) == (139, 222, 3)
    assert REFUSED.keys() <= {each.key for each in CASES}
