"""Lists: filters, limits, and the forms in which they are printed."""

import csv
import io
import json
import sys

import pytest

from tests.cli.conftest import ID, Answer, Run
from zenskar_ext import gt
from zenskar_ext.testing import Fault, Sandbox

LIST = ("invoices", "list")


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_list_is_filtered_and_printed_as_json_lines_where_no_terminal_is(sandbox: Sandbox, run: Run) -> None:
    done = run(*LIST, "--status", "approved", "--amount-due", "gt:0", "--limit", "3")
    expected = sandbox.client().invoices.list(status="approved", amount_due=gt(0)).take(3)
    assert done.code == 0
    assert [each["id"] for each in lines(done.out)] == [each.id for each in expected]
    assert sandbox.requests[0].query == "status=approved&amount_due__gt=0&limit=3"


def test_two_filters_of_one_field_must_both_match(sandbox: Sandbox, run: Run) -> None:
    assert run(*LIST, "--invoice-total", "gte:100", "--invoice-total", "lte:5000.50").code == 0
    assert "invoice_total__gte=100&invoice_total__lte=5000.50" in sandbox.requests[0].query


def test_all_gives_every_item_of_every_page(sandbox: Sandbox, run: Run) -> None:
    done = run(*LIST, "--all", "--limit", "7")
    assert len({str(each["id"]) for each in lines(done.out)}) == 30
    assert len(sandbox.requests) == 5
    assert done.err == ""


@pytest.mark.usefixtures("sandbox")
def test_a_list_that_ends_early_says_so_and_how_to_go_on(run: Run) -> None:
    first = run(*LIST, "--limit", "16")
    assert first.err.startswith("there are more: give --all, or --cursor ")
    second = run(*LIST, "--limit", "16", "--cursor", first.err.split()[-4])
    assert second.err == ""
    assert len({str(each["id"]) for each in lines(first.out) + lines(second.out)}) == 30


@pytest.mark.usefixtures("sandbox")
def test_a_list_without_a_limit_ends_after_twenty(run: Run) -> None:
    assert len(lines(run(*LIST).out)) == 20


def test_a_list_whose_server_sends_larger_pages_ends_at_the_limit(answer: Answer, run: Run) -> None:
    answer(b'{"results": [{"id": "a"}, {"id": "b"}], "next": null}', 200)
    done = run(*LIST, "--limit", "1")
    assert (done.out, done.err) == ('{"id":"a"}\n', "there are more: raise --limit, or give --all\n")


@pytest.mark.parametrize("how", ["--json", "--csv", "--table"])
def test_rows_before_a_page_that_fails_are_printed_in_every_form(sandbox: Sandbox, run: Run, how: str) -> None:
    sandbox.faults.add(Fault(at=2, operation="list_invoices", status=400))
    done = run(*LIST, how, "--all", "--limit", "10")
    assert done.code != 0
    assert "cursor" in done.err
    assert len(done.out.splitlines()) >= 10


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("--json", '{"amount_due":1234567890123456789.10,"invoice_total":1E+2}'),
        ("--csv", "1234567890123456789.10,1E+2"),
        ("--table", "1234567890123456789.10  1E+2"),
    ],
)
def test_amounts_are_printed_with_the_digits_that_came(answer: Answer, run: Run, how: str, expected: str) -> None:
    answer(
        b'{"results": [{"id": "a", "amount_due": 1234567890123456789.10, "invoice_total": 1E+2}], "next": null}', 200
    )
    said = run(*LIST, how, "--columns", "amount_due,invoice_total").out.splitlines()[-1]
    assert " ".join(said.split()) == " ".join(expected.split())


