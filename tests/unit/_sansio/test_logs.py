"""What the log contains."""

import logging
from collections.abc import Iterator

import attrs
import pytest

from zenskar_client import http
from zenskar_ext._sansio import logs
from zenskar_ext._sansio.logs import LOGGER, Log, log_from
from zenskar_ext.attempts import Attempt
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settings import Secret

KEY = 'zen-key/5f"2c'
SECRET = Secret(KEY)
ATTEMPT = Attempt("invoices.list", "GET", "https://a.example/invoices", "/invoices", 1, 200, None, 0.25, None, None)
REQUEST = http.Request("GET", "https://a.example/invoices")


@pytest.fixture(autouse=True)
def _the_logger_as_it_was() -> Iterator[None]:
    level, handlers = LOGGER.level, list(LOGGER.handlers)
    yield
    LOGGER.setLevel(level)
    LOGGER.handlers[:] = handlers
    logs._to_stderr.cache_clear()
    logs._warn_of_bodies.cache_clear()


def written(
    caplog: pytest.LogCaptureFixture,
    attempt: Attempt = ATTEMPT,
    request: http.Request = REQUEST,
    response: http.Response | None = None,
    *,
    level: int = logging.DEBUG,
    bodies: bool = False,
) -> list[str]:
    with caplog.at_level(level, "zenskar"):
        Log(SECRET, bodies=bodies).write(attempt, request, response)
    return caplog.messages


@pytest.mark.parametrize(
    ("attempt", "line"),
    [
        pytest.param(ATTEMPT, "invoices.list: 200 in 0.250 s, attempt 1", id="a success"),
        pytest.param(
            attrs.evolve(ATTEMPT, status=503, reason="status 503", delay=1.5),
            "invoices.list: 503 in 0.250 s, attempt 1, again in 1.500 s",
            id="one that is sent again",
        ),
        pytest.param(
            attrs.evolve(ATTEMPT, status=None, reason="ReadError", attempt=3),
            "invoices.list: ReadError in 0.250 s, attempt 3",
            id="no answer",
        ),
        pytest.param(
            attrs.evolve(ATTEMPT, status=429, reason="status 429", delay=0.0),
            "invoices.list: 429 in 0.250 s, attempt 1, again in 0.000 s",
            id="again at once",
        ),
    ],
)
def test_at_info_an_attempt_is_one_line(attempt: Attempt, line: str, caplog: pytest.LogCaptureFixture) -> None:
    assert written(caplog, attempt, level=logging.INFO) == [line]


def test_at_warning_nothing_is_written_and_nothing_is_prepared(caplog: pytest.LogCaptureFixture) -> None:
    assert written(caplog, level=logging.WARNING) == []


def test_at_debug_names_are_shown_and_values_that_may_be_secret_are_not(caplog: pytest.LogCaptureFixture) -> None:
    request = http.Request(
        "GET",
        "https://a.example/invoices?limit=5&customer__email=a%40b.example&flag",
        headers={
            "X-API-Key": KEY,
            "authorization": "Bearer eyJ.a",
            "organisation": "org-7",
            "x-password": "hush",
            "idempotency-key": f"for {KEY}",
        },
    )
    response = http.Response(
        200, headers={"set-cookie": "sid=1", "x-request-id": "r-1", "x-other": "hush"}, content=b"12"
    )
    [_, line] = written(caplog, ATTEMPT, request, response)
    assert line == (
        "invoices.list: GET https://a.example/invoices?limit=***&customer__email=***&flag=***; "
        "sent host: a.example, x-api-key: ***, authorization: ***, organisation: ***, x-password: ***, "
        "idempotency-key: for [key]; "
        "received set-cookie: ***, x-request-id: r-1, x-other: ***, content-length: 2"
    )


def test_at_debug_an_attempt_without_an_answer_has_half_a_line(caplog: pytest.LogCaptureFixture) -> None:
    assert written(caplog)[1] == "invoices.list: GET https://a.example/invoices; sent host: a.example"


def test_a_key_in_the_place_of_a_name_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    request = http.Request("GET", "https://a.example/invoices", params={KEY: "1", "b": "2"})
    assert "?***=***&b=***;" in written(caplog, ATTEMPT, request)[1]


BODY = b'{"customer_name": "Acme", "amount": 10.10}'


