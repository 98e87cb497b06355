"""Turns a request as it came over the wire into its parts, with nothing decoded that a style may give a meaning to."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    """Path and query, percent-encoded."""
    headers: Mapping[str, str]
    """By names in lower case."""
    content: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names, decoded, with values as they came."""
        return pairs(self.target.partition("?")[2])

    @property
    def cookies(self) -> list[tuple[str, str]]:
        found = [one.partition("=") for one in self.headers.get("cookie", "").split("; ") if one]
        return [(name, value) for name, _, value in found]

    @property
    def media(self) -> str:
        """The media type of the content, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def pairs(text: str) -> list[tuple[str, str]]:
    """The members of a query or a form: names, decoded, with values as they came."""
    found = [one.partition("=") for one in text.split("&") if one]
    return [(unquote(name), value) for name, _, value in found]
