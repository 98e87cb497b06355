"""Turns an object schema or a union of the document into the changes that can be made to its shape."""

import copy
from collections.abc import Callable, Iterator
from itertools import combinations

from contract_tests.audit.schema_changes import Change, drop, put
from contract_tests.reading.pointers import Json, last_part


def object_changes(node: Json) -> Iterator[Change]:
    """Changes of an object's own keywords: what is required, which fields there are, whether there may be others."""
    properties = node.get("properties", {})
    for name in properties:
        yield "required toggled", f"required {name!r}", _toggle(name)
        yield "field removed", f"without {name!r}", _without(name)
        yield "field renamed", f"{name!r} -> {name + '_'!r}", _renamed(name)
    if properties and "additionalProperties" not in node:
        yield "closed", "additionalProperties: false", put("additionalProperties", False)
    if node.get("additionalProperties") is False:
        yield "opened", "without additionalProperties", drop("additionalProperties")
        yield "opened", "additionalProperties: true", put("additionalProperties", True)


def union_changes(node: Json) -> Iterator[Change]:
    """Changes of which value of the discriminator selects which member."""
    if "discriminator" not in node:
        return
    discriminator = node["discriminator"]
    mapping = discriminator.get("mapping", {})
    yield "discriminator renamed", "propertyName", lambda union: union["discriminator"].update(propertyName="kind_")
    for one, other in combinations(mapping, 2):
        swapped = mapping | {one: mapping[other], other: mapping[one]}
        yield "mapping swapped", f"{one!r} and {other!r}", _mapped(swapped)
    for tag, ref in mapping.items():
        rest = {key: value for key, value in mapping.items() if key != tag}
        yield "mapping entry dropped", f"without {tag!r}", _mapped(rest)
        yield "mapping entry added", f"{tag + '_'!r} for {last_part(ref)}", _mapped(mapping | {f"{tag}_": ref})
    for member in node["oneOf"]:
        yield "union member dropped", f"oneOf without {last_part(member['$ref'])}", _without_member(member)


def copy_field(source: Json, target: Json, name: str) -> None:
    target["properties"][name] = copy.deepcopy(source["properties"][name])


def move_field(source: Json, target: Json, name: str) -> None:
    copy_field(source, target, name)
    _without(name)(source)


def _toggle(name: str) -> Callable[[Json], None]:
    def toggle(model: Json) -> None:
        required = model.get("required", [])
        model["required"] = [one for one in required if one != name] if name in required else [*required, name]

    return toggle


def _without(name: str) -> Callable[[Json], None]:
    def remove(model: Json) -> None:
        del model["properties"][name]
        model["required"] = [one for one in model.get("required", []) if one != name]

    return remove


def _renamed(name: str) -> Callable[[Json], None]:
    def rename(model: Json) -> None:
        new = {name: f"{name}_"}
        model["properties"] = {new.get(key, key): value for key, value in model["properties"].items()}
        model["required"] = [new.get(key, key) for key in model.get("required", [])]

    return rename


def _mapped(mapping: Json) -> Callable[[Json], object]:
    return lambda union: union["discriminator"].update(mapping=mapping)


def _without_member(member: Json) -> Callable[[Json], object]:
    return lambda union: union["oneOf"].remove(member)
