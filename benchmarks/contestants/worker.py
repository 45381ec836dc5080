"""One contestant of a race: a process that does its work on request and prints how long it took.

It also runs in the competitors' environment, so it imports only the standard library. A contestant is a script:

    from worker import serve

    serve(work, number=100)          # the work is done 100 times in a turn; the result is the seconds of one
"""

import gc
import sys
import time
from collections.abc import Callable


def serve(
    work: Callable[[], object],
    *,
    number: int = 1,
    clock: Callable[[], float] = time.perf_counter,
    prepare: Callable[[], object] = lambda: None,
) -> None:
    """Do the work for each line of standard input, and print the seconds of one piece of work.

    Args:
        work: The work that is measured.
        number: How many times it is done in one turn.
        clock: `time.process_time` measures CPU time, without the time spent waiting.
        prepare: Called before each turn, and not measured.
    """
    prepare()
    work()
    print("ready", flush=True)
    for _ in sys.stdin:
        prepare()
        gc.collect()
        started = clock()
        for _ in range(number):
            work()
        print((clock() - started) / number, flush=True)
