# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of the API, one per tag. Each is imported on first use."""

from functools import cached_property
from typing import TYPE_CHECKING

from ..client import AsyncCaller, Caller

if TYPE_CHECKING:
    from .accounting._async import AsyncAccounting
    from .accounting._sync import Accounting
    from .accounting_legacy._async import AsyncAccountingLegacy
    from .accounting_legacy._sync import AccountingLegacy
    from .ai._async import AsyncAi
    from .ai._sync import Ai
    from .analytics._async import AsyncAnalytics
    from .analytics._sync import Analytics
    from .billable_metrics._async import AsyncBillableMetrics
    from .billable_metrics._sync import BillableMetrics
    from .business_entities._async import AsyncBusinessEntities
    from .business_entities._sync import BusinessEntities
    from .contacts._async import AsyncContacts
    from .contacts._sync import Contacts
    from .contracts._async import AsyncContracts
    from .contracts._sync import Contracts
    from .credit_notes._async import AsyncCreditNotes
    from .credit_notes._sync import CreditNotes
    from .custom_attributes._async import AsyncCustomAttributes
    from .custom_attributes._sync import CustomAttributes
    from .customer_portal._async import AsyncCustomerPortal
    from .customer_portal._sync import CustomerPortal
    from .customers._async import AsyncCustomers
    from .customers._sync import Customers
    from .data_source_connectors._async import AsyncDataSourceConnectors
    from .data_source_connectors._sync import DataSourceConnectors
    from .entitlements._async import AsyncEntitlements
    from .entitlements._sync import Entitlements
    from .invoices._async import AsyncInvoices
    from .invoices._sync import Invoices
    from .jobs._async import AsyncJobs
    from .jobs._sync import Jobs
    from .monitors._async import AsyncMonitors
    from .monitors._sync import Monitors
    from .payment_instructions._async import AsyncPaymentInstructions
    from .payment_instructions._sync import PaymentInstructions
    from .payments._async import AsyncPayments
    from .payments._sync import Payments
    from .performance_obligation_templates._async import AsyncPerformanceObligationTemplates
    from .performance_obligation_templates._sync import PerformanceObligationTemplates
    from .performance_obligations._async import AsyncPerformanceObligations
    from .performance_obligations._sync import PerformanceObligations
    from .plans._async import AsyncPlans
    from .plans._sync import Plans
    from .plans_v3._async import AsyncPlansV3
    from .plans_v3._sync import PlansV3
    from .products._async import AsyncProducts
    from .products._sync import Products
    from .products_v3._async import AsyncProductsV3
    from .products_v3._sync import ProductsV3
    from .quotes._async import AsyncQuotes
    from .quotes._sync import Quotes
    from .revenue_recognition._async import AsyncRevenueRecognition
    from .revenue_recognition._sync import RevenueRecognition
    from .revrec_v2._async import AsyncRevrecV2
    from .revrec_v2._sync import RevrecV2
    from .revrec_v3._async import AsyncRevrecV3
    from .revrec_v3._sync import RevrecV3
    from .tags._async import AsyncTags
    from .tags._sync import Tags
    from .tax._async import AsyncTax
    from .tax._sync import Tax
    from .usage_events._async import AsyncUsageEvents
    from .usage_events._sync import UsageEvents
    from .users._async import AsyncUsers
    from .users._sync import Users


