"""Turns the operations and references of a package into ones that lead elsewhere, or ask for less."""

import ast
from collections.abc import Iterator
from itertools import combinations

from contract_tests.audit.field_mutants import Edit
from contract_tests.audit.source import Source, argument, call_with, literal

FUNCTIONS = {"result": "call", "call": "result", "result_async": "call_async", "call_async": "result_async"}


def operation_edits(source: Source) -> Iterator[Edit]:
    for call in source.calls("Operation"):
        for kind, keyword, value in _other_arguments(source, call):
            yield kind, f"{source.path}: {keyword}={value}", source.with_(call, call_with(call, keyword, value))
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "OPERATION" and node.attr in FUNCTIONS:
            other = f"OPERATION.{FUNCTIONS[node.attr]}"
            yield "function exchanged", f"{source.path}: {node.attr} -> {other}", source.with_(node, other)
    yield from _signatures(source)


def _other_arguments(source: Source, call: ast.Call) -> Iterator[tuple[str, str, str]]:
    method, path = (str(literal(argument(call, name))) for name in ("method", "path"))
    yield "method changed", "method", repr("PUT" if method == "POST" else "POST")
    yield "path changed", "path", repr(f"{path}_")
    for kind, keyword in (("security toggled", "secured"), ("body required toggled", "body_required")):
        declared = argument(call, keyword)
        if declared is not None:
            yield kind, keyword, str(not literal(declared))
    responses = argument(call, "responses")
    assert isinstance(responses, ast.Dict)
    for key, value in zip(responses.keys, responses.values, strict=True):
        status, written = int(str(literal(key))), source.of(value)
        yield "status changed", "responses", f"{{{status + 1}: {written}}}"
        yield "status added", "responses", f"{{{status}: {written}, {status + 1}: {written}}}"
        if written != "None":
            yield "answer unread", "responses", f"{{{status}: None}}"


def _signatures(source: Source) -> Iterator[Edit]:
    """Functions that may be called without a body, where they may not."""
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for one, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
                if one.arg == "body" and default is None:
                    given = source.with_(one, f"{source.of(one)} = None")
                    yield "body required toggled", f"{source.path}: {node.name} without a body", given


def discriminator_edits(source: Source) -> Iterator[Edit]:
    for call in source.calls("discriminator"):
        name, mapping = call.args[0], ast.literal_eval(call.args[1])
        yield "discriminator renamed", f"{source.path}: {source.of(name)}", source.with_(name, "'kind_'")
        for kind, words, other in _other_mappings(mapping):
            yield kind, f"{source.path}: {words}", source.with_(call.args[1], repr(other))


def _other_mappings(mapping: dict[str, str]) -> Iterator[tuple[str, str, dict[str, str]]]:
    for one, other in combinations(mapping, 2):
        yield "mapping swapped", f"{one} and {other}", mapping | {one: mapping[other], other: mapping[one]}
    for tag, name in mapping.items():
        rest = {key: value for key, value in mapping.items() if key != tag}
        yield "mapping entry dropped", f"without {tag}", rest
        yield "mapping entry added", f"{tag}_ for {name}", mapping | {f"{tag}_": name}


def reference_edits(source: Source, models: list[str]) -> Iterator[Edit]:
    for call in source.calls("ref"):
        declared = ast.literal_eval(call.args[0])
        for other in models:
            if other != declared:
                edit = source.with_(call.args[0], repr(other))
                yield "reference changed", f"{source.path}: {declared} -> {other}", edit


def server_edits(source: Source) -> Iterator[Edit]:
    """Another address for the document's server."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "SERVER" and node.value is not None:
            url = ast.literal_eval(node.value)
            yield "server changed", f"{source.path}: {url}", source.with_(node.value, repr(f"{url}.example"))
