# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.certified import CertifiedCall
    from ..api.default.either import EitherCall
    from ..api.default.jar import JarCall
    from ..api.default.open_ import OpenCall
    from ..api.default.optional import OptionalCall
    from ..api.default.token import TokenCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    either: EitherCall[None] = operation("default.either", "EitherCall")
    """GET /either"""

    token: TokenCall[None] = operation("default.token", "TokenCall")
    """GET /token"""

    jar: JarCall[None] = operation("default.jar", "JarCall")
    """GET /jar"""

    optional: OptionalCall[None] = operation("default.optional", "OptionalCall")
    """GET /optional"""

    open_: OpenCall[None] = operation("default.open_", "OpenCall")
    """GET /open"""

    certified: CertifiedCall[None] = operation("default.certified", "CertifiedCall")
    """GET /certified"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    either: EitherCall[Response[None]] = operation("default.either", "EitherCall")
    """GET /either"""

    token: TokenCall[Response[None]] = operation("default.token", "TokenCall")
    """GET /token"""

    jar: JarCall[Response[None]] = operation("default.jar", "JarCall")
    """GET /jar"""

    optional: OptionalCall[Response[None]] = operation("default.optional", "OptionalCall")
    """GET /optional"""

    open_: OpenCall[Response[None]] = operation("default.open_", "OpenCall")
    """GET /open"""

    certified: CertifiedCall[Response[None]] = operation("default.certified", "CertifiedCall")
    """GET /certified"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    either: EitherCall[Awaiting[None]] = operation("default.either", "EitherCall")
    """GET /either"""

    token: TokenCall[Awaiting[None]] = operation("default.token", "TokenCall")
    """GET /token"""

    jar: JarCall[Awaiting[None]] = operation("default.jar", "JarCall")
    """GET /jar"""

    optional: OptionalCall[Awaiting[None]] = operation("default.optional", "OptionalCall")
    """GET /optional"""

    open_: OpenCall[Awaiting[None]] = operation("default.open_", "OpenCall")
    """GET /open"""

    certified: CertifiedCall[Awaiting[None]] = operation("default.certified", "CertifiedCall")
    """GET /certified"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    either: EitherCall[Awaiting[Response[None]]] = operation("default.either", "EitherCall")
    """GET /either"""

    token: TokenCall[Awaiting[Response[None]]] = operation("default.token", "TokenCall")
    """GET /token"""

    jar: JarCall[Awaiting[Response[None]]] = operation("default.jar", "JarCall")
    """GET /jar"""

    optional: OptionalCall[Awaiting[Response[None]]] = operation("default.optional", "OptionalCall")
    """GET /optional"""

    open_: OpenCall[Awaiting[Response[None]]] = operation("default.open_", "OpenCall")
    """GET /open"""

    certified: CertifiedCall[Awaiting[Response[None]]] = operation("default.certified", "CertifiedCall")
    """GET /certified"""
