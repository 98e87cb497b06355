# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.pet.add_pet import AddPetCall
    from ..models.pet import Pet
    from ..types import Response


class PetResource(Resource):
    """The operations of pet."""

    add_pet: AddPetCall[Pet] = operation("pet.add_pet", "AddPetCall")
    """POST /pets"""

    @property
    def with_raw_response(self) -> PetResourceWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return PetResourceWithRawResponse(self.client)


class PetResourceWithRawResponse(RawResource):
    """The operations of pet."""

    add_pet: AddPetCall[Response[Pet]] = operation("pet.add_pet", "AddPetCall")
    """POST /pets"""


class AsyncPetResource(AsyncResource):
    """The operations of pet."""

    add_pet: AddPetCall[Awaiting[Pet]] = operation("pet.add_pet", "AddPetCall")
    """POST /pets"""

    @property
    def with_raw_response(self) -> AsyncPetResourceWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncPetResourceWithRawResponse(self.client)


class AsyncPetResourceWithRawResponse(AsyncRawResource):
    """The operations of pet."""

    add_pet: AddPetCall[Awaiting[Response[Pet]]] = operation("pet.add_pet", "AddPetCall")
    """POST /pets"""
