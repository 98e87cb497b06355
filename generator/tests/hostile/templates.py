"""Turns one hostile text into documents that hold it wherever a document may hold text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .payloads import CODE


def base(**parts: Any) -> dict[str, Any]:
    """Returns a small document, with parts of it replaced."""
    return {"openapi": "3.1.0", "info": {"title": "Title", "version": "1"}, "paths": {}, **parts}


def operation(schema: Any, **parts: Any) -> dict[str, Any]:
    """Returns an operation with a schema for the request and for the answer."""
    content = {"application/json": {"schema": schema}}
    return {
        "operationId": "call",
        "tags": ["tag"],
        "requestBody": {"content": content, "required": True},
        "responses": {"200": {"description": "Answer.", "content": content}},
        **parts,
    }


def documents(text: str) -> Iterator[tuple[str, str]]:
    """Yields documents that hold a text, each by what the text is in it."""
    for name, make in (("texts", _texts), ("names", _names), ("schemas", _schema_names), ("calls", _calls)):
        yield name, json.dumps(make(text))
    for name, document in (("paths", _path(text)), ("servers", _server(text)), ("security", _security(text))):
        yield name, json.dumps(document)


def _texts(text: str) -> dict[str, Any]:
    """The text as every value that is not a name."""
    told = {"title": text, "description": text, "$comment": text, "x-text": text, "example": text}
    properties = {
        "plain": {"type": "string", "default": text, "examples": [text], **told},
        "chosen": {"enum": [text, "other"], "default": text},
        "fixed": {"const": text, **told},
        "listed": {"type": "array", "items": {"type": "string"}, "default": [text], "description": text},
        "kept": {"type": "object", "default": {text: text}, "example": {text: text}},
    }
    thing = {"type": "object", "properties": properties, "required": ["fixed"], "title": text, "description": text}
    info = {"title": text, "version": text, "description": text, "summary": text, "x-text": text}
    call = operation({"$ref": "#/components/schemas/Thing"}, summary=text, description=text)
    call["responses"]["200"]["description"] = text
    return base(
        info=info,
        tags=[{"name": "tag", "description": text}],
        servers=[{"url": "https://server.example", "description": text}],
        paths={"/path": {"summary": text, "description": text, "post": call}},
        components={"schemas": {"Thing": thing}},
    )


def _names(text: str) -> dict[str, Any]:
    """The text as the name of a property, a member of an enumeration and a key of a mapping."""
    cat = {
        "type": "object",
        "properties": {text: {"type": "integer", "default": 1, "description": CODE}, "kind ": {"const": text}},
        "required": [text, "kind "],
        "additionalProperties": False,
    }
    union = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}],
        "discriminator": {"propertyName": "kind ", "mapping": {text: "#/components/schemas/Cat"}},
    }
    nested = {"type": "object", "properties": {text: {"type": "object", "properties": {text: cat}}}}
    schemas = {"Cat": cat, "Pet": union, "Nested": nested, "Level": {"enum": [text]}}
    return base(
        paths={"/path": {"post": operation({"$ref": "#/components/schemas/Pet"})}}, components={"schemas": schemas}
    )


def _schema_names(text: str) -> dict[str, Any]:
    """The text as the name of a component, and in references to it."""
    reference = {"$ref": f"#/components/schemas/{text.replace('~', '~0').replace('/', '~1')}"}
    schemas = {text: {"type": "object", "properties": {"a": {"type": "string"}}}}
    return base(paths={"/path": {"post": operation(reference)}}, components={"schemas": schemas})


def _calls(text: str) -> dict[str, Any]:
    """The text as a tag and as an operationId."""
    call = operation({"type": "object", "properties": {"a": {}}}, operationId=text, tags=[text, text])
    return base(paths={"/path": {"post": call}}, tags=[{"name": text}])


def _path(text: str) -> dict[str, Any]:
    call = operation({"type": "string"})
    del call["operationId"]
    return base(paths={f"/{text}": {"post": call}})


def _server(text: str) -> dict[str, Any]:
    return base(servers=[{"url": f"https://{text}"}], paths={"/path": {"post": operation({"type": "string"})}})


def _security(text: str) -> dict[str, Any]:
    """The text as the name of a security scheme, what it says of itself, a media type and a status."""
    call = operation({"type": "string"}, security=[{text: []}])
    call["responses"][text] = {"description": text, "content": {text: {"schema": {"type": "string"}}}}
    scheme = {"type": "http", "scheme": "bearer", "bearerFormat": text, "description": text}
    return base(components={"securitySchemes": {text: scheme}}, paths={"/path": {"post": call}})
