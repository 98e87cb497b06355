"""Turns an answer into what is asked for: files on the disk, JSON, or text to read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from rich.console import Console
from rich.highlighter import JSONHighlighter

from .._runtime.client import BaseClient
from .._runtime.keywords.json_types import plain
from .._runtime.modelling.model import Model
from .._runtime.operations import Operation
from .._runtime.writing.media_types import by_media_type
from ..errors import Error, RequestError
from ..types import Response
from .saving import downloaded
from .speech import complain, printable


@frozen
class Wanted:
    """What is to become of the answer."""

    out: Path | None = None
    json: bool = False
    http: bool = False

    def check(self, operation: Operation[Any], client: BaseClient) -> None:
        """Makes sure that an answer, which may have its price, has a place to go to.

        Raises:
            RequestError: it has none.
        """
        if self.http and not client.base_url_for(client.get_httpx_client(), operation.server).startswith("http://"):
            raise RequestError("--http is for a --base-url of http")
        if self.out is not None:
            if self.out.is_dir() or not self.out.absolute().parent.is_dir():
                raise RequestError(f"--out: {self.out} can't be a file: it is a folder, or in one that is not there")
        elif (self.json or sys.stdout.isatty()) and _may_be_bytes(operation):
            raise RequestError("the answer may be a file: say with --out where to save it")


def _may_be_bytes(operation: Operation[Any]) -> bool:
    found = [contents for status, contents in operation.responses.items() if str(status).startswith("2")]
    return any(content.kind == "bytes" for contents in found for content in by_media_type(contents).values())


def deliver(answer: Response[Any], client: Any, wanted: Wanted) -> None:
    """Saves and prints an answer.

    Raises:
        Error: something could not be saved; the answer itself was printed then, so that it is not lost.
    """
    value = plain(answer.parsed)
    secrets: Sequence[str] = client.secrets()
    failures = _saved(answer.parsed, value, client, wanted, wanted.out) if wanted.out is not None else []
    if wanted.json:
        print(printable(json.dumps(value), secrets))
    elif wanted.out is None or failures:
        _show(value, secrets)
    for failure in failures[:-1]:
        complain(f"error: {failure}", secrets)
    if failures:
        raise failures[-1]


def _show(value: Any, secrets: Sequence[str]) -> None:
    if isinstance(value, bytes):
        sys.stdout.buffer.write(value)
    elif isinstance(value, str):
        print(printable(value, secrets))
    elif value is not None:
        text = printable(json.dumps(value, ensure_ascii=False, indent=2), secrets)
        Console(highlighter=JSONHighlighter()).print(text, markup=False, emoji=False, soft_wrap=True)


def _saved(parsed: Any, value: Any, client: Any, wanted: Wanted, to: Path) -> list[Error]:
    """Saves what an answer holds, or what it leads to, and returns what went wrong with that."""
    if urls := list(_addresses(parsed)):
        return downloaded(client, urls, to, quiet=wanted.json, allow_http=wanted.http)
    try:
        to.write_bytes(_content(value))
    except OSError as error:
        return [RequestError(f"{to} can't be written: {error}")]
    if not wanted.json:
        print(to)
    return []


def _content(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    return value.encode() if isinstance(value, str) else f"{json.dumps(value, indent=2)}\n".encode()


def _addresses(value: Any) -> Iterator[str]:
    """Yields what an answer's models have in properties that are addresses."""
    if isinstance(value, Model):
        for field in value.__properties__.values():
            held = getattr(value, field.name)
            if field.metadata["address"]:
                yield from filter(_is_text, held if isinstance(held, list) else [held])
            else:
                yield from _addresses(held)
    elif isinstance(value, list | dict):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _addresses(member)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""
