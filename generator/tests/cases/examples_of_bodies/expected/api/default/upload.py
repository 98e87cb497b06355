# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /files"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import max_length, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.forms import as_form
from ..._runtime.writing.parts import as_multipart, file, part
from ..._runtime.writing.texts import as_bytes, as_text
from ...types import UNSET, Binary, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.upload_body_x_www_form_urlencoded import UploadBodyXWwwFormUrlencoded


class UploadParts(TypedDict):
    """The parts of the body, by name."""

    note: NotRequired[str]
    """What it shows."""

    file: NotRequired[Binary]
    """The picture."""

    more: NotRequired[Sequence[Binary]]


OPERATION: Operation[None] = Operation(
    method="POST",
    path="/files",
    secured=False,
    body={
        "multipart/form-data": as_multipart(
            parts=[
                part("note", [type_("string")], about="What it shows."),
                file("file", about="The picture."),
                file("more", many=True, keywords=[]),
            ]
        ),
        "application/x-www-form-urlencoded": as_form([ref("UploadBodyXWwwFormUrlencoded")]),
        "text/plain": as_text([type_("string"), max_length(9)]),
        "image/png": as_bytes(),
    },
    body_required=True,
    responses={204: None},
)


class UploadCall(Call[T_co]):
    """POST /files"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        body: UploadParts | UploadBodyXWwwFormUrlencoded | Mapping[str, Any] | str | Binary,
        *,
        content_type: Literal[
            "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "image/png"
        ] = "multipart/form-data",
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        note: str | Unset = UNSET,
        file: Binary | Unset = UNSET,
        more: Sequence[Binary] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        content_type: Literal["application/x-www-form-urlencoded"],
        tie_no: int | Unset = UNSET,
        tags: list[str] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, *, content_type: str | None = None, **fields: Any) -> T_co:
        """POST /files

        Args:
            content_type: What the body is sent as; else multipart/form-data.
            note: What it shows.
            file: The picture.
            more: A file.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.default.upload(body={"note": '"', "file": b"\\xc3\\xa9", "more": [b"a", b"b"]})
        """
        return self._called((), body, fields, content_type=content_type)


def sync_detailed(
    *,
    client: Client,
    body: UploadParts | UploadBodyXWwwFormUrlencoded | Mapping[str, Any] | str | Binary,
    content_type: Literal[
        "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "image/png"
    ] = "multipart/form-data",
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, content_type=content_type)


def sync(
    *,
    client: Client,
    body: UploadParts | UploadBodyXWwwFormUrlencoded | Mapping[str, Any] | str | Binary,
    content_type: Literal[
        "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "image/png"
    ] = "multipart/form-data",
) -> None:
    """POST /files

    Args:
        content_type: What the body is sent as; else multipart/form-data.

    Raises what `UploadCall` does.
    """
    return OPERATION.result(client, body, content_type=content_type)


async def asyncio_detailed(
    *,
    client: Client | AsyncClient,
    body: UploadParts | UploadBodyXWwwFormUrlencoded | Mapping[str, Any] | str | Binary,
    content_type: Literal[
        "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "image/png"
    ] = "multipart/form-data",
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, content_type=content_type)


async def asyncio(
    *,
    client: Client | AsyncClient,
    body: UploadParts | UploadBodyXWwwFormUrlencoded | Mapping[str, Any] | str | Binary,
    content_type: Literal[
        "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "image/png"
    ] = "multipart/form-data",
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, content_type=content_type)
