"""Bodies that are forms: the members of an object, each written by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import frozen

from ...types import UNSET
from ..keywords.json_types import compact, is_object, plain, shown
from ..keywords.keyword import Keyword
from .drafts import Draft
from .media_types import BODY, Content
from .names import Named
from .styles import Unwritable, encoded, pairs, text_of, with_reserved, without, written_of

_BARE: Final = {"form": ",", "spaceDelimited": "%", "pipeDelimited": "%", "deepObject": ""}
"""What tears a text apart where it is not percent-encoded, beside what the style refuses everywhere."""


@frozen
class encoding:
    """How one member of a form is written. Without a style an object is JSON, an array a member for each element."""

    style: str | None = None
    explode: bool = True
    allow_reserved: bool = False
    content_type: str | None = None

    def leaves_out(self, value: Any) -> bool:
        """Says whether nothing stands for a value: for null, except as JSON, and for what has no members to write."""
        if value is None:
            return not self._is_json
        return value == [] or (value == {} and self.style is not None)

    def written_of(self, value: Any) -> Any:
        """Returns what of a value is written."""
        return written_of(value) if self.style == "deepObject" else value

    def texts(self, name: str, value: Any) -> list[tuple[str, str]]:
        """Returns the members that a value becomes, as names and texts."""
        if self.style is not None:
            whole = isinstance(value, list | dict) and not self.explode
            return pairs(name, value, self.style, self.explode, without(_BARE[self.style]) if whole else str, str)
        return [(name, self._text(one)) for one in (value if isinstance(value, list) else [value])]

    def encoded(self, name: str, value: Any) -> list[tuple[str, str]]:
        """Returns the same, percent-encoded."""
        write = with_reserved if self.allow_reserved else encoded
        if self.style is not None:
            return pairs(name, value, self.style, self.explode, write, encoded)
        return [(encoded(key), write(text)) for key, text in self.texts(name, value)]

    def _text(self, value: Any) -> str:
        return compact(value) if self._is_json or isinstance(value, dict | list) else text_of(value)

    @property
    def _is_json(self) -> bool:
        return self.style is None and self.content_type is not None and "json" in self.content_type

    def type_of(self, value: Any) -> str | None:
        """Returns the Content-Type of a part; a text has none unless the document names one."""
        if self.content_type is not None and "," not in self.content_type and "*" not in self.content_type:
            return self.content_type
        return "application/json" if self.style is None and isinstance(value, dict) else None


Encodings: TypeAlias = Mapping[str, encoding]
PLAIN = encoding()


class as_form(Content):
    """A body of percent-encoded names and values."""

    __slots__ = ("encodings", "keywords")
    kind = "form"

    def __init__(self, keywords: Sequence[Keyword], encodings: Encodings | None = None) -> None:
        self.keywords = keywords
        self.encodings = encodings or {}

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        texts: list[str] = []
        for name, (member, how) in members_of(self.keywords, value, self.encodings, draft).items():
            texts += [f"{key}={text}" for key, text in written(name, member, how.encoded, draft)]
        draft.headers["Content-Type"] = media_type
        draft.body = {"content": "&".join(texts).encode()}


def members_of(
    keywords: Sequence[Keyword], value: Any, encodings: Encodings, draft: Draft
) -> dict[str, tuple[Any, encoding]]:
    """Returns each member that is sent, and how; what is left must keep the rules without those that are not."""
    checked = draft.checked(keywords, value, BODY, "body")
    if checked is not UNSET and not is_object(checked):
        draft.refuse("type", "object", value, BODY, "body", f"{shown(value)} is not of type object")
    members: dict[str, Any] = plain(checked) if is_object(checked) else {}
    hows = {name: encodings.get(name, PLAIN) for name in members}
    written = {name: how.written_of(members[name]) for name, how in hows.items()}
    sent = {name: member for name, member in written.items() if not hows[name].leaves_out(member)}
    if sent != members:
        taken = draft.checked_again(keywords, sent, members, BODY, "body")
        filled: Mapping[str, Any] = taken if is_object(taken) else {}
        for name in [one for one in members if one in filled]:
            at = BODY.member(name, f"body.{name}")
            draft.hold(written[name], hows[name].written_of(filled[name]), members[name], at, "body")
    return {name: (member, hows[name]) for name, member in sent.items()}


def written(name: str, value: Any, write: Any, draft: Draft) -> list[tuple[str, str]]:
    at = BODY.member(name, f"body.{name}")
    try:
        made: list[tuple[str, str]] = write(name, value)
    except Unwritable as error:
        draft.refuse("style", "form", value, at, "body", f"{shown(error.value)} can't be written in a form")
        return []
    draft.named.append(Named("body", at, value, frozenset(key for key, _ in made)))
    return made
