"""The packages of the extra. They are loaded here only, because they have no types, or may be missing."""

from importlib import import_module
from typing import Any, Final

_EXTRAS: Final = {"dlt": "dlt", "duckdb": "export", "filelock": "export", "pyarrow": "export"}


def package(name: str) -> Any:
    """Return a package.

    Raises:
        ModuleNotFoundError: It is not installed. The message says what to install.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(name.partition(".")[0])
        wanted = name if extra is None else f"'zenskar-ext[{extra}]'"
        msg = f"this needs {name}: pip install {wanted}"
        raise ModuleNotFoundError(msg, name=name) from error


pa: Any = package("pyarrow")
