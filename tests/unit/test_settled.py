"""Settled answers: the file, and the unit of invoices."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from zenskar_client.types import UNSET
from zenskar_ext import ConfigurationError
from zenskar_ext.settled import Settled, read_settled

HEAD = 'version = 1\norganisation = "o"\nbase_url = "https://api.zenskar.com"\nsettled_on = 2026-01-02\n'
DAY = date(2026, 1, 2)


def settled(**units: str) -> Settled:
    return Settled("o", "https://api.zenskar.com", DAY, invoice_units=units)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version = 2\nsome = 1\n", "has version 2, and this release reads 1: update zenskar-ext"),
        ("version = 0\n", "version is not 1"),
        ("version = true\n", "version is not 1"),
        ("version = 1.0\n", "version is not 1"),
        (f'{HEAD}naive_times = "berlin"\n', r"naive_times is not utc, refused or an offset such as \+05:30"),
        (f'{HEAD}[paths]\nlist_tags = "tags"\n', "paths is not a table of methods and paths"),
        (f"{HEAD}paths = 1\n", "correct it, or delete the file and write it anew with `zenskar doctor --write`"),
        pytest.param("a = " + "[" * 20000, "is not TOML", id="deep"),
        ("version = 1\n", "organisation is not a text"),
        (HEAD.replace("2026-01-02", '"today"'), "settled_on is not a day"),
        (f"{HEAD}colour = 1\n", "colour is unknown"),
        (f'{HEAD}batches = "some"\n', "batches is not atomic or partial"),
        (f"{HEAD}array_keys = true\n", "array_keys is not honoured or ignored"),
        (f'{HEAD}ai_host = "shut"\n', "ai_host is not open or closed"),
        (f"{HEAD}page_limit = true\n", "page_limit is not a number of items"),
        (f"{HEAD}naive_times = 1\n", "naive_times is not utc"),
        (f"{HEAD}paths = 1\n", "paths is not a table of methods"),
        (f"{HEAD}[how]\nbatches = 1\n", "how is not a table of texts"),
        (f'{HEAD}[invoice_units]\namount_due = "cents"\n', "invoice_units is not a table of units"),
        ("=", "is not TOML"),
    ],
)
def test_what_no_doctor_wrote_is_refused(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "settled.toml"
    file.write_text(text)
    with pytest.raises(ConfigurationError, match=words):
        read_settled(file)


def test_a_file_that_is_not_there_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read: No such file"):
        read_settled(tmp_path / "none.toml")


def test_a_file_without_answers_settles_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settled.toml"
    file.write_text(HEAD)
    assert read_settled(file) == Settled("o", "https://api.zenskar.com", DAY)


@pytest.mark.parametrize(
    ("units", "unit"),
    [
        ({}, None),
        ({"invoice_total": "minor"}, None),
        ({"invoice_total": "minor", "amount_due": "minor"}, "minor"),
        ({"invoice_total": "major", "amount_due": "minor"}, None),
        ({"invoice_total": "major", "amount_due": "major", "applied_balance": "minor"}, None),
    ],
)
def test_the_unit_of_invoices_needs_both_totals(units: dict[str, str], unit: str | None) -> None:
    assert settled(**units).invoice_unit == unit


@pytest.mark.parametrize(
    ("unit", "amount", "currency", "found"),
    [
        ("major", Decimal("12.50"), "USD", 1250),
        ("major", Decimal(1250), "JPY", 1250),
        ("major", Decimal("1.234"), "KWD", 1234),
        ("major", Decimal(1000), "UYI", 1000),
        ("major", Decimal(1000), "CLF", 10_000_000),
        ("minor", Decimal(1250), "USD", 1250),
    ],
)
def test_an_amount_of_an_invoice_becomes_one_of_a_payment(
    unit: str, amount: Decimal, currency: str, found: int
) -> None:
    assert settled(invoice_total=unit, amount_due=unit).minor_units(amount, currency) == found


@pytest.mark.parametrize("unit", ["major", "minor"])
@pytest.mark.parametrize(
    "currency",
    ["jpy", " JPY", "kwd", "", "None", "XTS", pytest.param(None, id="null"), pytest.param(UNSET, id="unset"), 392],
)
def test_a_currency_that_is_not_known_is_refused(unit: str, currency: Any) -> None:
    with pytest.raises(ConfigurationError, match="give a code of three capital letters, such as USD or JPY") as caught:
        settled(invoice_total=unit, amount_due=unit).minor_units(Decimal(1000), currency)
    assert str(caught.value).startswith(f"currency={currency!r} is not an active currency of ISO 4217")


def test_nothing_is_rounded_or_guessed() -> None:
    with pytest.raises(ConfigurationError, match="a fraction of a minor unit"):
        settled(invoice_total="major", amount_due="major").minor_units(Decimal("12.505"), "USD")
    with pytest.raises(ConfigurationError, match="is not settled"):
        settled().minor_units(Decimal(1), "USD")
