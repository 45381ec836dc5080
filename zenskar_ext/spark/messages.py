"""What Spark shows of an error: the whole traceback of a worker, and the reason below it."""

from types import TracebackType

from zenskar_ext.errors import ZenskarError


class Brief:
    """A block whose errors are raised without the frames within this package: their message says all."""

    def __enter__(self) -> None:
        """Begin the block."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the block."""
        if isinstance(error, ZenskarError):
            raise error.with_traceback(None) from None
