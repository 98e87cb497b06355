"""Turns an operation of the document into the changes that can be made to how it is called and answered."""

from collections.abc import Callable, Iterator
from typing import Any

from contract_tests.audit.schema_changes import Change, put
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json


def operation_changes(operation: Operation) -> Iterator[Change]:
    """Changes of the operation's own node."""
    yield "security toggled", "security", put("security", [] if operation.secured else [{"bearer": []}])
    if operation.body is not None:
        yield "body required toggled", "requestBody", _toggle_body
    status = str(operation.status)
    yield "status changed", f"{status} -> {_other(status)}", _answered(status)


def path_changes(operation: Operation) -> Iterator[Change]:
    """Changes of where the operation is found, to be made to the document's `paths`."""
    method, path = operation.method.lower(), operation.path
    other = "put" if method == "post" else "post"
    yield "method changed", f"{path}: {method} -> {other}", lambda paths: _rename(paths[path], method, other)
    yield "path changed", f"{path} -> {path}_", lambda paths: _rename(paths, path, f"{path}_")


def reference_changes(node: Json, models: list[str]) -> Iterator[Change]:
    """Every other model that a `$ref` may lead to."""
    if "$ref" in node:
        for other in models:
            if other != node["$ref"]:
                yield "reference changed", f"{node['$ref']} -> {other}", put("$ref", other)


def server_changes(content: Any) -> Iterator[Change]:
    """Another address for each server, to be made to the whole document."""
    for index, server in enumerate(content.get("servers", [])):
        yield "server changed", server["url"], _moved(index, f"{server['url']}.example")


def _toggle_body(node: Json) -> None:
    node["requestBody"]["required"] = not node["requestBody"].get("required", False)


def _answered(status: str) -> Callable[[Json], None]:
    return lambda node: _rename(node["responses"], status, _other(status))


def _other(status: str) -> str:
    return "201" if status == "200" else "200"


def _moved(index: int, url: str) -> Callable[[Json], object]:
    return lambda content: content["servers"][index].update(url=url)


def _rename(node: Json, old: str, new: str) -> None:
    node[new] = node.pop(old)
