"""Settings of a client: arguments before environment before defaults, and the API key is never shown."""

import copy
import functools
import pickle
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from zenskar_client import http
from zenskar_client.client import API_VERSION, BASE_URL
from zenskar_ext import __version__
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settings import VARIABLES, Secret, Settings, refuse_nameless, secret_from, settings_from

KEY = "zen-key-5f2c"
GIVEN: dict[str, Any] = {"api_key": KEY, "organisation": "org", "base_url": None, "api_version": None}
ENVIRONMENT = {
    "ZENSKAR_API_KEY": "key-of-the-environment",
    "ZENSKAR_ORGANISATION": "org-of-the-environment",
    "ZENSKAR_BASE_URL": "http://127.0.0.1:8085",
    "ZENSKAR_API_VERSION": "20240301",
}


def made(environment: dict[str, str] | None = None, **given: Any) -> Settings:
    arguments = {**GIVEN, **given}
    secret = secret_from(arguments.pop("api_key"), (environment or {}).get)
    return settings_from(secret, **arguments, allow_unverified=False, environment=(environment or {}).get)


def signed(settings: Settings) -> dict[str, str]:
    request = http.Request("GET", "https://a.example")
    request = settings.signed(request)
    return {name: value for name, value in request.headers.items() if name != "host"}


def test_arguments_come_before_the_environment() -> None:
    settings = made(ENVIRONMENT, base_url="https://a.example", api_version="1")
    assert settings == Settings(Secret(KEY), "org", "https://a.example", "1")


def test_the_environment_comes_before_the_defaults() -> None:
    settings = made(ENVIRONMENT, api_key=None, organisation=None)
    secret = Secret("key-of-the-environment")
    assert settings == Settings(secret, "org-of-the-environment", "http://127.0.0.1:8085", "20240301")


def test_defaults_come_last() -> None:
    assert made() == Settings(Secret(KEY), "org", BASE_URL, API_VERSION, allow_unverified=False)


def test_the_environment_of_the_process_is_read_if_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    settings = settings_from(secret_from(), None, None, None, allow_unverified=True)
    assert settings.organisation == "org-of-the-environment"
    assert settings.allow_unverified


def test_an_empty_variable_is_no_variable() -> None:
    assert made({"ZENSKAR_BASE_URL": "", "ZENSKAR_API_VERSION": ""}) == made()


@pytest.mark.parametrize("name", ["api_key", "organisation", "base_url", "api_version"])
@pytest.mark.parametrize("around", ["{}\n", " {}", "{}\r\n", "\t{} \n"])
def test_blanks_around_a_variable_are_cut_off_but_those_around_an_argument_are_refused(name: str, around: str) -> None:
    texts = {"api_key": KEY, "organisation": "id-7531", "base_url": "https://a.example", "api_version": "20991231"}
    text = texts[name]
    from_variable: dict[str, Any] = {"environment": {VARIABLES[name]: around.format(text)}, name: None}
    from_argument: dict[str, Any] = {name: text}
    assert made(**from_variable) == made(**from_argument)
    with pytest.raises(ConfigurationError, match=f"^{name} has characters that cannot be sent") as caught:
        made(**{**from_argument, name: around.format(text)})
    assert text not in str(caught.value)


