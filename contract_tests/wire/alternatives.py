"""Turns a schema that leaves a choice into what there is to choose from."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import TypeAlias

from contract_tests.judging.keywords import matches
from contract_tests.reading.saying import always
from contract_tests.reading.schema import Schema

Known: TypeAlias = Mapping[str, Schema]
_WORDS = ("anyOf", "oneOf")
_MOST = 64


def members_of(schema: Schema) -> list[Schema]:
    """The schemas that a value may be of: the members of a union, or else the schema itself."""
    return list(islice(_members(schema, ()), _MOST)) or [schema]


def _members(schema: Schema, seen: tuple[str, ...]) -> Iterator[Schema]:
    if schema.target in seen:
        return
    listed = [] if _tells(schema) else [one for members in _unions(schema) for one in members]
    if not listed:
        yield schema
    for one in listed:
        yield from _members(one, (*seen, schema.target))


def _tells(schema: Schema) -> bool:
    return bool(schema.every_property or schema.items or schema.additional)


def ways(schema: Schema | None, names: Iterable[str]) -> list[Known]:
    """The properties of an object by each way to choose in its unions, those first that have most of some names."""
    if schema is None:
        return [{}]
    found = list(islice(_ways(schema, ()), _MOST))
    return sorted(found, key=lambda known: len({*names} - known.keys()))


def unlisted(schema: Schema | None, name: str) -> Schema | None:
    """What holds for a member that no property is for: by the pattern of its name, or as for any other."""
    nodes = always(schema.content, schema.target) if schema else ()
    for at, node in [(schema.at(pointer), node) for node, pointer in nodes if schema and isinstance(node, Mapping)]:
        matching = [one for one in node.get("patternProperties", {}) if matches(one, name)]
        found = [at.inner("patternProperties", one) for one in matching]
        if not found and name not in node.get("properties", {}) and "additionalProperties" in node:
            found = [at.inner("additionalProperties")]
        if found and isinstance(found[0].node, Mapping):
            return found[0]
    return None


def _ways(schema: Schema, seen: tuple[str, ...]) -> Iterator[Known]:
    if schema.target in seen:
        yield {}
        return
    inner = (*seen, schema.target)
    unions = [[known for one in members for known in islice(_ways(one, inner), _MOST)] for members in _unions(schema)]
    for chosen in product(*unions):
        yield {name: one for known in (*chosen, schema.every_property) for name, one in known.items()}


def _unions(schema: Schema) -> Iterator[list[Schema]]:
    """The members of each union that holds for what the schema does."""
    for node, pointer in always(schema.content, schema.target):
        for word in _WORDS if isinstance(node, Mapping) else ():
            if node.get(word):
                yield [schema.at(pointer).inner(word, str(index)) for index in range(len(node[word]))]
