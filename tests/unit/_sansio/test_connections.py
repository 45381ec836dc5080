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
    refuse_closed,
    refuse_own,
    until,
    wire_from,
    within,
)
from zenskar_ext._sansio.proxies import Proxy, Way
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

P = Proxy("http://p:1")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.8.8.8",
        "::1",
        "::ffff:127.0.0.1",
        "127.1",
        "localhost",
        "api.localhost",
        "LOCALHOST.",
        "api.test",
        "api.invalid",
    ],
)
@pytest.mark.parametrize("wire", [Wire(), Wire(proxy=P)], ids=["environment", "argument"])
def test_loopback_never_goes_through_a_proxy(host: str, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, P.reveal())
    for name in ("no_proxy", "NO_PROXY", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
    assert wire.way_to("http", host) == Way(None, tls=False)
    assert wire.way_to("http", "api.internal") == Way(P, tls=False)


@pytest.mark.parametrize(
    ("scheme", "proxy", "tls"),
    [
        pytest.param("https", None, True, id="a host that encrypts"),
        pytest.param("http", None, False, id="a host that does not"),
        pytest.param("https", "http://p:1", True, id="a host that encrypts, through a proxy"),
        pytest.param("http", "http://p:1", False, id="nobody"),
        pytest.param("http", "HTTPS://p:1", True, id="a proxy that encrypts"),
    ],
)
def test_a_way_encrypts_if_its_host_or_its_proxy_does(scheme: str, proxy: str | None, tls: bool) -> None:
    wire = Wire(proxy=None if proxy is None else Proxy(proxy))
    assert wire.way_to(scheme, "8.8.8.8").tls == tls


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://u:hush@[x")
    with pytest.raises(ConfigurationError, match=r"^HTTPS_PROXY or https_proxy is not the URL of a proxy") as caught:
        Wire().way_to("https", "api.zenskar.com")
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("argument", "says"),
    [
        pytest.param({"proxy": Proxy("http://u:hush@[x")}, "^proxy is not the URL of a proxy", id="proxy"),
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


TLS = Way(None, tls=True)


def test_a_proxy_that_encrypts_is_checked_with_the_same_certificates() -> None:
    context = ssl.create_default_context()
    proxies = [Proxy("https://u:p@p:1"), P]
    given = [Wire(verify=context).arguments(Way(proxy, tls=True))["proxy"] for proxy in proxies]
    assert [each.ssl_context for each in given] == [context, None]
    assert [str(each.url) for each in given] == ["https://p:1", P.reveal()]
    assert Wire().arguments(Way(proxies[0], tls=True))["proxy"].ssl_context is None
    assert Wire().arguments(TLS)["proxy"] is None


def test_a_ca_file_becomes_a_context_when_it_is_needed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Wire(verify=str(tmp_path / "none.pem")).arguments(TLS)
    [store] = [ssl.get_default_verify_paths().cafile or ssl.get_default_verify_paths().openssl_cafile]
    assert isinstance(Wire(verify=store).arguments(TLS)["verify"], ssl.SSLContext)
    context = ssl.create_default_context()
    assert Wire(verify=context).arguments(TLS)["verify"] is context
    assert Wire().arguments(TLS)["verify"] is True


@pytest.mark.parametrize("verify", [None, "none.pem"])
def test_where_nothing_is_encrypted_no_certificates_are_read_and_none_are_trusted(verify: str | None) -> None:
    context = Wire(verify=verify).arguments(Way(None, tls=False))["verify"]
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert not context.get_ca_certs()


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
