"""Compiles a model into functions for the plain cases; a value that they are not sure of is left to the keywords."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeAlias, TypeVar

import attrs

from ...types import UNSET
from ..keywords.json_types import is_json, is_string
from ..keywords.keyword import Keyword
from ..keywords.model_base import ModelBase
from .conditions import Reference
from .plans import Plan, plan

T = TypeVar("T")
Init: TypeAlias = Callable[..., None]
Writer: TypeAlias = Callable[[Any], str | None]
Reader: TypeAlias = Callable[[Any], Any]


def _once(make: Callable[[type[ModelBase]], T]) -> Callable[[type[ModelBase]], T]:
    """Makes a class's shortcut at first use; to the type checkers, a class may have a hash of its own."""
    made: Any = cache(make)
    typed: Callable[[type[ModelBase]], T] = made
    return typed


def written(keywords: Sequence[Keyword], value: Any) -> str | None:
    """Returns the JSON of a value that plainly keeps the keywords, and None in doubt."""
    only = keywords[0] if len(keywords) == 1 else None
    try:
        return only.written(value) if isinstance(only, Reference) else None
    except (ValueError, RecursionError):  # a number of more digits than Python writes, or too deep
        return None


def answered(keywords: Sequence[Keyword], value: Any) -> Any:
    """Returns what a value of an answer plainly becomes, and None in doubt."""
    only = keywords[0] if len(keywords) == 1 else None
    try:
        return only.answered(value) if isinstance(only, Reference) else None
    except RecursionError:
        return None


@_once
def shorten(cls: type[ModelBase]) -> None:
    """Gives a model, at its first use, an `__init__` that fills in at once what is plainly right.

    In doubt it calls the one that the model has so far. A class that is derived from a model keeps that.
    """
    own = vars(cls)
    made = plan(cls, "construct") if "__source__" in own and "__init__" not in own else None
    if made is not None:
        init = _constructor(made, cls.__init__)
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        type.__setattr__(cls, "__init__", init)


def _constructor(made: Plan, otherwise: Init) -> Init:
    bind, self, rest = made.source.bind, made.source.local(), made.source.local()
    defaults = {part.name: bind(part.default) for part in made.parts} | _unset(made.additional, bind)
    conditions = [f"{bind(type)}({self}) is {bind(made.cls)}", f"not {rest}", *made.conditions()]
    conditions += [f"{made.additional} is {bind(UNSET)}"] if made.additional else []
    given = [f"{bind(name)}: {bind(UNSET)} if {name} is {one} else {name}" for name, one in defaults.items()]
    parameters = "".join(f"{name}={one}, " for name, one in defaults.items())
    return made.source.function(
        f"{self}, /, {'*, ' if defaults else ''}{parameters}**{rest}",
        [
            f"if {' and '.join(conditions)}:",
            *(f"    {line}" for line in made.filled(self, "{}") or [f"return {bind(None)}"]),
            "else:",
            f"    {bind(otherwise)}({self}, **{{{', '.join(given)}}}, **{rest})",
        ],
        "__init__",
    )


def _unset(name: str | None, bind: Callable[[Any], str]) -> dict[str, str]:
    return {name: bind(UNSET)} if name else {}


@_once
def writer(cls: type[ModelBase]) -> Writer:
    """Returns what writes a model of exactly this class as JSON where it plainly keeps its rules, else None."""
    made = plan(cls, "send")
    if made is None:
        return _doubtful
    bind, one, extra = made.source.bind, made.source.local(), made.additional
    lines = [f"{name} = {one}.{name}" for name in [*(part.name for part in made.parts), *([extra] if extra else [])]]
    conditions = made.conditions()
    conditions += [f"{bind(type)}({extra}) is {bind(dict)} and not {extra}"] if extra else []
    return made.source.function(one, [*lines, *_if(conditions, made.returned(), bind)])


@_once
def mapping_writer(cls: type[ModelBase]) -> Writer:
    """Returns what writes a `dict`, with a model's defaults, as JSON where it plainly keeps its rules, else None."""
    made = plan(cls, "send")
    if made is None:
        return _doubtful
    bind, given, get = made.source.bind, made.source.local(), made.source.local()
    known = f"{bind(frozenset(cls.__properties__).issuperset)}({given})"
    lines = [f"{get} = {given}.get"]
    lines += [
        f"{part.name} = {get}({bind(part.wire_name)}, {bind(UNSET if part.required else part.default)})"
        for part in made.parts
    ]
    return made.source.function(given, [*lines, *_if([known, *made.conditions()], made.returned(), bind)])


@_once
def answer_reader(cls: type[ModelBase]) -> Reader:
    """Returns what makes a model of an answer's `dict` where it plainly is as documented, else None."""
    made = plan(cls, "answer")
    if made is None:
        return _doubtful
    bind, given, get = made.source.bind, made.source.local(), made.source.local()
    one, rest = made.source.local(), made.source.local()
    lines = [f"{get} = {given}.get"]
    lines += [f"{part.name} = {get}({bind(part.wire_name)}, {bind(UNSET)})" for part in made.parts]
    conditions = made.conditions()
    conditions += [f"({rest} := {bind(_rest_of(cls, made.additional))}({given})) is not {bind(None)}"]
    filled = [f"{one} = {bind(object.__new__)}({bind(cls)})", *made.filled(one, rest), f"return {one}"]
    return made.source.function(given, [*lines, *_if(conditions, filled, bind)])


def _if(conditions: Sequence[str], lines: Sequence[str], bind: Callable[[Any], str]) -> list[str]:
    """Returns lines to do under all conditions; otherwise they return None."""
    return [f"if {' and '.join(conditions) or bind(True)}:", *(f"    {line}" for line in lines)]


def _rest_of(cls: type[ModelBase], additional: str | None) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    """Returns what finds the members of an answer that the model has no property for; None where one is in doubt."""
    names = frozenset(cls.__properties__)
    fields = [field for field in attrs.fields(cls) if field.name == additional]

    def rest(given: dict[str, Any]) -> dict[str, Any] | None:
        if names.issuperset(given) or not fields:
            return {}
        found = {name: value for name, value in given.items() if name not in names}
        known = not fields[0].metadata["keywords"] and all(map(is_string, found))
        return found if known and all(map(is_json, found.values())) else None

    return rest


def _doubtful(value: object) -> None:
    """Stands for the shortcut of a model of which no object is plainly right."""
