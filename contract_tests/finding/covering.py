"""Finds for a rule in a member of an `anyOf` another member that accepts all that the first would without it."""

from collections import deque
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from contract_tests.finding.implying import Implying
from contract_tests.finding.together import FOLLOWED, Together
from contract_tests.judging.ruling import Rule
from contract_tests.limits.table import SIDES, is_idle
from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.reaching import TYPES, ways_on
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import UNEVALUATED, asserted

_MOST = 2_000
"""How many sets of schemas that hold together are looked at for one rule."""


class Covering:
    """Of the schema of a body, and all that it leads to."""

    def __init__(self, content: Mapping[str, Any], root: str) -> None:
        self._content, self._root = content, root

    def why(self, rule: Rule) -> str:
        """Why no verdict hangs on a rule; nothing where that does not show.

        On each way to it is a choice of which another member takes whatever this one would, or what holds beside it
        for the same value says as much.
        """
        leading, implying, reasons = self._leading_to(rule.pointer), Implying(self._content, rule), list[str]()
        start = Together(frozenset({self._root}))
        seen, waiting = {start}, deque([start])
        while waiting and len(seen) < _MOST:
            parts = list((at := waiting.popleft()).parts(self._content))
            if rule.pointer in {part.pointer for part in parts}:
                if not (reason := implying.beside(parts)):
                    return ""
                reasons.append(reason)
            for part in parts:
                for way, place in self._edges[part.pointer]:
                    if way[0] in FOLLOWED or place not in leading:
                        continue
                    if (inside := at.inside(parts, way, place)) in seen:
                        continue
                    if reason := self._covered(part.pointer, way, leading, implying):
                        reasons.append(reason)
                    else:
                        seen.add(inside)
                        waiting.append(inside)
        return "" if waiting else next(iter(reasons), "")

    def _covered(self, at: str, way: Path, leading: set[str], implying: Implying) -> str:
        """Why the rule in one member of an `anyOf` makes no difference to the whole; nothing where it does."""
        if way[0] != "anyOf" or Schema(self._content, at).is_union:
            return ""
        mine = at + pointer_of(way)
        if self._asks_for_evaluated and not asserted(follow(self._content, mine)) <= SIDES.keys():
            return ""  # what a member says of members or elements may be asked for, whatever the others say
        for index in range(len(follow(self._content, at)["anyOf"])):
            other = f"{at}/anyOf/{index}"
            if other not in leading and implying.implies(mine, other):
                return f"without it, {mine} says all that {other} says"
            if other not in leading and self._takes_other_types(other, mine, implying.without):
                return f"values of other types keep {other}"
        return ""

    def _takes_other_types(self, other: str, mine: str, rule: Rule) -> bool:
        """Whether a member says nothing of the values that are not of the type which a rule of another one names."""
        said = follow(self._content, other)
        if rule.keyword != "type" or rule.pointer != mine or not isinstance(said, Mapping):
            return False
        named = follow(self._content, mine)["type"]
        others = TYPES.difference([named] if isinstance(named, str) else named)
        return all(is_idle(word, {"type": [*others]}) for word in asserted(said))

    def _leading_to(self, pointer: str) -> set[str]:
        """The places that a schema has a say in."""
        found, waiting = {pointer}, [pointer]
        while waiting:
            new = self._around.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found

    @cached_property
    def _edges(self) -> dict[str, list[tuple[Path, str]]]:
        """What has a say in each place that the body leads to."""
        found, waiting = dict[str, list[tuple[Path, str]]](), [self._root]
        while waiting:
            if (at := waiting.pop()) not in found:
                node = follow(self._content, at)
                found[at] = list(ways_on(self._content, node, at)) if isinstance(node, Mapping) else []
                waiting += [place for _, place in found[at]]
        return found

    @cached_property
    def _around(self) -> dict[str, set[str]]:
        found = dict[str, set[str]]()
        for at, ways in self._edges.items():
            for _, place in ways:
                found.setdefault(place, set()).add(at)
        return found

    @cached_property
    def _asks_for_evaluated(self) -> bool:
        return any(_is_evaluated(follow(self._content, place)) for place in self._edges)


def _is_evaluated(node: Json) -> bool:
    return isinstance(node, Mapping) and any(word in node for word in (*UNEVALUATED, "$dynamicRef"))