class Namespaces(Caller):
    """The namespaces of a client: one attribute per tag."""

    @cached_property
    def accounting(self) -> "Accounting":
        from .accounting._sync import Accounting

        return Accounting(self)

    @cached_property
    def accounting_legacy(self) -> "AccountingLegacy":
        from .accounting_legacy._sync import AccountingLegacy

        return AccountingLegacy(self)

    @cached_property
    def ai(self) -> "Ai":
        from .ai._sync import Ai

        return Ai(self)

    @cached_property
    def analytics(self) -> "Analytics":
        from .analytics._sync import Analytics

        return Analytics(self)

    @cached_property
    def billable_metrics(self) -> "BillableMetrics":
        from .billable_metrics._sync import BillableMetrics

        return BillableMetrics(self)

    @cached_property
    def business_entities(self) -> "BusinessEntities":
        from .business_entities._sync import BusinessEntities

        return BusinessEntities(self)

    @cached_property
    def contacts(self) -> "Contacts":
        from .contacts._sync import Contacts

        return Contacts(self)

    @cached_property
    def contracts(self) -> "Contracts":
        from .contracts._sync import Contracts

        return Contracts(self)

    @cached_property
    def credit_notes(self) -> "CreditNotes":
        from .credit_notes._sync import CreditNotes

        return CreditNotes(self)

    @cached_property
    def custom_attributes(self) -> "CustomAttributes":
        from .custom_attributes._sync import CustomAttributes

        return CustomAttributes(self)

    @cached_property
    def customer_portal(self) -> "CustomerPortal":
        from .customer_portal._sync import CustomerPortal

        return CustomerPortal(self)

    @cached_property
    def customers(self) -> "Customers":
        from .customers._sync import Customers

        return Customers(self)

    @cached_property
    def data_source_connectors(self) -> "DataSourceConnectors":
        from .data_source_connectors._sync import DataSourceConnectors

        return DataSourceConnectors(self)

    @cached_property
    def entitlements(self) -> "Entitlements":
        from .entitlements._sync import Entitlements

        return Entitlements(self)

    @cached_property
    def invoices(self) -> "Invoices":
        from .invoices._sync import Invoices

        return Invoices(self)

    @cached_property
    def jobs(self) -> "Jobs":
        from .jobs._sync import Jobs

        return Jobs(self)

    @cached_property
    def monitors(self) -> "Monitors":
        from .monitors._sync import Monitors

        return Monitors(self)

    @cached_property
    def payment_instructions(self) -> "PaymentInstructions":
        from .payment_instructions._sync import PaymentInstructions

        return PaymentInstructions(self)

    @cached_property
    def payments(self) -> "Payments":
        from .payments._sync import Payments

        return Payments(self)

    @cached_property
    def performance_obligation_templates(self) -> "PerformanceObligationTemplates":
        from .performance_obligation_templates._sync import PerformanceObligationTemplates

        return PerformanceObligationTemplates(self)

    @cached_property
    def performance_obligations(self) -> "PerformanceObligations":
        from .performance_obligations._sync import PerformanceObligations

        return PerformanceObligations(self)

    @cached_property
    def plans(self) -> "Plans":
        from .plans._sync import Plans

        return Plans(self)

    @cached_property
    def plans_v3(self) -> "PlansV3":
        from .plans_v3._sync import PlansV3

        return PlansV3(self)

    @cached_property
    def products(self) -> "Products":
        from .products._sync import Products

        return Products(self)

    @cached_property
    def products_v3(self) -> "ProductsV3":
        from .products_v3._sync import ProductsV3

        return ProductsV3(self)

    @cached_property
    def quotes(self) -> "Quotes":
        from .quotes._sync import Quotes

        return Quotes(self)

    @cached_property
    def revenue_recognition(self) -> "RevenueRecognition":
        from .revenue_recognition._sync import RevenueRecognition

        return RevenueRecognition(self)

    @cached_property
    def revrec_v2(self) -> "RevrecV2":
        from .revrec_v2._sync import RevrecV2

        return RevrecV2(self)

    @cached_property
    def revrec_v3(self) -> "RevrecV3":
        from .revrec_v3._sync import RevrecV3

        return RevrecV3(self)

    @cached_property
    def tags(self) -> "Tags":
        from .tags._sync import Tags

        return Tags(self)

    @cached_property
    def tax(self) -> "Tax":
        from .tax._sync import Tax

        return Tax(self)

    @cached_property
    def usage_events(self) -> "UsageEvents":
        from .usage_events._sync import UsageEvents

        return UsageEvents(self)

    @cached_property
    def users(self) -> "Users":
        from .users._sync import Users

        return Users(self)


