"""Turns references of schemas into places of the document as they are spelled there, those by name too."""

from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from contract_tests.reading.pointers import Json, Path, pointer_of

_NAMING = ("$anchor", "$dynamicAnchor")


def place_names(schemas: Sequence[tuple[Path, Json]]) -> None:
    """Rewrites the references of a document's schemas. Those in a schema with an `$id` mean names of its own."""
    with_id = [path for path, schema in schemas if isinstance(schema, Mapping) and "$id" in schema]
    own = [
        (path, schema)
        for path, schema in schemas
        if isinstance(schema, dict) and not any(path[: len(one)] == one for one in with_id)
    ]
    places = {schema[word]: f"#{pointer_of(path)}" for path, schema in own for word in _NAMING if word in schema}
    for _, schema in own:
        if str(schema.get("$ref", "")).startswith("#/"):
            schema["$ref"] = unquote(schema["$ref"])
        if (place := places.get(_name(schema, "$ref"))) is not None:
            schema["$ref"] = place
        if not with_id and (place := places.get(_name(schema, "$dynamicRef"))) is not None:
            del schema["$dynamicRef"]
            schema["allOf"] = [*schema.get("allOf", []), {"$ref": place}]
        for word in ("$anchor",) if with_id else _NAMING:
            schema.pop(word, None)


def _name(schema: Mapping[str, Json], word: str) -> str:
    reference = str(schema.get(word, ""))
    return reference[1:] if reference.startswith("#") else ""