@pytest.mark.usefixtures("sandbox")
def test_csv_has_the_columns_of_all_rows_or_those_that_were_asked_for(run: Run) -> None:
    whole = [*csv.DictReader(io.StringIO(run(*LIST, "--csv", "--all").out))]
    assert len(whole) == 30
    assert {"id", "amount_due", "paid_at"} <= set(whole[0])
    some = run(*LIST, "--csv", "--limit", "1", "--columns", "invoice_number, invoice_period.begin_date,id.x")
    header, row = csv.reader(io.StringIO(some.out))
    assert header == ["invoice_number", "invoice_period.begin_date", "id.x"]
    assert row[0].startswith("INV-")
    assert row[1].endswith("Z")


def test_a_formula_in_csv_is_left_as_it_came(sandbox: Sandbox, run: Run) -> None:
    sandbox.put("/customers", {"id": ID, "customer_name": "=1+1"})
    assert run("customers", "get", ID, "--csv", "--columns", "customer_name").out == "customer_name\n=1+1\n"


@pytest.mark.usefixtures("sandbox")
def test_a_table_shows_the_columns_that_fit_and_counts_the_others(run: Run) -> None:
    done = run(*LIST, "--table", "--limit", "2")
    head, *rows = done.out.splitlines()
    assert head.split()[:2] == ["id", "invoice_id"]
    assert len(rows) == 2
    assert max(map(len, done.out.splitlines())) <= 100
    assert "more columns: choose with --columns" in done.err
    chosen = run(*LIST, "--table", "--limit", "2", "--columns", "invoice_number,amount_due,invoice_period")
    assert chosen.out.splitlines()[0].split() == ["invoice_number", "amount_due", "invoice_period"]
    assert "more columns" not in chosen.err


@pytest.mark.usefixtures("sandbox")
def test_a_table_in_a_narrow_terminal_has_one_column_at_least(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "10")
    assert run(*LIST, "--table", "--limit", "1").out.startswith("id ")


@pytest.mark.usefixtures("sandbox")
def test_in_a_narrow_terminal_numbers_stay_whole_and_texts_make_room(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    columns = ("--columns", "amount_due,invoice_total,id")
    wide = [line.split()[:-1] for line in run(*LIST, "--table", "--limit", "3", *columns).out.splitlines()]
    monkeypatch.setenv("COLUMNS", "34")
    narrow = run(*LIST, "--table", "--limit", "3", *columns).out.splitlines()
    assert [line.split()[:-1] for line in narrow] == wide
    assert all(line.split()[-1].endswith("…") for line in narrow[1:])


def test_one_record_is_a_table_of_its_fields(sandbox: Sandbox, run: Run) -> None:
    invoice = next(iter(sandbox.client().invoices.list()))
    done = run("invoices", "get", str(invoice.id), "--table")
    assert [line.split()[0] for line in done.out.splitlines()][:2] == ["field", "id"]
    chosen = run("invoices", "get", str(invoice.id), "--table", "--columns", "invoice_number")
    assert chosen.out.splitlines()[1].split() == ["invoice_number", invoice.invoice_number]


@pytest.mark.usefixtures("sandbox")
def test_a_terminal_gets_a_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(*LIST, "--limit", "1").out.find("invoice_id") > 0


def test_a_response_that_is_an_array_has_a_row_for_each_item(answer: Answer, run: Run) -> None:
    answer(b'[{"name": "a"}, {"name": "b"}]', 200)
    for words in (("contracts", "list-billing-cycles"), ("invoices", "contract-actuals")):  # described, and any JSON
        assert run(*words, ID).out == '{"name":"a"}\n{"name":"b"}\n'


def test_a_record_without_fields_is_an_empty_table(answer: Answer, run: Run) -> None:
    answer(b"{}", 200)
    assert run("invoices", "get", ID, "--table").out == ""
    assert run("invoices", "get", ID).out == "{}\n"


@pytest.mark.usefixtures("sandbox")
def test_no_rows_print_nothing(run: Run) -> None:
    for how in ("--json", "--csv", "--table"):
        assert run(*LIST, how, "--invoice-number", "none").out == ""


@pytest.mark.parametrize("how", ["--json", "--csv", "--table"])
def test_no_control_character_of_a_response_reaches_a_terminal(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    name = "\x1b[2Jevil\x9b31m\u202e\U000e0001\r\nnext"
    sandbox.put("/customers", {"id": ID, "customer_name": name})
    monkeypatch.setenv("TERM", "dumb")  # or the heads of columns are bold
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = run("customers", "get", ID, how, "--columns", "customer_name")
    assert "evil" in done.out
    assert all(each.isprintable() for each in done.out.replace("\n", ""))
    if how == "--json":
        assert json.loads(done.out)["customer_name"] == name


def test_csv_in_a_file_keeps_control_characters(sandbox: Sandbox, run: Run) -> None:
    sandbox.put("/customers", {"id": ID, "customer_name": "two\nlines"})
    assert run("customers", "get", ID, "--csv", "--columns", "customer_name").out == 'customer_name\n"two\nlines"\n'


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--columns", "amount_deu"), "no column amount_deu; did you mean amount_due?"),
        (("--columns", "zzz"), "no column zzz; there are id, "),
        (("--json", "--csv"), "give one of --json and --csv"),
        (("--limit", "0"), "Invalid value for '--limit': 0 is not in the range x>=1."),
    ],
)
def test_wrong_forms_are_one_line(run: Run, arguments: tuple[str, ...], words: str) -> None:
    done = run(*LIST, *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"zenskar: {words}")
    assert done.err.count("\n") == 1


