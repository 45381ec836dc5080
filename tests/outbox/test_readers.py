"""Files of events are read row by row: exactly, from any place, and with a reason for what cannot be read."""

import gzip
import json
import os
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet as pq

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.loading import files, lines
from zenskar_ext.outbox.loading.layout import Layout, RowError
from zenskar_ext.outbox.loading.reading import START, Place, Row
from zenskar_ext.outbox.loading.types import exact, reader_of

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
ANY = Layout.of(None, customer_id="customer_id", timestamp="timestamp", event_id=None, data=None, zone=None)


def layout(slug: str | None = "compute", **said: Any) -> Layout:
    usual: dict[str, Any] = {
        "customer_id": "customer_id",
        "timestamp": "timestamp",
        "event_id": "event_id",
        "data": None,
        "zone": None,
    }
    return Layout.of(slug, **{**usual, **said})


def read(path: Path, start: Place = START, of: Layout = ANY) -> list[Row]:
    with files.opened(path, of) as file:
        return list(file.rows(start))


def write(path: Path, text: bytes | str) -> Path:
    raw = text.encode() if isinstance(text, str) else text
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


def told(rows: Sequence[Row]) -> list[tuple[int, Any]]:
    return [(row.line, row.problem or dict(row.columns)) for row in rows]


# NDJSON


@pytest.mark.parametrize("name", ["a.ndjson", "a.jsonl", "a.ndjson.gz", "A.NDJSON"])
def test_each_line_of_ndjson_is_a_row_and_empty_lines_are_none(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, '\ufeff{"a": 1}\n\n  \r\n{"a": 2}\r\n{"a": 3}')
    assert told(read(path)) == [(1, {"a": 1}), (4, {"a": 2}), (5, {"a": 3})]


def test_numbers_of_ndjson_keep_their_digits(tmp_path: Path) -> None:
    path = write(tmp_path / "a.ndjson", '{"a": 0.10, "b": 12345678901234567890, "c": 1E+2, "d": 1.0000000000000000001}')
    [row] = read(path)
    assert [str(value) for value in row.columns.values()] == [
        "0.10",
        "12345678901234567890",
        "1E+2",
        "1.0000000000000000001",
    ]
    assert {type(value) for value in row.columns.values()} == {Decimal, int}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "it is not JSON"),
        (b'{"a": NaN}', "NaN is not a JSON number"),
        (b'{"a": 1e9999999999999999999}', "too large an exponent"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[1]", "it is JSON, but not an object"),
        (b'{"a": 1, "b": 2, "a": 3}', "the key 'a' is there twice"),
        (b'{"a": "\xff"}', "the line is not UTF-8"),
    ],
)
def test_a_line_that_is_no_event_has_a_reason_and_the_next_one_is_read(
    tmp_path: Path, line: bytes, problem: str
) -> None:
    bad, good = read(write(tmp_path / "a.ndjson", line + b'\n{"a": 1}\n'))
    assert problem in bad.problem
    assert bad.columns == {}
    assert bad.raw == line.decode(errors="backslashreplace")
    assert (good.line, good.columns) == (2, {"a": 1})


def test_a_line_that_never_ends_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 2000)
    bad, good = read(write(tmp_path / "a.ndjson", b"x" * 9_999 + b'\n{"a": 1}\n'))
    assert bad.problem.startswith("the line is longer than")
    assert len(bad.raw) == 1000
    assert (good.line, good.columns) == (2, {"a": 1})
    [last] = read(write(tmp_path / "b.ndjson", b"x" * 9_999))
    assert last.after == Place(9_999, 1)


# CSV


CSV = (
    'customer_id,timestamp,hours,note\nacme,2026-01-31T12:00:00Z,1.50,"a ""quoted"", text\nof two lines"\n\nbolt,x,2,\n'
)
TYPED = layout(event_id=None, data={"hours": Decimal, "note": str})


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz"])
def test_a_record_of_csv_may_have_several_lines(tmp_path: Path, name: str) -> None:
    first, second = read(write(tmp_path / name, CSV), of=TYPED)
    assert first.columns["note"] == 'a "quoted", text\nof two lines'
    assert first.raw.startswith("acme,")
    assert first.raw.endswith('of two lines"')
    assert (first.line, second.line) == (2, 5)


