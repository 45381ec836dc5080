"""Calls: bodies, writes, dry runs, errors and their exit codes."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from tests.cli.conftest import ID, Answer, Run
from zenskar_ext._exits import EXITS
from zenskar_ext.cli import calls, index, tree
from zenskar_ext.cli.values import spelled
from zenskar_ext.testing import Fault, Sandbox

OPERATIONS = [each for namespace in index.namespaces() for each in index.operations(namespace).values()]
KEY = "zk_live_a-secret-key"


def named(operation: index.Operation) -> str:
    return f"{operation.namespace}.{operation.name}"


def arguments(operation: index.Operation) -> list[str]:
    """Return arguments that an operation can be called with."""
    required = [(name, each) for name, each in operation.filters.items() if each.required]
    required += [(name, each) for name, each in operation.options.items() if each.required]
    said = [text for name, each in required for text in (f"--{spelled(name)}", _value(each))]
    body = ["--body", "{}"] if operation.body else []
    return [spelled(operation.namespace), spelled(operation.name), *("x" for _ in operation.ids), *said, *body]


def _value(option: index.Option) -> str:
    fitting = {
        "number": "1",
        "integer": "1",
        "minor": "1",
        "boolean": "true",
        "json": "[]",
        "date-time": "2026-01-01T00:00:00Z",
    }
    return option.values[0] if option.values else fitting.get(option.kind, "x")


def test_every_operation_can_be_shown_without_the_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", KEY)
    monkeypatch.setenv("ZENSKAR_ORGANISATION", "org")
    shown = 0
    for operation in OPERATIONS:
        done = run(*arguments(operation), "--dry-run", "--allow-unverified", "--allow-other-hosts")
        assert KEY not in done.out + done.err
        if done.code:  # the client refused a body without fields
            assert (done.code, done.out, operation.body) == (2, "", "json")
            assert done.err.splitlines()[-1].startswith(
                f"zenskar: {spelled(operation.namespace)} {spelled(operation.name)}: "
            )
        else:
            shown += 1
            assert done.out.startswith(f"curl -X {operation.method} ")
            assert '-H "x-api-key: $ZENSKAR_API_KEY"' in done.out
    assert shown > 280


def test_every_write_without_a_yes_and_a_terminal_is_refused(sandbox: Sandbox, run: Run) -> None:
    writes = [each for each in OPERATIONS if each.acts]
    assert len(writes) > 190
    for operation in writes:
        done = run(*arguments(operation), "--allow-unverified")
        assert (done.code, done.out) == (12, ""), named(operation)
        assert done.err.splitlines()[-1].endswith("give --yes. Nothing was sent")
    assert not sandbox.requests


def test_what_is_no_write_is_a_get_that_can_be_repeated() -> None:
    from zenskar_client.routes import NEVER_RETRY

    assert {each.method for each in OPERATIONS if not each.acts} == {"GET"}
    assert {each.path for each in OPERATIONS if each.acts and each.method == "GET"} <= set(NEVER_RETRY)


def test_no_option_of_an_operation_has_the_name_of_another() -> None:
    for operation in OPERATIONS:
        params = tree.command(operation).params
        options = [text for each in params if isinstance(each, click.Option) for text in each.opts]
        for names in (options, [each.name for each in params]):
            assert len(set(names)) == len(names), named(operation)


def test_every_operation_of_the_client_is_a_command() -> None:
    from zenskar_client.routes import OPERATIONS as ROUTES

    assert {f"{each.method} {each.path}" for each in OPERATIONS} == set(ROUTES)


def test_the_fields_of_a_body_are_options(sandbox: Sandbox, run: Run) -> None:
    done = run(
        *("customers", "create", "--yes", "--customer-name", "Acme"),
        *("--address", '{"line1": "1 Way", "city": "Town", "country": "US"}', "--auto-charge-enabled", "false"),
    )
    assert done.code == 0
    assert json.loads(done.out)["customer_name"] == "Acme"
    kept = sandbox.client().customers.get(json.loads(done.out)["id"])
    assert kept.auto_charge_enabled is False
    assert kept.address["city"] == "Town"


def test_an_amount_is_sent_with_the_digits_that_were_given(run: Run) -> None:
    done = run("payments", "refund", "p", "--refund-amount", "10.50", "--dry-run")
    assert '"refund_amount":10.50' in done.out or done.code == 2


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize("way", ["text", "file", "stdin"])
def test_a_body_can_be_a_text_a_file_or_standard_input(
    way: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = '{"customer_name": "Acme"}'
    (tmp_path / "body.json").write_text(text)
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    body = {"text": text, "file": f"@{tmp_path / 'body.json'}", "stdin": "-"}[way]
    assert json.loads(run("customers", "create", "--yes", "--body", body).out)["customer_name"] == "Acme"


def test_a_write_asks_on_a_terminal(sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer, code in (("n\n", 12), ("y\n", 0)):
        stdin = io.StringIO(answer)
        monkeypatch.setattr(stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", stdin)
        sandbox.put("/customers", {"id": ID, "customer_name": "Acme"})
        done = run("customers", "delete", ID)
        assert done.code == code
        assert f"DELETE '/customers/{ID}' with Zenskar(organisation=" in done.err
    assert done.err.endswith("done\n")
    assert [each.method for each in sandbox.requests] == ["DELETE"]


def test_a_dry_run_needs_no_settings_and_sends_nothing(
    run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY")
    monkeypatch.delenv("ZENSKAR_ORGANISATION")
    done = run("invoices", "list", "--status", "in:paid,void", "--dry-run")
    assert done.code == 0
    assert "/invoices?status__in=paid,void&limit=20'" in done.out.splitlines()[0]
    assert not sandbox.requests


def test_secrets_and_links_in_a_response_are_shown_only_if_told_so(sandbox: Sandbox, run: Run) -> None:
    secret = {"id": ID, "token": "hush-hush", "customer_name": "see https://pay.example/s/hush-hush?x=1"}
    sandbox.put("/customers", secret)
    done = run("customers", "get", ID)
    assert "hush-hush" not in done.out
    assert "https://pay.example/***" in done.out
    assert json.loads(run("customers", "get", ID, "--reveal").out)["token"] == "hush-hush"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"status": 400}, 7),
        ({"status": 401}, 5),
        ({"status": 403}, 5),
        ({"status": 404}, 6),
        ({"status": 409}, 7),
        ({"status": 422}, 7),
        ({"status": 418}, 7),
        ({"status": 429}, 8),
        ({"status": 500}, 9),
        ({"garble": True}, 11),
        ({"drop": "after"}, 10),
    ],
    ids=str,
)
def test_each_class_of_error_has_its_exit_code_and_is_one_line(
    sandbox: Sandbox, run: Run, fault: dict[str, Any], code: int
) -> None:
    sandbox.faults.add(Fault(chance=1, **fault))
    done = run("invoices", "list")
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("zenskar: ")
    assert done.err.count("\n") == 1
    assert "sandbox_key" not in done.err


def test_an_error_on_a_later_page_says_where_to_go_on(sandbox: Sandbox, run: Run) -> None:
    sandbox.faults.add(Fault(at=2, status=404))
    done = run("invoices", "list", "--all", "--limit", "10")
    assert len(done.out.splitlines()) == 10
    rest = run("invoices", "list", "--all", "--cursor", done.err.split()[-1])
    assert len(rest.out.splitlines()) == 20


def test_an_operation_that_is_only_assumed_is_refused(sandbox: Sandbox, run: Run) -> None:
    assumed = next(each for each in OPERATIONS if "`allow_unverified=True`" in each.about and not each.acts)
    done = run(*arguments(assumed))
    assert (done.code, done.out) == (4, "")
    assert not sandbox.requests


@pytest.mark.usefixtures("sandbox")
def test_an_operation_that_is_inferred_warns_in_one_line(run: Run) -> None:
    done = run("invoices", "create", "--body", "{}", "--dry-run")
    assert done.err.startswith("zenskar: warning: the path of invoices create (POST /invoices) is inferred")
    assert done.err.count("\n") == 1


def test_the_table_of_exit_codes_in_the_docs_is_this_one() -> None:
    text = (Path(__file__).parents[2] / "docs" / "command.md").read_text()
    rows = [f"| {each.code} | {each.words} |" for each in sorted(EXITS, key=lambda each: each.code)]
    assert "\n".join(rows) in text


def test_the_sandbox_needs_nothing_and_has_the_same_data_every_time(run: Run) -> None:
    first, second = (run("invoices", "list", "--sandbox", "--limit", "2") for _ in range(2))
    assert first.code == 0
    assert first.out == second.out
    assert len(first.out.splitlines()) == 2


def test_a_column_that_is_not_there_does_not_make_a_write_look_as_if_nothing_was_sent(
    sandbox: Sandbox, run: Run
) -> None:
    before = len(sandbox.requests)
    done = run("customers", "create", "--customer-name", "A", "--email", "a@a.example", "--yes", "--columns", "idd")
    assert done.code == 0
    assert "no column idd; did you mean id?. The call was made; this is what it returned:" in done.err
    assert '"customer_name":"A"' in done.out
    assert len(sandbox.requests) == before + 1


def test_a_response_that_is_nested_too_deeply_is_an_error_that_says_what_a_write_may_have_done(
    run: Run, answer: Answer
) -> None:
    answer(b'{"id": "a", "custom_data": ' + b'{"a":' * 600 + b"1" + b"}" * 601, 200)
    read = run("customers", "get", ID)
    assert (read.code, "nested too deeply" in read.err, "taken effect" in read.err) == (11, True, False)
    written = run("customers", "create", "--customer-name", "Acme", "--yes")
    assert written.code == 11
    assert "nested too deeply" in written.err
    assert "the request may have taken effect, so look before you send it again" in written.err


def test_a_column_that_a_server_names_reaches_no_terminal_as_it_is(run: Run, answer: Answer) -> None:
    answer(b'{"\\u001b[2Jid": "a"}', 200)
    done = run("customers", "create", "--customer-name", "Acme", "--yes", "--columns", "x[2Jid", "--json")
    assert (done.code, "\\x1b[2Jid" in done.err) == (0, True)
    assert done.err.rstrip("\n").isprintable()


def test_a_fraction_of_a_cent_that_comes_back_is_shown_as_it_came(run: Run, answer: Answer) -> None:
    answer(b'{"id": "a", "amount": 12.50}', 200)
    for arguments in (("get", ID), ("update", ID, "--amount", "1250", "--yes")):
        done = run("credit-notes", *arguments, "--json")
        assert (done.code, done.out) == (0, '{"id":"a","amount":12.50}\n'), done.err


def test_a_write_whose_response_cannot_be_shown_says_that_it_was_sent(
    run: Run, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    answer(b'{"id": "a"}', 200)
    monkeypatch.setattr(calls, "plain", fail)
    done = run("customers", "create", "--customer-name", "Acme", "--yes")
    said = "POST /customers was sent, and the API accepted it; but the response cannot be shown (RecursionError)"
    assert (done.code, done.out, done.err) == (14, "", f"zenskar: {said}\n")
    with pytest.raises(RecursionError):
        run("customers", "get", ID)
