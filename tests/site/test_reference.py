"""The generated reference: every method and model has its page, with units, retries, evidence and an example that ran."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from scripts.site import facts, model_pages, model_uses, reference
from scripts.site.examples import Example, examples
from scripts.site.model_examples import typical
from scripts.site.model_types import attributes, kinds
from scripts.site.surface import Method, surface
from scripts.site.text import table
from scripts.site.values import code_of, named, shortened, timed, worded
from zenskar_client.models import InvoiceStatus
from zenskar_client.types import ApiObject, dumps
from zenskar_ext.testing._sandbox.description import bundled

ROOT = Path(__file__).parents[2]
METHODS = {each.name: each for space in surface() for each in space.methods}


def method(name: str) -> Method:
    return METHODS[name]


def test_every_operation_and_every_ensure_is_a_method_of_the_reference() -> None:
    operations = [each for each in METHODS.values() if each.operation is not None]
    assert len(operations) == len(bundled().operations)
    assert {each.name for each in METHODS.values() if each.operation is None} == {"customers.ensure", "payments.ensure"}


def test_every_method_has_an_example_that_ran_and_calls_it() -> None:
    assert examples().keys() == METHODS.keys()
    for name, example in examples().items():
        assert f"zk.{name}(" in example.code
        assert not re.search(r'"<\w+>"', example.code), name


@pytest.mark.slow
def test_every_example_passes_mypy_in_strict_mode(tmp_path: Path) -> None:
    lines = ["from zenskar_ext import Zenskar", "zk = Zenskar()"]
    for number, example in enumerate(examples().values()):
        lines.append(f"def example_{number}({', '.join(f'{name}: str' for name in example.given)}) -> None:")
        lines.append(textwrap.indent(example.code, "    "))
    (tmp_path / "examples.py").write_text("\n".join(lines))
    command = [sys.executable, "-m", "mypy", str(tmp_path / "examples.py")]  # as strict as pyproject.toml says
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert [line for line in run.stdout.splitlines() if ": error: " in line and "[deprecated]" not in line] == []
    assert run.returncode in (0, 1), run.stderr


def test_the_section_of_every_method_has_units_retries_evidence_and_its_example() -> None:
    for each in METHODS.values():
        text = reference.section(each, examples()[each.name])
        for row in ("Request", "Units", "Retries", "Evidence", "Response"):
            assert re.search(rf"^\| \*\*{row}\*\* \| \S.*\|$", text, re.MULTILINE), (each.name, row)
        assert examples()[each.name].code.rstrip() in text


def test_what_says_nothing_is_left_out_of_an_example_unless_nothing_else_is_there() -> None:
    assert shortened({"a": "<string>", "b": {"c": []}, "d": [{"e": 1}, {"f": "<unknown>"}]}) == {"d": [{"e": 1}]}
    assert shortened({"parts": []}) == {"parts": []}
    assert worded({"first_name": "<string>", "name": "", "n": 0}, "") == {
        "first_name": "first name",
        "name": "Example",
        "n": 0,
    }


def test_ids_stand_as_names_and_times_as_times() -> None:
    given: dict[str, str] = {}
    one, other = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"
    body = named({"id": one, "customer": other, "parts": [{"customer": one}], "at": "2026-01-31T00:00:00Z"}, given, "")
    assert given == {"record_id": one, "customer_id": other, "customer_id_2": one}
    assert code_of(timed(body)) == (
        '{\n    "id": record_id,\n    "customer": customer_id,\n    "parts": [{"customer": customer_id_2}],\n'
        '    "at": datetime(2026, 1, 31, tzinfo=UTC),\n}'
    )


def test_an_example_that_fails_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    from scripts.site import examples as module

    monkeypatch.setattr(
        module, "written", lambda *_, **__: ("zk.invoices.get('3c90c3cc-0d44-4b50-8888-8dd25736052a')", {})
    )
    with pytest.raises(Exception, match="404"):
        examples.__wrapped__()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("invoices.pay", "Never sent again, whatever the failure"),
        ("invoices.list", "a `GET` may be repeated"),
        ("customers.delete", "a `DELETE` may be repeated"),
        ("usage_events.ingest", "with the same `Idempotency-Key`"),
        ("payments.create", "Never sent again once it may have reached the server"),
        ("customers.ensure", "only after a lookup that did not find the record"),
    ],
)
def test_the_retries_of_a_method_are_those_of_the_client(name: str, said: str) -> None:
    assert said in facts.retries(method(name))


def test_the_units_of_a_method_are_told_apart_by_what_is_sent_and_what_is_returned() -> None:
    found = dict(facts.units(method("payments.create")))
    assert found["minor"].startswith("Sent: `CreatePayment.amount`")
    assert "`Payment.amount`" in found["unknown"]
    assert dict(facts.units(method("payments.ensure"))) == found
    text = reference.section(method("payments.create"), Example("zk.payments.create()", {}, ""))
    assert "Minor units of the currency. Sent: <code>CreatePayment.amount</code>" in text
    assert "**Warning**, unit unknown" in text
    line_item = model_pages.page("InvoiceLineItem", kinds()["InvoiceLineItem"])
    assert line_item.count("LineItemAmount.value") == 1


def test_the_evidence_of_a_method_names_its_level_and_its_sources() -> None:
    level, said = facts.evidence(method("payments.create"))
    assert (level, "mcp_tools.json:createPayment" in said) == ("vendor_tool", True)
    assert facts.evidence(method("customers.list_relationships"))[0] == "assumed"
    assert facts.response_evidence(method("payments.create"))[0] == "inferred"
    assert {facts.response_evidence(each)[0] for each in METHODS.values()} == {
        "shown",
        "inferred",
        "unknown",
        "derived",
    }


def test_a_method_that_is_refused_says_what_it_needs() -> None:
    each = method("customers.list_relationships")
    assert "`allow_unverified=True`" in reference.section(each, examples()[each.name])


def test_a_method_whose_body_no_source_shows_says_so_beside_its_example() -> None:
    said = "No source shows the fields of the body"
    texts = {name: reference.section(each, examples()[name]) for name, each in METHODS.items()}
    assert said in texts["invoices.create_note"]
    assert said not in texts["payments.charge_invoice"] + texts["payments.create"] + texts["payments.get"]
    assert examples()["payments.charge_invoice"].code.startswith("answer = zk.payments.charge_invoice(invoice_id, {})")
    assert 'name="Example"' in examples()["products.update"].code


def test_every_model_has_a_page_whose_example_runs() -> None:
    for name, kind in kinds().items():
        text = model_pages.page(name, kind)
        assert "**Units**" in text
        assert "**Retries**" in text
        assert re.search(r"\*\*Evidence\*\* \| \S", text), name
        (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
        exec(compile(code, name, "exec"), {})


def test_the_example_of_a_model_has_the_values_that_it_typically_has() -> None:
    invoice = typical("Invoice")
    assert {"status", "due_date", "amount_due", "invoice_number", "invoice_total"} <= invoice.keys()
    assert [name for name, value in invoice.items() if value in ("", None, [], {})] == []
    assert invoice["status"] in set(InvoiceStatus)
    (item,) = typical("InvoicePage")["results"]
    assert item == invoice
    assert typical("CreateContract")["phases"]
    assert typical("OpenPricing")["pricing_type"] == "pricing type"
    assert typical("MatrixPricing")["currency"] == "USD"
    assert typical("User")["email"] == "billing@acme.example"


def test_no_example_of_a_model_has_an_empty_text_or_is_empty_although_the_model_has_fields() -> None:
    models = [name for name, kind in kinds().items() if issubclass(kind, ApiObject) and attributes(name)]
    assert [name for name in models if not typical(name)] == []
    assert [name for name in models if '""' in dumps(typical(name)).replace('\\"', "")] == []


def test_the_page_of_a_model_links_to_its_methods_and_to_the_models_of_its_fields() -> None:
    text = dict(model_pages.pages())["reference/models/Payment.md"]
    assert "[`zk.payments.create`](../payments.md#create)" in text
    assert '<a href="PaymentStatus.html">PaymentStatus</a>' in text
    assert "Sent again after a failure that may pass" in text


def test_the_page_of_every_model_tells_the_retries_of_the_methods_that_reach_it() -> None:
    unreached = {"CustomerAddressPage", "ErrorAnswer", "GatewayError", "HTTPValidationError"}
    unreached |= {"ReportCadence", "UnknownPage", "ValidationError"}
    for name in kinds():
        text = model_uses.used(name)
        assert ("](../" in text and "ent again" in text) == (name not in unreached), name
        assert ("No method takes it" in model_uses.retries(name)) == (name in unreached), name
    text = model_uses.used("InvoicePeriod")
    assert "Part of [`Invoice`](Invoice.md)." in text
    assert re.search(r"^\| \[`zk.invoices.list`\]\(../invoices.md#list\), .* \| Sent again", text, re.MULTILINE)
    assert "[`zk.invoices.list`](../invoices.md#list) | filters by it" in model_uses.used("InvoiceStatus")
    assert "[`zk.invoices.list`](../invoices.md#list) | reads it" in model_uses.used("InvoicePage")


def test_every_model_is_in_one_group_and_with_the_namespace_that_uses_it_most() -> None:
    groups = model_uses.groups()
    assert sorted(name for names in groups.values() for name in names) == [*kinds()]
    assert {"Invoice", "InvoicePeriod", "InvoiceStatus"} <= {*groups["invoices"]}
    assert "ErrorAnswer" in groups[model_uses.UNUSED]


def test_a_heading_names_its_model_or_its_method() -> None:
    for name, kind in kinds().items():
        headings = re.findall(r"^## (.*?) \{", model_pages.page(name, kind), re.MULTILINE)
        assert headings, name
        assert [each for each in headings if name not in each.split()] == []
    for each in METHODS.values():
        text = reference.section(each, examples()[each.name])
        assert text.startswith(f'## {each.name} {{ #{each.verb} data-toc-label="{each.verb}" }}\n')


def test_a_unit_that_is_unknown_is_said_once_above_the_arguments() -> None:
    text = reference.section(method("invoices.list"), examples()["invoices.list"])
    assert text.partition("**Arguments**")[0].lower().count("unit") == 3  # the row, and its one sentence
    assert "!!! warning" not in text


def test_a_name_in_a_table_breaks_after_an_underscore_or_a_slash_only() -> None:
    assert table(["a"], [["<code>GET /a/&#123;b&#95;c&#125;</code> a/b"]]).endswith(
        "| <code>GET /<wbr>a/<wbr>&#123;b&#95;<wbr>c&#125;</code> a/b |"
    )
