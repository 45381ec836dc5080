"""Rules of customers and their addresses."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import ADDRESSES, CONTRACTS, CUSTOMERS, INVOICES
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

CONTENT = ("line1", "line2", "line3", "city", "state", "zip_code", "country", "country_code")
"""What makes two addresses the same."""
DEFAULTS = ("is_default_billing", "is_default_shipping")


def create_customer(call: Call) -> Any:
    """Keep a customer, whose e-mail no other one has."""
    _expect_new_email(call, "")
    return create(call, CUSTOMERS, call.body)


def update_customer(call: Call) -> Any:
    """Change a customer; its e-mail stays one that no other has."""
    _expect_new_email(call, item(call)["id"])
    return update(call, CUSTOMERS, item(call), call.body)


def delete_customer(call: Call) -> Any:
    """Forget a customer that owes nothing and has no active contract."""
    key = item(call)["id"]
    owed = any(row.get("amount_due") for row in call.store.rows(INVOICES) if row.get("customer_id") == key)
    active = any(row["status"] == "active" for row in call.store.rows(CONTRACTS) if row["customer_id"] == key)
    if owed or active:
        raise bad_request("A customer with unpaid invoices or active contracts cannot be deleted.")
    call.store.remove(CUSTOMERS, key)
    return {}


def create_address(call: Call) -> Any:
    """Keep an address; one that the customer has already only gets the default flags of the request."""
    body = _spelt_as_answered(call.body)
    same = next((row for row in _addresses(call) if _content(row) == _content(body)), None)
    if same is not None:
        address = update(call, ADDRESSES, same, {name: body[name] for name in DEFAULTS if name in body})
    else:
        fresh = {"is_default_billing": False, "is_default_shipping": False, "validation_status": "pending"}
        address = create(call, ADDRESSES, {**fresh, **body})
    return _only_default(call, address)


def update_address(call: Call) -> Any:
    """Change an address into one that the customer does not have yet."""
    address = update(call, ADDRESSES, item(call), _spelt_as_answered(call.body))
    if any(_content(row) == _content(address) for row in _addresses(call) if row["id"] != address["id"]):
        raise bad_request("The customer has this address already.", code="DUPLICATE_ADDRESS")
    return _only_default(call, address)


def _expect_new_email(call: Call, own: str) -> None:
    email = str(call.body.get("email") or "").casefold()
    others = (row for row in call.store.rows(CUSTOMERS) if row["id"] != own)
    if email and any(str(row.get("email") or "").casefold() == email for row in others):
        raise bad_request("Another customer has this e-mail already.")


def _addresses(call: Call) -> list[Record]:
    return [row for row in call.store.rows(ADDRESSES) if row["customer_id"] == call.path["customer_id"]]


def _spelt_as_answered(body: Mapping[str, Any]) -> Record:
    """Give an address as answers spell it: requests say zipCode, answers zip_code."""
    return {"zip_code" if name == "zipCode" else name: value for name, value in body.items()}


def _content(address: Record) -> list[Any]:
    return [address.get(name) for name in CONTENT]


def _only_default(call: Call, address: Record) -> Record:
    for row in _addresses(call):
        taken = {name: False for name in DEFAULTS if address[name] and row[name] and row["id"] != address["id"]}
        if taken:
            update(call, ADDRESSES, row, taken)
    return address


RULES: Mapping[str, Rule] = {
    "create_customer": create_customer,
    "update_customer": update_customer,
    "delete_customer": delete_customer,
    "create_customer_address": create_address,
    "update_customer_address": update_address,
}
