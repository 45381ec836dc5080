# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of an asynchronous client, one per tag. Each is imported on first use."""

from functools import cached_property
from typing import TYPE_CHECKING

from ..client import AsyncCaller

if TYPE_CHECKING:
    from .accounting._async import AsyncAccounting
    from .accounting_legacy._async import AsyncAccountingLegacy
    from .ai._async import AsyncAi
    from .analytics._async import AsyncAnalytics
    from .billable_metrics._async import AsyncBillableMetrics
    from .business_entities._async import AsyncBusinessEntities
    from .contacts._async import AsyncContacts
    from .contracts._async import AsyncContracts
    from .credit_notes._async import AsyncCreditNotes
    from .custom_attributes._async import AsyncCustomAttributes
    from .customer_portal._async import AsyncCustomerPortal
    from .customers._async import AsyncCustomers
    from .data_source_connectors._async import AsyncDataSourceConnectors
    from .entitlements._async import AsyncEntitlements
    from .invoices._async import AsyncInvoices
    from .jobs._async import AsyncJobs
    from .monitors._async import AsyncMonitors
    from .payment_instructions._async import AsyncPaymentInstructions
    from .payments._async import AsyncPayments
    from .performance_obligation_templates._async import AsyncPerformanceObligationTemplates
    from .performance_obligations._async import AsyncPerformanceObligations
    from .plans._async import AsyncPlans
    from .plans_v3._async import AsyncPlansV3
    from .products._async import AsyncProducts
    from .products_v3._async import AsyncProductsV3
    from .quotes._async import AsyncQuotes
    from .revenue_recognition._async import AsyncRevenueRecognition
    from .revrec_v2._async import AsyncRevrecV2
    from .revrec_v3._async import AsyncRevrecV3
    from .tags._async import AsyncTags
    from .tax._async import AsyncTax
    from .usage_events._async import AsyncUsageEvents
    from .users._async import AsyncUsers


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
