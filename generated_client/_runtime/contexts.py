"""What makes a client one that waits or one that does not: how it is entered, closed, and downloads a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from ..types import UNSET, Unset
from .client import BaseClient
from .downloads.limits import DEADLINE, MAX_BYTES, Progress
from .http.pools import suitable

if TYPE_CHECKING:
    import os
    from pathlib import Path


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
        await self._pool.aclose()

    def close(self) -> None:
        """Closes the connections that this client has opened; those of an httpx client of your own stay open."""
        self._pool.close()

    def download(
        self,
        url: str,
        to: str | os.PathLike[str],
        progress: Progress | None = None,
        *,
        content_type: str | Sequence[str] | Unset | None = UNSET,
        max_bytes: int = MAX_BYTES,
        deadline: float = DEADLINE,
        allow_http: bool = False,
    ) -> Path:
        """Downloads a file, a piece at a time; it is there under its name when it is whole, and not before.

        Args:
            url: Where from, by https. A private address is refused unless the base URL has one. Credentials go to the
                base URL's origin alone.
            to: The file's name; one that is there is replaced.
            progress: Is called with the bytes so far, and with those of the whole or None where that isn't known.
            content_type: The media types to take: `image/png`, or `image/` for all that begin so; None takes any.
                Left out, those of the kind that the name's ending stands for, and without an ending all but text.
            max_bytes: How many bytes the file may have.
            deadline: Seconds for the whole.
            allow_http: Whether to go without TLS where the base URL doesn't.

        Returns:
            The file.

        Raises:
            DownloadError: it may not be had, ends early, or can't be written.
            ConnectionError, Timeout: it did not come.
            StatusError: the answer is no success.
        """
        from .downloads.saving import save

        how = {"max_bytes": max_bytes, "deadline": deadline, "allow_http": allow_http, "progress": progress}
        return save(self, url, to, content_type, **how)


class AsyncContext(BaseClient):
    """A client that does not block. `async with` closes what it has opened; so does `aclose`."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        if self._http_client is not None:
            import httpx

            if isinstance(self._http_client, httpx.AsyncClient):
                self._async_http_client, self._http_client = self._http_client, None
            elif self._async_http_client is None:
                suitable("http_client", self._http_client, waiting=False)
        super().__attrs_post_init__()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections that this client has opened; those of an httpx client of your own stay open."""
        await self._pool.aclose()

    async def download(
        self,
        url: str,
        to: str | os.PathLike[str],
        progress: Progress | None = None,
        *,
        content_type: str | Sequence[str] | Unset | None = UNSET,
        max_bytes: int = MAX_BYTES,
        deadline: float = DEADLINE,
        allow_http: bool = False,
    ) -> Path:
        """Like `Client.download`, without blocking."""
        from .downloads.saving import save_async

        how = {"max_bytes": max_bytes, "deadline": deadline, "allow_http": allow_http, "progress": progress}
        return await save_async(self, url, to, content_type, **how)
