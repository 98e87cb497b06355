# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of albums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.albums.change_album import ChangeAlbumCall
    from ..api.albums.show import ShowCall
    from ..models.album import Album
    from ..types import Response


class Albums(Resource):
    """The operations of albums."""

    show: ShowCall[Album] = operation("albums.show", "ShowCall")
    """GET /albums/{album}"""

    change_album: ChangeAlbumCall[None] = operation("albums.change_album", "ChangeAlbumCall")
    """POST /albums/{album}"""

    @property
    def with_raw_response(self) -> AlbumsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AlbumsWithRawResponse(self.client)


class AlbumsWithRawResponse(RawResource):
    """The operations of albums."""

    show: ShowCall[Response[Album]] = operation("albums.show", "ShowCall")
    """GET /albums/{album}"""

    change_album: ChangeAlbumCall[Response[None]] = operation("albums.change_album", "ChangeAlbumCall")
    """POST /albums/{album}"""


class AsyncAlbums(AsyncResource):
    """The operations of albums."""

    show: ShowCall[Awaiting[Album]] = operation("albums.show", "ShowCall")
    """GET /albums/{album}"""

    change_album: ChangeAlbumCall[Awaiting[None]] = operation("albums.change_album", "ChangeAlbumCall")
    """POST /albums/{album}"""

    @property
    def with_raw_response(self) -> AsyncAlbumsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncAlbumsWithRawResponse(self.client)


class AsyncAlbumsWithRawResponse(AsyncRawResource):
    """The operations of albums."""

    show: ShowCall[Awaiting[Response[Album]]] = operation("albums.show", "ShowCall")
    """GET /albums/{album}"""

    change_album: ChangeAlbumCall[Awaiting[Response[None]]] = operation("albums.change_album", "ChangeAlbumCall")
    """POST /albums/{album}"""
