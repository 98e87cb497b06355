"""What the document says of one operation: where it is, what it takes, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from .responses import Responses
from .writing.media_types import Content, Contents, by_media_type


@frozen(kw_only=True, eq=False)
class Endpoint:
    """One operation of the document, as it is declared."""

    method: str
    path: str
    server: str | None = None
    """The operation's own server."""

    secured: bool
    """Whether the document asks for a token."""

    security: Sequence[Sequence[str]] = ()
    """The security schemes of which it asks for some, where the document has several."""

    parameters: Sequence[Any] = ()
    """What each writes: `path`, `query`, `header`, `cookie`."""

    body: Contents = None
    """The request body; None where there is none."""

    body_required: bool = False
    responses: Mapping[int | str, Contents]
    """By status (200), family of statuses (\"4XX\") or \"default\", the answer's body; None where there is none."""

    contents: Mapping[str, Content] = field(init=False)
    """The request body by media type."""

    answers: Responses = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "contents", by_media_type(self.body))
        object.__setattr__(self, "answers", Responses(self.responses))
