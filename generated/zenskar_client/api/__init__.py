# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of the API, one a tag, each imported when it is first used."""

from functools import cached_property
from typing import TYPE_CHECKING

from ..client import AsyncCaller, Caller

if TYPE_CHECKING:
    from .contacts import AsyncContacts, Contacts
    from .customers import AsyncCustomers, Customers
    from .invoices import AsyncInvoices, Invoices
    from .payments import AsyncPayments, Payments
    from .usage_events import AsyncUsageEvents, UsageEvents


class Namespaces(Caller):
    """What a client offers: one attribute a tag."""

    @cached_property
    def contacts(self) -> "Contacts":
        from .contacts import Contacts

        return Contacts(self)

    @cached_property
    def customers(self) -> "Customers":
        from .customers import Customers

        return Customers(self)

    @cached_property
    def invoices(self) -> "Invoices":
        from .invoices import Invoices

        return Invoices(self)

    @cached_property
    def payments(self) -> "Payments":
        from .payments import Payments

        return Payments(self)

    @cached_property
    def usage_events(self) -> "UsageEvents":
        from .usage_events import UsageEvents

        return UsageEvents(self)


class AsyncNamespaces(AsyncCaller):
    """What an asynchronous client offers: one attribute a tag."""

    @cached_property
    def contacts(self) -> "AsyncContacts":
        from .contacts import AsyncContacts

        return AsyncContacts(self)

    @cached_property
    def customers(self) -> "AsyncCustomers":
        from .customers import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def invoices(self) -> "AsyncInvoices":
        from .invoices import AsyncInvoices

        return AsyncInvoices(self)

    @cached_property
    def payments(self) -> "AsyncPayments":
        from .payments import AsyncPayments

        return AsyncPayments(self)

    @cached_property
    def usage_events(self) -> "AsyncUsageEvents":
        from .usage_events import AsyncUsageEvents

        return AsyncUsageEvents(self)
