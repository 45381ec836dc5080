# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of the API, one a tag, each imported when it is first used."""

from functools import cached_property
from typing import TYPE_CHECKING

from ..client import AsyncCaller, Caller

if TYPE_CHECKING:
    from .accounting import Accounting, AsyncAccounting
    from .accounting_legacy import AccountingLegacy, AsyncAccountingLegacy
    from .ai import Ai, AsyncAi
    from .analytics import Analytics, AsyncAnalytics
    from .billable_metrics import AsyncBillableMetrics, BillableMetrics
    from .business_entities import AsyncBusinessEntities, BusinessEntities
    from .contacts import AsyncContacts, Contacts
    from .contracts import AsyncContracts, Contracts
    from .credit_notes import AsyncCreditNotes, CreditNotes
    from .custom_attributes import AsyncCustomAttributes, CustomAttributes
    from .customer_portal import AsyncCustomerPortal, CustomerPortal
    from .customers import AsyncCustomers, Customers
    from .data_source_connectors import AsyncDataSourceConnectors, DataSourceConnectors
    from .entitlements import AsyncEntitlements, Entitlements
    from .invoices import AsyncInvoices, Invoices
    from .jobs import AsyncJobs, Jobs
    from .monitors import AsyncMonitors, Monitors
    from .payment_instructions import AsyncPaymentInstructions, PaymentInstructions
    from .payments import AsyncPayments, Payments
    from .performance_obligation_templates import AsyncPerformanceObligationTemplates, PerformanceObligationTemplates
    from .performance_obligations import AsyncPerformanceObligations, PerformanceObligations
    from .plans import AsyncPlans, Plans
    from .plans_v3 import AsyncPlansV3, PlansV3
    from .products import AsyncProducts, Products
    from .products_v3 import AsyncProductsV3, ProductsV3
    from .quotes import AsyncQuotes, Quotes
    from .revenue_recognition import AsyncRevenueRecognition, RevenueRecognition
    from .revrec_v2 import AsyncRevrecV2, RevrecV2
    from .revrec_v3 import AsyncRevrecV3, RevrecV3
    from .tags import AsyncTags, Tags
    from .tax import AsyncTax, Tax
    from .usage_events import AsyncUsageEvents, UsageEvents
    from .users import AsyncUsers, Users