@pytest.mark.usefixtures("sandbox")
def test_the_column_of_a_list_without_described_fields_must_be_in_its_first_row(run: Run) -> None:
    assert run("tags", "list", "--columns", "zzz").code == 2


@pytest.mark.parametrize(
    ("cursor", "quoted"),
    [
        pytest.param("\x1b]0;pwn\x07", r"$'\x1b]0;pwn\x07'", id="escapes of a terminal"),
        pytest.param("$(touch x)'; id", """'$(touch x)'"'"'; id'""", id="a command"),
        pytest.param("a  b", "'a  b'", id="blanks"),
    ],
)
def test_a_cursor_is_quoted_for_the_shell_that_it_is_pasted_into(
    run: Run, answer: Answer, cursor: str, quoted: str
) -> None:
    answer(json.dumps({"results": [{"id": "a"}], "next": cursor}).encode(), 200)
    more = run("invoices", "list", "--limit", "1")
    assert more.err == f"there are more: give --all, or --cursor {quoted} to go on\n"
    failed = run("invoices", "list", "--all")
    assert failed.err.endswith(f"; go on with --cursor {quoted}\n")
    assert failed.err.rstrip("\n").isprintable()


@pytest.mark.usefixtures("sandbox")
def test_a_cursor_that_cannot_be_sent_is_quoted_too(run: Run) -> None:
    done = run("invoices", "list", "--cursor", "a\udcff")
    assert done.code == 2
    assert done.err.endswith(r"; go on with --cursor $'a\xed\xb3\xbf'" + "\n")


def test_a_column_that_a_server_names_reaches_no_terminal_as_it_is(run: Run, answer: Answer) -> None:
    answer(json.dumps({"results": [{"\x1b[2Jid": "a"}], "next": None}).encode(), 200)
    done = run("invoices", "list", "--columns", "x[2Jid")
    assert "\\x1b[2Jid" in done.err
    assert done.err.rstrip("\n").isprintable()


@pytest.mark.parametrize("columns", [(), ("--columns", "id,customer_name")])
def test_half_of_a_character_is_escaped_in_csv(run: Run, answer: Answer, columns: tuple[str]) -> None:
    page = {"results": [{"id": "a"}, {"id": "b", "customer_name": "Zoë \ud800"}, {"id": "c"}], "next": None}
    answer(json.dumps(page).encode(), 200)
    done = run("customers", "list", "--csv", *columns)
    assert (done.code, done.out) == (0, "id,customer_name\na,\nb,Zoë \\ud800\nc,\n")