def test_every_variable_belongs_to_an_argument() -> None:
    assert {name: f"ZENSKAR_{name.upper()}" for name in GIVEN} == VARIABLES


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param({"api_key": None}, "api_key is missing: pass api_key=... or set ZENSKAR_API_KEY", id="no key"),
        pytest.param({"api_key": " "}, "api_key is missing: pass api_key=... or set ZENSKAR_API_KEY", id="blank key"),
        pytest.param(
            {"organisation": None},
            "organisation is missing: pass organisation=... or set ZENSKAR_ORGANISATION",
            id="no organisation",
        ),
        pytest.param({"api_key": 5}, "api_key is int: pass api_key as a str", id="a key that is a number"),
        pytest.param({"api_key": b"k"}, "api_key is bytes: pass api_key as a str", id="a key that is bytes"),
        pytest.param({"rate": 0}, "rate=0: give a number of requests per second greater than 0", id="a rate of 0"),
        pytest.param({"rate": "x"}, "rate='x': give a number", id="a rate that is text"),
        pytest.param(
            {"base_url": "https://a.example:65536"}, "a port that cannot exist: pass one", id="a port of 65536"
        ),
        pytest.param({"base_url": "https://a..b/"}, "has a host or a port that cannot exist", id="an empty label"),
        pytest.param({"base_url": 5}, "base_url is int: pass base_url as a str", id="an address that is a number"),
        pytest.param(
            {"api_key": "a\nb"},
            "in a header, such as blanks or a line break at its end: check api_key=... or ZENSKAR_API_KEY",
            id="a key of two lines",
        ),
        pytest.param({"api_key": "a b"}, "api_key has characters that cannot be sent", id="a key of two words"),
        pytest.param({"api_key": "ключ"}, "api_key has characters that cannot be sent", id="a key not in ASCII"),
        pytest.param({"organisation": "a\r\nb: c"}, "organisation has characters that cannot", id="a header too many"),
        pytest.param({"api_version": "2023 05"}, "check api_version=... or ZENSKAR_API_VERSION", id="version"),
        pytest.param(
            {"base_url": "api.zenskar.com"},
            "base_url (not shown: it may hold a secret) is not the address of an API",
            id="host",
        ),
        pytest.param({"base_url": "ftp://a.example"}, "is not the address of an API: pass one such as https", id="ftp"),
        pytest.param({"base_url": "https://"}, "or set ZENSKAR_BASE_URL", id="no host"),
        pytest.param({"base_url": "https://a.example?x=1"}, "is not the address of an API", id="a query"),
        pytest.param({"base_url": "https://a.example?"}, "is not the address of an API", id="an empty query"),
        pytest.param({"base_url": "https://a.example#x"}, "is not the address of an API", id="a fragment"),
        pytest.param(
            {"base_url": "https://a.example:port"}, "is not a URL (Invalid port: 'port')", id="a port in words"
        ),
    ],
)
def test_what_is_missing_or_wrong_is_named_with_its_argument_and_variable(given: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(words)):
        made(**given)


@pytest.mark.parametrize("url", ["https://me:hush@a.example", "https://me:hush@a.example:port"])
def test_a_password_in_the_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^base_url \(not shown: it may hold a secret\) is no") as raised:
        made(base_url=url)
    assert "hush" not in str(raised.value)


OTHER = "sandbox_SECRETKEY123456"
"""The key of another account, which the client does not know."""


@pytest.mark.parametrize(
    "url",
    [
        KEY,
        OTHER,
        f"//a:{OTHER}",
        f"sandbox:{OTHER}",
        f"http://a.example/{KEY}",
        f"http://a.example:{KEY}",
        f"http://{KEY}",
        f"https://{KEY}..example/",
        f"http://a.example/?k={OTHER}",
        f"http://a.example/#{OTHER}",
    ],
)
def test_an_address_that_may_hold_a_key_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^base_url \(not shown: it may hold a secret\) ") as raised:
        made(base_url=url)
    assert KEY not in str(raised.value)
    assert OTHER not in str(raised.value)


def test_an_address_without_a_secret_is_shown() -> None:
    with pytest.raises(
        ConfigurationError, match=r"^base_url='http://a\.example/v1' would send the API key in the clear"
    ):
        made(base_url="http://a.example/v1")


