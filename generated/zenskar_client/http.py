# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The HTTP library: httpx2, or httpx if only that is installed. No other module imports it.

Import it from this package (`from ... import http`), and use `http.Client`, `http.Response`, `http.ConnectError` and so on.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from httpx2 import (
        URL,
        ASGITransport,
        AsyncBaseTransport,
        AsyncByteStream,
        AsyncClient,
        AsyncHTTPTransport,
        BaseTransport,
        ByteStream,
        Client,
        CloseError,
        ConnectError,
        ConnectTimeout,
        DecodingError,
        Headers,
        HTTPError,
        HTTPStatusError,
        HTTPTransport,
        InvalidURL,
        Limits,
        LocalProtocolError,
        MockTransport,
        NetworkError,
        PoolTimeout,
        Proxy,
        ProxyError,
        QueryParams,
        ReadError,
        ReadTimeout,
        RemoteProtocolError,
        Request,
        RequestError,
        Response,
        SyncByteStream,
        Timeout,
        TimeoutException,
        TooManyRedirects,
        TransportError,
        UnsupportedProtocol,
        WriteError,
        WriteTimeout,
    )
else:
    try:
        import httpx2 as library
    except ModuleNotFoundError:
        import httpx as library

    ASGITransport = library.ASGITransport
    AsyncBaseTransport = library.AsyncBaseTransport
    AsyncByteStream = library.AsyncByteStream
    AsyncClient = library.AsyncClient
    AsyncHTTPTransport = library.AsyncHTTPTransport
    BaseTransport = library.BaseTransport
    ByteStream = library.ByteStream
    Client = library.Client
    CloseError = library.CloseError
    ConnectError = library.ConnectError
    ConnectTimeout = library.ConnectTimeout
    DecodingError = library.DecodingError
    HTTPError = library.HTTPError
    HTTPStatusError = library.HTTPStatusError
    HTTPTransport = library.HTTPTransport
    Headers = library.Headers
    InvalidURL = library.InvalidURL
    Limits = library.Limits
    LocalProtocolError = library.LocalProtocolError
    MockTransport = library.MockTransport
    NetworkError = library.NetworkError
    PoolTimeout = library.PoolTimeout
    Proxy = library.Proxy
    ProxyError = library.ProxyError
    QueryParams = library.QueryParams
    ReadError = library.ReadError
    ReadTimeout = library.ReadTimeout
    RemoteProtocolError = library.RemoteProtocolError
    Request = library.Request
    RequestError = library.RequestError
    Response = library.Response
    SyncByteStream = library.SyncByteStream
    Timeout = library.Timeout
    TimeoutException = library.TimeoutException
    TooManyRedirects = library.TooManyRedirects
    TransportError = library.TransportError
    URL = library.URL
    UnsupportedProtocol = library.UnsupportedProtocol
    WriteError = library.WriteError
    WriteTimeout = library.WriteTimeout

LIBRARY: Final = Client.__module__
"""The name of the installed library: `httpx2` or `httpx`."""
CORES: Final = ("httpcore2", "httpcore")
"""The modules that httpx2 and httpx use to send requests over the network."""


@cache
def core() -> Any:
    """Return the module that the installed library uses for connections. Connections raise its errors."""
    return import_module(CORES[0] if LIBRARY == "httpx2" else CORES[1])


__all__ = [
    "CORES",
    "LIBRARY",
    "URL",
    "ASGITransport",
    "AsyncBaseTransport",
    "AsyncByteStream",
    "AsyncClient",
    "AsyncHTTPTransport",
    "BaseTransport",
    "ByteStream",
    "Client",
    "CloseError",
    "ConnectError",
    "ConnectTimeout",
    "DecodingError",
    "HTTPError",
    "HTTPStatusError",
    "HTTPTransport",
    "Headers",
    "InvalidURL",
    "Limits",
    "LocalProtocolError",
    "MockTransport",
    "NetworkError",
    "PoolTimeout",
    "Proxy",
    "ProxyError",
    "QueryParams",
    "ReadError",
    "ReadTimeout",
    "RemoteProtocolError",
    "Request",
    "RequestError",
    "Response",
    "SyncByteStream",
    "Timeout",
    "TimeoutException",
    "TooManyRedirects",
    "TransportError",
    "UnsupportedProtocol",
    "WriteError",
    "WriteTimeout",
    "core",
]
