"""The keywords that lead from a value to a model: `$ref`, and `discriminator` over the variants of a `oneOf`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from attrs import evolve

from ...types import UNSET
from ..compiled.conditions import Reference
from ..compiled.shortcuts import Writer, answer_reader, mapping_writer, writer
from ..keywords.json_types import is_object, shown
from ..keywords.keyword import Enough, Keyword, Place, Reading, read
from .model import Model
from .objects import model_named, read_object


class ref(Reference):
    """`$ref`: an object that keeps the rules of the model of this name."""

    __slots__ = ()
    keyword = "$ref"

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        if value is None and self.null_in_answers and not reading.strict:
            return None
        cls: type[Model] = model_named(self.limit)
        if isinstance(value, Model) and not isinstance(value, cls):
            reading.refuse("type", "object", value, at, f"a {type(value).__name__} is no {self.limit}")
            return value
        made = read_object(cls, value, at, reading)
        return value if reading.keeps_models and isinstance(value, cls) else made

    @property
    def models(self) -> tuple[str, ...]:
        return (self.limit,)

    def selected(self, given: Mapping[str, Any]) -> Any:  # noqa: ARG002
        return model_named(self.limit)

    def written(self, value: Any) -> str | None:
        cls: type[Model] = model_named(self.limit)
        if type(value) is dict:
            return mapping_writer(cls)(value)
        return writer(cls)(value) if type(value) is cls else None

    def answered(self, value: Any) -> Any:
        return answer_reader(model_named(self.limit))(value) if type(value) is dict else None


class alternatives(Keyword):
    """The members of an `anyOf` or `oneOf`: a value is read by the first whose rules it keeps.

    Before all comes the one that the value names: `by` has the property and the indices of members by its values.
    Which of them it may keep is for the whole schema to judge; this is how what it holds becomes models.
    """

    __slots__ = ("by",)
    keyword = "anyOf"

    def __init__(self, *members: list[Keyword], by: tuple[str, Mapping[str, int]] = ("", {})) -> None:
        super().__init__(members)
        self.by = by

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        key = (id(self), id(value), at.pointer, reading.fills)
        if key not in reading.chosen:
            reading.chosen[key] = (self._chosen(value, at, reading), value)
        return reading.chosen[key][0]

    def _chosen(self, value: Any, at: Place, reading: Reading) -> Any:
        for member in self._in_order(value):
            with suppress(Enough):
                return read(member, value, at, evolve(reading, judged=False, noted={}, most=1))
        return value

    def _in_order(self, value: Any) -> Sequence[list[Keyword]]:
        name, members = self.by
        tag = value.get(name) if members and is_object(value) and not isinstance(value, Model) else None
        return [self.limit[members[tag]], *self.limit] if isinstance(tag, str) and tag in members else self.limit


class discriminator(Reference):
    """`discriminator`: the value of one property selects the model whose rules hold."""

    __slots__ = ("_writers", "mapping", "property_name")
    keyword = "discriminator"

    def __init__(self, property_name: str, mapping: Mapping[str, str], *, null_in_answers: bool = False) -> None:
        super().__init__(list(mapping), null_in_answers=null_in_answers)
        self.property_name = property_name
        self.mapping = mapping
        self._writers: dict[type, Writer] = {}

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        if isinstance(value, Model):
            return self._read_model(value, at, reading)
        if value is None and self.null_in_answers and not reading.strict:
            return None
        if not is_object(value):
            reading.refuse("type", "object", value, at, f"{shown(value)} is not of type object")
            return value
        tag = value.get(self.property_name, UNSET)
        if isinstance(tag, str) and tag in self.mapping:
            return read_object(model_named(self.mapping[tag]), value, at, reading)
        if reading.strict:
            self._refuse_tag(tag, at, reading)
        return value

    def _read_model(self, value: Model, at: Place, reading: Reading) -> Any:
        if isinstance(value, tuple(map(model_named, self.mapping.values()))):
            made = read_object(type(value), value, at, reading)
            return value if reading.keeps_models else made
        names = " or ".join(self.mapping.values())
        reading.refuse("type", "object", value, at, f"a {type(value).__name__} is no {names}")
        return value

    @property
    def models(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.mapping.values()))

    def selected(self, given: Mapping[str, Any]) -> Any:
        tag = given.get(self.property_name)
        return model_named(self.mapping[tag]) if isinstance(tag, str) and tag in self.mapping else None

    def written(self, value: Any) -> str | None:
        found = self._writers.get(type(value))
        if found is not None:
            return found(value)
        if type(value) is dict:
            cls = self.selected(value)
            return None if cls is None else mapping_writer(cls)(value)
        if not self._writers:  # not before a model is written, as the models are imported for it
            self._writers = {cls: writer(cls) for cls in map(model_named, self.mapping.values())}
            return self.written(value)
        return None

    def answered(self, value: Any) -> Any:
        cls = self.selected(value) if type(value) is dict else None
        return None if cls is None else answer_reader(cls)(value)

    def _refuse_tag(self, tag: object, at: Place, reading: Reading) -> None:
        place = at.member(self.property_name, f"{at.subject}.{self.property_name}")
        known = ", ".join(map(repr, self.mapping))
        if tag is UNSET:
            reading.refuse("required", True, tag, place, f"is required, one of {known}")
        else:
            reading.refuse(self.keyword, self.limit, tag, place, f"{shown(tag)} is not one of {known}")

    def __repr__(self) -> str:
        return f"discriminator({self.property_name!r}, {self.mapping!r})"