@pytest.mark.parametrize("given", [{"api_key": f"{KEY}\n{KEY}"}, {"organisation": None}, {"base_url": "no"}], ids=str)
def test_no_message_holds_the_key(given: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as raised:
        made(**given)
    assert KEY not in str(raised.value)


@pytest.mark.peer_row(72, "UA: name and version")
def test_a_key_is_sent_as_a_key() -> None:
    assert {**made().headers(), **signed(made())} == {
        "accept": "application/json",
        "apiversion": API_VERSION,
        "user-agent": f"zenskar-ext/{__version__}",
        "x-api-key": KEY,
        "organisation": "org",
    }


def test_a_jwt_is_sent_as_a_bearer_token() -> None:
    headers = signed(made(api_key="eyJhbGciOi.x.y"))
    assert headers["authorization"] == "Bearer eyJhbGciOi.x.y"
    assert "x-api-key" not in headers


def test_the_key_does_not_show() -> None:
    settings = made()
    assert settings.api_key.reveal() == KEY
    for shown in (repr(settings), str(settings), repr(settings.api_key), f"{settings.api_key}", repr([settings])):
        assert KEY not in shown
    assert repr(settings.api_key) == "Secret(***)"


@pytest.mark.parametrize("store", [pickle.dumps, copy.copy, copy.deepcopy], ids=lambda each: str(each.__name__))
def test_the_key_is_not_stored_and_the_error_says_what_to_do(store: Any) -> None:
    with pytest.raises(
        TypeError, match=r"passed as an argument cannot be pickled .* set ZENSKAR_API_KEY, here and where"
    ):
        store(made().api_key)


@pytest.mark.parametrize("store", [pickle.dumps, copy.deepcopy], ids=lambda each: str(each.__name__))
def test_settings_with_a_key_that_was_given_are_not_stored(store: Any) -> None:
    with pytest.raises(TypeError, match="an API key passed as an argument"):
        store(made(ENVIRONMENT))


def test_a_key_of_the_environment_is_stored_as_such_and_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = made(ENVIRONMENT, api_key=None)
    stored = pickle.dumps(settings)
    assert b"key-of-the-environment" not in stored
    monkeypatch.setenv("ZENSKAR_API_KEY", "key-of-another-day")
    again = pickle.loads(stored)
    assert again.api_key.reveal() == "key-of-another-day"
    assert (again.organisation, again.base_url) == (settings.organisation, settings.base_url)
    assert pickle.loads(pickle.dumps(again)) == again
    monkeypatch.delenv("ZENSKAR_API_KEY")
    with pytest.raises(ConfigurationError, match="api_key is missing"):
        pickle.loads(stored)


def iter_of(*values: str) -> Iterator[str]:
    yield from values


def of_this_module(_: object) -> None:
    """A module-level function, so that it can be found by name."""


def test_functions_that_have_a_name_can_be_stored() -> None:
    refuse_nameless(on_retry=None, on_attempt=of_this_module, sleep=time.sleep)


@pytest.mark.parametrize(
    "function",
    [lambda _: None, functools.partial(lambda _: None, KEY), iter_of(KEY)],
    ids=["a lambda", "a part of one", "a generator"],
)
def test_functions_without_a_name_are_refused_by_their_argument(function: object) -> None:
    with pytest.raises(
        TypeError, match=r"^on_retry: .*; a client can be pickled or deep-copied only with functions"
    ) as raised:
        refuse_nameless(on_attempt=None, on_retry=function)
    assert KEY not in str(raised.value)
    assert raised.value.__cause__ is None


STAYS_HERE = [
    "http://localhost:8085",
    "http://LocalHost./api",
    "http://a.localhost",
    "http://127.0.0.1",
    "http://127.8.9.10:1",
    "http://[::1]:8085",
    "http://sandbox.invalid",
    "http://a.b.test",
    "http://2130706433",
    "http://[::ffff:127.0.0.1]",
]
GOES_OUT = [
    "http://api.zenskar.com",
    "HTTP://api.zenskar.com",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://notlocalhost",
    "http://invalid.example",
    "http://0.0.0.0:8085",
    "http://10.0.0.1",
    "http://[::]",
    "http://[fe80::1]",
    "http://sandbox:8085",
]


@pytest.mark.parametrize("url", [*STAYS_HERE, *(url.lower().replace("http:", "https:") for url in GOES_OUT)])
def test_the_key_may_go_where_nobody_else_reads(url: str) -> None:
    assert made(base_url=url).base_url == url


@pytest.mark.parametrize("url", GOES_OUT)
def test_the_key_goes_out_in_the_clear_only_if_that_is_asked_for(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"in the clear: give an https:// address, or pass allow_http=True"):
        made(base_url=url)
    with pytest.raises(ConfigurationError, match="in the clear"):
        made({"ZENSKAR_BASE_URL": url})
    assert made(base_url=url, allow_http=True).base_url == url


def test_settings_are_not_changed() -> None:
    with pytest.raises(AttributeError):
        made().organisation = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("value", "blotted"),
    [
        (KEY, "[key]"),
        (f"Bearer {KEY}, {KEY}", "Bearer [key], [key]"),
        ({KEY: [KEY, {"a": KEY}]}, {"[key]": ["[key]", {"a": "[key]"}]}),
        (["a", 1, None, True], ["a", 1, None, True]),
    ],
    ids=["alone", "twice", "nested", "not there"],
)
def test_the_key_is_blotted_out_wherever_it_stands(value: object, blotted: object) -> None:
    assert Secret(KEY).blot(value) == blotted


