"""Turns a schema into what it says: itself, or by what it combines or refers to."""

from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.reading.pointers import Json, follow

NOTHING: Any = object()
"""Stands for what is not said, where null can be."""

UNSENT = "x-unsent-default"
"""Where this reading notes that the default of what is referred to is none of a schema, or of a parameter."""


def says(content: Json, schema: Json, word: str, otherwise: Json = None) -> Json:
    """What a schema says by `word`: itself, or else what it combines, the last first, or what it refers to."""
    seen, waiting = list[int](), [schema]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, Mapping) or id(one) in seen:
            continue
        if word in one:
            return one[word]
        if "$id" in one or (word == "default" and UNSENT in one):
            continue  # what it refers to is not of the document, or not to be sent
        seen.append(id(one))
        waiting += referred(content, str(one.get("$ref", "")))
        waiting += one.get("allOf", [])
    return otherwise


def referred(content: Json, reference: str) -> list[Json]:
    """What is referred to in the document; a reference that leads nowhere, where nothing asks for it, says nothing."""
    try:
        return [follow(content, reference)] if reference.startswith("#/") else []
    except (LookupError, ValueError, TypeError):
        return []


def only_in_answers(content: Json, pointer: str) -> set[str]:
    """The names of the properties that are `readOnly` by the schema at a pointer, or by one that holds with it."""
    found = [node.get("properties", {}) for node, _ in always(content, pointer) if isinstance(node, Mapping)]
    return {name for members in found for name, one in members.items() if says(content, one, "readOnly") is True}


def always(content: Json, pointer: str, *, by_precedence: bool = False) -> Iterator[tuple[Json, str]]:
    """The schema at a pointer, and those that always hold with it, by `allOf` and `$ref`, each with its pointer.

    They come level by level; or `by_precedence`, the one first whose annotation is taken where several have one.
    """
    seen, waiting = list[str](), [pointer]
    while waiting:
        if (at := waiting.pop(0)) in seen:
            continue
        seen.append(at)
        for node in referred(content, at):
            yield node, at
            said = node if isinstance(node, Mapping) else {}
            combined = [f"{at}/allOf/{index}" for index in range(len(said.get("allOf", [])))]
            further = [said["$ref"]] if "$ref" in said else []
            waiting = [*reversed(combined), *further, *waiting] if by_precedence else [*waiting, *combined, *further]
