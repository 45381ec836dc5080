"""What a line costs, what features do to it, and when the invoice is due: the worked examples of the vendor's docs.

Each table names the page that shows its rows. Amounts are written out, not calculated.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.sandbox.conftest import SandboxClient
from tests.sandbox.test_contracts import until
from tests.sandbox.test_generation import FEBRUARY, JANUARY, Story, define, fee, metered, metric, monthly, per_unit, use
from zenskar_client import http
from zenskar_ext.testing import Sandbox


def priced(pricing_type: str, quantity: Any, **data: Any) -> dict[str, Any]:
    return monthly({"pricing_type": pricing_type, **data}, quantity={"type": "fixed", "quantity": quantity})


def total(story: Story, window: Mapping[str, Any] = JANUARY) -> Any:
    """Generate the invoice of a window, check that its lines add up to its total, and return that."""
    (key,) = story.generate(window)
    found = story.invoice(key)["invoice_total"]
    assert found == pytest.approx(sum(line["subtotal"]["value"] for line in story.lines(key)), abs=1e-9)
    return found


def shared(**features: Any) -> dict[str, Any]:
    """Features of the whole phase."""
    return {"features": {"pricing_data": {"pricing_type": "features"}, **features}}


def note(story: Story) -> str:
    return str(story.send().raise_for_status().headers["x-sandbox-note"])


# Pricing models

LOGS = {"up_to": [500, 2000, None]}
GRADED = {"unit_amount": [2.00, 1.50, 1.00], **LOGS}
PLATEAUS = {"unit_amount": [100, 300, 600], **LOGS}
TOLLS = {"unit_amount": [0.01, 0.08, 0.06], "flat_fee": [50, 100, 250], "up_to": [100, 500, 1000]}
CLUB = {"unit_amount": [0.01, 0.08, 0.06], "flat_fee": [50, 100, 250], **LOGS}
LICENCES = {"unit_amount": [100, 90, 80], "up_to": [100, 200, None]}
SMS = {"unit_amount": 8, "package_size": 100}


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        pytest.param(fee(500), 500, id="flat-fee-pricing"),
        pytest.param(priced("per_unit", 1500, unit_amount=2), 3000, id="per-unit-pricing"),
        pytest.param(priced("percent", 1500, percentage=5), 75, id="percent-pricing"),
        pytest.param(priced("percent", 5000, percentage=10), 500, id="percent-pricing of a fixed value"),
        pytest.param(priced("percent", 100, percentage=5), 5, id="percent-pricing of units"),
        pytest.param(priced("package", 100, **SMS), 8, id="package-pricing, 100"),
        pytest.param(priced("package", 101, **SMS), 16, id="package-pricing, 101"),
        pytest.param(priced("package", 250, **SMS), 24, id="package-pricing, 250"),
        pytest.param(priced("package", 301, **SMS), 32, id="package-pricing, 301"),
        pytest.param(priced("tiered", 1500, **GRADED), 2500, id="tiered-pricing"),
        pytest.param(priced("tiered", 250, **LICENCES), 23000, id="tiered-pricing of licences"),
        pytest.param(priced("volume", 1500, **GRADED), 2250, id="volume-pricing"),
        pytest.param(priced("volume", 250, **LICENCES), 20000, id="volume-pricing of licences"),
        pytest.param(priced("step", 1500, **PLATEAUS), 300, id="step-pricing"),
        pytest.param(priced("tiered", 750, **TOLLS), 448, id="tiered-pricing-with-flat-fee"),
        pytest.param(priced("tiered_with_flat_fee", 750, **TOLLS), 448, id="tiered-pricing-with-flat-fee by its name"),
        pytest.param(priced("volume", 1500, **CLUB), 220, id="volume-pricing-with-flat-fee"),
        pytest.param(priced("volume_with_flat_fee", 1500, **CLUB), 220, id="volume-pricing-with-flat-fee by its name"),
    ],
)
def test_a_pricing_model_gives_what_its_page_says(on: http.Client, line: Any, amount: float) -> None:
    """Each id is a page of docs.zenskar.com/docs."""
    assert total(Story(on, line)) == amount


@pytest.mark.parametrize(
    ("model", "data", "amounts"),
    [
        # quantity:         0    500     500.5    501     2000    2001
        ("tiered", GRADED, [0, 1000, 1000.75, 1001.5, 3250, 3251]),
        ("volume", GRADED, [0, 1000, 750.75, 751.5, 3000, 2001]),
        ("step", PLATEAUS, [100, 100, 300, 300, 300, 600]),
        ("tiered", CLUB, [50, 55, 155.04, 155.08, 275, 525.06]),
        ("volume", CLUB, [50, 55, 140.04, 140.08, 260, 370.06]),
    ],
)
def test_a_tier_includes_its_end_and_the_first_one_begins_at_0(
    on: http.Client, model: str, data: Any, amounts: list[float]
) -> None:
    found = [total(Story(on, priced(model, quantity, **data))) for quantity in (0, 500, 500.5, 501, 2000, 2001)]
    assert found == amounts


def test_fees_of_tiers_are_parts_of_their_own(on: http.Client) -> None:
    story = Story(on, priced("tiered", 750, **TOLLS))
    (line,) = story.lines(story.generate()[0])
    parts = [(part["name"], part["price"]["unit"], part["total"]["value"]) for part in line["features"]]
    assert parts == [
        ("Flat Fee", "USD", 50),
        ("Tiered Pricing", "USD/unit", 1),
        ("Flat Fee", "USD", 100),
        ("Tiered Pricing", "USD/unit", 32),
        ("Flat Fee", "USD", 250),
        ("Tiered Pricing", "USD/unit", 15),
    ]


def test_it_is_told_that_the_fields_of_some_models_are_a_guess(on: http.Client) -> None:
    assert "read like those of tiered" in note(Story(on, priced("volume_with_flat_fee", 1, **CLUB)))
    assert "read like those of tiered" not in note(Story(on, priced("volume", 1, **CLUB)))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param(priced("step", 1, flat_fee=[1, 2, 3], **PLATEAUS), "a flat_fee of a step", id="fee of a step"),
        pytest.param(priced("step", 1, unit_amount=[], up_to=[]), "do not fit", id="no step"),
        pytest.param(priced("tiered", 1, flat_fee=[1], **GRADED), "do not fit", id="fees of another length"),
        pytest.param(priced("volume", 2001, unit_amount=[1], up_to=[2000]), "end before", id="beyond the tiers"),
        pytest.param(priced("tiered_with_flat_fee", 1), "without a list unit_amount", id="unknown fields"),
        pytest.param(priced("volume_with_flat_fee", 1, unit_amount=["a"], up_to=[1]), "not a number", id="a word"),
        pytest.param(priced("tiered_with_flat_fee", 1, unit_amount=[1], up_to=[{}]), "of up_to that is", id="no end"),
        pytest.param(priced("volume_with_flat_fee", 1, unit_amount=[None], up_to=[1]), "not a number", id="null"),
        pytest.param(priced("custom_tiered", 1), "custom_tiered", id="custom_tiered"),
        pytest.param(priced("two_dimensional_tiered", 1), "two_dimensional_tiered", id="two dimensions"),
    ],
)
def test_a_price_that_cannot_be_read_is_refused(on: http.Client, line: Any, why: str) -> None:
    assert why in Story(on, line).refusal()


# Free units: the example of the line items in the API reference


def test_free_units_are_deducted_before_anything_is_priced(on: http.Client) -> None:
    story = Story(on, per_unit(0.10, 7203, free_units=[{"label": "Free Units", "unit_amount": 100}]))
    (line,) = story.lines(story.generate()[0])
    free, paid = line["features"]
    assert (line["quantity"]["value"], line["subtotal"]["value"]) == (7203, 710.3)
    assert {name: free[name]["value"] for name in free if isinstance(free[name], dict)} == {
        "free_quantity": 100,
        "remaining_quantity": 7103,
        "free_units_granted": 100,
        "free_units_remaining": 0,
        "price": 0,
        "quantity": 100,
        "total": 0,
    }
    assert (free["type"], free["name"]) == ("free-units", "Free Units")
    assert (paid["quantity"]["value"], paid["total"]["value"]) == (7103, 710.3)


def test_free_units_are_no_more_than_what_is_used_and_every_cycle_has_its_own(on: http.Client) -> None:
    define(on)
    story = Story(on, metered(metric(on), free_units=[{"unit_amount": 3}]))
    use(on, 2)
    use(on, 5, day="2026-02-10 00:00:00")
    assert "free units of a cycle are lost" in note(story)
    assert [total(story), total(story, FEBRUARY)] == [0, 4]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param(per_unit(1, 1, free_units=[{"unit_amount": 1}] * 2), "free_units other than one", id="two"),
        pytest.param(
            per_unit(1, 1, free_units=[{"unit_amount": 1, "expiry_period": "P1Y"}]),
            "free_units.0.expiry_period",
            id="expiry",
        ),
        pytest.param(per_unit(1, 1, free_units=[{"label": "F"}]), "unit_amount of free_units", id="no amount"),
        pytest.param(per_unit(1, 1, free_units=[{"unit_amount": -1}]), "not below 0", id="less than nothing"),
        pytest.param(fee(free_units=[{"unit_amount": 1}]), "free_units of a flat fee", id="flat fee"),
    ],
)
def test_free_units_without_a_rule_are_refused(on: http.Client, line: Any, why: str) -> None:
    assert why in Story(on, line).refusal()


def test_free_units_in_a_part_of_a_cycle_are_refused(on: http.Client) -> None:
    define(on)
    line = metered(metric(on), free_units=[{"unit_amount": 1}])
    assert "part of a cycle" in Story(on, {**line, "end_date": "2026-01-15T00:00:00Z"}).refusal()


# Features of a pricing and of a phase


def discount(kind: str, size: float, **more: Any) -> dict[str, Any]:
    return {"discounts": [{"type": kind, "unit_amount": size, **more}]}


def commitment(size: Any, **more: Any) -> dict[str, Any]:
    return {"commitments": [{"type": "minimum_spend", "unit_amount": size, **more}]}


def service_fee(kind: str, size: float) -> dict[str, Any]:
    return {"service_fees": [{"type": kind, "unit_amount": size}]}


def tax(rate: float, **more: Any) -> dict[str, Any]:
    return {"taxes": [{"type": "manual", "unit_amount": rate, **more}]}


@pytest.mark.parametrize(
    ("amount", "features", "expected"),
    [
        pytest.param(50, discount("fixed", 10), 40, id="feature-discount: 10 off 50"),
        pytest.param(50, discount("percent", 20), 40, id="feature-discount: 20 % off 50"),
        pytest.param(100, discount("percentage", 25), 75, id="feature-discount: 25 % off 100"),
        pytest.param(50, discount("fixed", 60), 0, id="a discount is no more than the amount"),
        pytest.param(120, commitment(200), 200, id="feature-commitments: 200 instead of 120"),
        pytest.param(250, commitment(200), 250, id="feature-commitments: above the minimum"),
        pytest.param(250, {"commitments": [{"unit_amount": 300}]}, 300, id="a commitment is a minimum"),
        pytest.param(100, commitment(200, skip_zero_amount=True), 200, id="not zero, so not skipped"),
        pytest.param(250, discount("fixed", 100) | commitment(200), 200, id="commitments after discounts"),
        pytest.param(80, tax(25), 100, id="feature-taxes: a rate in per cent"),
        pytest.param(80, tax(25, is_compound=False), 100, id="a tax that is not compound"),
        # 120 - 20 % = 96; at least 200; 10 % of 200 is 20
        pytest.param(120, discount("percent", 20) | commitment(200) | tax(10), 220, id="taxes last"),
    ],
)
@pytest.mark.parametrize("level", ["pricing", "phase"])
def test_features_change_an_amount_as_their_pages_say(
    on: http.Client, level: str, amount: int, features: dict[str, Any], expected: int
) -> None:
    """The names before a colon are pages of docs2.zenskar.com/docs."""
    own, of_phase = (features, None) if level == "pricing" else ({}, shared(**features))
    assert total(Story(on, fee(amount, **own), phase=of_phase)) == expected


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        pytest.param(service_fee("percentage", 5), 1050, id="feature-service-fees: 5 % of 1000"),
        pytest.param(service_fee("percent", 5), 1050, id="the other word"),
        pytest.param(service_fee("fixed", 500), 1500, id="feature-service-fee: 500 for the setup"),
        pytest.param(service_fee("percentage", 5) | tax(10), 1155, id="taxes after fees"),
        pytest.param(discount("fixed", 100), 900, id="once for all lines"),
        pytest.param(commitment(1200), 1200, id="the lines together"),
        # 1000 - 10 % = 900; at least 1000; 5 % of 1000 is 50; 20 % of 1050 is 210
        pytest.param(
            discount("percent", 10) | commitment(1000) | service_fee("percentage", 5) | tax(20), 1260, id="all in order"
        ),
    ],
)
def test_features_of_a_phase_change_the_sum_of_its_lines(
    on: http.Client, features: dict[str, Any], expected: int
) -> None:
    assert total(Story(on, fee(400), fee(600, offset="prepaid"), phase=shared(**features))) == expected


def test_a_fixed_amount_of_a_phase_needs_its_prepaid_and_postpaid_lines_on_one_invoice(on: SandboxClient) -> None:
    story = Story(on, fee(400), fee(600, offset="prepaid"), phase=shared(**commitment(1200)))
    assert "generate one for all of the cycle when it is over" in story.refusal(wait=False)
    assert total(story) == 1200


def test_features_are_shown_with_their_labels(on: http.Client) -> None:
    line = fee(100, **discount("fixed", 10, label="Welcome"))
    story = Story(on, line, phase=shared(**tax(10)))
    first, second = story.lines(story.generate()[0])
    shown = [(part["type"], part["name"], part["total"]["value"]) for part in first["features"]]
    assert shown == [("flat-fee-pricing", "Flat Fee Pricing", 100), ("discounts", "Welcome", -10)]
    assert (first["subtotal"]["value"], second["name"], second["subtotal"]["value"]) == (90, "Tax", 9)


def test_the_features_of_a_phase_are_for_its_own_lines(on: http.Client) -> None:
    story = Story(on, fee(100), phase={"end_date": "2026-01-31T23:59:59", **shared(**discount("percent", 25))})
    later = {"name": "B", "start_date": "2026-02-01T00:00:00Z", "pricings": [fee(100)]}
    on.post(f"/contract_v2/{story.contract}/phases", json=later).raise_for_status()
    assert [total(story), total(story, FEBRUARY)] == [75, 100]


@pytest.mark.parametrize(
    ("features", "why"),
    [
        pytest.param(discount("quantity", 1), "discounts of type quantity", id="discount of units"),
        pytest.param(discount("percent", 101), "not above 100", id="more than all"),
        pytest.param(discount("fixed", -1), "not below 0", id="less than nothing"),
        pytest.param({"discounts": [{"type": "fixed"}]}, "unit_amount of discounts", id="no amount"),
        pytest.param(discount("fixed", 1, pricing_period={"cadence": "P1Y"}), "pricing_period", id="its own period"),
        pytest.param({"discounts": discount("fixed", 1)["discounts"] * 2}, "several discounts", id="two discounts"),
        pytest.param({"commitments": [{"type": "maximum_spend", "unit_amount": 1}]}, "maximum_spend", id="maximum"),
        pytest.param({"taxes": [{"type": "avalara", "code": "P1"}]}, "taxes of type avalara", id="avalara"),
        pytest.param(tax(10, is_compound=True), "is_compound of taxes", id="compound tax"),
    ],
)
@pytest.mark.parametrize("level", ["pricing", "phase"])
def test_features_without_a_rule_are_refused(on: http.Client, level: str, features: dict[str, Any], why: str) -> None:
    own, of_phase = (features, None) if level == "pricing" else ({}, shared(**features))
    assert why in Story(on, fee(100, **own), phase=of_phase).refusal()


@pytest.mark.parametrize(
    ("line", "phase", "why"),
    [
        pytest.param(fee(100, **service_fee("fixed", 1)), {}, "service_fees of a pricing", id="fee of a pricing"),
        pytest.param(fee(100), shared(**service_fee("other", 1)), "service_fees of type other", id="unknown fee"),
        pytest.param(fee(100, **tax(1)), shared(**discount("fixed", 1)), "taxes of a pricing", id="tax, then discount"),
        pytest.param(fee(0, **commitment(5, skip_zero_amount=True)), {}, "skip_zero_amount", id="nothing else"),
        pytest.param(fee(-5, **discount("fixed", 1)), {}, "an amount below 0", id="negative amount"),
        pytest.param(fee(5), {"features": fee(9)["pricing"]}, "a price of a phase", id="price of a phase"),
    ],
)
def test_features_that_contradict_each_other_are_refused(on: http.Client, line: Any, phase: Any, why: str) -> None:
    assert why in Story(on, line, phase=phase).refusal()


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        pytest.param(commitment(350), None, id="commitment"),
        pytest.param(discount("fixed", 1), None, id="fixed discount"),
        pytest.param(service_fee("fixed", 1), None, id="fixed fee"),
        pytest.param(discount("percent", 50), 300, id="discount in per cent"),
        pytest.param(service_fee("percentage", 50), 900, id="fee in per cent"),
        pytest.param(tax(10), 660, id="tax"),
    ],
)
def test_only_percentages_apply_to_several_periods_at_once(
    on: http.Client, features: dict[str, Any], expected: int | None
) -> None:
    story = Story(on, fee(100), fee(200), phase=shared(**features))
    both = {**JANUARY, "to_date": FEBRUARY["to_date"]}
    if expected is None:
        assert "several periods" in story.refusal(both)
        assert len(story.generate()) == 1
    else:
        assert total(story, both) == expected


def test_a_commitment_is_charged_in_full_in_a_part_of_a_cycle_unless_it_says_otherwise(on: http.Client) -> None:
    define(on)
    query = metric(on)
    use(on, 1)
    part = {"end_date": "2026-01-20T00:00:00Z"}
    assert total(Story(on, {**metered(query, **commitment(50)), **part})) == 50
    prorated = Story(on, {**metered(query, **commitment(50, charge_full_amount=False)), **part})
    assert "part of a cycle" in prorated.send().json()["detail"]
    fixed = Story(on, {**metered(query, **discount("fixed", 1)), **part})
    assert "part of a cycle" in fixed.send().json()["detail"]
    assert total(Story(on, metered(query, **commitment(50, charge_full_amount=False)))) == 50


def test_it_is_told_that_grants_are_not_given(on: http.Client) -> None:
    assert "grants of a pricing are not given" in note(Story(on, fee(grants=[{"unit_amount": 5}])))


# Recurring or not


@pytest.mark.parametrize(
    ("line", "month"),
    [
        pytest.param(fee(100, is_recurring=False), 1, id="after the first cycle"),
        pytest.param(fee(100, is_recurring=False, offset="prepaid"), 1, id="before the first cycle"),
        pytest.param(fee(100, is_recurring=False, cadence="P3M"), 3, id="after a quarter"),
        pytest.param(fee(100, is_recurring=False, cadence="P0"), 1, id="at once"),
        pytest.param(
            {"pricing": {"pricing_data": {"pricing_type": "flat_fee", "unit_amount": 100}, "is_recurring": False}},
            1,
            id="without a cadence",
        ),
    ],
)
def test_what_is_not_recurring_is_billed_once(on: http.Client, line: Any, month: int) -> None:
    """docs.zenskar.com/docs/products: a one-time charge is charged once during the contract."""
    story = Story(on, line)
    billed = [
        (begin, story.invoice(key)["invoice_total"])
        for begin in range(1, 13)
        for key in story.generate(
            {
                "from_date": f"2026-{begin:02}-01T00:00:00Z",
                "to_date": f"{2026 + begin // 12}-{begin % 12 + 1:02}-01T00:00:00Z",
            }
        )
    ]
    assert billed == [(month, 100)]
    assert len(story.cycles()) == 1


def test_what_is_not_recurring_is_charged_in_full_even_if_its_cycle_is_cut_off(on: http.Client) -> None:
    story = Story(on, fee(100, is_recurring=False), end_date="2026-01-14T23:59:59")
    assert "first cycle only" in note(story)
    assert total(story) == 100


def test_a_charge_of_one_moment_is_billed_with_the_dates_of_its_billing_cycle(on: http.Client) -> None:
    story = Story(on, fee(100, cadence="P0"), fee(7))
    cycle = story.cycles(limit=1)[0]
    (key,) = story.generate(
        {"from_date": cycle["start_date"], "to_date": cycle["end_date"]}, bill_for_date=cycle["bill_for_date"]
    )
    assert story.invoice(key)["invoice_total"] == 100


# Payment terms


def term(kind: str, days: float, **more: Any) -> dict[str, Any]:
    return {"payment_terms": [{"payment_term_type": kind, "due_days": days, **more}]}


@pytest.mark.parametrize(
    ("created", "terms", "due"),
    [
        pytest.param("2026-03-01", term("on_creation", 30), "2026-03-31", id="docs2 feature-payment-terms"),
        pytest.param("2026-04-01", term("on_creation", 30, payment_term_mode="relative"), "2026-05-01", id="docs"),
        pytest.param("2026-03-01", term("on_creation", 1, last_day_of_month=True), "2026-03-31", id="last day"),
        pytest.param("2027-12-20", term("on_creation", 40, last_day_of_month=True), "2028-01-31", id="next year"),
        pytest.param("2026-03-01", term("on_creation", 2.0), "2026-03-03", id="a whole number with a point"),
        pytest.param("2028-01-30", term("on_creation", 3, last_day_of_month=True), "2028-02-29", id="leap year"),
    ],
)
@pytest.mark.parametrize("level", ["pricing", "phase"])
def test_an_invoice_is_due_some_days_after_it_was_created(
    empty: Sandbox, on: http.Client, *, level: str, created: str, terms: dict[str, Any], due: str
) -> None:
    own, of_phase = (terms, None) if level == "pricing" else ({}, shared(**terms))
    story = Story(on, fee(100, **own), phase=of_phase)
    until(empty, created)
    (key,) = story.generate()
    assert story.invoice(key)["due_date"][:10] == due
    until(empty, "2028-06-01")
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    assert story.invoice(key)["due_date"][:10] == due


def test_an_invoice_is_due_some_days_after_it_was_approved(empty: Sandbox, on: http.Client) -> None:
    """docs.zenskar.com/docs/feautre-payment-terms: approved on 10 April, due on 25 April."""
    story = Story(on, fee(100), phase=shared(**term("on_approval", 15)))
    (key,) = story.generate()
    assert "due_date" not in story.invoice(key)
    until(empty, "2026-04-10")
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    assert story.invoice(key)["due_date"][:10] == "2026-04-25"


def test_without_a_payment_term_there_is_no_due_date(on: http.Client) -> None:
    story = Story(on, fee(100))
    answer = story.send()
    assert "due_date" not in story.invoice(answer.json()["invoice_ids"][0])
    assert "no due_date without payment_terms" in answer.headers["x-sandbox-note"]


def test_lines_with_the_same_payment_term_agree(on: http.Client) -> None:
    lines = [fee(1, **term("on_creation", 5, label=label)) for label in "AB"]
    story = Story(on, *lines, fee(2), phase=shared(**term("on_creation", 5)))
    assert story.invoice(story.generate()[0])["due_date"][:10] == "2026-02-06"


def test_a_line_without_a_payment_term_is_due_with_the_others_and_the_note_says_so(on: http.Client) -> None:
    note = "some lines have no payment_terms"
    answer = Story(on, fee(1, **term("on_creation", 5)), fee(2)).send()
    assert note in answer.headers["x-sandbox-note"]
    (key,) = answer.json()["invoice_ids"]
    assert on.get(f"/invoices/{key}").json()["due_date"][:10] == "2026-02-06"
    for lines in ([fee(1)], [fee(1, **term("on_creation", 5))]):
        assert note not in Story(on, *lines).send().headers["x-sandbox-note"]


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (term("on_payday", 1), "count from on_payday"),
        (term("on_creation", 1, payment_term_mode="absolute"), "payment_term_mode of absolute"),
        (
            {"payment_terms": [*term("on_creation", 1)["payment_terms"], *term("on_creation", 2)["payment_terms"]]},
            "different",
        ),
        (term("on_creation", 10**7), "after the year 9999"),
        (term("on_creation", 10**10), "after the year 9999"),
    ],
)
def test_payment_terms_without_a_rule_are_refused(on: http.Client, terms: dict[str, Any], why: str) -> None:
    assert why in Story(on, fee(100), phase=shared(**terms)).refusal()


def test_a_due_date_that_does_not_exist_refuses_the_approval(on: http.Client) -> None:
    story = Story(on, fee(100), phase=shared(**term("on_approval", 10**7)))
    (key,) = story.generate()
    answer = on.patch(f"/invoices/{key}/approve", json={})
    assert (answer.status_code, story.invoice(key)["status"]) == (400, "draft")
