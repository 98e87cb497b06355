"""Turns a union whose discriminator names its variants, which do not say so themselves, into what that means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.schema.copying import Opened

from .gather import Gatherer
from .resolve import at
from .variants import mapped, members_of, own_tags

_COMPONENT = "#/components/schemas/"


def selected(gathered: Gatherer, schema: Mapping[str, Any]) -> dict[str, Any] | None:
    """Returns the schema with its union as conditions: a tag selects the variant that it names, and no other is asked.

    JSON Schema knows no discriminator, so that variants which allow any tag, or the same ones, would all be asked: of
    those that are open one fits what is meant for another. Where a tag names none, the union is judged as it stands.
    None where variants list other tags, since those select, or where it is no union of different ones with a
    discriminator.
    """
    if (by_name := named(gathered, schema)) is None:
        return None
    name, tags = by_name
    keyword = "oneOf" if "oneOf" in schema else "anyOf"
    members = zip(tags.values(), schema[keyword], strict=True)
    conditions = [{**_has(name, own), "then": member} for own, member in members if own]
    unknown = {**_has(name, [tag for own in tags.values() for tag in own]), "else": {keyword: schema[keyword]}}
    left = {word: value for word, value in schema.items() if word not in (keyword, "discriminator")}
    return {**left, "allOf": [*schema.get("allOf", ()), *conditions, unknown]}


def named(gathered: Gatherer, schema: Mapping[str, Any]) -> tuple[str, dict[str, list[str]]] | None:
    """Returns the property of such a discriminator, and the tags that name each variant, by pointer in their order."""
    pointers = members_of(schema)
    several = len(set(pointers)) < len(pointers)
    if "discriminator" not in schema or not pointers or several or gathered.is_scoped(schema):
        return None
    name = str(schema["discriminator"]["propertyName"])
    tags = _tags(schema, pointers)
    listed = {one: set(own_tags(gathered, one, name)) for one in pointers}
    hidden = (name in gathered.only_in_answers(at(gathered.root, one)) for one in pointers)
    if not _is_left_to_names(listed, tags) or any(hidden):
        return None
    return (name, tags) if any(tags.values()) else None


def _is_left_to_names(listed: Mapping[str, set[str]], tags: Mapping[str, list[str]]) -> bool:
    """Says whether variants list no tags, or share some, each with those that name it among them."""
    different = set[str]().union(*listed.values())
    are_shared = len(different) < sum(map(len, listed.values()))
    return not different or (are_shared and all(listed[one].intersection(tags[one]) for one in listed))


def with_selections(root: Any, schemas: Mapping[str, Any]) -> Any:
    """Returns a document's value with those of its schemas as what they mean: each by its pointer, outer ones first."""
    gathered, opened = Gatherer(root), Opened(root)
    meant = [(pointer, made) for pointer, schema in schemas.items() if (made := selected(gathered, schema)) is not None]
    for pointer, made in meant:
        own = opened.at(pointer)
        own.clear()
        own.update(made)
    return opened.root if meant else root


def _tags(schema: Mapping[str, Any], pointers: list[str]) -> dict[str, list[str]]:
    """Returns the tags that name each variant: those of the mapping, and its own name."""
    found: dict[str, list[str]] = {pointer: [] for pointer in pointers}
    named = dict(mapped(schema))
    implied = {one.removeprefix(_COMPONENT): one for one in found if one.startswith(_COMPONENT)}
    for tag, pointer in {**implied, **named}.items():
        if pointer in found:
            found[pointer].append(tag)
    return found


def _has(name: str, tags: list[str]) -> dict[str, Any]:
    return {"if": {"required": [name], "properties": {name: {"enum": tags}}}}
