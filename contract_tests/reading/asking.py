"""Turns the schemas of a document into those of requests, which ask for nothing that only answers have.

Where a schema does that only by what refers to it, there stands what it says in place of the reference.
"""

from collections.abc import Mapping, Sequence

from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.saying import always, only_in_answers
from contract_tests.reading.schema_words import subschemas


def ask_for_requests(content: Json, placed: Sequence[tuple[Path, Json]]) -> None:
    """Takes away what is not required of a request, whichever part of a whole says the one and the other."""
    asking = [(path, schema) for path, schema in placed if isinstance(schema, dict) and _may_require(path, schema)]
    known = [(schema, only_in_answers(content, f"#{pointer_of(_around(path))}")) for path, schema in asking]
    relaxed = [(schema, only, _needs(content, schema)) for schema, only in known if only]
    for schema, only, _ in relaxed:
        _require_less(schema, only)
    for schema, only, needs in reversed(relaxed):
        if needs & only:
            _say(content, schema, only)


def _may_require(path: Path, schema: Mapping[str, Json]) -> bool:
    """Whether a schema may require more than a request has: what only refers to another one requires what that does."""
    return "required" in schema or ("$ref" in schema and (len(schema) > 1 or _around(path) != path))


def _around(path: Path) -> Path:
    """Where the schema stands that holds with all in its `allOf`, of which one stands at a path."""
    return _around(path[:-2]) if path[-2:-1] == ("allOf",) and isinstance(path[-1], int) else path


def _require_less(schema: Json, only: set[str]) -> None:
    if isinstance(schema.get("required"), list):
        schema["required"] = [name for name in schema["required"] if name not in only]


def _needs(content: Json, schema: Json) -> set[str]:
    """The names that a request must have by what a schema refers to."""
    reference = str(schema.get("$ref", ""))
    found = [node for node, _ in always(content, reference) if isinstance(node, Mapping)]
    required = {name for node in found for name in node.get("required", [])}
    return required - only_in_answers(content, reference)


def _say(content: Json, schema: Json, only: set[str]) -> None:
    """Puts into a schema what it refers to, in place of the reference, and asks for less there."""
    reference = schema.pop("$ref")
    said = _said(content, follow(content, reference), reference, only)
    if schema:
        schema["allOf"] = [said, *schema.get("allOf", [])]
    else:
        schema.update(said)


def _said(content: Json, schema: Json, place: str, only: set[str]) -> Json:
    """What stands at a place, without some names: a copy with references to the schemas in it but those of `allOf`."""
    made = {word: value.copy() if isinstance(value, dict | list) else value for word, value in schema.items()}
    for way, inner in subschemas(schema):
        at = place + pointer_of(way)
        holder: Json = made if len(way) == 1 else made[way[0]]
        if isinstance(inner, dict):
            holder[way[-1]] = _said(content, inner, at, only) if way[0] == "allOf" else {"$ref": at}
    _require_less(made, only)
    if _needs(content, made) & only:
        _say(content, made, only)
    return made
