"""Turns an operation into a command: its options, and what becomes of what is given for them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal

import typer
from attrs import frozen

from .._runtime.calls import Call
from .._runtime.client import BaseClient
from ..errors import RequestError
from .answers import Wanted, deliver
from .commands import option, single
from .docstrings import about
from .entries import whole
from .options import WHOLE, Key, Options, options
from .panels import show
from .progress import waiting
from .requests import Request
from .settings import settings
from .speech import errors_told

_ANSWER: Final = "Answer"
_BODY: Final = "Body"


def command(call: type[Call[Any]], client: type[BaseClient], before: Mapping[str, Any]) -> typer.Typer:
    """Returns the command line of an operation; `before` are the settings that stood before the command."""
    run = _Run(call, client, options(call), before)
    return single(about(call.__call__), run.parameters(), run, partial(show, run.options))


@frozen
class _Run:
    """An operation, to be called with what is given."""

    call: type[Call[Any]]
    client: type[Any]
    options: Options
    before: Mapping[str, Any]

    def parameters(self) -> Iterator[inspect.Parameter]:
        """Yields all options: those of the answer, of the client and, which help shows apart, of the operation."""
        yield option("out", str, "--out", _OUT, panel=_ANSWER, metavar="FILE")
        yield option("json", bool, "--json", "Print the answer as JSON, and nothing else.", panel=_ANSWER)
        yield option("http", bool, "--http", _HTTP, panel=_ANSWER)
        yield from settings(self.client)
        yield from self._of_body()
        entries = self.options.entries()
        for name, key in self._names().items():
            if key != WHOLE:
                flag = self.options.flags[key]
                is_flag = all(entry.kind.is_flag for entry in entries[key])
                yield option(name, bool if is_flag else list[str], f"--{flag}/--no-{flag}" if is_flag else f"--{flag}")

    def _of_body(self) -> Iterator[inspect.Parameter]:
        if len(types := self.options.media_types()) > 1:
            told = f"What to send the body as. Default {types[0]}."
            yield option("content_type", Literal[tuple(types)], "--content-type", told, panel=_BODY)
        if self.options.forms:
            called = " | ".join(dict.fromkeys(whole(form).called() for form in self.options.forms))
            yield option(next(iter(self._names())), list[str], "--body", _ALL, panel=_BODY, metavar=called)

    def _names(self) -> dict[str, Key]:
        """Returns what each option of the operation stands for, by the name that Typer knows it by; the body first."""
        return {f"option_{number}": key for number, key in enumerate(self.options.flags)}

    def __call__(self, values: dict[str, Any]) -> None:
        wanted = Wanted(Path(values["out"]) if "out" in values else None, "json" in values, "http" in values)
        given = {key: values[name] for name, key in self._names().items() if name in values}
        own = {name: value for name, value in values.items() if name in _SETTINGS}
        secrets: list[str] = []
        with errors_told(self.options, secrets), self._client({**self.before, **own}) as client:
            secrets += client.secrets()
            wanted.check(self.call.OPERATION, client)
            request = Request(self.call.OPERATION, self.options, given, values.get("content_type"))
            with waiting():
                answer = request.send(client)
            deliver(answer, client, wanted)

    def _client(self, given: Mapping[str, Any]) -> Any:
        try:
            return self.client(**given)
        except ValueError as error:
            raise RequestError(str(error)) from None


_SETTINGS: Final = frozenset({"base_url", "retries", "timeout", "token", "validate"})
_OUT: Final = (
    "Save the answer under this name, or what it leads to: the files at its addresses, with a number each if several."
)
_ALL: Final = "The body as a whole, or what the options below add to: itself, @ and a file's name, - for the input."
_HTTP: Final = "Download from addresses without TLS too."
