"""Turns a union with a discriminator into the variant that each value of the property selects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import child

from .gather import Gatherer
from .resolve import canonical, resolve, says
from .vocabulary import ANNOTATIONS

_BESIDE = ANNOTATIONS | {"oneOf", "anyOf", "discriminator", "type", "default"}


def choice(gathered: Gatherer, schema: Mapping[str, Any]) -> dict[str, str] | None:
    """Returns the pointer of a variant by tag, or None where the discriminator does not tell the variants apart.

    It does where every variant is a component that requires the property of a request and lists the tags that it
    allows, and no two list the same: so a tag selects the one variant that can hold, whatever the mapping says. Without
    that the union is judged as a whole.
    """
    members = schema.get("oneOf", schema.get("anyOf"))
    if "discriminator" not in schema or not members or not _is_bare(schema):
        return None
    property_name = schema["discriminator"]["propertyName"]
    pointers = [canonical(member["$ref"]) for member in members if isinstance(member, dict) and set(member) == {"$ref"}]
    if len(pointers) != len(members) or not all(_requires(gathered, pointer, property_name) for pointer in pointers):
        return None
    allowed = {pointer: dict.fromkeys(_own_tags(gathered, pointer, property_name)) for pointer in pointers}
    chosen = {tag: pointer for pointer in allowed for tag in allowed[pointer]}
    apart = all(allowed.values()) and len(chosen) == sum(map(len, allowed.values()))
    return chosen if apart and len(pointers) == len(allowed) else None


def mapped(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields each tag of a discriminator's mapping with the pointer of the schema that it names."""
    for tag, reference in schema["discriminator"].get("mapping", {}).items():
        yield tag, canonical(reference) if reference.startswith("#") else f"#/components/schemas/{reference}"


def _own_tags(gathered: Gatherer, pointer: str, property_name: str) -> list[str]:
    """Returns the tags that a variant allows by itself; none where it lists none."""
    for part in gathered.parts(resolve(gathered.root, pointer) or {}, pointer):
        member = part.schema.get("properties", {}).get(property_name) if part.always else None
        if isinstance(member, dict):
            at = child(child(part.pointer, "properties"), property_name)
            for listed in (one.schema for one in gathered.parts(member, at) if one.always):
                allowed = listed.get("enum", [listed["const"]] if "const" in listed else [])
                if allowed and all(isinstance(tag, str) for tag in allowed):
                    return list(allowed)
    return []


def _is_bare(schema: Mapping[str, Any]) -> bool:
    """Says whether nothing beside the union asserts more than that it is of objects."""
    both = "oneOf" in schema and "anyOf" in schema
    return (
        not both
        and schema.get("type", "object") == "object"
        and all(keyword in _BESIDE or keyword.startswith("x-") for keyword in schema)
    )


def _requires(gathered: Gatherer, pointer: str, name: str) -> bool:
    target = resolve(gathered.root, pointer)
    if not isinstance(target, dict):
        return False
    always = [part.schema for part in gathered.parts(target, pointer) if part.always]
    members = [part["properties"][name] for part in always if name in part.get("properties", {})]
    only_in_answers = any(says(gathered.root, member, "readOnly") is True for member in members)
    return bool(members) and not only_in_answers and any(name in part.get("required", ()) for part in always)
