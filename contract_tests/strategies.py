"""Turns a schema into Hypothesis strategies: bodies that are valid, and bodies one mutation away from one that is."""

import copy
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st

from contract_tests.bodies import Bodies, equal_as_json
from contract_tests.document import Schema, Variant
from contract_tests.judge import Judge
from contract_tests.limits import SIDES, STRANGERS, near_misses
from contract_tests.patterns import matching
from contract_tests.pointers import Json, Key, Path

Drawn: TypeAlias = st.SearchStrategy[Any]
_MANY = 60  # what is drawn of a text or of an array beyond its least length; the limits themselves are tested elsewhere
_FAR = 10**12


class Strategies:
    def __init__(self, judge: Judge, bodies: Bodies) -> None:
        self._judge, self._bodies = judge, bodies
        self._known: dict[tuple[str, str], Drawn] = {}

    def valid_bodies(self, variant: Variant) -> Drawn:
        """Bodies that the variant accepts: what is required, and any of the rest."""
        return self._once(
            "valid", variant.model, lambda model: self._objects(model).map(lambda body: body | variant.tag)
        )

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
            self._known[key] = make(schema)
        return self._known[key]

    def _values(self, schema: Schema) -> Drawn:
        if schema.is_union:
            members = schema.members.items()
            return st.one_of([self._tagged(model, schema.discriminator, value) for value, model in members])
        if schema.is_model:
            return self._objects(schema)
        if schema.items:
            return self._arrays(schema, schema.items)
        on_limits = self._bodies.some(schema, 8)
        return st.one_of(
            st.sampled_from(on_limits), _scalars(schema).filter(lambda value: self._judge.accepts(schema, value))
        )

    def _tagged(self, model: Schema, name: str, value: str) -> Drawn:
        return self.values(model).map(lambda body: body | {name: value})

    def _objects(self, model: Schema) -> Drawn:
        drawn = {name: self.values(schema) for name, schema in model.properties.items()}
        unnamed = {name: json_values() for name in model.required if name not in drawn}
        required = {name: drawn[name] for name in model.required if name in drawn}
        optional = {name: values for name, values in drawn.items() if name not in required}
        return st.fixed_dictionaries(required | unnamed, optional=optional)

    def _arrays(self, schema: Schema, items: Schema) -> Drawn:
        words = schema.keywords
        least = words.get("minItems", 0)
        most = min(words.get("maxItems", _MANY), least + 5)
        unique = {"unique_by": equal_as_json} if words.get("uniqueItems") else {}
        arrays = st.lists(self.values(items), min_size=least, max_size=most, **unique)  # type: ignore[arg-type]
        return arrays.filter(lambda value: self._judge.accepts(schema, value))

    def _mutated(self, variant: Variant) -> Drawn:
        @st.composite
        def mutate(draw: st.DrawFn) -> Json:
            body = copy.deepcopy(draw(self.valid_bodies(variant)))
            path, schema = draw(st.sampled_from(list(places(variant.model, body))[1:] or [((), variant.model)]))
            change = draw(st.sampled_from(["replace", "replace", "remove", "add"]))
            return _CHANGES[change](draw, body, path, self._others(schema))

        return mutate()

    def _others(self, schema: Schema) -> Drawn:
        """What may stand where a valid value stood: strangers, values past a limit, anything of the type, anything."""
        return self._once("others", schema, self._replacements)

    def _replacements(self, schema: Schema) -> Drawn:
        words, place = schema.keywords, self._bodies.place(schema)
        past = [
            value for word in (words.keys() & SIDES.keys()) - {"type"} for value in SIDES[word](words[word], place).past
        ]
        listed = [st.sampled_from(values) for values in (STRANGERS, sorted(past, key=repr)) if values]
        return st.one_of(*listed, json_values(), _scalars(schema, loose=True))


def places(schema: Schema, body: Json, path: Path = ()) -> Iterator[tuple[Path, Schema]]:
    """Every place in a valid body with the schema that holds there; that of a property left out is one too."""
    yield path, schema
    if isinstance(body, dict):
        model = schema.members[body[schema.discriminator]] if schema.is_union else schema
        for name, inner in model.properties.items():
            yield from places(inner, body.get(name), (*path, name))
    elif isinstance(body, list) and schema.items:
        for index, item in enumerate(body):
            yield from places(schema.items, item, (*path, index))


