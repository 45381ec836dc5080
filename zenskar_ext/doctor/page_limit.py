"""How many items a page has at most: pages of the longest list are asked for, larger and larger ones."""

from itertools import pairwise
from typing import Final

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, Reply, path_of

QUESTION: Final = "How many items does a page have at most?"
LISTS: Final = ("list_invoices", "list_customers", "list_contracts", "list_payments", "list_products")
SIZES: Final = (10, 50, 100, 200, 500, 1000, 2000)
"""The last one only confirms what a smaller one shows."""


def answer(asking: Asking) -> Answer:
    """Ask for larger and larger pages."""
    totals = {path: asking.get(path, limit=1).total() for path in map(path_of, LISTS)}
    path = max(totals, key=lambda each: totals[each])
    fits = 0
    for size, larger in pairwise(SIZES):
        reply = asking.get(path, limit=size)
        count = len(reply.items())
        if not reply.is_ok:
            return _refused(asking, path, fits, size) if fits else _unclear(f"limit={size} got {reply.status}")
        if count > size:
            return _unclear(f"{path}?limit={size} gave {count} items: the limit is not read")
        if count < size:
            return _cut(asking, path, reply, size, larger)
        fits = size
    return Answer(QUESTION, fits, f"{path}?limit={fits} gave as many: more were not asked for", "page_limit")


def _cut(asking: Asking, path: str, reply: Reply, size: int, larger: int) -> Answer:
    """Judge a page with fewer items than were asked for: a larger limit must give as many."""
    count = len(reply.items())
    if not reply.has_more():
        return _unclear(f"the longest list that was looked at has {count} items, and all of them came on one page")
    again = asking.get(path, limit=larger)
    if len(again.items()) != count or not again.has_more():
        words = f"limit={size} gave {count} items and limit={larger} gave {len(again.items())}, of more"
        return _unclear(f"pages of {path} have no constant size: {words}")
    words = f"{path}?limit={size} and limit={larger} gave {count} items, and there are more"
    return Answer(QUESTION, count, words, "page_limit")


def _refused(asking: Asking, path: str, fits: int, refused: int) -> Answer:
    """Find the largest limit that is not refused, and see that a page of it is full."""
    while refused - fits > 1:
        middle = (fits + refused) // 2
        fits, refused = (middle, refused) if asking.get(path, limit=middle).is_ok else (fits, middle)
    full, beyond = asking.get(path, limit=fits), asking.get(path, limit=refused)
    if beyond.status not in {400, 422} or beyond.is_page:
        return _unclear(f"{path}?limit={refused} got {beyond.status}, which says nothing of the limit")
    if len(full.items()) != fits:
        return _unclear(f"{path}?limit={refused} is refused, but limit={fits} gave {len(full.items())} items only")
    return Answer(QUESTION, fits, f"{path}?limit={refused} is refused, {fits} is not, and gave as many", "page_limit")


def _unclear(words: str) -> Answer:
    return Answer(QUESTION, None, words)
