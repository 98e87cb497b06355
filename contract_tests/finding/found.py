"""Keeps a few bodies for each rule: some in which it holds, and some whose verdict depends on it."""

from copy import deepcopy
from dataclasses import dataclass, field

from contract_tests.judging.judge import Weighed
from contract_tests.judging.ruling import Rule
from contract_tests.reading.pointers import Json

_HOPELESS, _HOPELESS_BESIDE = 60, 12
"""How many bodies broke a rule, and another with it each time, before no more are tried; and another beside it."""


@dataclass
class Found:
    """What a search has to show for one rule."""

    rule: Rule
    kept: list[Json] = field(default_factory=list)
    """Bodies in which it was asked and held, valid ones first."""

    decided: list[Json] = field(default_factory=list)
    """Bodies on which the verdict hangs on it."""

    always_with: frozenset[Rule] | None = None
    """Which other rules were broken in every body that broke it."""

    broken: int = 0
    """How many bodies broke it."""

    blamed_with: frozenset[Rule] | None = None
    """Which other rules every body was refused for that was refused for it."""

    blamed: int = 0
    """How many bodies were."""

    @property
    def hopeless(self) -> bool:
        """Whether so many bodies broke another rule with it that no verdict will hang on it."""
        others = self.always_with or ()
        enough = _HOPELESS_BESIDE if any(one.pointer == self.rule.pointer for one in others) else _HOPELESS
        return not self.decided and bool(others) and self.broken >= enough


def note(found: dict[Rule, Found], body: Json, weighed: Weighed) -> None:
    """Adds what a body shows of each rule."""
    for rule in {one.rule for one in weighed.asked if one.held} & found.keys():
        if len(kept := found[rule].kept) < 3:
            kept.insert(0 if weighed.accepted else len(kept), deepcopy(body))
    for rule in found.keys() & weighed.broken:
        one = found[rule]
        if not one.hopeless:
            one.broken += 1
            others = weighed.broken - {rule}
            one.always_with = others if one.always_with is None else one.always_with & others
            if rule in weighed.blamed:
                one.blamed += 1
                others = weighed.blamed - {rule}
                one.blamed_with = others if one.blamed_with is None else one.blamed_with & others
    for rule in found.keys() & weighed.hangs:
        if len(found[rule].decided) < 2:
            found[rule].decided.append(deepcopy(body))
