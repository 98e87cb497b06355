"""Turns the constraints of a schema into words: as the document spells them, and as a docstring says them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from generator import ir

from .code import literal
from .tied import in_line
from .types import literals


def spelled_out(schema: ir.Schema) -> Iterator[str]:
    """Yields each rule that its type does not tell, as the document spells it: `maximum: 50`, `items.minLength: 1`."""
    match schema:
        case ir.Value(constraints=constraints):
            yield from _own(constraints)
        case ir.Array(constraints=constraints, items=items):
            yield from _own(constraints)
            yield from (f"items.{rule}" for rule in spelled_out(items))
        case ir.Map(constraints=constraints, values=values):
            yield from _own(constraints)
            yield from (f"additionalProperties.{rule}" for rule in spelled_out(values))
        case ir.Alternatives(members=members):
            for number, member in enumerate(members):
                yield from (f"{number}.{rule}" for rule in spelled_out(member))
        case ir.Checked(schema=inner, pointer=pointer):
            yield from spelled_out(inner)
            keyword = _combining(schema)
            yield from [] if keyword == "anyOf" else [keyword or in_line(schema.rules) or f"all of {pointer}"]
        case ir.Choice(property_name=name):
            yield f"discriminator: {name}"
        case ir.Reference():
            return


def _combining(checked: ir.Checked) -> str:
    """Returns `anyOf` or `oneOf` where a schema says no more than that: its members are told one by one."""
    alone = isinstance(checked.schema, ir.Alternatives) and [*checked.rules] in (["anyOf"], ["oneOf"])
    return next(iter(checked.rules)) if alone else ""


def _own(constraints: tuple[ir.Constraint, ...]) -> Iterator[str]:
    for one in _untold(constraints):
        yield f"{one.keyword}: {json.dumps(one.limit, ensure_ascii=False)}"


def _untold(constraints: tuple[ir.Constraint, ...]) -> list[ir.Constraint]:
    """Returns the constraints that the type in the code does not tell."""
    told = {"type", "const", "enum"} if literals(constraints) else {"type"}
    return [one for one in constraints if one.keyword not in told]


def sentence(schema: ir.Schema, default: ir.Default | None, *notes: str) -> str:
    """Returns the rules of a schema and its default as a short sentence, or nothing where there are none."""
    parts = [*notes, *_words(schema), *([f"default {_short(literal(default.value))}"] if default else [])]
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def described(text: str, rules: str) -> str:
    """Returns a description with the rules behind it: on its line where that ends a sentence, or else below."""
    text = text.strip()
    return f"{text} {rules}".strip() if text.endswith((".", "!", "?")) else f"{text}\n\n{rules}".strip()


_RANGES: Final = (
    ("minimum", "maximum", ""),
    ("minLength", "maxLength", "character"),
    ("minItems", "maxItems", "item"),
    ("minProperties", "maxProperties", "member"),
)
_PHRASES: Final = {
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "format": "of the format {}",
    "const": "only {}",
    "enum": "one of {}",
}


def _words(schema: ir.Schema) -> Iterator[str]:
    match schema:
        case ir.Value(constraints=constraints):
            yield from _of_value(constraints)
        case ir.Array(constraints=constraints, items=inner) | ir.Map(constraints=constraints, values=inner):
            yield from _of_value(constraints)
            each = " and ".join(_words(inner))
            yield from [f"each {'item' if isinstance(schema, ir.Array) else 'member'} {each}"] if each else []
        case ir.Alternatives(members=members):
            either = dict.fromkeys(" and ".join(_words(member)) for member in members)
            yield from [" or ".join(filter(None, either))] if any(either) else []
        case ir.Checked(schema=inner, pointer=pointer):
            yield from _words(inner)
            if not _combining(schema):
                line = in_line(schema.rules)
                yield f"held to `{line}`" if line else f"held to all of `{pointer}`"
        case ir.Choice() | ir.Reference():
            return


def _of_value(constraints: tuple[ir.Constraint, ...]) -> Iterator[str]:
    limits = {one.keyword: one.limit for one in _untold(constraints)}
    for low, high, unit in _RANGES:
        yield from _range(limits.get(low), limits.get(high), unit)
    for keyword, limit in limits.items():
        if keyword in _PHRASES:
            yield _PHRASES[keyword].format(_short(literal(limit)))
    if "pattern" in limits:
        yield f"matching `{limits['pattern']}`"
    if limits.get("uniqueItems"):
        yield "without repeats"


def _range(low: Any, high: Any, unit: str) -> Iterator[str]:
    last = low if high is None else high
    units = f" {unit}{'' if last == 1 else 's'}" if unit else ""
    if low is not None and high is not None:
        yield f"exactly {high}{units}" if low == high else f"{low} to {high}{units}"
    elif last is not None:
        yield f"at {'least' if high is None else 'most'} {last}{units}"


_SHOWN: Final = 60


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
