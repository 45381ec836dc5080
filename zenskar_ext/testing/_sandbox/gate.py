"""Which requests are let in, by their API key and organisation.

Decides from headers alone. Must not know what is requested.
"""

from collections.abc import Mapping

from attrs import field, frozen

from zenskar_ext.testing._sandbox.messages import Refusal

DENIED = {"Message": "User is not authorized to access this resource with an explicit deny"}


def unauthorized() -> Refusal:
    """Return the 401 for a key that is not accepted."""
    return Refusal(401, {"detail": "Unauthorized"}, "no source shows the body of a 401")


@frozen
class Gate:
    """What lets a request in: the sandbox's API key, or any bearer token that looks like a JWT, and its organisation."""

    api_key: str = field(repr=False)
    organisation: str

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that let a request in."""
        return {"x-api-key": self.api_key, "organisation": self.organisation}

    def check(self, headers: Mapping[str, str]) -> None:
        """Check the credentials in the headers.

        Raises:
            Refusal: 401 if the API key or the organisation is missing or the API key is wrong, 403 if the organisation
                is wrong.
        """
        key, organisation = headers.get("x-api-key"), headers.get("organisation")
        if organisation is None or not (key == self.api_key or self._is_token(headers.get("authorization", ""))):
            raise unauthorized()
        if organisation.lower() != self.organisation.lower():
            raise Refusal(403, DENIED)

    def admits(self, headers: Mapping[str, str]) -> bool:
        """Return whether the credentials in the headers let a request in."""
        try:
            self.check(headers)
        except Refusal:
            return False
        return True

    @staticmethod
    def _is_token(authorization: str) -> bool:
        scheme, _, token = authorization.partition(" ")
        return scheme.lower() == "bearer" and token.startswith("eyJ")
