"""Turns an address into a file on the disk: whole under its name, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import aclosing, closing, contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx

from ...errors import status_class
from ..alarms import Alarm, late
from ..guards import Guard
from ..transport_errors import transport_error
from .arrivals import Arrival
from .rules import MAX_REDIRECTS, Download, check_address, host, is_plain, refusal

_OF_A_FAILURE: Final = 65_536
"""How many bytes are read of an answer that is no success."""


def download(http: httpx.Client, what: Download) -> Path:
    """Downloads a file, a piece at a time, and returns where it is.

    The connections are checked that are made for it; one that goes through a proxy leads where the proxy decides, and
    what another transport of the caller's own connects to is its business: the name alone is checked then.

    Raises:
        DownloadError: it may not be had by the rules in `what`, ends early, or can't be written.
        Timeout: it is not there within `what.deadline`, or the server was silent for longer than `what.timeout`.
        ConnectionError: no connection was made, or it broke.
        StatusError: the answer is no success.
    """
    with Alarm(what.deadline) as alarm, _translated(alarm):
        url = what.start()
        kinds = what.kinds()
        for _ in range(1 + MAX_REDIRECTS):
            what.check(url, kinds)
            response = _answer(http, what, url, Guard(host(url), partial(check_address, url, kinds), alarm))
            with closing(response):
                if response.next_request is None:
                    return _save(what, url, response, alarm)
            url = response.next_request.url
    raise refusal(url, f"is the end of more than {MAX_REDIRECTS} redirects")


async def download_async(http: httpx.AsyncClient, what: Download) -> Path:
    """Like `download`, without blocking."""
    limit = asyncio.timeout(what.deadline)
    try:
        async with limit:
            with _translated():
                return await _download_async(http, what)
    except TimeoutError as error:
        if limit.expired():
            raise late(what.deadline) from error
        raise


async def _download_async(http: httpx.AsyncClient, what: Download) -> Path:
    url = what.start()
    kinds = await asyncio.to_thread(what.kinds)
    for _ in range(1 + MAX_REDIRECTS):
        await asyncio.to_thread(what.check, url, kinds)
        response = await _answer_async(http, what, url, Guard(host(url), partial(check_address, url, kinds)))
        async with aclosing(response):
            if response.next_request is None:
                return await _save_async(what, url, response)
        url = response.next_request.url
    raise refusal(url, f"is the end of more than {MAX_REDIRECTS} redirects")


def _answer(http: httpx.Client, what: Download, url: httpx.URL, guard: Guard) -> httpx.Response:
    try:
        return http.send(what.request(http, url, guard.trace), **what.sending(url))
    except BaseException:
        guard.close()
        raise


async def _answer_async(http: httpx.AsyncClient, what: Download, url: httpx.URL, guard: Guard) -> httpx.Response:
    try:
        return await http.send(what.request(http, url, guard.trace_async), **what.sending(url))
    except BaseException:
        await guard.close_async()
        raise


def _save(what: Download, url: httpx.URL, response: httpx.Response, alarm: Alarm) -> Path:
    if response.status_code != HTTPStatus.OK:
        pieces = response.iter_bytes(_OF_A_FAILURE) if is_plain(response.headers) else iter(())
        raise status_class(response.status_code)(response.status_code, next(pieces, b""))
    with Arrival(what, url, response.headers) as arrival:
        for piece in response.iter_bytes():
            alarm.check()
            arrival.take(piece)
        alarm.check()
        arrival.finish()
        return arrival.keep()


async def _save_async(what: Download, url: httpx.URL, response: httpx.Response) -> Path:
    if response.status_code != HTTPStatus.OK:
        pieces = response.aiter_bytes(_OF_A_FAILURE)
        raise status_class(response.status_code)(
            response.status_code, await anext(pieces, b"") if is_plain(response.headers) else b""
        )
    with Arrival(what, url, response.headers) as arrival:
        async for piece in response.aiter_bytes():
            arrival.take(piece)
        await asyncio.to_thread(arrival.finish)
        return arrival.keep()


@contextmanager
def _translated(alarm: Alarm | None = None) -> Generator[None]:
    """Lets no exception of httpx through."""
    try:
        yield
    except httpx.RequestError as error:
        raise late(alarm.seconds) if alarm and alarm.rung else transport_error(error) from error
