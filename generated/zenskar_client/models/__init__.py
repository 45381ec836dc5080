# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""All models. Each is imported on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accept_quote import AcceptQuote
    from .account import Account
    from .account_balance import AccountBalance
    from .account_category import AccountCategory
    from .account_page import AccountPage
    from .accounting_period import AccountingPeriod
    from .accounting_period_page import AccountingPeriodPage
    from .add_plan_products import AddPlanProducts
    from .address import Address
    from .address_response import AddressResponse
    from .approve_invoice import ApproveInvoice
    from .attach_payment_method import AttachPaymentMethod
    from .attached_payment_method import AttachedPaymentMethod
    from .balance_normality import BalanceNormality
    from .billable_metric import BillableMetric
    from .billable_metric_estimate import BillableMetricEstimate
    from .billable_metric_estimate_field import BillableMetricEstimateField
    from .billable_metric_estimate_value import BillableMetricEstimateValue
    from .billable_metric_page import BillableMetricPage
    from .billing_cycle import BillingCycle
    from .billing_offset import BillingOffset
    from .billing_period import BillingPeriod
    from .business_entity import BusinessEntity
    from .business_entity_address import BusinessEntityAddress
    from .business_entity_address_response import BusinessEntityAddressResponse
    from .business_entity_page import BusinessEntityPage
    from .close_accounting_period import CloseAccountingPeriod
    from .column_type import ColumnType
    from .commitment_type import CommitmentType
    from .connector import Connector
    from .contact import Contact
    from .contact_page import ContactPage
    from .contract import Contract
    from .contract_customer import ContractCustomer
    from .contract_page import ContractPage
    from .contract_phase import ContractPhase
    from .contract_phase_pricing import ContractPhasePricing
    from .contract_phase_type import ContractPhaseType
    from .contract_pricing_switch import ContractPricingSwitch
    from .contract_status import ContractStatus
    from .create_account import CreateAccount
    from .create_address import CreateAddress
    from .create_billable_metric import CreateBillableMetric
    from .create_bundle_pricing import CreateBundlePricing
    from .create_business_entity import CreateBusinessEntity
    from .create_contact import CreateContact
    from .create_contract import CreateContract
    from .create_contract_legacy import CreateContractLegacy
    from .create_credit_note import CreateCreditNote
    from .create_custom_attribute import CreateCustomAttribute
    from .create_customer import CreateCustomer
    from .create_customer_entitlement import CreateCustomerEntitlement
    from .create_customer_session import CreateCustomerSession
    from .create_entitlement import CreateEntitlement
    from .create_invoice_charge import CreateInvoiceCharge
    from .create_journal_entry import CreateJournalEntry
    from .create_journal_line import CreateJournalLine
    from .create_jurisdiction_rate import CreateJurisdictionRate
    from .create_payment import CreatePayment
    from .create_plan import CreatePlan
    from .create_plan_v3 import CreatePlanV3
    from .create_pricing import CreatePricing
    from .create_pricing_quantity import CreatePricingQuantity
    from .create_product import CreateProduct
    from .create_product_v3 import CreateProductV3
    from .create_prompt import CreatePrompt
    from .create_quote import CreateQuote
    from .create_raw_metric import CreateRawMetric
    from .create_standalone_credit_note import CreateStandaloneCreditNote
    from .create_tax_category import CreateTaxCategory
    from .create_tax_rate import CreateTaxRate
    from .credit_note import CreditNote
    from .credit_note_page import CreditNotePage
    from .credit_note_party import CreditNoteParty
    from .credit_note_refund_split import CreditNoteRefundSplit
    from .credit_note_status import CreditNoteStatus
    from .custom_attribute import CustomAttribute
    from .custom_attribute_data_type import CustomAttributeDataType
    from .custom_attribute_module import CustomAttributeModule
    from .custom_attribute_page import CustomAttributePage
    from .custom_tiered_pricing import CustomTieredPricing
    from .customer import Customer
    from .customer_address import CustomerAddress
    from .customer_address_page import CustomerAddressPage
    from .customer_connector import CustomerConnector
    from .customer_entitlement import CustomerEntitlement
    from .customer_entitlement_details import CustomerEntitlementDetails
    from .customer_entitlement_page import CustomerEntitlementPage
    from .customer_entitlement_status import CustomerEntitlementStatus
    from .customer_entitlement_total import CustomerEntitlementTotal
    from .customer_page import CustomerPage
    from .customer_payment_method import CustomerPaymentMethod
    from .customer_payment_method_page import CustomerPaymentMethodPage
    from .customer_session import CustomerSession
    from .data_columns import DataColumns
    from .data_schema import DataSchema
    from .data_source import DataSource
    from .data_source_page import DataSourcePage
    from .discount_type import DiscountType
    from .edge_input import EdgeInput
    from .edit_manual_payment import EditManualPayment
    from .empty_body import EmptyBody
    from .entitlement import Entitlement
    from .entitlement_balance import EntitlementBalance
    from .entitlement_balance_customer import EntitlementBalanceCustomer
    from .entitlement_balance_page import EntitlementBalancePage
    from .entitlement_balance_reference import EntitlementBalanceReference
    from .entitlement_page import EntitlementPage
    from .entitlement_reference import EntitlementReference
    from .entitlement_source_type import EntitlementSourceType
    from .entitlement_type import EntitlementType
    from .error_answer import ErrorAnswer
    from .expire_contract import ExpireContract
    from .external_code import ExternalCode
    from .extract_contract import ExtractContract
    from .features_pricing import FeaturesPricing
    from .flat_fee_pricing import FlatFeePricing
    from .gateway_error import GatewayError
    from .generate_invoice import GenerateInvoice
    from .generated_invoices import GeneratedInvoices
    from .grant_expiry import GrantExpiry
    from .grant_trigger_event import GrantTriggerEvent
    from .http_validation_error import HTTPValidationError
    from .inline_product import InlineProduct
    from .invoice import Invoice
    from .invoice_details import InvoiceDetails
    from .invoice_line_item import InvoiceLineItem
    from .invoice_line_items import InvoiceLineItems
    from .invoice_page import InvoicePage
    from .invoice_period import InvoicePeriod
    from .invoice_status import InvoiceStatus
    from .job import Job
    from .job_page import JobPage
    from .journal_entry import JournalEntry
    from .journal_entry_page import JournalEntryPage
    from .journal_entry_status import JournalEntryStatus
    from .journal_line import JournalLine
    from .journal_line_page import JournalLinePage
    from .journal_line_tag import JournalLineTag
    from .json_object import JsonObject
    from .jurisdiction_rate import JurisdictionRate
    from .legacy_renewal_policy import LegacyRenewalPolicy
    from .line_item_amount import LineItemAmount
    from .line_item_display import LineItemDisplay
    from .line_item_feature import LineItemFeature
    from .line_item_feature_type import LineItemFeatureType
    from .line_item_pricing_model import LineItemPricingModel
    from .line_item_quantity import LineItemQuantity
    from .lookup_tax_rate import LookupTaxRate
    from .matrix_pricing import MatrixPricing
    from .open_body import OpenBody
    from .open_pricing import OpenPricing
    from .package_pricing import PackagePricing
    from .pause_contract import PauseContract
    from .payment import Payment
    from .payment_invoice import PaymentInvoice
    from .payment_method import PaymentMethod
    from .payment_page import PaymentPage
    from .payment_part import PaymentPart
    from .payment_status import PaymentStatus
    from .payment_term_mode import PaymentTermMode
    from .payment_term_type import PaymentTermType
    from .payment_transaction import PaymentTransaction
    from .payment_type import PaymentType
    from .per_unit_pricing import PerUnitPricing
    from .percent_pricing import PercentPricing
    from .period_close_check import PeriodCloseCheck
    from .period_close_validation import PeriodCloseValidation
    from .plan import Plan
    from .plan_difference import PlanDifference
    from .plan_display import PlanDisplay
    from .plan_page import PlanPage
    from .plan_phase import PlanPhase
    from .plan_phase_pricing import PlanPhasePricing
    from .plan_provisioning import PlanProvisioning
    from .plan_schedule import PlanSchedule
    from .plan_status import PlanStatus
    from .plan_trigger_type import PlanTriggerType
    from .plan_v3 import PlanV3
    from .plan_v3_page import PlanV3Page
    from .plan_v3_product import PlanV3Product
    from .plan_version import PlanVersion
    from .preview_plan_v3 import PreviewPlanV3
    from .preview_quote import PreviewQuote
    from .preview_visual_query import PreviewVisualQuery
    from .pricing import Pricing
    from .pricing_aggregate import PricingAggregate
    from .pricing_commitment import PricingCommitment
    from .pricing_constraints import PricingConstraints
    from .pricing_consumption import PricingConsumption
    from .pricing_dimension import PricingDimension
    from .pricing_discount import PricingDiscount
    from .pricing_free_units import PricingFreeUnits
    from .pricing_grant import PricingGrant
    from .pricing_page import PricingPage
    from .pricing_payment_term import PricingPaymentTerm
    from .pricing_period import PricingPeriod
    from .pricing_quantity import PricingQuantity
    from .pricing_quantity_entry import PricingQuantityEntry
    from .pricing_service_fee import PricingServiceFee
    from .pricing_tax import PricingTax
    from .pricing_tax_type import PricingTaxType
    from .pricing_type import PricingType
    from .product import Product
    from .product_category import ProductCategory
    from .product_page import ProductPage
    from .product_sub_type import ProductSubType
    from .product_time_type import ProductTimeType
    from .product_type import ProductType
    from .product_v3_status import ProductV3Status
    from .product_v3_subtype import ProductV3Subtype
    from .product_v3_type import ProductV3Type
    from .product_v3_unit import ProductV3Unit
    from .proration_type import ProrationType
    from .quantity_type import QuantityType
    from .quote import Quote
    from .quote_line_item import QuoteLineItem
    from .quote_line_item_change import QuoteLineItemChange
    from .quote_mode import QuoteMode
    from .quote_status import QuoteStatus
    from .quote_type import QuoteType
    from .quote_version import QuoteVersion
    from .raw_metric import RawMetric
    from .raw_metric_page import RawMetricPage
    from .recognise_revenue import RecogniseRevenue
    from .refresh_revenue_postings import RefreshRevenuePostings
    from .refund_destination import RefundDestination
    from .refund_payment import RefundPayment
    from .refund_split import RefundSplit
    from .renewal_policy import RenewalPolicy
    from .repayment_method import RepaymentMethod
    from .report_cadence import ReportCadence
    from .resolved_tax_rate import ResolvedTaxRate
    from .resolved_tax_rate_part import ResolvedTaxRatePart
    from .statement_page import StatementPage
    from .statement_row import StatementRow
    from .step_pricing import StepPricing
    from .tax_category import TaxCategory
    from .tax_category_page import TaxCategoryPage
    from .tax_id import TaxId
    from .tax_rate import TaxRate
    from .tiered_pricing import TieredPricing
    from .unique_entitlement import UniqueEntitlement
    from .unique_entitlement_page import UniqueEntitlementPage
    from .unknown_page import UnknownPage
    from .unpause_extension_policy import UnpauseExtensionPolicy
    from .update_address import UpdateAddress
    from .update_billable_metric import UpdateBillableMetric
    from .update_business_entity import UpdateBusinessEntity
    from .update_contact import UpdateContact
    from .update_contract import UpdateContract
    from .update_contract_pause import UpdateContractPause
    from .update_credit_note import UpdateCreditNote
    from .update_custom_attribute import UpdateCustomAttribute
    from .update_customer import UpdateCustomer
    from .update_customer_entitlement import UpdateCustomerEntitlement
    from .update_entitlement import UpdateEntitlement
    from .update_journal_entry import UpdateJournalEntry
    from .update_jurisdiction_rate import UpdateJurisdictionRate
    from .update_payment import UpdatePayment
    from .update_product import UpdateProduct
    from .update_product_v3 import UpdateProductV3
    from .update_prompt import UpdatePrompt
    from .update_quote import UpdateQuote
    from .update_tax_category import UpdateTaxCategory
    from .update_tax_rate import UpdateTaxRate
    from .usage_event import UsageEvent
    from .user import User
    from .validate_period_close import ValidatePeriodClose
    from .validation_error import ValidationError
    from .visual_query import VisualQuery
    from .visual_query_group import VisualQueryGroup
    from .visual_query_order import VisualQueryOrder
    from .volume_pricing import VolumePricing

