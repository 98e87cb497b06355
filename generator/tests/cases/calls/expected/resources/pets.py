# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Animals at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.pets.groom import GroomCall
    from ..api.pets.keep import KeepCall
    from ..models.dog import Dog
    from ..types import Response


class Pets(Resource):
    """Animals at home."""

    keep: KeepCall[Dog] = operation("pets.keep", "KeepCall")
    """Keep a pet."""

    groom: GroomCall[None] = operation("pets.groom", "GroomCall")
    """PATCH /dogs/{name}"""

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return PetsWithRawResponse(self.client)


class PetsWithRawResponse(RawResource):
    """Animals at home."""

    keep: KeepCall[Response[Dog]] = operation("pets.keep", "KeepCall")
    """Keep a pet."""

    groom: GroomCall[Response[None]] = operation("pets.groom", "GroomCall")
    """PATCH /dogs/{name}"""


class AsyncPets(AsyncResource):
    """Animals at home."""

    keep: KeepCall[Awaiting[Dog]] = operation("pets.keep", "KeepCall")
    """Keep a pet."""

    groom: GroomCall[Awaiting[None]] = operation("pets.groom", "GroomCall")
    """PATCH /dogs/{name}"""

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncPetsWithRawResponse(self.client)


class AsyncPetsWithRawResponse(AsyncRawResource):
    """Animals at home."""

    keep: KeepCall[Awaiting[Response[Dog]]] = operation("pets.keep", "KeepCall")
    """Keep a pet."""

    groom: GroomCall[Awaiting[Response[None]]] = operation("pets.groom", "GroomCall")
    """PATCH /dogs/{name}"""
