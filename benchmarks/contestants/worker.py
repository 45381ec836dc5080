"""One contestant of a race: a process that does its work when told to, and says how long it took.

Runs in the environment of a peer too, so it imports nothing but the standard library. A contestant is a script:

    from worker import serve

    serve(work, number=100)          # the work is done 100 times a turn; the answer is seconds for one
"""

import gc
import sys
import time
from collections.abc import Callable


def serve(work: Callable[[], object], *, number: int = 1, clock: Callable[[], float] = time.perf_counter) -> None:
    """Do the work whenever a line comes in, and print the seconds that one took; end when the input ends.

    Args:
        work: What is measured.
        number: How often it is done a turn.
        clock: `time.process_time` where the time of the processor counts, and not that of waiting.
    """
    work()
    print("ready", flush=True)
    for _ in sys.stdin:
        gc.collect()
        started = clock()
        for _ in range(number):
            work()
        print((clock() - started) / number, flush=True)
