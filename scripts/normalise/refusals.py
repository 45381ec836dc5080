"""What a client cannot do, and why: one line for each operation that is left out."""

from attrs import frozen

from scripts.description import DescriptionError

MARK = "x-refused"
"""The key of a schema that cannot be read; its value is the reason. Operations that reach such a schema are refused."""


MALFORMED = (AttributeError, KeyError, RecursionError, TypeError, ValueError)
"""What comes of a part that is a text where OpenAPI has an object, and the like."""


def malformed(error: Exception) -> str:
    """Return the reason to refuse a part that is not what OpenAPI says it is."""
    if isinstance(error, RefusalError):
        return str(error)
    if isinstance(error, RecursionError):
        return "its schemas are nested too deeply"
    return f"it is not written as OpenAPI says ({type(error).__name__}: {error})"


class RefusalError(DescriptionError):
    """An operation uses a construct that no client can be generated for. The message is the reason."""


@frozen
class Refusal:
    """An operation that is left out; if `method` is "", all operations of the path are."""

    method: str
    path: str
    reason: str

    def __str__(self) -> str:
        return " ".join(f"{self.method.upper()} {self.path}: {self.reason}".split())
