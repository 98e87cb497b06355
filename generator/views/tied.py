"""Turns the rules that no field has by itself into text: as the document has them, without annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml

from generator.schema.copying import copied
from generator.schema.vocabulary import ANNOTATIONS
from generator.schema.words import subschemas

_LONGEST: Final = 4_000
"""How many characters of JSON are shown: what is longer nobody reads, and each function that takes it repeats it."""

_LINE: Final = 200
"""How many characters a line of rules has."""

_TOLD: Final = ANNOTATIONS - {"format"}
"""Keywords that are left out, as they assert nothing."""


def in_yaml(rules: Mapping[str, Any]) -> str:
    """Returns rules as YAML; nothing where they are too long to be read."""
    if len(json.dumps(rules)) > _LONGEST:
        return ""
    shown = _asserting(rules)
    text = _dumped(shown, plain=True)
    return text if all(map(str.isprintable, text.splitlines())) else _dumped(shown, plain=False)


def _dumped(rules: Any, *, plain: bool) -> str:
    dumped = yaml.dump(
        rules, Dumper=yaml.CSafeDumper, allow_unicode=plain, default_flow_style=None, sort_keys=False, width=100
    )
    return str(dumped).rstrip("\n") if rules else ""


def in_line(rules: Mapping[str, Any]) -> str:
    """Returns rules as one line, `not: {"type": "string"}`; nothing where it is too long."""
    if len(json.dumps(rules)) > _LONGEST:
        return ""
    line = ", ".join(f"{word}: {json.dumps(one, ensure_ascii=False)}" for word, one in _asserting(rules).items())
    return line if len(line) <= _LINE else ""


def _asserting(rules: Mapping[str, Any]) -> Any:
    """Returns rules without keywords that assert nothing."""
    shown = copied(rules)
    waiting = [shown]
    while waiting:
        schema = waiting.pop()
        if isinstance(schema, dict):
            for word in [word for word in schema if word in _TOLD or word.startswith("x-")]:
                del schema[word]
            waiting += (held for _, held in subschemas(schema))
    return shown


def tying(rules: Mapping[str, Any] | None) -> Iterator[str]:
    """Yields the paragraph of a docstring that tells the rules of a model that no field has by itself."""
    if text := in_yaml(rules or {}):
        yield "\n".join(["Rules that tie its fields:", *(f"    {line}" for line in text.splitlines())])
