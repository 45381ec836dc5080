"""The data that a sandbox starts with. The same seed gives the same data in every run.

Decides what is in it. It fits the description and the rules: a paid invoice has a payment, and the two add up. Invoices
have some fields on purpose that the description does not have: `currency`, so that clients meet a field that they do
not know; `bill_for_date`, `effective_due_date`, `approved_at`, `sent_at`, `paid_at`, because lists filter by them.
Payments have `autocharge` for the same reason.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.relations import CONTACTS, CONTRACTS, CUSTOMERS, INVOICES, PAYMENT_METHODS, PAYMENTS
from zenskar_ext.testing._sandbox.store import START, Record, write_instant
from zenskar_ext.testing._sandbox.world import World

NAMES = ("Acme", "Globex", "Initech", "Umbrella", "Wonka", "Hooli", "Vandelay", "Müller", "Société Dupont", "東京")
TRADES = ("Analytics", "Cloud", "Foods", "Logistics", "Media", "Robotics", "Software", "Textiles")
PLANS = ("Starter", "Team", "Enterprise")
COUNTRIES = (("US", "United States"), ("DE", "Germany"), ("GB", "United Kingdom"), ("JP", "Japan"))
CURRENCIES = {"USD": 50, "EUR": 25, "GBP": 15, "JPY": 10}
STATUSES = {"draft": 14, "approved": 40, "partially_paid": 12, "paid": 25, "void": 4, "upcoming": 5}
CONTRACT_STATUSES = {"active": 70, "draft": 10, "expired": 10, "paused": 10}
METHODS = ("bank_transfer", "card", "check", "direct_debit")
APPROVED = ("approved", "partially_paid", "paid", "void")
DAY = timedelta(days=1)
PAID_AFTER = timedelta(hours=36)


def sow(world: World, seed: int, invoices: int, customers: int) -> None:
    """Fill a world with customers, their contacts, contracts and payment methods, invoices, and their payments."""
    random = Random(f"data of {seed}")
    sower = _Sower(world, random, entities=(world.ids.new(), world.ids.new()), connector_id=world.ids.new())
    contracts = [sower.contract(sower.customer(number)) for number in range(max(customers, min(invoices, 1)))]
    for _ in range(invoices):
        sower.invoice(world.ids.number(), random.choice(contracts))


@frozen
class _Sower:
    """Makes records: has a random number generator, and the world that the records go to."""

    world: World
    random: Random
    entities: Sequence[str]
    connector_id: str

    def maybe(self, share: float, **fields: Any) -> Record:
        """Return the fields in a share of all cases, and nothing in the others."""
        return fields if self.random.random() < share else {}

    def weighted(self, weights: Mapping[str, int]) -> str:
        """Return one of the names, each as often as its weight says."""
        return self.random.choices(tuple(weights), tuple(weights.values()))[0]

    def put(self, collection: str, created: datetime, fields: Record) -> Record:
        """Store a record under a new id."""
        return self.world.store.put(
            collection, {"id": self.world.ids.new(), "created_at": write_instant(created), **fields}
        )

    def customer(self, number: int) -> Record:
        """Store a customer, who may have a contact and a payment method, and return it."""
        created = START - DAY * self.random.randrange(400, 800) - timedelta(seconds=number)
        code, country = self.random.choice(COUNTRIES)
        email = f"billing-{number + 1}@customers.example"
        fields = {
            "customer_name": f"{self.random.choice(NAMES)} {self.random.choice(TRADES)} {number + 1}",
            "external_id": None,
            "email": None,
            **self.maybe(0.8, external_id=f"cus_{number + 1:05}"),
            **self.maybe(0.9, email=email),
            **self.maybe(0.5, phone_number=f"+1-555-{number % 10000:04}"),
            **self.maybe(0.7, business_entity_id=self.random.choice(self.entities)),
            "custom_data": self.maybe(0.3, segment=self.random.choice(("enterprise", "startup"))),
            "address": {"line1": f"{number + 1} Main Street", "country": country, "country_code": code},
            "communications_enabled": True,
            "auto_charge_enabled": self.random.random() < 0.5,  # noqa: PLR2004
            "updated_at": write_instant(created + DAY),
        }
        customer = self.put(CUSTOMERS, created, fields)
        if self.maybe(0.5, contact=True):
            contact = {"customer": customer["id"], "email": email, "first_name": "Robin", "last_name": None}
            self.put(CONTACTS, created, {**contact, "send_contract": False, "send_invoice": True})
        if self.maybe(0.7, method=True):
            self.payment_method(customer, created, number, code)
        return customer

    def payment_method(self, customer: Record, created: datetime, number: int, country: str) -> None:
        """Store a customer's payment method."""
        fields = {
            "customer_id": customer["id"],
            "organisation_id": self.world.organisation,
            "connector_id": self.connector_id,
            "connector_name": self.random.choice(("stripe", "adyen")),
            "is_default": True,
            "status": self.random.choice(("active", "expired")),
            "type": self.random.choice(("card", "sepa_debit")),
            "details": {"last4": f"{number % 10000:04}"},
            **self.maybe(0.8, external_id=f"pm_{number + 1:05}"),
            **self.maybe(0.9, country=country),
        }
        self.put(PAYMENT_METHODS, created, fields)

    def contract(self, customer: Record) -> Record:
        """Store a contract of a customer, and return it."""
        fields: Record = {
            "customer_id": customer["id"],
            "name": f"{self.random.choice(PLANS)} plan of {customer['customer_name']}",
            "status": self.weighted(CONTRACT_STATUSES),
            "currency": self.weighted(CURRENCIES),
            "phases": [],
        }
        created = START - DAY * self.random.randrange(365, 400)
        stamps = {"start_date": write_instant(created), "updated_at": write_instant(created)}
        return self.put(CONTRACTS, created, {**fields, **stamps})

    def invoice(self, number: int, contract: Record) -> None:
        """Store an invoice, and its payment if something was paid."""
        due = START + DAY * self.random.randrange(-180, 180)
        created = min(due, START) - timedelta(seconds=self.random.randrange(2 * 86400, 60 * 86400))
        status = self.weighted(STATUSES)
        currency, unit = contract["currency"], self.world.switches.invoice_unit
        total = self.random.randrange(500, 5_000_000)
        paid = {"paid": total, "partially_paid": self.random.randrange(1, total)}.get(status, 0)
        fields = {
            "invoice_id": f"inv_{number:06}",
            "customer_id": contract["customer_id"],
            "contract_id": contract["id"],
            "invoice_number": f"INV-{number:06}",
            "status": status,
            "currency": currency,
            "created_by": "sandbox",
            "last_updated_at": write_instant(created + DAY),
            "due_date": write_instant(due),
            "effective_due_date": write_instant(due),
            **self.maybe(0.1, promise_due_date=write_instant(due + 7 * DAY)),
            **self.maybe(0.6, external_id=f"ext-{number:06}"),
            **_period(created),
            **_amounts(status, unit.from_minor(total, currency), unit.from_minor(paid, currency)),
            **self.dates(status, created),
        }
        invoice = self.put(INVOICES, created, fields)
        if paid:
            self.payment(invoice, paid, created + PAID_AFTER)

    def dates(self, status: str, created: datetime) -> Record:
        """Return when an invoice was approved, sent and paid; null where it was not."""
        approved = created + timedelta(hours=self.random.randrange(1, 24))
        return {
            "approved_at": write_instant(approved) if status in APPROVED else None,
            "sent_at": None,
            **(self.maybe(0.8, sent_at=write_instant(approved)) if status in APPROVED else {}),
            "paid_at": write_instant(created + PAID_AFTER) if status == "paid" else None,
        }

    def payment(self, invoice: Record, paid: int, when: datetime) -> None:
        """Store the payment of an invoice, made by hand or through a connector."""
        part = {
            "invoice_id": invoice["id"],
            "amount": str(paid),
            "amount_refunded": "0",
            "created_at": write_instant(when),
        }
        fields = {
            "amount": str(paid),
            "amount_refunded": "0",
            "currency_code": invoice["currency"],
            "status": "success",
            "type": "payment",
            "autocharge": False,
            "customer_id": invoice["customer_id"],
            "organisation_id": self.world.organisation,
            "payment_method": self.random.choice(METHODS),
            "timestamp": write_instant(when),
            "invoices": [part],
            **self.maybe(0.4, connector_id=self.connector_id, connector_name="stripe"),
            **self.maybe(0.5, external_id=f"pay-{invoice['invoice_number']}"),
        }
        self.put(PAYMENTS, when, fields)


def _period(created: datetime) -> Record:
    begin = created.replace(day=1, hour=0, minute=0, second=0)
    end = (begin + 31 * DAY).replace(day=1)
    period = {"begin_date": write_instant(begin), "end_date_exclusive": write_instant(end)}
    return {"invoice_period": period, "bill_for_date": write_instant(begin)}


def _amounts(status: str, total: Decimal, paid: Decimal) -> Record:
    amounts = {"invoice_total": total, "net_invoice_total": total, "applied_balance": less(total, total)}
    if status in APPROVED:
        amounts["amount_due"] = less(total, total if status == "void" else paid)
    return amounts
