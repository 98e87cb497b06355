"""What is to be downloaded, and the rules that each address on the way to it and its answer must keep."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from mimetypes import guess_type
from pathlib import PurePath
from typing import Any, Final

import httpx
from attrs import field, frozen

from ...errors import DownloadError
from ..http.servers import shown
from ..http.token_auth import origin
from .addresses import PUBLIC, kind, resolved
from .limits import DEADLINE, MAX_BYTES, Progress

TIMEOUT: Final = httpx.Timeout(30, connect=10)
"""Seconds, for each step."""

MAX_REDIRECTS: Final = 5
_LAST_PORT: Final = 65_535
_LENGTH: Final = re.compile("[0-9]{1,20}")


@frozen(kw_only=True)
class Download:
    """What to download, and how."""

    url: str
    """Where from; a relative address is one of the base URL's."""

    to: str | os.PathLike[str]
    """The file's name; one that is there is replaced when the new one is whole."""

    base_url: str
    """The API's address: its origin alone gets credentials, and may be private or without TLS if it is itself."""

    auth: httpx.Auth | None = None
    """Credentials for the base URL's origin; None leaves that to the httpx client."""

    headers: Mapping[str, str] = field(factory=dict)
    """Sent to the base URL's origin."""

    secrets: Sequence[str] = field(default=(), repr=False)
    """What no error shows."""

    timeout: httpx.Timeout | float | None = TIMEOUT
    """Seconds for each step: to connect, and from one piece of the answer to the next."""

    deadline: float = DEADLINE
    """Seconds for the whole."""

    progress: Progress | None = None
    max_bytes: int = MAX_BYTES
    content_type: str | Sequence[str] | None = "image/"
    """The media types to take: `image/png`, or `image/` for all that begin so. None takes any."""

    allow_http: bool = False
    """Whether to go without TLS where the base URL doesn't."""

    def start(self) -> httpx.URL:
        """Returns the absolute address."""
        try:
            return httpx.URL(self.base_url).join(self.url)
        except (httpx.InvalidURL, UnicodeError) as error:
            raise DownloadError(self.url.partition("?")[0].rpartition("@")[2], f"is no address: {error}") from error

    def kinds(self) -> frozenset[str]:
        """Returns the kinds of network that may be asked: that of the base URL, and the public one."""
        base = host(httpx.URL(self.base_url))
        return frozenset({PUBLIC, *map(kind, resolved(base) if base else ())})

    def check(self, url: httpx.URL, kinds: frozenset[str]) -> None:
        """Refuses an address that may not be asked, be it the first or one that an answer leads to."""
        base = httpx.URL(self.base_url)
        if url.scheme not in ("http", "https") or not url.raw_host:
            raise refusal(url, "is no address of the web")
        if url.scheme == "http" and not self.allow_http and (base.scheme, base.raw_host) != ("http", url.raw_host):
            raise refusal(url, "is not https; if that is meant, say allow_http=True")
        if url.userinfo:
            raise refusal(url, "holds a user or a password, which belong in a header")
        if (url.port or 0) > _LAST_PORT:
            raise refusal(url, "has a port that can be none")
        try:
            addresses = resolved(host(url))
        except UnicodeError as error:
            raise refusal(url, "has a host that can be none") from error
        for address in addresses:
            check_address(url, kinds, address)

    def request(self, http: httpx.Client | httpx.AsyncClient, url: httpx.URL, trace: object) -> httpx.Request:
        """Returns the request; to another origin than the base URL's, one with nothing of the caller's own in it."""
        extensions = {"timeout": self._seconds(), "trace": trace}
        # Compressed, a small answer could be one of any size.
        headers = {"Accept": ", ".join(self._accepted()), "Accept-Encoding": "identity"}
        if self._is_own(url):
            return http.build_request("GET", url, headers={**self.headers, **headers}, extensions=extensions)
        # A new connection each time, since the alarm can't cut one that was opened before it was set.
        headers |= {"User-Agent": http.headers.get("User-Agent", "python-httpx"), "Connection": "close"}
        return httpx.Request("GET", url, headers=headers, extensions=extensions)

    def sending(self, url: httpx.URL) -> dict[str, Any]:
        """Returns how to send the request."""
        own = httpx.USE_CLIENT_DEFAULT if self.auth is None else self.auth
        return {"auth": own if self._is_own(url) else None, "follow_redirects": False, "stream": True}

    def size(self, url: httpx.URL, headers: httpx.Headers) -> int | None:
        """Returns how many bytes an answer announces, if it does, after a look at the media type and at them."""
        media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if not self._takes(media_type):
            expected = f"{' or '.join(self._types())}; content_type=None takes any"
            raise refusal(url, f"is of content type {media_type or 'none'!r}, not {expected}")
        if not is_plain(headers):
            raise refusal(url, f"is encoded as {headers['Content-Encoding']!r}, which was not asked for")
        length = headers.get("Content-Length", "")
        total = int(length) if _LENGTH.fullmatch(length) and "Transfer-Encoding" not in headers else None
        self.check_size(url, total or 0)
        return total

    def check_size(self, url: httpx.URL, size: int) -> None:
        if size > self.max_bytes:
            raise refusal(url, f"is larger than max_bytes={self.max_bytes}")

    def _is_own(self, url: httpx.URL) -> bool:
        return origin(url) == origin(httpx.URL(self.base_url))

    def _types(self) -> Sequence[str]:
        return (self.content_type,) if isinstance(self.content_type, str) else self.content_type or ()

    def _accepted(self) -> list[str]:
        return [f"{one}*" if one.endswith("/") else one for one in self._types()] or ["*/*"]

    def _takes(self, media_type: str) -> bool:
        if self.content_type is None:
            return True
        return any(
            media_type.startswith(one) if one.endswith("/") else media_type == one
            for one in map(str.lower, self._types())
        )

    def _seconds(self) -> dict[str, float]:
        limits = httpx.Timeout(self.timeout).as_dict()
        longest = max(0.0, self.deadline)
        return {step: longest if limit is None else min(limit, longest) for step, limit in limits.items()}


def media_types_of(to: str | os.PathLike[str]) -> Sequence[str]:
    """Returns the media types that go into a file of such a name: by its ending, or all but text."""
    guessed, _ = guess_type(PurePath(to).name)
    return (f"{guessed.partition('/')[0]}/",) if guessed else _NO_TEXT


_NO_TEXT: Final = ("application/", "audio/", "font/", "image/", "model/", "video/")


def check_address(url: httpx.URL, kinds: frozenset[str], address: str) -> None:
    """Refuses the address of a host that is of no allowed kind."""
    if kind(address) not in kinds:
        raise refusal(url, f"leads to {address}, a {kind(address)} address, where the base URL does not")


def is_plain(headers: httpx.Headers) -> bool:
    """Says whether an answer's body is as it was sent, without compression."""
    return headers.get("Content-Encoding", "identity").strip().lower() in ("", "identity")


def refusal(url: httpx.URL, reason: str) -> DownloadError:
    return DownloadError(shown(url), reason)


def host(url: httpx.URL) -> str:
    """Returns the host as a name that can be looked up."""
    return url.raw_host.decode("ascii")
