# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .kitten import Kitten as Kitten
    from .pet import Pet as Pet
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Cat": "cat",
            "Dog": "dog",
            "Kitten": "kitten",
            "Pet": "pet",
        },
    )

__all__ = [
    "Cat",
    "Dog",
    "Kitten",
    "Pet",
]
