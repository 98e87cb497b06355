"""Turns a path of jsonschema-rs into the way in a value that it stands for: it has no empty names, and 7 for `007`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contract_tests.reading.pointers import Json, Key, Path
from contract_tests.reading.values import equal_as_json

_NUMBER = re.compile(r"\+?[0-9]{1,20}")


def ways_to(value: Json, path: Sequence[Key], found: Json, *, in_it: bool = False) -> list[Path]:
    """The ways to what was `found` at a path, or `in_it`: several where the like of it stands at each."""
    ways = list(_ways(value, tuple(path)))
    if not ways[1:]:
        return [way for way, _ in ways] or [tuple(path)]
    meant = equal_as_json(found)
    alike = [way for way, there in ways if meant in map(equal_as_json, _members(there) if in_it else [there])]
    return alike or [way for way, _ in ways[:1]]


def _members(value: Json) -> Iterable[Json]:
    return value.values() if isinstance(value, dict) else ()


def _ways(value: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    if not path:
        yield (), value
    for key, there, rest in [*_steps(value, path), *_nameless(value, path)]:
        yield from (((key, *way), found) for way, found in _ways(there, rest))


def _steps(value: Json, path: Path) -> Iterator[tuple[Key, Json, Path]]:
    for step in path[:1]:
        if isinstance(value, list) and isinstance(step, int) and step < len(value):
            yield step, value[step], path[1:]
        elif isinstance(value, dict):
            names = [name for name in value if name == step or (_NUMBER.fullmatch(name) and int(name) == step)]
            yield from ((name, value[name], path[1:]) for name in names)


def _nameless(value: Json, path: Path) -> Iterator[tuple[Key, Json, Path]]:
    if isinstance(value, dict) and "" in value:
        yield "", value[""], path
