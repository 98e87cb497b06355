"""Packages of a single operation, `api.t.put`, whose body is of a schema to try, and what becomes of a body there."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline import generate
from generator.write import write

from .calls import Server, broken

Package = Callable[..., Any]
_NUMBERS = count()


def package_of(packages: Path, version: str, schemas: dict[str, Any]) -> Any:
    """The package, made in this folder, of a document with these schemas: the first is that of the body."""
    body = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{next(iter(schemas))}"}}}}
    answer = {"description": "", **body}
    operation = {
        "operationId": "put",
        "tags": ["t"],
        "requestBody": body,
        "responses": {"200": answer, "204": {"description": ""}},
    }
    document = {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://server.example"}],
        "paths": {"/": {"post": operation}},
        "components": {"schemas": schemas},
    }
    name = f"verdicts_{next(_NUMBERS)}"
    write(generate(json.dumps(document)), packages / name)
    importlib.invalidate_caches()
    return importlib.import_module(name)


def sent(package: Any, body: Any) -> Any:
    """What goes over the wire for a body."""
    server = Server()
    package.api.t.put.sync(client=server.client(package), body=body)
    return json.loads(server.last.content)


def refused(package: Any, body: Any) -> list[tuple[str, str]]:
    """The pointer and keyword of all that a body breaks; nothing of it goes over the wire."""
    server = Server()
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.api.t.put.sync(client=server.client(package), body=body)
    assert server.requests == []
    return [(pointer, keyword) for _, pointer, keyword in broken(refusal)]
