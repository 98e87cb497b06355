"""Turns a pattern into strings that match it, of a wished length where it leaves room."""

import re
import warnings
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from contract_tests.judging.expressions import for_regress

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_parse as regex_parser  # the one parser of expressions that the standard library has

_CLASSES = {"L": "a-zA-Z", "Lu": "A-Z", "Ll": "a-z", "N": "0-9", "Nd": "0-9", "P": "!-.", "S": "+", "Z": " ", "Zs": " "}
"""ASCII of a class of Unicode, which Python does not know: one letter or digit is enough for a witness."""

_TOKEN = re.compile(r"\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\k<\w+>|\\.|\(\?<(?![=!])|\[\^?\]|.", re.DOTALL)
_UNTIL = regex_parser.MAXREPEAT


@lru_cache(maxsize=20_000)
def matching(pattern: str, length: int) -> tuple[str, ...]:
    """Candidates of about `length` characters. The caller keeps those that match by its own reading."""
    return tuple(_matching(pattern, length))


def _matching(pattern: str, length: int) -> Iterator[str]:
    tree = parsed(pattern)
    if tree is None:
        return
    tree = list(_spelled_out(tree, {}))
    shortest = _text(tree, 0)
    text = next(
        (one for room in range(max(0, length - len(shortest)), -1, -1) if len(one := _text(tree, room)) <= length),
        shortest,
    )
    yield text
    pad = "a" * max(0, length - len(shortest))
    yield from (shortest + pad, pad + shortest)
    if ahead := "".join(_ahead(tree)):
        made = (ahead + text[len(ahead) :], ahead, text + ahead)
        yield from (one.ljust(length, "a") for one in made)


def _spelled_out(tree: Any, groups: dict[int, Any]) -> Iterator[Any]:
    """The nodes with those of a group in the place of a reference to it."""
    for operator, argument in tree:
        match str(operator), argument:
            case "SUBPATTERN", (number, more, fewer, inner):
                groups[number] = list(_spelled_out(inner, groups))
                yield operator, (number, more, fewer, groups[number])
            case "GROUPREF", number:
                yield from groups.get(number, ())
            case _:
                yield operator, argument


def _ahead(tree: Any) -> Iterator[str]:
    """What a pattern looks for ahead of where it stands."""
    for operator, argument in tree:
        if str(operator) == "ASSERT" and argument[0] > 0:
            yield _text(argument[1], 0)
        elif str(operator) == "SUBPATTERN":
            yield from _ahead(argument[3])


@cache
def parsed(pattern: str) -> Any:
    """The nodes of a pattern; None where it is not understood."""
    try:
        return regex_parser.parse(_as_python(pattern))
    except (re.error, OverflowError):
        return None


def _as_python(pattern: str) -> str:
    """The pattern with the words of ECMA-262 that Python spells otherwise."""
    said, within = "", False
    for token in _TOKEN.findall(for_regress(pattern)[0]):
        if token.startswith(("\\p{", "\\P{")):
            members = _CLASSES.get(token[3:-1].rpartition("=")[2], "a-z") if token[1] == "p" else "_"
            said += members if within else f"[{members}]"
        elif token.startswith("\\k<"):
            said += f"(?P={token[3:-1]})"
        elif token.startswith("\\u{"):
            said += f"\\U{token[3:-1]:0>8}"
        elif token in ("[]", "[^]") and not within:
            said += "(?!)" if token == "[]" else "."
        else:
            within = (within or token == "[") and token != "]"
            said += "(?P<" if token == "(?<" else token
    return said


def _text(tree: Any, room: int) -> str:
    """The text of each node, the first repetition taking as much of `room` as it may."""
    said = ""
    for operator, argument in tree:
        piece = _piece(str(operator), argument, room)
        room = max(0, room - max(0, len(piece) - len(_piece(str(operator), argument, 0))))
        said += piece
    return said


def _piece(operator: str, argument: Any, room: int) -> str:
    match operator:
        case "LITERAL":
            return chr(int(argument))
        case "NOT_LITERAL":
            return "a" if argument != ord("a") else "b"
        case "ANY":
            return "a"
        case "IN":
            return _member(argument)
        case "BRANCH":
            return max((_text(one, room) for one in argument[1]), key=len) if room else _text(argument[1][0], 0)
        case "SUBPATTERN":
            return _text(argument[3], room)
        case "MAX_REPEAT" | "MIN_REPEAT":
            low, high, inner = argument
            one = _text(inner, 0)
            more = room // len(one) if one else 0
            return one * int(low + (more if high is _UNTIL else min(more, high - low)))
        case _:
            return ""


def _member(members: Any) -> str:
    negated = any(str(operator) == "NEGATE" for operator, _ in members)
    if negated:
        outside = [chr(code) for code in range(97, 127) if not _holds(members, code)]
        return outside[0] if outside else "0"
    operator, argument = members[0]
    match str(operator):
        case "LITERAL":
            return chr(argument)
        case "RANGE":
            return chr(argument[0])
        case _:
            return {"CATEGORY_DIGIT": "0", "CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": "-"}.get(str(argument), "a")


def _holds(members: Any, code: int) -> bool:
    return any(
        (str(operator) == "LITERAL" and argument == code)
        or (str(operator) == "RANGE" and argument[0] <= code <= argument[1])
        for operator, argument in members
    )