class Namespaces(Caller):
    """What a client offers: one attribute a tag."""

    @cached_property
    def accounting(self) -> "Accounting":
        from .accounting import Accounting

        return Accounting(self)

    @cached_property
    def accounting_legacy(self) -> "AccountingLegacy":
        from .accounting_legacy import AccountingLegacy

        return AccountingLegacy(self)

    @cached_property
    def ai(self) -> "Ai":
        from .ai import Ai

        return Ai(self)

    @cached_property
    def analytics(self) -> "Analytics":
        from .analytics import Analytics

        return Analytics(self)

    @cached_property
    def billable_metrics(self) -> "BillableMetrics":
        from .billable_metrics import BillableMetrics

        return BillableMetrics(self)

    @cached_property
    def business_entities(self) -> "BusinessEntities":
        from .business_entities import BusinessEntities

        return BusinessEntities(self)

    @cached_property
    def contacts(self) -> "Contacts":
        from .contacts import Contacts

        return Contacts(self)

    @cached_property
    def contracts(self) -> "Contracts":
        from .contracts import Contracts

        return Contracts(self)

    @cached_property
    def credit_notes(self) -> "CreditNotes":
        from .credit_notes import CreditNotes

        return CreditNotes(self)

    @cached_property
    def custom_attributes(self) -> "CustomAttributes":
        from .custom_attributes import CustomAttributes

        return CustomAttributes(self)

    @cached_property
    def customer_portal(self) -> "CustomerPortal":
        from .customer_portal import CustomerPortal

        return CustomerPortal(self)

    @cached_property
    def customers(self) -> "Customers":
        from .customers import Customers

        return Customers(self)

    @cached_property
    def data_source_connectors(self) -> "DataSourceConnectors":
        from .data_source_connectors import DataSourceConnectors

        return DataSourceConnectors(self)

    @cached_property
    def entitlements(self) -> "Entitlements":
        from .entitlements import Entitlements

        return Entitlements(self)

    @cached_property
    def invoices(self) -> "Invoices":
        from .invoices import Invoices

        return Invoices(self)

    @cached_property
    def jobs(self) -> "Jobs":
        from .jobs import Jobs

        return Jobs(self)

    @cached_property
    def monitors(self) -> "Monitors":
        from .monitors import Monitors

        return Monitors(self)

    @cached_property
    def payment_instructions(self) -> "PaymentInstructions":
        from .payment_instructions import PaymentInstructions

        return PaymentInstructions(self)

    @cached_property
    def payments(self) -> "Payments":
        from .payments import Payments

        return Payments(self)

    @cached_property
    def performance_obligation_templates(self) -> "PerformanceObligationTemplates":
        from .performance_obligation_templates import PerformanceObligationTemplates

        return PerformanceObligationTemplates(self)

    @cached_property
    def performance_obligations(self) -> "PerformanceObligations":
        from .performance_obligations import PerformanceObligations

        return PerformanceObligations(self)

    @cached_property
    def plans(self) -> "Plans":
        from .plans import Plans

        return Plans(self)

    @cached_property
    def plans_v3(self) -> "PlansV3":
        from .plans_v3 import PlansV3

        return PlansV3(self)

    @cached_property
    def products(self) -> "Products":
        from .products import Products

        return Products(self)

    @cached_property
    def products_v3(self) -> "ProductsV3":
        from .products_v3 import ProductsV3

        return ProductsV3(self)

    @cached_property
    def quotes(self) -> "Quotes":
        from .quotes import Quotes

        return Quotes(self)

    @cached_property
    def revenue_recognition(self) -> "RevenueRecognition":
        from .revenue_recognition import RevenueRecognition

        return RevenueRecognition(self)

    @cached_property
    def revrec_v2(self) -> "RevrecV2":
        from .revrec_v2 import RevrecV2

        return RevrecV2(self)

    @cached_property
    def revrec_v3(self) -> "RevrecV3":
        from .revrec_v3 import RevrecV3

        return RevrecV3(self)

    @cached_property
    def tags(self) -> "Tags":
        from .tags import Tags

        return Tags(self)

    @cached_property
    def tax(self) -> "Tax":
        from .tax import Tax

        return Tax(self)

    @cached_property
    def usage_events(self) -> "UsageEvents":
        from .usage_events import UsageEvents

        return UsageEvents(self)

    @cached_property
    def users(self) -> "Users":
        from .users import Users

        return Users(self)


