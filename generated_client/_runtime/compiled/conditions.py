"""Turns the keywords of a value into a Python condition that is true only of values which plainly keep them all.

A condition may be false of what keeps the keywords too: a subclass of `str`, 2.0 for an integer, a tuple. Whatever it
is false of is read keyword by keyword, which alone decides what is wrong, and how it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from ..keywords.json_types import compact, is_clean, is_json, is_model
from ..keywords.keyword import Keyword
from ..keywords.validators import (
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
    type_,
)
from .source import Source

Purpose: TypeAlias = Literal["construct", "send", "answer"]


class Reference(Keyword):
    """A keyword that leads to models, and with `null_in_answers` in an answer to null as well."""

    __slots__ = ("null_in_answers",)

    def __init__(self, limit: Any, *, null_in_answers: bool = False) -> None:
        super().__init__(limit)
        self.null_in_answers = null_in_answers

    @property
    def models(self) -> tuple[str, ...]:
        """The names of the models."""
        raise NotImplementedError

    def selected(self, given: Mapping[str, Any]) -> Any:
        """Returns the model that an object is read as, or None where that is not known yet."""
        raise NotImplementedError

    def written(self, value: Any) -> str | None:
        """Returns the JSON of what plainly keeps the rules, and None in doubt."""
        raise NotImplementedError

    def kept(self, value: Any) -> Any:
        """Returns a model that plainly keeps its rules as it is, and None in doubt."""
        return value if is_model(value) and self.written(value) is not None else None

    def answered(self, value: Any) -> Any:
        """Returns the model that JSON of an answer plainly becomes, and None in doubt."""
        raise NotImplementedError


class Shape(NamedTuple):
    """What is plainly right: source over the name of a value."""

    condition: str
    result: str
    """What the field is to hold or, to send it, the JSON: a part of an f-string."""

    constant: str = ""
    """The JSON itself, where there is but one."""


_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (float, int),
    "string": (str,),
}
_NUMBERS: Final[dict[type[Keyword], str]] = {
    minimum: ">=",
    maximum: "<=",
    exclusive_minimum: ">",
    exclusive_maximum: "<",
}
_LOWER: Final = {minimum, exclusive_minimum}
_UPPER: Final = {maximum, exclusive_maximum}
_LENGTHS: Final[dict[type[Keyword], str]] = {min_length: ">=", max_length: "<="}
_SIZES: Final[dict[type[Keyword], str]] = {min_items: ">=", max_items: "<="}


def shape(keywords: Sequence[Keyword], name: str, source: Source, purpose: Purpose) -> Shape | None:
    """Returns what is plainly right for a value called `name`; None where nothing is."""
    if len(keywords) == 1 and isinstance(keywords[0], Reference):
        return _reference(keywords[0], name, source, purpose)
    rest = [keyword for keyword in keywords if type(keyword) is not type_]
    named = [keyword.names for keyword in keywords if type(keyword) is type_]
    if named == [("array",)]:
        return _array(rest, name, source, purpose)
    if len(named) > 1 or not all(_only_asserts(keyword) for keyword in rest):
        return None
    if purpose == "answer":
        return _tolerant(named[0] if named else (), name, source)
    types = named[0] if named else tuple(_TYPES)
    found = [_scalar(one, rest, name, source) for one in types if one in _TYPES]
    if not found:
        return None
    condition = " or ".join(found)
    members = next((_members(one) for one in rest if type(one) in (const, enum)), None)
    if purpose == "send" and tuple(types) == ("string",) and members is not None:
        return _chosen(condition, members, name, source)
    return Shape(condition, _json(types, name, source) if purpose == "send" else name)


def _only_asserts(keyword: Keyword) -> bool:
    return type(keyword).read is Keyword.read


def _tolerant(types: Sequence[str], name: str, source: Source) -> Shape | None:
    """An answer is read by its types alone."""
    if not types:
        return Shape(f"{source.bind(is_json)}({name})", name)
    found = [_scalar(one, (), name, source) for one in types if one in _TYPES]
    return Shape(" or ".join(found), name) if found else None


def _scalar(type_name: str, keywords: Sequence[Keyword], name: str, source: Source) -> str:
    """Returns the condition of a value of this type."""
    kinds = {type(keyword) for keyword in keywords}
    exact = " or ".join(f"{source.bind(type)}({name}) is {source.bind(one)}" for one in _TYPES[type_name])
    parts = [f"({exact})", *(_asserted(type_name, keyword, name, source) for keyword in keywords)]
    if type_name == "string" and not kinds & {const, enum}:
        parts.append(f"({name}.isascii() or {source.bind(is_clean)}({name}))")
    if type_name == "number" and not (kinds & _LOWER and kinds & _UPPER):
        parts.append(f"{name} - {name} == 0")  # false of NaN and of infinities, as bounds are on both sides
    return f"({' and '.join(filter(None, parts))})"


def _asserted(type_name: str, keyword: Keyword, name: str, source: Source) -> str:
    kind = type(keyword)
    if kind in _NUMBERS:
        return f"{name} {_NUMBERS[kind]} {source.bind(keyword.limit)}" if type_name in ("integer", "number") else ""
    if kind in _LENGTHS:
        length = f"{source.bind(len)}({name})"
        return f"{length} {_LENGTHS[kind]} {source.bind(keyword.limit)}" if type_name == "string" else ""
    if kind in (const, enum):
        members = frozenset(one for one in _members(keyword) if type(one) in _TYPES[type_name])
        return f"{name} in {source.bind(members)}"
    return f"{source.bind(keyword.holds)}({name})"


def _members(keyword: Keyword) -> Sequence[Any]:
    members: Sequence[Any] = [keyword.limit] if type(keyword) is const else keyword.limit
    return members


def _chosen(condition: str, members: Sequence[Any], name: str, source: Source) -> Shape:
    """A text that is one of a few."""
    texts = {one: encode_basestring(one) for one in members if type(one) is str}
    return Shape(condition, f"{{{source.bind(texts)}[{name}]}}", *(texts.values() if len(texts) == 1 else ()))


def _json(types: Sequence[str], name: str, source: Source) -> str:
    """Returns the JSON of a value that meets the condition."""
    if set(types) <= {"integer", "number"}:
        return f"{{{name}!r}}"
    encode = encode_basestring if tuple(types) == ("string",) else compact
    return f"{{{source.bind(encode)}({name})}}"


def _reference(keyword: Reference, name: str, source: Source, purpose: Purpose) -> Shape:
    read: Callable[[Any], Any] = {"construct": keyword.kept, "send": keyword.written, "answer": keyword.answered}[
        purpose
    ]
    made = source.local()
    return Shape(f"({made} := {source.bind(read)}({name})) is not None", f"{{{made}}}" if purpose == "send" else made)


def _array(keywords: Sequence[Keyword], name: str, source: Source, purpose: Purpose) -> Shape | None:
    inner = [keyword.limit for keyword in keywords if type(keyword) is items]
    rest = [keyword for keyword in keywords if type(keyword) is not items]
    element = source.local()
    one = shape(inner[0], element, source, purpose) if len(inner) == 1 else None
    if one is None or not all(map(_only_asserts, rest)):
        return None
    made = source.local()
    each = source.bind(_each(one, element, source, purpose))
    asserted = [] if purpose == "answer" else [_size(keyword, name, source) for keyword in rest]
    parts = [
        f"{source.bind(type)}({name}) is {source.bind(list)}",
        *asserted,
        f"({made} := {each}({name})) is not None",
    ]
    return Shape(" and ".join(parts), f"{{{made}}}" if purpose == "send" else made)


def _size(keyword: Keyword, name: str, source: Source) -> str:
    kind = type(keyword)
    if kind in _SIZES:
        return f"{source.bind(len)}({name}) {_SIZES[kind]} {source.bind(keyword.limit)}"
    return f"{source.bind(keyword.holds)}({name})"


def _each(one: Shape, element: str, source: Source, purpose: Purpose) -> Callable[..., Any]:
    """Returns what reads the elements of an array, or writes them; None in doubt of any."""
    values, made = source.local(), source.local()
    result = f'f"{one.result}"' if purpose == "send" else one.result
    lines = [
        f"{made} = []",
        f"for {element} in {values}:",
        f"    if not ({one.condition}):",
        "        return None",
        f"    {made}.append({result})",
        f"return {source.bind(_joined)}({made})" if purpose == "send" else f"return {made}",
    ]
    return source.function(values, lines)


def _joined(texts: list[str]) -> str:
    return f"[{','.join(texts)}]"
