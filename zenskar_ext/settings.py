"""What a client is made of before it sends anything: key, organisation, addresses; from arguments or the environment."""

import os
from collections.abc import Mapping
from typing import Any, Final, NoReturn, cast

import httpx
from attrs import field, frozen

from zenskar_client.client import API_VERSION, BASE_URL, credentials
from zenskar_ext import __version__
from zenskar_ext.errors import ConfigurationError


@frozen
class Secret:
    """A text that is not shown: not in a repr, a log, an error or a pickle."""

    _text: str = field(repr=False)

    def reveal(self) -> str:
        """Give the text."""
        return self._text

    def blot(self, value: Any) -> Any:
        """Give text or JSON values in which the text is blotted out wherever it stands."""
        if isinstance(value, str):
            return value.replace(self._text, "[key]")
        if isinstance(value, list):
            return [self.blot(each) for each in cast("list[object]", value)]
        if isinstance(value, dict):
            return {self.blot(name): self.blot(each) for name, each in cast("dict[str, object]", value).items()}
        return value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __reduce__(self) -> NoReturn:
        msg = "a secret is not pickled; make the client where it is used, with the key from ZENSKAR_API_KEY"
        raise TypeError(msg)


@frozen
class Settings:
    """What a client is made of.

    Attributes:
        api_key: The key; a JWT (`eyJ...`) is sent as a bearer token.
        organisation: The id of the organisation.
        base_url: Where the API is.
        api_version: The `apiversion` header; an operation that needs another one sends that.
        allow_unverified: Whether operations whose path is only assumed may be called.
    """

    api_key: Secret
    organisation: str
    base_url: str
    api_version: str
    allow_unverified: bool = False

    def headers(self) -> dict[str, str]:
        """Give the headers of every request."""
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
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Give the settings of a client: arguments first, then the environment, then the defaults.

    Raises:
        ConfigurationError: A value is missing or cannot be sent; names the argument and the variable.
    """
    values = {"api_key": api_key, "organisation": organisation, "base_url": base_url, "api_version": api_version}
    found = {name: _value(name, value, environment) for name, value in values.items()}
    for name in ("api_key", "organisation"):
        if not found[name]:
            msg = f"{name} is missing: pass {name}=... or set {VARIABLES[name]}"
            raise ConfigurationError(msg)
    url = found["base_url"] or BASE_URL
    _check_url(url)
    version = found["api_version"] or API_VERSION
    return Settings(Secret(found["api_key"]), found["organisation"], url, version, allow_unverified)


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


def _check_url(text: str) -> None:
    shown = "base_url" if "@" in text else f"base_url={text!r}"  # what stands before an @ may be a password
    remedy = f"pass one such as {BASE_URL}, or set {VARIABLES['base_url']}"
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as error:
        msg = f"{shown} is no URL ({error}): {remedy}"
        raise ConfigurationError(msg) from None
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query:
        msg = f"{shown} is no address of an API: {remedy}"
        raise ConfigurationError(msg)
