"""Turns verdicts on parts of a value into the verdict on the whole, with each rule that it hangs on."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from contract_tests.judging.ruling import Place, Rule

Hinge: TypeAlias = Rule | Place
"""What a verdict may hang on: a rule that is stated, or what the schema at a place says."""


_NONE = frozenset[Rule]()
_NOTHING = frozenset[Hinge]()


class Weight(NamedTuple):
    """A verdict. Without a rule of those that it hangs on, it would be the other one."""

    held: bool
    hangs: frozenset[Hinge] = _NOTHING
    broken: frozenset[Rule] = _NONE
    """Every rule that something here breaks, whatever comes of it."""

    def by(self, rule: Rule) -> "Weight":
        """The same of a keyword that is a rule itself: without it, it holds."""
        if not self.held:
            return Weight(held=False, hangs=self.hangs | {rule}, broken=self.broken | {rule})
        return Weight(held=True, hangs=self.hangs - {rule}, broken=self.broken) if rule in self.hangs else self


HELD, BROKEN = Weight(held=True), Weight(held=False)


def every(parts: Sequence[Weight]) -> Weight:
    """All parts must hold."""
    telling = [one for one in parts if one is not HELD]
    if not telling:
        return HELD
    broken = _NONE.union(*(one.broken for one in telling))
    hangs = _NOTHING.union(*(one.hangs for one in telling if one.held))
    wrong = [one.hangs for one in telling if not one.held]
    return Weight(not wrong, wrong[0].intersection(*wrong[1:]) - hangs if wrong else hangs, broken)


def counted(parts: Sequence[Weight], least: float, most: float) -> Weight:
    """Of the parts, so many must hold."""
    number = sum(one.held for one in parts)
    held = least <= number <= most
    shifts = dict[Hinge, int]()
    for one in parts:
        for rule in one.hangs:
            shifts[rule] = shifts.get(rule, 0) + (-1 if one.held else 1)
    hangs = frozenset(rule for rule, shift in shifts.items() if (least <= number + shift <= most) != held)
    return Weight(held, hangs, _NONE.union(*(one.broken for one in parts)))


def chosen(condition: Weight, then: Weight, otherwise: Weight) -> Weight:
    """One of two must hold: which one, a condition says."""

    def verdict(rule: Hinge | None) -> bool:
        one = then if condition.held != (rule in condition.hangs) else otherwise
        return one.held != (rule in one.hangs)

    held, parts = verdict(None), (condition, then, otherwise)
    hangs = frozenset(rule for rule in _NOTHING.union(*(one.hangs for one in parts)) if verdict(rule) != held)
    return Weight(held, hangs, _NONE.union(*(one.broken for one in parts)))
