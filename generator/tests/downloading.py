"""What the tests of downloads share: a picture, and the two ways to fetch it."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path
from typing import Any, Protocol

import httpx

from generator.runtime._runtime.downloads.rules import Download
from generator.runtime._runtime.downloads.transfer import download, download_async

TRUST = ssl.create_default_context()
"""Made once: it is what takes long about a new httpx client."""

PICTURE = b"\x89PNG" + bytes(range(256)) * 1000


class Fetch(Protocol):
    """Downloads what it is told to."""

    def __call__(self, http: dict[str, Any] | None = None, **options: Any) -> Path: ...


def blocking(http: dict[str, Any] | None = None, **options: Any) -> Path:
    with httpx.Client(verify=TRUST, **http or {}) as client:
        return download(client, Download(**options))


def asynchronous(http: dict[str, Any] | None = None, **options: Any) -> Path:
    async def fetched() -> Path:
        async with httpx.AsyncClient(verify=TRUST, **http or {}) as client:
            return await download_async(client, Download(**options))

    return asyncio.run(fetched())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
