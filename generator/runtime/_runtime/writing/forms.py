"""Bodies that are forms: the members of an object, each written by itself, with files among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from secrets import token_hex
from typing import Any, ClassVar, Final, TypeAlias

from attrs import field, frozen

from ...types import UNSET, File
from ..keywords.json_types import compact, is_object, plain, shown
from ..keywords.keyword import Keyword, Place
from .drafts import Draft
from .media_types import BODY, Content
from .styles import Unwritable, encoded, pairs, text_of, with_reserved, without
from .texts import NOT_BYTES, content_type_of, file_name_of, payload_of

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
_PLAIN = encoding()


class as_form(Content):
    """A body of percent-encoded names and values."""

    __slots__ = ("encodings", "keywords")
    kind = "form"

    def __init__(self, keywords: Sequence[Keyword], encodings: Encodings | None = None) -> None:
        self.keywords = keywords
        self.encodings = encodings or {}

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        texts: list[str] = []
        for name, (member, how) in _members(self.keywords, value, self.encodings, draft).items():
            texts += [f"{key}={text}" for key, text in _written(name, member, how.encoded, draft)]
        draft.headers["Content-Type"] = media_type
        draft.body = {"content": "&".join(texts).encode()}


@frozen
class part:
    """A part of a multipart body that is no file."""

    is_file: ClassVar[bool] = False
    name: str
    keywords: Sequence[Keyword]
    required: bool = field(default=False, kw_only=True)
    default: Any = field(default=UNSET, kw_only=True)
    encoding: encoding = field(default=_PLAIN, kw_only=True)
    about: str = field(default="", kw_only=True)
    """What the document says of it, its rules in words."""

    def write(self, value: Any, at: Place, draft: Draft) -> Iterator[Part]:
        checked = draft.checked(self.keywords, value, at, "body")
        if self.encoding.leaves_out(checked):
            _leave_out(self.required, value, at, draft)
        elif checked is not UNSET:
            yield from _parts(self.name, checked, self.encoding, draft)


@frozen
class file:
    """A part of a multipart body that is a file, or several."""

    is_file: ClassVar[bool] = True
    name: str
    required: bool = field(default=False, kw_only=True)
    many: bool = field(default=False, kw_only=True)
    nullable: bool = field(default=False, kw_only=True)
    keywords: Sequence[Keyword] = field(default=(), kw_only=True)
    """What holds for the array of several."""

    content_type: str = field(default="*/*", kw_only=True)
    default: Any = field(default=UNSET, kw_only=True)
    about: str = field(default="", kw_only=True)
    """What the document says of it, its rules in words."""

    def write(self, value: Any, at: Place, draft: Draft) -> Iterator[Part]:
        if value is None and self.nullable:
            _leave_out(self.required, value, at, draft)
        elif not self.many:
            yield from self._one(value, at, draft)
        elif isinstance(value, list | tuple):
            counted = draft.checked(self.keywords, [""] * len(value), at, "body")
            _leave_out(self.required and counted == [], value, at, draft)
            for index, one in enumerate(value):
                yield from self._one(one, at.element(index), draft)
        else:
            draft.refuse("type", "array", value, at, "body", f"{shown(value)} is not of type array")

    def _one(self, value: Any, at: Place, draft: Draft) -> Iterator[Part]:
        payload = payload_of(value)
        if payload is None:
            draft.refuse("format", "binary", value, at, "body", NOT_BYTES.format(shown(value)))
            return
        given = value.mime_type if isinstance(value, File) else None
        content_type = content_type_of(given, self.content_type, at, draft)
        yield self.name, (file_name_of(value, self.name), payload, content_type)


def _leave_out(required: bool, value: Any, at: Place, draft: Draft) -> None:
    if required:
        draft.note("required", True, value, at, "body", f"{shown(value)} leaves nothing to send")


Part: TypeAlias = tuple[str, tuple[str | None, Any, str | None]]


class as_multipart(Content):
    """A body of parts: those that are listed, or else the members of what keeps some keywords."""

    __slots__ = ("_further", "additional_properties", "encodings", "keywords", "parts")
    kind = "multipart"

    def __init__(
        self,
        keywords: Sequence[Keyword] = (),
        encodings: Encodings | None = None,
        *,
        parts: Sequence[part | file] = (),
        additional_properties: bool | Sequence[Keyword] = True,
    ) -> None:
        self.keywords = keywords
        self.encodings = encodings or {}
        self.parts = {one.name: one for one in parts}
        self.additional_properties = additional_properties is not False
        self._further = () if isinstance(additional_properties, bool) else additional_properties

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        found = self._listed(value, draft) if self.parts else self._members(value, draft)
        boundary = token_hex(16)
        draft.headers["Content-Type"] = f"{media_type}; boundary={boundary}"
        draft.body = {"files": found} if found else {"content": f"--{boundary}--\r\n".encode()}

    def _members(self, value: Any, draft: Draft) -> list[Part]:
        members = _members(self.keywords, value, self.encodings, draft)
        return [one for name, (member, how) in members.items() for one in _parts(name, member, how, draft)]

    def _listed(self, value: Any, draft: Draft) -> list[Part]:
        if not isinstance(value, Mapping):
            draft.refuse("type", "object", value, BODY, "body", f"{shown(value)} is not of type object")
            return []
        found: list[Part] = []
        for name, one in self.parts.items():
            at = BODY.member(name, f"body.{name}")
            given = value.get(name, UNSET)
            given = deepcopy(one.default) if given is UNSET else given
            if given is not UNSET:
                found += one.write(given, at, draft)
            elif one.required:
                draft.note("required", True, given, at, "body", "is required")
        for name in value:
            if name not in self.parts:
                found += self._unlisted(name, value[name], draft)
        return found

    def _unlisted(self, name: Any, value: Any, draft: Draft) -> Iterator[Part]:
        at = BODY.member(str(name), f"body.{name}")
        if not isinstance(name, str):
            draft.refuse("type", "string", name, at, "body", f"{shown(name)} is no name of a part")
            return
        if not self.additional_properties:
            draft.note("additionalProperties", False, value, at, "body", "the body has no such part")
        one = part(name, self._further) if self._further or payload_of(value) is None else file(name)
        yield from one.write(value, at, draft)


def _members(
    keywords: Sequence[Keyword], value: Any, encodings: Encodings, draft: Draft
) -> dict[str, tuple[Any, encoding]]:
    """Returns each member that is sent, and how; what is left must keep the rules without those that are not."""
    checked = draft.checked(keywords, value, BODY, "body")
    if checked is not UNSET and not is_object(checked):
        draft.refuse("type", "object", value, BODY, "body", f"{shown(value)} is not of type object")
    members: dict[str, Any] = plain(checked) if is_object(checked) else {}
    found = {name: (member, encodings.get(name, _PLAIN)) for name, member in members.items()}
    sent = {name: (member, how) for name, (member, how) in found.items() if not how.leaves_out(member)}
    if len(sent) < len(found):
        draft.checked(keywords, {name: member for name, (member, _) in sent.items()}, BODY, "body")
    return sent


def _parts(name: str, value: Any, how: encoding, draft: Draft) -> Iterator[Part]:
    for key, text in _written(name, value, how.texts, draft):
        yield key, (None, text.encode(), how.type_of(value))


def _written(name: str, value: Any, write: Any, draft: Draft) -> list[tuple[str, str]]:
    try:
        made: list[tuple[str, str]] = write(name, value)
    except Unwritable as error:
        at = BODY.member(name, f"body.{name}")
        draft.refuse("style", "form", value, at, "body", f"{shown(error.value)} can't be written in a form")
        return []
    return made
