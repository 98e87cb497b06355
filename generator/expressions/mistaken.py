"""Finds the repetitions that the engine's optimizer takes for others: it reads `a+b?a+` as `a+(?:ba+)?`.

So it does with what is repeated itself: `(?:a+(?:ba*)?)+` becomes `a+(?:ba*)*`. Both take texts that they should not.
"""

from __future__ import annotations

from collections.abc import Iterator

from .nodes import Group, Node, One, Repeat, Sequence, within


def mistaken(expression: Node) -> frozenset[int]:
    """Returns the identities of the repetitions before which something has to stand."""
    return frozenset(id(one) for node in within(expression) for one in _mistaken(node))


def _mistaken(node: Node) -> Iterator[Node]:
    match node:
        case Sequence(parts=parts):
            for first, between, last in zip(parts, parts[1:], parts[2:], strict=False):
                optional = isinstance(middle := _bare(between), Repeat) and middle.least == 0
                if optional and _is_one_or_more(first) and _is_one_or_more(last) and _same(first, last):
                    yield _bare(last)
        case Repeat(body=body) if _is_endless(node) and isinstance(sequence := _bare(body), Sequence):
            for first in filter(_is_one_or_more, sequence.parts[:1]):
                if any(_same(first, one) for part in sequence.parts[1:] for one in within(part)):
                    yield _bare(first)
        case _:
            pass


def _bare(node: Node) -> Node:
    """Returns what stands in a group that is none to the engine."""
    while True:
        match node:
            case Group(opening="(?:", body=body) | Sequence(parts=(body,)):
                node = body
            case _:
                return node


def _is_endless(node: Node) -> bool:
    bare = _bare(node)
    return isinstance(bare, Repeat) and bare.most is None and bare.least < 2 and not bare.text.endswith("?")


def _is_one_or_more(node: Node) -> bool:
    bare = _bare(node)
    return isinstance(bare, Repeat) and bare.least == 1 and _is_endless(bare)


def _same(one: Node, other: Node) -> bool:
    """Says whether the same is repeated; how it is spelled, and which number a group has, is nothing to the engine."""
    first, second = _bare(one), _bare(other)
    if not (isinstance(first, Repeat) and isinstance(second, Repeat) and _is_endless(second)):
        return False
    first, second = _bare(first.body), _bare(second.body)
    return not (isinstance(first, One) and isinstance(second, One)) or _character(first) == _character(second)


def _character(one: One) -> str:
    """Returns what is spelled as one character or another way."""
    code = one.text[2:].strip("{}") if one.text[:2] in ("\\x", "\\u") else ""
    return chr(int(code, 16)) if code else one.text.removeprefix("\\")
