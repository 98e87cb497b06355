"""The contract of a document, as the stages after `translate` see it: frozen data without behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


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
class Reference:
    """A schema that a model is made of, by the model's name."""

    model: str


@dataclass(frozen=True)
class Choice:
    """A `oneOf` with a `discriminator`: for each value of the property, the name of the model that holds."""

    property_name: str
    mapping: Mapping[str, str]


Schema = Value | Array | Reference | Choice


@dataclass(frozen=True)
class Default:
    """The value that a property has when it is left out."""

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
    pointer: str


@dataclass(frozen=True)
class Model:
    """A schema of an object, which becomes a class."""

    name: str
    module: str
    description: str
    properties: tuple[Property, ...]
    closed: bool
    keeps_unknown: bool
    """Whether the class has a place for what the schema has no property for."""

    variant_of: str | None
    pointer: str


@dataclass(frozen=True)
class Union:
    """A named `oneOf` with a discriminator, which becomes a name for the union of its variants' classes."""

    name: str
    module: str
    description: str
    choice: Choice
    pointer: str


@dataclass(frozen=True)
class Body:
    """The JSON body of a request."""

    schema: Schema
    required: bool
    description: str


@dataclass(frozen=True)
class Response:
    """A documented success; without a schema its body is not read."""

    status: int
    schema: Schema | None


@dataclass(frozen=True)
class Operation:
    """An operation, which becomes a module with four functions."""

    name: str
    tag: str
    method: str
    path: str
    summary: str
    description: str
    body: Body | None
    responses: tuple[Response, ...]
    secured: bool
    pointer: str


@dataclass(frozen=True)
class Contract:
    """All that a document promises."""

    title: str
    description: str
    version: str
    server: str | None
    models: tuple[Model, ...]
    unions: tuple[Union, ...]
    operations: tuple[Operation, ...]
