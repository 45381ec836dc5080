"""Rules of customers: their addresses, the connectors that they are tied to, and their portal sessions."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.checks import check_body
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import ADDRESSES, CONNECTORS, CONTRACTS, CUSTOMERS, INVOICES
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

CONTENT = ("line1", "line2", "line3", "city", "state", "zip_code", "country", "country_code")
"""What makes two addresses the same."""
DEFAULTS = ("is_default_billing", "is_default_shipping")
CONNECTOR = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "reference_id": {"type": ["string", "null"]}},
}
PORTAL = "http://sandbox.invalid/session"
"""In place of the real portal, which is not to get the browsers of tests."""


def create_customer(call: Call) -> Any:
    """Keep a customer, whose e-mail no other one has."""
    _expect_new_email(call, "")
    customer = create(call, CUSTOMERS, call.body)
    _tie(call, customer["id"], call.body.get("connector"))
    return customer


def update_customer(call: Call) -> Any:
    """Change a customer; its e-mail stays one that no other has."""
    _expect_new_email(call, item(call)["id"])
    _tie(call, item(call)["id"], call.body.get("connector"))
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


def delete_address(call: Call) -> Any:
    """Forget an address; where it was a default, there is none until another one is made it."""
    if any(item(call)[name] for name in DEFAULTS):
        call.notes.append("no other address becomes the default; what the real API does is not shown")
    call.store.remove(ADDRESSES, item(call)["id"])
    return {}


def get_connector(call: Call) -> Any:
    """Give a customer as one of its connectors knows it."""
    call.notes.append("connectors are not asked: name and e-mail are those of the customer here")
    return _connected(item(call), tie_of(call, call.path["connector_name"]))


def update_connector(call: Call) -> Any:
    """Change the id under which a connector knows a customer; where none is named, that of its only one."""
    call.notes.append("no source shows the body of this request: it is taken to be a Connector")
    check_body(call.world.description, CONNECTOR, call.body)
    name = call.body.get("name") or tie_of(call, None)["name"]
    _tie(call, item(call)["id"], {**call.body, "name": name})
    return _connected(item(call), tie_of(call, name))


def delete_connector(call: Call) -> Any:
    """Untie a customer from all its connectors."""
    call.notes.append("how a connector is named is not shown: all ties of the customer are gone")
    for row in _ties(call):
        call.store.remove(CONNECTORS, row["id"])
    return {}


def create_session(call: Call) -> Any:
    """Give a portal session of a customer, or of a guest; the portal itself is not simulated."""
    guest, customer_id = call.body.get("is_guest_session") is True, call.body.get("customer_id")
    if guest is (customer_id is not None):
        raise bad_request("Give either customer_id or is_guest_session, one of the two.")
    if not guest and call.store.get(CUSTOMERS, customer_id) is None:
        raise bad_request("There is no such record: customer_id.")
    call.notes.append("there is no portal at redirect_url, and no session is kept")
    key = call.body.get("session_key") or call.world.ids.new()
    return {"redirect_url": f"{PORTAL}/{key}", "session_token": call.world.ids.new(), "is_guest_session": guest}


def tie_of(call: Call, name: str | None) -> Record:
    """Give the tie of the customer in the path to a connector, to its only one if none is named.

    Raises:
        Refusal: 400 if there is none, or it has to be named.
    """
    ties = [row for row in _ties(call) if name in (None, row["name"])]
    if not ties:
        raise bad_request("The customer is not tied to this connector." if name else "The customer has no connector.")
    if len(ties) > 1:
        raise bad_request("The customer has several connectors: name one.")
    return ties[0]


def _ties(call: Call) -> list[Record]:
    return [row for row in call.store.rows(CONNECTORS) if row["customer_id"] == call.path["customer_id"]]


def _tie(call: Call, customer_id: str, connector: Record | None) -> None:
    if connector and "name" in connector:
        key = f"{customer_id} {connector['name']}"
        old = call.store.get(CONNECTORS, key) or {"reference_id": None}
        call.store.put(CONNECTORS, {**old, **connector, "id": key, "customer_id": customer_id})


def _connected(customer: Record, tie: Record) -> Record:
    known: Record = {name: customer[name] for name in ("customer_name", "email") if name in customer}
    return {"connector_name": tie["name"], "reference_id": tie["reference_id"], **known}


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
    "delete_customer_address": delete_address,
    "get_customer_connector": get_connector,
    "update_customer_connector": update_connector,
    "delete_customer_connector": delete_connector,
    "create_customer_session": create_session,
}
