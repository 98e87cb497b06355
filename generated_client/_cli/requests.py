"""Turns what was given on the command line into the values of a call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .._runtime.calls import completed
from .._runtime.client import BaseClient
from .._runtime.operations import Operation
from ..errors import RequestError
from ..types import UNSET, Response
from .entries import Entry, Form, whole
from .options import WHOLE, Key, Options


@frozen
class Request:
    """A call of an operation that is yet to be made."""

    operation: Operation[Any]
    options: Options
    given: Mapping[Key, Any] = field(repr=False)
    """The texts of each option, or of a flag whether it is set."""

    content_type: str | None = None

    def send(self, client: BaseClient) -> Response[Any]:
        """Makes the call."""
        values = [self._value(entry) for entry in self.options.parameters]
        return self.operation.call(client, self._body(client), values, self.content_type)

    def _value(self, entry: Entry) -> Any:
        given = self.given.get((entry.place, entry.name), UNSET)
        if given is UNSET or isinstance(given, bool):
            return given
        try:
            return entry.kind.value(given)
        except (OSError, UnicodeError) as error:
            raise RequestError(f"{self.options.spelled(entry)}: {error}") from error

    def _body(self, client: BaseClient) -> Any:
        if not self.options.forms:
            return UNSET
        media_type = self.content_type or self.options.forms[0].media_type
        ways = [form for form in self.options.forms if form.media_type == media_type]
        body = self._value(Entry(*WHOLE, "body", whole(ways[0])))
        form = next((one for one in ways if self._tag(one.selector, body) in one.tags), ways[0])
        members = self._members(form)
        if not members and (body is not UNSET or not self.operation.body_required or not form.members):
            return body
        if body is not UNSET and not isinstance(body, dict):
            raise RequestError(f"--body is no JSON object: {', '.join(map(self._flag, members))} can't be added to it")
        own = {entry.name for entry in form.members}
        others = [name for name in members if name not in own]
        return completed(form.content, {**(body or {}), **members}, others, client.validate)

    def _tag(self, selector: str, body: Any) -> Any:
        """Returns the value that selects a model: that of an option, or else what stands in the body."""
        texts = self.given.get(("body", selector))
        if texts:
            return texts[-1]
        return body.get(selector) if isinstance(body, dict) else None

    def _members(self, form: Form) -> dict[str, Any]:
        """Returns the members that were given: as the form has them, or else as another has, which will be refused."""
        entries: dict[str, Entry] = {}
        for one in [*self.options.forms, form]:
            entries |= {entry.name: entry for entry in one.members}
        values = {name: self._value(entry) for name, entry in entries.items()}
        return {name: value for name, value in values.items() if value is not UNSET}

    def _flag(self, name: str) -> str:
        return f"--{self.options.flags['body', name]}"
