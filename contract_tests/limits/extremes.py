"""Turns a pattern into whether it asks for nothing at all, or for what no text has."""

from typing import Any

from contract_tests.limits.patterns import parsed


def matches_nothing(pattern: str) -> bool:
    """Whether what a pattern asks for stands before its own beginning, or behind its own end: `/^a$/`."""
    tree = parsed(pattern)
    return tree is not None and _contradicts(tree)


def _contradicts(tree: Any) -> bool:
    for index, (operator, argument) in enumerate(tree):
        match str(operator), argument:
            case "AT", where if _takes({"AT_BEGINNING": tree[:index], "AT_END": tree[index + 1 :]}.get(str(where))):
                return True
            case "SUBPATTERN", (_, 0, _, inner) if _contradicts(inner):
                return True
            case "BRANCH", (_, branches) if all(map(_contradicts, branches)):
                return True
            case _:
                pass
    return False


def _takes(tree: Any) -> bool:
    """Whether it takes a character at least."""
    return tree is not None and bool(tree.getwidth()[0])


def matches_all(pattern: str) -> bool:
    """Whether there is a match in every text, as a pattern may take nothing at the beginning, or at the end: `a*$`."""
    tree = parsed(pattern)
    return tree is not None and any(_may_take_nothing(tree, end) for end in ("AT_BEGINNING", "AT_END"))


def _may_take_nothing(tree: Any, where: str) -> bool:
    return all(_is_optional(str(operator), argument, where) for operator, argument in tree)


def _is_optional(operator: str, argument: Any, where: str) -> bool:
    match operator:
        case "AT":
            return str(argument) == where
        case "MAX_REPEAT" | "MIN_REPEAT":
            return argument[0] == 0 or _may_take_nothing(argument[2], where)
        case "SUBPATTERN":
            return _may_take_nothing(argument[3], where)
        case "BRANCH":
            return any(_may_take_nothing(one, where) for one in argument[1])
        case _:
            return False
