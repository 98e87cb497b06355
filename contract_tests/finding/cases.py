"""Turns a variant into its constraints, and each constraint into bodies on the limit and bodies past it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from contract_tests.finding.bodies import Bodies
from contract_tests.finding.constraints import Case, Constraint, Put, Site
from contract_tests.finding.covering import Covering
from contract_tests.finding.found import Found
from contract_tests.finding.rules import Rules
from contract_tests.finding.unkept import why_unkept
from contract_tests.judging.judge import Judge
from contract_tests.judging.ruling import Rule
from contract_tests.limits.table import SIDES, is_idle, sides
from contract_tests.reading.media import JSON_MEDIA
from contract_tests.reading.operation import Variant
from contract_tests.reading.pointers import Json, Path, pointer_of
from contract_tests.reading.schema import Schema
from contract_tests.wire.payloads import Body
from contract_tests.wire.room import NO_ROOM, has_room

_NAMED = re.compile("#/components/schemas/[^/]+")
_OF_EACH = 2
"""How many rules of a named schema each body shows, when another has shown all of them."""
UNKNOWN_NAMES = ("no_such_field", "x", "a/b~c")
__all__ = ["Case", "Cases", "Constraint", "Put", "Site"]


class Cases:
    def __init__(self, judge: Judge, bodies: Bodies) -> None:
        self.judge, self.bodies = judge, bodies
        self._rules: dict[str, dict[Rule, Found]] = {}
        self._unkept: dict[str, str] = {}
        self._covered: dict[tuple[str, Rule], str] = {}
        self._coverings: dict[str, Covering] = {}
        self._crowded = set[Constraint]()
        """Those of which no value on the limit can be sent."""
        self._elsewhere = set[Rule]()
        self._made: dict[tuple[str, Constraint], list[Case]] = {}

    def sites(self, variant: Variant) -> Iterator[Site]:
        """Every object in the body of `variant` that is no matter of other schemas. One in itself is entered once."""
        if not variant.model.is_model:
            return
        root = Site(variant, (), variant.model, variant.tag, lambda body: body)
        yield from self._inside(root, {variant.model.target})

    def least(self, site: Site) -> dict[str, Json]:
        """The object with what is required and nothing else."""
        least: dict[str, Json] = {**self.bodies.minimal(site.model), **site.tag}
        if not site.at_root or site.variant.media in ("", JSON_MEDIA):
            return least
        made: dict[str, Json] = self.bodies.carried(
            Body(site.variant.operation, site.variant.media, site.variant.root), least
        )
        return made

    def full(self, site: Site) -> dict[str, Json]:
        """The object with every property that the document names."""
        return {**self.bodies.full(site.model), **site.tag}

    def _inside(self, site: Site, trail: set[str]) -> Iterator[Site]:
        yield site
        for name, schema in site.model.properties.items():
            is_sent = site.is_sent and schema.keywords.get("readOnly") is not True
            for path, model, tag, put in self._objects(schema, (name,), self._putter(site, name)):
                if model.target not in trail:
                    inner = Site(site.variant, (*site.path, *path), model, tag, _compose(site.embed, put), is_sent)
                    yield from self._inside(inner, trail | {model.target})

    def _objects(
        self, schema: Schema, path: Path, put: Put, trail: frozenset[str] = frozenset()
    ) -> Iterator[tuple[Path, Schema, Mapping[str, str], Put]]:
        if schema.is_union:
            for value, model in schema.members.items():
                yield path, model, {schema.discriminator: value}, put
        elif schema.is_model:
            yield path, schema, {}, put
        elif schema.items and schema.items.target not in (within := trail | {schema.target}):
            yield from self._objects(schema.items, (*path, 0), _compose(put, self._first_of(schema)), within)

    def constraints(self, variant: Variant) -> Iterator[Constraint]:
        """What can be broken. Of parameters it is not that there are places, and no others than the document names."""
        for one in self._constraints(variant):
            depth = len(one.site.path) + len(one.path)
            is_filled_in = one.site.at_root and one.keyword == "required" and one.path[0] in variant.filled_in
            if (variant.media or depth > 2 or (depth == 2 and one.path)) and not is_filled_in:
                yield one

    def _constraints(self, variant: Variant) -> Iterator[Constraint]:
        for site in self.sites(variant):
            model = site.model
            for name in model.required:
                yield Constraint(site, (name,), "required", True, model, lambda body: body)
            if model.closed:
                yield Constraint(site, (), "additionalProperties", False, model, lambda body: body)
            for name, schema in model.properties.items():
                yield from self._asserted(site, (name,), schema, self._putter(site, name))

    def _asserted(
        self, site: Site, path: Path, schema: Schema, put: Put, trail: frozenset[str] = frozenset()
    ) -> Iterator[Constraint]:
        """What a place asserts, and the places in its arrays; an array of itself is not entered again."""
        if schema.is_union:
            yield Constraint(site, path, "type", "object", schema, put)
        if schema.is_union or schema.combined or (schema.is_model and schema.judged_whole):
            return
        for keyword, limit in schema.keywords.items():
            if keyword in SIDES and not is_idle(keyword, schema.keywords):
                yield Constraint(site, path, keyword, limit, schema, put)
        if schema.items and schema.items.target not in (within := trail | {schema.target}):
            yield from self._asserted(site, (*path, 0), schema.items, _compose(put, self._first_of(schema)), within)

    def rules(self, variants: Sequence[Variant]) -> dict[Rule, Found]:
        """What no field shows of a whole with these variants: the rules of schemas that combine others, with bodies."""
        root = variants[0].root
        if root.target not in self._rules:
            shown = {rule for one in variants for rule in self._shown(one)}
            rules = list(self._wanted(rule for rule in Rules(root.content).of(root.target) if rule not in shown))
            found = self._rules[root.target] = self.bodies.search.results(root, rules) if rules else {}
            self._elsewhere |= {rule for rule, one in found.items() if one.kept and one.decided}
        return self._rules[root.target]

    def _wanted(self, rules: Iterable[Rule]) -> Iterator[Rule]:
        """All rules, but of a named schema that another body shows only a few: that this one follows the reference."""
        taken = Counter[str]()
        for rule in rules:
            named = _NAMED.match(rule.pointer)
            name = named.group() if named else ""
            if rule not in self._elsewhere or taken[name] < _OF_EACH:
                taken[name] += 1
                yield rule

    def _shown(self, variant: Variant) -> Iterator[Rule]:
        """The rules that a field shows, or the choice of a variant by its discriminator."""
        for constraint in self._constraints(variant):
            part = str(constraint.path[0]) if constraint.keyword == "required" else ""
            yield Rule(constraint.schema.target, constraint.keyword, part)
        for site in self.sites(variant):
            if site.tag or not site.path:
                yield Rule(site.model.target, "type")

    def why_unkept(self, schema: Schema) -> str:
        """Why no value keeps a schema; nothing where one may."""
        if schema.pointer not in self._unkept:
            self._unkept[schema.pointer] = why_unkept(self.judge, schema)
        return self._unkept[schema.pointer]

    def why_covered(self, root: Schema, rule: Rule) -> str:
        """Why another member of a choice makes a rule idle, so that no verdict on a body hangs on it."""
        key = (root.pointer, rule)
        if key not in self._covered:
            covering = self._coverings.setdefault(root.pointer, Covering(root.content, root.pointer))
            self._covered[key] = covering.why(rule)
        return self._covered[key]

    def why_never_on(self, constraint: Constraint) -> str:
        """Why no value on the limit can be sent; nothing where one may."""
        if not constraint.site.variant.media and not self.on_the_limit(constraint) and constraint in self._crowded:
            return NO_ROOM
        return self.why_unkept(constraint.schema)

    def on_the_limit(self, constraint: Constraint) -> list[Case]:
        return self._once("on", constraint, self._on_the_limit)

    def past_the_limit(self, constraint: Constraint) -> list[Case]:
        return self._once("past", constraint, self._past_the_limit)

    def _once(self, side: str, constraint: Constraint, make: Callable[[Constraint], list[Case]]) -> list[Case]:
        """The cases are the same for each way to give them to the client; long ones are not kept, as they are large."""
        key = (side, constraint)
        found = self._made[key] if key in self._made else make(constraint)
        if not constraint.is_long:
            self._made[key] = found
        return [case.anew for case in found]

    def _on_the_limit(self, constraint: Constraint) -> list[Case]:
        site = constraint.site
        match constraint.keyword:
            case "required":
                found = [Case(site, self.least(site), None)]
            case "additionalProperties":
                found = [Case(site, self.full(site), None)]
            case _:
                place = self.bodies.place(constraint.schema)
                found = self._with(constraint, sides(constraint.keyword, constraint.limit, place).on)
        kept = [case for case in found if self.judge.accepts(site.model, case.body)]
        sent = [case for case in kept if site.variant.media or has_room(case.whole)]
        if kept and not sent:
            self._crowded.add(constraint)
        return sent

    def _past_the_limit(self, constraint: Constraint) -> list[Case]:
        site, least = constraint.site, self.least(constraint.site)
        match constraint.keyword:
            case "required":
                missing = constraint.path[0]
                return [Case(site, {name: value for name, value in least.items() if name != missing}, None)]
            case "additionalProperties":
                close = [name.swapcase() for name in site.model.properties]
                names = [name for name in (*UNKNOWN_NAMES, *close[:1]) if name not in site.model.properties]
                return [Case(site, {**least, name: 1}, name) for name in names]
            case _:
                place = self.bodies.place(constraint.schema)
                found = self._with(constraint, sides(constraint.keyword, constraint.limit, place).past)
        return [case for case in found if self._breaks(constraint, case)]

    def _breaks(self, constraint: Constraint, case: Case) -> bool:
        own = (pointer_of(constraint.path), constraint.keyword)
        return own in self.judge.broken(constraint.site.model, case.body)

    def _with(self, constraint: Constraint, values: list[Json]) -> list[Case]:
        name = str(constraint.path[0])
        return [Case(constraint.site, constraint.put(value), name) for value in values]

    def _putter(self, site: Site, name: str) -> Put:
        return lambda value: {**self.least(site), name: value}

    def _first_of(self, array: Schema) -> Put:
        """Makes an array, of the least length, whose first element is a given value."""

        def put(value: Json) -> list[Json]:
            length = max(1, array.keywords.get("minItems", 0))
            rest = [item for item in self.bodies.place(array).elements(length) if item != value]
            return [value, *rest[: length - 1]]

        return put


def _compose(outer: Put, inner: Put) -> Put:
    return lambda value: outer(inner(value))
