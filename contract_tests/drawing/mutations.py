"""Turns a valid body into one with one thing replaced, removed or added."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from hypothesis import strategies as st

from contract_tests.drawing.scalars import Drawn, json_values, texts
from contract_tests.limits.table import near_misses
from contract_tests.reading.pointers import Json, Key, Path
from contract_tests.reading.schema import Schema


def places(schema: Schema, body: Json, path: Path = ()) -> Iterator[tuple[Path, Schema]]:
    """Every place in a valid body with the schema that holds there; that of a property left out is one too."""
    yield path, schema
    if isinstance(body, dict):
        model = schema.members[body[schema.discriminator]] if schema.is_union else schema
        known = model.every_property
        for name, inner in known.items():
            yield from places(inner, body.get(name), (*path, name))
    elif isinstance(body, list) and schema.items:
        for index, item in enumerate(body):
            yield from places(schema.items, item, (*path, index))


def _replace(draw: st.DrawFn, body: Json, path: Path, others: Drawn) -> Json:
    if not path:
        return draw(st.sampled_from([None, [], [body], "", "text", 1, {}]))
    holder, key = _holder(body, path), path[-1]
    close = list(near_misses(holder[key])) if _stands(holder, key) else []
    near = bool(close) and draw(st.booleans())
    holder[key] = draw(st.sampled_from(close) if near else others)
    return body


def _remove(_: st.DrawFn, body: Json, path: Path, __: Drawn) -> Json:
    if path and _stands(holder := _holder(body, path), path[-1]):
        del holder[path[-1]]
    return body


def _add(draw: st.DrawFn, body: Json, path: Path, _: Drawn) -> Json:
    """An unknown key in the object, or another element in the array, that is at `path` or around it."""
    holder = body
    for key in path:
        if _stands(holder, key) and isinstance(holder[key], dict | list):
            holder = holder[key]
    if isinstance(holder, list):
        holder.append(draw(json_values()))
    elif isinstance(holder, dict):
        holder[draw(texts(1, 8))] = draw(json_values())
    return body


Change: TypeAlias = Callable[[st.DrawFn, Json, Path, Drawn], Json]
CHANGES: dict[str, Change] = {"replace": _replace, "remove": _remove, "add": _add}


def _stands(holder: Json, key: Key) -> bool:
    return isinstance(holder, list) or key in holder


def _holder(body: Json, path: Path) -> Json:
    for key in path[:-1]:
        body = body[key]
    return body
