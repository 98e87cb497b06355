"""What an operation may answer: which status is a success, and what an answer's body is read as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .writing.media_types import JSON, Content, Contents, by_media_type, chosen, refusal, unread

if TYPE_CHECKING:
    from .http.answers import Answer


class Responses:
    """The documented answers: by status (200), family of statuses ("4XX") or "default", the body."""

    __slots__ = ("_contents", "_has_successes", "accepted")

    def __init__(self, documented: Mapping[int | str, Contents]) -> None:
        self._contents = {key: by_media_type(contents) for key, contents in documented.items()}
        self._has_successes = any(str(key).startswith("2") for key in documented)
        offered = (one for contents in self._contents.values() for one in contents.items())
        types = dict.fromkeys(media_type for media_type, content in offered if not isinstance(content, unread))
        self.accepted = ", ".join(types) or JSON
        """The media types of all of them, for the `Accept` header."""

    def succeeds(self, status_code: int) -> bool:
        """Says whether a status is a documented success; `default` stands for one where no other is documented."""
        if not 200 <= status_code <= 299:
            return False
        if self._has_successes:
            return status_code in self._contents or "2XX" in self._contents
        return "default" in self._contents or not self._contents  # of a document that names no answer, any will do

    def parsed(self, answer: Answer) -> Any:
        """Reads the body as the document describes it for the answer's status, the narrowest description first.

        Raises:
            ResponseError: it is not as documented, or not whole.
        """
        if answer.flaw:
            raise refusal(answer, answer.flaw)
        content = self._content(answer)
        return None if content is None else content.parse(answer)

    def reads(self, answer: Answer) -> bool:
        """Says whether the body is read at all, and not given as it comes alone."""
        return bool(answer.flaw) or not isinstance(self._content(answer), unread)

    def _content(self, answer: Answer) -> Content | None:
        status = answer.status_code
        described = (self._contents[key] for key in (status, f"{status // 100}XX", "default") if key in self._contents)
        contents = next(described, None)
        return chosen(contents, answer.headers.get("Content-Type", "")) if contents else None
