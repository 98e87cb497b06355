"""Turns what httpx raises where there is no answer into the client's own errors."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

import httpx

from ...errors import ConnectionError, Error, RequestError, Timeout
from .answers import Answer
from .tokens import masked_text

_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
NO_ADDRESS: Final = (httpx.InvalidURL, UnicodeError, OverflowError, ExceptionGroup)
"""What comes of a host that can be none, and of a port that can be none, with a connection that does not block."""

_MALFORMED: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, *NO_ADDRESS)
_REDIRECTED: Final = (httpx.TooManyRedirects, httpx.StreamError)
BROKEN: Final = (httpx.HTTPError, httpx.StreamError, ssl.SSLError)
"""What comes of an answer that breaks off. What breaks TLS passes through an httpx that does not block as it is."""

RAISED: Final = (*BROKEN, *NO_ADDRESS)
"""What comes of sending a request."""

_SHOWN: Final = 300
"""How many characters of a reason are shown: it may repeat what the server said."""

Advise: TypeAlias = Callable[[bool, bool], str]
"""Tells what to do: by whether what was asked for may have been done, and whether the time was up."""


def transport_error(
    error: Exception, asked: str, advise: Advise, *, sent: bool = False, secrets: Sequence[str]
) -> Error:
    """Returns the error of ours that stands for one of `RAISED`.

    Args:
        error: What was raised.
        asked: The request, as a message shows it.
        advise: Ends the message.
        sent: Whether a request is known to have been sent: that which failed may be the next, after a redirect.
        secrets: What the message must not show.
    """
    if isinstance(error, httpx.HTTPStatusError):  # a hook of the caller's own has raised it
        return Answer(error.response.status_code, error.response.headers, b"").without(secrets).failure()
    text = masked_text(str(error), secrets)[:_SHOWN]
    if isinstance(error, _MALFORMED) and not sent:
        return RequestError(f"{asked} can't be sent: {text}")
    reason = f"{type(error).__name__}: {text}" if text else type(error).__name__
    maybe_done = sent or not isinstance(error, _NEVER_SENT)
    late = isinstance(error, httpx.TimeoutException)
    kind = Timeout if late else ConnectionError
    redirected = isinstance(error, _REDIRECTED) or (sent and isinstance(error, (*_NEVER_SENT, *_MALFORMED)))
    broken = "a redirect can't be followed" if redirected else "the connection broke"
    what = "the time was up" if late else broken if maybe_done else "there was no connection"
    return kind(f"{asked}: {what} ({reason}). {advise(maybe_done, late)}", maybe_done=maybe_done)
