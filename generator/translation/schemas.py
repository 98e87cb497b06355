"""Turns the schemas of a document into models, unions, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from generator import ir
from generator.diagnostics import Diagnostic, DocumentError, child
from generator.load import Document
from generator.naming import Free, class_name, module_name, module_of_class
from generator.reach import holds_models, size, unchecked
from generator.schema.bundle import bundle
from generator.schema.dialect import NULL_IN_ANSWERS
from generator.schema.gather import Gatherer
from generator.schema.resolve import canonical, resolve
from generator.schema.selecting import named
from generator.schema.variants import choice
from generator.schema.vocabulary import VALUE_KEYWORDS

from .defaults import Defaults
from .examples import Examples
from .models import SILENT, Addresses, additional, is_object, properties, tying, types

SCHEMAS: Final = "#/components/schemas"
_DEEP: Final = 60
"""How many references may lead from one to the next without an object in between."""


class Schemas:
    """Translates schemas, and keeps the models and unions that they become."""

    def __init__(self, document: Document, *, assert_formats: bool = False) -> None:
        self.problems: list[Diagnostic] = []
        self.models: dict[str, ir.Model] = {}
        self.unions: dict[str, ir.Union] = {}
        self.examples = Examples(document, assert_formats=assert_formats)
        self._document = document
        self._root = document.root
        self.gathered = Gatherer(document.root)
        self.defaults = Defaults(document, self.gathered)
        self._addresses = Addresses(self.gathered)
        self._limits = (*VALUE_KEYWORDS, "format") if assert_formats else VALUE_KEYWORDS
        self._names: dict[str, str] = {}
        self._free = Free(alike=module_name)
        self._wholes: list[str] = []
        self._following: list[str] = []
        self._followed: dict[str, ir.Schema] = {}
        self._sizes: dict[str, int] = {}
        self._allowance = document.allowance
        self._met: list[tuple[str, Mapping[str, Any], str]] = []
        components: Mapping[str, Any] = document.root.get("components", {}).get("schemas", {})
        for name in components:
            self._name(child(SCHEMAS, name), class_name(name))
        self._unions_of = dict(self._variants(components))
        for name, schema in components.items():
            self._component(child(SCHEMAS, name), schema)

    def bundle(self) -> dict[str, Any]:
        """Returns the schemas that are judged as a whole, by pointer, with all that they refer to."""
        return bundle(self._root, self._wholes)

    def whole(self, pointer: str, rules: Mapping[str, Any]) -> ir.Schema:
        """Returns what a schema becomes that is judged by all that it says; `rules` are what is told of it."""
        return self._whole(ir.Value(()), pointer, rules)

    def translate(self, schema: Any, pointer: str, name: str) -> ir.Schema:
        """Returns what a schema becomes; `name` is for the class of an object that stands there without a name."""
        translated = self._translate(schema, pointer, name)
        self._make_models()
        return translated

    def _make_models(self) -> None:
        """Gives the models that were met their properties, one after the other, however deep they lie."""
        while self._met:
            name, schema, pointer = self._met.pop(0)
            found = self.gathered.parts(schema, pointer)
            rules = tying(found)
            self._wholes += [] if rules is None else [pointer]
            self.models[name] = replace(
                self.models[name],
                properties=tuple(
                    properties(self.gathered, self.defaults, found, name, self._translate, self._addresses)
                ),
                additional=additional(found, pointer, name, self._translate),
                rules=rules,
                variant_of=self._unions_of.get(pointer),
            )

    def _translate(self, schema: Any, pointer: str, name: str) -> ir.Schema:
        made = self._made(schema, pointer, name)
        return _with_null_in_answers(made) if _is_nullable_in_answers(schema) else made

    def _made(self, schema: Any, pointer: str, name: str) -> ir.Schema:
        self._spend(1, pointer)
        if schema is True or schema == {}:
            return ir.Value(())
        if schema is False or self.gathered.is_scoped(schema):
            return self._whole(ir.Value(()), pointer, schema or {"not": {}})
        asserted = _asserted(schema)
        if asserted == {"$ref"}:
            return self._reference(schema["$ref"])
        asserting = _asserting(schema["allOf"]) if asserted == {"allOf"} else []
        if len(asserting) == 1 and (len(schema["allOf"]) == 1 or not _is_component(pointer)):
            return self._translate(schema["allOf"][asserting[0]], child(child(pointer, "allOf"), asserting[0]), name)
        shape, carried = self._shape(schema, pointer, name)
        left = {keyword: limit for keyword, limit in schema.items() if keyword in asserted - carried}
        return self._whole(shape, pointer, left) if left else shape

    def _spend(self, schemas: int, pointer: str) -> None:
        """Counts schemas that are written out at a place: what holds too many others is refused before it is made."""
        self._allowance -= schemas
        if self._allowance < 0:
            message = "schemas hold each other too often for a document of this size"
            raise DocumentError([self._document.diagnostic(pointer, message)])

    def _component(self, pointer: str, schema: Any) -> None:
        name = self._names[pointer]
        inner = unchecked(self.translate(schema, pointer, name))
        if isinstance(inner, ir.Choice | ir.Alternatives):
            description = schema.get("description", "")
            self.unions[name] = ir.Union(name, module_of_class(name), description, inner, pointer)

    def _shape(self, schema: Mapping[str, Any], pointer: str, name: str) -> tuple[ir.Schema, set[str]]:
        """Returns the form of a schema's values, and the keywords that this form enforces by itself."""
        if (chosen := choice(self.gathered, schema)) is not None:
            property_name, variants = chosen
            models = {tag: self._model_at(variant) for tag, variant in variants.items()}
            if all(models.values()):
                return ir.Choice(property_name, models), {"oneOf", "anyOf", "type"}
        if is_object(self.gathered.parts(schema, pointer)):
            return self._model(schema, pointer, name), set(schema)
        if "$ref" in schema:
            return self._reference(schema["$ref"]), set()
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                return self._alternatives(schema, keyword, pointer, name), set()
        return self._plain(schema, pointer, name)

    def _plain(self, schema: Mapping[str, Any], pointer: str, name: str) -> tuple[ir.Schema, set[str]]:
        limits = [keyword for keyword in self._limits if keyword in schema]
        constraints = tuple(ir.Constraint(keyword, schema[keyword], child(pointer, keyword)) for keyword in limits)
        if isinstance(schema.get("items"), dict) and "prefixItems" not in schema:
            items = self._translate(schema["items"], child(pointer, "items"), f"{name}Item")
            whole = {"uniqueItems"} if holds_models(items) else set[str]()  # what defaults make of them may be equal
            return ir.Array(constraints, items), {*limits, "items"} - whole
        members = schema.get("additionalProperties", True)
        if isinstance(members, dict) and members and schema.keys().isdisjoint({"properties", "patternProperties"}):
            values = self._translate(members, child(pointer, "additionalProperties"), f"{name}Value")
            return ir.Map(constraints, values), {*limits, "additionalProperties"}
        open_ = {"additionalProperties"} if members in (True, {}) else set[str]()
        return ir.Value(constraints), {*limits, *open_}

    def _alternatives(self, schema: Mapping[str, Any], keyword: str, pointer: str, name: str) -> ir.Alternatives:
        at, numbered = child(pointer, keyword), enumerate(schema[keyword], start=1)
        members = [self._translate(member, child(at, index - 1), f"{name}{index}") for index, member in numbered]
        by_name = named(self.gathered, schema)
        if by_name is None:
            return ir.Alternatives(tuple(members))
        tags = {tag: index for index, own in enumerate(by_name[1].values()) for tag in own}
        return ir.Alternatives(tuple(members), (by_name[0], tags))

    def _reference(self, reference: str) -> ir.Schema:
        pointer = canonical(reference)
        target = resolve(self._root, reference)
        if target is None:
            return ir.Value(())  # told by a diagnostic
        if not self._following and pointer in self._followed:
            self._spend(self._sizes[pointer], pointer)
            return self._followed[pointer]
        if pointer in self._following:
            return self._whole(ir.Value(()), pointer, target)
        if len(self._following) == _DEEP:
            self.problems.append(self._document.diagnostic(pointer, f"references lead deeper than {_DEEP} levels"))
            return ir.Value(())
        self._following.append(pointer)
        translated = self._translate(target, pointer, self._names.get(pointer) or _named_by(pointer))
        self._following.pop()
        if not self._following:  # else it may be cut off where it leads back to what is being followed
            self._followed[pointer], self._sizes[pointer] = translated, size(translated)
        return translated

    def _model_at(self, pointer: str) -> str:
        translated = self._reference(pointer)
        return translated.model if isinstance(translated, ir.Reference) else ""

    def _model(self, schema: Mapping[str, Any], pointer: str, wanted: str) -> ir.Reference:
        found = self.gathered.parts(schema, pointer)
        known = types(found)
        name = self._name(pointer, wanted)
        if name not in self.models:
            closed = schema.get("additionalProperties") is False and "patternProperties" not in schema
            model = ir.Model(name, module_of_class(name), schema.get("description", ""), known, closed, pointer)
            self.models[name] = replace(model, examples=self.examples.of_schema(schema, pointer))
            self._met.append((name, schema, pointer))
        return ir.Reference(name, nullable="null" in known)

    def _whole(self, shape: ir.Schema, pointer: str, rules: Any) -> ir.Schema:
        self._wholes.append(pointer)
        return ir.Checked(shape, pointer, rules)

    def _variants(self, components: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Yields the pointer of each variant with the name of the union that tells it apart."""
        for name, schema in components.items():
            chosen = choice(self.gathered, schema) if isinstance(schema, dict) else None
            for pointer in chosen[1].values() if chosen else ():
                yield pointer, self._names[child(SCHEMAS, name)]

    def _name(self, pointer: str, wanted: str) -> str:
        """Returns the name of the class at a pointer."""
        if pointer not in self._names:
            name = class_name(wanted)  # joined names may be none: `Dé` and `Q` are `Déq`
            self._names[pointer] = self._free.take(name, name)
        return self._names[pointer]


def _is_component(pointer: str) -> bool:
    """Says whether a schema has a name, which its class is called by."""
    return pointer.startswith(f"{SCHEMAS}/") and pointer.count("/") == SCHEMAS.count("/") + 1


def _asserted(schema: Mapping[str, Any]) -> set[str]:
    return {keyword for keyword in schema.keys() - SILENT if not keyword.startswith("x-")}


def _asserting(members: list[Any]) -> list[int]:
    """Returns the indices of those schemas that say more than what is told of a value."""
    return [index for index, one in enumerate(members) if one is False or (one is not True and _asserted(one))]


def _is_nullable_in_answers(schema: Any) -> bool:
    """Says whether a schema is marked so, or what it is told beside a reference is."""
    members = [schema, *schema.get("allOf", ())] if isinstance(schema, dict) else []
    return any(isinstance(one, dict) and NULL_IN_ANSWERS in one for one in members)


def _with_null_in_answers(schema: ir.Schema) -> ir.Schema:
    match schema:
        case ir.Reference() | ir.Choice():
            return replace(schema, null_in_answers=True)
        case ir.Checked(schema=inner):
            return replace(schema, schema=_with_null_in_answers(inner))
        case ir.Value(constraints=constraints) | ir.Array(constraints=constraints) | ir.Map(constraints=constraints):
            return replace(schema, constraints=tuple(replace(one, null_in_answers=True) for one in constraints))
        case ir.Alternatives():
            return schema  # of which an answer need not be any


def _named_by(pointer: str) -> str:
    words = [word for word in pointer.split("/")[1:] if word not in ("components", "schemas", "properties", "$defs")]
    return class_name(" ".join(words))
