"""Turns unions whose discriminator names members that do not name themselves into conditions: which one is meant."""

from collections.abc import Iterator, Mapping

from contract_tests.reading.pointers import Json, last_part
from contract_tests.reading.saying import always, says
from contract_tests.reading.schema import Schema, tags_of
from contract_tests.reading.schema_words import all_schemas

_NAMED = "#/components/schemas/"


def select(content: Json) -> None:
    """Lets a tag select the member that it names; with no such tag a union is as it stands."""
    for node in [schema for _, schema in all_schemas(content) if isinstance(schema, dict)]:
        words = node.keys() & {"oneOf", "anyOf"}
        if "discriminator" in node and "$id" not in node and len(words) == 1:
            _select(content, node, words.pop())


def _select(content: Json, union: Json, word: str) -> None:
    name = union["discriminator"]["propertyName"]
    members = {one["$ref"]: one for one in union[word] if isinstance(one, dict) and set(one) == {"$ref"}}
    tags = {pointer: sorted(_tags(union, pointer)) for pointer in members}
    known = sorted(tag for some in tags.values() for tag in some)
    if not known or len(members) < len(union[word]) or any(_says_itself(content, one, name) for one in members):
        return
    conditions = [{"if": _tagged(name, some), "then": members[pointer]} for pointer, some in tags.items() if some]
    otherwise = {"if": _tagged(name, known), "else": {word: union.pop(word)}}
    union["allOf"] = [*union.get("allOf", []), *conditions, otherwise]
    del union["discriminator"]


def _says_itself(content: Json, pointer: str, name: str) -> bool:
    """Whether a member lists the tags that it allows, or has none in a request."""
    found = [node for node, _ in always(content, pointer) if isinstance(node, Mapping)]
    own = [node["properties"][name] for node in found if name in node.get("properties", {})]
    return bool(tags_of(Schema(content, pointer), name)) or any(says(content, one, "readOnly") is True for one in own)


def _tags(union: Json, pointer: str) -> Iterator[str]:
    """The tags that name a member: those mapped to it, and its own name where that is mapped to no other."""
    mapping = union["discriminator"].get("mapping", {})
    yield from (tag for tag, to in mapping.items() if pointer in (to, _NAMED + to))
    if pointer.startswith(_NAMED) and (name := last_part(pointer)) not in mapping:
        yield name


def _tagged(name: str, tags: list[str]) -> Json:
    return {"required": [name], "properties": {name: {"enum": tags}}}
