"""Turns the place of a rule in a condition into what to look for: values that are judged otherwise by each branch."""

from collections.abc import Mapping

from contract_tests.reading.pointers import Json
from contract_tests.reading.schema_words import MAPS

_CONDITION = {"if", "then", "else"}


def condition_around(pointer: str) -> str | None:
    """The schema whose `if` a place is in, the nearest one."""
    parts = pointer.split("/")
    for index in range(len(parts) - 1, 0, -1):
        if parts[index] == "if" and parts[index - 1] not in MAPS:
            return "/".join(parts[:index])
    return None


def told_apart(node: Mapping[str, Json]) -> list[Json]:
    """Wishes for values that one branch refuses and the other takes, and that select the latter."""
    rest = {word: limit for word, limit in node.items() if word not in _CONDITION}
    condition, then, otherwise = node["if"], node.get("then", True), node.get("else", True)
    found: list[Json] = []
    if then is not True:
        found.append({"allOf": [{"not": condition}, otherwise, {"not": then}, rest]})
    if otherwise is not True:
        found.append({"allOf": [condition, then, {"not": otherwise}, rest]})
        found.append({"allOf": [{"not": condition}, then, {"not": otherwise}, rest]})
    return found


def refused(node: Mapping[str, Json]) -> list[Json]:
    """Wishes for values that a branch refuses."""
    return [{"not": node[word]} for word in ("then", "else") if word in node]


def with_members(node: Mapping[str, Json], held: Json, value: Json) -> Json:
    """What a place holds with members of another value, but those that the condition asks about."""
    asked = node["if"].get("properties", {}) if isinstance(node["if"], Mapping) else {}
    if not isinstance(held, dict) or not isinstance(value, dict):
        return value
    return held | {name: one for name, one in value.items() if name not in asked}
