"""Scenario files: what they do, how they are checked, and what their errors say."""

import pickle
import re
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from tests.sandbox.conftest import client_of
from zenskar_ext.testing import Change, Fault, Sandbox
from zenskar_ext.testing._sandbox.scenario.text import BYTES, DEPTH, DIGITS, VALUES, read_text
from zenskar_ext.testing.scenarios import ExpectationError, ScenarioError

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "scenarios" / "first_year.yaml"
Play = Callable[..., Sandbox]


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    """Play the text of a scenario, called s.yaml, in a new sandbox, and return that."""
    monkeypatch.chdir(tmp_path)

    def played(text: str, sandbox: Sandbox | None = None) -> Sandbox:
        Path("s.yaml").write_text(dedent(text))
        sandbox = sandbox or Sandbox()
        sandbox.play("s.yaml")
        return sandbox

    return played


def problems(play: Play, text: str) -> list[str]:
    """Return the lines of the error that a scenario ends with."""
    with pytest.raises((ScenarioError, ExpectationError)) as error:
        play(text)
    return str(error.value).splitlines()


# What a file does


def test_the_example_comes_out_as_it_expects() -> None:
    sandbox = Sandbox(scenario=EXAMPLE)
    with client_of(sandbox) as client:
        february = client.get(f"/invoices/{sandbox.names['february']}").json()
    assert (february["status"], february["amount_due"]) == ("partially_paid", 20)


def test_every_amount_that_the_example_expects_is_compared(play: Play) -> None:
    text = EXAMPLE.read_text()
    amounts = list(re.finditer(r"(?:amount_due|value|invoice_total|total_count): (\d[\d.]*)", text))
    assert len(amounts) == 17
    for amount in amounts:
        line = text.count("\n", 0, amount.start()) + 1
        with pytest.raises(ExpectationError, match=rf"^s\.yaml:{line}: .*: expected 1{amount[1]}, got "):
            play(f"{text[: amount.start(1)]}1{text[amount.start(1) :]}")


def test_names_stand_for_ids_in_bodies_paths_queries_and_expectations(play: Play) -> None:
    sandbox = play(
        """
        customers: {acme: {customer_name: Acme}, other: {customer_name: Other}}
        steps:
          - contacts.create: {customer: $acme, email: a@acme.example}
            as: robin
          - contacts.get: $robin
            expect: {customer: $acme}
          - customers.update: {customer_id: $acme, customer_name: $$acme}
            expect: {id: $acme, customer_name: $$acme}
          - customers.list: {external_id: "$5", limit: 5, order: created_at}
            expect: {results: []}
          - customers.list: {id: $other}
            expect: {total_count: 1, results: [{id: $other, customer_name: Other}]}
        """
    )
    assert list(sandbox.names) == ["acme", "other", "robin"]
    with client_of(sandbox) as client:
        assert client.get(f"/customers/{sandbox.names['acme']}").json()["customer_name"] == "$acme"


def test_a_file_goes_on_where_another_one_ended(play: Play) -> None:
    sandbox = play("customers: {acme: {customer_name: Acme}}")
    play("steps: [{customers.get: $acme, expect: {customer_name: Acme}}, {clock: 2026-02-01}]", sandbox)
    assert sandbox.clock.now.date().isoformat() == "2026-02-01"


def test_playing_is_not_in_the_log_and_meets_no_faults(play: Play) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(chance=1, status=503))
    play("customers: {acme: {customer_name: Acme}}", sandbox)
    assert (len(sandbox.requests), len(sandbox.names)) == (0, 1)


def test_a_reset_plays_the_scenario_of_the_start_again_and_no_other(play: Play, tmp_path: Path) -> None:
    first = tmp_path / "first.yaml"
    first.write_text("customers: {acme: {customer_name: Acme}}")
    sandbox = Sandbox(scenario=first)
    before = dict(sandbox.names)
    play("customers: {other: {customer_name: Other}}", sandbox)
    sandbox.reset()
    assert sandbox.names == before
    with client_of(sandbox) as client:
        assert [row["customer_name"] for row in client.get("/customers").json()["results"]] == ["Acme"]


@pytest.mark.parametrize("text", ["steps: [{customers.create: {customer_name: Acme}}]", "steps: []", "{}"])
def test_a_file_need_not_expect_anything(play: Play, text: str) -> None:
    assert play(text).names == {}


