"""Scrubbed vcrpy cassettes: requests and responses are scrubbed before they are recorded, and before they are matched.

    with cassettes("tests/cassettes").use_cassette("invoices.yaml"):
        ...

A cassette holds requests to Zenskar and their responses. Other requests are sent as usual and are not recorded.

A cassette never holds an API key, a token, a link or the organisation, even where a response repeats them. It never
holds the personal data of a customer either: names, e-mail addresses, phone numbers, postal addresses, tax ids, what a
query searches for and texts in free-form data become words made from a hash, so that the same person stays the same
within and between cassettes. In a described path, only ids, codes, slugs and names of systems are kept.
Bodies that are neither JSON nor lines of JSON are left out. Compressed bodies are recorded uncompressed. Amounts, dates
and ids are kept, digit by digit. Needs the extra `testing`.
"""

from collections.abc import Callable
from copy import copy
from functools import partial
from os import PathLike
from typing import Any, Final, Literal

from zenskar_client.types import loads
from zenskar_ext._extras import needs_extra

with needs_extra("testing", "zenskar_ext.testing.cassettes"):
    import vcr.cassette  # type: ignore[import-untyped]
    import vcr.errors  # type: ignore[import-untyped]

from zenskar_ext.testing._cassettes import scrub
from zenskar_ext.testing._cassettes.misses import explain
from zenskar_ext.testing._cassettes.names import file_name

KEY: Final = scrub.KEY
"""What replaces an API key or a token in a cassette."""
ORGANISATION: Final = scrub.ORGANISATION
"""What replaces the organisation in a cassette."""

RecordMode = Literal["none", "once", "new_episodes", "all"]

# vcrpy has no types, so its classes are Any, and `super()` of them is unknown.
_VCR: Any = vcr.VCR
_PlainCassette: Any = vcr.cassette.Cassette
_Refused: Any = vcr.errors.CannotOverwriteExistingCassetteException


class NotRecordedError(_Refused):  # type: ignore[misc]
    """A cassette does not hold a request. The message names the nearest recorded one, and says how to record this one.

    Attributes:
        cassette: The cassette, without the rules that know the API key.
        failed_request: The request, as it would be recorded.
    """

    def __init__(self, cassette: Any, request: Any) -> None:
        """Build a message of our own instead of that of vcrpy, from a request that is scrubbed already."""
        held = copy(cassette)
        held.__dict__.update(_before_record_request=_unchanged, _before_record_response=_unchanged)
        _Refused.__init__(self, cassette=held, failed_request=request)
        self.args = (explain(request, held.requests, held.path),)

    def __reduce__(self) -> tuple[Callable[[str], "NotRecordedError"], tuple[str]]:
        """Pickle the message alone: a cassette is a file."""
        return _restored, (str(self),)


def _restored(message: str) -> NotRecordedError:
    error: NotRecordedError = NotRecordedError.__new__(NotRecordedError)
    error.args = (message,)
    return error


def _unchanged(value: Any) -> Any:
    return value


class _Cassette(_PlainCassette):  # type: ignore[misc]
    def can_play_response_for(self, request: Any) -> bool:
        """Return whether a request is recorded; raise if it is not and may not be sent."""
        playable = bool(_PlainCassette.can_play_response_for(self, request))
        if not playable and self.write_protected:
            kept = self.filter_request(request)
            if kept is not None:
                request.__dict__.update(kept.__dict__)  # frames of vcrpy hold the request, and tracebacks may show them
                raise NotRecordedError(self, kept)
        return playable


class _Recorder(_VCR):  # type: ignore[misc]
    def _use_cassette(self, **options: Any) -> Any:
        return _Cassette.use_arg_getter(partial(self.get_merged_config, **options))


def cassettes(folder: str | PathLike[str], *, organisation: str | None = None, record_mode: RecordMode = "none") -> Any:
    """Return a recorder whose cassettes are in a folder.

    Args:
        folder: Where the cassettes are.
        organisation: Another organisation, besides that of the client, to replace in paths and bodies.
        record_mode: "none" replays and refuses everything else; "all" records everything again.

    Returns:
        The recorder, a `vcr.VCR`. A request that the cassette does not hold raises `NotRecordedError`, which is a
        `vcr.errors.CannotOverwriteExistingCassetteException`.
    """
    rules = scrub.Scrub(organisation)
    recorder = _Recorder(
        cassette_library_dir=str(folder),
        record_mode=vcr.mode(record_mode),
        match_on=["method", "host", "path", "query", "body"],
        before_record_request=rules.request,
        before_record_response=rules.response,
        func_path_generator=_path_of,
    )
    recorder.register_matcher("body", _same_body)
    return recorder


def _path_of(function: Callable[..., object]) -> str:
    return file_name(function.__module__.rpartition(".")[2], function.__qualname__.split(".<locals>."))


def _same_body(one: Any, other: Any) -> bool:
    """Return whether two scrubbed requests have the same body; the order of the fields does not matter."""
    try:
        return one.body == other.body or bool(loads(one.body) == loads(other.body))
    except (TypeError, ValueError, RecursionError):  # no body, no JSON, or nested too deeply to compare
        return False
