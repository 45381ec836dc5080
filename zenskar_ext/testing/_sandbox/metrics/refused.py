"""Why a function of ClickHouse is refused, where there is a reason beyond that no rule for it was written."""

from collections.abc import Mapping

from zenskar_ext.testing._sandbox.messages import Refusal
from zenskar_ext.testing._sandbox.metrics import cannot_run

FLOATS = "its result is a binary float, not an exact number"
ORDER = "its result depends on the order of the events"
WEEKS = "weeks begin on different days"
LOCAL = "the time zone of the real API is not shown by any source"
REAL = "its result depends on when it runs"
REASONS: Mapping[str, str] = {
    **dict.fromkeys(
        ["sqrt", "cbrt", "exp", "exp2", "exp10", "ln", "log", "log2", "log10", "toFloat32", "FLOAT"], FLOATS
    ),
    **dict.fromkeys(["stddevPop", "stddevSamp", "varPop", "varSamp", "corr", "covarPop", "covarSamp"], FLOATS),
    **dict.fromkeys(
        ["quantile", "quantileIf", "quantiles", "quantileExact", "quantileTDigest", "median", "medianExact"],
        "it interpolates or approximates",
    ),
    **dict.fromkeys(["any", "anyLast", "first_value", "last_value", "groupArray", "groupUniqArray"], ORDER),
    **dict.fromkeys(["toWeek", "toISOWeek", "toYearWeek", "toStartOfWeek", "toMonday", "toLastDayOfWeek"], WEEKS),
    **dict.fromkeys(["now", "now64", "today", "yesterday", "rand", "rand64", "generateUUIDv4"], REAL),
    **dict.fromkeys(["toTimeZone", "toTimezone", "timezone", "timeZone", "serverTimezone"], LOCAL),
    **dict.fromkeys(
        ["match", "extract", "extractAll", "replaceRegexpAll", "replaceRegexpOne", "multiMatchAny"],
        "its regular expressions are of another library",
    ),
    **dict.fromkeys(["lowerUTF8", "upperUTF8"], "lower and upper change ASCII letters only, as in ClickHouse"),
    **dict.fromkeys(
        ["toDecimal32", "toDecimal64", "toDecimal128", "toDecimal256", "DECIMAL"],
        "ClickHouse cuts and rounds its Decimal in other ways than floats",
    ),
}
"""By the name of a function, or of sqlglot's type."""


def refused(what: str, name: str) -> Refusal:
    """Return the refusal of a part of a query, with the reason that its name has."""
    reason = REASONS.get(name)
    return cannot_run(f"there is no rule for {what}" + (f": {reason}" if reason else ""))
