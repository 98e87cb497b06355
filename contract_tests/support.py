"""Lists what the harness does not know of a document's rules: each is named, none is skipped."""

from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.finding.rules import KNOWN
from contract_tests.reading.credentials import KINDS, schemes_of
from contract_tests.reading.document import METHODS, Document
from contract_tests.reading.media import kind_of
from contract_tests.reading.operation import PARAMETERS, Operation
from contract_tests.reading.pointers import Json, escape, follow
from contract_tests.reading.references import at
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import ANNOTATIONS

_SAID = {"summary", "description", "externalDocs", "deprecated"}
_PATH_ITEM = {*_SAID, "servers", "parameters", "$ref", *METHODS}
_OPERATION = {
    *(*_SAID, "tags", "operationId", "requestBody", "responses", "security", "servers", "parameters"),
    *("callbacks", PARAMETERS),
}
_PARAMETER = {
    *(*_SAID, "name", "in", "required", "schema", "content", "style", "explode", "allowReserved"),
    *("example", "examples", "allowEmptyValue"),
}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_MEDIA = {"schema", "example", "examples", "encoding"}
_ENCODING = {"contentType", "style", "explode", "allowReserved", "headers"}


def unsupported(document: Document) -> list[str]:
    """Each place that says something unknown, as "pointer: what"."""
    found = [line for schema in document.schemas.values() for line in _of_schema(schema)]
    found += [line for operation in document.operations for line in _of_operation(operation)]
    found += [
        f"#/components/securitySchemes/{name}: what is none of {', '.join(KINDS)}"
        for name, scheme in schemes_of(document.content).items()
        if not scheme.is_known and scheme.is_shown
    ]
    for path in document.content.get("paths", {}):
        pointer = f"#/paths/{escape(path)}"
        found += _unknown(pointer, at(document.content, pointer), _PATH_ITEM)
    return found


def _of_schema(schema: Schema) -> Iterator[str]:
    node = follow(schema.content, schema.pointer)
    yield from _unknown(schema.pointer, node if isinstance(node, dict) else {}, KNOWN | ANNOTATIONS)


def _of_operation(operation: Operation) -> Iterator[str]:
    schemes = schemes_of(operation.content)
    for alternative in operation.security:
        if len({schemes[name].spot for name in alternative}) < len(alternative):
            yield f"{operation.pointer}: {' and '.join(alternative)} in one place, where a request has room for one"
    yield from _unknown(operation.pointer, operation.node, _OPERATION)
    for parameter in operation.parameters:
        pointer, node = parameter.pointer, parameter.node
        yield from _unknown(pointer, node, _PARAMETER)
        if parameter.style not in _STYLES[parameter.place]:
            yield f"{pointer}: the style {parameter.style} in the {parameter.place}"
        if parameter.media not in ("", "application/json") or len(node.get("content", {})) > 1:
            yield f"{pointer}: a value as {', '.join(node['content'])}"
        if not {"schema", "content"} & node.keys():
            yield f"{pointer}: neither schema nor content"
    for pointer in _contents(operation):
        yield from _of_media(pointer, follow(operation.content, pointer))
    for media, schema in operation.contents.items():
        if schema is None and kind_of(media, None) not in ("bytes", "text"):
            yield f"{_content(operation, 'requestBody')}/{escape(media)}: no schema"


def _of_media(pointer: str, node: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown(pointer, node, _MEDIA)
    for name, how in node.get("encoding", {}).items():
        yield from _unknown(f"{pointer}/encoding/{escape(name)}", how, _ENCODING)


def _contents(operation: Operation) -> Iterator[str]:
    """The pointer of each body and answer in each media type."""
    if "requestBody" in operation.node:
        yield from (f"{_content(operation, 'requestBody')}/{escape(media)}" for media in operation.contents)
    for status, by_media in operation.responses.items():
        place = _content(operation, f"responses/{escape(status)}")
        yield from (f"{place}/{escape(media)}" for media in by_media)


def _content(operation: Operation, way: str) -> str:
    return f"{operation.place(way)}/content"


def _unknown(pointer: str, node: Mapping[str, Json], known: set[str]) -> Iterator[str]:
    yield from (f"{pointer}: {word}" for word in sorted(node.keys() - known) if not word.startswith("x-"))
