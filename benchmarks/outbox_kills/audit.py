"""Counts: every event of the outbox is in the sandbox once, dead or parked, and every promise was kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen


@frozen
class Audit:
    """What became of the events of a trial.

    Attributes:
        promised: Events that a recorder was told are recorded.
        recorded: Events that the outbox holds.
        arrived: Events that are in the sandbox.
        dead: Events in the dead letters, with a reason.
        parked: Events of batches that the sandbox refused after an attempt that might have been accepted.
        problems: What must not be, with some of the events.
    """

    promised: int
    recorded: int
    arrived: int
    dead: int
    parked: int
    problems: tuple[str, ...]


def audit(
    *,
    promised: Iterable[str],
    recorded: Iterable[str],
    arrived: Iterable[str],
    dead: Mapping[str, str],
    parked: Iterable[Mapping[str, str]],
    is_bad: Callable[[str], bool],
) -> Audit:
    """Compare the jobs that were promised, recorded, received by the sandbox, and refused with a reason.

    Args:
        promised: The jobs of which a recorder was told that they are recorded.
        recorded: The jobs in the database of the outbox.
        arrived: The jobs in the sandbox, each as often as it is there.
        dead: The reasons of the dead letters, by job.
        parked: The reasons of the parked events, by job, for each batch.
        is_bad: Whether the sandbox has to refuse a job.
    """
    kept, known, counts = set(promised), set(recorded), Counter(arrived)
    batches = list(parked)
    doubted = {job: reason for batch in batches for job, reason in batch.items()}
    there, refused = set(counts), {job for job, reason in dead.items() if reason}
    wrong = {
        "promised and not recorded": kept - known,
        "rolled back and recorded": {job for job in known | there if job.startswith("rolled-back")},
        "sent and not recorded": there - known,
        "counted twice": {job for job, count in counts.items() if count > 1},
        "lost: neither in the sandbox nor dead nor parked": known - there - set(dead) - set(doubted),
        "both in the sandbox and dead": there & set(dead),
        "both parked and in the sandbox or dead": set(doubted) & (there | set(dead)),
        "dead without a reason": set(dead) - refused,
        "parked without a reason": {job for job, reason in doubted.items() if not reason},
        "parked although none of the batch is bad": {
            job for batch in batches if not any(map(is_bad, batch)) for job in batch
        },
        "accepted although it is bad": {job for job in there if is_bad(job)},
    }
    problems = [f"{len(jobs)} {what}: {', '.join(sorted(jobs)[:5])}" for what, jobs in wrong.items() if jobs]
    if not (kept and there):
        problems.append("nothing was recorded, or nothing arrived: the trial shows nothing")
    return Audit(len(kept), len(known), len(there), len(refused), len(doubted), tuple(problems))
