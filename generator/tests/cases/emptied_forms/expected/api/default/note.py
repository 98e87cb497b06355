# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /notes"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import additional_properties, items, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.forms import as_form, encoding
from ..._runtime.writing.parts import as_multipart, file, part
from ...types import UNSET, Binary, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.filter_ import Filter
    from ...models.note import Note


class NoteParts(TypedDict):
    """The parts of the body, by name."""

    file: NotRequired[Binary]

    tags: NotRequired[list[str]]
    """Default ["x"]."""

    text: NotRequired[str | None]
    """Default "none"."""

    places: NotRequired[Mapping[str, int]]
    """Default {"a": 1}."""

    plain: NotRequired[list[str]]
    """Default []."""

    filter: NotRequired[Filter | Mapping[str, Any]]


OPERATION: Operation[None] = Operation(
    method="POST",
    path="/notes",
    secured=False,
    body={
        "application/x-www-form-urlencoded": as_form(
            [ref("Note")],
            {"filter": encoding(style="deepObject", explode=False), "places": encoding(style="form", explode=False)},
        ),
        "multipart/form-data": as_multipart(
            parts=[
                file("file"),
                part("tags", [type_("array"), items(type_("string"))], default=["x"], about='Default ["x"].'),
                part("text", [type_("string", "null")], default="none", about='Default "none".'),
                part(
                    "places",
                    [type_("object"), additional_properties(type_("integer"))],
                    default={"a": 1},
                    about='Default {"a": 1}.',
                ),
                part("plain", [type_("array"), items(type_("string"))], default=[], about="Default []."),
                part("filter", [ref("Filter")]),
            ]
        ),
    },
    body_required=True,
    responses={204: None},
)


class NoteCall(Call[T_co]):
    """POST /notes"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        body: Note | Mapping[str, Any] | NoteParts,
        *,
        content_type: Literal[
            "application/x-www-form-urlencoded", "multipart/form-data"
        ] = "application/x-www-form-urlencoded",
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        content_type: Literal["application/x-www-form-urlencoded"] = "application/x-www-form-urlencoded",
        tags: list[str] | Unset = UNSET,
        text: str | None = "none",
        places: Mapping[str, int] | Unset = UNSET,
        plain: list[str] | Unset = UNSET,
        filter_: Filter | Mapping[str, Any] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        content_type: Literal["multipart/form-data"],
        file: Binary | Unset = UNSET,
        tags: list[str] | Unset = UNSET,
        text: str | None | Unset = UNSET,
        places: Mapping[str, int] | Unset = UNSET,
        plain: list[str] | Unset = UNSET,
        filter: Filter | Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, *, content_type: str | None = None, **fields: Any) -> T_co:
        """POST /notes

        Args:
            content_type: What the body is sent as; else application/x-www-form-urlencoded.
            file: A file.
            tags: Default ["x"].
            text: Default "none".
            places: Default {"a": 1}.
            plain: Default [].

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
    body: Note | Mapping[str, Any] | NoteParts,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/x-www-form-urlencoded",
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, content_type=content_type)


def sync(
    *,
    client: Client,
    body: Note | Mapping[str, Any] | NoteParts,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/x-www-form-urlencoded",
) -> None:
    """POST /notes

    Args:
        content_type: What the body is sent as; else application/x-www-form-urlencoded.

    Raises what `NoteCall` does.
    """
    return OPERATION.result(client, body, content_type=content_type)


async def asyncio_detailed(
    *,
    client: Client | AsyncClient,
    body: Note | Mapping[str, Any] | NoteParts,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/x-www-form-urlencoded",
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, content_type=content_type)


async def asyncio(
    *,
    client: Client | AsyncClient,
    body: Note | Mapping[str, Any] | NoteParts,
    content_type: Literal[
        "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/x-www-form-urlencoded",
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, content_type=content_type)
