"""Rules for vcrpy cassettes: what is recorded is scrubbed, and matched as scrubbed.

    with cassettes("tests/cassettes").use_cassette("walk.yaml"):
        ...

A cassette holds requests to Zenskar and their answers; other requests go their way. It never holds a key, a token, a
link or the organisation, wherever an answer repeats them, nor what names a customer: names, e-mail addresses, phones,
postal addresses, tax ids and what is free-form become words made of a hash, so that the same person stays the same
within and between cassettes. Bodies that are neither JSON nor plain text are left out. Amounts, dates and ids stay,
digit by digit. Needs the extra `testing`.
"""

from functools import partial
from os import PathLike
from typing import Any, Final, Literal

import vcr.cassette  # type: ignore[import-untyped]
import vcr.errors  # type: ignore[import-untyped]

from zenskar_ext.testing._cassettes import scrub
from zenskar_ext.testing._cassettes.misses import explain

KEY: Final = scrub.KEY
"""What stands in a cassette for a key or token."""
ORGANISATION: Final = scrub.ORGANISATION
"""What stands in a cassette for the organisation."""

RecordMode = Literal["none", "once", "new_episodes", "all"]

# vcrpy has no types, so its classes are Any, and `super()` of them is unknown.
_VCR: Any = vcr.VCR
_PlainCassette: Any = vcr.cassette.Cassette
_Refused: Any = vcr.errors.CannotOverwriteExistingCassetteException


class NotRecordedError(_Refused):  # type: ignore[misc]
    """A cassette does not hold a request; the message says what came nearest, and how to record it."""

    def __init__(self, cassette: Any, request: Any) -> None:
        """Say it in our words rather than in those of vcrpy."""
        _Refused.__init__(self, cassette=cassette, failed_request=request)
        self.args = (explain(cassette.filter_request(request), cassette.requests, cassette.path),)


class _Cassette(_PlainCassette):  # type: ignore[misc]
    def can_play_response_for(self, request: Any) -> bool:
        """Tell whether a request is recorded; raise if it is not and may not be sent."""
        playable = bool(_PlainCassette.can_play_response_for(self, request))
        if not playable and self.write_protected and self.filter_request(request) is not None:
            raise NotRecordedError(self, request)
        return playable


class _Recorder(_VCR):  # type: ignore[misc]
    def _use_cassette(self, **options: Any) -> Any:
        return _Cassette.use_arg_getter(partial(self.get_merged_config, **options))


def cassettes(folder: str | PathLike[str], *, organisation: str | None = None, record_mode: RecordMode = "none") -> Any:
    """Give a recorder whose cassettes lie in a folder.

    Args:
        folder: Where the cassettes lie.
        organisation: Another organisation than that of the client; where it stands in a path or body, it is replaced.
        record_mode: "none" replays and refuses everything else; "all" records anew.

    Returns:
        The recorder, a `vcr.VCR`. A request that no cassette holds raises `NotRecordedError`, which is a
        `vcr.errors.CannotOverwriteExistingCassetteException`.
    """
    rules = scrub.Scrub(organisation)
    return _Recorder(
        cassette_library_dir=str(folder),
        record_mode=vcr.mode(record_mode),
        match_on=["method", "host", "path", "query", "body"],
        before_record_request=rules.request,
        before_record_response=rules.response,
        decode_compressed_response=True,
    )
