"""Lists as Spark frames, each window of a list read by a task of its own.

    register(spark)
    spark.read.format("zenskar").option("resource", "invoices").option("parts", 64).load()

Needs PySpark 4.0, which the extra `spark` installs, on the driver and on every executor. Holds the public names and
imports each one when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from zenskar_ext._extras import needs_extra

if TYPE_CHECKING:
    from zenskar_ext.spark.registering import register
    from zenskar_ext.spark.source import ZenskarSource

_HOME_OF = {
    "ZenskarSource": "zenskar_ext.spark.source",
    "register": "zenskar_ext.spark.registering",
}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    with needs_extra("spark", __name__):
        value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


__all__ = ["ZenskarSource", "register"]
