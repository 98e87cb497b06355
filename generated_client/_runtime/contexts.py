"""What makes a client one that waits or one that does not: how it is entered and closed."""

from __future__ import annotations

from typing import Self

from .client import BaseClient


class SyncContext(BaseClient):
    """A client that waits for its answers. `with` closes what it has opened; so does `close`."""

    __slots__ = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self._close_async()

    def close(self) -> None:
        """Closes the connections that this client has opened; those of an httpx client of your own stay open."""
        self._close()


class AsyncContext(BaseClient):
    """A client that does not block. `async with` closes what it has opened; so does `aclose`."""

    __slots__ = ()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections that this client has opened; those of an httpx client of your own stay open."""
        await self._close_async()