def test_a_record_of_csv_that_cannot_be_read_has_a_reason_and_its_text(tmp_path: Path) -> None:
    head = "customer_id,timestamp,hours,note\n"
    text = 'acme,t,1\nacme,t,1,a,b\nacme,t,1,"a"b\nacme,t,1,\udcff\nacme,t,1,good\nacme,t,1,"open\nacme,t,2,swallowed\n'
    path = write(tmp_path / "a.csv", (head + text).encode(errors="surrogateescape"))
    rows = read(path, of=TYPED)
    assert [row.line for row in rows] == [2, 3, 4, 5, 6, 7, 8]
    problems = [row.problem for row in rows]
    assert problems[0] == "it has 3 columns, and the header has 4"
    assert problems[1] == "it has 5 columns, and the header has 4"
    assert problems[2].startswith("it is not CSV: ',' expected")
    assert problems[3] == "the line is not UTF-8"
    assert problems[4] == ""
    assert problems[5].endswith("(a quoted field of this line is not closed before line 8)")
    assert rows[5].raw == 'acme,t,1,"open'
    assert (rows[6].problem, rows[6].columns["note"]) == ("", "swallowed")  # a good row is none of the bad ones
    assert read(path, rows[5].after, of=TYPED) == rows[6:]  # as it is if the load goes on from there


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (b"", "it is empty"),
        (b"a,b,a\n", "names the column 'a' twice"),
        (b'"a\n', "its header is not CSV"),
        (b"\xff\n", "its header cannot be read"),
        (b"customer_id,hours,note\n", "it has no column 'timestamp'; its columns are customer_id, hours, note"),
    ],
)
def test_a_header_that_is_wrong_is_an_error_before_anything_is_read(tmp_path: Path, text: bytes, problem: str) -> None:
    with pytest.raises(InvalidRequestError, match=problem):
        read(write(tmp_path / "a.csv", text), of=TYPED)


def test_csv_needs_the_type_of_each_data_column(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", CSV)
    wrong = "a CSV file does not tell the type of hours, note: say data="
    for data in (None, ["hours", "note"]):
        with pytest.raises(InvalidRequestError, match=wrong):
            read(path, of=layout(event_id=None, data=data))


# Parquet


def parquet(path: Path, rows: int = 10, group: int = 4, **columns: Any) -> Path:
    table = pa.table({"n": pa.array(range(rows)), **columns})
    pq.write_table(table, path, row_group_size=group)
    return path


def test_parquet_is_read_exactly(tmp_path: Path) -> None:
    path = parquet(
        tmp_path / "a.parquet",
        rows=2,
        cost=pa.array([Decimal("0.10"), None], pa.decimal128(38, 2)),
        at=pa.array([NOON, NOON], pa.timestamp("ns", "UTC")),
        data=pa.array([{"x": 1}, {"x": 2}]),
    )
    first, second = read(path)
    assert first.columns == {"n": 0, "cost": Decimal("0.10"), "at": NOON, "data": {"x": 1}}
    assert second.columns["cost"] is None
    assert (first.line, second.after) == (1, Place(2, 2))


@pytest.mark.parametrize("start", range(11))
def test_parquet_goes_on_at_any_row(tmp_path: Path, start: int) -> None:
    path = parquet(tmp_path / "a.parquet")
    assert [row.columns["n"] for row in read(path, Place(start, start))] == list(range(start, 10))


def test_floats_of_parquet_are_refused_unless_they_are_told_to_be_decimals(tmp_path: Path) -> None:
    floats = {"hours": pa.array([0.1, 2.5, float("nan"), None]), "single": pa.array([0.1, 3.4e38, 1, 2], pa.float32())}
    path = parquet(tmp_path / "a.parquet", rows=4, **floats)
    with pytest.raises(InvalidRequestError, match="its column 'hours' is double, which is not exact; say data="):
        read(path)
    data = {"hours": Decimal, "single": "Float64"}
    rows = read(path, of=layout(customer_id="n", timestamp="n", event_id="n", data=data))
    assert [str(row.columns.get("hours")) for row in rows] == ["0.1", "2.5", "None", "None"]
    assert [str(row.columns.get("single")) for row in rows] == ["0.1", "3.4e+38".upper(), "None", "2"]
    assert [row.problem for row in rows] == ["", "", "hours: nan is not finite", ""]


def test_floats_inside_of_a_column_of_parquet_are_refused(tmp_path: Path) -> None:
    path = parquet(tmp_path / "a.parquet", rows=1, data=pa.array([{"x": 0.5}]))
    with pytest.raises(InvalidRequestError, match="its column 'data' is struct<x: double>"):
        read(path)


def test_a_value_of_parquet_that_python_cannot_hold_is_the_problem_of_its_row_only(tmp_path: Path) -> None:
    days = pa.array([0, 4_000_000, 1], pa.date32())
    first, second, third = read(parquet(tmp_path / "a.pq", rows=3, day=days))
    assert first.columns["day"] == date(1970, 1, 1)
    assert second.problem.startswith("day: ")
    assert json.loads(second.raw)["n"] == 1
    assert third.columns["day"] == date(1970, 1, 2)


def test_what_is_not_parquet_or_lacks_a_column_or_is_damaged_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match="it is not Parquet"):
        read(write(tmp_path / "a.parquet", "x" * 100))
    path = parquet(tmp_path / "b.parquet")
    with pytest.raises(InvalidRequestError, match="it has no column 'customer_id'; its columns are n"):
        read(path, of=TYPED)
    path.write_bytes(path.read_bytes()[:4] + b"\xff" * 200 + path.read_bytes()[204:])
    with pytest.raises(InvalidRequestError, match=r"b\.parquet: it is damaged"):
        read(path)