@pytest.mark.peer_row(69, "key yes; bodies only if asked for")
def test_bodies_are_not_written_unless_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    request = http.Request("POST", "https://a.example/invoices", content=BODY)
    assert "Acme" not in "".join(written(caplog, ATTEMPT, request, http.Response(200, content=BODY)))


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param(BODY, '{"customer_name":"Acme","amount":10.10}', id="money to the last digit"),
        pytest.param(b'{"session_token": "t-1", "n": 1}', '{"session_token":"***","n":1}', id="a secret field"),
        pytest.param(b'[{"totp": {"x": "t-1"}}]', '[{"totp":"***"}]', id="a secret field of a shape not known"),
        pytest.param(b'{"API-Key": 1, "clientSecretV2": 2}', '{"API-Key":"***","clientSecretV2":"***"}', id="names"),
        pytest.param(
            b'{"to": "https://u:p@pay.example/s/t-1?token=t-2#x", "ftp": "see https://b.example", "session_key": "s-1"}',
            '{"to":"https://pay.example/***","ftp":"see https://b.example/***","session_key":"***"}',
            id="links",
        ),
        pytest.param(b'["zen-key/5f\\"2c", "zen-key\\/5f\\u00222c"]', '["[key]","[key]"]', id="the key, however spelt"),
        pytest.param(b'{"zen-key/5f\\"2c": 1}', '{"[key]":1}', id="the key as a name"),
        pytest.param(b'zen-key/5f"2c', "of 13 bytes that are not JSON", id="no json"),
        pytest.param(b"%PDF\xff", "of 5 bytes that are not JSON", id="no text"),
        pytest.param(b"[" * 100_000, "of 100000 bytes that are not JSON", id="too deep"),
        pytest.param(b'"' + b"x" * 20_000 + b'"', '"' + "x" * 9_999 + "...", id="too long"),
    ],
)
@pytest.mark.parametrize("side", ["sent", "came"])
def test_bodies_are_written_without_secrets_if_asked_for(
    side: str, content: bytes, shown: str, caplog: pytest.LogCaptureFixture
) -> None:
    request = http.Request("POST", "https://a.example/x", content=content if side == "sent" else b"")
    response = http.Response(200, content=content if side == "came" else b"")
    [_, line] = written(caplog, ATTEMPT, request, response, bodies=True)
    assert [part for part in line.split("; ") if part.startswith("body")] == [f"body {shown}"]


def test_bodies_are_not_written_at_info(caplog: pytest.LogCaptureFixture) -> None:
    request = http.Request("POST", "https://a.example/x", content=BODY)
    assert "Acme" not in "".join(written(caplog, ATTEMPT, request, bodies=True, level=logging.INFO))


# The switches


def test_without_a_switch_nothing_is_installed() -> None:
    assert not log_from(SECRET, dict[str, str]().get)._bodies
    assert [type(handler) for handler in LOGGER.handlers] == [logging.NullHandler]
    assert LOGGER.level == logging.NOTSET


@pytest.mark.parametrize(
    ("text", "level"), [("info", logging.INFO), ("debug", logging.DEBUG), (" DEBUG ", logging.DEBUG)]
)
def test_a_switch_writes_to_stderr_once(text: str, level: int, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        log = log_from(SECRET, {"ZENSKAR_LOG": text}.get)
    assert LOGGER.level == level
    log.write(ATTEMPT, REQUEST, None)
    err = capsys.readouterr().err
    assert err.count("zenskar INFO invoices.list: 200 in 0.250 s, attempt 1\n") == 1
    assert err.count("zenskar DEBUG ") == (1 if level == logging.DEBUG else 0)


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("ZENSKAR_LOG", "verbose", "ZENSKAR_LOG='verbose': set it to info or debug"),
        ("ZENSKAR_LOG", "1", "ZENSKAR_LOG='1': set it to info or debug"),
        ("ZENSKAR_LOG_BODIES", "yes", "ZENSKAR_LOG_BODIES='yes': set it to 1"),
    ],
)
def test_a_switch_that_cannot_be_followed_is_refused(variable: str, value: str, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        log_from(SECRET, {"ZENSKAR_LOG": "info", variable: value}.get)
    assert [type(handler) for handler in LOGGER.handlers] == [logging.NullHandler]


def test_the_switch_for_bodies_warns_once(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        assert log_from(SECRET, {"ZENSKAR_LOG_BODIES": "1"}.get)._bodies
    [record] = caplog.records
    assert (record.levelname, record.name) == ("WARNING", "zenskar")
    assert "bodies are logged at debug" in record.message


def test_the_switch_for_bodies_can_be_off(caplog: pytest.LogCaptureFixture) -> None:
    assert not log_from(SECRET, {"ZENSKAR_LOG_BODIES": "0"}.get)._bodies
    assert caplog.records == []


def test_a_record_has_fields_to_search_by(caplog: pytest.LogCaptureFixture) -> None:
    attempt = attrs.evolve(ATTEMPT, status=503, reason="status 503", delay=1.5, request_id="r-1", attempt=2)
    written(caplog, attempt)
    assert len(caplog.records) == 2
    for record in caplog.records:
        fields = {name: value for name, value in vars(record).items() if name.startswith("zenskar_")}
        assert fields == {
            "zenskar_operation": "invoices.list",
            "zenskar_method": "GET",
            "zenskar_attempt": 2,
            "zenskar_status": 503,
            "zenskar_reason": "status 503",
            "zenskar_seconds": 0.25,
            "zenskar_request_id": "r-1",
            "zenskar_delay": 1.5,
        }
