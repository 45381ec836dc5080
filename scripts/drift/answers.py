"""Read the responses in cassettes.

Reads YAML as vcrpy writes it, and constructs plain values only. Must not know the description.
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
    """There is no cassette, or a file is not a cassette, or not one of the real API. The message says which."""


@frozen
class Answer:
    """A recorded response.

    Attributes:
        method: The method of the request.
        path: The path of the request, still percent-encoded.
        status: The status of the response.
        media: `application/json` if `body` is the JSON value of the response, else what is there instead.
        body: The JSON value; numbers keep their digits as written.
    """

    method: str
    path: str
    status: int
    media: str
    body: Any = None


def cassettes(place: Path) -> list[Path]:
    """List the cassettes in a folder and its subfolders; if `place` is a file, it is the only one.

    Raises:
        CassetteError: There are none.
    """
    found = [place] if place.is_file() else sorted(place.rglob("*.yaml"))
    if not found:
        msg = f"there is no cassette in {place}"
        raise CassetteError(msg)
    return found


def answers(cassette: Path) -> list[Answer]:
    """Return the responses in a cassette.

    Raises:
        CassetteError: The file is not a cassette, or was recorded from the sandbox.
    """
    try:
        exchanges = [
            (each["request"], each["response"]) for each in YAML(typ="safe", pure=True).load(cassette)["interactions"]
        ]
        ours = any(SERVER in response["headers"].get("server", ()) for _, response in exchanges)
        found = [_answer(*exchange) for exchange in exchanges]
    except (YAMLError, KeyError, TypeError, ValueError, AttributeError, OSError, RecursionError) as error:
        msg = f"{cassette} is not a cassette: {error}"
        raise CassetteError(msg) from error
    if ours:
        msg = f"{cassette}: it was recorded from the sandbox, which shows nothing about the real API"
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
            media = f"{media or 'text'} that is not JSON" if text else "nothing"
    return Answer(*asked, media)
