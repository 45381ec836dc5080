"""The settings of a client: API key, organisation and addresses, from arguments or the environment.

Decides which values are valid, before anything is sent. Knows nothing of requests or connections.
"""

import os
import re
from collections.abc import Callable, Mapping
from inspect import iscoroutinefunction
from math import inf
from threading import RLock
from typing import Any, Final, NamedTuple, TypeAlias, cast

from zenskar_client import http
from zenskar_client.client import API_VERSION, BASE_URL, credentials
from zenskar_ext import __version__
from zenskar_ext._sansio.addresses import can_exist, stays_here
from zenskar_ext._sansio.redaction import SIGNING, redacted, spellings
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import is_number

_SIGNING: Final = frozenset(name.encode() for name in SIGNING)

Environment: TypeAlias = Callable[[str], str | None]
"""Reads a variable. A mapping would show every variable in a traceback with local variables, the API key among them."""


class Secret:
    """An API key that is never shown: not in a repr, a log, an error or a pickle.

    Attributes:
        from_environment: Whether it is the API key from the environment. A pickle then holds only this fact, and the
            key is read from the environment where it is loaded.
    """

    __slots__ = ("_ask", "_asking", "_number", "_pattern", "_texts", "from_environment")

    def __init__(self, given: object, *, from_environment: bool = False) -> None:
        """Keep a key, or a function that returns one. Nothing is checked here, so that no traceback holds it."""
        self._ask = cast("Callable[[], object] | None", given if callable(given) else None)
        self._texts: tuple[object, ...] = () if callable(given) else (given,)
        self._pattern: re.Pattern[str] | bool | None = False  # until it is needed
        self._number = 0
        self._asking: dict[int, RLock] = {}  # by process: a thread of the parent may hold its own at a fork
        self.from_environment = from_environment

    def check(self) -> None:
        """Refuse a key that cannot be sent.

        Raises:
            ConfigurationError: It cannot.
        """
        if iscoroutinefunction(self._ask):
            msg = "api_key: give a function that returns the key, not an async one"
            raise ConfigurationError(msg)
        if problem := "".join(map(_problem_of_key, self._texts)):
            raise ConfigurationError(f"api_key {problem}")

    def reveal(self) -> str:
        """Return the key; the first time, ask the function for it.

        Raises:
            ConfigurationError: The function fails, or returns no key.
        """
        if not self._texts:
            self.renew(0)
        return cast("str", self._texts[-1])

    def number(self) -> int:
        """Return how many keys the function returned, that of `reveal` included; 0 for a key that is a text.

        Raises:
            ConfigurationError: The function fails, or returns no key.
        """
        self.reveal()
        return self._number

    def renew(self, number: int) -> bool:
        """Make sure that there is another key than one that was refused, and return whether there is.

        Calls whose keys expire together ask the function once: the others find the key that it returned. A key that is
        a text stays.

        Args:
            number: The `number` of the key that was refused.

        Raises:
            ConfigurationError: The function fails, or returns no key.
        """
        if self._ask is None:
            return False
        with self._asking.setdefault(os.getpid(), RLock()):
            return self._number != number or self._is_another(self._ask)

    def _is_another(self, ask: Callable[[], object]) -> bool:
        try:
            fresh = Secret(ask())
        except Exception as error:
            raise ConfigurationError(f"api_key: the function raised {type(error).__name__}") from error
        fresh.check()
        if self._texts[-1:] == fresh._texts:
            return False
        self._texts = (*self._texts[-_OLD_KEYS:], *fresh._texts)  # a server may still repeat an old one
        self._number += 1
        self._pattern = False
        return True

    def blot(self, value: Any) -> Any:
        """Return text, bytes or JSON values with the key redacted, in whatever spelling it occurs."""
        if isinstance(self._pattern, bool):
            self._pattern = spellings(cast("tuple[str, ...]", self._texts))
        return redacted(value, self._pattern)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and (self._texts, self._ask) == (other._texts, other._ask)

    def __hash__(self) -> int:
        return hash(self._texts[-1:])

    def __repr__(self) -> str:
        return "Secret(***)"

    def __reduce__(self) -> tuple[Any, ...]:
        if self._ask is not None:
            refuse_nameless(api_key=self._ask)
            return Secret, (self._ask,)
        if not self.from_environment:
            msg = (
                "an API key passed as an argument cannot be pickled or deep-copied: set ZENSKAR_API_KEY, here and "
                "where the client is used, and leave api_key=... out; or create the client where it is used"
            )
            raise TypeError(msg)
        return _read_again, ()


_OLD_KEYS: Final = 3


def _problem_of_key(text: object) -> str:
    """Say what is wrong with a key, without showing it; "" if nothing is."""
    if not isinstance(text, str):
        return f"is {type(text).__name__}: pass api_key as a str, or a function that returns one"
    if not text.strip():
        return f"is missing: pass api_key=... or set {VARIABLES['api_key']}"
    return "" if _is_sendable(text) else f"{_UNSENDABLE}: check api_key=... or {VARIABLES['api_key']}"


