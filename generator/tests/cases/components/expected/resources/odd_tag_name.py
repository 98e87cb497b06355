# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of odd_tag_name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.odd_tag_name.put_things_id import PutThingsIdCall
    from ..models.thing import Thing
    from ..types import Response


class OddTagName(Resource):
    """The operations of odd_tag_name."""

    put_things_id: PutThingsIdCall[Thing] = operation("odd_tag_name.put_things_id", "PutThingsIdCall")
    """PUT /things/{id}"""

    @property
    def with_raw_response(self) -> OddTagNameWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return OddTagNameWithRawResponse(self.client)


class OddTagNameWithRawResponse(RawResource):
    """The operations of odd_tag_name."""

    put_things_id: PutThingsIdCall[Response[Thing]] = operation("odd_tag_name.put_things_id", "PutThingsIdCall")
    """PUT /things/{id}"""


class AsyncOddTagName(AsyncResource):
    """The operations of odd_tag_name."""

    put_things_id: PutThingsIdCall[Awaiting[Thing]] = operation("odd_tag_name.put_things_id", "PutThingsIdCall")
    """PUT /things/{id}"""

    @property
    def with_raw_response(self) -> AsyncOddTagNameWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncOddTagNameWithRawResponse(self.client)


class AsyncOddTagNameWithRawResponse(AsyncRawResource):
    """The operations of odd_tag_name."""

    put_things_id: PutThingsIdCall[Awaiting[Response[Thing]]] = operation(
        "odd_tag_name.put_things_id", "PutThingsIdCall"
    )
    """PUT /things/{id}"""
