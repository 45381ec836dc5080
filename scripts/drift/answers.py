"""The answers that cassettes hold.

Reads YAML as vcrpy writes it, and nothing else of it than values. Must not know the description.
"""

from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from zenskar_client.types import loads
from zenskar_ext.testing._sandbox.messages import SERVER

JSON: Final = "application/json"


class CassetteError(ValueError):
    """There is no cassette, or a file is none, or not of the real API; says which."""


@frozen
class Answer:
    """A recorded answer.

    Attributes:
        method: What was asked.
        path: Where, still percent-encoded.
        status: The status of the answer.
        media: `application/json` if `body` is the value that it says, else what is there instead.
        body: The JSON value, with its numbers as they were written.
    """

    method: str
    path: str
    status: int
    media: str
    body: Any = None


def cassettes(place: Path) -> list[Path]:
    """List the cassettes of a folder and of those in it; a file is the only one.

    Raises:
        CassetteError: There is none.
    """
    found = [place] if place.is_file() else sorted(place.rglob("*.yaml"))
    if not found:
        msg = f"there is no cassette in {place}"
        raise CassetteError(msg)
    return found


def answers(cassette: Path) -> list[Answer]:
    """Give the answers of a cassette.

    Raises:
        CassetteError: The file is no cassette, or one of the sandbox.
    """
    try:
        exchanges = [
            (each["request"], each["response"]) for each in YAML(typ="safe", pure=True).load(cassette)["interactions"]
        ]
        ours = any(SERVER in response["headers"].get("server", ()) for _, response in exchanges)
        found = [_answer(*exchange) for exchange in exchanges]
    except (YAMLError, KeyError, TypeError, ValueError, OSError) as error:
        msg = f"{cassette} is no cassette: {error}"
        raise CassetteError(msg) from error
    if ours:
        msg = f"{cassette}: it was recorded from the sandbox, which shows nothing of the real API"
        raise CassetteError(msg)
    return found


def _answer(request: Any, response: Any) -> Answer:
    text = response["body"]["string"]
    media = "".join(response["headers"].get("content-type", ())).partition(";")[0].strip().lower()
    asked = request["method"], urlsplit(request["uri"]).path, response["status"]["code"]
    if "json" in media or not media:
        try:
            return Answer(*asked, JSON, loads(text))
        except ValueError:
            media = f"{media or 'text'} that is no JSON" if text else "nothing"
    return Answer(*asked, media)
