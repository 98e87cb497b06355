"""Turns verdicts on parts of a value into the verdict on the whole, with each rule that it depends on."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from contract_tests.judging.ruling import Place, Rule

Hinge: TypeAlias = Rule | Place
"""What a verdict may hang on: a rule that is stated, or what the schema at a place says."""


_NONE = frozenset[Rule]()
_NOTHING = frozenset[Hinge]()


class Weight(NamedTuple):
    """A verdict, with the rules that it depends on: without one of them it would be the opposite."""

    held: bool
    hangs: frozenset[Hinge] = _NOTHING
    broken: frozenset[Rule] = _NONE
    """Every rule that something here breaks, whatever comes of it."""
    blamed: frozenset[Rule] = _NONE
    """Those of them that have a part in what is wrong: none of a choice of which another member holds."""

    def by(self, rule: Rule) -> "Weight":
        """The same of a keyword that is a rule itself: without it, it holds."""
        if not self.held:
            own = frozenset({rule})
            return Weight(held=False, hangs=self.hangs | own, broken=self.broken | own, blamed=self.blamed | own)
        return Weight(held=True, hangs=self.hangs - {rule}, broken=self.broken) if rule in self.hangs else self


HELD, BROKEN = Weight(held=True), Weight(held=False)


def every(parts: Sequence[Weight]) -> Weight:
    """All parts must hold."""
    telling = [one for one in parts if one is not HELD]
    if not telling:
        return HELD
    broken = _NONE.union(*(one.broken for one in telling))
    hangs = _NOTHING.union(*(one.hangs for one in telling if one.held))
    wrong = [one for one in telling if not one.held]
    if not wrong:
        return Weight(held=True, hangs=hangs, broken=broken)
    hangs = wrong[0].hangs.intersection(*(one.hangs for one in wrong[1:])) - hangs
    return Weight(held=False, hangs=hangs, broken=broken, blamed=_blamed(wrong))


def counted(parts: Sequence[Weight], least: float, most: float) -> Weight:
    """Of the parts, so many must hold."""
    number = sum(one.held for one in parts)
    held = least <= number <= most
    shifts = dict[Hinge, int]()
    for one in parts:
        for rule in one.hangs:
            shifts[rule] = shifts.get(rule, 0) + (-1 if one.held else 1)
    hangs = frozenset(rule for rule, shift in shifts.items() if (least <= number + shift <= most) != held)
    broken, wrong = _NONE.union(*(one.broken for one in parts)), [one for one in parts if not one.held]
    return Weight(held, hangs, broken, _blamed(wrong) if number < least else _NONE)


def chosen(condition: Weight, then: Weight, otherwise: Weight) -> Weight:
    """One of two must hold: which one, a condition says."""

    def verdict(rule: Hinge | None) -> bool:
        one = then if condition.held != (rule in condition.hangs) else otherwise
        return one.held != (rule in one.hangs)

    held, parts = verdict(None), (condition, then, otherwise)
    hangs = frozenset(rule for rule in _NOTHING.union(*(one.hangs for one in parts)) if verdict(rule) != held)
    broken, branch = _NONE.union(*(one.broken for one in parts)), then if condition.held else otherwise
    return Weight(held, hangs, broken, _NONE if held else _blamed([condition, branch]))


def _blamed(wrong: Sequence[Weight]) -> frozenset[Rule]:
    return _NONE.union(*(one.blamed for one in wrong))
