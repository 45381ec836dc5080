"""What a client cannot do, and why: one line for each operation that is left out."""

from attrs import frozen

from scripts.description import DescriptionError

MARK = "x-refused"
"""The key of a schema that cannot be read; its value is the reason. Operations that reach such a schema are refused."""


class RefusalError(DescriptionError):
    """An operation uses a construct that no client can be generated for. The message is the reason."""


@frozen
class Refusal:
    """An operation that is left out."""

    method: str
    path: str
    reason: str

    def __str__(self) -> str:
        return " ".join(f"{self.method.upper()} {self.path}: {self.reason}".split())
