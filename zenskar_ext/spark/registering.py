"""Makes the format `zenskar` known to a Spark session, if the session would not publish the API key."""

import os
import re
from typing import TYPE_CHECKING, Final

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settings import VARIABLES
from zenskar_ext.spark.source import ZenskarSource

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_VARIABLE: Final = VARIABLES["api_key"]
_REFERENCE: Final = f".secretKeyRef.{_VARIABLE}"
"""The end of the names of settings that say in which secret of Kubernetes the key is. They do not hold it."""

_HIDDEN: Final = "(?i)secret|password|token"
"""What Spark hides unless `spark.redaction.regex` is set."""


def register(spark: "SparkSession") -> None:
    """Make `spark.read.format("zenskar")` known to a session; see `ZenskarSource` for its options.

    Raises:
        ConfigurationError: The API key is in a setting of Spark, and Spark would write it into the event log and show it
            in its UI.
    """
    settings = spark.conf.getAll
    hidden = re.compile(settings.get("spark.redaction.regex", _HIDDEN))
    shown = sorted(name for name, value in settings.items() if _holds_key(name, value) and not hidden.search(name))
    if shown:
        raise ConfigurationError(
            f"the API key is in {', '.join(shown)}, which Spark writes into the event log and shows in its UI: set "
            f"{_VARIABLE} in the environment of the executors instead (spark-env.sh, a secret of Kubernetes or of the "
            "platform), or hide the setting with spark.redaction.regex"
        )
    spark.dataSource.register(ZenskarSource)


def _holds_key(name: str, value: str) -> bool:
    """Return whether a setting is the variable of the key, or holds the key that this process has."""
    key = os.environ.get(_VARIABLE, "").strip()
    is_variable = name.endswith(f".{_VARIABLE}") and not name.endswith(_REFERENCE)
    return is_variable or (key != "" and key in value)
