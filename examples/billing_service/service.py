"""A small service in front of Zenskar, for callers that know nothing about billing: overdue invoices, signups, usage."""

import logging
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from decimal import Decimal, Inexact, localcontext
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, FastAPI, Header, HTTPException, Query, Request
from fastapi.responses import JSONResponse
from pydantic import AwareDatetime, BaseModel, Field

from zenskar_client.models import JsonObject, UsageEvent
from zenskar_ext import (
    APIConnectionError,
    AsyncZenskar,
    BadRequestError,
    InternalServerError,
    InvalidRequestError,
    NotFoundError,
    RateLimitError,
    UnprocessableEntityError,
    ZenskarError,
    gt,
    in_,
    lt,
    where,
)

logger = logging.getLogger(__name__)
RETRY_AFTER = 30
"""How many seconds callers are asked to wait if Zenskar does not say."""


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Create one client for the lifetime of the service, with the API key and organisation of the environment."""
    async with AsyncZenskar() as zk:
        app.state.zenskar = zk
        yield


def client(request: Request) -> AsyncZenskar:
    """Return the client of the service."""
    zk: AsyncZenskar = request.app.state.zenskar
    return zk


def now() -> datetime:
    """Return the current time, in UTC."""
    return datetime.now(UTC)


Client = Annotated[AsyncZenskar, Depends(client)]
Now = Annotated[datetime, Depends(now)]
app = FastAPI(title="Billing", lifespan=lifespan)


class Overdue(BaseModel):
    """The number of overdue invoices, and the amounts by currency. Amounts are strings in JSON, so no digit is lost.

    `without_currency` counts the invoices that are in no total, because Zenskar does not say their currency.
    """

    invoices: int = 0
    without_currency: int = 0
    totals: dict[str, Decimal] = {}

    def add(self, amount: Decimal, currency: object) -> None:
        """Add an invoice."""
        self.invoices += 1
        if not isinstance(currency, str):
            self.without_currency += 1  # amounts of unknown currencies must not be added up
            return
        with localcontext() as context:
            context.traps[Inexact] = True  # fail rather than round
            self.totals[currency] = self.totals.get(currency, Decimal(0)) + amount


class Signup(BaseModel):
    """A new customer."""

    name: str = Field(min_length=1)
    email: str = Field(min_length=3)


class Created(BaseModel):
    """The id of a created object."""

    id: str


class Usage(BaseModel):
    """How much a customer used, and when. A quantity sent as a string keeps all its digits."""

    customer: str
    at: AwareDatetime
    quantity: Decimal

    def event(self) -> UsageEvent:
        """Return the event that is sent to Zenskar."""
        return UsageEvent(
            customer_id=self.customer, timestamp=self.at, data=JsonObject.from_dict({"quantity": self.quantity})
        )


@app.get("/overdue")
async def overdue(zk: Client, today: Now, customer: Annotated[UUID | None, Query()] = None) -> Overdue:
    """Add up the invoices that are overdue now, of one customer or of all."""
    wanted = where(status=in_("approved", "partially_paid"), due_date=lt(today), amount_due=gt(0))
    if customer is not None:
        wanted &= where(customer_id=customer)
    found = Overdue()
    async for invoice in zk.invoices.list(wanted, order="due_date", limit=100):
        if isinstance(invoice.amount_due, Decimal):  # always true because of the filter
            found.add(invoice.amount_due, invoice.get("currency"))
    return found


@app.post("/signups", status_code=HTTPStatus.CREATED)
async def sign_up(zk: Client, signup: Signup) -> Created:
    """Create a customer; 409 if the e-mail address is taken."""
    try:
        customer = await zk.customers.create(customer_name=signup.name, email=signup.email)
    except BadRequestError as error:
        # A 400 has many reasons and no code to tell them apart: check whether it was this one.
        if await zk.customers.list(email=signup.email).first() is None:
            raise
        raise HTTPException(HTTPStatus.CONFLICT, "This e-mail has an account already.") from error
    return Created(id=str(customer.id))


@app.post("/usage/{meter}", status_code=HTTPStatus.NO_CONTENT)
async def report_usage(
    zk: Client,
    meter: str,
    usage: Annotated[list[Usage], Field(min_length=1, max_length=500)],
    idempotency_key: Annotated[str, Header(min_length=1)],
) -> None:
    """Report usage, once per `Idempotency-Key`: callers may repeat a request that got no response."""
    await zk.usage_events.ingest(meter, [each.event() for each in usage], idempotency_key=idempotency_key)


@app.exception_handler(ZenskarError)
async def answer_failure(_: Request, error: ZenskarError) -> JSONResponse:
    """Tell callers what they can do about a failure; log what only this service can do something about."""
    match error:
        case NotFoundError():
            return JSONResponse({"detail": "Not found."}, HTTPStatus.NOT_FOUND)
        case UnprocessableEntityError() | InvalidRequestError():
            return JSONResponse({"detail": str(error)}, HTTPStatus.UNPROCESSABLE_ENTITY)
        case RateLimitError() | InternalServerError() | APIConnectionError():
            wait = (error.retry_after if isinstance(error, RateLimitError) else None) or RETRY_AFTER
            headers = {"Retry-After": str(math.ceil(wait))}
            detail = "Billing is not available; try again later."
            return JSONResponse({"detail": detail}, HTTPStatus.SERVICE_UNAVAILABLE, headers)
        case _:
            logger.error("Zenskar: %s", error)
            return JSONResponse({"detail": "Billing failed."}, HTTPStatus.BAD_GATEWAY)
