"""Turns a value into one with the defaults of what it leaves out, by a schema that is judged as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import deepcopy
from typing import Any, Final

from attrs import define, field

from .applying import applying, has, inner
from .hiding import is_read_only
from .judges import validator_at
from .places import schema_at

_ROUNDS: Final = 9
"""How often conditions are asked about what defaults have made of a value, if the answers go on to change."""


def filled(place: str, value: Any, *, sending: bool) -> Any:
    """Returns a value with its defaults, those of what it holds too, or the value itself where there are none.

    Conditions are asked about the value with its defaults, and what they add has precedence. A default that would make
    the value break the schema is not taken, and those beside it are.

    Args:
        place: Where the schema stands.
        value: JSON that keeps the schema.
        sending: Whether it is to be sent, so that what only answers have takes no default.
    """
    made = _Filling(sending).filled(place, value, frozenset())
    return value if made is value else deepcopy(made)  # the defaults in it are the document's own


@define
class _Filled:
    """An object or an array with defaults."""

    value: Any
    made: dict[str | int, None]
    """The members and elements that are not as they were given."""


@define
class _Filling:
    """Fills one value. What stands in it is filled once, however often what is around it asks its conditions again."""

    _sending: bool
    _known: dict[tuple[str, int, frozenset[str]], tuple[Any, Any]] = field(factory=dict)
    """What was made of each value at each place; the values are kept, or others could take over their identity."""

    def filled(self, place: str, value: Any, within: frozenset[str]) -> Any:
        """`within` has the places of the defaults that the value stands in: a default in itself would have no end."""
        if not isinstance(value, dict | list) or not has(place, "default"):
            return value
        key = (place, id(value), within)
        if key not in self._known:
            self._known[key] = (value, self._valid(place, value, within))
        return self._known[key][1]

    def _valid(self, place: str, value: Any, within: frozenset[str]) -> Any:
        everything = self._settled(place, value, within)
        if not everything.made:
            return value
        judge = validator_at(place)
        if judge.is_valid(everything.value):
            return everything.value
        best, taken = value, list[str | int]()
        while True:
            left = [key for key in everything.made if key not in taken]
            trials = ((key, self._settled(place, value, within, [*taken, key])) for key in left)
            kept = next((one for one in trials if one[0] in one[1].made and judge.is_valid(one[1].value)), None)
            if kept is None:
                return best
            taken, best = [*taken, kept[0]], kept[1].value

    def _settled(
        self, place: str, given: Any, within: frozenset[str], allowed: Collection[str | int] | None = None
    ) -> _Filled:
        """Returns a value with its defaults; which conditions it meets with them is asked until that stays the same."""
        places = applying(place, given, keyword="default", conditional=False)
        made = self._once(places, given, within, allowed)
        for _ in range(_ROUNDS):
            known, places = places, applying(place, made.value, keyword="default")
            if places == known:
                break
            made = self._once(places, given, within, allowed)
        return made

    def _once(
        self, places: Iterable[str], given: Any, within: frozenset[str], allowed: Collection[str | int] | None
    ) -> _Filled:
        """Returns a value with the defaults of schemas that all hold for it; of several for one member the first."""
        value: Any = given.copy()
        made: dict[str | int, None] = {}
        taken: dict[str | int, str] = {}
        if isinstance(value, dict):
            for name, at in ((name, at) for place in places for name, at in inner(place, value, "default")):
                wanted = name not in value and at not in within and (allowed is None or name in allowed)
                for default in _default(at) if wanted and not (self._sending and is_read_only(at)) else ():
                    value[name] = default
                    made[name] = None
                    taken[name] = at
        for key, at in [(key, at) for place in places for key, at in inner(place, value, "default")]:
            if (isinstance(value, list) or key in value) and (allowed is None or key in allowed):
                held = self.filled(at, value[key], within | {taken[key]} if key in taken else within)
                if held is not value[key]:
                    value[key] = held
                    made[key] = None
        return _Filled(value, made)


def _default(place: str) -> list[Any]:
    """Returns the default of the schema at a place, its own or that of what it combines or refers to, or nothing."""
    found = (schema_at(at) for at in applying(place, None, keyword="default", conditional=False))
    return [schema["default"] for schema in found if "default" in schema][:1]
