# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class MatrixPricingPricingType(OpenEnum):
    """Known values; the API may send others, which stay usable as strings."""

    MATRIX = "matrix"
