"""Normalise an OpenAPI 3.0 or 3.1 document to the subset that the templates print.

A description may say the same thing in many ways. Each module of this folder rewrites one family of constructs to the
one form that the rest of `scripts` reads; `document.py` applies them in order. What has no such form is refused, one
operation at a time, with the reason. A description that is already in that form comes back unchanged.
"""

from scripts.normalise.document import Normal, normalise
from scripts.normalise.refusals import Refusal, RefusalError

__all__ = ["Normal", "Refusal", "RefusalError", "normalise"]
