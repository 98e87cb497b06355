"""Turns the schemas of a document into models, unions, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from . import ir
from .diagnostics import Diagnostic, child
from .load import Document
from .naming import class_name, field_name, module_name
from .vocabulary import ANNOTATIONS, OBJECTS, VALUE_KEYWORDS

_SCHEMAS = "#/components/schemas"
_OBJECT_KEYWORDS = frozenset({"type", "properties", "required", "additionalProperties", "default", *ANNOTATIONS})
_BESIDE_REF = frozenset({"$ref", "default", *ANNOTATIONS})
_BESIDE_ONE_OF = frozenset({"oneOf", "discriminator", "default", *ANNOTATIONS})


class Schemas:
    """Translates schemas, and keeps the models and unions that they become."""

    def __init__(self, document: Document) -> None:
        self.problems: list[Diagnostic] = []
        self.models: dict[str, ir.Model] = {}
        self.unions: dict[str, ir.Union] = {}
        self._document = document
        self._components: Mapping[str, Any] = document.root.get("components", {}).get("schemas", {})
        self._pointers: dict[str, str] = {}
        self._following: list[str] = []
        for name, schema in self._components.items():
            if _is_model(schema) or _is_union(schema):
                self._claim(class_name(name), child(_SCHEMAS, name))
        for name, schema in self._components.items():
            self._component(name, schema)

    def translate(self, schema: Mapping[str, Any] | bool, pointer: str, name: str) -> ir.Schema:
        """Returns what a schema becomes; `name` is for the class of an object that stands there without a name."""
        if isinstance(schema, bool):
            return ir.Value(())
        if "$ref" in schema:
            return self._reference(schema, pointer)
        if "oneOf" in schema:
            return self._choice(schema, pointer)
        if _is_model(schema):
            self._claim(name, pointer)
            self._model(name, schema, pointer)
            return ir.Reference(name)
        constraints = tuple(self._constraints(schema, pointer))
        if "items" in schema:
            return ir.Array(constraints, self.translate(schema["items"], child(pointer, "items"), f"{name}Item"))
        return ir.Value(constraints)

    def _component(self, name: str, schema: Mapping[str, Any]) -> None:
        pointer = child(_SCHEMAS, name)
        if _is_model(schema):
            self._model(class_name(name), schema, pointer)
        elif _is_union(schema):
            python_name = class_name(name)
            choice = self._choice(schema, pointer)
            description = schema.get("description", "")
            self.unions[python_name] = ir.Union(python_name, module_name(python_name), description, choice, pointer)
        else:
            self.translate(schema, pointer, class_name(name))

    def _model(self, name: str, schema: Mapping[str, Any], pointer: str) -> None:
        self._refuse_beside(schema, pointer, _OBJECT_KEYWORDS, "an object with properties")
        closed = schema.get("additionalProperties", True) is False
        self.models[name] = ir.Model(
            name=name,
            module=module_name(name),
            description=schema.get("description", ""),
            properties=tuple(self._properties(name, schema, pointer)),
            closed=closed,
            keeps_unknown=not closed,
            variant_of=self._variant_of(pointer),
            pointer=pointer,
        )

    def _properties(self, model: str, schema: Mapping[str, Any], pointer: str) -> Iterator[ir.Property]:
        taken: dict[str, str] = {}
        for wire_name, member in schema.get("properties", {}).items():
            at = child(child(pointer, "properties"), wire_name)
            name = field_name(wire_name)
            if name in taken:
                self._problem(at, f"{wire_name!r} and {taken[name]!r} would both be the field {name}")
            taken[name] = wire_name
            translated = self.translate(member, at, model + class_name(wire_name))
            yield ir.Property(
                name=name,
                wire_name=wire_name,
                schema=translated,
                required=wire_name in schema.get("required", ()),
                default=self._default(member, translated, at),
                description=self._description(member),
                pointer=at,
            )

    def _default(self, schema: Any, translated: ir.Schema, pointer: str) -> ir.Default | None:
        """Returns the default of a schema: its own, or else that of what it refers to."""
        schema = self._holder(schema, "default")
        if "default" not in schema:
            return None
        if isinstance(translated, ir.Reference | ir.Choice):
            self._problem(pointer, "a default for an object with properties is not carried")
        value = schema["default"]
        return ir.Default(int(value) if isinstance(value, float) and schema.get("type") == "integer" else value)

    def _reference(self, schema: Mapping[str, Any], pointer: str) -> ir.Schema:
        self._refuse_beside(schema, pointer, _BESIDE_REF, "$ref")
        reference = schema["$ref"]
        target = self._target(reference)
        name = reference.removeprefix(f"{_SCHEMAS}/").replace("~1", "/").replace("~0", "~")
        if _is_model(target):
            return ir.Reference(class_name(name))
        if reference in self._following:
            self._problem(child(pointer, "$ref"), f"the reference {reference!r} leads back to itself")
            return ir.Value(())
        self._following.append(reference)
        translated = self.translate(target, reference, class_name(name))
        self._following.pop()
        return translated

    def _choice(self, schema: Mapping[str, Any], pointer: str) -> ir.Choice:
        self._refuse_beside(schema, pointer, _BESIDE_ONE_OF, "oneOf")
        discriminator = schema.get("discriminator", {})
        mapping: dict[str, str] = {}
        for tag, reference in discriminator.get("mapping", {}).items():
            variant = self._reference({"$ref": reference}, child(child(pointer, "discriminator"), "mapping"))
            if isinstance(variant, ir.Reference):
                mapping[tag] = variant.model
            else:
                self._problem(
                    pointer,
                    f"the variant {reference!r} is not an object with properties, which is not carried",
                )
        return ir.Choice(discriminator.get("propertyName", ""), mapping)

    def _constraints(self, schema: Mapping[str, Any], pointer: str) -> Iterator[ir.Constraint]:
        for keyword in ("required", "additionalProperties", "discriminator"):
            if keyword in schema:
                self._problem(child(pointer, keyword), f"{keyword!r} without properties is not carried")
        for keyword in VALUE_KEYWORDS:
            if keyword in schema:
                yield ir.Constraint(keyword, schema[keyword], child(pointer, keyword))

    def _variant_of(self, pointer: str) -> str | None:
        for name, schema in self._components.items():
            if _is_union(schema) and {"$ref": pointer} in schema["oneOf"]:
                return class_name(name)
        return None

    def _description(self, schema: Any) -> str:
        return str(self._holder(schema, "description").get("description", ""))

    def _holder(self, schema: Any, keyword: str) -> Mapping[str, Any]:
        """Returns the schema that has the keyword: this one, or else the nearest that it refers to."""
        seen: list[str] = []
        while isinstance(schema, dict) and keyword not in schema and "$ref" in schema and schema["$ref"] not in seen:
            seen.append(schema["$ref"])
            schema = self._target(schema["$ref"])
        return schema if isinstance(schema, dict) else {}

    def _target(self, reference: str) -> Mapping[str, Any]:
        name = reference.removeprefix(f"{_SCHEMAS}/").replace("~1", "/").replace("~0", "~")
        target: Mapping[str, Any] = self._components.get(name, {})
        return target

    def _refuse_beside(self, schema: Mapping[str, Any], pointer: str, allowed: frozenset[str], what: str) -> None:
        for keyword in schema.keys() - allowed:
            if keyword in OBJECTS["Schema"]:
                self._problem(child(pointer, keyword), f"{keyword!r} beside {what} is not carried")

    def _claim(self, name: str, pointer: str) -> None:
        other = self._pointers.setdefault(module_name(name), pointer)
        if other != pointer:
            self._problem(pointer, f"this and {other} would both be the class {name}")

    def _problem(self, pointer: str, message: str) -> None:
        self.problems.append(self._document.diagnostic(pointer, message))


def _is_model(schema: Mapping[str, Any] | bool) -> bool:
    return isinstance(schema, dict) and "properties" in schema


def _is_union(schema: Mapping[str, Any] | bool) -> bool:
    return isinstance(schema, dict) and "oneOf" in schema