def test_without_pyarrow_a_parquet_file_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(InvalidRequestError, match=r"pip install 'zenskar-ext\[parquet\]'"):
        read(write(tmp_path / "a.parquet", "x"))


# Any file


@pytest.mark.parametrize("name", ["a", "a.txt", "a.parquet.gz", "a.gz"])
def test_the_name_of_a_file_tells_what_it_is(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidRequestError, match=r"does not end in \.ndjson, \.jsonl or \.csv"):
        read(write(tmp_path / name, ""))


def test_a_file_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    for ask in (files.stamp_of, files.digest_of, read):
        with pytest.raises(InvalidRequestError, match=r"nowhere\.csv: .*No such file"):
            ask(tmp_path / "nowhere.csv")


def test_a_file_that_was_cut_off_is_an_error_after_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson.gz"
    path.write_bytes(
        gzip.compress(b"".join(b'{"n": "%b"}\n' % os.urandom(30).hex().encode() for _ in range(9999)))[:-9999]
    )
    found: list[Row] = []
    with (
        files.opened(path, ANY) as file,
        pytest.raises(InvalidRequestError, match=r"a\.ndjson\.gz: Compressed file ended"),
    ):
        found.extend(file.rows(START))
    assert len(found) > 1000


def test_two_contents_have_two_digests(tmp_path: Path) -> None:
    one, two = write(tmp_path / "a.csv", "a"), write(tmp_path / "b.csv", "b")
    assert files.digest_of(one) == files.digest_of(write(tmp_path / "c.csv", "a")) != files.digest_of(two)


TEXTS = st.text(alphabet=st.sampled_from('ab",\n\r é'), max_size=12)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12), st.data())
def test_reading_goes_on_after_any_row_of_csv(
    tmp_path_factory: pytest.TempPathFactory, records: list[tuple[str, str]], data: st.DataObject
) -> None:
    quoted = [",".join('"' + text.replace('"', '""') + '"' for text in record) for record in records]
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    path = write(tmp_path_factory.mktemp("any") / "a.csv", end.join(["x,y", *quoted]))
    of = layout(customer_id="x", timestamp="y", event_id=None, data={})
    rows = read(path, of=of)
    assert [tuple(row.columns.values()) for row in rows] == records
    place = data.draw(st.integers(0, len(rows) - 1))
    assert read(path, rows[place].after, of) == rows[place + 1 :]


