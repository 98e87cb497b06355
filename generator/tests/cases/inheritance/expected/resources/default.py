# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.add_kitten import AddKittenCall
    from ..api.default.add_pet import AddPetCall
    from ..models.cat import Cat
    from ..models.dog import Dog
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    add_pet: AddPetCall[Cat | Dog] = operation("default.add_pet", "AddPetCall")
    """POST /pets"""

    add_kitten: AddKittenCall[None] = operation("default.add_kitten", "AddKittenCall")
    """POST /kittens"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    add_pet: AddPetCall[Response[Cat | Dog]] = operation("default.add_pet", "AddPetCall")
    """POST /pets"""

    add_kitten: AddKittenCall[Response[None]] = operation("default.add_kitten", "AddKittenCall")
    """POST /kittens"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    add_pet: AddPetCall[Awaiting[Cat | Dog]] = operation("default.add_pet", "AddPetCall")
    """POST /pets"""

    add_kitten: AddKittenCall[Awaiting[None]] = operation("default.add_kitten", "AddKittenCall")
    """POST /kittens"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    add_pet: AddPetCall[Awaiting[Response[Cat | Dog]]] = operation("default.add_pet", "AddPetCall")
    """POST /pets"""

    add_kitten: AddKittenCall[Awaiting[Response[None]]] = operation("default.add_kitten", "AddKittenCall")
    """POST /kittens"""
