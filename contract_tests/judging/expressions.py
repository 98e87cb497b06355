"""Turns a pattern into what each of two engines reads as ECMA-262 does: token by token, and nothing is parsed.

`regress` knows ECMA-262, with its flag `u` alone; what that refuses and everybody writes is spelled out for it. What
ECMA-262 has no words for is read as in all other dialects: `(?P<name>`, `(?i)`, `\\A`, `\\z`, `\\Z`,
`\\pL` and `\\x{41}`. `jsonschema-rs` has the words and other meanings: it gets sets and looks around instead.
"""

import re
from functools import cache

_ESCAPE = r"""\\[pP]\{[^}]*\} | \\[pP][A-Z] | \\u[dD][89abAB]..\\u[dD][c-fC-F].. | \\[ux]\{[0-9a-fA-F]+\}
    | \\u[0-9a-fA-F]{4} | \\x[0-9a-fA-F]{2} | \\c[a-zA-Z] | \\k<[^>]+> | \\[1-9][0-9]* | \\."""
_GROUP = r"\(\?[ims]+\) | \(\?P=[^)]+\) | \(\?P?<[^=!>][^>]*> | \(\?<?[=!] | \(\?[a-z-]*:?"
_COUNT = r"\{[0-9]+(?:,[0-9]*)?\}\?? | [*+?]\??"
_OUTSIDE = re.compile(f"{_ESCAPE} | {_GROUP} | {_COUNT} | \\[\\^?\\]? | .", re.DOTALL | re.VERBOSE)
_INSIDE = re.compile(f"{_ESCAPE} | .", re.DOTALL | re.VERBOSE)
_ALL = re.compile(r"\(\?([ims]+)\)")
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_COUNTED = 5_000

