"""The settings of a client: API key, organisation and addresses, from arguments or the environment.

Decides which values are valid, before anything is sent. Knows nothing of requests or connections.
"""

import os
from collections.abc import Mapping
from ipaddress import ip_address
from math import inf
from typing import Any, Final, cast

from attrs import field, frozen

from zenskar_client import http
from zenskar_client.client import API_VERSION, BASE_URL, credentials
from zenskar_ext import __version__
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import is_number


@frozen
class Secret:
    """A text that is never shown: not in a repr, a log, an error or a pickle.

    Attributes:
        from_environment: Whether it is the API key from the environment. A pickle then holds only this fact, and the
            key is read from the environment where it is loaded.
    """

    _text: str = field(repr=False)
    from_environment: bool = field(default=False, eq=False, kw_only=True)

    def reveal(self) -> str:
        """Return the text."""
        return self._text

    def blot(self, value: Any) -> Any:
        """Return text or JSON values with the secret redacted wherever it occurs."""
        if isinstance(value, str):
            return value.replace(self._text, "[key]")
        if isinstance(value, list):
            return [self.blot(each) for each in cast("list[object]", value)]
        if isinstance(value, dict):
            return {self.blot(name): self.blot(each) for name, each in cast("dict[str, object]", value).items()}
        return value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __reduce__(self) -> tuple[Any, ...]:
        if not self.from_environment:
            msg = (
                "an API key passed as an argument cannot be pickled or deep-copied: set ZENSKAR_API_KEY, here and "
                "where the client is used, and leave api_key=... out; or create the client where it is used"
            )
            raise TypeError(msg)
        return _key_from, ()


@frozen
class Settings:
    """The settings of a client.

    Attributes:
        api_key: The API key; a JWT (`eyJ...`) is sent as a bearer token.
        organisation: The id of the organisation.
        base_url: The URL of the API.
        api_version: The `apiversion` header; an operation that needs another version sends that one.
        allow_unverified: Whether operations whose path is only assumed may be called.
        allow_other_hosts: Whether operations that another host serves get the API key.
        rate: How many requests are sent a second at most; None for as many as there are.
    """

    api_key: Secret
    organisation: str
    base_url: str
    api_version: str
    allow_unverified: bool = False
    allow_other_hosts: bool = False
    rate: float | None = None

    def address(self, path: str) -> str:
        """Return the whole URL of a path; a whole URL is returned unchanged."""
        return f"{self.base_url.removesuffix('/')}{path}" if path.startswith("/") else path

    def headers(self) -> dict[str, str]:
        """Return the headers of every request."""
        return {
            "accept": "application/json",
            "apiversion": self.api_version,
            "user-agent": f"zenskar-ext/{__version__}",
            **credentials(self.api_key.reveal(), self.organisation),
        }


VARIABLES: Final[Mapping[str, str]] = {
    "api_key": "ZENSKAR_API_KEY",
    "organisation": "ZENSKAR_ORGANISATION",
    "base_url": "ZENSKAR_BASE_URL",
    "api_version": "ZENSKAR_API_VERSION",
}


def settings_from(
    api_key: str | None,
    organisation: str | None,
    base_url: str | None,
    api_version: str | None,
    *,
    allow_unverified: bool,
    allow_other_hosts: bool = False,
    rate: float | None = None,
    allow_http: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Build the settings of a client: arguments first, then the environment, then the defaults.

    Raises:
        ConfigurationError: A value is missing or cannot be sent; the message names the argument and the variable.
    """
    if rate is not None and not (is_number(rate) and 0 < rate < inf):
        msg = f"rate={rate!r}: give a number of requests per second greater than 0"
        raise ConfigurationError(msg)
    secret = _key_from(api_key, environment)
    found = _needed("organisation", organisation, environment)
    url = _value("base_url", base_url, environment) or BASE_URL
    _check_url(url, allow_http=allow_http)
    version = _value("api_version", api_version, environment) or API_VERSION
    return Settings(secret, found, url, version, allow_unverified, allow_other_hosts, rate)


def _key_from(api_key: str | None = None, environment: Mapping[str, str] = os.environ) -> Secret:
    text = _needed("api_key", api_key, environment)
    return Secret(text, from_environment=api_key is None)


def _needed(name: str, value: str | None, environment: Mapping[str, str]) -> str:
    text = _value(name, value, environment)
    if not text:
        msg = f"{name} is missing: pass {name}=... or set {VARIABLES[name]}"
        raise ConfigurationError(msg)
    return text


def _value(name: str, value: object, environment: Mapping[str, str]) -> str:
    text = environment.get(VARIABLES[name], "") if value is None else value
    if not isinstance(text, str):
        msg = f"{name} is {type(text).__name__}: pass {name} as a str"
        raise ConfigurationError(msg)
    text = text.strip()
    if not text.isascii() or not text.isprintable() or " " in text:
        msg = f"{name} has characters that cannot be sent in a header: check {name}=... or {VARIABLES[name]}"
        raise ConfigurationError(msg)
    return text


def _check_url(text: str, *, allow_http: bool) -> None:
    shown = "base_url" if "@" in text else f"base_url={text!r}"  # text before an @ may be a password
    remedy = f"pass one such as {BASE_URL}, or set {VARIABLES['base_url']}"
    try:
        url = http.URL(text)
    except http.InvalidURL as error:
        msg = f"{shown} is not a URL ({error}): {remedy}"
        raise ConfigurationError(msg) from None
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or "?" in text or "#" in text:
        msg = f"{shown} is not the address of an API: {remedy}"
        raise ConfigurationError(msg)
    if url.scheme == "http" and not allow_http and not _stays_here(url.host):
        msg = (
            f"{shown} would send the API key in the clear: give an https:// address, "
            "or pass allow_http=True if the network is trusted"
        )
        raise ConfigurationError(msg)


def _stays_here(host: str) -> bool:
    """Return whether a host is this machine, or a name reserved for it or for tests (RFC 6761)."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".").rpartition(".")[2] in ("localhost", "test", "invalid")


def refuse_nameless(**functions: object) -> None:
    """Refuse functions that cannot be pickled: lambdas, and functions defined inside others.

    Raises:
        TypeError: One cannot be pickled; the message names its argument.
    """
    import pickle

    for name, function in functions.items():
        try:
            pickle.dumps(function)
        except (AttributeError, TypeError, pickle.PicklingError) as error:
            msg = f"{name}: {error}; a client can be pickled or deep-copied only with functions defined in a module"
            raise TypeError(msg) from None
