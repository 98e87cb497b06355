"""Turns groups of the suite into the text of one OpenAPI document, with an operation and a component for each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
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
    """Returns the components that a schema becomes, with the documents that it refers to."""
    schema = without_dialect(group.schema, group.draft)
    remotes = {address: without_dialect(document, group.draft) for address, document in group.remotes.items()}
    return _spread(name, {"": schema, **remotes}) if group.draft == "draft4" else _bundled(name, schema, remotes)


def _bundled(name: str, schema: Any, remotes: Mapping[str, Any]) -> dict[str, Any]:
    """Embeds other documents under the `$id` that they are referred to by, and are known by to those that have one."""

    def home(reference: str) -> str:
        return f"#/components/schemas/{name}{reference[1:]}" if reference.startswith("#") else reference

    embedded: list[Any] = []
    for address, document in remotes.items():
        own = document.get("$id", address)
        embedded.append({**document, "$id": own})
        embedded += [{"$id": address, "$ref": own}] if own != address else []
    return {name: with_references(schema, home)} | {f"{name}.{index}": one for index, one in enumerate(embedded)}


def _spread(name: str, documents: Mapping[str, Any]) -> dict[str, Any]:
    """Makes each document and each of its `definitions` a component: OpenAPI 3.0 has neither those nor `$id`."""
    places: dict[str, tuple[str, Any]] = {}
    for address, document in documents.items():
        rest = {keyword: value for keyword, value in document.items() if keyword != "definitions"}
        definitions: Mapping[str, Any] = document.get("definitions", {})
        places[f"{address}#"] = address, rest
        places |= {f"{address}#/definitions/{_escaped(key)}": (address, one) for key, one in definitions.items()}
    names = {place: f"{name}.{index - 1}" if index else name for index, place in enumerate(places)}

    def home(address: str, reference: str) -> str:
        whole = unquote(f"{address}{reference}" if reference.startswith("#") else reference)
        whole = whole if "#" in whole else f"{whole}#"
        place = max((one for one in names if f"{whole}/".startswith(f"{one}/")), key=len, default="")
        rest = quote(whole.removeprefix(place), safe="/~$")
        return f"#/components/schemas/{names[place]}{rest}" if place else reference

    return {names[place]: with_references(one, partial(home, address)) for place, (address, one) in places.items()}


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
