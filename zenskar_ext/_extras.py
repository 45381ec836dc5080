"""What needs an extra says so: a module that is missing is an error that names the extra to install."""

from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def needs_extra(extra: str, what: str) -> Generator[None]:
    """Import what an extra installs inside this block.

    Args:
        extra: The name of the extra.
        what: What needs it, as the beginning of a sentence.

    Raises:
        ModuleNotFoundError: A module is missing. The message says how to install it.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        package = str(error.name).partition(".")[0]
        if package.startswith("zenskar"):
            raise
        msg = f'{what} needs {package}: pip install "zenskar-ext[{extra}]"'
        raise ModuleNotFoundError(msg, name=error.name) from error
