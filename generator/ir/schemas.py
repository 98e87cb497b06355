"""The schemas of a contract, and the models and unions that are made of them."""

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
    null_in_answers: bool = False
    """Whether a type is one in answers of which null is read too, though the schema does not allow it."""


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
    null_in_answers: bool = False
    """Whether null is read in answers, though by the letter of the schema it is no object."""


@dataclass(frozen=True)
class Alternatives:
    """Several schemas of which a value may keep one or another; which it may, a `Checked` around this says."""

    members: tuple[Schema, ...]
    by: tuple[str, Mapping[str, int]] | None = None
    """The property whose value names a member, and the index of the member that each value names; None without one."""


@dataclass(frozen=True)
class Checked:
    """A schema whose keywords no field can judge by itself: judged as a whole, by its pointer."""

    schema: Schema
    pointer: str
    rules: Mapping[str, Any]
    """What it says beyond `schema`, as the document has it."""


@dataclass(frozen=True)
class Choice:
    """A `oneOf` with a `discriminator`: for each value of the property, the name of the model that holds."""

    property_name: str
    mapping: Mapping[str, str]
    null_in_answers: bool = False


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

    rules: Mapping[str, Any] | None = None
    """What the fields by themselves do not enforce, as the document has it; the whole schema judges it."""

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
