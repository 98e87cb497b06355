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


def only_in_answers(content: Json, schema: Json) -> set[str]:
    """The names of the properties that are `readOnly` by a schema, or by one that always holds with it."""
    members = [found for one in always(content, schema) for found in one.get("properties", {}).items()]
    return {name for name, member in members if says(content, member, "readOnly") is True}


def always(content: Json, schema: Json) -> Iterator[Json]:
    """A schema, and those that always hold with it."""
    seen, waiting = list[int](), [schema]
    while waiting:
        if isinstance(one := waiting.pop(), Mapping) and id(one) not in seen:
            seen.append(id(one))
            yield one
            waiting += [*one.get("allOf", []), *referred(content, str(one.get("$ref", "")))]
