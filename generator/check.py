"""Turns a document into diagnostics: what in it contradicts itself, or is not carried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from .checking.judging import Claim, broken
from .checking.repeats import too_much
from .checking.schema_problems import DIALECTS, SchemaProblems
from .checking.weights import too_heavy, too_many_named, too_often
from .diagnostics import Diagnostic, child
from .load import Document
from .schema.cycles import endless, same_value
from .schema.dialect import IN_ANSWERS
from .schema.objects import Found, objects
from .schema.resolve import LONGEST, at, canonical, followed
from .schema.vocabulary import OBJECTS, SECTIONS


def check(document: Document, *, assert_formats: bool = False) -> Iterator[Diagnostic]:
    """Yields what is wrong with a document that is not malformed."""
    everything = objects(document)
    pointers = {found.pointer: found.value for found in everything if found.kind == "Schema"}

    @cache
    def following(pointer: str) -> list[str]:
        schema = pointers[pointer] if pointer in pointers else at(document.root, pointer)
        return list(same_value(schema, pointer))

    if loops := endless(pointers, following):
        yield from (document.diagnostic(pointer, "this is judged again by itself without end") for pointer in loops)
        return
    if much := (
        too_many_named(document, pointers)
        or too_heavy(document, pointers, following)
        or too_often(document, pointers)
        or too_much(document, everything)
    ):
        yield from much
        return
    schemas = SchemaProblems(document, pointers, assert_formats=assert_formats)
    if misled := list(schemas.misled()):
        yield from misled  # to what has the words of schemas in another meaning
        return
    kinds = {found.pointer: found.stands_for or found.kind for found in everything}
    for found in everything:
        yield from _problems(document, found, schemas, kinds)
    yield from schemas.scopes()
    yield from schemas.unsent()
    yield from broken(
        document, pointers, [claim for found in everything for claim in _claims(document, found, schemas)]
    )


def _problems(
    document: Document, found: Found, schemas: SchemaProblems, kinds: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for name in found.value:
        if name not in OBJECTS[found.kind] and not name.startswith("x-"):
            yield _unknown(document, found, name, child(found.pointer, name))
    match found.kind:
        case "Schema":
            yield from schemas.of(found)
        case "Reference":
            yield from _reference_problems(document, found, kinds)
        case "OpenAPI" if found.value.get("jsonSchemaDialect", DIALECTS[0]) not in DIALECTS:
            dialect = found.value["jsonSchemaDialect"]
            yield document.diagnostic("#/jsonSchemaDialect", f"the dialect {dialect!r} is not carried")
        case _:
            pass


def _unknown(document: Document, found: Found, name: str, pointer: str) -> Diagnostic:
    if found.kind == "Schema" and name == "nullable":
        read = IN_ANSWERS if found.value[name] is True else ""
        return document.warning(pointer, f"'nullable' means nothing in OpenAPI 3.1, where null is a type{read}")
    if found.kind == "Reference":
        return document.warning(pointer, f"{name!r} means nothing beside a reference")
    what = "keyword" if found.kind == "Schema" else f"{found.kind} field"
    return document.diagnostic(pointer, f"the {what} {name!r} is not carried")


def _claims(document: Document, found: Found, schemas: SchemaProblems) -> Iterator[Claim]:
    if found.kind == "Schema":
        yield from schemas.claims(found)
    elif found.kind in ("MediaType", "Parameter") and _holds_json(found):
        yield from _examples(document, found)


def _reference_problems(document: Document, found: Found, kinds: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A reference leads to an object of its own kind in the document, if need be by others."""
    reference = canonical(str(found.value["$ref"]))
    if not isinstance(at(document.root, reference), dict):
        why = "nothing is there"
    elif kinds.get(reference) != found.stands_for:
        why = f"no {SECTIONS[found.stands_for]} stand there"
    elif followed(document.root, found.value, "")[0] is None:
        why = f"it leads in a circle, by more than {LONGEST} others, or to nothing"
    else:
        return
    told = document.warning if found.stands_for == "Example" else document.diagnostic
    yield told(child(found.pointer, "$ref"), f"the reference {reference!r}: {why}")


def _holds_json(found: Found) -> bool:
    """Says whether examples are of what the schema is about, and not of a text that it is written as."""
    media_type = found.pointer.rpartition("/")[2].replace("~1", "/").partition(";")[0].lower()
    return "schema" in found.value and (found.kind == "Parameter" or media_type.endswith(("/json", "+json")))


def _examples(document: Document, found: Found) -> Iterator[Claim]:
    schema = child(found.pointer, "schema")
    if "example" in found.value:
        yield Claim(
            schema, [found.value["example"]], child(found.pointer, "example"), what="example", severity="warning"
        )
    for name, example in found.value.get("examples", {}).items():
        shown, pointer = followed(document.root, example, child(child(found.pointer, "examples"), name))
        if isinstance(shown, dict) and "value" in shown:
            yield Claim(schema, [shown["value"]], child(pointer, "value"), what="example", severity="warning")