class AsyncNamespaces(AsyncCaller):
    """What an asynchronous client offers: one attribute a tag."""

    @cached_property
    def accounting(self) -> "AsyncAccounting":
        from .accounting import AsyncAccounting

        return AsyncAccounting(self)

    @cached_property
    def accounting_legacy(self) -> "AsyncAccountingLegacy":
        from .accounting_legacy import AsyncAccountingLegacy

        return AsyncAccountingLegacy(self)

    @cached_property
    def ai(self) -> "AsyncAi":
        from .ai import AsyncAi

        return AsyncAi(self)

    @cached_property
    def analytics(self) -> "AsyncAnalytics":
        from .analytics import AsyncAnalytics

        return AsyncAnalytics(self)

    @cached_property
    def billable_metrics(self) -> "AsyncBillableMetrics":
        from .billable_metrics import AsyncBillableMetrics

        return AsyncBillableMetrics(self)

    @cached_property
    def business_entities(self) -> "AsyncBusinessEntities":
        from .business_entities import AsyncBusinessEntities

        return AsyncBusinessEntities(self)

    @cached_property
    def contacts(self) -> "AsyncContacts":
        from .contacts import AsyncContacts

        return AsyncContacts(self)

    @cached_property
    def contracts(self) -> "AsyncContracts":
        from .contracts import AsyncContracts

        return AsyncContracts(self)

    @cached_property
    def credit_notes(self) -> "AsyncCreditNotes":
        from .credit_notes import AsyncCreditNotes

        return AsyncCreditNotes(self)

    @cached_property
    def custom_attributes(self) -> "AsyncCustomAttributes":
        from .custom_attributes import AsyncCustomAttributes

        return AsyncCustomAttributes(self)

    @cached_property
    def customer_portal(self) -> "AsyncCustomerPortal":
        from .customer_portal import AsyncCustomerPortal

        return AsyncCustomerPortal(self)

    @cached_property
    def customers(self) -> "AsyncCustomers":
        from .customers import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def data_source_connectors(self) -> "AsyncDataSourceConnectors":
        from .data_source_connectors import AsyncDataSourceConnectors

        return AsyncDataSourceConnectors(self)

    @cached_property
    def entitlements(self) -> "AsyncEntitlements":
        from .entitlements import AsyncEntitlements

        return AsyncEntitlements(self)

    @cached_property
    def invoices(self) -> "AsyncInvoices":
        from .invoices import AsyncInvoices

        return AsyncInvoices(self)

    @cached_property
    def jobs(self) -> "AsyncJobs":
        from .jobs import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def monitors(self) -> "AsyncMonitors":
        from .monitors import AsyncMonitors

        return AsyncMonitors(self)

    @cached_property
    def payment_instructions(self) -> "AsyncPaymentInstructions":
        from .payment_instructions import AsyncPaymentInstructions

        return AsyncPaymentInstructions(self)

    @cached_property
    def payments(self) -> "AsyncPayments":
        from .payments import AsyncPayments

        return AsyncPayments(self)

    @cached_property
    def performance_obligation_templates(self) -> "AsyncPerformanceObligationTemplates":
        from .performance_obligation_templates import AsyncPerformanceObligationTemplates

        return AsyncPerformanceObligationTemplates(self)

    @cached_property
    def performance_obligations(self) -> "AsyncPerformanceObligations":
        from .performance_obligations import AsyncPerformanceObligations

        return AsyncPerformanceObligations(self)

    @cached_property
    def plans(self) -> "AsyncPlans":
        from .plans import AsyncPlans

        return AsyncPlans(self)

    @cached_property
    def plans_v3(self) -> "AsyncPlansV3":
        from .plans_v3 import AsyncPlansV3

        return AsyncPlansV3(self)

    @cached_property
    def products(self) -> "AsyncProducts":
        from .products import AsyncProducts

        return AsyncProducts(self)

    @cached_property
    def products_v3(self) -> "AsyncProductsV3":
        from .products_v3 import AsyncProductsV3

        return AsyncProductsV3(self)

    @cached_property
    def quotes(self) -> "AsyncQuotes":
        from .quotes import AsyncQuotes

        return AsyncQuotes(self)

    @cached_property
    def revenue_recognition(self) -> "AsyncRevenueRecognition":
        from .revenue_recognition import AsyncRevenueRecognition

        return AsyncRevenueRecognition(self)

    @cached_property
    def revrec_v2(self) -> "AsyncRevrecV2":
        from .revrec_v2 import AsyncRevrecV2

        return AsyncRevrecV2(self)

    @cached_property
    def revrec_v3(self) -> "AsyncRevrecV3":
        from .revrec_v3 import AsyncRevrecV3

        return AsyncRevrecV3(self)

    @cached_property
    def tags(self) -> "AsyncTags":
        from .tags import AsyncTags

        return AsyncTags(self)

    @cached_property
    def tax(self) -> "AsyncTax":
        from .tax import AsyncTax

        return AsyncTax(self)

    @cached_property
    def usage_events(self) -> "AsyncUsageEvents":
        from .usage_events import AsyncUsageEvents

        return AsyncUsageEvents(self)

    @cached_property
    def users(self) -> "AsyncUsers":
        from .users import AsyncUsers

        return AsyncUsers(self)
