"""Turns a document that has the right shape into the contract that a client is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from . import ir
from .diagnostics import Diagnostic, child
from .load import Document
from .naming import class_name, module_name
from .reach import endless_defaults, reachable
from .translate_schemas import Schemas
from .vocabulary import JSON, METHODS


def translate(document: Document, *, assert_formats: bool = False) -> tuple[ir.Contract, list[Diagnostic]]:
    """Returns the contract and what could not be made part of it; only without any of the latter is it whole."""
    root = document.root
    schemas = Schemas(document, assert_formats=assert_formats)
    operations, problems = _operations(document, schemas)
    answers = [response.schema for operation in operations for response in operation.responses if response.schema]
    read = reachable(schemas.models, answers)
    contract = ir.Contract(
        title=root["info"]["title"],
        description=root["info"].get("description", ""),
        version=root["info"]["version"],
        server=next((server["url"] for server in root.get("servers", ()) if "://" in server["url"]), None),
        schemas=schemas.bundle(),
        assert_formats=assert_formats,
        models=tuple(
            replace(model, keeps_unknown=not model.closed or model.name in read) for model in schemas.models.values()
        ),
        unions=tuple(schemas.unions.values()),
        operations=tuple(operations),
    )
    for found in endless_defaults(schemas.models):
        problems.append(document.diagnostic(found.pointer, "the default of this leads back to itself without end"))
    return contract, [*schemas.problems, *problems]


def _operations(document: Document, schemas: Schemas) -> tuple[list[ir.Operation], list[Diagnostic]]:
    operations: list[ir.Operation] = []
    problems: list[Diagnostic] = []
    taken: dict[tuple[str, str], str] = {}
    for path, item in document.root.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                pointer = child(child("#/paths", path), method)
                operation = _operation(document, schemas, pointer, path, method, item[method])
                other = taken.setdefault((operation.tag, operation.name), pointer)
                if other != pointer:
                    message = f"this and {other} would both be the function {operation.tag}.{operation.name}"
                    problems.append(document.diagnostic(pointer, message))
                problems += [
                    document.diagnostic(child(pointer, "responses"), message)
                    for message in _uncarried(item[method], path)
                ]
                operations.append(operation)
    return operations, problems


def _operation(
    document: Document, schemas: Schemas, pointer: str, path: str, method: str, value: Mapping[str, Any]
) -> ir.Operation:
    name = value.get("operationId", f"{method}_{path}")
    return ir.Operation(
        name=module_name(name),
        tag=module_name((value.get("tags") or ["default"])[0]),
        method=method.upper(),
        path=path,
        summary=value.get("summary", ""),
        description=value.get("description", ""),
        body=_body(schemas, child(pointer, "requestBody"), class_name(name), value.get("requestBody")),
        responses=tuple(_responses(schemas, child(pointer, "responses"), class_name(name), value.get("responses", {}))),
        secured=_secured(value.get("security", document.root.get("security", []))),
        pointer=pointer,
    )


def _body(schemas: Schemas, pointer: str, name: str, value: Mapping[str, Any] | None) -> ir.Body | None:
    if value is None:
        return None
    schema = _content(schemas, pointer, f"{name}Body", value)
    return None if schema is None else ir.Body(schema, value.get("required", False), value.get("description", ""))


def _responses(schemas: Schemas, pointer: str, name: str, value: Mapping[str, Any]) -> Iterator[ir.Response]:
    for status, response in value.items():
        if status.isdecimal():
            yield ir.Response(
                int(status), _content(schemas, child(pointer, status), f"{name}Response{status}", response)
            )


def _content(schemas: Schemas, pointer: str, name: str, value: Mapping[str, Any]) -> ir.Schema | None:
    schema = value.get("content", {}).get(JSON, {}).get("schema")
    if schema is None:
        return None
    return schemas.translate(schema, f"{pointer}/content/{JSON.replace('/', '~1')}/schema", name)


def _uncarried(operation: Mapping[str, Any], path: str) -> Iterator[str]:
    for status in operation.get("responses", {}):
        if not (status.isdecimal() and 200 <= int(status) < 300) and not status.startswith("x-"):
            yield f"a response for {status!r} is not carried; those for single statuses from 200 to 299 are"
    if "{" in path:
        yield "a path with parameters is not carried"


def _secured(requirements: list[Mapping[str, Any]]) -> bool:
    """An empty requirement among several makes authentication optional."""
    return bool(requirements) and {} not in requirements