# Values


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("9.90", Decimal("9.90")),
        ("1e3", Decimal("1e3")),
        ("0.1000000000000000000000000001", Decimal("0.1000000000000000000000000001")),
        ("'12'", "12"),
        ('"null"', "null"),
        ("2026-02-01", "2026-02-01"),
        ("2026-02-01 10:00:00", "2026-02-01 10:00:00"),
        ("no", "no"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("1,5", "1,5"),
        ("|\n  12\n", "12\n"),
        ("[1, [a], {b: c}]", [1, ["a"], {"b": "c"}]),
    ],
)
def test_values_are_those_of_json_with_every_digit(tmp_path: Path, written: str, value: Any) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(f"key: {written}\n")
    assert repr(read_text(path).value) == repr({"key": value})


def test_an_alias_stands_for_a_whole_value(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("a: &x {b: [1]}\nc: *x\nd: &y 2\ne: [*y, *x]\n")
    read = read_text(path)
    assert read.value == {"a": {"b": [1]}, "c": {"b": [1]}, "d": 2, "e": [2, {"b": [1]}]}
    assert [read.told(place, "") for place in (("a", "b", 0), ("c", "b"), ("e", 1))] == [
        f"{path}:{line}: " for line in (1, 2, 4)
    ]


# Files that are refused

BOMB = "\n".join(["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9))])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("customers: [", "1: this is not YAML: expected the node content, but found '<stream end>'"),
        ("a: 1\n b: 2", "2: this is not YAML: mapping values are not allowed here"),
        ("a: 1\n---\nb: 2", "2: a second document begins here; a scenario is one document"),
        ("a: 1\na: 2", "2: a is already in line 1: a key can be there once"),
        ("a: !!python/object:os.system {}", "1: the tag tag:yaml.org,2002:python/object:os.system is not read"),
        ("a: !!str 5", "1: the tag tag:yaml.org,2002:str is not read: write a plain value, or quote a text"),
        ("a: &x {b: 1}\nc: {<<: *x}", "2: merge keys (<<) are not read: write an alias as a whole value"),
        ("[a]: 1", "1: a key is a plain word or a quoted text"),
        ("!!int 1: 1", "1: a key is a plain word or a quoted text"),
        ("a: &x 1\n*x : 2", "2: a key is a plain word or a quoted text"),
        ("a: *x", "1: *x stands for nothing that ends before it"),
        ("a: &x [*x]", "1: *x stands for nothing that ends before it"),
        (BOMB, f"6: the file has more than {VALUES:,} values with its aliases"),
        (f"a: {'[' * (DEPTH + 1)}", f"1: values are nested more than {DEPTH} deep"),
        (f"a: {'[' * 200_000}", f"1: values are nested more than {DEPTH} deep"),
        (f"a: [{'1, ' * VALUES}]", f"1: the file has more than {VALUES:,} values with its aliases"),
        (f"a:\n  - {'9' * (DIGITS + 1)}", f"2: this number has more than {DIGITS} digits"),
        ('a: "\\ud800"', "1: this text has half of a character, which UTF-8 cannot hold"),
        ("a: \x00", " this is not YAML in UTF-8: "),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_a_file_that_cannot_be_read_is_refused_with_the_line(play: Play, text: str, told: str) -> None:
    assert problems(play, text)[0].startswith(f"s.yaml:{told}")


def test_a_file_that_is_too_large_or_not_utf_8_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_bytes(b"#" * (BYTES + 1))
    with pytest.raises(ScenarioError, match=f"larger than {BYTES:,} bytes"):
        Sandbox(scenario=path)
    path.write_bytes(b"a: \xff")
    with pytest.raises(ScenarioError, match="UTF-8"):
        Sandbox(scenario=path)
    with pytest.raises(FileNotFoundError):
        Sandbox(scenario=tmp_path / "other.yaml")


NO_OBJECT = "names with values are expected here, such as `name: Acme`"
NO_STEP = "a step is a method of the client such as invoices.generate, with as and expect if needed, or clock"
NO_NAME = "a name is letters, digits, _ and -, and begins with a letter or _"
NO_TIME = "the clock is set to a date or a date-time, such as 2026-02-01"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("customer: {}", ["1: customer is not part of a scenario; did you mean customers?"]),
        ("zebra: {}", ["1: zebra is not part of a scenario"]),
        ("", [f"1: {NO_OBJECT}"]),
        ("- a", [f"1: {NO_OBJECT}"]),
        ("customers: acme", [f"1: {NO_OBJECT}"]),
        ("customers:\n  acme: 5", [f"2: {NO_OBJECT}"]),
        ("steps: {}", ["1: a list is expected here: each step begins with a dash"]),
        ("steps:\n  - 5", [f"2: {NO_OBJECT}", f"2: {NO_STEP}"]),
        ("steps:\n  - {as: x}", [f"2: {NO_STEP}"]),
        ("steps:\n  - {customers.list:, invoices.list:}", [f"2: {NO_STEP}"]),
        ("steps:\n  - {clock: 2026-02-01, as: x}", [f"2: {NO_STEP}"]),
        ("steps:\n  - clock: soon", [f"2: {NO_TIME}"]),
        ("steps:\n  - clock: 5", [f"2: {NO_TIME}"]),
        (
            "steps:\n  - invoices.genrate: {}",
            ["2: the client has no method invoices.genrate; did you mean invoices.generate?"],
        ),
        ("steps:\n  - zebra: {}", ["2: the client has no method zebra"]),
        ("steps:\n  - invoices.get:", ["2: invoices.get needs invoice_id"]),
        ("steps:\n  - invoices.list: $x", [f"2: {NO_OBJECT}", "2: nothing above is called x"]),
        (
            "steps:\n  - customers.create: {body: {},\n    bod: 1}",
            ["3: customers.create takes no bod; did you mean body?"],
        ),
        ("steps:\n  - invoices.list: {\n    statu: paid}", ["3: invoices.list takes no statu; did you mean status?"]),
        (
            "customers:\n  acme: {}\nsteps:\n  - customers.get: $acm\n  - customers.list:\n    expect: {a: [{id:\n     $zebra}]}",
            ["4: nothing above is called acm; did you mean acme?", "6: nothing above is called zebra"],
        ),
        ("customers:\n  acme: {customer_name: $acme}", ["2: nothing above is called acme"]),
        (
            "customers:\n  acme: {customer_name: A}\nproducts:\n  acme: {name: A, type: product}",
            ["4: another record is called acme"],
        ),
        ("customers:\n  1st: {customer_name: A}", [f"2: {NO_NAME}"]),
        ("steps:\n  - customers.create: {customer_name: A}\n    as: 5", [f"2: {NO_NAME}"]),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
def test_words_and_names_that_do_not_exist_are_all_told_before_anything_is_played(
    play: Play, text: str, told: list[str]
) -> None:
    sandbox = Sandbox()
    with pytest.raises(ScenarioError) as error:
        play(text, sandbox)
    assert list(error.value.args) == [f"s.yaml:{line}" for line in told]
    assert sandbox.names == {}
    with client_of(sandbox) as client:
        assert client.get("/customers").json()["total_count"] == 0


# Steps that are refused


def test_each_problem_of_a_refused_body_has_its_own_line(play: Play) -> None:
    note = "(the real API may accept or ignore what is not described)"
    pricing = "contracts.create: phases.0.pricings.0.pricing"
    assert problems(
        play,
        """\
        customers:
          acme: {customer_name: Acme}
        contracts:
          team:
            name: Team
            status: active
            currency: USD
            start_date: 2026-01-01
            customer_id: $acme
            phases:
              - name: First
                pricings:
                  - pricing:
                      pricing_data:
                        pricing_type: per_unit
                        unit_amount: 9,90
                      billing_perid: {cadence: P1M}
        """,
    ) == [
        f"s.yaml:16: {pricing}.pricing_data.unit_amount: 422 value is not a valid float; did you mean 9.90 or 990? {note}",
        f"s.yaml:17: {pricing}.billing_perid: 422 extra fields not permitted; did you mean 'billing_period'? {note}",
    ]


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("customers.get: nobody", "2: customers.get: customer_id: 422 value is not a valid uuid"),
        (
            "customers.get: 00000000-0000-4000-8000-000000000001",
            "2: customers.get: 404 Not Found (no source shows the body of a 404)",
        ),
        ("customers.list: {limit: x}", "2: customers.list: limit: 422 value is not a valid integer"),
        ("payments.create: {amount: '5', currency_code: USD}", "422 value is not a valid float; did you mean 5?"),
        (
            "payments.create: {amount: 5 USD, currency_code: USD}",
            "2: payments.create: amount: 422 value is not a valid float",
        ),
        ("payments.create: {amount: 5}", "2: payments.create: currency_code: 422 field required"),
        ("usage_events.ingest: {raw_metric_slug: x,\n   body: {\n   data: 5}}", "4: usage_events.ingest: data: 422 "),
        ("clock: 2025-01-01", "2: the clock stands at 2026-01-01T00:00:00Z and only goes forward"),
        ("customers.list: {}\n    as: x", "2: customers.list: the response has no single id to call x: {"),
        ("accounting.chart_of_accounts: {}\n    as: x", "2: accounting.chart_of_accounts: the response has no single "),
    ],
)
def test_a_refused_step_is_told_with_line_method_and_reason(play: Play, step: str, told: str) -> None:
    assert told in "\n".join(problems(play, f"steps:\n  - {step}"))


def test_a_window_without_an_invoice_has_no_id_to_give_a_name_to(play: Play) -> None:
    window = "from_date: 2026-01-01, to_date: 2026-02-01"
    (line,) = problems(play, EXAMPLE.read_text().replace(window, "from_date: 2024-01-01, to_date: 2024-02-01"))
    assert line.endswith('invoices.generate: the response has no single id to call january: {"invoice_ids":[]}')


def test_the_steps_before_a_refused_one_are_done(play: Play) -> None:
    sandbox = Sandbox()
    with pytest.raises(ScenarioError):
        play("customers: {acme: {customer_name: Acme}, other: {}}", sandbox)
    assert list(sandbox.names) == ["acme"]


# What comes out otherwise


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        ("customer_name: Acm", 'customer_name: expected "Acm", got "Acme"'),
        ("custom_name: Acme", 'custom_name: expected "Acme", got no such field; did you mean customer_name?'),
        ("zebra: null", "zebra: expected null, got no such field"),
        ("email: null", 'email: expected null, got "a@acme.example"'),
        ("communications_enabled: 1", "communications_enabled: expected 1, got true"),
        ("custom_data: {seats: 12.50}", "custom_data.seats: expected 12.50, got 12"),
        ("custom_data: {seats: '12'}", 'custom_data.seats: expected "12", got 12'),
        ("custom_data: {seats: true}", "custom_data.seats: expected true, got 12"),
        ("custom_data: {list: [1]}", "custom_data.list: expected 1 items, got 2"),
        ("custom_data: {list: [1, 3]}", "custom_data.list[1]: expected 3, got 2"),
        ("custom_data: []", 'custom_data: expected [], got {"seats":12,"list":[1,2]}'),
        ("created_at: 2026-01-02", 'created_at: expected "2026-01-02", got "2026-01-01T00:00:00.001000Z"'),
        ("created_at: 2026-01-01T00:00", 'created_at: expected "2026-01-01T00:00", got "2026-01-01T00:00:00.001000Z"'),
        ("created_at: today", 'created_at: expected "today", got "2026-01-01T00:00:00.001000Z"'),
    ],
)
def test_a_difference_names_line_record_field_and_both_values(play: Play, expected: str, told: str) -> None:
    fields = "email: a@acme.example, communications_enabled: true, custom_data: {seats: 12, list: [1, 2]}"
    text = f"customers.create: {{customer_name: Acme, {fields}}}\n    as: acme\n    expect:\n      {expected}"
    assert problems(play, f"steps:\n  - {text}") == [f"s.yaml:5: customers.create: $acme: {told}"]


