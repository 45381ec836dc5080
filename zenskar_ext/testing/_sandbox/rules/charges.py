"""Rules of charges: which payment method pays an invoice, and the links through which customers pay.

A charge always succeeds: no provider is contacted. It pays the amount due, in whole minor units.
"""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from zenskar_ext.testing._sandbox.formats import read_instant, read_integer
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.relations import INVOICES, PAYMENT_METHODS, PAYMENTS
from zenskar_ext.testing._sandbox.resources import create, item
from zenskar_ext.testing._sandbox.rules.customers import tie_of
from zenskar_ext.testing._sandbox.rules.parts import currency_of, owing, pay
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

LINKS = "/invoices/pay"
BY_METHOD = {"card": "card", "sepa_debit": "direct_debit"}
"""What payments call the type of a payment method; they call all other types `other`."""


def create_payment_method(call: Call) -> Any:
    """Store a payment method. If it is the default, the customer's other ones no longer are."""
    return _only_default(call, create(call, PAYMENT_METHODS, {"status": "active", **call.body}))


def attach_payment_method(call: Call) -> Any:
    """Store a payment method that a connector of the customer has already."""
    connector = call.body.get("connector")
    tie = tie_of(call, connector if isinstance(connector, str) else _connector_name(call))
    method: Record = {
        "id": call.world.ids.new(),
        "customer_id": item(call)["id"],
        "organisation_id": call.world.organisation,
        "connector_id": _connector_id(call, tie["name"]),
        "connector_name": tie["name"],
        "external_id": call.body["payment_method_id"],
        "is_default": bool(call.body.get("set_as_default")),
        "status": "active",
        "type": "card",
        "details": {},
        "created_at": call.world.clock.stamp(),
    }
    call.notes.append("the provider is not contacted: every payment method is an active card")
    _only_default(call, call.store.put(PAYMENT_METHODS, method))
    return {
        "customer_id": method["customer_id"],
        "payment_method_id": method["external_id"],
        "external_id": tie["reference_id"] or "",
        "set_as_default": method["is_default"],
        "raw_data": {},
    }


def delete_payment_method(call: Call) -> Any:
    """Delete a payment method. If it was the default, there is no default until another one is set."""
    if item(call).get("is_default"):
        call.notes.append("no other payment method becomes the default; what the real API does is undocumented")
    call.store.remove(PAYMENT_METHODS, item(call)["id"])
    return {}


def charge_invoice(call: Call) -> Any:
    """Pay the amount due on an invoice through a payment method of its customer: the default, if that can be used."""
    invoice = _owing(call, item(call)["id"])
    call.notes.append("it is a guess that an invoice is charged before its due date only if the request says so")
    anyway = bool(call.body.get("skip_invoice_due_date_check"))
    too_early = "due_date" in invoice and read_instant(invoice["due_date"]) > call.world.clock.now
    if too_early and not anyway:
        raise bad_request("The invoice is not due yet; skip_invoice_due_date_check charges it anyway.")
    call.store.put(INVOICES, {**invoice, "charged_at": call.world.clock.stamp()})
    return _pay(call, invoice, _due(call, invoice), _method(call, invoice))


def create_payment_link(call: Call) -> Any:
    """Return a link that pays what is due when it is used, or an amount in minor units below what is due now."""
    invoice = _owing(call, item(call)["id"])
    amount = read_integer(call.query["amount"]) if "amount" in call.query else None
    if amount is not None and not 0 < amount < _due(call, invoice):
        raise bad_request(f"The amount must be above 0 and below the amount due, {_due(call, invoice)}.")
    call.notes.append(
        "it is undocumented that the amount counts minor units; a link can be used again while money is due"
    )
    link = call.store.put(LINKS, {"id": call.world.ids.new(), "invoice_id": invoice["id"], "amount": amount})
    return {"payment_url": f"{LINKS}/{link['id']}"}


def pay_invoice(call: Call) -> Any:
    """Pay the amount of a link as soon as the link is requested."""
    link = call.store.get(LINKS, call.path["payload"])
    if link is None:
        raise not_found()
    call.notes.append(
        "the payload is the end of a payment link, and the payment succeeds at once: the sandbox's choice"
    )
    invoice = _owing(call, link["invoice_id"])
    method = {"type": "card", "connector_id": _connector_id(call, "payment link")}
    return _pay(call, invoice, link["amount"] or _due(call, invoice), method)


def _owing(call: Call, invoice_id: str) -> Record:
    invoice = owing(call, invoice_id)
    if _due(call, invoice) <= 0:
        raise bad_request("Nothing is due on this invoice.")
    return invoice


def _due(call: Call, invoice: Record) -> int:
    return int(call.world.switches.invoice_unit.to_minor(invoice["amount_due"], currency_of(invoice)))


def _method(call: Call, invoice: Record) -> Record:
    connector = _connector_name(call)
    types = call.body.get("payment_method_types")
    usable = [
        row
        for row in call.store.rows(PAYMENT_METHODS)
        if row["customer_id"] == invoice.get("customer_id")
        and row.get("status") == "active"
        and connector in (None, row.get("connector_name"))
        and (not types or row.get("type") in types)
    ]
    if not usable:
        raise bad_request("The customer has no active payment method that the charge can go through.")
    return max(usable, key=lambda row: bool(row.get("is_default")))


def _pay(call: Call, invoice: Record, amount: int, method: Record) -> Record:
    stamp = call.world.clock.stamp()
    copied = ("connector_id", "connector_name")
    part = {"invoice_id": invoice["id"], "amount": str(amount), "amount_refunded": "0", "created_at": stamp}
    payment = {
        "id": call.world.ids.new(),
        **{name: invoice[name] for name in ("customer_id",) if name in invoice},
        **{name: method[name] for name in copied if name in method},
        "organisation_id": call.world.organisation,
        "amount": str(amount),
        "amount_refunded": "0",
        "currency_code": currency_of(invoice),
        "status": "success",
        "type": "payment",
        "autocharge": False,
        "payment_method": BY_METHOD.get(method.get("type", ""), "other"),
        "payment_method_details": method.get("details", {}),
        "invoices": [part],
        "timestamp": stamp,
        "created_at": stamp,
    }
    pay(call, call.store.put(PAYMENTS, payment))
    return shown(call.store, PAYMENTS, payment)


def _connector_name(call: Call) -> str | None:
    connector: Record = call.body.get("connector") or {}
    return connector.get("name")


def _connector_id(call: Call, name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{call.world.organisation} {name}"))


def _only_default(call: Call, method: Record) -> Record:
    for row in call.store.rows(PAYMENT_METHODS):
        same = row["customer_id"] == method["customer_id"] and row["id"] != method["id"]
        if same and row.get("is_default") and method.get("is_default"):
            call.store.put(PAYMENT_METHODS, {**row, "is_default": False})
    return method


RULES: Mapping[str, Rule] = {
    "create_customer_payment_method": create_payment_method,
    "attach_customer_payment_method": attach_payment_method,
    "delete_customer_payment_method": delete_payment_method,
    "charge_invoice": charge_invoice,
    "create_invoice_payment_link": create_payment_link,
    "pay_invoice": pay_invoice,
}
