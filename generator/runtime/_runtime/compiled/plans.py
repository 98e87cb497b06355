"""Turns the fields of a model into source: what must hold of each, what it is to hold, and how its JSON is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from json.encoder import encode_basestring
from operator import itemgetter
from types import MemberDescriptorType
from typing import Any, Final, NamedTuple

import attrs

from ...types import UNSET
from ..keywords.keyword import Place, Reading, read
from ..keywords.model_base import ModelBase
from .conditions import Purpose, Shape, shape
from .source import Source

_SCALARS: Final = (str, int, float, bool, type(None))


class Part(NamedTuple):
    """What is done with one property; `name` is that of its field, and of the value in the source."""

    name: str
    wire_name: str
    default: Any
    """What it takes where it is left out; UNSET too for a default that has to be made for each instance anew."""

    required: bool
    hidden: bool
    """Whether it is never sent."""

    optional: bool
    """Whether it may stay unset."""

    shape: Shape


class Plan(NamedTuple):
    """The source of what is done with all fields of a model."""

    cls: type[ModelBase]
    source: Source
    parts: Sequence[Part]
    additional: str | None
    """The name of the field that holds what the schema has no property for."""

    def conditions(self) -> list[str]:
        return [f"({part.shape.condition})" for part in self.parts]

    def filled(self, made: str, additional: str) -> list[str]:
        """Returns the lines that set the fields of a model."""
        values = {part.name: part.shape.result for part in self.parts}
        values |= {self.additional: additional} if self.additional else {}
        put = {name: self.source.bind(getattr(self.cls, name).__set__) for name in values}
        return [f"{put[name]}({made}, {value})" for name, value in values.items()]

    def returned(self) -> list[str]:
        """Returns the lines that return the fields as JSON."""
        sent = [part for part in self.parts if not part.hidden]
        bind, text = self.source.bind, self.source.local()
        if sent and not sent[0].optional:
            pieces = [(True, "{"), *self._pieces(sent[0], ""), *self._all_pieces(sent[1:]), (True, "}")]
            return [f'return f"{self._joined(pieces)}"']
        lines = [f'{text} = f"{self._joined(self._all_pieces(sent))}"']
        return [*lines, f"return {bind('{')} + {text}[1:] + {bind('}')}"]

    def _all_pieces(self, parts: Iterable[Part]) -> Iterator[tuple[bool, str]]:
        return (piece for part in parts for piece in self._pieces(part, ","))

    def _pieces(self, part: Part, before: str) -> Iterator[tuple[bool, str]]:
        """Yields what a field is written as: texts that are always there (True), and parts of an f-string."""
        text, bind = f"{before}{encode_basestring(part.wire_name)}:{part.shape.constant}", self.source.bind
        result = "" if part.shape.constant else part.shape.result
        if part.optional:
            yield False, f"{{{bind('')} if {part.name} is {bind(UNSET)} else f'{{{bind(text)}}}{result}'}}"
        else:
            yield True, text
            if result:
                yield False, result

    def _joined(self, pieces: Iterable[tuple[bool, str]]) -> str:
        """Returns an f-string's inside, in which neighbouring texts are one."""
        found = ((always, "".join(text for _, text in group)) for always, group in groupby(pieces, itemgetter(0)))
        return "".join(f"{{{self.source.bind(text)}}}" if always else text for always, text in found)


def plan(cls: type[ModelBase], purpose: Purpose) -> Plan | None:
    """Returns the source for one purpose; None where no object of this class is plainly right."""
    fields = attrs.fields(cls)
    slots = all(isinstance(getattr(cls, field.name), MemberDescriptorType) for field in fields)
    if cls.__rules__ or cls.__types__ != ("object",) or not slots:
        return None
    source = Source(field.name for field in fields)
    parts = [_part(wire_name, field, source, purpose) for wire_name, field in cls.__properties__.items()]
    found = [part for part in parts if part is not None]
    additional = [field.name for field in fields if field.metadata["wire_name"] is None]
    return Plan(cls, source, found, *(additional or [None])) if len(found) == len(parts) else None


def _part(wire_name: str, field: attrs.Attribute[Any], source: Source, purpose: Purpose) -> Part | None:
    name, required = field.name, field.metadata["required"]
    optional = not required and field.default is UNSET
    if purpose == "answer":
        optional = not required or field.metadata["write_only"]
    one = shape(field.metadata["keywords"], name, source, purpose)
    if optional:
        one = _or_unset(one, name, source, purpose)
    if one is None:
        return None
    return Part(name, wire_name, _default(field), required, field.metadata["read_only"], optional, one)


def _default(field: attrs.Attribute[Any]) -> Any:
    """Returns a default that is as good as given; UNSET for one that is not, or has to be made for each instance."""
    reading = Reading()
    plain = type(field.default) in _SCALARS
    made = read(field.metadata["keywords"], field.default, Place("", ""), reading) if plain else UNSET
    return made if made is field.default and not reading.noted else UNSET


def _or_unset(one: Shape | None, name: str, source: Source, purpose: Purpose) -> Shape:
    unset = source.bind(UNSET)
    if one is None:
        return Shape(f"{name} is {unset}", "" if purpose == "send" else unset)
    held = one.result if purpose == "send" or one.result == name else f"{unset} if {name} is {unset} else {one.result}"
    return Shape(f"{name} is {unset} or {one.condition}", held)