_WORD = ((48, 57), (65, 90), (95, 95), (97, 122))
_SPACE = (
    *((9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029)),
    *((0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
_RANGES = {"d": ((48, 57),), "w": _WORD, "s": _SPACE}
_EDGES = {"\\A": "^", "\\z": "$", "\\Z": "$"}


def _set(letter: str) -> str:
    """What stands in a class for one of `dDwWsS`."""
    ranges = _RANGES[letter.lower()]
    if letter.isupper():
        edges = [-1, *(edge for low, high in ranges for edge in (low, high)), 0x110000]
        ranges = tuple((edges[at] + 1, edges[at + 1] - 1) for at in range(0, len(edges), 2))
    return "".join(f"\\x{{{low:X}}}-\\x{{{high:X}}}" for low, high in ranges)


_AT = "(?:(?<=[{0}])(?![{0}])|(?<![{0}])(?=[{0}]))".format(_set("w"))
_NOT_AT = "(?:(?<=[{0}])(?=[{0}])|(?<![{0}])(?![{0}]))".format(_set("w"))
_LINE = "\\n\\r\\x{2028}\\x{2029}"
_ANY, _NONE = "(?s:.)", "[^\\x00-\\x{10FFFF}]"


@cache
def for_regress(pattern: str) -> tuple[str, str]:
    """The pattern, and its flags."""
    read = _Reading(pattern)
    return "".join(read.ecma), "u" + read.flags


@cache
def for_engine(pattern: str) -> str:
    read = _Reading(pattern)
    text = "".join(read.engine)
    text = f"(?i:{text})" if "i" in read.flags else text
    return f"(?=){text}" if "(?(" in text or "(?=)" in text else text


class _Reading:
    def __init__(self, pattern: str) -> None:
        flags = _ALL.match(pattern)
        self.flags = flags[1] if flags else ""
        self.ecma: list[str] = []
        self.engine: list[str] = []
        self._names: list[str] = []
        self._open: list[tuple[int, int]] = []
        """Where each group that is open begins, and its number, or 0."""

        self._closed = (0, "")
        """Where the group that was closed last begins, and how."""

        self._from_here: list[list[str]] = [[]]
        """What was opened in each open group by flags that hold up to its end: `(?i)`."""

        self._members: list[str] | None = None
        at = flags.end() if flags else 0
        while at < len(pattern):
            found = (_OUTSIDE if self._members is None else _INSIDE).match(pattern, at)
            assert found is not None, "a token is a character at least"
            at = found.end()
            if self._members is None:
                self._outside(found[0])
            else:
                self._inside(found[0], self._members)
        self._put(*[")" * len(self._from_here[0])] * 2)

    def _put(self, ecma: str, engine: str) -> None:
        self.ecma.append(ecma)
        self.engine.append(engine)

    def _outside(self, token: str) -> None:
        if token in ("{", "}", "]"):
            self._put(f"\\{token}", f"\\{token}")
        elif token == ".":
            self._put(token, _ANY if "s" in self.flags else f"[^{_LINE}]")
        elif token in ("[]", "[^]"):
            self._put(token, _ANY if token == "[^]" else _NONE)
        elif token.startswith("["):
            self._members = [token]
            self._put(token, "")
        elif token.startswith("(?P="):
            self._put(f"\\k<{token[4:-1]}>", self._back(token[4:-1]))
        elif _ALL.fullmatch(token):
            self._from_here[-1].append(f"{token[:-1]}:")
            self._put(self._from_here[-1][-1], self._from_here[-1][-1])
        elif token == "|" and self._from_here[-1]:
            again = f"{')' * len(self._from_here[-1])}|{''.join(self._from_here[-1])}"
            self._put(again, again)
        elif token.startswith("("):
            self._from_here.append([])
            self._opens(token)
        elif token == ")":
            self._put(*[")" * len(self._from_here.pop())] * 2)
            start, _ = self._open.pop()
            self._closed = (start, self.ecma[start])
            self._put(token, token)
        elif token.startswith("\\"):
            ecma = _escape(token)
            self._put(ecma, self._meant(ecma))
        elif token[0] in "*+?{":
            self._repeats(token)
        else:
            self._put(token, token)

    def _opens(self, token: str) -> None:
        name = token.strip("(?P<>") if token.endswith(">") else ""
        numbered = bool(name) or token == "("
        if numbered:
            self._names.append(name)
        self._open.append((len(self.ecma), len(self._names) if numbered else 0))
        self._put(f"(?<{name}>" if name else token, "(" if numbered else token)

    def _meant(self, token: str) -> str:
        """What the engine is given for an escape outside a class."""
        if token.startswith("\\k<"):
            return self._back(token[3:-1])
        if not token.startswith("\\") or token == "\\0":
            return _code(token)
        if token[1].isdecimal():
            return self._back(int(token[1:]))
        if token in ("\\b", "\\B"):
            return _AT if token == "\\b" else _NOT_AT
        return f"[{_set(token[1])}]" if token[1].lower() in _RANGES else _code(token)

    def _back(self, group: str | int) -> str:
        """A reference: to nothing in its own group, and before that."""
        number = group if isinstance(group, int) else self._names.index(group) + 1 if group in self._names else 0
        if not 0 < number <= len(self._names) or number in {one for _, one in self._open}:
            return "(?:)"
        return f"(?({number})\\{number}|)"

    def _repeats(self, token: str) -> None:
        """A repetition, which the engine merges with the next one unless something stands between them: `a+b?a+`."""
        if "".join(self.engine[self._closed[0] :]) in ("()", "(?:)"):
            self._put(token, "")
            return
        counts = [int(one) for one in re.findall(r"\d+", token)]
        start, opening = self._closed
        if self.ecma[-1] == ")" and opening in ("(?=", "(?!"):
            self.ecma[start] = f"(?:{opening}"
            self._put(f"){token}", "")
            if not (counts or [token[0] == "+"])[0]:
                self.engine[start:] = ["(?:)"] + [""] * (len(self.engine) - start - 1)
            return
        if counts and max(counts) > _COUNTED:
            self.engine[-1] = f"(?:{self.engine[-1]}(?=))"
        self._put(token, token if token in ("+", "+?") else f"{token}(?:|)")

    def _inside(self, token: str, members: list[str]) -> None:
        if token == "]":
            self._put(token, "".join([*members, token]))
            self._members = None
            return
        ecma = _escape(token, in_class=True) if token.startswith("\\") else token
        if token.startswith("\\") and token[1].lower() in _RANGES:
            engine = _set(token[1])
            if members[-1] == "-":
                members[-1] = "\\-"
        elif token == "-" and members[-1].startswith("\\x{0}-\\x") | (members[-1] in map(_set, "dws")):
            engine = ecma = "\\-"
        elif token == "\\b":
            engine = "\\x08"
        else:
            engine = _code(ecma) if ecma.startswith("\\") else re.sub(r"[\[&~]", r"\\\g<0>", token)
        self._put(ecma, "")
        members.append(engine)


def _escape(token: str, *, in_class: bool = False) -> str:
    """An escape as the flag `u` takes it."""
    if token in _EDGES and not in_class:
        return _EDGES[token]
    if token[6:8] == "\\u":  # a pair of surrogates
        return f"\\u{{{0x10000 + ((int(token[2:6], 16) - 0xD800) << 10) + int(token[8:], 16) - 0xDC00:X}}}"
    if token[:3] == "\\x{":
        return f"\\u{token[2:]}"
    if len(token) == 3 and token[1] in "pP":
        return f"{token[:2]}{{{token[2]}}}"
    plain = not token[1].isalnum() and token[1] not in _SYNTAX and not (in_class and token[1] == "-")
    return token[1:] if plain else token


def _code(token: str) -> str:
    """A code point as the engine spells it; no text holds half of a pair."""
    number = re.fullmatch(r"\\u\{?([0-9a-fA-F]+)\}?", token)
    if token[:2] == "\\c":
        return f"\\x{ord(token[2]) % 32:02x}"
    if token == "\\0":
        return "\\x00"
    if number is None:
        return token
    point = int(number[1], 16)
    return f"\\x{{{0xFFFF if 0xD800 <= point < 0xE000 else point:X}}}"
