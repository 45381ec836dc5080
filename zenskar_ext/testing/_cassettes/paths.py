"""The segments of a path that are hidden in a cassette: what a path holds may itself be a link, or name an account.

Decides by the templates of the description. A new variable is hidden until it is known to be harmless.
"""

from collections.abc import Collection
from typing import Final

from zenskar_ext.testing._sandbox.description import bundled

_HARMLESS: Final = frozenset({"code", "connector_name", "country_code", "id", "raw_metric_slug", "system_account_name"})


def private_segments(path: str) -> Collection[int]:
    """Return the positions of the segments that are hidden; none if no template fits the path.

    Args:
        path: The path without its first slash, still percent-encoded. It may begin with the path of a gateway.
    """
    segments = path.rstrip("/").split("/")
    for start in range(len(segments)):
        if template := bundled().template(f"/{'/'.join(segments[start:])}"):
            return {start + place for place, each in enumerate(template[1:]) if _is_hidden(each)}
    return ()


def _is_hidden(segment: str) -> bool:
    return segment.startswith("{") and segment[1:-1] not in _HARMLESS and not segment.endswith("_id}")