_MODULES = {
    "AcceptQuote": ".accept_quote",
    "Account": ".account",
    "AccountBalance": ".account_balance",
    "AccountCategory": ".account_category",
    "AccountPage": ".account_page",
    "AccountingPeriod": ".accounting_period",
    "AccountingPeriodPage": ".accounting_period_page",
    "AddPlanProducts": ".add_plan_products",
    "Address": ".address",
    "AddressResponse": ".address_response",
    "ApproveInvoice": ".approve_invoice",
    "AttachPaymentMethod": ".attach_payment_method",
    "AttachedPaymentMethod": ".attached_payment_method",
    "BalanceNormality": ".balance_normality",
    "BillableMetric": ".billable_metric",
    "BillableMetricEstimate": ".billable_metric_estimate",
    "BillableMetricEstimateField": ".billable_metric_estimate_field",
    "BillableMetricEstimateValue": ".billable_metric_estimate_value",
    "BillableMetricPage": ".billable_metric_page",
    "BillingCycle": ".billing_cycle",
    "BillingOffset": ".billing_offset",
    "BillingPeriod": ".billing_period",
    "BusinessEntity": ".business_entity",
    "BusinessEntityAddress": ".business_entity_address",
    "BusinessEntityAddressResponse": ".business_entity_address_response",
    "BusinessEntityPage": ".business_entity_page",
    "CloseAccountingPeriod": ".close_accounting_period",
    "ColumnType": ".column_type",
    "CommitmentType": ".commitment_type",
    "Connector": ".connector",
    "Contact": ".contact",
    "ContactPage": ".contact_page",
    "Contract": ".contract",
    "ContractCustomer": ".contract_customer",
    "ContractPage": ".contract_page",
    "ContractPhase": ".contract_phase",
    "ContractPhasePricing": ".contract_phase_pricing",
    "ContractPhaseType": ".contract_phase_type",
    "ContractPricingSwitch": ".contract_pricing_switch",
    "ContractStatus": ".contract_status",
    "CreateAccount": ".create_account",
    "CreateAddress": ".create_address",
    "CreateBillableMetric": ".create_billable_metric",
    "CreateBundlePricing": ".create_bundle_pricing",
    "CreateBusinessEntity": ".create_business_entity",
    "CreateContact": ".create_contact",
    "CreateContract": ".create_contract",
    "CreateContractLegacy": ".create_contract_legacy",
    "CreateCreditNote": ".create_credit_note",
    "CreateCustomAttribute": ".create_custom_attribute",
    "CreateCustomer": ".create_customer",
    "CreateCustomerEntitlement": ".create_customer_entitlement",
    "CreateCustomerSession": ".create_customer_session",
    "CreateEntitlement": ".create_entitlement",
    "CreateInvoiceCharge": ".create_invoice_charge",
    "CreateJournalEntry": ".create_journal_entry",
    "CreateJournalLine": ".create_journal_line",
    "CreateJurisdictionRate": ".create_jurisdiction_rate",
    "CreatePayment": ".create_payment",
    "CreatePlan": ".create_plan",
    "CreatePlanV3": ".create_plan_v3",
    "CreatePricing": ".create_pricing",
    "CreatePricingQuantity": ".create_pricing_quantity",
    "CreateProduct": ".create_product",
    "CreateProductV3": ".create_product_v3",
    "CreatePrompt": ".create_prompt",
    "CreateQuote": ".create_quote",
    "CreateRawMetric": ".create_raw_metric",
    "CreateStandaloneCreditNote": ".create_standalone_credit_note",
    "CreateTaxCategory": ".create_tax_category",
    "CreateTaxRate": ".create_tax_rate",
    "CreditNote": ".credit_note",
    "CreditNotePage": ".credit_note_page",
    "CreditNoteParty": ".credit_note_party",
    "CreditNoteRefundSplit": ".credit_note_refund_split",
    "CreditNoteStatus": ".credit_note_status",
    "CustomAttribute": ".custom_attribute",
    "CustomAttributeDataType": ".custom_attribute_data_type",
    "CustomAttributeModule": ".custom_attribute_module",
    "CustomAttributePage": ".custom_attribute_page",
    "CustomTieredPricing": ".custom_tiered_pricing",
    "Customer": ".customer",
    "CustomerAddress": ".customer_address",
    "CustomerAddressPage": ".customer_address_page",
    "CustomerConnector": ".customer_connector",
    "CustomerEntitlement": ".customer_entitlement",
    "CustomerEntitlementDetails": ".customer_entitlement_details",
    "CustomerEntitlementPage": ".customer_entitlement_page",
    "CustomerEntitlementStatus": ".customer_entitlement_status",
    "CustomerEntitlementTotal": ".customer_entitlement_total",
    "CustomerPage": ".customer_page",
    "CustomerPaymentMethod": ".customer_payment_method",
    "CustomerPaymentMethodPage": ".customer_payment_method_page",
    "CustomerSession": ".customer_session",
    "DataColumns": ".data_columns",
    "DataSchema": ".data_schema",
    "DataSource": ".data_source",
    "DataSourcePage": ".data_source_page",
    "DiscountType": ".discount_type",
    "EdgeInput": ".edge_input",
    "EditManualPayment": ".edit_manual_payment",
    "EmptyBody": ".empty_body",
    "Entitlement": ".entitlement",
    "EntitlementBalance": ".entitlement_balance",
    "EntitlementBalanceCustomer": ".entitlement_balance_customer",
    "EntitlementBalancePage": ".entitlement_balance_page",
    "EntitlementBalanceReference": ".entitlement_balance_reference",
    "EntitlementPage": ".entitlement_page",
    "EntitlementReference": ".entitlement_reference",
    "EntitlementSourceType": ".entitlement_source_type",
    "EntitlementType": ".entitlement_type",
    "ErrorAnswer": ".error_answer",
    "ExpireContract": ".expire_contract",
    "ExternalCode": ".external_code",
    "ExtractContract": ".extract_contract",
    "FeaturesPricing": ".features_pricing",
    "FlatFeePricing": ".flat_fee_pricing",
    "GatewayError": ".gateway_error",
    "GenerateInvoice": ".generate_invoice",
    "GeneratedInvoices": ".generated_invoices",
    "GrantExpiry": ".grant_expiry",
    "GrantTriggerEvent": ".grant_trigger_event",
    "HTTPValidationError": ".http_validation_error",
    "InlineProduct": ".inline_product",
    "Invoice": ".invoice",
    "InvoiceDetails": ".invoice_details",
    "InvoiceLineItem": ".invoice_line_item",
    "InvoiceLineItems": ".invoice_line_items",
    "InvoicePage": ".invoice_page",
    "InvoicePeriod": ".invoice_period",
    "InvoiceStatus": ".invoice_status",
    "Job": ".job",
    "JobPage": ".job_page",
    "JournalEntry": ".journal_entry",
    "JournalEntryPage": ".journal_entry_page",
    "JournalEntryStatus": ".journal_entry_status",
    "JournalLine": ".journal_line",
    "JournalLinePage": ".journal_line_page",
    "JournalLineTag": ".journal_line_tag",
    "JsonObject": ".json_object",
    "JurisdictionRate": ".jurisdiction_rate",
    "LegacyRenewalPolicy": ".legacy_renewal_policy",
    "LineItemAmount": ".line_item_amount",
    "LineItemDisplay": ".line_item_display",
    "LineItemFeature": ".line_item_feature",
    "LineItemFeatureType": ".line_item_feature_type",
    "LineItemPricingModel": ".line_item_pricing_model",
    "LineItemQuantity": ".line_item_quantity",
    "LookupTaxRate": ".lookup_tax_rate",
    "MatrixPricing": ".matrix_pricing",
    "OpenBody": ".open_body",
    "OpenPricing": ".open_pricing",
    "PackagePricing": ".package_pricing",
    "PauseContract": ".pause_contract",
    "Payment": ".payment",
    "PaymentInvoice": ".payment_invoice",
    "PaymentMethod": ".payment_method",
    "PaymentPage": ".payment_page",
    "PaymentPart": ".payment_part",
    "PaymentStatus": ".payment_status",
    "PaymentTermMode": ".payment_term_mode",
    "PaymentTermType": ".payment_term_type",
    "PaymentTransaction": ".payment_transaction",
    "PaymentType": ".payment_type",
    "PerUnitPricing": ".per_unit_pricing",
    "PercentPricing": ".percent_pricing",
    "PeriodCloseCheck": ".period_close_check",
    "PeriodCloseValidation": ".period_close_validation",
    "Plan": ".plan",
    "PlanDifference": ".plan_difference",
    "PlanDisplay": ".plan_display",
    "PlanPage": ".plan_page",
    "PlanPhase": ".plan_phase",
    "PlanPhasePricing": ".plan_phase_pricing",
    "PlanProvisioning": ".plan_provisioning",
    "PlanSchedule": ".plan_schedule",
    "PlanStatus": ".plan_status",
    "PlanTriggerType": ".plan_trigger_type",
    "PlanV3": ".plan_v3",
    "PlanV3Page": ".plan_v3_page",
    "PlanV3Product": ".plan_v3_product",
    "PlanVersion": ".plan_version",
    "PreviewPlanV3": ".preview_plan_v3",
    "PreviewQuote": ".preview_quote",
    "PreviewVisualQuery": ".preview_visual_query",
    "Pricing": ".pricing",
    "PricingAggregate": ".pricing_aggregate",
    "PricingCommitment": ".pricing_commitment",
    "PricingConstraints": ".pricing_constraints",
    "PricingConsumption": ".pricing_consumption",
    "PricingDimension": ".pricing_dimension",
    "PricingDiscount": ".pricing_discount",
    "PricingFreeUnits": ".pricing_free_units",
    "PricingGrant": ".pricing_grant",
    "PricingPage": ".pricing_page",
    "PricingPaymentTerm": ".pricing_payment_term",
    "PricingPeriod": ".pricing_period",
    "PricingQuantity": ".pricing_quantity",
    "PricingQuantityEntry": ".pricing_quantity_entry",
    "PricingServiceFee": ".pricing_service_fee",
    "PricingTax": ".pricing_tax",
    "PricingTaxType": ".pricing_tax_type",
    "PricingType": ".pricing_type",
    "Product": ".product",
    "ProductCategory": ".product_category",
    "ProductPage": ".product_page",
    "ProductSubType": ".product_sub_type",
    "ProductTimeType": ".product_time_type",
    "ProductType": ".product_type",
    "ProductV3Status": ".product_v3_status",
    "ProductV3Subtype": ".product_v3_subtype",
    "ProductV3Type": ".product_v3_type",
    "ProductV3Unit": ".product_v3_unit",
    "ProrationType": ".proration_type",
    "QuantityType": ".quantity_type",
    "Quote": ".quote",
    "QuoteLineItem": ".quote_line_item",
    "QuoteLineItemChange": ".quote_line_item_change",
    "QuoteMode": ".quote_mode",
    "QuoteStatus": ".quote_status",
    "QuoteType": ".quote_type",
    "QuoteVersion": ".quote_version",
    "RawMetric": ".raw_metric",
    "RawMetricPage": ".raw_metric_page",
    "RecogniseRevenue": ".recognise_revenue",
    "RefreshRevenuePostings": ".refresh_revenue_postings",
    "RefundDestination": ".refund_destination",
    "RefundPayment": ".refund_payment",
    "RefundSplit": ".refund_split",
    "RenewalPolicy": ".renewal_policy",
    "RepaymentMethod": ".repayment_method",
    "ReportCadence": ".report_cadence",
    "ResolvedTaxRate": ".resolved_tax_rate",
    "ResolvedTaxRatePart": ".resolved_tax_rate_part",
    "StatementPage": ".statement_page",
    "StatementRow": ".statement_row",
    "StepPricing": ".step_pricing",
    "TaxCategory": ".tax_category",
    "TaxCategoryPage": ".tax_category_page",
    "TaxId": ".tax_id",
    "TaxRate": ".tax_rate",
    "TieredPricing": ".tiered_pricing",
    "UniqueEntitlement": ".unique_entitlement",
    "UniqueEntitlementPage": ".unique_entitlement_page",
    "UnknownPage": ".unknown_page",
    "UnpauseExtensionPolicy": ".unpause_extension_policy",
    "UpdateAddress": ".update_address",
    "UpdateBillableMetric": ".update_billable_metric",
    "UpdateBusinessEntity": ".update_business_entity",
    "UpdateContact": ".update_contact",
    "UpdateContract": ".update_contract",
    "UpdateContractPause": ".update_contract_pause",
    "UpdateCreditNote": ".update_credit_note",
    "UpdateCustomAttribute": ".update_custom_attribute",
    "UpdateCustomer": ".update_customer",
    "UpdateCustomerEntitlement": ".update_customer_entitlement",
    "UpdateEntitlement": ".update_entitlement",
    "UpdateJournalEntry": ".update_journal_entry",
    "UpdateJurisdictionRate": ".update_jurisdiction_rate",
    "UpdatePayment": ".update_payment",
    "UpdateProduct": ".update_product",
    "UpdateProductV3": ".update_product_v3",
    "UpdatePrompt": ".update_prompt",
    "UpdateQuote": ".update_quote",
    "UpdateTaxCategory": ".update_tax_category",
    "UpdateTaxRate": ".update_tax_rate",
    "UsageEvent": ".usage_event",
    "User": ".user",
    "ValidatePeriodClose": ".validate_period_close",
    "ValidationError": ".validation_error",
    "VisualQuery": ".visual_query",
    "VisualQueryGroup": ".visual_query_group",
    "VisualQueryOrder": ".visual_query_order",
    "VolumePricing": ".volume_pricing",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = [
    "AcceptQuote",
    "Account",
    "AccountBalance",
    "AccountCategory",
    "AccountPage",
    "AccountingPeriod",
    "AccountingPeriodPage",
    "AddPlanProducts",
    "Address",
    "AddressResponse",
    "ApproveInvoice",
    "AttachPaymentMethod",
    "AttachedPaymentMethod",
    "BalanceNormality",
    "BillableMetric",
    "BillableMetricEstimate",
    "BillableMetricEstimateField",
    "BillableMetricEstimateValue",
    "BillableMetricPage",
    "BillingCycle",
    "BillingOffset",
    "BillingPeriod",
    "BusinessEntity",
    "BusinessEntityAddress",
    "BusinessEntityAddressResponse",
    "BusinessEntityPage",
    "CloseAccountingPeriod",
    "ColumnType",
    "CommitmentType",
    "Connector",
    "Contact",
    "ContactPage",
    "Contract",
    "ContractCustomer",
    "ContractPage",
    "ContractPhase",
    "ContractPhasePricing",
    "ContractPhaseType",
    "ContractPricingSwitch",
    "ContractStatus",
    "CreateAccount",
    "CreateAddress",
    "CreateBillableMetric",
    "CreateBundlePricing",
    "CreateBusinessEntity",
    "CreateContact",
    "CreateContract",
    "CreateContractLegacy",
    "CreateCreditNote",
    "CreateCustomAttribute",
    "CreateCustomer",
    "CreateCustomerEntitlement",
    "CreateCustomerSession",
    "CreateEntitlement",
    "CreateInvoiceCharge",
    "CreateJournalEntry",
    "CreateJournalLine",
    "CreateJurisdictionRate",
    "CreatePayment",
    "CreatePlan",
    "CreatePlanV3",
    "CreatePricing",
    "CreatePricingQuantity",
    "CreateProduct",
    "CreateProductV3",
    "CreatePrompt",
    "CreateQuote",
    "CreateRawMetric",
    "CreateStandaloneCreditNote",
    "CreateTaxCategory",
    "CreateTaxRate",
    "CreditNote",
    "CreditNotePage",
    "CreditNoteParty",
    "CreditNoteRefundSplit",
    "CreditNoteStatus",
    "CustomAttribute",
    "CustomAttributeDataType",
    "CustomAttributeModule",
    "CustomAttributePage",
    "CustomTieredPricing",
    "Customer",
    "CustomerAddress",
    "CustomerAddressPage",
    "CustomerConnector",
    "CustomerEntitlement",
    "CustomerEntitlementDetails",
    "CustomerEntitlementPage",
    "CustomerEntitlementStatus",
    "CustomerEntitlementTotal",
    "CustomerPage",
    "CustomerPaymentMethod",
    "CustomerPaymentMethodPage",
    "CustomerSession",
    "DataColumns",
    "DataSchema",
    "DataSource",
    "DataSourcePage",
    "DiscountType",
    "EdgeInput",
    "EditManualPayment",
    "EmptyBody",
    "Entitlement",
    "EntitlementBalance",
    "EntitlementBalanceCustomer",
    "EntitlementBalancePage",
    "EntitlementBalanceReference",
    "EntitlementPage",
    "EntitlementReference",
    "EntitlementSourceType",
    "EntitlementType",
    "ErrorAnswer",
    "ExpireContract",
    "ExternalCode",
    "ExtractContract",
    "FeaturesPricing",
    "FlatFeePricing",
    "GatewayError",
    "GenerateInvoice",
    "GeneratedInvoices",
    "GrantExpiry",
    "GrantTriggerEvent",
    "HTTPValidationError",
    "InlineProduct",
    "Invoice",
    "InvoiceDetails",
    "InvoiceLineItem",
    "InvoiceLineItems",
    "InvoicePage",
    "InvoicePeriod",
    "InvoiceStatus",
    "Job",
    "JobPage",
    "JournalEntry",
    "JournalEntryPage",
    "JournalEntryStatus",
    "JournalLine",
    "JournalLinePage",
    "JournalLineTag",
    "JsonObject",
    "JurisdictionRate",
    "LegacyRenewalPolicy",
    "LineItemAmount",
    "LineItemDisplay",
    "LineItemFeature",
    "LineItemFeatureType",
    "LineItemPricingModel",
    "LineItemQuantity",
    "LookupTaxRate",
    "MatrixPricing",
    "OpenBody",
    "OpenPricing",
    "PackagePricing",
    "PauseContract",
    "Payment",
    "PaymentInvoice",
    "PaymentMethod",
    "PaymentPage",
    "PaymentPart",
    "PaymentStatus",
    "PaymentTermMode",
    "PaymentTermType",
    "PaymentTransaction",
    "PaymentType",
    "PerUnitPricing",
    "PercentPricing",
    "PeriodCloseCheck",
    "PeriodCloseValidation",
    "Plan",
    "PlanDifference",
    "PlanDisplay",
    "PlanPage",
    "PlanPhase",
    "PlanPhasePricing",
    "PlanProvisioning",
    "PlanSchedule",
    "PlanStatus",
    "PlanTriggerType",
    "PlanV3",
    "PlanV3Page",
    "PlanV3Product",
    "PlanVersion",
    "PreviewPlanV3",
    "PreviewQuote",
    "PreviewVisualQuery",
    "Pricing",
    "PricingAggregate",
    "PricingCommitment",
    "PricingConstraints",
    "PricingConsumption",
    "PricingDimension",
    "PricingDiscount",
    "PricingFreeUnits",
    "PricingGrant",
    "PricingPage",
    "PricingPaymentTerm",
    "PricingPeriod",
    "PricingQuantity",
    "PricingQuantityEntry",
    "PricingServiceFee",
    "PricingTax",
    "PricingTaxType",
    "PricingType",
    "Product",
    "ProductCategory",
    "ProductPage",
    "ProductSubType",
    "ProductTimeType",
    "ProductType",
    "ProductV3Status",
    "ProductV3Subtype",
    "ProductV3Type",
    "ProductV3Unit",
    "ProrationType",
    "QuantityType",
    "Quote",
    "QuoteLineItem",
    "QuoteLineItemChange",
    "QuoteMode",
    "QuoteStatus",
    "QuoteType",
    "QuoteVersion",
    "RawMetric",
    "RawMetricPage",
    "RecogniseRevenue",
    "RefreshRevenuePostings",
    "RefundDestination",
    "RefundPayment",
    "RefundSplit",
    "RenewalPolicy",
    "RepaymentMethod",
    "ReportCadence",
    "ResolvedTaxRate",
    "ResolvedTaxRatePart",
    "StatementPage",
    "StatementRow",
    "StepPricing",
    "TaxCategory",
    "TaxCategoryPage",
    "TaxId",
    "TaxRate",
    "TieredPricing",
    "UniqueEntitlement",
    "UniqueEntitlementPage",
    "UnknownPage",
    "UnpauseExtensionPolicy",
    "UpdateAddress",
    "UpdateBillableMetric",
    "UpdateBusinessEntity",
    "UpdateContact",
    "UpdateContract",
    "UpdateContractPause",
    "UpdateCreditNote",
    "UpdateCustomAttribute",
    "UpdateCustomer",
    "UpdateCustomerEntitlement",
    "UpdateEntitlement",
    "UpdateJournalEntry",
    "UpdateJurisdictionRate",
    "UpdatePayment",
    "UpdateProduct",
    "UpdateProductV3",
    "UpdatePrompt",
    "UpdateQuote",
    "UpdateTaxCategory",
    "UpdateTaxRate",
    "UsageEvent",
    "User",
    "ValidatePeriodClose",
    "ValidationError",
    "VisualQuery",
    "VisualQueryGroup",
    "VisualQueryOrder",
    "VolumePricing",
]
