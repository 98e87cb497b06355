"""The contract of a document, as the stages after `translate` see it: frozen data without behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Constraint:
    """One assertion keyword with its value at one place of the document."""

    keyword: str
    limit: Any
    pointer: str


@dataclass(frozen=True)
class Value:
    """A schema that holds no other: its keywords hold for the value itself."""

    constraints: tuple[Constraint, ...]


@dataclass(frozen=True)
class Array:
    """A schema of an array with a schema for its elements."""

    constraints: tuple[Constraint, ...]
    items: Schema


@dataclass(frozen=True)
class Map:
    """A schema of an object without properties of its own, with a schema for its members."""

    constraints: tuple[Constraint, ...]
    values: Schema


@dataclass(frozen=True)
class Reference:
    """A schema that a model is made of, by the model's name."""

    model: str
    nullable: bool = False


@dataclass(frozen=True)
class Alternatives:
    """Several schemas of which a value may keep one or another; which it may, a `Checked` around this says."""

    members: tuple[Schema, ...]


@dataclass(frozen=True)
class Checked:
    """A schema whose keywords no field can judge by itself: judged as a whole, by its pointer."""

    schema: Schema
    pointer: str


@dataclass(frozen=True)
class Choice:
    """A `oneOf` with a `discriminator`: for each value of the property, the name of the model that holds."""

    property_name: str
    mapping: Mapping[str, str]


Schema = Value | Array | Map | Reference | Choice | Alternatives | Checked


@dataclass(frozen=True)
class Default:
    """The value that a property has when it is left out."""

    value: Any


@dataclass(frozen=True)
class Example:
    """A value that the document shows, and what it says of it."""

    summary: str
    value: Any


@dataclass(frozen=True)
class Property:
    """A property of a schema, which becomes a field of a model."""

    name: str
    wire_name: str
    schema: Schema
    required: bool
    default: Default | None
    description: str
    read_only: bool
    """Whether it is part of answers only."""

    write_only: bool
    """Whether it is part of requests only."""

    address: bool
    """Whether it is an address, or several, by its format or its name."""

    pointer: str


@dataclass(frozen=True)
class Model:
    """A schema of an object, which becomes a class."""

    name: str
    module: str
    description: str
    types: tuple[str, ...]
    """The types that the schema allows; none stands for all."""

    closed: bool
    pointer: str
    properties: tuple[Property, ...] = ()
    additional: Schema | None = None
    """The schema of what the schema has no property for, where it has one."""

    checked: bool = False
    """Whether the schema has keywords that are judged by the whole of it."""

    variant_of: str | None = None
    keeps_unknown: bool = True
    """Whether the class has a place for what the schema has no property for."""

    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Union:
    """A named `oneOf` or `anyOf`, which becomes a name for the union of its variants' types."""

    name: str
    module: str
    description: str
    schema: Choice | Alternatives
    pointer: str


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

    models: tuple[Model, ...]
    unions: tuple[Union, ...]
    operations: tuple[Operation, ...]
    tags: Mapping[str, str]
    """What the document says of each tag that it describes, by the name of the tag's module."""

    left_out: tuple[str, ...] = ()
    """What the caller named to be left out, a line each."""

    assert_formats: bool = False
