"""The one place where the core reaches up to `zenskar_ext.export`: when a pager is asked for a table, and not before.

The name is a string, so no import of the core loads the export; a test holds that no other module of the core names it.
"""

from importlib import import_module
from typing import Any


def frames() -> Any:
    """Return `zenskar_ext.export.frames`.

    Raises:
        ModuleNotFoundError: pyarrow is not installed. The message says what to install.
    """
    return import_module("zenskar_ext.export.frames")
