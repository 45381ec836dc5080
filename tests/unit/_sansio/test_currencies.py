"""The digits of currencies."""

from decimal import Decimal

import pytest

from zenskar_ext._sansio.currencies import digits, minor


@pytest.mark.parametrize(
    ("currency", "count"), [("USD", 2), ("JPY", 0), ("KWD", 3), ("UYI", 0), ("CLF", 4), ("UYW", 4), ("XCG", 2)]
)
def test_a_currency_has_the_digits_of_its_minor_unit(currency: str, count: int) -> None:
    assert digits(currency) == count


@pytest.mark.parametrize("currency", ["jpy", " JPY", "", "XTS", "XAU", "BGN", "None", None, 392])
def test_what_is_no_active_currency_has_no_digits(currency: object) -> None:
    assert digits(currency) is None


def test_no_digit_of_an_amount_is_lost() -> None:
    amount = Decimal("1" * 60 + ".123456")
    assert minor(amount, 2) == Decimal("1" * 60 + "12.3456")
    assert minor(7, 0) == 7
