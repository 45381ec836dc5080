# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""All models, each imported when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address import Address
    from .address_response import AddressResponse
    from .approve_invoice import ApproveInvoice
    from .attach_payment_method import AttachPaymentMethod
    from .attached_payment_method import AttachedPaymentMethod
    from .column_type import ColumnType
    from .connector import Connector
    from .contact import Contact
    from .contact_page import ContactPage
    from .create_address import CreateAddress
    from .create_contact import CreateContact
    from .create_credit_note import CreateCreditNote
    from .create_customer import CreateCustomer
    from .create_customer_session import CreateCustomerSession
    from .create_invoice_charge import CreateInvoiceCharge
    from .create_payment import CreatePayment
    from .create_raw_metric import CreateRawMetric
    from .credit_note import CreditNote
    from .credit_note_party import CreditNoteParty
    from .credit_note_status import CreditNoteStatus
    from .customer import Customer
    from .customer_address import CustomerAddress
    from .customer_connector import CustomerConnector
    from .customer_page import CustomerPage
    from .customer_payment_method import CustomerPaymentMethod
    from .customer_payment_method_page import CustomerPaymentMethodPage
    from .customer_session import CustomerSession
    from .data_columns import DataColumns
    from .data_schema import DataSchema
    from .edit_manual_payment import EditManualPayment
    from .empty_body import EmptyBody
    from .error_answer import ErrorAnswer
    from .gateway_error import GatewayError
    from .generate_invoice import GenerateInvoice
    from .http_validation_error import HTTPValidationError
    from .invoice import Invoice
    from .invoice_details import InvoiceDetails
    from .invoice_line_item import InvoiceLineItem
    from .invoice_line_items import InvoiceLineItems
    from .invoice_page import InvoicePage
    from .invoice_period import InvoicePeriod
    from .invoice_status import InvoiceStatus
    from .json_object import JsonObject
    from .line_item_amount import LineItemAmount
    from .line_item_display import LineItemDisplay
    from .line_item_feature import LineItemFeature
    from .line_item_feature_type import LineItemFeatureType
    from .line_item_pricing_model import LineItemPricingModel
    from .line_item_quantity import LineItemQuantity
    from .open_body import OpenBody
    from .payment import Payment
    from .payment_invoice import PaymentInvoice
    from .payment_method import PaymentMethod
    from .payment_page import PaymentPage
    from .payment_part import PaymentPart
    from .payment_status import PaymentStatus
    from .payment_transaction import PaymentTransaction
    from .payment_type import PaymentType
    from .raw_metric import RawMetric
    from .raw_metric_page import RawMetricPage
    from .refund_destination import RefundDestination
    from .refund_payment import RefundPayment
    from .refund_split import RefundSplit
    from .repayment_method import RepaymentMethod
    from .tax_id import TaxId
    from .update_address import UpdateAddress
    from .update_contact import UpdateContact
    from .update_customer import UpdateCustomer
    from .update_payment import UpdatePayment
    from .usage_event import UsageEvent
    from .validation_error import ValidationError

