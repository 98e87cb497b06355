# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /图片"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import maximum, type_
from ..._runtime.modelling.references import discriminator, ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.一_model import 一
    from ...models.二_model import 二
    from ...models.模型_model import 模型

OPERATION: Operation[一 | 二] = Operation(
    method="POST",
    path="/图片",
    secured=False,
    parameters=[query("数量", [type_("integer"), maximum(3)])],
    body=[ref("模型")],
    body_required=True,
    responses={200: [discriminator("kind", {"一": "一", "二": "二"})]},
)


class 生成Call(Call[T_co]):
    """POST /图片"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: 模型 | Mapping[str, Any], *, 数量: int | Unset = UNSET) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        提示: str,
        状态: Literal["开", "关"] = "开",
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        数量: int | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, *, 数量: int | Unset = UNSET, **fields: Any) -> T_co:
        """POST /图片

        Args:
            数量: At most 3.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([数量], body, fields)


def sync_detailed(*, client: Client, body: 模型 | Mapping[str, Any], 数量: int | Unset = UNSET) -> Response[一 | 二]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [数量])


def sync(*, client: Client, body: 模型 | Mapping[str, Any], 数量: int | Unset = UNSET) -> 一 | 二:
    """POST /图片

    Args:
        数量: At most 3.

    Raises what `生成Call` does.
    """
    return OPERATION.result(client, body, [数量])


async def asyncio_detailed(
    *, client: Client | AsyncClient, body: 模型 | Mapping[str, Any], 数量: int | Unset = UNSET
) -> Response[一 | 二]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [数量])


async def asyncio(
    *, client: Client | AsyncClient, body: 模型 | Mapping[str, Any], 数量: int | Unset = UNSET
) -> 一 | 二:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [数量])
