"""Hosts that cannot exist are known before anything is sent."""

import pytest

from zenskar_client import http
from zenskar_ext._sansio.addresses import can_exist, stays_here

L63 = "a" * 63


@pytest.mark.parametrize(
    "url",
    [
        "https://api.zenskar.com",
        "https://api.zenskar.com.",
        "https://a_b-c.internal:8443",
        "https://m\u00fcnchen.example",
        "https://10.0.0.1:1",
        "https://[fd00::1]:65535",
        f"https://{L63}.{L63}.{L63}.{L63[:61]}",
    ],
)
def test_a_host_can_exist(url: str) -> None:
    assert can_exist(http.URL(url))


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://a..b/", id="an empty label"),
        pytest.param("https://.a", id="an empty first label"),
        pytest.param("https://a..", id="an empty last label"),
        pytest.param("https://.", id="a dot"),
        pytest.param(f"https://{L63}a.com", id="a label of 64"),
        pytest.param(f"https://{L63}.{L63}.{L63}.{L63[:62]}", id="a name of 254"),
        pytest.param("https://a b", id="a blank"),
        pytest.param("https://a,b", id="a comma"),
        pytest.param("https://[x", id="half a bracket"),
        pytest.param("https://a:0", id="port 0"),
        pytest.param("https://a:65536", id="a port that is too large"),
    ],
)
def test_a_host_cannot_exist(url: str) -> None:
    assert not can_exist(http.URL(url))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "0x7f000001",
        "2130706433",
        "::1",
        "::ffff:127.0.0.1",
        "localhost.",
    ],
)
def test_this_machine_is_known_in_every_spelling(host: str) -> None:
    assert stays_here(host)
    assert stays_here(http.URL(scheme="http", host=host).host)


@pytest.mark.parametrize(
    "host", ["10.1", "0x0a000001", "::ffff:10.0.0.1", "fd00::1", "0.0.0.0", "::", "127.0.0.1.example", "\u00fc", ""]
)
def test_another_machine_is_not_this_one(host: str) -> None:
    assert not stays_here(host)
