"""What all tests need of the process that they run in."""

import signal


def pytest_configure() -> None:
    """Let Ctrl-C end the processes that tests start. Shells ignore it in the background, and children do what their parent does."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