class AsyncNamespaces(AsyncCaller):
    """The namespaces of an asynchronous client: one attribute per tag."""

    @cached_property
    def accounting(self) -> "AsyncAccounting":
        from .accounting._async import AsyncAccounting

        return AsyncAccounting(self)

    @cached_property
    def accounting_legacy(self) -> "AsyncAccountingLegacy":
        from .accounting_legacy._async import AsyncAccountingLegacy

        return AsyncAccountingLegacy(self)

    @cached_property
    def ai(self) -> "AsyncAi":
        from .ai._async import AsyncAi

        return AsyncAi(self)

    @cached_property
    def analytics(self) -> "AsyncAnalytics":
        from .analytics._async import AsyncAnalytics

        return AsyncAnalytics(self)

    @cached_property
    def billable_metrics(self) -> "AsyncBillableMetrics":
        from .billable_metrics._async import AsyncBillableMetrics

        return AsyncBillableMetrics(self)

    @cached_property
    def business_entities(self) -> "AsyncBusinessEntities":
        from .business_entities._async import AsyncBusinessEntities

        return AsyncBusinessEntities(self)

    @cached_property
    def contacts(self) -> "AsyncContacts":
        from .contacts._async import AsyncContacts

        return AsyncContacts(self)

    @cached_property
    def contracts(self) -> "AsyncContracts":
        from .contracts._async import AsyncContracts

        return AsyncContracts(self)

    @cached_property
    def credit_notes(self) -> "AsyncCreditNotes":
        from .credit_notes._async import AsyncCreditNotes

        return AsyncCreditNotes(self)

    @cached_property
    def custom_attributes(self) -> "AsyncCustomAttributes":
        from .custom_attributes._async import AsyncCustomAttributes

        return AsyncCustomAttributes(self)

    @cached_property
    def customer_portal(self) -> "AsyncCustomerPortal":
        from .customer_portal._async import AsyncCustomerPortal

        return AsyncCustomerPortal(self)

    @cached_property
    def customers(self) -> "AsyncCustomers":
        from .customers._async import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def data_source_connectors(self) -> "AsyncDataSourceConnectors":
        from .data_source_connectors._async import AsyncDataSourceConnectors

        return AsyncDataSourceConnectors(self)

    @cached_property
    def entitlements(self) -> "AsyncEntitlements":
        from .entitlements._async import AsyncEntitlements

        return AsyncEntitlements(self)

    @cached_property
    def invoices(self) -> "AsyncInvoices":
        from .invoices._async import AsyncInvoices

        return AsyncInvoices(self)

    @cached_property
    def jobs(self) -> "AsyncJobs":
        from .jobs._async import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def monitors(self) -> "AsyncMonitors":
        from .monitors._async import AsyncMonitors

        return AsyncMonitors(self)

    @cached_property
    def payment_instructions(self) -> "AsyncPaymentInstructions":
        from .payment_instructions._async import AsyncPaymentInstructions

        return AsyncPaymentInstructions(self)

    @cached_property
    def payments(self) -> "AsyncPayments":
        from .payments._async import AsyncPayments

        return AsyncPayments(self)

    @cached_property
    def performance_obligation_templates(self) -> "AsyncPerformanceObligationTemplates":
        from .performance_obligation_templates._async import AsyncPerformanceObligationTemplates

        return AsyncPerformanceObligationTemplates(self)

    @cached_property
    def performance_obligations(self) -> "AsyncPerformanceObligations":
        from .performance_obligations._async import AsyncPerformanceObligations

        return AsyncPerformanceObligations(self)

    @cached_property
    def plans(self) -> "AsyncPlans":
        from .plans._async import AsyncPlans

        return AsyncPlans(self)

    @cached_property
    def plans_v3(self) -> "AsyncPlansV3":
        from .plans_v3._async import AsyncPlansV3

        return AsyncPlansV3(self)

    @cached_property
    def products(self) -> "AsyncProducts":
        from .products._async import AsyncProducts

        return AsyncProducts(self)

    @cached_property
    def products_v3(self) -> "AsyncProductsV3":
        from .products_v3._async import AsyncProductsV3

        return AsyncProductsV3(self)

    @cached_property
    def quotes(self) -> "AsyncQuotes":
        from .quotes._async import AsyncQuotes

        return AsyncQuotes(self)

    @cached_property
    def revenue_recognition(self) -> "AsyncRevenueRecognition":
        from .revenue_recognition._async import AsyncRevenueRecognition

        return AsyncRevenueRecognition(self)

    @cached_property
    def revrec_v2(self) -> "AsyncRevrecV2":
        from .revrec_v2._async import AsyncRevrecV2

        return AsyncRevrecV2(self)

    @cached_property
    def revrec_v3(self) -> "AsyncRevrecV3":
        from .revrec_v3._async import AsyncRevrecV3

        return AsyncRevrecV3(self)

    @cached_property
    def tags(self) -> "AsyncTags":
        from .tags._async import AsyncTags

        return AsyncTags(self)

    @cached_property
    def tax(self) -> "AsyncTax":
        from .tax._async import AsyncTax

        return AsyncTax(self)

    @cached_property
    def usage_events(self) -> "AsyncUsageEvents":
        from .usage_events._async import AsyncUsageEvents

        return AsyncUsageEvents(self)

    @cached_property
    def users(self) -> "AsyncUsers":
        from .users._async import AsyncUsers

        return AsyncUsers(self)