@given(st.lists(st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2), min_size=1), st.data())
def test_reading_goes_on_after_any_line_of_ndjson(
    tmp_path_factory: pytest.TempPathFactory, objects: list[dict[str, str]], data: st.DataObject
) -> None:
    text = "\n".join(json.dumps(each, ensure_ascii=False) for each in objects)
    path = write(tmp_path_factory.mktemp("any") / "a.ndjson", text)
    rows = read(path)
    assert [row.columns for row in rows] == objects
    place = data.draw(st.integers(0, len(rows) - 1))
    assert read(path, rows[place].after) == rows[place + 1 :]


@pytest.mark.parametrize("kind", ["ndjson", "csv", "parquet"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, kind: str) -> None:
    def peak(rows: int) -> int:
        path = tmp_path / f"{rows}.{kind}"
        if kind == "parquet":
            parquet(path, rows=rows, group=1000)
        else:
            head = "n\n" if kind == "csv" else ""
            path.write_text(head + "".join(f"{n}\n" if head else f'{{"n": {n}}}\n' for n in range(rows)))
        of = layout(customer_id="n", timestamp="n", event_id="n", data={})
        tracemalloc.start()
        with files.opened(path, of) as file:
            assert sum(1 for _ in file.rows(START)) == rows
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(1000)
    assert peak(40_000) < peak(2_000) + 200_000


# Types


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (str, " a ", " a "),
        (int, " +12 ", 12),
        ("Int64", "-9223372036854775808", -(2**63)),
        (Decimal, "1.50", Decimal("1.50")),
        ("Float64", "1e-7", Decimal("1e-7")),
        ("decimal", ".5", Decimal("0.5")),
        (bool, "TRUE", True),
        ("Bool", "0", False),
        (date, "2026-01-31", "2026-01-31"),
        (datetime, "2026-01-31 12:00:00.5Z", NOON.replace(microsecond=500_000)),
        ("DateTime64", "2026-01-31T12:00", NOON.replace(tzinfo=None)),
        (UUID, "3C90C3CC0D444B5088888DD25736052A", "3c90c3cc-0d44-4b50-8888-8dd25736052a"),
    ],
)
def test_a_text_is_read_as_the_type_of_its_column(kind: Any, text: str, value: object) -> None:
    found = reader_of("a", kind)(text)
    assert (type(found), str(found)) == (type(value), str(value))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (int, "1.0"),
        (int, "१"),
        (int, "1_000"),
        (Decimal, "1,5"),
        (Decimal, "nan"),
        (Decimal, "1e1000"),
        (Decimal, "."),
        (bool, "yes"),
        (date, "2026-02-30"),
        (date, "20260131"),
        (datetime, "2026-01-31"),
        (datetime, "2026-W01-1 10:00"),
        (UUID, "3c90"),
    ],
)
def test_a_text_of_another_type_is_refused(kind: Any, text: str) -> None:
    with pytest.raises(ValueError, match=r"is no|neither|day|badly"):
        reader_of("a", kind)(text)


@pytest.mark.parametrize("kind", [float, list, "Array(String)", None, 3])
def test_a_type_that_text_cannot_hold_exactly_is_refused(kind: Any) -> None:
    with pytest.raises(InvalidRequestError, match="data: 'hours' as"):
        reader_of("hours", kind)


