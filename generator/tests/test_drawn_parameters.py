"""Whatever is given for a parameter or a form is refused, or is read by a server as it was given."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.pipeline import generate
from generator.write import write

from .calls import Server
from .receiving import NAME, STYLES, Style, received

SCHEMAS: dict[str, dict[str, Any]] = {
    "scalar": {"type": ["string", "integer", "boolean"], "maxLength": 3, "maximum": 9, "not": {"const": "b"}},
    "array": {
        "type": "array",
        "items": {"type": ["string", "integer"], "maxLength": 3},
        "maxItems": 3,
        "uniqueItems": True,
    },
    "object": {
        "type": "object",
        "properties": {"a": {"type": "integer", "minimum": 0, "default": 1}, "b": {"enum": ["a", ","]}},
        "additionalProperties": {"type": "string"},
        "maxProperties": 3,
    },
}
FORM = {"type": "object", "properties": {**SCHEMAS, "csv": SCHEMAS["array"]}}

texts = st.text(st.sampled_from('ab1,.;=&| %+/?#[]"\\é🎨\x00'), max_size=4)
scalars = st.one_of(texts, st.sampled_from((0, 1, 1.0, 2.5, -1, 10, 10**20, True, False, None)))
names = st.sampled_from(("a", "b", "c", "", "[x]", "a=b", "é", "k,"))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "scalar": scalars,
    "array": st.lists(scalars, max_size=4),
    "object": st.dictionaries(names, scalars, max_size=4),
}
cases = st.sampled_from(STYLES).flatmap(
    lambda style: st.sampled_from(["object"] if style.style == "deepObject" else list(SCHEMAS)).flatmap(
        lambda kind: st.tuples(st.just(style), st.just(kind), st.one_of(VALUES[kind], scalars))
    )
)


def operation_of(style: Style, kind: str) -> str:
    return f"{style.place}_{style.style}_{'whole' if not style.explode else 'exploded'}_{kind}".lower()


def document() -> dict[str, Any]:
    """An operation for each style and kind, and one with a form."""
    paths: dict[str, Any] = {}
    answers = {"responses": {"204": {"description": ""}}, "tags": ["t"]}
    for style in STYLES:
        for kind, schema in SCHEMAS.items():
            parameter = {"name": NAME, "in": style.place, "schema": schema, "required": style.place == "path"}
            parameter |= {"style": style.style, "explode": style.explode}
            name = operation_of(style, kind)
            path = f"/{name}" + (f"/{{{NAME}}}" if style.place == "path" else "")
            paths[path] = {"get": {"operationId": name, "parameters": [parameter], **answers}}
    encoding = {"csv": {"style": "form", "explode": False}, "object": {"style": "deepObject", "explode": True}}
    form = {"application/x-www-form-urlencoded": {"schema": FORM, "encoding": encoding}}
    paths["/form"] = {"post": {"operationId": "form", "requestBody": {"required": True, "content": form}, **answers}}
    servers = [{"url": "https://server.example"}]
    return {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "servers": servers, "paths": paths}


class Ends:
    """A client and the server that it calls."""

    def __init__(self, package: Any) -> None:
        self.package, self.server = package, Server()
        self.client = self.server.client(package)

    def broken(self, operation: str, **arguments: Any) -> set[str]:
        """The keywords that a call breaks; it sends a request if and only if it breaks none."""
        self.server.requests.clear()
        try:
            getattr(self.package.api.t, operation).sync(client=self.client, **arguments)
        except self.package.errors.ConstraintError as refusal:
            assert self.server.requests == []
            return {one.keyword for one in refusal.violations}
        assert len(self.server.requests) == 1
        return set()


@pytest.fixture(scope="module")
def ends(packages: Path) -> Ends:
    write(generate(json.dumps(document())), packages / "drawn_parameters")
    importlib.invalidate_caches()
    return Ends(importlib.import_module("drawn_parameters"))


def filled(value: dict[str, Any]) -> dict[str, Any]:
    """An object with the default that it leaves out, unless that breaks a rule."""
    full = {"a": 1, **value}
    return full if Draft202012Validator(SCHEMAS["object"]).is_valid(full) else value


def read_as(value: Any) -> Any:
    """What a server finds where a value was given."""
    if isinstance(value, list):
        return [read_as(one) for one in value]
    if isinstance(value, dict):
        return {name: read_as(one) for name, one in value.items()}
    return value if isinstance(value, str) else json.dumps(int(value) if isinstance(value, float) else value)


def parts_of(value: Any) -> list[Any]:
    return [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else [value]


def may_be_unwritable(style: Style, value: Any) -> bool:
    """A query in the style `form` takes all texts, any other style those of letters and digits at least."""
    parts = parts_of(value)
    texts = [read_as(one) for one in parts]
    anything = (style.place, style.style) == ("query", "form")
    return None in parts or not (anything or (texts and all(re.fullmatch("[0-9a-z]+", one) for one in texts)))


@settings(max_examples=300, deadline=None)
@given(cases)
def test_a_parameter_is_refused_or_read_as_it_was_given(ends: Ends, case: tuple[Style, str, Any]) -> None:
    style, kind, value = case
    keywords = ends.broken(operation_of(style, kind), **{NAME: value})

    if not Draft202012Validator(SCHEMAS[kind]).is_valid(value):
        assert keywords - {"style"}
    elif keywords:
        assert keywords == {"style"}
        assert may_be_unwritable(style, value)
    else:
        sent = filled(value) if kind == "object" else value
        assert received(ends.server.last, style, kind) == (read_as(sent) if sent != [] else None)


@settings(max_examples=100, deadline=None)
@given(st.fixed_dictionaries({}, optional={**VALUES, "csv": VALUES["array"]}))
def test_a_form_is_refused_or_read_as_it_was_given(ends: Ends, body: dict[str, Any]) -> None:
    keywords = ends.broken("form", body=body)

    if not Draft202012Validator(FORM).is_valid(body):
        assert keywords - {"style"}
    elif keywords:
        assert keywords == {"style"}
        assert not all(re.fullmatch("[0-9a-z]+", name) for name in body.get("object", {}))
    else:
        assert sorted(parse_qsl(ends.server.last.content.decode(), keep_blank_values=True)) == sorted(pairs_of(body))


def pairs_of(body: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The names and texts that a form has for a body."""
    for name, value in body.items():
        if name == "object":
            yield from ((f"object[{key}]", read_as(one)) for key, one in filled(value).items())
        elif name == "array":
            yield from (("array", read_as(one)) for one in value)
        elif name == "scalar":
            yield name, read_as(value)
        elif value:
            yield name, ",".join(map(read_as, value))