# A key that a function returns


def a_key() -> str:
    return "key-of-a-function"


def test_a_function_is_asked_for_the_key_when_it_is_needed() -> None:
    asked: list[str] = []

    def ask() -> str:
        asked.append(f"key-number-{len(asked)}")
        return asked[-1]

    secret = Secret(ask)
    secret.check()
    assert asked == []
    assert [secret.reveal(), secret.reveal()] == ["key-number-0"] * 2
    assert secret.number() == 1
    assert secret.renew(1)
    assert secret.reveal() == "key-number-1"
    assert secret.blot("key-number-0, key-number-1 and key-number-2") == "[key], [key] and key-number-2"


def test_few_old_keys_are_remembered() -> None:
    keys = iter(range(100, 110))
    secret = Secret(lambda: f"key-{next(keys)}-of-many")
    for number in range(10):
        secret.renew(number)
    assert secret.blot("key-109-of-many key-106-of-many key-105-of-many") == "[key] [key] key-105-of-many"


def test_a_key_that_is_the_same_again_is_not_renewed() -> None:
    secret = Secret(a_key)
    assert secret.renew(0)
    assert not secret.renew(1)
    assert not Secret("a-key-of-text").renew(0)


def test_calls_whose_keys_expire_together_ask_the_function_once() -> None:
    asked: list[str] = []
    together = Barrier(5)

    def ask() -> str:
        asked.append(f"key-number-{len(asked)}")
        time.sleep(0.02)  # so that the others come meanwhile
        return asked[-1]

    def expire() -> tuple[bool, str]:
        together.wait(5)
        return secret.renew(1), secret.reveal()

    secret = Secret(ask)
    assert secret.number() == 1
    with ThreadPoolExecutor(5) as pool:
        results = [each.result() for each in [pool.submit(expire) for _ in range(5)]]
    assert results == [(True, "key-number-1")] * 5
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("given", "says"),
    [
        pytest.param(lambda: None, "api_key is NoneType", id="nothing"),
        pytest.param(lambda: "", "api_key is missing", id="an empty key"),
        pytest.param(lambda: "hush hush", "api_key has characters that cannot be sent", id="a key with a blank"),
        pytest.param(lambda: "hush-hush\n", "or a line break at its end", id="a key with the line break of its file"),
        pytest.param(lambda: 1 / 0, "api_key: the function raised ZeroDivisionError", id="a failure"),
    ],
)
def test_a_function_that_returns_no_key_is_an_error_of_the_client(given: Callable[[], object], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says) as caught:
        Secret(given).reveal()
    assert "hush" not in str(caught.value)


def test_an_async_function_is_refused() -> None:
    async def ask() -> str:
        return "key"

    with pytest.raises(ConfigurationError, match="not an async one"):
        made(api_key=ask)


def test_a_function_is_pickled_by_its_name() -> None:
    other = pickle.loads(pickle.dumps(Secret(a_key)))
    assert other == Secret(a_key)
    assert other.reveal() == "key-of-a-function"
    with pytest.raises(TypeError, match="api_key: "):
        pickle.dumps(Secret(lambda: "k"))


def test_a_secret_can_be_compared_and_counted() -> None:
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2
    assert Secret("a") != "a"
