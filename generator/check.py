"""Turns a document into diagnostics: what in it contradicts itself, or is not carried."""

from __future__ import annotations

from collections.abc import Iterator

from .cycles import endless
from .diagnostics import Diagnostic, child
from .load import Document
from .schema_problems import SchemaProblems
from .vocabulary import JSON, OBJECTS, Found, walk


def check(document: Document, *, assert_formats: bool = False) -> list[Diagnostic]:
    """Returns what is wrong with a document that is not malformed."""
    everything = list(walk(document))
    pointers = {found.pointer: found.value for found in everything if found.kind == "Schema"}
    if loops := endless(document.root, pointers):
        return [document.diagnostic(pointer, "this leads back to itself without end") for pointer in loops]
    schemas = SchemaProblems(document, pointers, assert_formats=assert_formats)
    problems = [problem for found in everything for problem in _problems(document, found, schemas)]
    return [*problems, *schemas.scopes()]


def _problems(document: Document, found: Found, schemas: SchemaProblems) -> Iterator[Diagnostic]:
    for name in found.value:
        if name not in OBJECTS[found.kind] and not name.startswith("x-"):
            what = "keyword" if found.kind == "Schema" else f"{found.kind} field"
            yield document.diagnostic(child(found.pointer, name), f"the {what} {name!r} is not carried")
    yield from _security_problems(document, found)
    match found.kind:
        case "Schema":
            yield from schemas.of(found)
            yield from schemas.values(found)
        case "RequestBody" | "Response":
            yield from _content_problems(document, found)
        case "MediaType":
            yield from _example_problems(found, schemas)
        case "SecurityScheme" if (found.value.get("type"), str(found.value.get("scheme")).lower()) != (
            "http",
            "bearer",
        ):
            yield document.diagnostic(found.pointer, "a security scheme other than http bearer is not carried")
        case "Server" if "{" in found.value["url"]:
            yield document.diagnostic(child(found.pointer, "url"), "a server with variables is not carried")
        case _:
            pass


def _security_problems(document: Document, found: Found) -> Iterator[Diagnostic]:
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    for index, requirement in enumerate(found.value.get("security", ())):
        for name in requirement:
            if name not in schemes:
                pointer = child(child(child(found.pointer, "security"), index), name)
                yield document.diagnostic(pointer, f"there is no security scheme {name!r}")


def _content_problems(document: Document, found: Found) -> Iterator[Diagnostic]:
    content = found.value.get("content", {})
    for media_type in content:
        pointer = child(child(found.pointer, "content"), media_type)
        if media_type != JSON:
            yield document.diagnostic(pointer, f"the media type {media_type!r} is not carried; {JSON} is")
        elif "schema" not in content[media_type]:
            yield document.diagnostic(pointer, "a body without a schema is not carried")


def _example_problems(found: Found, schemas: SchemaProblems) -> Iterator[Diagnostic]:
    schema = child(found.pointer, "schema")
    if "example" in found.value:
        yield from schemas.broken("example", schema, found.value["example"], child(found.pointer, "example"))
    for name, example in found.value.get("examples", {}).items():
        if "value" in example:
            pointer = child(child(child(found.pointer, "examples"), name), "value")
            yield from schemas.broken("example", schema, example["value"], pointer)
