"""Turns a limit, a list or a default into others that are one step away from it."""

from collections.abc import Iterator, Mapping

from contract_tests.reading.pointers import Json

LENGTHS = ("minLength", "maxLength", "minItems", "maxItems")
BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", *LENGTHS)
TYPES = {"integer": "number", "number": "integer", "string": "boolean", "boolean": "string", "array": "object"}


def other_limits(keyword: str, limit: Json, kind: Json) -> Iterator[tuple[str, Json]]:
    """Each bound beside `limit` that a document may set for a value of type `kind`, and what the step is called."""
    lowest = 0 if keyword in LENGTHS else None
    yield "bound up by one", limit + 1
    if (lowest is None or limit > lowest) and not (keyword == "multipleOf" and limit <= 1):
        yield "bound down by one", limit - 1
    if kind == "number":
        yield "bound up by a half", limit + 0.5


def other_members(members: list[Json]) -> Iterator[tuple[str, str, list[Json]]]:
    """Each list with one member less, and one with a member more: the kind, the change and the list."""
    for index, member in enumerate(members):
        if len(members) > 1:
            yield "enum member dropped", f"without {member!r}", [*members[:index], *members[index + 1 :]]
    added = other_constant(members[-1])
    yield "enum member added", f"with {added!r}", [*members, added]


def other_constant(value: Json) -> Json:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | float) else f"{value}_"


def other_types(names: Json) -> Iterator[tuple[str, Json]]:
    """Another type in its place, and null beside it."""
    if isinstance(names, str) and names in TYPES:
        yield "type changed", TYPES[names]
    listed = [names] if isinstance(names, str) else list(names)
    if "null" not in listed:
        yield "null allowed", [*listed, "null"]


def other_default(default: Json, words: Mapping[str, Json]) -> Json:
    """A default one step away that keeps the rules of its place, so that no other rule gives it away."""
    if isinstance(default, bool):
        return not default
    if isinstance(default, int | float):
        step = -1 if default + 1 > words.get("maximum", default + 1) else 1
        return default + step
    if "enum" in words:
        members = words["enum"]
        return members[(members.index(default) + 1) % len(members)]
    return f"{default}_" if isinstance(default, str) else None


def some_default(words: Mapping[str, Json]) -> Json:
    """A default for a place that has none."""
    for word in ("const", "enum"):
        if word in words:
            return words[word] if word == "const" else words[word][0]
    plain: dict[Json, Json] = {"string": "a", "boolean": True, "array": [], "object": {}}
    kind = words.get("type")
    return plain[kind] if isinstance(kind, str) and kind in plain else words.get("minimum", 1)
