"""Rules of usage events: their definitions, and the events that are ingested."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.json import is_object
from zenskar_ext.testing._sandbox.lists import NAMES
from zenskar_ext.testing._sandbox.messages import answer_json, bad_request, not_found
from zenskar_ext.testing._sandbox.relations import DEFINITIONS, EVENTS
from zenskar_ext.testing._sandbox.resources import create, item
from zenskar_ext.testing._sandbox.rules.definitions import columns_of
from zenskar_ext.testing._sandbox.rules.late import tell_late
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.switches import Batches
from zenskar_ext.testing._sandbox.world import Call, Rule

MOST_EVENTS = 500
SLUG = re.compile(r"[A-Za-z0-9_-]+")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?Z?", re.ASCII)
OFFSET_REFUSED = "Invalid type for key: timestamp. Expected Date32/DateTime64, got string"
"""The documented message for a timestamp that has an offset."""
REFUSED = "the status of a refused event is undocumented"


def create_definition(call: Call) -> Any:
    """Store a definition. No other definition can have its slug."""
    slug = call.body["api_slug"]
    if not SLUG.fullmatch(slug):
        raise unprocessable(Problem(("body", "api_slug"), "letters, digits, _ and - are expected", "value_error"))
    if any(row["api_slug"] == slug for row in call.store.rows(DEFINITIONS)):
        raise bad_request("Another usage event has this api_slug already.")
    return create(call, DEFINITIONS, call.body)


def get_definition_by_slug(call: Call) -> Any:
    """Return the definition that has the slug in the path; null, with the status 200, if there is none."""
    found = (row for row in call.store.rows(DEFINITIONS) if row["api_slug"] == call.path["raw_metric_slug"])
    return next(found, None)


def list_events(call: Call) -> Any:
    """Return all events of a definition, the latest timestamp first."""
    rows = [row for row in call.store.rows(EVENTS) if row["raw_metric_id"] == item(call)["id"]]
    rows.sort(key=lambda row: str(row["timestamp"]).replace("T", " "), reverse=True)
    return {NAMES["items"]: rows, NAMES["total"]: len(rows)}


def ingest(call: Call) -> Any:
    """Store one event, or all events of an array.

    If some of an array do not fit their definition, the switch `batches` says whether the others are stored.
    """
    definition = get_definition_by_slug(call)
    if definition is None:
        raise not_found()
    single = is_object(call.body)
    events: list[Record] = [call.body] if single else call.body
    if not 0 < len(events) <= MOST_EVENTS:
        problem = Problem(("body",), f"1 to {MOST_EVENTS} events are expected", "value_error")
        raise unprocessable(problem, note="the limits are those of the vendor's own client")
    valid, problems = _sorted_out(call, definition, events, single=single)
    if problems and call.world.switches.batches is Batches.ATOMIC:
        raise unprocessable(*problems, note=REFUSED)
    for event in valid:
        kept = {"id": call.world.ids.new(), "raw_metric_id": definition["id"], "created_at": call.world.clock.stamp()}
        call.store.put(EVENTS, {**event, **kept})
    tell_late(call, definition["api_slug"], valid)
    if problems:
        notes = [REFUSED, "the valid events of the array are stored", *call.notes]
        refusal = unprocessable(*problems, note="; ".join(notes))
        return answer_json(refusal.status, refusal.body, refusal.note)
    return {}


def _sorted_out(
    call: Call, definition: Record, events: Sequence[Record], *, single: bool
) -> tuple[list[Record], list[Problem]]:
    """Return the valid events, and what is wrong with the others."""
    columns, problems = columns_of(definition), list(call.problems)
    unfit = {problem.loc[1] for problem in problems}
    valid: list[Record] = []
    for index, event in enumerate(events):
        found = [] if index in unfit else _problems(columns, event)
        place = ("body",) if single else ("body", index)
        problems += [Problem((*place, *problem.loc), problem.msg, problem.type) for problem in found]
        valid += [] if found or index in unfit else [event]
    return valid, problems


def _problems(columns: Mapping[str, Any], event: Record) -> list[Problem]:
    unknown = [name for name in event["data"] if name not in columns]
    problems = [Problem(("data", name), "this key is not in the definition", "value_error.extra") for name in unknown]
    if not TIMESTAMP.fullmatch(event["timestamp"]):
        problems.append(Problem(("timestamp",), OFFSET_REFUSED, "value_error.datetime"))
    return problems


RULES: Mapping[str, Rule] = {
    "create_usage_event": create_definition,
    "get_usage_event_by_slug": get_definition_by_slug,
    "get_usage_event_logs": list_events,
    "ingest_usage_event": ingest,
}
