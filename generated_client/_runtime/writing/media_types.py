"""The media types of a body: what a value is written as, and an answer is read as. Here JSON, and the choice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, NoReturn, TypeAlias

from ...errors import ResponseError, Violation
from ...types import UNSET
from ..compiled.shortcuts import answered, written
from ..keywords.json_types import compact, shown
from ..keywords.keyword import Enough, Keyword, Place, Reading, bounded, read
from .drafts import Draft

if TYPE_CHECKING:
    from ..http.answers import Answer

BODY: Final = Place("", "body")
JSON: Final = "application/json"
_CONTAINERS: Final = 1_000_000
"""How many arrays and objects are read: the smallest is two bytes, and takes a hundred when it is read."""

_VIOLATIONS: Final = 100
_MESSAGE: Final = 300
"""How many characters are told of each violation: the names in an answer may be of any length."""

_MEDIA_TYPE: Final = 80


class Content:
    """A body of one media type."""

    __slots__ = ()
    kind: ClassVar[Literal["json", "form", "multipart", "text", "bytes"]] = "json"
    keywords: Sequence[Keyword] = ()
    """The keywords of what it is written from."""

    parts: Mapping[str, Any] = {}
    """What it consists of by name, where that is listed."""

    additional_properties: bool = True
    """Whether it may have parts that are not listed."""

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        """Writes a value into the request, or notes what it breaks."""
        raise NotImplementedError

    def parse(self, response: Answer) -> Any:
        """Reads an answer tolerantly.

        Raises:
            ResponseError: the body is not what the document promises.
        """
        raise NotImplementedError


class unread(Content):
    """An answer that is documented and not read: it comes as it is, beside its status."""

    __slots__ = ()

    def parse(self, response: Answer) -> Any:
        way = "`with_raw_response` gives its `content`"
        raise refusal(response, f"is {_media_type(response)}, which is not read: {way}")

    def __repr__(self) -> str:
        return "unread()"


Contents: TypeAlias = Mapping[str, Content] | Sequence[Keyword] | None
"""A body: by media type; or the keywords of one that is JSON; or none."""


class as_json(Content):
    """A body of JSON that keeps some keywords."""

    __slots__ = ("keywords",)

    def __init__(self, keywords: Sequence[Keyword]) -> None:
        self.keywords = keywords

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        text = written(self.keywords, value)
        content = self._read_and_written(value, draft) if text is None else text.encode()
        if content is not None:
            draft.headers["Content-Type"] = JSON if "*" in media_type else media_type
            draft.body = {"content": content}

    def _read_and_written(self, value: Any, draft: Draft) -> bytes | None:
        checked = draft.checked(self.keywords, value, BODY, "body")
        try:
            return None if checked is UNSET else compact(checked).encode()
        except (TypeError, ValueError, RecursionError):
            draft.refuse("type", "JSON", value, BODY, "body", f"{shown(value)} can't be written as JSON")
            return None

    def parse(self, response: Answer) -> Any:
        return tolerantly(self.keywords, _json(response), response)

    def __repr__(self) -> str:
        return f"as_json({self.keywords!r})"


def by_media_type(contents: Contents) -> Mapping[str, Content]:
    """Returns a body's contents by media type, the one that is preferred first."""
    if contents is None or isinstance(contents, Mapping):
        return contents or {}
    return {JSON: as_json(contents)}


def chosen(contents: Mapping[str, Content], given: str) -> Content:
    """Returns the content that a Content-Type stands for; for one that is not documented, the first is tried."""
    if given in contents:
        return contents[given]
    essence = given.partition(";")[0].strip().lower()
    known = {media_type.partition(";")[0].strip().lower(): content for media_type, content in contents.items()}
    for candidate in (essence, f"{essence.partition('/')[0]}/*", "*/*"):
        if candidate in known:
            return known[candidate]
    return next(iter(contents.values()))


def tolerantly(keywords: Sequence[Keyword], value: Any, response: Answer) -> Any:
    """Reads the value of an answer by types and `required` only."""
    made = answered(keywords, value)
    return _read_tolerantly(keywords, value, response) if made is None else made


def _read_tolerantly(keywords: Sequence[Keyword], value: Any, response: Answer) -> Any:
    reading = Reading(strict=False, most=_VIOLATIONS)
    at = Place("", "response")
    parsed: Any = UNSET
    with suppress(Enough), bounded(value, at, reading):
        parsed = read(keywords, value, at, reading)
    if reading.noted:
        messages = "; ".join(violation.message[:_MESSAGE] for violation in reading.violations[:5])
        raise refusal(response, f"is not as documented: {messages}", reading.violations)
    return parsed


def refusal(response: Answer, why: str, violations: Sequence[Violation] = ()) -> ResponseError:
    message = f"the answer with status {response.status_code} {why}"
    return ResponseError(message, response.status_code, response.content, violations, response.request_id)


def _json(response: Answer) -> Any:
    if response.content.count(b"[") + response.content.count(b"{") > _CONTAINERS:
        raise refusal(response, f"has more than {_CONTAINERS:,} arrays and objects")
    try:
        text = response.content.decode(json.detect_encoding(response.content), "surrogatepass")  # as json.loads does
        return _DECODER.decode(text)
    except (ValueError, RecursionError, MemoryError) as error:
        given = _media_type(response)
        told = "is not JSON" if "json" in given else f"is {given}, not JSON"
        raise refusal(response, f"{told}: {error}") from error


def _media_type(response: Answer) -> str:
    """Returns the media type of an answer as an error message shows it."""
    given = response.headers.get("Content-Type", "")[:_MEDIA_TYPE]
    return shown(given) if given else "of no media type"


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)
