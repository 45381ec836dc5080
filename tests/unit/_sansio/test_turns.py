"""One reader at a time: the second is refused at once, and the turn is free after the first, whatever happens to it."""

import copy
import pickle

import pytest

from zenskar_ext import InvalidRequestError
from zenskar_ext._sansio.turns import Turn


def test_the_second_is_refused_with_the_advice_and_does_not_end_the_turn_of_the_first() -> None:
    turn = Turn("use a queue")
    with turn.taken():
        for _ in range(2):
            with pytest.raises(InvalidRequestError, match=r"another thread or task .*; use a queue"), turn.taken():
                pass
    with turn.taken():
        pass


@pytest.mark.parametrize("error", [ValueError, StopIteration, StopAsyncIteration, KeyboardInterrupt])
def test_a_turn_is_free_after_an_error(error: type[BaseException]) -> None:
    turn = Turn("wait")
    with pytest.raises(error), turn.taken():
        raise error
    with turn.taken():
        pass


def test_a_pickle_and_a_copy_of_a_turn_are_free() -> None:
    turn = Turn("wait")
    with turn.taken(), pickle.loads(pickle.dumps(turn)).taken(), copy.deepcopy(turn).taken():
        pass