def secret_from(given: object = None, environment: Environment = os.getenv) -> Secret:
    """Return the API key that was given, or else that of the environment. Never raises: `Secret.check` does."""
    return _from_environment(environment) if given is None else Secret(given)


def _read_again() -> Secret:
    secret = _from_environment()
    secret.check()
    return secret


def _from_environment(environment: Environment = os.getenv) -> Secret:
    return Secret(_variable("api_key", environment), from_environment=True)


def _variable(name: str, environment: Environment) -> str:
    """Return the value of a variable without blanks and line breaks around it: files that set variables end with one."""
    return (environment(VARIABLES[name]) or "").strip()


class Settings(NamedTuple):
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
        """Return the headers of every request but those that sign it."""
        return {
            "accept": "application/json",
            "apiversion": self.api_version,
            "user-agent": f"zenskar-ext/{__version__}",
        }

    def signed(self, request: http.Request) -> http.Request:
        """Return a request with the headers that say who sends it, in place of those it has.

        Whoever sends it keeps it in no variable: a traceback with local variables would show the API key.
        """
        headers = http.Headers(request.headers)  # `copy` and `update` would decode every header several times
        for name in _SIGNING.intersection([name.lower() for name, _ in headers.raw]):
            del headers[name.decode()]
        for field, value in credentials(self.api_key.reveal(), self.organisation).items():
            headers[field] = value
        sent = object.__new__(http.Request)  # its `__init__` would parse and check everything again
        vars(sent).update(vars(request), headers=headers)
        return sent


VARIABLES: Final[Mapping[str, str]] = {
    "api_key": "ZENSKAR_API_KEY",
    "organisation": "ZENSKAR_ORGANISATION",
    "base_url": "ZENSKAR_BASE_URL",
    "api_version": "ZENSKAR_API_VERSION",
}


def settings_from(
    secret: Secret,
    organisation: str | None,
    base_url: str | None,
    api_version: str | None,
    *,
    allow_unverified: bool,
    allow_other_hosts: bool = False,
    rate: float | None = None,
    allow_http: bool = False,
    environment: Environment = os.getenv,
) -> Settings:
    """Build the settings of a client: arguments first, then the environment, then the defaults.

    Raises:
        ConfigurationError: A value is missing or cannot be sent; the message names the argument and the variable.
    """
    if rate is not None and not (is_number(rate) and 0 < rate < inf):
        raise ConfigurationError(f"rate={rate!r}: give a number of requests per second greater than 0")
    secret.check()
    found = _needed("organisation", organisation, environment)
    url = _value("base_url", base_url, environment) or BASE_URL
    _check_url(url, secret, allow_http=allow_http)
    version = _value("api_version", api_version, environment) or API_VERSION
    return Settings(secret, found, url, version, allow_unverified, allow_other_hosts, rate)


def _needed(name: str, value: str | None, environment: Environment) -> str:
    text = _value(name, value, environment)
    if not text:
        raise ConfigurationError(f"{name} is missing: pass {name}=... or set {VARIABLES[name]}")
    return text


def _value(name: str, value: object, environment: Environment) -> str:
    text = _variable(name, environment) if value is None else value
    if not isinstance(text, str):
        raise ConfigurationError(f"{name} is {type(text).__name__}: pass {name} as a str")
    if not _is_sendable(text):
        msg = f"{name} {_UNSENDABLE}: check {name}=... or {VARIABLES[name]}"
        raise ConfigurationError(msg)
    return text


_UNSENDABLE: Final = "has characters that cannot be sent in a header, such as blanks or a line break at its end"


def _is_sendable(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text


def _check_url(text: str, secret: Secret, *, allow_http: bool) -> None:
    wrong = _wrong_in(text, secret, allow_http=allow_http)
    if wrong:
        shown = f"base_url={text!r}" if _may_be_shown(text, secret) else "base_url (not shown: it may hold a secret)"
        raise ConfigurationError(f"{shown} {wrong}")


def _may_be_shown(text: str, secret: Secret) -> bool:
    """Return whether an address holds no secret. Text before an @ may be a password; what is no URL, an API key."""
    return re.fullmatch("https?://[^@?#]*", text, re.IGNORECASE) is not None and secret.blot(text) == text


def _wrong_in(text: str, secret: Secret, *, allow_http: bool) -> str:
    """Return what is wrong with an address, and what would be right; nothing if it can be used."""
    remedy = f"pass one such as {BASE_URL}, or set {VARIABLES['base_url']}"
    try:
        url = http.URL(text)
    except http.InvalidURL as error:
        return f"is not a URL ({error}): {remedy}" if _may_be_shown(text, secret) else f"is not a URL: {remedy}"
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or "?" in text or "#" in text:
        return f"is not the address of an API: {remedy}"
    if not can_exist(url):
        return f"has a host or a port that cannot exist: {remedy}"
    if url.scheme == "http" and not allow_http and not stays_here(url.host):
        return (
            "would send the API key in the clear: give an https:// address, "
            "or pass allow_http=True if the network is trusted"
        )
    return ""


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
