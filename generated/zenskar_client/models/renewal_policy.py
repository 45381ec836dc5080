# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class RenewalPolicy(OpenEnum):
    """What happens after a contract ends.

    Sources:
        The vendor's tool says that only `do_not_renew` works.
    """

    RENEW_WITH_DEFAULT_CONTRACT = "renew_with_default_contract"
    RENEW_WITH_EXISTING = "renew_with_existing"
    DO_NOT_RENEW = "do_not_renew"


if TYPE_CHECKING:
    RenewalPolicyValue: TypeAlias = Literal["renew_with_default_contract", "renew_with_existing", "do_not_renew"]
    """The known values as texts."""
