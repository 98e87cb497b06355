"""Turns a parameter into the argument of a function, and into its declaration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import ir

from .code import joined
from .given import given_type
from .validators import keywords


def argument(parameter: ir.Parameter, later: Sequence[ir.Parameter]) -> str:
    """Returns the parameter of a function; one with a default can't stand before one of `later` without."""
    typed = f"{parameter.argument}: {given_type(parameter.schema)}"
    if parameter.default is not None and all(one.default is not None for one in later):
        value = parameter.default.value
        plain = isinstance(value, str | int | float | None)
        return f"{typed} = {value!r}" if plain else f"{typed} | Unset = UNSET"
    return typed if parameter.required else f"{typed} | Unset = UNSET"


def declared(parameter: ir.Parameter) -> str:
    """Returns the declaration of a parameter, with what is not as its place has it by default."""
    return f"{parameter.place}({joined(_declared(parameter))})"


def _declared(parameter: ir.Parameter) -> Iterator[str]:
    yield repr(parameter.name)
    yield keywords(parameter.schema)
    if parameter.required and parameter.place != "path":
        yield "required=True"
    if parameter.default is not None:
        yield f"default={parameter.default.value!r}"
    like_form = parameter.place in ("query", "cookie")
    if parameter.style != ("form" if like_form else "simple"):
        yield f"style={parameter.style!r}"
    if parameter.explode is not like_form and parameter.style != "deepObject":
        yield f"explode={parameter.explode!r}"
    if parameter.allow_reserved:
        yield "allow_reserved=True"
    if parameter.json:
        yield "json=True"
