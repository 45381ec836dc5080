"""A place in the line of batches in flight, as the caller sees it while a worker changes it."""

from threading import Event

from zenskar_ext import Batch
from zenskar_ext._sansio.cuts import Cut
from zenskar_ext._sync.batches import _Place


def test_a_batch_that_is_done_while_it_is_looked_at_does_not_wait_again() -> None:
    place = _Place(Cut(1, "run-1", ["a"], [b'"a"']))
    assert place.waits

    class DoneNow(Event):
        def is_set(self) -> bool:
            place.result = Batch(1, "run-1", ["a"], {})
            return True

    place.done = DoneNow()
    assert not place.waits
