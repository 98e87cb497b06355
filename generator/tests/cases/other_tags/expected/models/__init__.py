# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .bird import Bird as Bird
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .fish import Fish as Fish
    from .pet import Pet as Pet
    from .told import Told as Told
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Bird": "bird",
            "Cat": "cat",
            "Dog": "dog",
            "Fish": "fish",
            "Pet": "pet",
            "Told": "told",
        },
    )

__all__ = [
    "Bird",
    "Cat",
    "Dog",
    "Fish",
    "Pet",
    "Told",
]
