"""Turns unions whose discriminator names members that do not name themselves into conditions: which one is meant."""

from collections.abc import Iterator, Mapping

from contract_tests.reading.pointers import Json, last_part
from contract_tests.reading.saying import only_in_answers
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
    if not known or len(members) < len(union[word]) or not _is_left_to_names(content, tags, name):
        return
    conditions = [{"if": _tagged(name, some), "then": members[pointer]} for pointer, some in tags.items() if some]
    otherwise = {"if": _tagged(name, known), "else": {word: union.pop(word)}}
    union["allOf"] = [*union.get("allOf", []), *conditions, otherwise]
    del union["discriminator"]


def _is_left_to_names(content: Json, named: Mapping[str, list[str]], name: str) -> bool:
    """Whether members have tags in a request, and list none of their own: none at all, or such that others list too."""
    lists = {one: set(tags_of(Schema(content, one), name)) for one in named}
    shared = len({tag for tags in lists.values() for tag in tags}) < sum(map(len, lists.values()))
    among = all(tags & {*named[one]} for one, tags in lists.items())
    said = any(lists.values()) and not (shared and among)
    return not said and not any(name in only_in_answers(content, one) for one in named)


def _tags(union: Json, pointer: str) -> Iterator[str]:
    """The tags that name a member: those mapped to it, and its own name where that is mapped to no other."""
    mapping = union["discriminator"].get("mapping", {})
    yield from (tag for tag, to in mapping.items() if pointer in (to, _NAMED + to))
    if pointer.startswith(_NAMED) and (name := last_part(pointer)) not in mapping:
        yield name


def _tagged(name: str, tags: list[str]) -> Json:
    return {"required": [name], "properties": {name: {"enum": tags}}}
