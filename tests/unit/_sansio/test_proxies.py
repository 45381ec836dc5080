"""The environment names a proxy for a host, and nothing shows the password of one."""

import pickle
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
    assert proxy_from("https", host, environment) == (None if proxy is None else Proxy(proxy))


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


@pytest.mark.parametrize("url", [P, "http://u:p@p", "https://[::1]:3128", "socks5://10.0.0.1", "http://a_b.c."])
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
    proxy = proxy_from("https", "a.test", {name: "u:hush@[x"})
    assert proxy is not None
    with pytest.raises(ConfigurationError, match=f"^{name.upper()}_PROXY or {name}_proxy is not the URL"):
        proxy.check()
