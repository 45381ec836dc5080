"""The digits of currencies."""

from decimal import Decimal

import pytest

from zenskar_ext._sansio.currencies import digits, minor


@pytest.mark.parametrize(("currency", "count"), [("USD", 2), ("JPY", 0), ("KWD", 3), ("XTS", 2)])
def test_a_currency_has_the_digits_of_its_minor_unit(currency: str, count: int) -> None:
    assert digits(currency) == count


def test_no_digit_of_an_amount_is_lost() -> None:
    amount = Decimal("1" * 60 + ".123456")
    assert minor(amount, "USD") == Decimal("1" * 60 + "12.3456")
    assert minor(7, "JPY") == 7
