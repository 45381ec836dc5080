"""What is posted to the ledger when invoices, payments and credit notes change.

The books follow the records. A record stands in the books with amounts by account, its position, which depends only on
what the record is now. Whatever a request changes, the difference between the positions after and before it is posted.
So no rule posts anything, and what is deleted or voided is taken back by exactly what was posted for it.

A position adds up to zero: debits count positive, credits negative.

Sources: the docs name the accounts and say what each is for, and that entries are created when an invoice is approved
and when a payment arrives. No source shows the lines of these entries.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from zenskar_ext.testing._sandbox.money import minor, rounded
from zenskar_ext.testing._sandbox.relations import CREDIT_NOTES, INVOICES, PAYMENTS
from zenskar_ext.testing._sandbox.rules.accounts import (
    CASH,
    CUSTOMERS,
    GATEWAYS,
    RETURNS,
    REVENUE,
    SALES_TAX,
    WALLET,
    WITHHELD,
    Account,
    id_of,
    lay_out,
)
from zenskar_ext.testing._sandbox.rules.credit_notes import credited
from zenskar_ext.testing._sandbox.rules.invoices import GENERATED
from zenskar_ext.testing._sandbox.rules.ledger import OWN, enter
from zenskar_ext.testing._sandbox.rules.parts import OWING, counts, currency_of
from zenskar_ext.testing._sandbox.rules.pricing import total
from zenskar_ext.testing._sandbox.rules.refunds import REFUNDS
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call, World

Place = tuple[Account, str, tuple[tuple[str, str], ...]]
"""An account, a currency, and the records that a line refers to."""
Position = Counter[Place]
POSTED = "the accounts are those of the docs; which lines the real API posts is undocumented"
FRACTION = "an amount with a fraction of a minor unit is posted without the fraction: the books hold whole minor units"
NOT_RUN = "the docs say that this call does not run accounting yet: nothing is posted for the invoice"
UNBOOKED = "/invoices/unbooked"
"""The invoices that are not in the books, by their id."""


def open_books(world: World) -> None:
    """Store the chart of accounts, and post for every record that there is, at the time of the record."""
    lay_out(world)
    for collection in POSITIONS:
        for record in world.store.rows(collection):
            when = record.get("approved_at") or record.get("timestamp") or record["created_at"]
            _post(world, collection, record, _position(world, collection, record), {"posted_at": when})


def post_changes(call: Call) -> None:
    """Post what a request has changed in invoices, payments and credit notes.

    Raises:
        Refusal: 400 if the books are closed for today.
    """
    if call.operation.id == "approve_invoice_v3":
        call.store.put(UNBOOKED, {"id": call.path["invoice_id"]})
        call.notes.append(NOT_RUN)
    details = {"posted_at": call.world.clock.stamp(), "event": call.operation.id}
    posted: list[Record] = []
    for (collection, key), before in call.store.changes().items():
        if collection in POSITIONS:
            after = call.store.get(collection, key)
            moved = _position(call.world, collection, after)
            moved.subtract(_position(call.world, collection, before))
            record = after or before or {}
            posted += [record] if _post(call.world, collection, record, moved, details) else []
    if posted:
        call.notes.extend(
            [POSTED, *([FRACTION] if any(_has_fraction(call.world, record) for record in posted) else [])]
        )


def _position(world: World, collection: str, record: Record | None) -> Position:
    return POSITIONS[collection](world, record) if record else Position()


def _post(world: World, collection: str, record: Record, moved: Position, details: Record) -> bool:
    """Store an entry for each currency in which something has moved, and return whether something has."""
    entries: dict[str, list[Record]] = {}
    for (account, currency, tags), amount in moved.items():
        if amount:
            sides = {"debits": max(amount, 0), "credits": max(-amount, 0)}
            line = {"account_id": id_of(account, world.organisation), **sides, "currency": currency, **dict(tags)}
            entries.setdefault(currency, []).append(line)
    for currency, lines in entries.items():
        entry = {
            "id": world.ids.new(),
            "organisation_id": world.organisation,
            "description": DESCRIPTIONS[collection](record),
            "currency": currency,
            "status_type": "posted",
            "created_at": world.clock.stamp(),
            **details,
        }
        enter(world, entry, lines)
        world.store.put(OWN, {"id": entry["id"], "of": entry["description"]})
    return bool(entries)


def _of_invoice(world: World, invoice: Record) -> Position:
    """Return what is receivable for an invoice, less the wallet's part. Of a void one, what was credited or written off stays."""
    currency, tags = currency_of(invoice), _tags(invoice, "customer_id", "contract_id", invoice_id=invoice["id"])
    billed = offset = tax = 0
    if invoice["status"] in OWING and not world.store.get(UNBOOKED, invoice["id"]):
        billed, offset, tax = map(int, _amounts(world, invoice))
    elif invoice["status"] == "void":
        billed = _settled(world.store, invoice["id"])
    return Position(
        {
            (CUSTOMERS, currency, tags): billed - offset,
            (WALLET, currency, tags): offset,
            (REVENUE, currency, tags): tax - billed,
            (SALES_TAX, currency, tags): -tax,
        }
    )


