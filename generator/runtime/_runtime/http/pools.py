"""The httpx clients that a client makes when it is first called; those that are derived from it use the same."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import RequestError

if TYPE_CHECKING:
    import httpx

    from .blueprints import Blueprint

Http = TypeVar("Http", "httpx.Client", "httpx.AsyncClient")
Settings = Callable[[], dict[str, Any]]
"""Makes the arguments of an httpx client."""


class Pool:
    """At most one httpx client that waits for its answers, and one that does not."""

    __slots__ = ("_closed", "_closed_async", "_lock", "_loop", "_own", "_own_async", "blueprints")

    def __init__(self) -> None:
        self._own: httpx.Client | None = None
        self._own_async: httpx.AsyncClient | None = None
        self._loop: object = None
        self._lock = Lock()
        self._closed = False
        self._closed_async = False
        self.blueprints: dict[Any, Blueprint] = {}
        """By operation, what its requests are made by."""

    def __reduce__(self) -> tuple[type[Pool], tuple[()]]:
        """Leaves connections out of a copy, and of a pickle, which another process may open."""
        return Pool, ()

    def has(self, http: httpx.Client | httpx.AsyncClient) -> bool:
        """Says whether an httpx client is one of these."""
        return http is self._own or http is self._own_async

    def client(self, settings: Settings) -> httpx.Client:
        """Returns the httpx client that waits for its answers, made at the first call."""
        if self._closed:
            raise RequestError(_CLOSED)
        with self._lock:  # threads may share a client
            if self._own is None:
                import httpx  # here, as it takes longer to import than all the rest

                self._own = httpx.Client(**settings())
            return self._own

    def async_client(self, settings: Settings) -> httpx.AsyncClient:
        """Returns the one that does not, for each event loop another: connections end with the one they belong to."""
        if self._closed_async:
            raise RequestError(_CLOSED)
        with self._lock:
            loop = _running_loop()
            if self._own_async is None or (loop and self._loop not in (None, loop)):
                import httpx

                self._own_async = httpx.AsyncClient(**settings())
            self._loop = loop or self._loop
            return self._own_async

    def close(self) -> None:
        """Closes the one that waits, and has no other made."""
        self._closed = True
        if self._own is not None:
            self._own.close()

    async def aclose(self) -> None:
        """Closes the one that does not wait."""
        self._closed_async = True
        if self._own_async is not None:
            await self._own_async.aclose()


def _running_loop() -> object:
    """Returns the event loop of asyncio that is running, if one is."""
    from asyncio import get_running_loop  # which takes a while, and who does not await needs none of it

    with suppress(RuntimeError):
        return get_running_loop()
    return None


_CLOSED = "the client is closed: make another"


def open_(http: Http) -> Http:
    """Returns an httpx client of the caller's, which must not be closed."""
    if http.is_closed:
        raise RequestError("the httpx client is closed: make the client with another")
    return http


def suitable(name: str, given: object, *, waiting: bool) -> None:
    """Refuses what is no httpx client of the kind that requests would go through.

    Raises:
        TypeError: it is another.
    """
    if given is None:
        return
    import httpx

    wanted = httpx.Client if waiting else httpx.AsyncClient
    if not isinstance(given, wanted):
        kind = f"{wanted.__module__}.{wanted.__name__}"
        raise TypeError(f"{name} has to be a {kind}, not {type(given).__name__}")
