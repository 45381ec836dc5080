"""Which proxy the way to a host leads through. Opens no connection, and shows no password."""

import re
from collections.abc import Mapping
from importlib import import_module
from ipaddress import ip_network
from typing import NamedTuple, cast

from zenskar_client import http
from zenskar_ext._sansio.addresses import address_of, can_exist
from zenskar_ext.errors import ConfigurationError


class Proxy:
    """The URL of a proxy. It may hold a password, so it is never shown: not in a repr, an error or a traceback."""

    __slots__ = ("_source", "_url")

    def __init__(self, url: object, source: str = "proxy") -> None:
        """Keep a URL, and the name of the argument or the variable that it is from. Nothing is checked here."""
        self._url = url
        self._source = source

    def check(self) -> None:
        """Refuse what is not the URL of a proxy.

        Raises:
            ConfigurationError: It is not, or it needs a package that is not installed.
        """
        if not self._is_valid():
            msg = f"{self._source} is not the URL of a proxy (not shown: it may hold a password); give one such as http://proxy.example:3128"
            raise ConfigurationError(msg)
        if self.reveal().lower().startswith("socks"):
            try:
                import_module("socksio")
            except ImportError as error:
                msg = f"{self._source} is a SOCKS proxy, which needs the package socksio: pip install '{http.LIBRARY}[socks]'"
                raise ConfigurationError(msg) from error

    def _is_valid(self) -> bool:
        try:
            return isinstance(self._url, str) and can_exist(http.Proxy(self._url).url)
        except (http.InvalidURL, ValueError):
            return False

    def reveal(self) -> str:
        """Return the URL."""
        return cast("str", self._url)

    def encrypts(self) -> bool:
        """Return whether the proxy itself is reached over TLS."""
        return self.reveal().lower().startswith("https:")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Proxy) and self._url == other._url

    def __hash__(self) -> int:
        return hash(self._url)

    def __repr__(self) -> str:
        return "Proxy(***)"

    def __reduce__(self) -> tuple[type["Proxy"], tuple[object, str]]:
        return Proxy, (self._url, self._source)


class Way(NamedTuple):
    """How some hosts are reached. Their connections are kept together.

    Attributes:
        proxy: The proxy that it leads through.
        tls: Whether any of it is encrypted.
    """

    proxy: Proxy | None
    tls: bool


def proxy_from(scheme: str, host: str, port: int | None, proxies: Mapping[str, str]) -> Proxy | None:
    """Return the proxy that the environment names for a host. Never raises: `Proxy.check` does.

    Args:
        scheme: The scheme of the request.
        host: The host of the request; an IPv6 address without brackets.
        port: The port of the request; None for that of the scheme.
        proxies: Proxies by scheme, `all` for the rest, and under `no` the hosts that need none, separated by commas or
            blanks: names, which stand for their subdomains too, addresses, networks such as `10.0.0.0/8`, or `*`. An
            entry with a port stands for that port alone. Other entries are ignored, as curl and the HTTP library
            ignore them: the variable is for all programs, and some know more than these.
    """
    found = next((name for name in (scheme, "all") if proxies.get(name)), None)
    at = port or (443 if scheme == "https" else 80)
    if found is None or any(_matches(host, at, each) for each in re.split(r"[\s,]+", proxies.get("no", ""))):
        return None
    text = proxies[found].strip()
    return Proxy(text if "://" in text else f"http://{text}", f"{found.upper()}_PROXY or {found}_proxy")


def _matches(host: str, at: int, pattern: str) -> bool:
    if pattern == "*":
        return True
    name, port = pattern, ""
    if in_brackets := re.fullmatch(r"\[([^]]*)](/\d+)?(?::(\d+))?", pattern):
        name, port = in_brackets[1] + (in_brackets[2] or ""), in_brackets[3] or ""
    elif pattern.count(":") == 1:
        name, _, port = pattern.partition(":")
    if port not in ("", str(at)):
        return False
    address = address_of(host)
    if address is None:
        domain = _plain(name.removeprefix("*").lstrip("."))
        return bool(domain) and f".{_plain(host)}".endswith(f".{domain}")
    try:
        return address in ip_network(name, strict=False)
    except ValueError:
        return False


def _plain(name: str) -> str:
    """Return a name as name servers know it: in ASCII, in lower case, and without a dot at its end."""
    bare = name.lower().rstrip(".")
    try:
        return bare if bare.isascii() else http.URL(scheme="http", host=bare).raw_host.decode("ascii")
    except http.InvalidURL:
        return bare
