# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What can go wrong in the raw client itself. Transport failures are the exceptions of `http`."""

from typing import Any


class InvalidRequest(ValueError):
    """The call cannot be written as a request; nothing was sent."""


class InvalidAnswer(ValueError):
    """The answer cannot be read. `path` says where (`$` is the whole body), `reason` says why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class UnexpectedStatus(Exception):
    """The server did not answer 2xx. Any status code is possible, those that no registry knows (520) included."""

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(status_code, content)
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        return f"status {self.status_code}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status_code, self.content)


__all__ = ["InvalidAnswer", "InvalidRequest", "UnexpectedStatus"]
