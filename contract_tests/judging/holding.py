"""Turns a schema and a value into the schemas that apply to the value, and to each of its members and elements."""

from collections.abc import Iterator, Mapping

from contract_tests.judging.judge import Judge
from contract_tests.judging.keywords import matches
from contract_tests.reading.pointers import Json, Key
from contract_tests.reading.saying import always
from contract_tests.reading.schema import Schema


class Holding:
    """Which schemas hold for a value beside its own: those first whose defaults are taken."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def now(self, schema: Schema, value: Json) -> list[Schema]:
        """Those that hold on a condition which the value meets, and those that always do, by precedence."""
        found = list(self._found(schema, value, 0))
        return [one for _, one in sorted(found, key=lambda depth_and_schema: -depth_and_schema[0])]

    def _found(self, schema: Schema, value: Json, depth: int) -> Iterator[tuple[int, Schema]]:
        node = schema.node
        if not isinstance(node, Mapping):
            return
        yield depth, schema
        for branch in self._branches(schema, node, value):
            yield from self._found(branch, value, depth + 1)
        for index in reversed(range(len(node.get("allOf", [])))):
            yield from self._found(schema.inner("allOf", index), value, depth)
        if str(node.get("$ref", "")).startswith("#/"):
            yield from self._found(schema.at(node["$ref"]), value, depth)

    def _branches(self, schema: Schema, node: Mapping[str, Json], value: Json) -> Iterator[Schema]:
        if schema.is_union and isinstance(value, dict):
            yield schema.members[value[schema.discriminator]]
            return
        for word in ("anyOf", "oneOf"):
            members = (schema.inner(word, index) for index in range(len(node.get(word, []))))
            yield from [one for one in members if self._judge.accepts(one, value)][:1]
        if "if" in node:
            branch = "then" if self._judge.accepts(schema.inner("if"), value) else "else"
            yield from [schema.inner(branch)] if branch in node else []
        for name in node.get("dependentSchemas", {}):
            if isinstance(value, dict) and name in value:
                yield schema.inner("dependentSchemas", name)


def always_holding(schema: Schema) -> list[Schema]:
    """The schemas that hold with one whatever the value is, itself among them, by precedence."""
    found = always(schema.content, schema.pointer, by_precedence=True)
    return [schema.at(pointer) for node, pointer in found if isinstance(node, Mapping)]


def inside(schema: Schema, value: Json) -> Iterator[tuple[Key, Schema]]:
    """The members or elements that a value has and the schema has a schema for, and that schema."""
    node = schema.node
    yield from _elements(schema, node, value) if isinstance(value, list) else _members(schema, node, value)


def _elements(schema: Schema, node: Mapping[str, Json], value: list[Json]) -> Iterator[tuple[int, Schema]]:
    first = len(node.get("prefixItems", []))
    for index in range(len(value)):
        if index < first:
            yield index, schema.inner("prefixItems", index)
        elif "items" in node:
            yield index, schema.inner("items")


def _members(schema: Schema, node: Mapping[str, Json], value: Mapping[str, Json]) -> Iterator[tuple[str, Schema]]:
    for name in value:
        held = [("properties", name)] if name in node.get("properties", {}) else []
        held += [("patternProperties", one) for one in node.get("patternProperties", {}) if matches(one, name)]
        yield from ((name, schema.inner(*keys)) for keys in held)
        if not held and "additionalProperties" in node:
            yield name, schema.inner("additionalProperties")
