"""Which paths that are only inferred exist: the probe asks for each."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from zenskar_ext.doctor import probing
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking
from zenskar_ext.doctor.controls import Controls
from zenskar_ext.testing._sandbox.description import bundled

QUESTION: Final = "Which of the inferred paths exist?"


def answer(asking: Asking, *, pause: float, sleep: Callable[[float], object]) -> Answer:
    """Probe each candidate.

    Args:
        asking: Asks the API.
        pause: Seconds between two requests.
        sleep: Waits for some seconds.
    """
    document = bundled().document
    levels = _levels(document)
    found: list[probing.Finding] = []
    controls = Controls(asking.zk, lambda: sleep(pause))
    for each in probing.candidates(document):
        if levels[each.operation_id] == "inferred":
            finding = probing.probe(controls, each)
            found.append(finding)
            asking.asked.append(f"{each.method} {each.path}: {finding.outcome} ({finding.said})")
    settled = {name: f"{each.method} {each.path}" for name, each in probing.settled(found).items()}
    counts = "; ".join(each for each in probing.totals(found) if not each.endswith(": 0"))
    words = f"of {len(found)} candidates, {counts}"
    return Answer(QUESTION, settled or None, words, "paths" if settled else "")


def _levels(document: Mapping[str, Any]) -> Mapping[str, str]:
    operations = (each for item in document["paths"].values() for each in item.values())
    return {each["operationId"]: each["x-evidence"]["level"] for each in operations}
