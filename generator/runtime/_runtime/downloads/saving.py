"""Turns a download that a client is asked for into one by its settings; an error of it stands alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from ...errors import Error
from ...types import Unset
from ..client import BaseClient
from .rules import Download, media_types_of
from .transfer import download, download_async

MediaTypes: TypeAlias = str | Sequence[str] | Unset | None


def save(
    client: BaseClient,
    url: str,
    to: str | os.PathLike[str],
    media_types: MediaTypes,
    **how: Any,
) -> Path:
    """Downloads a file; `how` has the rest of the fields of a `Download`."""
    try:
        return download(client.get_httpx_client(), _what(client, url, to, media_types, how))
    except Error as error:
        failure = error
    raise _alone(failure)


async def save_async(
    client: BaseClient,
    url: str,
    to: str | os.PathLike[str],
    media_types: MediaTypes,
    **how: Any,
) -> Path:
    """Like `save`, without blocking."""
    try:
        return await download_async(client.get_async_httpx_client(), _what(client, url, to, media_types, how))
    except Error as error:
        failure = error
    raise _alone(failure)


def _what(
    client: BaseClient,
    url: str,
    to: str | os.PathLike[str],
    media_types: MediaTypes,
    how: dict[str, Any],
) -> Download:
    base_url, auth = client.downloading()
    taken = media_types_of(to) if isinstance(media_types, Unset) else media_types
    own: dict[str, Any] = {"auth": auth, "headers": client.headers, "secrets": client.secrets()}
    return Download(url=url, to=to, base_url=base_url, content_type=taken, **own, **how)


def _alone(failure: Error) -> Error:
    """Returns an error without the exception of httpx that it came of: that has the request in it."""
    failure.__cause__ = failure.__context__ = None
    return failure
