"""Turns a document into its OpenAPI objects, and a pointer into the fields that it leads by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from generator.diagnostics import child
from generator.load import Document

from .vocabulary import ANNOTATIONS, OBJECTS, SECTIONS, Holds

_OF_NO_REQUEST: Final = frozenset(
    {"bearerFormat", "callbacks", "description", "example", "examples", "externalDocs", "flows", "links"}
    | {"openIdConnectUrl", "summary", "webhooks"}
)
"""Fields of any object that rule no request."""

_OF_NO_REQUEST_IN: Final = {
    "Components": {"headers"},
    "OpenAPI": {"info", "tags"},
    "Response": {"headers"},
    "Schema": ANNOTATIONS,
}
"""Those of one kind of object."""


def rules_no_request(pointer: str) -> bool:
    """Says whether what is at a pointer rules no request, so that a client can be made whatever it is."""
    return any(
        name in _OF_NO_REQUEST
        or name in _OF_NO_REQUEST_IN.get(kind, ())
        or (kind in ("Example", "Response") and name not in OBJECTS[kind])
        for kind, name in fields(pointer)
    )


def fields(pointer: str) -> Iterator[tuple[str, str]]:
    """Yields each field of an OpenAPI object that a pointer leads by, after the kind of the object."""
    kind, names = "OpenAPI", pointer.split("/")[1:]
    while names:
        name = names.pop(0)
        yield kind, name
        holds = OBJECTS[kind].get(name)
        if holds is None:
            return
        if holds.shape != "one":
            names[:1] = []
        kind = holds.kind


def leaf(pointer: str) -> str | None:
    """Returns the pointer of the field around what is at a pointer that holds no objects of OpenAPI, or None."""
    passed = tuple(fields(pointer))
    kind, name = passed[-1] if passed else ("", "")
    if OBJECTS.get(kind, {}).get(name, Holds(kind)) is not None:
        return None
    tokens = pointer.split("/")
    starts = ("/".join(tokens[:end]) for end in range(2, len(tokens) + 1))
    return next(start for start in starts if tuple(fields(start)) == passed)


class Found(NamedTuple):
    """An object of the document and its kind; a reference has the kind of what it stands for beside its own."""

    kind: str
    pointer: str
    value: Mapping[str, Any]
    stands_for: str = ""
    inner: bool = False
    """Whether it is a schema in a schema."""


@lru_cache(maxsize=1)
def objects(document: Document) -> tuple[Found, ...]:
    """Returns every OpenAPI object of a document, as `walk` yields them: made once, as one stage after another asks."""
    return tuple(walk(document))


def walk(document: Document) -> Iterator[Found]:
    """Yields every OpenAPI object of a document as they begin in it, and passes over what has another shape."""
    waiting = [Found("OpenAPI", "#", document.root)]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += reversed(list(_in(found)))


def _in(outer: Found) -> Iterator[Found]:
    fields = OBJECTS[outer.kind]
    inner = outer.kind == "Schema"
    for name, value in outer.value.items():
        holds = fields.get(name)
        if holds is not None and isinstance(value, dict | list):
            for pointer, member in _members(holds, child(outer.pointer, name), value):
                if isinstance(member, dict):
                    yield _found(holds.kind, pointer, member, inner)


def _found(kind: str, pointer: str, value: Mapping[str, Any], inner: bool) -> Found:
    if kind in SECTIONS and "$ref" in value:
        return Found("Reference", pointer, value, stands_for=kind)
    return Found(kind, pointer, value, inner=inner)


def _members(holds: Holds, pointer: str, value: Any) -> list[tuple[str, Any]]:
    if holds.shape == "one":
        return [(pointer, value)]
    if holds.shape in ("map", "open map") and isinstance(value, dict):
        extensions = "x-" if holds.shape == "open map" else ()
        return [(child(pointer, name), member) for name, member in value.items() if not name.startswith(extensions)]
    if holds.shape == "list" and isinstance(value, list):
        return [(child(pointer, index), member) for index, member in enumerate(value)]
    return []
