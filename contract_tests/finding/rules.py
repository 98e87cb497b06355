"""Turns a schema into its rules: each assertion keyword at each place, and for a list of names each name."""

from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.judging.ruling import CLOSING, PARTS, Rule
from contract_tests.limits.table import SIDES, has_past, is_idle
from contract_tests.reading.pointers import Json, escape, follow
from contract_tests.reading.reaching import Ways, has_free_choice, reached
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import COMBINED

WHOLES = {"not", "oneOf", "anyOf", "if", "contains", "minContains", "maxContains", "dependentRequired"}
"""Keywords that are rules beside those with an entry in the table of limits."""

KNOWN = SIDES.keys() | WHOLES | CLOSING | COMBINED | {"required", "properties", "$ref", "$anchor", "then", "else"}


class Rules:
    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content

    def of(self, pointer: str) -> list[Rule]:
        """Every rule of the schema at `pointer`, of those inside it, and of those that it refers to."""
        ways = reached(self._content, pointer)
        found = dict.fromkeys(rule for place in ways for rule in self._at(place))
        return [rule for rule in found if not self._says_nothing(rule) and not _is_settled(rule, ways[rule.pointer])]

    def places(self, pointer: str) -> list[str]:
        """The pointers of all schemas that have a say."""
        return list(reached(self._content, pointer))

    def limit(self, rule: Rule) -> Json:
        return follow(self._content, f"{rule.pointer}/{escape(rule.keyword)}")

    def schema(self, rule: Rule) -> Json:
        return follow(self._content, rule.pointer)

    def _at(self, pointer: str) -> Iterator[Rule]:
        node = follow(self._content, pointer)
        if not isinstance(node, Mapping):
            return
        for keyword, limit in node.items():
            if keyword in PARTS:
                yield from (Rule(pointer, keyword, part) for part in limit if keyword != "dependentSchemas")
            elif keyword in SIDES or keyword in WHOLES or (keyword in CLOSING and limit is False):
                yield Rule(pointer, keyword)

    def _says_nothing(self, rule: Rule) -> bool:
        """No value is past such a limit."""
        node, limit = self.schema(rule), self.limit(rule)
        if rule.keyword in ("oneOf", "anyOf") and Schema(self._content, rule.pointer).is_union:
            return True  # the discriminator says which member holds
        if rule.keyword == "anyOf" and has_free_choice(self._content, rule.pointer):
            return True
        if rule.keyword == "type" and rule.pointer.endswith("/propertyNames"):
            return "string" in limit  # as each name is
        if rule.keyword == "if":
            return not {"then", "else"} & node.keys()
        if rule.keyword == "dependentRequired":
            return not limit[rule.part]
        if rule.keyword in ("minContains", "maxContains"):
            return "contains" not in node
        if rule.keyword == "contains":
            return "minContains" in node
        if is_idle(rule.keyword, node):
            return True
        return not has_past(rule.keyword, limit)


def _is_settled(rule: Rule, ways: Ways) -> bool:
    """Whether a discriminator keeps a rule before it is asked, wherever that is."""
    return all(chosen is not None and chosen.settles(rule.keyword, rule.part) for chosen in ways)
