"""Turns a union with a discriminator into the variant that each value of the property selects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .gather import Gatherer
from .resolve import canonical, resolve
from .vocabulary import ANNOTATIONS

_BESIDE = ANNOTATIONS | {"oneOf", "anyOf", "discriminator", "type", "default"}


def choice(gathered: Gatherer, schema: Mapping[str, Any]) -> dict[str, str] | None:
    """Returns the pointer of a variant by tag, or None where the discriminator does not tell the variants apart.

    It does where every variant is a component that requires the property. Without that the union is judged as a whole.
    """
    members = schema.get("oneOf", schema.get("anyOf"))
    if "discriminator" not in schema or not members or not _is_bare(schema):
        return None
    property_name = schema["discriminator"]["propertyName"]
    pointers = [canonical(member["$ref"]) for member in members if isinstance(member, dict) and set(member) == {"$ref"}]
    if len(pointers) != len(members) or not all(_requires(gathered, pointer, property_name) for pointer in pointers):
        return None
    return {tag: pointer for tag, pointer in tags(gathered, schema) if pointer in pointers}


def tags(gathered: Gatherer, schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields each tag with its variant's pointer: those mapped, and those of the variants that no mapping names."""
    mapped: set[str] = set()
    for tag, reference in schema["discriminator"].get("mapping", {}).items():
        pointer = canonical(reference) if reference.startswith("#") else f"#/components/schemas/{reference}"
        mapped.add(pointer)
        yield tag, pointer
    for member in schema.get("oneOf", schema.get("anyOf", ())):
        pointer = canonical(member["$ref"]) if isinstance(member, dict) and "$ref" in member else ""
        if pointer and pointer not in mapped:
            yield from ((tag, pointer) for tag in _own_tags(gathered, pointer, schema["discriminator"]["propertyName"]))


def _own_tags(gathered: Gatherer, pointer: str, property_name: str) -> list[str]:
    """Returns the tags of a variant that no mapping names: those that it allows itself, or else its own name."""
    for part in gathered.parts(resolve(gathered.root, pointer) or {}, pointer):
        member = part.schema.get("properties", {}).get(property_name) if part.always else None
        if isinstance(member, dict):
            allowed = member.get("enum", [member["const"]] if "const" in member else [])
            if allowed and all(isinstance(tag, str) for tag in allowed):
                return list(allowed)
    return [pointer.rsplit("/", 1)[1].replace("~1", "/").replace("~0", "~")]


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
    return any(name in part.get("properties", {}) for part in always) and any(
        name in part.get("required", ()) for part in always
    )
