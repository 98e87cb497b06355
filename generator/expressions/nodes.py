"""The parts of a regular expression, each with how the engine spells it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class One:
    """One character of a set."""

    text: str
    native: str
    """How it is spelled in an expression that is not translated before it is compiled."""


@dataclass(frozen=True)
class Edge:
    """A place between two characters."""

    text: str


@dataclass(frozen=True)
class Look:
    """What has to stand, or must not, before or behind a place: `(?=`, `(?!`, `(?<=`, `(?<!`."""

    opening: str
    body: Node


@dataclass(frozen=True)
class Group:
    opening: str
    body: Node
    number: int = 0
    """That by which a reference means it; 0 where none can."""


@dataclass(frozen=True)
class Reference:
    """What a group took, or nothing where it took no part."""

    number: int


@dataclass(frozen=True)
class Repeat:
    body: Node
    least: int
    most: int | None
    text: str


@dataclass(frozen=True)
class Sequence:
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Choice:
    branches: tuple[Node, ...]


Node: TypeAlias = One | Edge | Look | Group | Reference | Repeat | Sequence | Choice


def inner(node: Node) -> tuple[Node, ...]:
    """Returns the parts directly in one."""
    match node:
        case Look(body=body) | Group(body=body) | Repeat(body=body):
            return (body,)
        case Sequence(parts=parts) | Choice(branches=parts):
            return parts
        case _:
            return ()


def within(node: Node) -> Iterator[Node]:
    """Yields a part and all that are in it."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += inner(one)


def groups(node: Node) -> list[int]:
    """Returns the numbers of the groups in a part."""
    return [one.number for one in within(node) if isinstance(one, Group) and one.number]


def takes_nothing(node: Node) -> bool:
    """Says whether a part never takes a character, whatever it asks for."""
    return size(node)[1] == 0


def size(node: Node) -> tuple[int, float]:
    """Returns how many characters a part takes at least, and at most; a reference may take any number."""
    match node:
        case One():
            return 1, 1
        case Reference():
            return 0, math.inf
        case Repeat(body=body, least=least, most=most):
            low, high = size(body)
            return low * least, high * (math.inf if most is None else most) if high and most != 0 else 0
        case Group(body=body):
            return size(body)
        case Sequence(parts=parts):
            sizes = [size(one) for one in parts]
            return sum(low for low, _ in sizes), sum(high for _, high in sizes)
        case Choice(branches=branches):
            sizes = [size(one) for one in branches]
            return min(low for low, _ in sizes), max(high for _, high in sizes)
        case _:
            return 0, 0
