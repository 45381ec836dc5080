"""Counts: every event of the outbox is in the sandbox once, or in the dead letters, and every promise was kept."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen


@frozen
class Audit:
    """What became of the events of a trial.

    Attributes:
        promised: Events that a recorder was told are recorded.
        recorded: Events that the outbox holds.
        arrived: Events that are in the sandbox.
        dead: Events in the dead letters, with a reason.
        problems: What must not be, with some of the events.
    """

    promised: int
    recorded: int
    arrived: int
    dead: int
    problems: tuple[str, ...]


def audit(
    *, promised: Iterable[str], recorded: Iterable[str], arrived: Iterable[str], dead: Mapping[str, str]
) -> Audit:
    """Compare the jobs that were promised, recorded, received by the sandbox, and refused with a reason."""
    kept, known, counts = set(promised), set(recorded), Counter(arrived)
    there, refused = set(counts), {job for job, reason in dead.items() if reason}
    wrong = {
        "promised and not recorded": kept - known,
        "rolled back and recorded": {job for job in known | there if job.startswith("rolled-back")},
        "sent and not recorded": there - known,
        "counted twice": {job for job, count in counts.items() if count > 1},
        "lost: neither in the sandbox nor dead": known - there - set(dead),
        "both in the sandbox and dead": there & set(dead),
        "dead without a reason": set(dead) - refused,
    }
    problems = tuple(f"{len(jobs)} {what}: {', '.join(sorted(jobs)[:5])}" for what, jobs in wrong.items() if jobs)
    return Audit(len(kept), len(known), len(there), len(refused), problems)
