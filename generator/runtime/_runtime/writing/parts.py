"""Bodies that are multipart forms: the parts of an object, with files among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from secrets import token_hex
from typing import Any, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from ...types import UNSET
from ..keywords.json_types import is_object, shown
from ..keywords.keyword import Keyword, Place
from ..keywords.near import MOST_SUGGESTIONS, suggestion
from .drafts import Draft
from .forms import PLAIN, Encodings, encoding, members_of, written
from .media_types import BODY, Content
from .names import Named
from .texts import NOT_BYTES, content_type_of, file_name_of, payload_of


@frozen
class part:
    """A part of a multipart body that is no file, or not always."""

    is_file: ClassVar[bool] = False
    name: str
    keywords: Sequence[Keyword]
    required: bool = field(default=False, kw_only=True)
    default: Any = field(default=UNSET, kw_only=True)
    or_file: Literal["", "one", "several", "any"] = field(default="", kw_only=True)
    """How many files it may be too; to the keywords each is an empty text."""

    text: bool = field(default=True, kw_only=True)
    """Whether a text may be given that stands for no file."""

    encoding: encoding = field(default=PLAIN, kw_only=True)
    about: str = field(default="", kw_only=True)
    """What the document says of it, its rules in words."""

    def write(self, value: Any, at: Place, draft: Draft) -> Iterator[Part]:
        texts = [] if self.text else [one for one in _several(value) if isinstance(one, str)]
        for one in texts:
            draft.refuse("format", "binary", one, at, "body", NOT_BYTES.format(shown(one)))
        if files := _files(value) if self.or_file else {}:
            yield from self._with_files(value, files, at, draft)
        elif not texts:
            yield from self._without_files(value, at, draft)

    def _without_files(self, value: Any, at: Place, draft: Draft) -> Iterator[Part]:
        checked = draft.checked(self.keywords, value, at, "body")
        sent = self.encoding.written_of(checked)
        if self.encoding.leaves_out(sent):
            _leave_out(self, value, sent, at, draft)
        elif checked is not UNSET:
            if sent != checked:
                taken = draft.checked_again(self.keywords, sent, checked, at, "body")
                draft.hold(sent, self.encoding.written_of(taken), value, at, "body")
            yield from _parts(self.name, sent, self.encoding, draft)

    def _with_files(self, value: Any, files: Mapping[int, Any], at: Place, draft: Draft) -> Iterator[Part]:
        if draft.checked(self.keywords, self.json(value), at, "body") is UNSET:
            return
        for index, one in enumerate(_several(value)):
            if index in files:
                content_type = content_type_of(one, self.encoding.content_type or "*/*", at, draft)
                yield self.name, (file_name_of(one, self.name), files[index], content_type)
            else:
                yield from _parts(self.name, one, self.encoding, draft)

    def json(self, value: Any) -> Any:
        """Returns what the rules of all parts are asked about: of what may be a file, a text for each."""
        if not self.or_file:
            return value
        if isinstance(value, list | tuple):
            return [one if payload_of(one) is None else "" for one in value]
        return value if payload_of(value) is None else ""


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
        draft.named.append(Named("body", at, value, frozenset([self.name])))
        if value is None and self.nullable:
            _leave_out(self, value, value, at, draft)
        elif not self.many:
            yield from self._one(value, at, draft)
        elif isinstance(value, list | tuple):
            counted = draft.checked(self.keywords, [""] * len(value), at, "body")
            if counted == []:
                _leave_out(self, value, counted, at, draft)
            for index, one in enumerate(value):
                yield from self._one(one, at.element(index), draft)
        else:
            draft.refuse("type", "array", value, at, "body", f"{shown(value)} is not of type array")

    def json(self, value: Any) -> Any:
        """Returns what the rules of all parts are asked about, a text for a file."""
        return [""] * len(value) if isinstance(value, list | tuple) else None if value is None else ""

    def _one(self, value: Any, at: Place, draft: Draft) -> Iterator[Part]:
        payload = payload_of(value)
        if payload is None:
            draft.refuse("format", "binary", value, at, "body", NOT_BYTES.format(shown(value)))
            return
        content_type = content_type_of(value, self.content_type, at, draft)
        yield self.name, (file_name_of(value, self.name), payload, content_type)


def _files(value: Any) -> dict[int, Any]:
    """Returns the files among what is given for a part, by their place."""
    found = ((index, payload_of(one)) for index, one in enumerate(_several(value)))
    return {index: payload for index, payload in found if payload is not None}


def _several(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else [value]


def _leave_out(one: part | file, value: Any, checked: Any, at: Place, draft: Draft) -> None:
    if one.required:
        draft.note("required", True, value, at, "body", f"{shown(value)} leaves nothing to send")
    else:
        draft.hold(checked, one.default, value, at, "body")


Part: TypeAlias = tuple[str, tuple[str | None, Any, str | None]]


class as_multipart(Content):
    """A body of parts: those that are listed, or else the members of what keeps some keywords."""

    __slots__ = ("_further", "_rules", "additional_properties", "encodings", "keywords", "parts")
    kind = "multipart"

    def __init__(
        self,
        keywords: Sequence[Keyword] = (),
        encodings: Encodings | None = None,
        *,
        parts: Sequence[part | file] = (),
        additional_properties: bool | Sequence[Keyword] = True,
        rules: Sequence[Keyword] = (),
    ) -> None:
        """`rules` hold for all parts that are listed and sent, of which any text stands for a file."""
        self.keywords = keywords
        self.encodings = encodings or {}
        self.parts = {one.name: one for one in parts}
        self.additional_properties = additional_properties is not False
        self._further = () if isinstance(additional_properties, bool) else additional_properties
        self._rules = rules

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        found = self._listed(value, draft) if self.parts else self._members(value, draft)
        boundary = token_hex(16)
        draft.headers["Content-Type"] = f"{media_type}; boundary={boundary}"
        draft.body = {"files": found} if found else {"content": f"--{boundary}--\r\n".encode()}

    def _members(self, value: Any, draft: Draft) -> list[Part]:
        members = members_of(self.keywords, value, self.encodings, draft)
        return [one for name, (member, how) in members.items() for one in _parts(name, member, how, draft)]

    def _listed(self, value: Any, draft: Draft) -> list[Part]:
        if not isinstance(value, Mapping):
            draft.refuse("type", "object", value, BODY, "body", f"{shown(value)} is not of type object")
            return []
        noted = len(draft.violations)
        found: list[Part] = []
        given: dict[str, Any] = {}
        sent: dict[str, Any] = {}
        for one, member in self._given(value, draft):
            written = list(one.write(member, _at(one.name), draft))
            found += written
            given[one.name] = one.json(member)
            if written:
                sent[one.name] = given[one.name]
        made = self._together(given, draft, noted)
        if made is not UNSET and len(sent) < len(given):
            self._hold(made, self._together(sent, draft, noted), value, draft, noted)
        for name in made.keys() - given.keys() if is_object(made) else ():
            found += part(name, ()).write(made[name], _at(name), draft)
        return found

    def _together(self, given: dict[str, Any], draft: Draft, noted: int) -> Any:
        """Returns the parts with defaults, or UNSET where they break rules; what is noted of one is not noted twice."""
        told = {(one.pointer, one.keyword) for one in draft.violations[noted:]}
        before = len(draft.violations)
        made = draft.checked(self._rules, given, BODY, "body")
        draft.violations[before:] = [one for one in draft.violations[before:] if (one.pointer, one.keyword) not in told]
        return made

    def _hold(self, made: Any, taken: Any, value: Mapping[Any, Any], draft: Draft, noted: int) -> None:
        """Refuses what is left out and would be taken for a default, where nothing is noted of it itself."""
        told = {one.pointer for one in draft.violations[noted:]}
        for name in made if is_object(made) and is_object(taken) else ():
            if name in taken and (at := _at(name)).pointer not in told:
                draft.hold(made[name], taken[name], value.get(name, UNSET), at, "body")

    def _given(self, value: Mapping[Any, Any], draft: Draft) -> Iterator[tuple[part | file, Any]]:
        """Yields each part with what is given for it, or its default; those that are listed first."""
        for name, one in self.parts.items():
            given = value.get(name, UNSET)
            given = deepcopy(one.default) if given is UNSET else given
            if given is not UNSET:
                yield one, given
            elif one.required:
                draft.note("required", True, given, _at(name), "body", "is required")
        for name in value:
            if name not in self.parts:
                yield from self._unlisted(name, value[name], draft)

    def _unlisted(self, name: Any, value: Any, draft: Draft) -> Iterator[tuple[part | file, Any]]:
        if not isinstance(name, str):
            draft.refuse("type", "string", name, _at(str(name)), "body", f"{shown(name)} is no name of a part")
            return
        if not self.additional_properties:
            hint = suggestion(name, self.parts) if len(draft.violations) < MOST_SUGGESTIONS else ""
            draft.note("additionalProperties", False, value, _at(name), "body", f"the body has no such part{hint}")
        yield part(name, self._further) if self._further or payload_of(value) is None else file(name), value


def _at(name: str) -> Place:
    return BODY.member(name, f"body.{name}")


def _parts(name: str, value: Any, how: encoding, draft: Draft) -> Iterator[Part]:
    for key, text in written(name, value, how.texts, draft):
        yield key, (None, text.encode(), how.type_of(value))
