"""Turns a value into one with the defaults of what it leaves out, by a schema that is judged as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from typing import Any

from .wholes import below, expression, has_defaults, referred, schema_at, validator_at


def filled(place: str, value: Any, within: Collection[str] = ()) -> Any:
    """Returns a value with its defaults, those of what it holds too, or the value itself where there are none.

    A default that would make the value break the schema is not taken, and those beside it are.

    Args:
        place: Where the schema stands.
        value: JSON that keeps the schema.
        within: The places of the defaults that the value stands in: a default in itself would have no end.
    """
    if not isinstance(value, dict | list) or not has_defaults(place):
        return value
    everything = _Filling(place, value, within)
    if not everything.made:
        return value
    judge = validator_at(place)
    if judge.is_valid(everything.value):
        return everything.value
    best, taken = value, list[str | int]()
    while True:
        left = [key for key in everything.made if key not in taken]
        trials = ((key, _Filling(place, value, within, [*taken, key])) for key in left)
        kept = next(((key, trial) for key, trial in trials if key in trial.made and judge.is_valid(trial.value)), None)
        if kept is None:
            return best
        taken, best = [*taken, kept[0]], kept[1].value


class _Filling:
    """An object or array while it is filled, by all the schemas that hold for it."""

    def __init__(
        self, place: str, value: Any, within: Collection[str], allowed: Collection[str | int] | None = None
    ) -> None:
        self.value: Any = value.copy()
        self.made: dict[str | int, None] = {}
        """The members and elements that are not as they were given."""

        self._within = within
        self._allowed = allowed
        self._done: set[tuple[str | int, str]] = set()
        before = -1
        while before < len(self._done):  # what one default fills in may be what another's condition asks for
            before = len(self._done)
            self._apply(place)

    def _apply(self, place: str) -> None:
        schema = schema_at(place)
        if not isinstance(schema, dict) or not has_defaults(place):
            return
        for key, at in self._inner(schema, place):
            allowed = self._allowed is None or key in self._allowed
            if allowed and (key, at) not in self._done and self._fill(key, at):
                self.made[key] = None
                self._done.add((key, at))
        for at in self._beside(schema, place):
            self._apply(at)

    def _fill(self, key: Any, at: str) -> bool:
        """Fills in a member or an element by the schema at a place, and says whether there was anything to fill in."""
        if isinstance(self.value, list) or key in self.value:
            given = self.value[key]
            self.value[key] = filled(at, given, self._within)
            return self.value[key] is not given
        if at in self._within or _is_read_only(at):
            return False
        for default in _default(at):
            self.value[key] = filled(at, deepcopy(default), {*self._within, at})
            return True
        return False

    def _inner(self, schema: Mapping[str, Any], place: str) -> Iterator[tuple[Any, str]]:
        """Yields the members and elements that a schema has a schema for, those too that are left out."""
        if isinstance(self.value, list):
            first = len(schema.get("prefixItems", ()))
            for index in range(len(self.value)):
                if index < first:
                    yield index, below(place, "prefixItems", index)
                elif "items" in schema:
                    yield index, below(place, "items")
            return
        named: Mapping[str, Any] = schema.get("properties", {})
        yield from ((name, below(place, "properties", name)) for name in named)
        patterns: Mapping[str, Any] = schema.get("patternProperties", {})
        for name in list(self.value):
            matching = [pattern for pattern in patterns if expression(pattern).is_valid(name)]
            yield from ((name, below(place, "patternProperties", pattern)) for pattern in matching)
            if name not in named and not matching and "additionalProperties" in schema:
                yield name, below(place, "additionalProperties")

    def _beside(self, schema: Mapping[str, Any], place: str) -> Iterator[str]:
        """Yields the places of what holds for the same value: of alternatives the first that it keeps."""
        yield from filter(None, [referred(place)])
        yield from (below(place, "allOf", index) for index in range(len(schema.get("allOf", ()))))
        for keyword in ("oneOf", "anyOf"):
            members = (below(place, keyword, index) for index in range(len(schema.get(keyword, ()))))
            yield from [at for at in members if validator_at(at).is_valid(self.value)][:1]
        if "if" in schema:
            holds = validator_at(below(place, "if")).is_valid(self.value)
            yield from [below(place, branch) for branch in ("then" if holds else "else",) if branch in schema]
        if isinstance(self.value, dict):
            held = [name for name in schema.get("dependentSchemas", ()) if name in self.value]
            yield from (below(place, "dependentSchemas", name) for name in held)


def _is_read_only(place: str) -> bool:
    schema = schema_at(place)
    return isinstance(schema, dict) and schema.get("readOnly") is True


def _default(place: str) -> list[Any]:
    """Returns the default of the schema at a place, its own or that of what it refers to or wraps, or nothing."""
    seen: set[str] = set()
    while place not in seen:
        seen.add(place)
        schema = schema_at(place)
        if not isinstance(schema, dict):
            break
        if "default" in schema:
            return [schema["default"]]
        if (target := referred(place)) is not None:
            place = target
        elif len(schema.get("allOf", ())) == 1:
            place = below(place, "allOf", 0)
    return []
