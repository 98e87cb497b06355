"""Turns a document into what `jsonschema` resolves its references by.

A document is no schema, and its schemas stand anywhere in it: an `$id`, `$anchor` or `$schema` says something in these
alone, and nothing where it is a key of an example or the name of a property.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, cast

from referencing import Registry, Resource, Specification
from referencing.jsonschema import DRAFT202012

from contract_tests.reading.pointers import DOCUMENT, Json, Path


def registry_of(content: Mapping[str, Any], schemas: Sequence[tuple[Path, Json]]) -> "Registry[Any]":
    """The document under its name, and each of its schemas that has an `$id` under that.

    Args:
        schemas: All that are in the document with their paths, outer ones first.
    """
    resource = cast(Any, Resource)(contents=content, specification=_specification(content, schemas))
    registry: Registry[Any] = Registry[Any]().with_resource(DOCUMENT, resource)
    return registry.crawl()


def _specification(content: Mapping[str, Any], schemas: Sequence[tuple[Path, Json]]) -> Specification[Any]:
    within, named, known = defaultdict[int, list[Json]](list), defaultdict[int, list[Json]](list), set[int]()
    scopes: dict[Path, Json] = {(): content}
    for path, schema in schemas:
        if isinstance(schema, Mapping):
            known.add(id(schema))
            scope = id(next(scopes[path[:end]] for end in range(len(path), -1, -1) if path[:end] in scopes))
            if "$id" in schema:
                within[scope].append(schema)
                scope = id(schema)
                scopes[path] = schema
            named[scope].append(schema)
    made: Specification[Any] = cast(Any, Specification)(
        name="everywhere",
        id_of=lambda found: found.get("$id") if id(found) in known else None,
        subresources_of=lambda found: within[id(found)],
        anchors_in=lambda _, found: [one for each in named[id(found)] for one in DRAFT202012.anchors_in(each)],
        maybe_in_subresource=_entered,
    )
    return made


def _entered(segments: Any, resolver: Any, subresource: Any) -> Any:
    """Whatever lies on the way to a schema may set the base of the references in it."""
    return resolver.in_subresource(subresource) if segments else resolver
