"""`create_autospec` of a client finds its namespaces and methods; subclasses keep their attributes."""

import copy
import pickle
from functools import cached_property, partial
from typing import Any
from unittest.mock import create_autospec

import pytest

from tests.client.driving import ONE_BODY
from zenskar_client.api.customers import AsyncCustomers, Customers
from zenskar_ext import AsyncZenskar, Zenskar

each_client = pytest.mark.parametrize("kind", ONE_BODY)


def class_of(kind: str) -> Any:
    return Zenskar if kind == "sync" else AsyncZenskar


@each_client
@pytest.mark.parametrize(
    "made",
    [
        pytest.param(create_autospec, id="a class"),
        pytest.param(lambda client: create_autospec(client)(), id="what the class returns"),
        pytest.param(partial(create_autospec, instance=True), id="an instance"),
        pytest.param(lambda client: create_autospec(client("key", "organisation")), id="like a client"),
    ],
)
def test_an_autospec_has_the_methods_of_the_namespaces_with_their_signatures(kind: str, made: Any) -> None:
    zk = made(class_of(kind))
    zk.customers.list(limit=3, external_id="a")
    zk.customers.list.assert_called_once_with(limit=3, external_id="a")
    got = zk.customers.get("c1")
    if kind == "asyncio":
        got.close()
    with pytest.raises(TypeError, match="customer_id"):
        zk.customers.get()
    with pytest.raises(TypeError, match="customer_ids"):
        zk.customers.get("c1", customer_ids="c2")
    with pytest.raises(AttributeError, match="gett"):
        _ = zk.customers.gett
    with pytest.raises(AttributeError, match="costumers"):
        _ = zk.costumers


def test_a_namespace_of_the_class_is_its_class() -> None:
    assert Zenskar.customers is Customers
    assert AsyncZenskar.customers is AsyncCustomers


def subclass(kind: str) -> Any:
    class Tenant(class_of(kind)):  # type: ignore[misc]
        def __init__(self, tenant: str, **arguments: Any) -> None:
            super().__init__("key-12345", "org-1", **arguments)
            self.tenant = tenant

        @cached_property
        def label(self) -> str:
            return f"{self.tenant} {self._context.options.timeout}"

    return Tenant


@each_client
def test_a_subclass_keeps_its_attributes_with_other_options(kind: str) -> None:
    zk = subclass(kind)("acme", timeout=5)
    zk.note = ["set by the user"]
    assert (zk.label, zk.customers) == ("acme 5", zk.customers)
    for other in (zk.with_options(timeout=9), copy.copy(zk.with_options(timeout=9))):
        assert type(other) is type(zk)
        assert (other.tenant, other.note) == ("acme", ["set by the user"])
        assert other.label == "acme 9"
        assert other.customers is not zk.customers
        assert other.customers._caller is other
    assert zk.label == "acme 5"


class Team(Zenskar):
    """A client with an attribute; at the top of a module, where a pickle finds it."""

    def __init__(self, team: str) -> None:
        super().__init__(organisation="org-1")
        self.team = team


class AsyncTeam(AsyncZenskar):
    """The same with await."""

    def __init__(self, team: str) -> None:
        super().__init__(organisation="org-1")
        self.team = team


@pytest.mark.parametrize("client", [Team, AsyncTeam])
def test_a_subclass_keeps_its_attributes_in_a_pickle(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", "zen-key-of-pickles")
    zk = client("billing")
    _ = zk.customers
    for other in (pickle.loads(pickle.dumps(zk)), copy.deepcopy(zk)):
        assert (type(other), other.team) == (client, "billing")
        assert other.customers._caller is other
