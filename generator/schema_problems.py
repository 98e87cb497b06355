"""Turns a schema into diagnostics: references to nothing, values that it forbids, variants that nothing can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

import jsonschema_rs

from .diagnostics import Diagnostic, child
from .load import Document
from .vocabulary import Found

SCHEMAS: Final = "#/components/schemas/"
_DOCUMENT: Final = "urn:document"
_BOUNDS: Final = (("minimum", "maximum"), ("minLength", "maxLength"))


class SchemaProblems:
    """Finds what is wrong with the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, document.root)], draft=jsonschema_rs.Draft202012)

    def of(self, found: Found) -> Iterator[Diagnostic]:
        """Yields what is wrong with one schema by itself; the schemas in it are found on their own."""
        yield from self._reference(found)
        yield from self._contradictions(found)
        yield from self._discriminator(found)
        if not isinstance(found.value.get("additionalProperties", False), bool):
            yield self._at(found, "additionalProperties", "a schema as additionalProperties is not carried")
        if "oneOf" in found.value and "discriminator" not in found.value:
            yield self._at(found, "oneOf", "oneOf without a discriminator is not carried")
        for place, schema in _boolean_schemas(found.value):
            yield self._at(found, place, f"the schema {str(schema).lower()} is not carried")

    def values(self, found: Found) -> Iterator[Diagnostic]:
        """Yields the defaults and examples that break the schema which they stand in."""
        examples = found.value.get("examples")
        if "default" in found.value:
            yield from self.broken("default", found.pointer, found.value["default"], child(found.pointer, "default"))
        if "example" in found.value:
            yield from self.broken("example", found.pointer, found.value["example"], child(found.pointer, "example"))
        for index, example in enumerate(examples if isinstance(examples, list) else ()):
            yield from self.broken("example", found.pointer, example, child(child(found.pointer, "examples"), index))

    def broken(self, what: str, schema: str, value: Any, pointer: str) -> Iterator[Diagnostic]:
        """Yields what a value at `pointer` breaks in the schema at another pointer."""
        validator = self._validator(schema)
        if validator is not None:
            for error in validator.iter_errors(value):
                place = "".join(f"/{name}" for name in error.instance_path)
                yield self._document.diagnostic(pointer, f"{what}{place and ' at ' + place} {error.message}")

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator | None:
        reference = _DOCUMENT + quote(pointer, safe="#/~")
        try:
            return jsonschema_rs.Draft202012Validator({"$ref": reference}, registry=self._registry)
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
            return None  # a reference in it leads nowhere, or a keyword is malformed: told by another diagnostic

    def _reference(self, found: Found) -> Iterator[Diagnostic]:
        reference = found.value.get("$ref")
        if isinstance(reference, str) and self.target(reference) is None:
            message = (
                "nothing is there" if reference.startswith(SCHEMAS) else f"only references to {SCHEMAS}… are carried"
            )
            yield self._at(found, "$ref", f"the reference {reference!r}: {message}")

    def target(self, reference: object) -> Mapping[str, Any] | None:
        """Returns the component that a reference names, or None."""
        name = str(reference).removeprefix(SCHEMAS).replace("~1", "/").replace("~0", "~")
        schemas = self._document.root.get("components", {}).get("schemas", {})
        target = schemas.get(name) if str(reference).startswith(SCHEMAS) else None
        return target if isinstance(target, dict) else None

    def _contradictions(self, found: Found) -> Iterator[Diagnostic]:
        for low, high in _BOUNDS:
            if low in found.value and high in found.value and found.value[low] > found.value[high]:
                yield self._at(found, low, f"{low} {found.value[low]} is greater than {high} {found.value[high]}")
        members = found.value.get("enum", [found.value["const"]] if "const" in found.value else None)
        validator = self._validator(found.pointer)
        if members is not None and validator is not None and not any(map(validator.is_valid, members)):
            yield self._at(
                found,
                "enum" if "enum" in found.value else "const",
                "no value can keep this and its neighbours",
            )
        properties = found.value.get("properties", {})
        for index, name in enumerate(found.value.get("required", ())):
            if name not in properties:
                yield self._at(found, f"required/{index}", f"{name!r} is required and is no property of the schema")

    def _discriminator(self, found: Found) -> Iterator[Diagnostic]:
        if "discriminator" not in found.value:
            return
        if "oneOf" not in found.value:
            yield self._at(found, "discriminator", "a discriminator without oneOf is not carried")
            return
        mapping = found.value["discriminator"].get("mapping", {})
        variants = [variant.get("$ref", "") for variant in found.value["oneOf"] if isinstance(variant, dict)]
        for index, variant in enumerate(variants):
            if variant not in mapping.values():
                yield self._at(
                    found,
                    f"oneOf/{index}",
                    "a variant without an entry in the discriminator's mapping is not carried",
                )
        for tag, variant in mapping.items():
            if variant not in variants:
                yield self._at(found, f"discriminator/mapping/{tag}", f"{variant!r} is no variant of this oneOf")
            else:
                yield from self._tag(found, tag, variant)

    def _tag(self, found: Found, tag: str, variant: str) -> Iterator[Diagnostic]:
        name = found.value["discriminator"]["propertyName"]
        target = self.target(variant)
        if target is None:
            return
        at = f"discriminator/mapping/{tag}"
        schema = target.get("properties", {}).get(name)
        if schema is None or name not in target.get("required", ()):
            yield self._at(found, at, f"{variant} does not require the property {name!r}")
            return
        validator = self._validator(child(child(variant, "properties"), name))
        if validator is not None and not validator.is_valid(tag):
            yield self._at(
                found,
                at,
                f"{variant} does not allow {tag!r} as {name!r}, so that nothing can be this variant",
            )

    def _at(self, found: Found, below: str, message: str) -> Diagnostic:
        return self._document.diagnostic(f"{found.pointer}/{below}", message)


def _boolean_schemas(schema: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    members = [(f"properties/{name}", member) for name, member in schema.get("properties", {}).items()]
    members += [(f"oneOf/{index}", member) for index, member in enumerate(schema.get("oneOf", ()))]
    yield from [
        (place, member) for place, member in [*members, ("items", schema.get("items"))] if isinstance(member, bool)
    ]
