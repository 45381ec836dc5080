"""The data that a sandbox starts with. The same seed gives the same data in every run.

Decides who the customers are, what they have agreed to, and how many invoices each contract has. `past` decides what
became of these. Invoices have some fields on purpose that the description does not have: `currency`, so that clients
meet a field that they do not know; `effective_due_date`, `approved_at`, `sent_at`, `paid_at`, because lists filter by
them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from math import ceil
from random import Random
from typing import Any

from attrs import frozen

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.money import major
from zenskar_ext.testing._sandbox.past import DAY, LONGEST, Life, Past, life_of_contract, life_of_invoice
from zenskar_ext.testing._sandbox.relations import CONTACTS, CUSTOMERS, PAYMENT_METHODS
from zenskar_ext.testing._sandbox.store import START, Clock, Ids, Record, write_instant
from zenskar_ext.testing._sandbox.switches import Switches
from zenskar_ext.testing._sandbox.world import World

NAMES = ("Acme", "Globex", "Initech", "Umbrella", "Wonka", "Hooli", "Vandelay", "Müller", "Société Dupont", "東京")
TRADES = ("Analytics", "Cloud", "Foods", "Logistics", "Media", "Robotics", "Software", "Textiles")
PLANS = ("Starter", "Team", "Enterprise")
COUNTRIES = (("US", "United States"), ("DE", "Germany"), ("GB", "United Kingdom"), ("JP", "Japan"))
CURRENCIES = ("USD", "EUR", "GBP", "JPY")
STATUSES = {"active": 80, "expired": 10, "paused": 10}
"""What becomes of contracts with invoices, and of how many in a hundred."""
UNBILLED = {"active": 60, "draft": 40}
"""The same of contracts without invoices."""
PRODUCTS = {"Platform": "flat_fee", "Seats": "per_unit", "Messages": "tiered", "Storage": "package"}
TERMS = (15, 45, 90, 120, 170)
"""After how many days invoices are due: about half of them before the start."""
CONTRACTS_OF_CUSTOMER, INVOICES_OF_CONTRACT = 2, 12
"""At least, and on average at most."""
FIRST = 400
"""How many days before the start everything begins."""
BILLED = 180
"""For how many days before the start there are invoices."""
CADENCES = ((3, "P1M", 31), (24, "P1W", 7), (BILLED - LONGEST.days - 2, "P1D", 1))
"""How many cycles are at most as long as this, and how many days that is at most."""


def expect_counts(**counts: Any) -> None:
    """Check how many records of each kind are asked for.

    Raises:
        ConfigurationError: A number is below 0, or is none.
    """
    for name, number in counts.items():
        if not isinstance(number, int) or isinstance(number, bool) or number < 0:
            msg = f"{name}={number!r}: give a whole number, 0 or more"
            raise ConfigurationError(msg)


def sow(world: World, seed: int, invoices: int, customers: int) -> None:
    """Fill a new world with customers, their contacts and payment methods, products, contracts, invoices and payments."""
    grown = _grown(world.organisation, world.switches, seed, invoices, customers)
    world.ids.given, world.ids.numbered = grown.ids.given, grown.ids.numbered
    for collection, records in grown.store.collections().items():
        for record in records:
            world.store.put(collection, record)


@lru_cache(8)
def _grown(organisation: str, switches: Switches, seed: int, invoices: int, customers: int) -> World:
    """Return a world with the data. It is made once for all tests that start with it, because its records never change."""
    world = World(bundled(), organisation, Ids(seed), switches, Clock(START - FIRST * DAY))
    past = Past(world, Random(f"data of {seed}"))
    sower = _Sower(past, entities=(world.ids.new(), world.ids.new()), connector_id=world.ids.new())
    people = [sower.customer(number) for number in range(max(customers, min(invoices, 1)))]
    past.run(list(sower.contracts(people, invoices)) if people else [])
    world.clock.set(START)
    past.do("list_contracts", None)  # contracts expire when they are looked at
    return world


@frozen
class _Sower:
    """Makes records: has the past that they belong to, and what they refer to."""

    past: Past
    entities: Sequence[str]
    connector_id: str

    def put(self, collection: str, created: datetime, fields: Record) -> Record:
        """Store a record under a new id."""
        return self.past.world.store.put(
            collection, {"id": self.past.world.ids.new(), "created_at": write_instant(created), **fields}
        )

    def customer(self, number: int) -> Record:
        """Store a customer, who may have a contact and a payment method, and return it."""
        created = START - DAY * self.past.random.randrange(400, 800) - timedelta(seconds=number)
        code, country = self.past.random.choice(COUNTRIES)
        email = f"billing-{number + 1}@customers.example"
        fields = {
            "customer_name": f"{self.past.random.choice(NAMES)} {self.past.random.choice(TRADES)} {number + 1}",
            "external_id": None,
            "email": None,
            **self.past.maybe(0.8, external_id=f"cus_{number + 1:05}"),
            **self.past.maybe(0.9, email=email),
            **self.past.maybe(0.5, phone_number=f"+1-555-{number % 10000:04}"),
            **self.past.maybe(0.7, business_entity_id=self.past.random.choice(self.entities)),
            "custom_data": self.past.maybe(0.3, segment=self.past.random.choice(("enterprise", "startup"))),
            "address": {"line1": f"{number + 1} Main Street", "country": country, "country_code": code},
            "communications_enabled": True,
            "auto_charge_enabled": self.past.random.random() < 0.5,  # noqa: PLR2004
            "updated_at": write_instant(created + DAY),
        }
        customer = self.put(CUSTOMERS, created, fields)
        if self.past.maybe(0.5, contact=True):
            contact = {"customer": customer["id"], "email": email, "first_name": "Robin", "last_name": None}
            self.put(CONTACTS, created, {**contact, "send_contract": False, "send_invoice": True})
        if self.past.maybe(0.7, method=True):
            self.payment_method(customer, created, number, code)
        return customer

    def payment_method(self, customer: Record, created: datetime, number: int, country: str) -> None:
        """Store a customer's payment method."""
        fields = {
            "customer_id": customer["id"],
            "organisation_id": self.past.world.organisation,
            "connector_id": self.connector_id,
            "connector_name": self.past.random.choice(("stripe", "adyen")),
            "is_default": True,
            "status": self.past.random.choice(("active", "expired")),
            "type": self.past.random.choice(("card", "sepa_debit")),
            "details": {"last4": f"{number % 10000:04}"},
            **self.past.maybe(0.8, external_id=f"pm_{number + 1:05}"),
            **self.past.maybe(0.9, country=country),
        }
        self.put(PAYMENT_METHODS, created, fields)

    def contracts(self, customers: Sequence[Record], invoices: int) -> Iterator[Life]:
        """Make the contracts of customers, and yield the lives of their invoices and of themselves."""
        products = {name: self.past.do("create_product", {"name": name, "type": "product"})["id"] for name in PRODUCTS}
        count = max(CONTRACTS_OF_CUSTOMER * len(customers), ceil(invoices / INVOICES_OF_CONTRACT))
        cycles = Counter(self.past.random.choices(range(count), k=invoices))
        homes = [self.past.random.randrange(len(CURRENCIES)) for _ in customers]
        for number in range(count):
            turn, whose = divmod(number, len(customers))
            currency = CURRENCIES[(homes[whose] + turn) % len(CURRENCIES)]
            yield from self.contract(customers[whose], currency, products, cycles[number])
        for customer in customers:
            if self.past.maybe(0.3, planned=True):
                yield from self.contract(customer, self.past.random.choice(CURRENCIES), products, 0)

    def contract(self, customer: Record, currency: str, products: Mapping[str, str], cycles: int) -> Iterator[Life]:
        """Make a contract, and yield the lives of the invoices of some cycles and its own."""
        cadence, days = next((cadence, days) for most, cadence, days in CADENCES if cycles <= most)
        age = LONGEST.days + 1 + self.past.random.randrange(BILLED - LONGEST.days - cycles * days)
        times = list(_boundaries(START - age * DAY, cadence, cycles))
        term = {"payment_term_type": "on_creation", "due_days": self.past.random.choice(TERMS)}
        shared = {"billing_period": {"cadence": cadence, "offset": "postpaid"}, "payment_terms": [term]}
        lines = [
            {
                "product_id": products[name],
                "pricing": {**self.pricing(PRODUCTS[name], currency), **shared},
            }
            for name in self.past.random.sample(list(products), self.past.random.randrange(1, 4))
        ]
        body = {
            "customer_id": customer["id"],
            "name": f"{self.past.random.choice(PLANS)} plan of {customer['customer_name']} in {currency}",
            "status": "active" if cycles else self.past.weighted(UNBILLED),
            "currency": currency,
            "start_date": write_instant(times[0]),
            "phases": [{"name": "Agreed", "end_date": write_instant(START + BILLED * DAY), "pricings": lines}],
        }
        contract = self.past.do("create_contract", body)
        yield from (life_of_invoice(self.past, contract, begin, end) for begin, end in pairwise(times))
        if cycles:
            yield life_of_contract(self.past, contract, self.past.weighted(STATUSES), times[-1] + 2 * DAY)

    def pricing(self, kind: str, currency: str) -> Record:
        """Return a pricing of some kind."""
        price, quantity = self.past.random.randrange(10, 5000), self.past.random.randrange(1, 500)
        counted: Record = {"quantity": {"type": "fixed", "quantity": quantity}}
        data: Mapping[str, Record] = {
            "flat_fee": {"unit_amount": major(price * 100, currency)},
            "per_unit": {"unit_amount": major(price, currency)},
            "tiered": {"unit_amount": [major(price, currency), major(price // 2, currency)], "up_to": [100, None]},
            "package": {"unit_amount": major(price, currency), "package_size": 10},
        }
        priced: Record = {"pricing_type": kind, "currency": currency, **data[kind]}
        return {"pricing_data": priced, "is_recurring": True, **({} if kind == "flat_fee" else counted)}


def _boundaries(end: datetime, cadence: str, cycles: int) -> Iterator[datetime]:
    """Yield the ends of cycles up to the last one, and before them the begin of the first one."""
    if cadence == "P1M":
        last = end.replace(day=min(end.day, 28))
        for index in range(-cycles, 1):
            year, month = divmod(last.year * 12 + last.month - 1 + index, 12)
            yield last.replace(year=year, month=month + 1)
    else:
        yield from (end + index * DAY * (7 if cadence == "P1W" else 1) for index in range(-cycles, 1))
