"""Turns a schema into Hypothesis strategies: bodies that are valid, and bodies one mutation away from one that is."""

import copy
from collections.abc import Callable

from hypothesis import strategies as st

from contract_tests.drawing.mutations import CHANGES, places
from contract_tests.drawing.scalars import MANY, Drawn, json_values, scalars
from contract_tests.finding.bodies import Bodies, NoWitnessError
from contract_tests.judging.judge import Judge
from contract_tests.limits.table import SIDES, STRANGERS
from contract_tests.reading.operation import Variant
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json


class Strategies:
    def __init__(self, judge: Judge, bodies: Bodies) -> None:
        self._judge, self._bodies = judge, bodies
        self._known: dict[tuple[str, str], Drawn] = {}

    def valid_bodies(self, variant: Variant) -> Drawn:
        """Bodies that the variant accepts: what is required, and any of the rest."""
        if not variant.model.is_model:
            return self.values(variant.model)
        return self._once("valid", variant.model, lambda model: self.values(model).map(lambda body: body | variant.tag))

    def mutated_bodies(self, variant: Variant) -> Drawn:
        """Valid bodies with one thing changed, added or taken away. Most, not all, are invalid."""
        return self._once("mutated", variant.model, lambda _: self._mutated(variant))

    def values(self, schema: Schema) -> Drawn:
        """Valid values, those on a limit often among them."""
        return self._once("values", schema, self._values)

    def _once(self, kind: str, schema: Schema, make: Callable[[Schema], Drawn]) -> Drawn:
        """One strategy for each schema; a schema that contains itself finds the deferred one."""
        key = (kind, schema.pointer)
        if key not in self._known:
            self._known[key] = st.deferred(lambda: self._known[key])
            try:
                self._known[key] = make(schema)
            except NoWitnessError:
                del self._known[key]  # or the next test would find a strategy that waits for itself
                raise
        return self._known[key]

    def _values(self, schema: Schema) -> Drawn:
        if self._is_mixed(schema):
            return self._mixed(schema)
        if schema.is_union:
            members = schema.members.items()
            return st.one_of([self._tagged(model, schema.discriminator, value) for value, model in members])
        if schema.is_model:
            return self._objects(schema)
        if schema.items:
            return self._arrays(schema, schema.items)
        if not (on_limits := self._bodies.some(schema, 8)):
            raise NoWitnessError(f"no valid value found for {schema.pointer}")
        if self._judge.asserts_formats and "format" in schema.keywords:
            return st.sampled_from(on_limits)  # what is drawn by chance is seldom of a format
        return st.one_of(
            st.sampled_from(on_limits), scalars(schema).filter(lambda value: self._judge.accepts(schema, value))
        )

    def _is_mixed(self, schema: Schema) -> bool:
        """Whether only the schema as a whole can say what fits."""
        objects = schema.is_model and (schema.judged_whole or schema.additional)
        named = schema.keywords.get("type")
        containers = not (schema.is_model or schema.is_union or schema.items) and named in ("object", "array")
        return bool(schema.combined or objects or containers)

    def _mixed(self, schema: Schema) -> Drawn:
        """What the judge accepts of values drawn by chance, and of those that a search has found."""
        drawn = st.randoms(use_true_random=False).map(lambda chance: self._bodies.mixer.value(schema.node, chance))
        if not (known := self._bodies.bases.valid(schema)):
            raise NoWitnessError(f"no valid value found for {schema.pointer}")
        return st.one_of(
            st.sampled_from(known).map(copy.deepcopy), drawn.filter(lambda value: self._judge.accepts(schema, value))
        )

    def _tagged(self, model: Schema, name: str, value: str) -> Drawn:
        return self.values(model).map(lambda body: body | {name: value})

    def _objects(self, model: Schema) -> Drawn:
        drawn = {
            name: values
            for name, one in model.properties.items()
            if (values := self._known_values(model, name, one)) is not None
        }
        unnamed = {name: json_values() for name in model.required if name not in drawn}
        required = {name: drawn[name] for name in model.required if name in drawn}
        optional = {name: values for name, values in drawn.items() if name not in required}
        return st.fixed_dictionaries(required | unnamed, optional=optional)

    def _known_values(self, model: Schema, name: str, schema: Schema) -> Drawn | None:
        """Values of a property; none where none is known and it may be left out."""
        try:
            return self.values(schema)
        except NoWitnessError:
            if name in model.required:
                raise
            return None

    def _arrays(self, schema: Schema, items: Schema) -> Drawn:
        words = schema.keywords
        least = words.get("minItems", 0)
        most = min(words.get("maxItems", MANY), least + 5)
        unique = {"unique_by": equal_as_json} if words.get("uniqueItems") else {}
        arrays = st.lists(self.values(items), min_size=least, max_size=most, **unique)  # type: ignore[arg-type]
        return arrays.filter(lambda value: self._judge.accepts(schema, value))

    def _mutated(self, variant: Variant) -> Drawn:
        @st.composite
        def mutate(draw: st.DrawFn) -> Json:
            body = copy.deepcopy(draw(self.valid_bodies(variant)))
            path, schema = draw(st.sampled_from(list(places(variant.model, body))[1:] or [((), variant.model)]))
            change = draw(st.sampled_from(["replace", "replace", "remove", "add"]))
            return CHANGES[change](draw, body, path, self._others(schema))

        return mutate()

    def _others(self, schema: Schema) -> Drawn:
        """What may stand where a valid value stood: strangers, values past a limit, anything of the type, anything."""
        return self._once("others", schema, self._replacements)

    def _replacements(self, schema: Schema) -> Drawn:
        if self._is_mixed(schema):
            valid = [self._mixed(schema)] if self._bodies.bases.valid(schema) else []  # nothing keeps `false`
            return st.one_of(st.sampled_from(STRANGERS), json_values(), *valid)
        words, place = schema.keywords, self._bodies.place(schema)
        past = [
            value for word in (words.keys() & SIDES.keys()) - {"type"} for value in SIDES[word](words[word], place).past
        ]
        listed = [st.sampled_from(values) for values in (STRANGERS, sorted(past, key=repr)) if values]
        return st.one_of(*listed, json_values(), scalars(schema, loose=True))
