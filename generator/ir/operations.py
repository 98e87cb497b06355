"""The operations of a contract, with all that a call of one is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .schemas import Default, Example, Model, Schema, Union


@dataclass(frozen=True)
class Encoding:
    """How one member of a form is written; without a style as its type suggests."""

    style: str | None = None
    explode: bool = True
    allow_reserved: bool = False
    content_type: str | None = None


@dataclass(frozen=True)
class Part:
    """A part of a multipart body with files among its parts."""

    name: str
    schema: Schema | None
    """None for a file."""

    many: Schema | None
    """For an array of files, what holds for the array."""

    nullable: bool
    """Whether null may be given for a file; the part is left out then."""

    required: bool
    default: Default | None
    encoding: Encoding
    description: str
    or_file: Literal["", "one", "several", "any"] = ""
    """How many files it may be as well; in the schema a text stands for each."""

    text: bool = True
    """Whether a text may be given that stands for no file."""


@dataclass(frozen=True)
class Content:
    """A body of one media type."""

    media_type: str
    kind: Literal["json", "form", "multipart", "text", "bytes"]
    schema: Schema | None
    """None for bytes, for text that is taken as it is, and for a body of parts."""

    encodings: Mapping[str, Encoding]
    parts: tuple[Part, ...] = ()
    closed: bool = False
    """Whether there are no parts but these."""

    further: Schema | None = None
    """What holds for parts but these; None where anything does, or there are none."""

    rules: Schema | None = None
    """What holds for the parts together, of which any text stands for a file."""

    examples: tuple[Example, ...] = ()
    """Of a body of JSON: those of other media types are not judged by the schema."""


@dataclass(frozen=True)
class Body:
    """The body of a request, the media type that is preferred first."""

    contents: tuple[Content, ...]
    left_out: tuple[str, ...]
    """The media types that it may have and that are not offered."""

    required: bool
    description: str


@dataclass(frozen=True)
class Response:
    """A documented answer; without contents its body is not read."""

    status: str
    """`200`, `2XX` or `default`."""

    contents: tuple[Content, ...]
    left_out: tuple[str, ...]
    """The media types that it may have and that are not read, beside those that are."""

    succeeds: bool
    description: str


@dataclass(frozen=True)
class Parameter:
    """A parameter of an operation, which becomes an argument of its functions."""

    argument: str
    name: str
    place: Literal["path", "query", "header", "cookie"]
    schema: Schema
    required: bool
    default: Default | None
    style: str
    explode: bool
    allow_reserved: bool
    json: bool
    description: str
    deprecated: bool
    pointer: str
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """A security scheme; a bearer's token may be that of OAuth 2 or OpenID Connect."""

    name: str
    kind: Literal["bearer", "basic", "api_key"]
    place: str
    wire_name: str
    env: str
    """The environment variable that its credential is taken from, where none is given."""


@dataclass(frozen=True)
class Server:
    """The address of a server, with the values of each of its variables: the default first, or alone if any will do."""

    url: str
    variables: Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class Operation:
    """An operation, which becomes a module with four functions."""

    name: str
    tag: str
    method: str
    path: str
    summary: str
    description: str
    deprecated: bool
    server: Server | None
    """Its own, where it has one."""

    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    """The alternatives of which one is needed, each the names of schemes that are needed together."""

    pointer: str


@dataclass(frozen=True, order=True)
class LeftOut:
    """Something of the document that is not carried.

    Attributes:
        pointer: Where it stands.
        line: What it is, to read. Empty for what only goes along with something else.
    """

    pointer: str
    line: str = ""


@dataclass(frozen=True)
class Contract:
    """All that a document promises."""

    title: str
    description: str
    version: str
    server: Server | None
    schemes: tuple[Scheme, ...]
    schemas: Mapping[str, Any]
    """What `Checked` and checked models refer to, by pointer, with all that it refers to."""

    expressions: Mapping[str, str]
    """Regular expressions of the document, where the engine judges as they mean by others, each with that other."""

    models: tuple[Model, ...]
    unions: tuple[Union, ...]
    operations: tuple[Operation, ...]
    tags: Mapping[str, str]
    """What the document says of each tag that it describes, by the name of the tag's module."""

    left_out: tuple[LeftOut, ...] = ()
    """What the caller named to be left out, and what that alone needed."""

    assert_formats: bool = False
