"""Turns unions that their members extend, and so would ask about themselves, into a base and a choice between these."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from contract_tests.reading.pointers import Json, pointer_of
from contract_tests.reading.schema_words import ANNOTATIONS, all_schemas, asserted

_CHOICES = ("oneOf", "anyOf")
_OF_BOTH = {"default", "format", "readOnly", "writeOnly"}
_BY_ALL_OF_IT = {"$id", "$dynamicRef", "unevaluatedItems", "unevaluatedProperties"}
"""What means something else for a part of a schema."""

_COMPONENT = ("components", "schemas")


class _Family(NamedTuple):
    parent: str
    words: list[str]
    """The choices that lead back."""
    back: set[str]
    """Where the references to the parent stand that lead back."""
    whole: bool
    """Whether all members of a choice extend the parent."""


def inherit(content: Json) -> None:
    """Moves what stands beside such a union to its `$defs`, as `base`, and lets its members refer to that."""
    placed = {f"#{pointer_of(path)}": one for path, one in all_schemas(content) if isinstance(one, dict)}
    unions = {f"#{pointer_of((*_COMPONENT, name))}" for name in content.get("components", {}).get("schemas", {})}
    unions = {one for one in unions & placed.keys() if _is_divisible(placed[one])}
    extending = _extending(placed, unions) if unions else {}
    bases = dict[str, str]()
    for family in [found for parent, places in extending.items() for found in _family(placed, parent, places)]:
        name, words = _free_name(placed[family.parent]), {*family.words, *ANNOTATIONS}
        base = f"{family.parent}/$defs/{name}"
        for place in family.back:
            placed[place]["$ref"] = base
        moved = [word for word in placed[family.parent] if word not in words and not word.startswith("x-")]
        bases |= {f"{family.parent}/{word}": f"{base}/{word}" for word in moved}
        _divide(placed[family.parent], moved, base, whole=family.whole)
    for one in placed.values() if bases else ():
        start = "/".join(str(one.get("$ref", "")).split("/")[:5])
        if start in bases:
            one["$ref"] = bases[start] + one["$ref"].removeprefix(start)


def _is_divisible(schema: Json) -> bool:
    return any(schema.get(word) for word in _CHOICES) and not schema.keys() & _BY_ALL_OF_IT


def _extending(placed: Mapping[str, Json], unions: set[str]) -> dict[str, list[str]]:
    """Where each union is extended: by an `allOf`, or by what stands beside a reference to it."""
    found = dict[str, list[str]]()
    for place, schema in placed.items():
        above, _, index = place.rpartition("/")
        alone = asserted(schema) <= {"$ref"}
        if "$ref" in schema and (not alone or (above.endswith("/allOf") and index.isdecimal())):
            meant, seen = str(schema["$ref"]), list[str]()
            while meant not in seen and meant in placed and asserted(placed[meant]) == {"$ref"}:
                seen.append(meant)
                meant = str(placed[meant]["$ref"])
            if meant in unions:
                found.setdefault(meant, []).append(place)
    return found


def _family(placed: Mapping[str, Json], parent: str, extending: list[str]) -> Iterator[_Family]:
    """What the parent is with those that extend it, of which it has some among its members."""
    back = {word: _reached(placed, _members(placed, parent, word), ["allOf", *_CHOICES], parent) for word in _CHOICES}
    words = [word for word in _CHOICES if back[word].intersection(extending)]
    if words:
        places = {place for word in words for place in back[word].intersection(extending)}
        yield _Family(parent, words, places, any(_all_extend(placed, parent, word, places) for word in words))


def _all_extend(placed: Mapping[str, Json], parent: str, word: str, places: set[str]) -> bool:
    return all(_reached(placed, [one], ["allOf"]) & places for one in _members(placed, parent, word))


def _reached(placed: Mapping[str, Json], starts: Iterable[str], words: list[str], end: str = "") -> set[str]:
    """The places of all schemas that judge one value; not what is behind the end."""
    found, waiting = {end}, [*starts]
    while waiting:
        if (place := waiting.pop()) not in found:
            found.add(place)
            waiting += _judged_with(placed, place, words)
    return found


def _judged_with(placed: Mapping[str, Json], place: str, words: list[str]) -> list[str]:
    referred = [str(placed[place]["$ref"])] if "$ref" in placed.get(place, {}) else []
    return [*referred, *(one for word in words for one in _members(placed, place, word))]


def _members(placed: Mapping[str, Json], place: str, word: str) -> list[str]:
    return [f"{place}/{word}/{index}" for index in range(len(placed.get(place, {}).get(word, [])))]


def _free_name(schema: Mapping[str, Any]) -> str:
    name = "base"
    while name in schema.get("$defs", {}):
        name += "_"
    return name


def _divide(schema: Json, moved: list[str], base: str, *, whole: bool) -> None:
    both = {word: schema[word] for word in _OF_BOTH & schema.keys()}
    schema.setdefault("$defs", {})[base.rpartition("/")[2]] = {word: schema.pop(word) for word in moved} | both
    if not whole:
        schema["allOf"] = [{"$ref": base}]
