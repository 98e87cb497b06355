"""Turns a case into a call of the package: each way by which a value can come into a request."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import attrs

from contract_tests.bench import Bench
from contract_tests.finding.bodies import exact
from contract_tests.finding.cases import Case, Constraint
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.shares import Shares


@dataclass(frozen=True)
class Way:
    name: str
    give: Callable[[Bench, Case], Json]
    """Gives the case to the package and returns what goes on the wire. Raises what the package raises."""
    suits: Callable[[Case], bool]
    whole: bool = False
    """Whether a mapping is given as the whole body, which its discriminator judges. A model has a class that does."""
    sends: bool = False
    """Whether what is given is sent itself, and is no object inside a body."""
    takes_all: bool = False
    """Whether every case is given on this way; of very many, each other way takes some."""

    def judged(self, case: Case) -> tuple[Schema, Json]:
        """The schema that holds for what is given, and what is given."""
        if not self.whole:
            return case.site.model, case.body
        return case.site.variant.root, case.whole

    def wire(self, bench: Bench, case: Case) -> Json:
        """What is to be sent for a valid case."""
        return bench.sending.wire(*self.judged(case))


def _construction(bench: Bench, case: Case) -> Json:
    return _sent(bench, case, bench.package.build(case.site.model, case.body))


def _from_dict(bench: Bench, case: Case) -> Json:
    model: Any = bench.package.model(case.site.model)
    return _sent(bench, case, model.from_dict(case.body))


def _assignment(bench: Bench, case: Case) -> Json:
    least, name, value = _before(bench, case)
    before = exact(least.to_dict())
    try:
        setattr(least, name, value)
    except ValueError:
        assert exact(least.to_dict()) == before, "a refused assignment changed the object"
        raise
    return _sent(bench, case, least)


def _evolve(bench: Bench, case: Case) -> Json:
    least, name, value = _before(bench, case)
    return _sent(bench, case, attrs.evolve(least, **{name: value}))


def _behind_its_back(bench: Bench, case: Case) -> Json:
    """Changes an object without its knowledge: what is sent must be checked once more."""
    least, name, value = _before(bench, case)
    object.__setattr__(least, name, value)
    return _sent(bench, case, least)


def _in_place(bench: Bench, case: Case) -> Json:
    """Changes an array that the object already holds."""
    least, name, value = _before(bench, case)
    setattr(least, name, bench.bodies.one(case.site.model.properties[str(case.field)]))
    getattr(least, name)[:] = value
    return _sent(bench, case, least)


def _mapping(bench: Bench, case: Case) -> Json:
    return bench.send(case.site.variant.operation, case.whole)


def _async_mapping(bench: Bench, case: Case) -> Json:
    return bench.send(case.site.variant.operation, case.whole, "asyncio")


def _before(bench: Bench, case: Case) -> tuple[Any, str, Any]:
    """The object without the property in question, and the attribute and value to give it."""
    assert case.field is not None
    model = case.site.model
    before = bench.package.build(model, bench.cases.least(case.site))
    value = bench.package.value(model.properties.get(case.field), case.body[case.field])
    return before, bench.package.python_name(model, case.field), value


def _sent(bench: Bench, case: Case, made: Any) -> Json:
    """A whole body is sent; an object inside one is asked for its share of it."""
    return bench.send(case.site.variant.operation, made) if case.site.at_root else bench.written(made)


def _any(_: Case) -> bool:
    return True


def _unless_filled_in(case: Case) -> bool:
    """Construction fills in what is required and can have but one value, so it can't be missing there."""
    properties = case.site.model.properties
    missing = [properties[name] for name in case.site.model.required if name not in case.body and name in properties]
    return not any("default" in one.keywords or len(one.allowed) == 1 for one in missing)


def _of_a_field(case: Case) -> bool:
    return case.field is not None


def _of_a_field_by_name(case: Case) -> bool:
    return case.field in case.site.model.properties


def _of_an_array(case: Case) -> bool:
    if not _of_a_field_by_name(case):
        return False
    words = case.site.model.properties[str(case.field)].keywords
    return words.get("type") == "array" and isinstance(case.body[str(case.field)], list)


WAYS = [
    Way("construction", _construction, _unless_filled_in),
    Way("assignment", _assignment, _of_a_field),
    Way("evolve", _evolve, _of_a_field),
    Way("behind its back", _behind_its_back, _of_a_field_by_name, sends=True),
    Way("in place", _in_place, _of_an_array, sends=True),
    Way("from_dict", _from_dict, _any),
    Way("mapping", _mapping, _any, whole=True, takes_all=True),
    Way("async mapping", _async_mapping, _any, whole=True),
]


@dataclass(frozen=True)
class Attempt:
    """One constraint on one way."""

    constraint: Constraint
    way: Way

    @property
    def name(self) -> str:
        return f"{self.constraint.name} {self.way.name}"

    def of(self, cases: list[Case], shares: Shares) -> list[Case]:
        """The cases to give."""
        suited = [case for case in cases if self.way.suits(case)]
        return suited if self.way.takes_all else shares.of(suited, WAYS.index(self.way))


def attempts(constraints: Iterable[Constraint]) -> Iterator[Attempt]:
    """Each constraint on each way on which it may show something.

    An object inside a body is of the same class wherever it stands, which need show once what it does.
    """
    seen = set[tuple[object, ...]]()
    for constraint in constraints:
        site = constraint.site
        key = (site.model.target, constraint.path, constraint.keyword, *site.tag.values())
        ways = [way for way in WAYS if way.takes_all or not constraint.is_heavy]
        own = [way for way in ways if way.whole or site.at_root or not (way.sends or key in seen)]
        yield from (Attempt(constraint, way) for way in own)
        if not site.at_root:
            seen.add(key)
