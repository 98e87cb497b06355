"""The small types that models, operations and callers share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Final, Generic, Literal, TypeAlias, TypeVar

from attrs import define

if TYPE_CHECKING:
    from http import HTTPStatus


class Unset:
    """What a field holds that was left out. There is one instance, `UNSET`, and it is false."""

    __slots__ = ()

    def __new__(cls) -> Unset:
        return UNSET

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = object.__new__(Unset)
"""Leaves a field out; one that has a default takes it."""

FileContent = IO[bytes] | bytes | str
FileTypes = tuple[str | None, FileContent, str | None] | tuple[str | None, FileContent, str | None, Mapping[str, str]]
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """A file to upload."""

    payload: IO[bytes] | bytes
    file_name: str | None = None
    """Where it is None, that of the file on disk that is read."""

    mime_type: str | None = None
    """Where it is None, the one that the name suggests, if the document allows that."""

    def to_tuple(self) -> FileTypes:
        """Returns what httpx takes for one part of a multipart body."""
        return self.file_name, self.payload, self.mime_type


Binary: TypeAlias = File | IO[bytes] | bytes
"""What is taken for a file: it, or its bytes, or what they are read from."""

Validate: TypeAlias = Literal["strict", "warn", "off"]
"""What a client does with a request that breaks a rule of the document.

`strict` refuses it, `warn` issues a `ConstraintWarning` for each violation and sends it, `off` sends it. What can't be
written into a request at all is refused in any case.
"""

T = TypeVar("T")


@define
class Response(Generic[T]):
    """An answer: the status, the headers and the body, as it came and as it was read."""

    status_code: HTTPStatus | int
    """An `HTTPStatus` where Python knows the number."""

    content: bytes
    headers: Mapping[str, str]
    parsed: T | None


__all__ = ["UNSET", "Binary", "File", "FileTypes", "RequestFiles", "Response", "Unset", "Validate"]
