# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /edits"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, max_items, max_length, maximum, type_
from ..._runtime.modelling.references import alternatives, ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import conforms
from ..._runtime.writing.parts import as_multipart, file, part
from ...types import UNSET, Binary, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.edit_body_source2 import EditBodySource2


class EditParts(TypedDict):
    """The parts of the body, by name."""

    image: Binary

    palette: NotRequired[Binary | None]

    mask: Binary | None
    """Where to paint."""

    more: NotRequired[Sequence[Binary] | None]
    """At most 2 items."""

    masks: NotRequired[Binary | Sequence[Binary]]
    """One or several. At most 2 items."""

    source: NotRequired[Binary | EditBodySource2 | Mapping[str, Any]]

    strength: NotRequired[float | None]
    """At most 1, default None."""


OPERATION: Operation[None] = Operation(
    method="POST",
    path="/edits",
    secured=False,
    body={
        "multipart/form-data": as_multipart(
            parts=[
                file("image", required=True),
                file("palette", nullable=True),
                file("mask", required=True, nullable=True, about="Where to paint."),
                file("more", many=True, keywords=[max_items(2)], nullable=True, about="At most 2 items."),
                part(
                    "masks",
                    [
                        conforms(
                            "#/paths/~1edits/post/requestBody/content/multipart~1form-data/schema/properties/masks",
                            alternatives([type_("string")], [type_("array"), max_items(2), items(type_("string"))]),
                        )
                    ],
                    or_file="any",
                    text=False,
                    about="One or several. At most 2 items.",
                ),
                part(
                    "source",
                    [
                        conforms(
                            "#/paths/~1edits/post/requestBody/content/multipart~1form-data/schema/properties/source",
                            alternatives([type_("string")], [ref("EditBodySource2")]),
                        )
                    ],
                    or_file="one",
                    text=False,
                ),
                part(
                    "strength",
                    [
                        conforms(
                            "#/paths/~1edits/post/requestBody/content/multipart~1form-data/schema/properties/strength",
                            alternatives([type_("number"), maximum(1)], [type_("null")]),
                        )
                    ],
                    default=None,
                    about="At most 1, default None.",
                ),
            ],
            additional_properties=[type_("string"), max_length(3)],
        )
    },
    body_required=True,
    responses={204: None},
)


class EditCall(Call[T_co]):
    """POST /edits"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: EditParts) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        image: Binary,
        palette: Binary | None | Unset = UNSET,
        mask: Binary | None,
        more: Sequence[Binary] | None | Unset = UNSET,
        masks: Binary | Sequence[Binary] | Unset = UNSET,
        source: Binary | EditBodySource2 | Mapping[str, Any] | Unset = UNSET,
        strength: float | None | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """POST /edits

        Args:
            image: A file.
            palette: A file.
            mask: Where to paint.
            more: At most 2 items.
            masks: One or several. At most 2 items.
            strength: At most 1, default None.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: EditParts) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: EditParts) -> None:
    """POST /edits

    Raises what `EditCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client | AsyncClient, body: EditParts) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: EditParts) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
