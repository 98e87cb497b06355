"""The parameters of an operation, a class a place: each checks its value and writes it where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, ClassVar, Final

from attrs import field, frozen

from ...errors import RequestPart
from ...types import UNSET
from ..keywords.json_types import compact, shown
from ..keywords.keyword import Keyword, Place
from .drafts import Draft
from .names import Named
from .styles import Unwritable, Write, encoded, label, matrix, pairs, simple, with_reserved, without, written_of

_COOKIE: Final = frozenset(map(chr, range(0x21, 0x7F))) - set('",;\\')
"""The characters of a cookie's value (RFC 6265)."""


@frozen
class Parameter:
    """One parameter.

    Args:
        name: Its wire name.
        keywords: The keywords of its schema.
        required: Whether it must be given.
        default: What goes out where it is left out.
        style, explode, allow_reserved: How arrays and objects are written.
        json: Whether it is written as JSON, whatever it is.
    """

    place: ClassVar[RequestPart]
    name: str
    keywords: Sequence[Keyword]
    required: bool = field(default=False, kw_only=True)
    default: Any = field(default=UNSET, kw_only=True)
    style: str = field(default="form", kw_only=True)
    explode: bool = field(default=True, kw_only=True)
    allow_reserved: bool = field(default=False, kw_only=True)
    json: bool = field(default=False, kw_only=True)

    def put(self, value: Any, draft: Draft) -> None:
        """Writes a value into the request, or notes what it breaks."""
        at = Place(f"/{self.place}", "").member(self.name, f"{self.place} parameter {self.name}")
        given = deepcopy(self.default) if value is UNSET else value
        if given is UNSET:
            if self.required:
                self._lacks(given, at, draft, "is required")
            return
        checked = self._checked(given, at, draft)
        if checked is UNSET:
            return
        try:
            names = self.write(self.as_json(checked) if self.json else checked, draft)
        except Unwritable as error:
            draft.refuse("style", self.style, given, at, self.place, f"{shown(error.value)} {self.unwritable()}")
            return
        draft.named.append(Named(self.place, at, given, frozenset(names)))
        if not names and self.required:
            self._lacks(given, at, draft, f"{shown(given)} leaves nothing to send")
        elif not names:
            draft.hold(checked, self._written_of(self.default), given, at, self.place)

    def _checked(self, given: Any, at: Place, draft: Draft) -> Any:
        """Returns what is written of a value, or UNSET; it must keep the rules as the value does."""
        checked = draft.checked(self.keywords, given, at, self.place)
        sent = self._written_of(checked)
        if sent and sent != checked:
            taken = draft.checked_again(self.keywords, sent, checked, at, self.place)
            draft.hold(sent, self._written_of(taken), given, at, self.place)
        return sent

    def _written_of(self, value: Any) -> Any:
        return written_of(value) if self.style == "deepObject" else value

    def _lacks(self, given: Any, at: Place, draft: Draft, rule: str) -> None:
        """A request without a parameter can be sent, except one in the path."""
        told = draft.refuse if self.place == "path" else draft.note
        told("required", True, given, at, self.place, rule)

    def as_json(self, value: Any) -> str:
        """Returns the JSON of a value, as the place takes it."""
        return compact(value)

    def unwritable(self) -> str:
        return f"can't be written in the style {self.style!r}"

    def write(self, value: Any, draft: Draft) -> list[str]:
        """Writes a value that keeps its rules, and returns the names that it stands under: none for what is left out.

        Raises:
            Unwritable: the style or the place has no way to write it.
        """
        raise NotImplementedError


@frozen
class path(Parameter):
    """A parameter in the path. None of its characters can change the path, and it can't be empty or dots alone."""

    place: ClassVar[RequestPart] = "path"
    required: bool = field(default=True, kw_only=True)
    style: str = field(default="simple", kw_only=True)
    explode: bool = field(default=False, kw_only=True)

    def write(self, value: Any, draft: Draft) -> list[str]:
        text = self._text(value)
        if not text.strip("."):
            raise Unwritable(value)
        draft.path = draft.path.replace(f"{{{self.name}}}", text)
        return [self.name]

    def _text(self, value: Any) -> str:
        if self.style == "label":
            return label(value, self.explode, encoded)
        if self.style == "matrix":
            return matrix(self.name, value, self.explode, encoded)
        return simple(value, self.explode, encoded)

    def unwritable(self) -> str:
        return f"can't be a part of the path in the style {self.style!r}"


@frozen
class query(Parameter):
    """A parameter in the query. None, where the schema allows it, is left out, as is an empty array or object."""

    place: ClassVar[RequestPart] = "query"

    def write(self, value: Any, draft: Draft) -> list[str]:
        if value is None:
            return []
        write: Write = with_reserved if self.allow_reserved else encoded
        found = pairs(self.name, value, self.style, self.explode, write, encoded)
        draft.query += [f"{name}={text}" for name, text in found]
        return [name for name, _ in found]


@frozen
class header(Parameter):
    """A header. None, where the schema allows it, is left out, as is an empty array or object."""

    place: ClassVar[RequestPart] = "header"
    style: str = field(default="simple", kw_only=True)
    explode: bool = field(default=False, kw_only=True)

    def write(self, value: Any, draft: Draft) -> list[str]:
        several = isinstance(value, list | dict)
        if value is None or (several and not value):
            return []
        whole = without(",=" if self.explode else ",") if several else str
        draft.headers[self.name] = simple(value, self.explode, lambda text: whole(_header_text(text)))
        return [self.name]

    def as_json(self, value: Any) -> str:
        return compact(value, ascii_only=True)

    def unwritable(self) -> str:
        return "can't be the value of a header"


def _header_text(text: str) -> str:
    """White space around a value, and around each of several, is none of it (RFC 9110, 5.5 and 5.6.1)."""
    if text != text.strip() or not all(map(_is_of_headers, text)):
        raise Unwritable(text)
    return text


def _is_of_headers(char: str) -> bool:
    return char == "\t" or " " <= char <= "~" or "\xa0" <= char <= "\xff"


@frozen
class cookie(Parameter):
    """A cookie. None, where the schema allows it, is left out, as is an empty array or object."""

    place: ClassVar[RequestPart] = "cookie"

    def write(self, value: Any, draft: Draft) -> list[str]:
        if value is None:
            return []
        write = encoded if self.json else _cookie_text
        found = pairs(self.name, value, self.style, self.explode, write, _cookie_name)
        draft.cookies += found
        return [name for name, _ in found]

    def unwritable(self) -> str:
        return "can't be the value of a cookie"


def _cookie_name(text: str) -> str:
    return without("=")(_cookie_text(text))


def _cookie_text(text: str) -> str:
    if not set(text) <= _COOKIE:
        raise Unwritable(text)
    return text
