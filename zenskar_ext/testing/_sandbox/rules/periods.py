"""Rules of accounting periods: what is checked before a period is closed, and where it begins.

A period begins on the day after the last closed one. The first one begins on the day of the earliest posted entry.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import JOURNAL, PERIODS
from zenskar_ext.testing._sandbox.resources import answer_generic, create
from zenskar_ext.testing._sandbox.rules.ledger import closed_through, day_of
from zenskar_ext.testing._sandbox.shapes import shape
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule


def list_periods(call: Call) -> Any:
    """Return the closed periods, the last one first."""
    return list_page(call, PERIODS)


def last_period(call: Call) -> Any:
    """Return the period that was closed last; null if none was."""
    return next(reversed(call.store.rows(PERIODS)), None)


def validate_close(call: Call) -> Any:
    """Return the outcome of the checks. Nothing changes."""
    call.notes.append("the checks are the sandbox's own: no source names those of the real API")
    checks = _checks(call)
    failed = [check for check in checks if not check["passed"]]
    summary = {
        "total_checks": len(checks),
        "passed": len(checks) - len(failed),
        "failed": len(failed),
        "total_issues": sum(check["count"] for check in failed),
    }
    days = {"period_start": _start(call).isoformat(), "period_end": _end(call).isoformat()}
    return {"can_close": not failed, **days, "validation_checks": checks, "summary": summary}


def close_period(call: Call) -> Any:
    """Close the books through a day. From now on, nothing of the period can be changed, and nothing can be posted in it."""
    failed = [check["message"] for check in _checks(call) if not check["passed"]]
    if failed:
        raise bad_request(f"The period cannot be closed: {'; '.join(failed)}.")
    call.notes.append("the sandbox has no users: closed_by_user_id is a placeholder")
    days = {"period_start": _start(call).isoformat(), "period_end": _end(call).isoformat()}
    name = {"period_name": call.body["period_name"]} if "period_name" in call.body else {}
    return create(call, PERIODS, {**days, **name, "status": "closed", "closed_at": call.world.clock.stamp()})


def keep_close_date(call: Call) -> Any:
    """Store what is sent, and close nothing."""
    call.notes.append("a close date closes nothing here; POST /accounting_new/periods/close closes a period")
    known = shape(call.world.description, call.operation)
    assert known is not None, "the path has a GET, so it is a document"
    return answer_generic(call, known)


def _checks(call: Call) -> list[Record]:
    start, end, today = _start(call), _end(call), call.world.clock.now.date()
    pending = sum(_is_pending(entry, end) for entry in call.store.rows(JOURNAL))
    found = (
        ("end_date_has_come", end > today, f"{end} is in the future: today is {today}"),
        ("period_has_days", end < start, f"the period would begin on {start}, after its end on {end}"),
        ("no_pending_entries", pending, f"{pending} journal entries until {end} are pending"),
    )
    return [
        {
            "check_name": name,
            "passed": not count,
            "count": int(count),
            "message": message if count else "passed",
            "is_blocking": True,
            "details": {},
        }
        for name, count, message in found
    ]


def _is_pending(entry: Record, end: date) -> bool:
    posted_at = entry.get("posted_at")
    return entry.get("status_type") != "posted" and posted_at is not None and read_instant(posted_at).date() <= end


def _start(call: Call) -> date:
    closed = closed_through(call.store)
    if closed > date.min:
        return closed + timedelta(days=1)
    days = [day for entry in call.store.rows(JOURNAL) if (day := day_of(entry))]
    return min(days, default=_end(call))


def _end(call: Call) -> date:
    return date.fromisoformat(call.body["end_date"])


RULES: Mapping[str, Rule] = {
    "list_accounting_periods": list_periods,
    "get_last_closed_period": last_period,
    "validate_period_close": validate_close,
    "close_accounting_period": close_period,
    "create_close_date": keep_close_date,
    "update_close_date": keep_close_date,
}
