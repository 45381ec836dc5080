"""How many items a page has at most: pages of the longest list are asked for, larger and larger ones."""

from typing import Final

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, path_of

QUESTION: Final = "How many items does a page have at most?"
LISTS: Final = ("list_invoices", "list_customers", "list_contracts", "list_payments", "list_products")
SIZES: Final = (10, 50, 100, 200, 500, 1000)


def answer(asking: Asking) -> Answer:
    """Ask for larger and larger pages."""
    totals = {path: asking.get(path, limit=1).total() for path in map(path_of, LISTS)}
    path = max(totals, key=lambda each: totals[each])
    fits = count = 0
    for size in SIZES:
        reply = asking.get(path, limit=size)
        if not reply.is_ok:
            return _refused(asking, path, fits, size) if fits else _unclear(f"limit={size} got {reply.status}")
        count = len(reply.items())
        if count < size and reply.has_more():
            words = f"{path}?limit={size} gave {count} items, and there are more"
            return Answer(QUESTION, count, words, "page_limit")
        fits = size
    if count < fits:
        return _unclear(f"the longest list that was looked at has {count} items, and all of them came on one page")
    return Answer(QUESTION, fits, f"{path}?limit={fits} gave as many: more were not asked for", "page_limit")


def _refused(asking: Asking, path: str, fits: int, refused: int) -> Answer:
    """Find the largest limit that is not refused."""
    while refused - fits > 1:
        middle = (fits + refused) // 2
        fits, refused = (middle, refused) if asking.get(path, limit=middle).is_ok else (fits, middle)
    return Answer(QUESTION, fits, f"{path}?limit={fits + 1} is refused, {fits} is not", "page_limit")


def _unclear(words: str) -> Answer:
    return Answer(QUESTION, None, words)
