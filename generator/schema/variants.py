"""Turns a union into the variant that each value of a property selects, where there is such a property."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.diagnostics import child

from .gather import Gatherer, Part
from .resolve import at, canonical
from .vocabulary import ANNOTATIONS

_BESIDE = ANNOTATIONS | {"$defs", "anyOf", "default", "definitions", "discriminator", "oneOf", "type"}


def choice(gathered: Gatherer, schema: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
    """Returns what tells the variants of a union apart, if that and the rules of the variants are all that it says."""
    return told_apart(gathered, schema) if _is_bare(schema) else None


def told_apart(gathered: Gatherer, schema: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
    """Returns the property whose value selects a variant, and the pointer of the variant by that value: its tag.

    Every variant is a component that requires the property of a request and lists the tags that it allows, and no two
    list the same: so a tag selects the one variant that can hold, whatever a mapping says. The property is that of the
    discriminator, or without one the first by name that does. Where none does, the union is judged as a whole.
    """
    pointers = members_of(schema)
    if not pointers:
        return None
    if "discriminator" in schema:
        names = [schema["discriminator"]["propertyName"]]
    else:
        names = _required(gathered, pointers[0]) if pointers[1:] else []
    return next(((name, chosen) for name in names if (chosen := _chosen(gathered, pointers, name))), None)


def members_of(schema: Mapping[str, Any]) -> list[str]:
    """Returns the pointers of the members of a union of references; none where it is no such union."""
    members = schema.get("oneOf", schema.get("anyOf", ()))
    pointers = [canonical(member["$ref"]) for member in members if isinstance(member, dict) and set(member) == {"$ref"}]
    return pointers if len(pointers) == len(members) and not ("oneOf" in schema and "anyOf" in schema) else []


def _chosen(gathered: Gatherer, pointers: Sequence[str], name: str) -> dict[str, str]:
    """Returns the variant that each value of a property selects; none where it does not tell them apart."""
    if not all(_requires(gathered, pointer, name) for pointer in pointers):
        return {}
    allowed = [(pointer, dict.fromkeys(own_tags(gathered, pointer, name))) for pointer in pointers]
    chosen = {tag: pointer for pointer, tags in allowed for tag in tags}
    apart = all(tags for _, tags in allowed) and len(chosen) == sum(len(tags) for _, tags in allowed)
    return chosen if apart else {}


def mapped(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields each tag of a discriminator's mapping with the pointer of the schema that it names."""
    for tag, reference in schema["discriminator"].get("mapping", {}).items():
        yield tag, canonical(reference) if reference.startswith("#") else f"#/components/schemas/{reference}"


def own_tags(gathered: Gatherer, pointer: str, property_name: str) -> list[str]:
    """Returns the tags that a variant allows by itself; none where it lists none."""
    for part in _always(gathered, pointer):
        member = part.schema.get("properties", {}).get(property_name)
        if isinstance(member, dict):
            place = child(child(part.pointer, "properties"), property_name)
            for listed in (one.schema for one in gathered.always(member, place)):
                allowed = listed.get("enum", [listed["const"]] if "const" in listed else [])
                if allowed and all(isinstance(tag, str) for tag in allowed):
                    return list(allowed)
    return []


def _is_bare(schema: Mapping[str, Any]) -> bool:
    """Says whether nothing beside the union asserts more than that it is of objects."""
    beside = all(keyword in _BESIDE or keyword.startswith("x-") for keyword in schema)
    return beside and schema.get("type", "object") == "object"


def _always(gathered: Gatherer, pointer: str) -> list[Part]:
    """Returns the parts of a variant that always hold; none of what is no object, as a schema that is `true`."""
    return gathered.always(at(gathered.root, pointer), pointer)


def _required(gathered: Gatherer, pointer: str) -> list[str]:
    """Returns the names of the properties that a variant requires."""
    return sorted({name for part in _always(gathered, pointer) for name in part.schema.get("required", ())})


def _requires(gathered: Gatherer, pointer: str, name: str) -> bool:
    always = [part.schema for part in _always(gathered, pointer)]
    known = any(name in part.get("properties", {}) for part in always)
    required = any(name in part.get("required", ()) for part in always)
    return known and required and name not in gathered.only_in_answers(at(gathered.root, pointer))
