"""The environment names a proxy for a host, and nothing shows the password of one."""

import pickle
import sys
import traceback

import pytest

from zenskar_ext._sansio.proxies import Proxy, proxy_from
from zenskar_ext.errors import ConfigurationError

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
        pytest.param("b.a.test", {"all": P, "no": "*.a.test"}, None, id="with a star and a dot"),
        pytest.param("a.test", {"all": f" {P}\n"}, P, id="with blanks and a line break around it"),
        pytest.param("a.test", {"all": P, "no": "[x, [, ], :, ., x y, 10.0.0.0/99"}, P, id="what names no host"),
        pytest.param("a.test", {"all": P, "no": "[x,a.test"}, None, id="a name beside what names no host"),
        pytest.param("a.test", {"all": P, "no": ""}, P, id="an empty list"),
        pytest.param("a.test", {"all": P, "no": "a.test:443"}, None, id="a name with a port"),
        pytest.param("a.test", {"all": P, "no": "a.test:8080"}, P, id="a name with another port"),
        pytest.param("a.test", {"all": P, "no": "a.test."}, None, id="a dot at the end"),
        pytest.param("a.test.", {"all": P, "no": "a.test"}, None, id="a dot at the end of the host"),
        pytest.param("a.test", {"all": P, "no": "x a.test\ty"}, None, id="a list with blanks"),
        pytest.param("m\u00fcnchen.test", {"all": P, "no": "xn--mnchen-3ya.test"}, None, id="an encoded name"),
        pytest.param("m\u00fcnchen.test", {"all": P, "no": "M\u00dcNCHEN.test"}, None, id="a name to encode"),
        pytest.param("a.test", {"all": P, "no": "\ufffd.test"}, P, id="a name that cannot be encoded"),
        pytest.param("10.1.2.3", {"all": P, "no": "a.test,10."}, P, id="names for an address"),
        pytest.param("10.1.2.3", {"all": P, "no": "10.1.2.3:443"}, None, id="an address with a port"),
        pytest.param("10.1.2.3", {"all": P, "no": "10.1.2.3:80"}, P, id="an address with another port"),
        pytest.param("::ffff:10.1.2.3", {"all": P, "no": "10.0.0.0/8"}, None, id="IPv4 in IPv6"),
        pytest.param("fd00::1", {"all": P, "no": "[fd00::]/8"}, None, id="an IPv6 network in brackets"),
        pytest.param("fd00::1", {"all": P, "no": "[fd00::1]:80"}, P, id="IPv6 with another port"),
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
    assert proxy_from("https", host, None, environment) == (None if proxy is None else Proxy(proxy))


@pytest.mark.parametrize(
    ("scheme", "port", "entry", "direct"),
    [
        pytest.param("http", None, "a.example:80", True, id="the port of http"),
        pytest.param("http", None, "a.example:443", False, id="not that of https"),
        pytest.param("https", 8443, "a.example:8443", True, id="the port of the request"),
        pytest.param("https", 8443, "a.example:443", False, id="not that of its scheme"),
    ],
)
def test_an_entry_with_a_port_stands_for_that_port(scheme: str, port: int | None, entry: str, direct: bool) -> None:
    assert (proxy_from(scheme, "a.example", port, {"all": P, "no": entry}) is None) == direct


def test_a_socks_proxy_needs_its_package_and_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Proxy("SOCKS5h://u:hush@p:1", "ALL_PROXY or all_proxy")
    monkeypatch.setitem(sys.modules, "socksio", None)
    with pytest.raises(
        ConfigurationError, match=r"^ALL_PROXY or all_proxy is a SOCKS proxy.*pip install '\w+\[socks\]'"
    ):
        proxy.check()
    monkeypatch.setitem(sys.modules, "socksio", sys)
    proxy.check()


WRONG = {
    "another scheme": "gopher://u:hush@p",
    "no scheme": "u:hush@p",
    "a port that is no number": "http://u:hush@p:port",
    "a port that is too large": "http://u:hush@p:65536",
    "half an IPv6 address": "http://u:hush@[x",
    "another half": "http://u:hush@[::1",
    "no IPv6 address": "http://u:hush@[x]:80",
    "no host": "http://u:hush@",
    "an empty label": "http://u:hush@a..b:80",
    "a blank": "http://u:hush@a b",
    "a line break": "http://u:hush@a\n",
    "no text": 7,
}


@pytest.mark.parametrize("url", WRONG.values(), ids=WRONG)
def test_what_is_no_proxy_is_refused_and_not_shown(url: object) -> None:
    proxy = Proxy(url, "HTTPS_PROXY")
    with pytest.raises(ConfigurationError, match=r"^HTTPS_PROXY is not the URL of a proxy") as caught:
        proxy.check()
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    ours = shown.partition("zenskar_ext/_sansio/proxies.py")[2]
    assert "hush" not in str(caught.value)
    assert "Proxy(***)" in ours
    assert "hush" not in ours


@pytest.mark.parametrize("url", [P, "http://u:p@p", "https://[::1]:3128", "http://a_b.c."])
def test_a_proxy_is_accepted(url: str) -> None:
    proxy = Proxy(url)
    proxy.check()
    assert proxy.reveal() == url
    assert pickle.loads(pickle.dumps(proxy)) == proxy
    assert hash(proxy) == hash(Proxy(url))
    assert proxy != Proxy(Q)
    assert proxy != url


@pytest.mark.parametrize("name", ["https", "all"])
def test_a_variable_is_named_as_it_can_be_spelt(name: str) -> None:
    proxy = proxy_from("https", "a.test", None, {name: "u:hush@[x"})
    assert proxy is not None
    with pytest.raises(ConfigurationError, match=f"^{name.upper()}_PROXY or {name}_proxy is not the URL"):
        proxy.check()
