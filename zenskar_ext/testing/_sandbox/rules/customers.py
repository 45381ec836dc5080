"""Rules of customers: their addresses, their ties to connectors, and their portal sessions."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.checks import check_body
from zenskar_ext.testing._sandbox.formats import read_uuid
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import ADDRESSES, CONNECTORS, CONTRACTS, CUSTOMERS, INVOICES
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

CONTENT = ("line1", "line2", "line3", "city", "state", "zip_code", "country", "country_code")
"""Two addresses are the same if they have the same values in these fields."""
DEFAULTS = ("is_default_billing", "is_default_shipping")
CONNECTOR = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "reference_id": {"type": ["string", "null"]}},
}
PORTAL = "http://sandbox.invalid/session"
"""Replaces the real portal, so that browsers in tests do not open it."""


def create_customer(call: Call) -> Any:
    """Store a customer. No other customer can have its e-mail. An `external_id` that is a UUID becomes its id too."""
    _expect_new_email(call, "")
    customer = create(
        call, CUSTOMERS, {**call.body, "external_id": call.body.get("external_id") or None}, _own_id(call)
    )
    _tie(call, customer["id"], call.body.get("connector"))
    return customer


def update_customer(call: Call) -> Any:
    """Change a customer. No other customer can have its e-mail."""
    _expect_new_email(call, item(call)["id"])
    _tie(call, item(call)["id"], call.body.get("connector"))
    return update(call, CUSTOMERS, item(call), call.body)


def delete_customer(call: Call) -> Any:
    """Delete a customer that owes nothing and has no active contract."""
    key = item(call)["id"]
    owed = any(row.get("amount_due") for row in call.store.rows(INVOICES) if row.get("customer_id") == key)
    active = any(row["status"] == "active" for row in call.store.rows(CONTRACTS) if row["customer_id"] == key)
    if owed or active:
        raise bad_request("A customer with unpaid invoices or active contracts cannot be deleted.")
    call.store.remove(CUSTOMERS, key)
    return {}


def create_address(call: Call) -> Any:
    """Store an address. If the customer has it already, only its default flags are set as in the request."""
    body = _spelt_as_answered(call.body)
    same = next((row for row in _addresses(call) if _content(row) == _content(body)), None)
    if same is not None:
        address = update(call, ADDRESSES, same, {name: body[name] for name in DEFAULTS if name in body})
    else:
        fresh = {"is_default_billing": False, "is_default_shipping": False, "validation_status": "pending"}
        address = create(call, ADDRESSES, {**fresh, **body})
    return _only_default(call, address)


def update_address(call: Call) -> Any:
    """Change an address. The result must not be an address that the customer has already."""
    address = update(call, ADDRESSES, item(call), _spelt_as_answered(call.body))
    if any(_content(row) == _content(address) for row in _addresses(call) if row["id"] != address["id"]):
        raise bad_request("The customer has this address already.", code="DUPLICATE_ADDRESS")
    return _only_default(call, address)


def delete_address(call: Call) -> Any:
    """Delete an address. If it was a default, there is no default until another one is set."""
    if any(item(call)[name] for name in DEFAULTS):
        call.notes.append("no other address becomes the default; what the real API does is undocumented")
    call.store.remove(ADDRESSES, item(call)["id"])
    return {}


def get_connector(call: Call) -> Any:
    """Return a customer as one of its connectors knows it."""
    call.notes.append("connectors are not contacted: name and e-mail are those of the customer in the sandbox")
    return _connected(item(call), tie_of(call, call.path["connector_name"]))


def update_connector(call: Call) -> Any:
    """Change the id under which a connector knows a customer. If no connector is named, the only one is meant."""
    call.notes.append("no source shows the body of this request: it is assumed to be a Connector")
    check_body(call.world.description, CONNECTOR, call.body)
    name = call.body.get("name") or tie_of(call, None)["name"]
    _tie(call, item(call)["id"], {**call.body, "name": name})
    return _connected(item(call), tie_of(call, name))


def delete_connector(call: Call) -> Any:
    """Remove the ties of a customer to all its connectors."""
    call.notes.append("how a request names a connector is undocumented: all ties of the customer are removed")
    for row in _ties(call):
        call.store.remove(CONNECTORS, row["id"])
    return {}


def create_session(call: Call) -> Any:
    """Return a portal session of a customer, or of a guest. The portal itself is not simulated."""
    guest, customer_id = call.body.get("is_guest_session") is True, call.body.get("customer_id")
    if guest is (customer_id is not None):
        raise bad_request("Give either customer_id or is_guest_session, exactly one of the two.")
    if not guest and call.store.get(CUSTOMERS, customer_id) is None:
        raise bad_request("There is no such record: customer_id.")
    call.notes.append("there is no portal at redirect_url, and no session is stored")
    key = call.body.get("session_key") or call.world.ids.new()
    return {"redirect_url": f"{PORTAL}/{key}", "session_token": call.world.ids.new(), "is_guest_session": guest}


def tie_of(call: Call, name: str | None) -> Record:
    """Return the tie of the customer in the path to a connector: to its only one if none is named.

    Raises:
        Refusal: 400 if there is none, or if there are several and none is named.
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


def _own_id(call: Call) -> str | None:
    """Return the id that an `external_id` is, if it is one."""
    try:
        key = read_uuid(call.body.get("external_id") or "")
    except ValueError:
        return None
    call.notes.append(
        "only a legacy page of the docs says that a UUID sent as external_id becomes the id; both are kept"
    )
    if call.store.get(CUSTOMERS, key):
        raise bad_request("Another customer has this id already.")
    return key


def _expect_new_email(call: Call, own: str) -> None:
    email = str(call.body.get("email") or "").casefold()
    others = (row for row in call.store.rows(CUSTOMERS) if row["id"] != own)
    if email and any(str(row.get("email") or "").casefold() == email for row in others):
        raise bad_request("Another customer has this e-mail already.")


def _addresses(call: Call) -> list[Record]:
    return [row for row in call.store.rows(ADDRESSES) if row["customer_id"] == call.path["customer_id"]]


def _spelt_as_answered(body: Mapping[str, Any]) -> Record:
    """Return an address as responses spell it: requests say zipCode, responses zip_code."""
    others = {name: value for name, value in body.items() if name != "zipCode"}
    return {**others, "zip_code": body["zipCode"]} if "zipCode" in body else others


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
