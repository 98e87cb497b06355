"""Turns pointers of schemas into one document that holds them and all that they refer to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote

from generator.diagnostics import child

from .copying import put
from .gather import Gatherer
from .resolve import at, canonical
from .selecting import selected
from .variants import told_apart
from .vocabulary import ANNOTATIONS
from .words import SCOPED, subschemas

_SCHEMAS: Final = "#/components/schemas"
_DROPPED: Final = (ANNOTATIONS - {"format"}) | {"discriminator", "writeOnly"}


def bundle(root: Any, pointers: Iterable[str]) -> dict[str, Any]:
    """Returns each schema under its pointer, without what asserts nothing, and with references within the bundle."""
    bundled: dict[str, Any] = {}
    waiting = deque(dict.fromkeys(pointers))
    gathered = Gatherer(root)
    names = _with_names(root)
    while waiting:
        pointer = waiting.popleft()
        if pointer not in bundled:
            schema = at(root, pointer)
            bundled[pointer], referred = _bundled(gathered, schema, moved=True)
            waiting += referred
            if names and gathered.is_scoped(schema):
                waiting += names
                names = []
    return {pointer.removeprefix("#"): schema for pointer, schema in bundled.items()}


def _with_names(root: Any) -> list[str]:
    """Returns the pointers of the components that have an `$id`, by which any schema may refer to them."""
    schemas = root.get("components", {}).get("schemas", {})
    return [child(_SCHEMAS, name) for name, schema in schemas.items() if isinstance(schema, dict) and "$id" in schema]


def _bundled(gathered: Gatherer, schema: Any, *, moved: bool) -> tuple[Any, list[str]]:
    """Returns a schema as it stands in a bundle, and the pointers that it refers to.

    Below an `$id` a reference does not start from the top of the document (`moved` is false), and stays as it is.
    A `discriminator` maps the tags of any union that has them to the indices of its members.
    """
    if not isinstance(schema, dict):
        return schema, []
    moved = moved and "$id" not in schema
    schema = (selected(gathered, schema) if moved else None) or schema
    made = {name: value for name, value in schema.items() if name not in _DROPPED and not name.startswith("x-")}
    referred: list[str] = []
    for way, member in subschemas(schema):
        if way[0] in made:
            inner, further = _bundled(gathered, member, moved=moved)
            put(made, schema, way, inner)
            referred += further
    for keyword in ("$ref", "$dynamicRef"):
        if moved and str(made.get(keyword, "")).startswith("#/"):
            pointer = canonical(made[keyword])
            made[keyword] = _within(pointer)
            referred.append(pointer)
    _mark_read_only(gathered, made, schema)
    return made | (_discriminator(gathered, schema) if moved else {}), referred


def _discriminator(gathered: Gatherer, schema: Mapping[str, Any]) -> dict[str, Any]:
    apart = told_apart(gathered, schema)
    if apart is None:
        return {}
    pointers = [canonical(member["$ref"]) for member in schema.get("oneOf", schema.get("anyOf", ()))]
    mapping = {tag: pointers.index(pointer) for tag, pointer in apart[1].items()}
    return {"discriminator": {"propertyName": apart[0], "mapping": mapping}}


def _within(pointer: str) -> str:
    name = pointer.removeprefix("#").replace("~", "~0").replace("/", "~1")
    return f"#/$defs/{quote(name, safe='~$')}"


def _mark_read_only(gathered: Gatherer, made: dict[str, Any], schema: Mapping[str, Any]) -> None:
    """A property that only an answer has says so itself, whatever it refers to: no default of it is sent."""
    for name, member in schema.get("properties", {}).items() if SCOPED.isdisjoint(schema) else ():
        if gathered.says(member, "readOnly") is True:
            put(made, schema, ("properties", name), {**made["properties"][name], "readOnly": True})
