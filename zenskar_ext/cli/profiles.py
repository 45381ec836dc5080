"""Who calls: a profile of a file that only its owner can read, or the environment.

    [default]
    api_key = "..."
    organisation = "..."

Decides which settings a client gets. No message shows a value of the file.
"""

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settings import VARIABLES

DEFAULT: Final = "default"
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def place() -> Path:
    """Return where the profiles are: `ZENSKAR_PROFILES`, else `zenskar/profiles.toml` in the folder of settings."""
    named = os.environ.get("ZENSKAR_PROFILES")
    if named:
        return Path(named)
    folder = os.environ.get("XDG_CONFIG_HOME")
    return (Path(folder) if folder else Path.home() / ".config") / "zenskar" / "profiles.toml"


def settings(profile: str | None) -> Mapping[str, Any]:
    """Return the settings of a client: those of a profile, or none where the environment has them.

    Args:
        profile: The name of the profile. None is the environment, or the profile `default` if that has no API key.

    Raises:
        ConfigurationError: There is no such profile, others can read the file, or it is wrong.
    """
    if profile is None and (os.environ.get(VARIABLES["api_key"]) or not place().exists()):
        return {}
    name, found = DEFAULT if profile is None else profile, read(place())
    if name not in found:
        close = get_close_matches(name, found, 1)
        hint = f"; did you mean {close[0]}?" if close else f"; it has {', '.join(found) or 'none'}"
        raise ConfigurationError(f"{place()} has no profile {name}{hint}")
    given = found[name]
    for key, value in given.items():
        if key not in VARIABLES:
            raise ConfigurationError(f"{place()}: the profile {name} has the unknown setting {key}")
        if not isinstance(value, str):
            raise ConfigurationError(f"{place()}: {key} of the profile {name} is not a text")
    return {name: given.get(name, "") for name in VARIABLES}  # "": nothing of the environment gets mixed in


def key_variable(profile: str | None) -> str:
    """Return the variable that a command line names for the API key of a profile.

    It is none of those that the client reads: they may have the key of another account.
    """
    return f"{VARIABLES['api_key']}_{re.sub('[^A-Z0-9]', '_', (profile or DEFAULT).upper())}"


def read(file: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return the profiles of a file.

    Raises:
        ConfigurationError: It cannot be read, others can read it, or it is no file of profiles.
    """
    try:
        with file.open("rb") as opened:
            _refuse_shared(file, os.fstat(opened.fileno()))
            found = tomllib.load(opened)
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise ConfigurationError(f"{file} is not TOML; write [name], and below it api_key and organisation") from None
    if not all(isinstance(each, dict) for each in found.values()):
        raise ConfigurationError(f"{file} has settings outside a profile; write [{DEFAULT}] above them")
    return found


def _refuse_shared(file: Path, status: os.stat_result) -> None:
    if os.name == "posix" and stat.S_IMODE(status.st_mode) & _OTHERS:
        raise ConfigurationError(f"{file} can be read by others; run: chmod 600 {file}")
