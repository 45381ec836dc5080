"""The packages of the extra. They are loaded here only, because they have no types, or may be missing."""

from importlib import import_module
from typing import Any, Final

_OF_THE_EXTRA: Final = frozenset({"duckdb", "filelock", "pyarrow"})


def package(name: str) -> Any:
    """Return a package.

    Raises:
        ModuleNotFoundError: It is not installed. The message says what to install.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        wanted = "'zenskar-ext[export]'" if name.partition(".")[0] in _OF_THE_EXTRA else name
        msg = f"this needs {name}: pip install {wanted}"
        raise ModuleNotFoundError(msg, name=name) from error


pa: Any = package("pyarrow")