_MODULES = {
    "Address": ".address",
    "AddressResponse": ".address_response",
    "ApproveInvoice": ".approve_invoice",
    "AttachPaymentMethod": ".attach_payment_method",
    "AttachedPaymentMethod": ".attached_payment_method",
    "ColumnType": ".column_type",
    "Connector": ".connector",
    "Contact": ".contact",
    "ContactPage": ".contact_page",
    "CreateAddress": ".create_address",
    "CreateContact": ".create_contact",
    "CreateCreditNote": ".create_credit_note",
    "CreateCustomer": ".create_customer",
    "CreateCustomerSession": ".create_customer_session",
    "CreateInvoiceCharge": ".create_invoice_charge",
    "CreatePayment": ".create_payment",
    "CreateRawMetric": ".create_raw_metric",
    "CreditNote": ".credit_note",
    "CreditNoteParty": ".credit_note_party",
    "CreditNoteStatus": ".credit_note_status",
    "Customer": ".customer",
    "CustomerAddress": ".customer_address",
    "CustomerConnector": ".customer_connector",
    "CustomerPage": ".customer_page",
    "CustomerPaymentMethod": ".customer_payment_method",
    "CustomerPaymentMethodPage": ".customer_payment_method_page",
    "CustomerSession": ".customer_session",
    "DataColumns": ".data_columns",
    "DataSchema": ".data_schema",
    "EditManualPayment": ".edit_manual_payment",
    "EmptyBody": ".empty_body",
    "ErrorAnswer": ".error_answer",
    "GatewayError": ".gateway_error",
    "GenerateInvoice": ".generate_invoice",
    "HTTPValidationError": ".http_validation_error",
    "Invoice": ".invoice",
    "InvoiceDetails": ".invoice_details",
    "InvoiceLineItem": ".invoice_line_item",
    "InvoiceLineItems": ".invoice_line_items",
    "InvoicePage": ".invoice_page",
    "InvoicePeriod": ".invoice_period",
    "InvoiceStatus": ".invoice_status",
    "JsonObject": ".json_object",
    "LineItemAmount": ".line_item_amount",
    "LineItemDisplay": ".line_item_display",
    "LineItemFeature": ".line_item_feature",
    "LineItemFeatureType": ".line_item_feature_type",
    "LineItemPricingModel": ".line_item_pricing_model",
    "LineItemQuantity": ".line_item_quantity",
    "OpenBody": ".open_body",
    "Payment": ".payment",
    "PaymentInvoice": ".payment_invoice",
    "PaymentMethod": ".payment_method",
    "PaymentPage": ".payment_page",
    "PaymentPart": ".payment_part",
    "PaymentStatus": ".payment_status",
    "PaymentTransaction": ".payment_transaction",
    "PaymentType": ".payment_type",
    "RawMetric": ".raw_metric",
    "RawMetricPage": ".raw_metric_page",
    "RefundDestination": ".refund_destination",
    "RefundPayment": ".refund_payment",
    "RefundSplit": ".refund_split",
    "RepaymentMethod": ".repayment_method",
    "TaxId": ".tax_id",
    "UpdateAddress": ".update_address",
    "UpdateContact": ".update_contact",
    "UpdateCustomer": ".update_customer",
    "UpdatePayment": ".update_payment",
    "UsageEvent": ".usage_event",
    "ValidationError": ".validation_error",
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
    "Address",
    "AddressResponse",
    "ApproveInvoice",
    "AttachPaymentMethod",
    "AttachedPaymentMethod",
    "ColumnType",
    "Connector",
    "Contact",
    "ContactPage",
    "CreateAddress",
    "CreateContact",
    "CreateCreditNote",
    "CreateCustomer",
    "CreateCustomerSession",
    "CreateInvoiceCharge",
    "CreatePayment",
    "CreateRawMetric",
    "CreditNote",
    "CreditNoteParty",
    "CreditNoteStatus",
    "Customer",
    "CustomerAddress",
    "CustomerConnector",
    "CustomerPage",
    "CustomerPaymentMethod",
    "CustomerPaymentMethodPage",
    "CustomerSession",
    "DataColumns",
    "DataSchema",
    "EditManualPayment",
    "EmptyBody",
    "ErrorAnswer",
    "GatewayError",
    "GenerateInvoice",
    "HTTPValidationError",
    "Invoice",
    "InvoiceDetails",
    "InvoiceLineItem",
    "InvoiceLineItems",
    "InvoicePage",
    "InvoicePeriod",
    "InvoiceStatus",
    "JsonObject",
    "LineItemAmount",
    "LineItemDisplay",
    "LineItemFeature",
    "LineItemFeatureType",
    "LineItemPricingModel",
    "LineItemQuantity",
    "OpenBody",
    "Payment",
    "PaymentInvoice",
    "PaymentMethod",
    "PaymentPage",
    "PaymentPart",
    "PaymentStatus",
    "PaymentTransaction",
    "PaymentType",
    "RawMetric",
    "RawMetricPage",
    "RefundDestination",
    "RefundPayment",
    "RefundSplit",
    "RepaymentMethod",
    "TaxId",
    "UpdateAddress",
    "UpdateContact",
    "UpdateCustomer",
    "UpdatePayment",
    "UsageEvent",
    "ValidationError",
]
