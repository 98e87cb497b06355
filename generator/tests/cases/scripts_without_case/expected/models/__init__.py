# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .שלום_model import שלום as שלום
    from .一_model import 一 as 一
    from .二_model import 二 as 二
    from .二内_model import 二内 as 二内
    from .模型_model import 模型 as 模型
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "שלום": "שלום_model",
            "一": "一_model",
            "二": "二_model",
            "二内": "二内_model",
            "模型": "模型_model",
        },
    )

__all__ = [
    "שלום",
    "一",
    "二",
    "二内",
    "模型",
]
