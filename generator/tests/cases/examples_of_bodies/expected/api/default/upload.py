# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /files"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from ..._runtime.calls import Call, T_co
from ..._runtime.forms import as_form, as_multipart, file, part
from ..._runtime.operations import Operation
from ..._runtime.references import ref
from ..._runtime.texts import as_bytes, as_text
from ..._runtime.validators import max_length, type_
from ...models.upload_body import UploadBody
from ...types import Binary, Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

UploadParts = TypedDict(
    "UploadParts", {"note": NotRequired[str], "file": NotRequired[Binary], "more": NotRequired[Sequence[Binary]]}
)
"""The parts of the body, by name."""

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/files",
    secured=False,
    body={
        "application/x-www-form-urlencoded": as_form([ref("UploadBody")]),
        "multipart/form-data": as_multipart(
            parts=[
                part("note", [type_("string")], about="What it shows."),
                file("file", about="The picture."),
                file("more", many=True, keywords=[]),
            ]
        ),
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

    def __call__(
        self,
        body: UploadBody | Mapping[str, Any] | UploadParts | str | Binary,
        *,
        content_type: Literal[
            "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "image/png"
        ] = "application/x-www-form-urlencoded",
    ) -> T_co:
        """POST /files

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.default.upload(body=models.UploadBody(tie_no=1, tags=["a", "b&c"]))
        """
        return self._called((), body, content_type=content_type)


def sync_detailed(
    *,
    client: Client,
    body: UploadBody | Mapping[str, Any] | UploadParts | str | Binary,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "image/png"
    ] = "application/x-www-form-urlencoded",
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, content_type=content_type)


def sync(
    *,
    client: Client,
    body: UploadBody | Mapping[str, Any] | UploadParts | str | Binary,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "image/png"
    ] = "application/x-www-form-urlencoded",
) -> None:
    """POST /files

    Raises:
        ConstraintError: the request breaks the document's rules; nothing was sent.
        StatusError: the status is no documented success; `errors` has classes by status.
        ResponseError: the answer's body is not what the document promises.
        NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

    Example:
        client.default.upload(body=models.UploadBody(tie_no=1, tags=["a", "b&c"]))
    """
    return OPERATION.result(client, body, content_type=content_type)


async def asyncio_detailed(
    *,
    client: Client | AsyncClient,
    body: UploadBody | Mapping[str, Any] | UploadParts | str | Binary,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "image/png"
    ] = "application/x-www-form-urlencoded",
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, content_type=content_type)


async def asyncio(
    *,
    client: Client | AsyncClient,
    body: UploadBody | Mapping[str, Any] | UploadParts | str | Binary,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "image/png"
    ] = "application/x-www-form-urlencoded",
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, content_type=content_type)
