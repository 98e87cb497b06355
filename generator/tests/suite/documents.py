"""Turns groups of the suite into the text of one OpenAPI document, with an operation and a component for each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, unquote

from .groups import Group
from .rewriting import with_references, without_dialect

_VERSIONS: Final = {"draft2020-12": "3.1.0", "draft4": "3.0.3"}


def operation(number: int) -> str:
    """Returns the operationId of a group in a document."""
    return f"g{number}"


def document(groups: Mapping[int, Group]) -> str:
    """Returns the text of a document, as JSON; each group has a number that its names are made of."""
    drafts = {group.draft for group in groups.values()}
    (version,) = (_VERSIONS[draft] for draft in drafts)
    schemas: dict[str, Any] = {}
    for number, group in groups.items():
        schemas |= components(f"G{number}", group)
    paths = {f"/{operation(number)}": {"post": _operation(number)} for number in groups}
    root = {
        "openapi": version,
        "info": {"title": "Groups of the suite", "version": "1"},
        "servers": [{"url": "https://suite.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return json.dumps(root, indent=1)


def _operation(number: int) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/G{number}"}
    return {
        "tags": ["suite"],
        "operationId": operation(number),
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": {"204": {"description": "Taken."}},
    }


def components(name: str, group: Group) -> dict[str, Any]:
    """Returns the components that a schema becomes: one, and for `definitions`, which OpenAPI 3.0 lacks, one each."""
    schema = without_dialect(group.schema, group.draft)
    definitions: Mapping[str, Any] = {}
    if group.draft == "draft4":
        definitions = schema.get("definitions", {})
        schema = {keyword: value for keyword, value in schema.items() if keyword != "definitions"}
    names = {f"#/definitions/{_escaped(key)}": f"{name}.{index}" for index, key in enumerate(definitions)}

    def home(reference: str) -> str:
        plain = unquote(reference)
        for pointer, component in names.items():
            if plain == pointer or plain.startswith(f"{pointer}/"):
                return f"#/components/schemas/{component}{quote(plain.removeprefix(pointer), safe='/~$')}"
        return f"#/components/schemas/{name}{reference.removeprefix('#')}"

    made = {f"{name}.{index}": member for index, member in enumerate(definitions.values())}
    return {key: with_references(member, home) for key, member in {name: schema, **made}.items()}


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
