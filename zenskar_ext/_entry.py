"""Where the commands begin. It imports next to nothing, so that Ctrl-C ends a command without a traceback while it loads."""

import sys

_INTERRUPTED = 130


def command() -> None:
    """Run the command `zenskar`."""
    try:
        from zenskar_ext.cli.main import main

        main()
    except (KeyboardInterrupt, RuntimeError) as error:
        _end("zenskar", error)


def sandbox() -> None:
    """Run the command `zenskar-sandbox`."""
    try:
        from zenskar_ext.testing.sandbox import main

        main()
    except (KeyboardInterrupt, RuntimeError) as error:
        _end("zenskar-sandbox", error)


def _end(name: str, error: BaseException) -> None:
    """End after an interrupt. Before Python 3.12, one during the making of a class is the cause of a RuntimeError."""
    if not isinstance(error, KeyboardInterrupt) and not isinstance(error.__cause__, KeyboardInterrupt):
        raise error
    sys.stderr.write(f"{name}: interrupted\n")
    sys.exit(_INTERRUPTED)
