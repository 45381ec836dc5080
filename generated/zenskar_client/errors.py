# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Errors of the raw client. Transport errors are the exceptions of `http`."""

from typing import Any


def printable(text: str) -> str:
    """Return a text with its control characters escaped: a line break in it would forge a line of a log."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in text)


class InvalidRequest(ValueError):
    """The call cannot be turned into a request. Nothing was sent."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


class InvalidAnswer(ValueError):
    """The response cannot be read. `path` is the location (`$` is the whole body), `reason` is the cause."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return printable(f"{self.path}: {self.reason}")


class UnexpectedStatus(Exception):
    """The status of the response is not 2xx. Any status code is possible, including unregistered ones (520)."""

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(status_code, content)
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        return f"status {self.status_code}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status_code, self.content)


__all__ = ["InvalidAnswer", "InvalidRequest", "UnexpectedStatus", "printable"]