def test_all_differences_of_a_step_are_told_and_records_without_a_name_by_their_id(play: Play) -> None:
    found = problems(
        play,
        """\
        steps:
          - customers.create: {customer_name: Acme}
          - customers.list: {}
            expect:
              total_count: 2
              results:
                - customer_name: Globex
        """,
    )
    (key,) = re.findall(r"[0-9a-f]{8}-\S+", found[1])
    assert found == [
        "s.yaml:5: customers.list: total_count: expected 2, got 1",
        f's.yaml:7: customers.list: {key} customer_name: expected "Globex", got "Acme"',
    ]


@pytest.mark.parametrize(
    "expected",
    [
        "created_at: 2026-01-01",
        "created_at: 2026-01-01T00:00:00.001000Z",
        "created_at: 2026-01-01 01:00:00.001+01:00",
        "custom_data: {seats: 12.0}",
        "custom_data: {list: [1, 2]}",
    ],
)
def test_the_same_value_can_be_written_in_another_way(play: Play, expected: str) -> None:
    fields = "custom_data: {seats: 12, list: [1, 2]}"
    play(f"steps:\n  - customers.create: {{customer_name: Acme, {fields}}}\n    expect: {{{expected}}}")


def test_the_error_can_be_pickled() -> None:
    copy = pickle.loads(pickle.dumps(ScenarioError("s.yaml:1: a", "s.yaml:2: b")))
    assert str(copy) == "s.yaml:1: a\ns.yaml:2: b"


def test_a_missing_extra_names_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("zenskar_ext.testing._sandbox.scenario")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(
        ModuleNotFoundError, match=re.escape('a scenario file needs yaml: pip install "zenskar-ext[sandbox]"')
    ):
        Sandbox(scenario=EXAMPLE)


def test_changes_of_a_later_scenario_are_told_step_by_step_and_those_of_the_start_are_not(
    play: Play, tmp_path: Path
) -> None:
    def on_change(change: Change) -> None:
        told.append((change.kind, len(sandbox.names)))

    told: list[tuple[str, int]] = []
    start = tmp_path / "start.yaml"
    start.write_text("customers: {acme: {customer_name: Acme}}")
    sandbox = Sandbox(scenario=start, on_change=on_change)
    sandbox.reset()
    assert told == []
    play("customers: {other: {customer_name: Other}, third: {customer_name: Third}}", sandbox)
    assert told == [("created", 2), ("created", 3)]
