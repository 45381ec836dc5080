"""Turn a document into a flat table of symbols: everything that users of the client can write, with its facts.

    zk.invoices                      a namespace
    zk.invoices.create               a method
    zk.invoices.create(limit)        an argument, a header or a filter of a call
    zk.invoices.create(body)         the body of a call
    zk.invoices.create()             what a call returns
    zk.invoices.list()[]             the items of a list
    zk.invoices.list@deprecated      a deprecation
    Invoice, Invoice.total           a model, and a field of it
    InvoiceStatus("draft")           a known value of an enum

The fact `used` says whether a value is in requests (`sent`) or in responses (`received`). Without it, it is in both.
"""

from collections.abc import Mapping
from typing import Any

from scripts.api_changes.calls import call, schemes
from scripts.api_changes.models import models
from scripts.api_changes.schemas import Facts, Schemas
from scripts.description import namespaces, operations

Surface = Mapping[str, Facts]


def surface(document: Mapping[str, Any]) -> dict[str, Facts]:
    """Return every name that users of the client can write, with its facts."""
    schemas = Schemas(document)
    names = namespaces(document)
    symbols: dict[str, Facts] = {
        "zenskar_client.client.BASE_URL": {"kind": "constant", "value": document["servers"][0]["url"]},
        "zenskar_client.client.API_VERSION": {"kind": "constant", "value": document["info"]["x-apiversion"]},
    }
    symbols["zenskar_client.client.credentials"] = {"kind": "authentication", "schemes": schemes(document, document)}
    for path, method, operation in operations(document):
        namespace = f"zk.{names[operation['tags'][0]]}"
        symbols[namespace] = {"kind": "namespace"}
        name = f"{namespace}.{operation['x-method']}"
        symbols |= dict(call(name, f"{method.upper()} {path}", operation, document["paths"][path], schemas))
    symbols |= dict(models(document, schemas))
    return dict(sorted(symbols.items()))
