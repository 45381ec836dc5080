"""Where the commands begin. It imports next to nothing, so that Ctrl-C ends a command without a traceback while it loads."""

import sys

_INTERRUPTED = 130


def command() -> None:
    """Run the command `zenskar`."""
    try:
        from zenskar_ext.cli.main import main

        main()
    except KeyboardInterrupt:
        _end("zenskar")


def sandbox() -> None:
    """Run the command `zenskar-sandbox`."""
    try:
        from zenskar_ext.testing.sandbox import main

        main()
    except KeyboardInterrupt:
        _end("zenskar-sandbox")


def _end(name: str) -> None:
    sys.stderr.write(f"{name}: interrupted\n")
    sys.exit(_INTERRUPTED)
