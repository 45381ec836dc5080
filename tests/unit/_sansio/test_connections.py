"""Invalid connection settings are reported before anything is sent."""

import pickle
import ssl
from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Any

import pytest

from zenskar_client import http
from zenskar_ext._sansio.connections import (
    Wire,
    made,
    proxy_from,
    refuse_closed,
    refuse_own,
    until,
    wire_from,
    within,
)
from zenskar_ext.errors import ConfigurationError


def raising(error: Exception) -> Callable[[], http.Client]:
    def make() -> http.Client:
        raise error

    return make


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(http.InvalidURL("Invalid port: 'x'"), id="a proxy that is no URL"),
        pytest.param(ValueError("Unknown scheme for proxy URL"), id="a proxy of another kind"),
        pytest.param(ImportError("the 'socksio' package is not installed"), id="a proxy that needs a package"),
        pytest.param(FileNotFoundError(2, "No such file or directory"), id="no certificates"),
    ],
)
def test_what_makes_no_pool_is_an_error_that_says_where_to_look(error: Exception) -> None:
    for _ in range(2):
        with pytest.raises(ConfigurationError, match=r"^no connection can be made \(.+\): check verify") as caught:
            made(raising(error))
        assert caught.value.__cause__ is error
        assert str(error) in str(caught.value)


def test_what_is_made_is_given() -> None:
    assert made(lambda: 7) == 7


def test_a_client_that_is_closed_says_what_to_do() -> None:
    refuse_closed(closed=False)
    with pytest.raises(ConfigurationError, match="the client is closed; create another"):
        refuse_closed(closed=True)


def test_a_transport_of_the_users_own_is_not_pickled() -> None:
    refuse_own(own=False)
    with pytest.raises(TypeError, match=r"a client with transport=\.\.\. cannot be pickled"):
        refuse_own(own=True)


# Proxies

P, Q = "http://p:1", "http://q:1"


