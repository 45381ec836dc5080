"""The file of the cassette of a test: its module is a folder, and the name holds its classes and parameters.

Decides names that every file system takes. Must not import vcrpy: the pytest plugin is loaded by every run.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

_LONGEST: Final = 120
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_.,=\[\]-]+")


def file_name(module: str, names: Iterable[str]) -> str:
    """Return the name of a cassette, such as `test_report/TestOverdue.test_total[EUR].yaml`.

    A name that is too long, or that holds characters which a file system may refuse, is changed. It ends in a digest of
    the original name then, so that two tests do not share a cassette. Names that differ only in capital letters do
    where the file system makes no difference between these.

    Args:
        module: The module of the test, without its packages.
        names: The classes around the test, from the outside in, and the test with its parameters.
    """
    return f"{_safe(module)}/{_safe('.'.join(names))}.yaml"


def _safe(name: str) -> str:
    safe = _UNSAFE.sub("-", name)[:_LONGEST]
    return name if safe == name else f"{safe}-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
