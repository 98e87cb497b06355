# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /files

Not offered: a body as application/xml, whose rules can't be checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import max_items, max_length, maximum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.forms import as_form, encoding
from ..._runtime.writing.media_types import as_json
from ..._runtime.writing.parts import as_multipart, file, part
from ..._runtime.writing.texts import as_bytes, as_text
from ...types import UNSET, Binary, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.file import File


class UploadParts(TypedDict):
    """The parts of the body, by name."""

    photo: Binary
    """What it shows."""

    more: NotRequired[Sequence[Binary]]
    """At most 2 items."""

    note: NotRequired[File | Mapping[str, Any]]

    count: NotRequired[int]
    """At most 3, default 1."""


OPERATION: Operation[bytes | str] = Operation(
    method="POST",
    path="/files",
    secured=False,
    body={
        "application/json": as_json([ref("File")]),
        "multipart/form-data": as_multipart(
            parts=[
                file("photo", required=True, content_type="image/png, image/jpeg", about="What it shows."),
                file("more", many=True, keywords=[max_items(2)], about="At most 2 items."),
                part("note", [ref("File")], encoding=encoding(content_type="application/json")),
                part("count", [type_("integer"), maximum(3)], default=1, about="At most 3, default 1."),
            ],
            additional_properties=False,
        ),
        "application/x-www-form-urlencoded": as_form([ref("File")], {"tags": encoding(style="form", explode=False)}),
        "application/octet-stream": as_bytes(),
        "text/plain": as_text([type_("string"), max_length(3)]),
    },
    body_required=True,
    responses={200: {"application/octet-stream": as_bytes(), "text/csv": as_text([type_("string")])}},
)


class UploadCall(Call[T_co]):
    """POST /files"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        body: File | Mapping[str, Any] | UploadParts | Binary | str,
        *,
        content_type: Literal[
            "application/json",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "text/plain",
        ] = "application/json",
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        content_type: Literal["application/json", "application/x-www-form-urlencoded"] = "application/json",
        text: str | Unset = UNSET,
        tags: list[str] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        content_type: Literal["multipart/form-data"],
        photo: Binary,
        more: Sequence[Binary] | Unset = UNSET,
        note: File | Mapping[str, Any] | Unset = UNSET,
        count: int | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, *, content_type: str | None = None, **fields: Any) -> T_co:
        """POST /files

        Not offered: a body as application/xml, whose rules can't be checked.

        Args:
            content_type: What the body is sent as; else application/json.
            photo: What it shows.
            more: At most 2 items.
            count: At most 3, default 1.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields, content_type=content_type)


def sync_detailed(
    *,
    client: Client,
    body: File | Mapping[str, Any] | UploadParts | Binary | str,
    content_type: Literal[
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "text/plain",
    ] = "application/json",
) -> Response[bytes | str]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, content_type=content_type)


def sync(
    *,
    client: Client,
    body: File | Mapping[str, Any] | UploadParts | Binary | str,
    content_type: Literal[
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "text/plain",
    ] = "application/json",
) -> bytes | str:
    """POST /files

    Not offered: a body as application/xml, whose rules can't be checked.

    Args:
        content_type: What the body is sent as; else application/json.

    Raises what `UploadCall` does.
    """
    return OPERATION.result(client, body, content_type=content_type)


async def asyncio_detailed(
    *,
    client: Client | AsyncClient,
    body: File | Mapping[str, Any] | UploadParts | Binary | str,
    content_type: Literal[
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "text/plain",
    ] = "application/json",
) -> Response[bytes | str]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, content_type=content_type)


async def asyncio(
    *,
    client: Client | AsyncClient,
    body: File | Mapping[str, Any] | UploadParts | Binary | str,
    content_type: Literal[
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "text/plain",
    ] = "application/json",
) -> bytes | str:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, content_type=content_type)
