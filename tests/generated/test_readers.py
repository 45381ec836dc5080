"""JSON is read in the same way with msgspec and without it: same digits, same errors."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import types
from zenskar_client.types import dumps

CASSETTES = sorted((Path(__file__).resolve().parent.parent / "cassettes").rglob("*.yaml"))


def standard(text: bytes | str) -> Any:
    return types._standard(text)


def fast(text: bytes | str) -> Any:
    read = types._reader()
    assert read is not types._standard, "the extra `fast` is not installed"
    return read(text)


def seen(read: Callable[[bytes | str], Any], text: bytes | str) -> tuple[str, str]:
    """Read a text; return the value with all digits, or the error with its whole message."""
    try:
        value = read(text)
    except ValueError as error:
        return type(error).__name__, str(error)
    return "read", repr(value)


def bodies(cassette: Path) -> list[bytes]:
    recorded = yaml.safe_load(cassette.read_bytes())
    strings = [each["response"]["body"]["string"] for each in recorded["interactions"]]
    return [string if isinstance(string, bytes) else string.encode() for string in strings]


def test_every_answer_of_every_cassette_is_read_the_same() -> None:
    texts = [text for cassette in CASSETTES for text in bodies(cassette)]
    assert [text for text in texts if seen(fast, text) != seen(standard, text)] == []
    assert sum(seen(fast, text)[0] == "read" for text in texts) > len(CASSETTES) > 300


@pytest.mark.parametrize(
    "text",
    [
        *("-0", "-0.0", "0e0", "-0e5", "1.0", "1.10", "1E+2", "1e5", "1E400", "1e-400", "1e999999"),
        *("9" * 30, str(2**63), str(2**64), str(-(2**63) - 1), "9" * 300, "9" * 4300, "-" + "9" * 4300, "9" * 4301),
        *("1e1000000000000000000", "0e99999999999999999999", "0." + "123456789" * 12, "1" * 50 + ".50"),
        *("01", "1.", ".5", "+1", "1e", "--1", "0x1", "1_0", "NaN", "[NaN]", "Infinity", "-Infinity", "nan"),
        *(r'"\ud800"', r'"\udc00\ud800"', r'"\ud83d\ude00"', r'"\ud800x"', r'{"\ud800":1}', r'"\u0000"', r'"\/"'),
        *(b'"\xff"', b'"\xc0\xaf"', b'"\xed\xa0\x80"', b'"\xf4\x90\x80\x80"', b'{"\xff":1}', b'\xef\xbb\xbf{"a":1}'),
        *('{"a":1}'.encode(form) for form in ("utf-16", "utf-16-le", "utf-32")),
        *("", "  ", '{"a":1} x', "1 2", "1\x00", "\v1", '"a\nb"', '"a\tb"', r'"\x"', r'"\u12"', '"unclosed'),
        *('{"a":1,"b":2,"a":2.50}', "[1,]", '{"a":1,}', "{'a':1}", "{a:1}", "{1:2}", "True", "tru", "truex", "// 1"),
        *("[" * 900 + "]" * 900, "[" * 100_000 + "]" * 100_000, '{"a":' * 500 + "1.10" + "}" * 500),
        *("\ufeff1", '"\ud800"', '"é😀"', '{"日":"ü"}'),
    ],
    ids=lambda text: ascii(text)[:30],
)
def test_odd_texts_are_read_or_refused_the_same(text: bytes | str) -> None:
    assert seen(fast, text) == seen(standard, text)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(value=values)
def test_what_is_written_is_read_the_same(value: Any) -> None:
    text = dumps(value)
    assert seen(fast, text) == seen(standard, text)


@given(value=values, data=st.data())
def test_what_is_broken_is_refused_the_same(value: Any, data: st.DataObject) -> None:
    text = dumps(value).encode("utf-8", "surrogatepass")
    place = data.draw(st.integers(0, len(text) - 1))
    broken = text[:place] + data.draw(st.binary(max_size=2)) + text[place + data.draw(st.integers(0, 2)) :]
    assert seen(fast, broken) == seen(standard, broken)


def test_without_msgspec_the_standard_reader_is_used() -> None:
    code = (
        "import sys; sys.modules['msgspec'] = None\n"
        "from zenskar_client import types; assert types._reader() is types._standard; print(types.loads('[1.10]'))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[Decimal('1.10')]\n"


def test_msgspec_is_not_imported_before_json_is_read() -> None:
    code = "import sys, zenskar_ext; zenskar_ext.Zenskar('k', 'o').invoices; assert 'msgspec' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