@pytest.mark.parametrize(
    ("host", "environment", "proxy"),
    [
        pytest.param("api.zenskar.com", {}, None, id="none"),
        pytest.param("api.zenskar.com", {"https": P}, P, id="of the scheme"),
        pytest.param("api.zenskar.com", {"https": "p:1"}, P, id="without a scheme of its own"),
        pytest.param("api.zenskar.com", {"http": P}, None, id="of another scheme"),
        pytest.param("a.test", {"all": P}, P, id="of all schemes"),
        pytest.param("a.test", {"https": P, "all": Q}, P, id="the closer one"),
        pytest.param("a.test", {"https": "", "all": Q}, Q, id="an empty variable"),
        pytest.param("a.test", {"all": P, "no": "a.test"}, None, id="no proxy for a name"),
        pytest.param("b.a.test", {"all": P, "no": "a.test"}, None, id="nor for what is below it"),
        pytest.param("b.a.test", {"all": P, "no": "x, .a.test"}, None, id="with a dot, in a list"),
        pytest.param("ba.test", {"all": P, "no": "a.test"}, P, id="not what ends alike"),
        pytest.param("a.test", {"all": P, "no": "*"}, None, id="no proxy for anything"),
        pytest.param("a.test", {"all": P, "no": ""}, P, id="an empty list"),
        pytest.param("a.test", {"all": P, "no": "a.test:443"}, None, id="a name with a port"),
        pytest.param("10.1.2.3", {"all": P, "no": "10.0.0.0/8"}, None, id="a network"),
        pytest.param("11.1.2.3", {"all": P, "no": "10.0.0.0/8"}, P, id="another network"),
        pytest.param("fd00::1", {"all": P, "no": "fd00::1"}, None, id="IPv6"),
        pytest.param("fd00::1", {"all": P, "no": "[fd00::1]"}, None, id="IPv6 in brackets"),
        pytest.param("fd00::1", {"all": P, "no": "[fd00::1]:443"}, None, id="IPv6 with a port"),
        pytest.param("fd00::1", {"all": P, "no": "fd00::/8"}, None, id="an IPv6 network"),
        pytest.param("fd00::1", {"all": P, "no": "fe80::/10"}, P, id="another IPv6 network"),
    ],
)
def test_the_environment_names_a_proxy(host: str, environment: dict[str, str], proxy: str | None) -> None:
    assert proxy_from("https", host, environment) == proxy


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "api.localhost", "LOCALHOST.", "api.test", "api.invalid"]
)
@pytest.mark.parametrize("wire", [Wire(), Wire(proxy=P)], ids=["environment", "argument"])
def test_loopback_never_goes_through_a_proxy(host: str, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, P)
    for name in ("no_proxy", "NO_PROXY", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
    assert wire.proxy_for("http", host) is None
    assert wire.proxy_for("http", "api.internal") == P


@pytest.mark.parametrize(("name", "value"), [("https", "gopher://u:hush@p"), ("all", "http://u:hush@p:port")])
def test_a_wrong_variable_is_named_without_its_value(name: str, value: str) -> None:
    with pytest.raises(ConfigurationError, match=f"{name.upper()}_PROXY or {name}_proxy is not the URL") as caught:
        proxy_from("https", "a.test", {name: value})
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("argument", "says"),
    [
        pytest.param({"proxy": "gopher://u:hush@p"}, "proxy: give the URL of a proxy", id="proxy"),
        pytest.param({"proxy": 7}, "proxy: give the URL of a proxy", id="proxy of another type"),
        pytest.param({"verify": False}, "verify=False: give an ssl.SSLContext", id="no verification"),
        pytest.param({"verify": 7}, "verify=7: give an ssl.SSLContext", id="verify of another type"),
        pytest.param({"concurrency": 0}, "concurrency=0: give an int of 1 or more", id="concurrency"),
        pytest.param({"concurrency": True}, "concurrency=True: give an int", id="concurrency that is no number"),
        pytest.param(
            {"concurrency": 2, "http2": True}, "concurrency cannot be combined with limits", id="concurrency and HTTP/2"
        ),
        pytest.param(
            {"concurrency": 2, "limits": http.Limits()},
            "concurrency cannot be combined with limits",
            id="concurrency twice",
        ),
        pytest.param({"limits": 7}, f"limits=7: give a Limits of {http.LIBRARY}", id="limits"),
    ],
)
def test_a_wrong_argument_is_refused(argument: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says) as caught:
        wire_from(**{"proxy": None, "verify": None, "limits": None, "http2": False, **argument})
    assert "hush" not in str(caught.value)


def test_what_connections_are_made_with_can_be_pickled_unless_it_holds_an_ssl_context() -> None:
    wire = wire_from(proxy=P, verify="ca.pem", limits=http.Limits(max_connections=3), http2=True)
    assert pickle.loads(pickle.dumps(wire)) == wire
    with pytest.raises(TypeError, match="an SSL context cannot be pickled"):
        pickle.dumps(wire_from(proxy=None, verify=ssl.create_default_context(), limits=None, http2=False))


def test_a_ca_file_becomes_a_context_when_it_is_needed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Wire(verify=str(tmp_path / "none.pem")).arguments()
    [store] = [ssl.get_default_verify_paths().cafile or ssl.get_default_verify_paths().openssl_cafile]
    assert isinstance(Wire(verify=store).arguments()["verify"], ssl.SSLContext)
    context = ssl.create_default_context()
    assert Wire(verify=context).arguments()["verify"] is context
    assert Wire().arguments()["verify"] is True


# The deadline


def test_a_step_takes_no_longer_than_the_deadline_leaves() -> None:
    assert within(7, "ReadTimeout") == 7
    assert within(None, "ReadTimeout") == inf
    done = until(lambda: 3)
    assert within(7, "ReadTimeout") == within(None, "ReadTimeout") == 3
    assert within(2, "ReadTimeout") == 2
    done()
    assert within(7, "ReadTimeout") == 7
    done = until(lambda: 0)
    with pytest.raises(http.core().ReadTimeout, match="the deadline of the call passed"):
        within(7, "ReadTimeout")
    done()