def _of_payment(world: World, payment: Record) -> Position:
    """Return the money that has come in for a payment, or gone out for a refund, and what is receivable less or more for it."""
    is_refund = payment["type"] == "refund" and "parent_id" in payment
    if not (is_refund or counts(payment)):
        return Position()
    refund = world.store.get(REFUNDS, payment["id"]) or {}
    currency, sign, loose = payment["currency_code"], -1 if is_refund else 1, int(payment["amount"])
    own = _tags(payment, "customer_id", **{"refund_id" if is_refund else "payment_id": payment["id"]})
    receivable = RETURNS if refund.get("written_off") else CUSTOMERS
    paid = world.store.get(PAYMENTS, payment["parent_id"]) or payment if is_refund else payment
    position = Position({(_money(paid, refund), currency, own): sign * loose})
    for part in payment["invoices"]:
        amount = int(part["amount"])
        loose -= amount
        position[receivable, currency, (*own, ("invoice_id", part["invoice_id"]))] -= sign * amount
    position[CUSTOMERS, currency, own] -= sign * loose
    return position


def _of_credit_note(_: World, note: Record) -> Position:
    """Return what is receivable less because of a credit note. What is refunded for it is posted with the refund."""
    currency, tags = note["currency"], _tags(note, "customer_id", "invoice_id", credit_note_id=note["id"])
    return Position({(RETURNS, currency, tags): credited(note), (CUSTOMERS, currency, tags): -credited(note)})


def _money(payment: Record, refund: Record) -> Account:
    """Return the account of the money of a payment, or of its refund. Of tax withheld no money came in to be paid out."""
    if refund.get("destination") == "credits":
        return WALLET
    if payment["type"] == "tax_withheld":
        return WITHHELD
    return GATEWAYS if "connector_id" in payment and refund.get("destination") != "external" else CASH


def _settled(store: Store, invoice_id: str) -> int:
    """Return what of an invoice was credited or written off, in minor units."""
    notes = [credited(note) for note in store.rows(CREDIT_NOTES) if note.get("invoice_id") == invoice_id]
    refunds = [store.get(PAYMENTS, refund["id"]) or {} for refund in store.rows(REFUNDS) if refund["written_off"]]
    parts = [part for refund in refunds for part in refund["invoices"] if part["invoice_id"] == invoice_id]
    return sum(notes) + sum(int(part["amount"]) for part in parts)


def _amounts(world: World, invoice: Record) -> Sequence[Decimal]:
    """Return the total of an invoice, the wallet's part of it, and the taxes in its lines, in minor units.

    The taxes are rounded; the others have all their digits, which only a record that was `put` has more of.
    """
    lines = (world.store.get(GENERATED, invoice["id"]) or {"lines": []})["lines"]
    taxes = [part["total"]["value"] for line in lines for part in line["features"] if part["type"] == "taxes"]
    currency, unit = currency_of(invoice), world.switches.invoice_unit
    counted = [unit.to_minor(invoice.get(name, 0), currency) for name in ("invoice_total", "applied_balance")]
    return [*counted, minor(rounded(total(taxes), currency), currency)]


def _has_fraction(world: World, record: Record) -> bool:
    return any(amount != int(amount) for amount in _amounts(world, record))


def _tags(record: Record, *names: str, **more: str) -> tuple[tuple[str, str], ...]:
    return (*((name, record[name]) for name in names if name in record), *more.items())


POSITIONS: Mapping[str, Callable[[World, Record], Position]] = {
    INVOICES: _of_invoice,
    PAYMENTS: _of_payment,
    CREDIT_NOTES: _of_credit_note,
}
"""By collection, how a record stands in the books."""
DESCRIPTIONS: Mapping[str, Callable[[Record], str]] = {
    INVOICES: lambda invoice: f"Invoice {invoice.get('invoice_number', invoice['id'])}",
    PAYMENTS: lambda payment: f"{'Refund' if payment['type'] == 'refund' else 'Payment'} {payment['id']}",
    CREDIT_NOTES: lambda note: f"Credit note {note.get('credit_note_number', note['id'])}",
}