def json_values() -> Drawn:
    """Any JSON value of modest size."""
    scalars = st.none() | st.booleans() | st.integers(-_FAR, _FAR) | st.floats(allow_nan=False, allow_infinity=False)
    inner = scalars | _texts(0, 20)
    return st.recursive(
        inner, lambda some: st.lists(some, max_size=3) | st.dictionaries(_texts(0, 5), some, max_size=3), max_leaves=5
    )


def _replace(draw: st.DrawFn, body: Json, path: Path, others: Drawn) -> Json:
    if not path:
        return draw(st.sampled_from([None, [], [body], "", "text", 1, {}]))
    holder, key = _holder(body, path), path[-1]
    close = list(near_misses(holder[key])) if _stands(holder, key) else []
    holder[key] = draw(st.sampled_from(close) | others if close else others)
    return body


def _remove(_: st.DrawFn, body: Json, path: Path, __: Drawn) -> Json:
    if path and _stands(holder := _holder(body, path), path[-1]):
        del holder[path[-1]]
    return body


def _add(draw: st.DrawFn, body: Json, path: Path, _: Drawn) -> Json:
    """An unknown key in the object, or another element in the array, that is at `path` or around it."""
    holder = body
    for key in path:
        if _stands(holder, key) and isinstance(holder[key], dict | list):
            holder = holder[key]
    if isinstance(holder, list):
        holder.append(draw(json_values()))
    else:
        holder[draw(_texts(1, 8))] = draw(json_values())
    return body


Change: TypeAlias = Callable[[st.DrawFn, Json, Path, Drawn], Json]
_CHANGES: dict[str, Change] = {"replace": _replace, "remove": _remove, "add": _add}


def _stands(holder: Json, key: Key) -> bool:
    return isinstance(holder, list) or key in holder


def _holder(body: Json, path: Path) -> Json:
    for key in path[:-1]:
        body = body[key]
    return body


def _scalars(schema: Schema, *, loose: bool = False) -> Drawn:
    """Values of the schema's type within its bounds or, if `loose`, of its type alone."""
    words = {} if loose else schema.keywords
    if "const" in words or "enum" in words:
        return st.sampled_from([words["const"]] if "const" in words else words["enum"])
    kind = schema.keywords.get("type")
    names = kind if isinstance(kind, list) else [kind]
    return st.one_of([_of_type(str(name), words) for name in names])


def _of_type(name: str, words: dict[str, Json]) -> Drawn:
    match name:
        case "string":
            least = words.get("minLength", 0)
            most = min(words.get("maxLength", least + _MANY), least + _MANY)
            return _matching(words["pattern"], least, most) if "pattern" in words else _texts(least, most)
        case "integer":
            return _multiples(words, "1")
        case "number":
            return _multiples(words, repr(words["multipleOf"])) if "multipleOf" in words else _floats(words)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
        case _:
            return json_values()


def _multiples(words: dict[str, Json], unit: str) -> Drawn:
    step = Fraction(repr(words["multipleOf"])) if "multipleOf" in words else Fraction(unit)
    low, high = _ends(words)
    counts = st.integers(-int(-Fraction(repr(low)) // step), int(Fraction(repr(high)) // step))
    whole = counts.map(lambda count: count * step)
    return whole.map(lambda value: int(value) if value.denominator == 1 else float(value))


def _floats(words: dict[str, Json]) -> Drawn:
    low, high = _ends(words)
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _ends(words: dict[str, Json]) -> tuple[Json, Json]:
    low = words.get("minimum", words.get("exclusiveMinimum"))
    high = words.get("maximum", words.get("exclusiveMaximum"))
    if low is None:
        low = -_FAR if high is None else high - _FAR
    return low, low + _FAR if high is None else high


def _texts(least: int, most: int) -> Drawn:
    """Any text that JSON can say, so without lone surrogates."""
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=least, max_size=most)


def _matching(pattern: str, least: int, most: int) -> Drawn:
    lengths = st.integers(least, most)
    return lengths.flatmap(lambda length: st.sampled_from(list(matching(pattern, length)) or [""]))
