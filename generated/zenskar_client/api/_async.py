# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of an asynchronous client, one per tag. Each is imported on first use."""

from typing import TYPE_CHECKING

from ..client import AsyncCaller, OnFirstUse

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

    @OnFirstUse
    def accounting(self) -> "AsyncAccounting":
        from .accounting._async import AsyncAccounting

        return AsyncAccounting(self)

    @OnFirstUse
    def accounting_legacy(self) -> "AsyncAccountingLegacy":
        from .accounting_legacy._async import AsyncAccountingLegacy

        return AsyncAccountingLegacy(self)

    @OnFirstUse
    def ai(self) -> "AsyncAi":
        from .ai._async import AsyncAi

        return AsyncAi(self)

    @OnFirstUse
    def analytics(self) -> "AsyncAnalytics":
        from .analytics._async import AsyncAnalytics

        return AsyncAnalytics(self)

    @OnFirstUse
    def billable_metrics(self) -> "AsyncBillableMetrics":
        from .billable_metrics._async import AsyncBillableMetrics

        return AsyncBillableMetrics(self)

    @OnFirstUse
    def business_entities(self) -> "AsyncBusinessEntities":
        from .business_entities._async import AsyncBusinessEntities

        return AsyncBusinessEntities(self)

    @OnFirstUse
    def contacts(self) -> "AsyncContacts":
        from .contacts._async import AsyncContacts

        return AsyncContacts(self)

    @OnFirstUse
    def contracts(self) -> "AsyncContracts":
        from .contracts._async import AsyncContracts

        return AsyncContracts(self)

    @OnFirstUse
    def credit_notes(self) -> "AsyncCreditNotes":
        from .credit_notes._async import AsyncCreditNotes

        return AsyncCreditNotes(self)

    @OnFirstUse
    def custom_attributes(self) -> "AsyncCustomAttributes":
        from .custom_attributes._async import AsyncCustomAttributes

        return AsyncCustomAttributes(self)

    @OnFirstUse
    def customer_portal(self) -> "AsyncCustomerPortal":
        from .customer_portal._async import AsyncCustomerPortal

        return AsyncCustomerPortal(self)

    @OnFirstUse
    def customers(self) -> "AsyncCustomers":
        from .customers._async import AsyncCustomers

        return AsyncCustomers(self)

    @OnFirstUse
    def data_source_connectors(self) -> "AsyncDataSourceConnectors":
        from .data_source_connectors._async import AsyncDataSourceConnectors

        return AsyncDataSourceConnectors(self)

    @OnFirstUse
    def entitlements(self) -> "AsyncEntitlements":
        from .entitlements._async import AsyncEntitlements

        return AsyncEntitlements(self)

    @OnFirstUse
    def invoices(self) -> "AsyncInvoices":
        from .invoices._async import AsyncInvoices

        return AsyncInvoices(self)

    @OnFirstUse
    def jobs(self) -> "AsyncJobs":
        from .jobs._async import AsyncJobs

        return AsyncJobs(self)

    @OnFirstUse
    def monitors(self) -> "AsyncMonitors":
        from .monitors._async import AsyncMonitors

        return AsyncMonitors(self)

    @OnFirstUse
    def payment_instructions(self) -> "AsyncPaymentInstructions":
        from .payment_instructions._async import AsyncPaymentInstructions

        return AsyncPaymentInstructions(self)

    @OnFirstUse
    def payments(self) -> "AsyncPayments":
        from .payments._async import AsyncPayments

        return AsyncPayments(self)

    @OnFirstUse
    def performance_obligation_templates(self) -> "AsyncPerformanceObligationTemplates":
        from .performance_obligation_templates._async import AsyncPerformanceObligationTemplates

        return AsyncPerformanceObligationTemplates(self)

    @OnFirstUse
    def performance_obligations(self) -> "AsyncPerformanceObligations":
        from .performance_obligations._async import AsyncPerformanceObligations

        return AsyncPerformanceObligations(self)

    @OnFirstUse
    def plans(self) -> "AsyncPlans":
        from .plans._async import AsyncPlans

        return AsyncPlans(self)

    @OnFirstUse
    def plans_v3(self) -> "AsyncPlansV3":
        from .plans_v3._async import AsyncPlansV3

        return AsyncPlansV3(self)

    @OnFirstUse
    def products(self) -> "AsyncProducts":
        from .products._async import AsyncProducts

        return AsyncProducts(self)

    @OnFirstUse
    def products_v3(self) -> "AsyncProductsV3":
        from .products_v3._async import AsyncProductsV3

        return AsyncProductsV3(self)

    @OnFirstUse
    def quotes(self) -> "AsyncQuotes":
        from .quotes._async import AsyncQuotes

        return AsyncQuotes(self)

    @OnFirstUse
    def revenue_recognition(self) -> "AsyncRevenueRecognition":
        from .revenue_recognition._async import AsyncRevenueRecognition

        return AsyncRevenueRecognition(self)

    @OnFirstUse
    def revrec_v2(self) -> "AsyncRevrecV2":
        from .revrec_v2._async import AsyncRevrecV2

        return AsyncRevrecV2(self)

    @OnFirstUse
    def revrec_v3(self) -> "AsyncRevrecV3":
        from .revrec_v3._async import AsyncRevrecV3

        return AsyncRevrecV3(self)

    @OnFirstUse
    def tags(self) -> "AsyncTags":
        from .tags._async import AsyncTags

        return AsyncTags(self)

    @OnFirstUse
    def tax(self) -> "AsyncTax":
        from .tax._async import AsyncTax

        return AsyncTax(self)

    @OnFirstUse
    def usage_events(self) -> "AsyncUsageEvents":
        from .usage_events._async import AsyncUsageEvents

        return AsyncUsageEvents(self)

    @OnFirstUse
    def users(self) -> "AsyncUsers":
        from .users._async import AsyncUsers

        return AsyncUsers(self)
