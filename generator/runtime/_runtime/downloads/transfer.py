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

from ...errors import StatusError
from ..http.alarms import Alarm, late
from ..http.answers import Answer
from ..http.guards import Guard
from ..http.servers import shown
from ..http.transport_errors import BROKEN, NO_ADDRESS, transport_error
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
    with Alarm(what.deadline) as alarm, _translated(what, alarm):
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
            with _translated(what):
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
    except NO_ADDRESS as error:
        guard.close()
        raise refusal(url, f"leads to what is no address: {error}") from error
    except BaseException:
        guard.close()
        raise


async def _answer_async(http: httpx.AsyncClient, what: Download, url: httpx.URL, guard: Guard) -> httpx.Response:
    try:
        return await http.send(what.request(http, url, guard.trace_async), **what.sending(url))
    except NO_ADDRESS as error:
        await guard.close_async()
        raise refusal(url, f"leads to what is no address: {error}") from error
    except BaseException:
        await guard.close_async()
        raise


def _save(what: Download, url: httpx.URL, response: httpx.Response, alarm: Alarm) -> Path:
    if response.status_code != HTTPStatus.OK:
        pieces = response.iter_bytes(_OF_A_FAILURE) if is_plain(response.headers) else iter(())
        raise _failure(what, response, next(pieces, b""))
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
        raise _failure(what, response, await anext(pieces, b"") if is_plain(response.headers) else b"")
    with Arrival(what, url, response.headers) as arrival:
        async for piece in response.aiter_bytes():
            arrival.take(piece)
        await asyncio.to_thread(arrival.finish)
        return arrival.keep()


def _failure(what: Download, response: httpx.Response, content: bytes) -> StatusError:
    """Returns the error that an answer is which is no success; `content` is what was read of its body."""
    flaw = "may have more" if len(content) == _OF_A_FAILURE else ""
    return Answer(response.status_code, response.headers, content, flaw).without(what.secrets).failure()


@contextmanager
def _translated(what: Download, alarm: Alarm | None = None) -> Generator[None]:
    """Lets no exception of httpx through."""
    try:
        yield
    except BROKEN as error:
        # A request is not on every error, and asking one without it raises.
        request: httpx.Request | None = getattr(error, "_request", None)
        asked = f"GET {shown(request.url if request else what.url)}"
        failure = transport_error(error, asked, _advice, secrets=what.secrets)
        raise late(alarm.seconds) if alarm and alarm.is_over else failure from error


def _advice(_maybe_done: bool, _late: bool) -> str:
    return "The file is as it was before."
