"""What a judgement is made of: rules, each a keyword of a schema or a name that it lists, asked about values."""

from typing import NamedTuple

from contract_tests.reading.pointers import Json, Path

PARTS = {"required", "dependentRequired", "dependentSchemas"}
"""Keywords with one rule for each name that they list."""

CLOSING = {"additionalProperties", "unevaluatedProperties", "unevaluatedItems", "items", "propertyNames"}
"""Keywords that are a rule where their schema is false; else the rules are those of their schema."""

LEADING = {
    "$ref",
    "$dynamicRef",
    "allOf",
    "properties",
    "patternProperties",
    "dependentSchemas",
    "prefixItems",
} | CLOSING
"""Keywords that are broken where a rule that they lead to is."""


class Rule(NamedTuple):
    """One assertion keyword of one schema or, where it lists names, one name of it."""

    pointer: str
    keyword: str
    part: str = ""

    @property
    def name(self) -> str:
        return f"{self.pointer} {self.keyword}{f' {self.part}' if self.part else ''}"


class Place(NamedTuple):
    """A schema, and where in a body it is asked about what stands there."""

    pointer: str
    path: Path


class Asked(NamedTuple):
    rule: Rule
    path: Path
    held: bool


def states(keyword: str, limit: Json) -> bool:
    """Whether a keyword asserts something itself, and does not only lead to others."""
    return keyword not in LEADING or limit is False
