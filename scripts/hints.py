"""Write types so that `typing.get_type_hints` can evaluate them, although nothing is imported for them at start."""

import re
from collections.abc import Collection
from typing import Final

_KNOWN: Final = {
    *("Any", "AnyFields", "Decimal", "File", "FilterBy", "Literal", "Mapping", "Never", "None", "Response"),
    *("Sequence", "Unpack", "Unset", "bool", "builtins", "bytes", "dt", "float", "int", "object", "str"),
}
"""What a module of the client imports at start, because it costs nothing there."""
_ON_DEMAND: Final = {"AsyncPager", "Op", "Pager", "UUID", "Where"}
_TOKEN: Final = re.compile(r"""(?P<text>"[^"]*"|'[^']*')|(?P<name>(?<![\w.])[A-Za-z_]\w*)""")


def resolvable(annotation: str, local: Collection[str] = ()) -> str:
    """Return a type whose models are attributes of `models`, and whose other rare names are attributes of `hints`.

    Both import what they name when it is asked for. The types of dicts are `local`: only type checkers know them.
    """

    def qualified(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None or name in _KNOWN or name in local:
            return found[0]
        return f"hints.{name}" if name in _ON_DEMAND else f"models.{name}"

    return _TOKEN.sub(qualified, annotation)
