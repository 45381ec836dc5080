# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of a client, one per tag. Each is imported on first use."""

from typing import TYPE_CHECKING

from ..client import Caller, OnFirstUse

if TYPE_CHECKING:
    from .accounting._sync import Accounting
    from .accounting_legacy._sync import AccountingLegacy
    from .ai._sync import Ai
    from .analytics._sync import Analytics
    from .billable_metrics._sync import BillableMetrics
    from .business_entities._sync import BusinessEntities
    from .contacts._sync import Contacts
    from .contracts._sync import Contracts
    from .credit_notes._sync import CreditNotes
    from .custom_attributes._sync import CustomAttributes
    from .customer_portal._sync import CustomerPortal
    from .customers._sync import Customers
    from .data_source_connectors._sync import DataSourceConnectors
    from .entitlements._sync import Entitlements
    from .invoices._sync import Invoices
    from .jobs._sync import Jobs
    from .monitors._sync import Monitors
    from .payment_instructions._sync import PaymentInstructions
    from .payments._sync import Payments
    from .performance_obligation_templates._sync import PerformanceObligationTemplates
    from .performance_obligations._sync import PerformanceObligations
    from .plans._sync import Plans
    from .plans_v3._sync import PlansV3
    from .products._sync import Products
    from .products_v3._sync import ProductsV3
    from .quotes._sync import Quotes
    from .revenue_recognition._sync import RevenueRecognition
    from .revrec_v2._sync import RevrecV2
    from .revrec_v3._sync import RevrecV3
    from .tags._sync import Tags
    from .tax._sync import Tax
    from .usage_events._sync import UsageEvents
    from .users._sync import Users


class Namespaces(Caller):
    """The namespaces of a client: one attribute per tag."""

    @OnFirstUse
    def accounting(self) -> "Accounting":
        from .accounting._sync import Accounting

        return Accounting(self)

    @OnFirstUse
    def accounting_legacy(self) -> "AccountingLegacy":
        from .accounting_legacy._sync import AccountingLegacy

        return AccountingLegacy(self)

    @OnFirstUse
    def ai(self) -> "Ai":
        from .ai._sync import Ai

        return Ai(self)

    @OnFirstUse
    def analytics(self) -> "Analytics":
        from .analytics._sync import Analytics

        return Analytics(self)

    @OnFirstUse
    def billable_metrics(self) -> "BillableMetrics":
        from .billable_metrics._sync import BillableMetrics

        return BillableMetrics(self)

    @OnFirstUse
    def business_entities(self) -> "BusinessEntities":
        from .business_entities._sync import BusinessEntities

        return BusinessEntities(self)

    @OnFirstUse
    def contacts(self) -> "Contacts":
        from .contacts._sync import Contacts

        return Contacts(self)

    @OnFirstUse
    def contracts(self) -> "Contracts":
        from .contracts._sync import Contracts

        return Contracts(self)

    @OnFirstUse
    def credit_notes(self) -> "CreditNotes":
        from .credit_notes._sync import CreditNotes

        return CreditNotes(self)

    @OnFirstUse
    def custom_attributes(self) -> "CustomAttributes":
        from .custom_attributes._sync import CustomAttributes

        return CustomAttributes(self)

    @OnFirstUse
    def customer_portal(self) -> "CustomerPortal":
        from .customer_portal._sync import CustomerPortal

        return CustomerPortal(self)

    @OnFirstUse
    def customers(self) -> "Customers":
        from .customers._sync import Customers

        return Customers(self)

    @OnFirstUse
    def data_source_connectors(self) -> "DataSourceConnectors":
        from .data_source_connectors._sync import DataSourceConnectors

        return DataSourceConnectors(self)

    @OnFirstUse
    def entitlements(self) -> "Entitlements":
        from .entitlements._sync import Entitlements

        return Entitlements(self)

    @OnFirstUse
    def invoices(self) -> "Invoices":
        from .invoices._sync import Invoices

        return Invoices(self)

    @OnFirstUse
    def jobs(self) -> "Jobs":
        from .jobs._sync import Jobs

        return Jobs(self)

    @OnFirstUse
    def monitors(self) -> "Monitors":
        from .monitors._sync import Monitors

        return Monitors(self)

    @OnFirstUse
    def payment_instructions(self) -> "PaymentInstructions":
        from .payment_instructions._sync import PaymentInstructions

        return PaymentInstructions(self)

    @OnFirstUse
    def payments(self) -> "Payments":
        from .payments._sync import Payments

        return Payments(self)

    @OnFirstUse
    def performance_obligation_templates(self) -> "PerformanceObligationTemplates":
        from .performance_obligation_templates._sync import PerformanceObligationTemplates

        return PerformanceObligationTemplates(self)

    @OnFirstUse
    def performance_obligations(self) -> "PerformanceObligations":
        from .performance_obligations._sync import PerformanceObligations

        return PerformanceObligations(self)

    @OnFirstUse
    def plans(self) -> "Plans":
        from .plans._sync import Plans

        return Plans(self)

    @OnFirstUse
    def plans_v3(self) -> "PlansV3":
        from .plans_v3._sync import PlansV3

        return PlansV3(self)

    @OnFirstUse
    def products(self) -> "Products":
        from .products._sync import Products

        return Products(self)

    @OnFirstUse
    def products_v3(self) -> "ProductsV3":
        from .products_v3._sync import ProductsV3

        return ProductsV3(self)

    @OnFirstUse
    def quotes(self) -> "Quotes":
        from .quotes._sync import Quotes

        return Quotes(self)

    @OnFirstUse
    def revenue_recognition(self) -> "RevenueRecognition":
        from .revenue_recognition._sync import RevenueRecognition

        return RevenueRecognition(self)

    @OnFirstUse
    def revrec_v2(self) -> "RevrecV2":
        from .revrec_v2._sync import RevrecV2

        return RevrecV2(self)

    @OnFirstUse
    def revrec_v3(self) -> "RevrecV3":
        from .revrec_v3._sync import RevrecV3

        return RevrecV3(self)

    @OnFirstUse
    def tags(self) -> "Tags":
        from .tags._sync import Tags

        return Tags(self)

    @OnFirstUse
    def tax(self) -> "Tax":
        from .tax._sync import Tax

        return Tax(self)

    @OnFirstUse
    def usage_events(self) -> "UsageEvents":
        from .usage_events._sync import UsageEvents

        return UsageEvents(self)

    @OnFirstUse
    def users(self) -> "Users":
        from .users._sync import Users

        return Users(self)