@given(st.floats(allow_nan=False, allow_infinity=False), st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_a_float_is_the_shortest_decimal_that_reads_back_to_it(double: float, single: float) -> None:
    assert float(exact(double, single=False)) == double
    assert pa.scalar(float(exact(single, single=True)), pa.float32()).as_py() == single
    assert len(exact(single, single=True).as_tuple().digits) <= 9


def test_the_largest_single_float_is_not_rounded_beyond_what_it_can_hold() -> None:
    largest = pa.scalar(3.4028234663852886e38, pa.float32()).as_py()
    assert str(exact(largest, single=True)) == "3.4028235E+38"


# Layout


GOOD: Mapping[str, Any] = {"customer_id": "acme", "timestamp": "2026-01-31T12:00:00Z", "event_id": "job-7", "hours": 1}


def test_a_row_becomes_an_event() -> None:
    event = layout().event(GOOD, "")
    data = {"hours": 1}
    assert event == {
        "slug": "compute",
        "customer_id": "acme",
        "timestamp": NOON,
        "event_id": "job-7",
        "data": data,
    }
    assert layout().event({**GOOD, "data": {"x": 1}}, "")["data"] == {"x": 1}
    assert layout(None).event({**GOOD, "slug": "storage"}, "")["slug"] == "storage"
    assert layout(None).event({**GOOD, "slug": "storage"}, "")["data"] == data
    assert layout(data="hours").event({**GOOD, "other": 1}, "")["data"] == data
    assert layout(data={"hours": int}).event({**GOOD, "hours": "12"}, "")["data"] == {"hours": 12}
    assert layout(data={"hours": int}).event(GOOD, "")["data"] == {"hours": 1}
    assert layout().event({**GOOD, "customer_id": 17}, "")["customer_id"] == "17"


def test_the_id_of_an_event_comes_from_columns_or_from_its_place() -> None:
    assert layout(event_id=["customer_id", "event_id"]).event(GOOD, "")["event_id"] == '["acme","job-7"]'
    assert layout(event_id=None).event(GOOD, "file:3")["event_id"] == "file:3"
    split = [
        layout(event_id=["a", "b"]).event({**GOOD, "a": a, "b": b}, "")["event_id"]
        for a, b in [("x/", "y"), ("x", "/y")]
    ]
    assert split[0] != split[1]


@pytest.mark.parametrize("said", [{"event_id": []}, {"data": {"a": float}}])
def test_a_layout_that_says_nothing_or_something_wrong_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError):
        layout(**said)


def test_a_time_without_an_offset_needs_a_zone() -> None:
    naive = {**GOOD, "timestamp": datetime(2026, 1, 31, 13)}  # noqa: DTZ001 - the case
    with pytest.raises(RowError, match="has no offset; give its time zone"):
        layout().event(naive, "")
    berlin = layout(zone=ZoneInfo("Europe/Berlin"))
    assert berlin.event(naive, "")["timestamp"] == NOON
    for hour in ("2026-10-25 02:30:00", "2026-03-29 02:30:00"):
        with pytest.raises(RowError, match="is there twice, or never, in Europe/Berlin"):
            berlin.event({**GOOD, "timestamp": hour}, "")


@pytest.mark.parametrize(
    ("change", "said", "problem"),
    [
        ({"customer_id": ""}, {}, "customer_id: it is empty"),
        ({"customer_id": None}, {}, "customer_id: it is empty"),
        ({"customer_id": True}, {}, "customer_id: True is not a text"),
        ({"event_id": Decimal("1.5")}, {}, "event_id: Decimal"),
        ({"timestamp": "soon"}, {}, "timestamp: 'soon' is not a time such as"),
        ({"timestamp": 12}, {}, "timestamp: 12 is not a time"),
        ({"data": [1]}, {}, r"data: \[1\] is not an object"),
        ({}, {"data": ["minutes"]}, "minutes: there is no such column"),
        ({"hours": "x"}, {"data": {"hours": int}}, "hours: 'x' is not a whole number"),
        ({"hours": ""}, {"data": {"hours": int}}, "hours: it is empty"),
    ],
)
def test_a_row_that_is_no_event_has_a_reason(change: dict[str, Any], said: dict[str, Any], problem: str) -> None:
    with pytest.raises(RowError, match=problem):
        layout(**said).event({**GOOD, **change}, "")


@pytest.mark.parametrize("ask", [lambda of: of.wanted, lambda of: of.decimals])
def test_a_layout_tells_what_parquet_may_leave_out(ask: Callable[[Layout], Any]) -> None:
    of = layout(None, event_id=["job", "customer_id"], data={"hours": Decimal, "job": str, "cost": "Float64"})
    assert ask(of) in (["slug", "customer_id", "timestamp", "job", "hours", "cost"], ["hours", "cost"])


def test_a_file_of_parquet_with_a_column_twice_is_refused(tmp_path: Path) -> None:
    pq.write_table(
        pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["hours", "hours"]), tmp_path / "a.parquet"
    )
    layout = Layout.of("compute", customer_id="c", timestamp="t", event_id="e", data=None, zone=None)
    with (
        pytest.raises(InvalidRequestError, match="it has the column 'hours' twice"),
        files.opened(tmp_path / "a.parquet", layout),
    ):
        pass
