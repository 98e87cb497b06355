"""Draws models, and values that are right, nearly right and strange for them."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum, StrEnum
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from generator.runtime._runtime.keywords.keyword import Keyword
from generator.runtime._runtime.keywords.validators import (
    additional_properties,
    const,
    enum,
    exclusive_maximum,
    exclusive_minimum,
    items,
    max_items,
    max_length,
    maximum,
    min_items,
    min_length,
    minimum,
    multiple_of,
    type_,
    unique_items,
)
from generator.runtime._runtime.modelling.fields import additional, field, model
from generator.runtime._runtime.modelling.model import Model
from generator.runtime.types import UNSET


class Text(str):
    """Text that says that it is other text."""

    __slots__ = ()

    def __len__(self) -> int:
        return 2

    def isascii(self) -> bool:
        return True


class Number(int):
    """A number that is never too small or too big."""

    def __le__(self, other: object) -> bool:
        return True

    def __ge__(self, other: object) -> bool:
        return True


class Colour(StrEnum):
    RED = "red"


class Size(IntEnum):
    ONE = 1


TYPES = ("string", "integer", "number", "boolean", "null")
SCALARS: tuple[Any, ...] = (
    *("", "a", "red", "abc", "é", "日本", "🎨🎨", "\ud800", "a\udfff", '"\\\n\x00\u2028', "x" * 5),
    *(0, 1, 2, 3, 5, -1, 10**30, 10**400, True, False, None, UNSET),
    *(0.0, -0.0, 1.0, 1.5, 2.5, 0.3, 1e300, float("nan"), float("inf"), float("-inf")),
)
STRANGE: tuple[Any, ...] = (
    *(Text("abcdef"), Text("\ud800"), Number(-7), Number(99), Colour.RED, Size.ONE),
    *(Decimal(1), b"a", ("a", "b"), {1}, object(), {1: 2}, {"a": float("nan")}, {"\ud800": 1}),
)
NAMES = ("model", "value", "type", "_a1", "b__2", "len", "naïve")

scalars = st.sampled_from(SCALARS)
values = st.one_of(
    scalars,
    st.sampled_from(STRANGE),
    st.lists(scalars, max_size=3),
    st.dictionaries(st.sampled_from(("a", "b", "\ud800")), scalars, max_size=2),
)
_LIMITS = st.sampled_from((0, 1, 2, 3, 1.5, 10**20))
_TEXTS = st.sampled_from(("", "a", "red", "é", '"'))
_ENUMS = st.lists(st.one_of(_TEXTS, st.sampled_from((0, 1, 1.0, 2.5, True, False, None, [1], {"a": 1}))), min_size=1)


def _types() -> st.SearchStrategy[Keyword]:
    return st.lists(st.sampled_from(TYPES), min_size=1, max_size=3, unique=True).map(lambda names: type_(*names))


_ASSERTIONS: st.SearchStrategy[Keyword] = st.one_of(
    st.sampled_from((minimum, maximum, exclusive_minimum, exclusive_maximum)).flatmap(_LIMITS.map),
    st.sampled_from((min_length, max_length, min_items, max_items)).flatmap(st.integers(0, 3).map),
    st.sampled_from((multiple_of(1), multiple_of(0.1), unique_items(True), additional_properties(type_("string")))),
    st.one_of(_TEXTS, scalars.filter(lambda one: one is not UNSET)).map(const),
    _ENUMS.map(enum),
)


@st.composite
def keywords(draw: st.DrawFn, depth: int = 1) -> list[Keyword]:
    """The keywords of one property: often of one type, at times of several, of none or of arrays."""
    kind = draw(st.integers(0, 9))
    named = [] if kind == 0 else [draw(_types() if kind < 4 else st.sampled_from(TYPES).map(type_))]
    if kind == 9 and depth:
        return [type_("array"), items(*draw(keywords(depth - 1))), *draw(st.lists(_ASSERTIONS, max_size=1))]
    return [*named, *draw(st.lists(_ASSERTIONS, max_size=2))]


@st.composite
def models(draw: st.DrawFn) -> type[Model]:
    """A class with up to four properties."""
    body: dict[str, Any] = {}
    for name in draw(st.lists(st.sampled_from(NAMES), max_size=4, unique=True)):
        options: dict[str, Any] = {flag: True for flag in ("read_only", "write_only") if draw(st.integers(0, 5)) == 0}
        if draw(st.booleans()):
            options |= {"default": draw(st.one_of(st.just(UNSET), scalars, st.just([1])))}
            options |= {"required": draw(st.booleans())}
        if draw(st.booleans()):
            options |= {"wire_name": draw(st.sampled_from(('a "b"', "ü-{x}", "%s"))) + name}
        body[name] = field(validator=draw(keywords()), **options)
    closed = draw(st.booleans())
    if not closed:
        body["additional_properties"] = additional(
            factory=dict, validator=draw(st.sampled_from(([], [type_("string")])))
        )
    made = type("Drawn", (Model,), body)
    return model(source="#", additional_properties=not closed)(made)


def each_keyword() -> list[list[Keyword]]:
    """Each type alone, with each keyword, and in arrays; each two types; and each keyword alone."""
    bounds = [make(limit) for make in (minimum, maximum, exclusive_minimum, exclusive_maximum) for limit in (1, 1.5)]
    lengths = [make(2) for make in (min_length, max_length)]
    chosen = [const("red"), const(1), const(True), enum(["red", "é", 1, True, None]), enum([2.5, False])]
    keywords = [*bounds, *lengths, *chosen, multiple_of(0.1), multiple_of(1)]
    one: list[list[Keyword]] = [[type_(name)] for name in TYPES]
    found = [*one, *([*types, keyword] for types in [*one, []] for keyword in keywords)]
    found += [[type_(*names)] for names in combinations(TYPES, 2)]
    found += [[type_("number"), minimum(0), maximum(2)], [type_("array")], []]
    return [*found, *([type_("array"), items(*inner), *sizes] for inner in one for sizes in ([], [max_items(1)]))]


def of_one_property(keywords: list[Keyword], **options: Any) -> type[Model]:
    """A closed class whose one property keeps the keywords."""
    body = {"value": field(validator=keywords, **options)}
    return model(source="#", additional_properties=False)(type("Drawn", (Model,), body))


def each_value() -> list[Any]:
    scalars = [*SCALARS, *STRANGE]
    return [*scalars, *([one] for one in scalars), [], ["a", "a"], [[1]], {}, {"a": 1}]
