"""Makes the format `zenskar` known to a Spark session, if the session would not publish the API key."""

import re
from typing import TYPE_CHECKING, Final

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settings import VARIABLES
from zenskar_ext.spark.source import ZenskarSource

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_SETTING: Final = f"spark.executorEnv.{VARIABLES['api_key']}"


def register(spark: "SparkSession") -> None:
    """Make `spark.read.format("zenskar")` known to a session; see `ZenskarSource` for its options.

    Raises:
        ConfigurationError: The API key is in a setting of Spark, and Spark would write it into the event log and show it
            in its UI.
    """
    if spark.conf.get(_SETTING, None) is not None:
        hides = spark.conf.get("spark.redaction.regex", None)
        if hides is None or not re.search(hides, _SETTING):
            raise ConfigurationError(
                f"the API key is in {_SETTING}, which Spark writes into the event log and shows in its UI: set "
                f"{VARIABLES['api_key']} in the environment of the executors instead (spark-env.sh, a secret of "
                "Kubernetes or of the platform), or hide the setting with spark.redaction.regex"
            )
    spark.dataSource.register(ZenskarSource)
