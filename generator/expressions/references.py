"""Says what a reference to a group reads: ECMA-262 forgets a group each time that what is around it is repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import TypeAlias

from .nodes import Choice, Group, Look, Node, Reference, Repeat, inner, size
from .reading import Unreadable

Way: TypeAlias = tuple[tuple[Node, int], ...]
"""How a part is reached: each that it is in, the outermost first, and which of the parts in that leads to it."""


class Reads(Enum):
    NOTHING = auto()
    """It stands in or before its group, or where that took no part."""

    GROUP = auto()
    MAYBE = auto()
    """The group, where that took part, and else nothing."""


def readings(expression: Node) -> list[Reads]:
    """Returns what each reference of an expression reads, in the order in which they stand.

    Raises:
        Unreadable: the engine would read something else, as what a group took when it was repeated before.
    """
    ways = list(_ways(expression, ()))
    groups = {node.number: (node, way) for node, way in ways if isinstance(node, Group)}
    return [_reads(*groups[node.number], way) for node, way in ways if isinstance(node, Reference)]


def _ways(node: Node, way: Way) -> Iterator[tuple[Node, Way]]:
    yield node, way
    for index, one in enumerate(inner(node)):
        yield from _ways(one, (*way, (node, index)))


def _reads(group: Group, of_group: Way, of_reference: Way) -> Reads:
    around = [node for node, _ in (*of_group, *of_reference)]
    if any(isinstance(node, Look) and node.opening.startswith("(?<") for node in around):
        raise Unreadable("a reference to a group in what looks behind is not carried")
    if any(node is group for node, _ in of_reference):
        return Reads.NOTHING
    shared = next(index for index, (one, other) in enumerate(zip(of_group, of_reference, strict=False)) if one != other)
    parting = of_group[shared][0]
    if isinstance(parting, Choice) or of_group[shared][1] > of_reference[shared][1]:
        return Reads.NOTHING
    own = [node for node, _ in of_group[shared + 1 :]]
    if any(isinstance(node, Look) and node.opening == "(?!" for node in own):
        return Reads.NOTHING
    if _is_stale([node for node, _ in of_group[:shared]], own):
        raise Unreadable("a reference to a group that not each repetition has to take is not carried")
    return Reads.MAYBE if any(map(_is_optional, own)) else Reads.GROUP


def _is_stale(around: Sequence[Node], own: Sequence[Node]) -> bool:
    """Says whether a group may hold what it took in an earlier repetition."""
    if any(map(_is_repeated, around)) and any(map(_is_optional, own)):
        return True
    looks = any(isinstance(node, Look) for node in own)
    for index, node in enumerate(own):
        if isinstance(node, Repeat) and size(node.body)[0] == 0 and (_is_repeated(node) or looks):
            return True
        if _is_repeated(node) and any(map(_is_optional, own[index + 1 :])):
            return True
    return False


def _is_repeated(node: Node) -> bool:
    return isinstance(node, Repeat) and node.most != 1


def _is_optional(node: Node) -> bool:
    return isinstance(node, Choice) or (isinstance(node, Repeat) and node.least == 0)
