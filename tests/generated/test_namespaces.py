"""Namespaces and models are imported on first use, and only those that are used."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest

import zenskar_client.models
from tests.generated.reading import DOCUMENT, SCHEMAS
from zenskar_client.api import AsyncNamespaces, Namespaces
from zenskar_client.types import OpenEnum

CALLS = """
import json, sys

def loaded(prefix):
    return sorted(name.removeprefix(prefix) for name in sys.modules if name.startswith(prefix))

import zenskar_client.api
from zenskar_client.api import Namespaces
seen = {"api": loaded("zenskar_client.api."), "models": loaded("zenskar_client.models")}

class Caller(Namespaces):
    def call(self, request):
        return request.operation.read({"id": "k"})

contacts = Caller().contacts
seen["contacts"] = loaded("zenskar_client.api.")
seen["models of contacts"] = loaded("zenskar_client.models")
contact = contacts.get("k")
seen["get"] = loaded("zenskar_client.api.contacts.")
seen["models of get"] = loaded("zenskar_client.models.")
seen["type"] = type(contact).__name__
seen["ext"] = loaded("zenskar_ext")
seen["dateutil"] = loaded("dateutil")
print(json.dumps(seen))
"""


def run(code: str) -> Any:
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def modules_of(name: str) -> set[str]:
    """Return the modules of a model and of all that it refers to."""
    found, waiting = {name}, [name]
    while waiting:
        referred = set(re.findall('"#/components/schemas/([^"]*)"', json.dumps(SCHEMAS[waiting.pop()])))
        waiting += referred - found
        found |= referred
    models = [getattr(zenskar_client.models, each) for each in found if each in zenskar_client.models.__all__]
    return {model.__module__.rpartition(".")[2] for model in models}


def test_only_what_is_used_is_imported() -> None:
    assert run(CALLS) == {
        "api": ["_sync"],
        "models": [""],
        "contacts": ["_sync", "contacts", "contacts._sync"],
        "models of contacts": [""],
        "get": ["_sync", "get_contact"],
        "models of get": sorted(modules_of("Contact")),
        "type": "Contact",
        "ext": [],
        "dateutil": [],
    }


@pytest.mark.parametrize("namespaces", [Namespaces, AsyncNamespaces])
def test_a_namespace_is_made_once(namespaces: Any) -> None:
    class Caller(namespaces):  # type: ignore[misc]
        pass

    caller = Caller()
    assert caller.invoices is caller.invoices
    assert caller.invoices is not Caller().invoices


def test_every_model_is_found_by_its_name() -> None:
    for name in zenskar_client.models.__all__:
        model = getattr(zenskar_client.models, name)
        assert model.__name__ == name
        assert getattr(zenskar_client.models, name) is model
    assert dir(zenskar_client.models) == sorted(zenskar_client.models.__all__)


def test_every_object_and_enum_of_the_description_is_a_model() -> None:
    assert DOCUMENT["components"]["schemas"].keys() <= SCHEMAS.keys()
    wanted = {
        name: "x-extensible-enum" in schema
        for name, schema in SCHEMAS.items()
        if schema.get("type") == "object" or "x-extensible-enum" in schema
    }
    models = {name: getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__}
    assert {name: issubclass(model, OpenEnum) for name, model in models.items()} == wanted


def test_an_unknown_model_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match=r"module 'zenskar_client.models' has no attribute 'Invoise'"):
        _ = zenskar_client.models.Invoise
    with pytest.raises(ImportError, match="Invoise"):
        exec("from zenskar_client.models import Invoise")
    assert not hasattr(zenskar_client.models, "__wrapped__")
