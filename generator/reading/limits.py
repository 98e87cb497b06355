"""What a document is held to, in JSON and in YAML: how deep and wide it may be, and which numbers and texts it has."""

from __future__ import annotations

import math
import re
from typing import Final

MAX_VALUES: Final = 2_000_000
"""How many values a document may have, by the signs between them: as YAML so many take about five seconds to read."""

TOO_MANY: Final = f"more than {MAX_VALUES:,} values, as it seems by its lines and commas"

MAX_DEPTH: Final = 200
TOO_DEEP: Final = f"deeper than {MAX_DEPTH} levels"

MAX_MEMBERS: Final = 20_000
"""How many members one object or array may have."""

TOO_WIDE: Final = f"more than {MAX_MEMBERS} members"

MAX_WAY: Final = 10_000
"""How many characters the names that lead to an object or array may have, all together, as pointers have them."""

TOO_LONG: Final = f"the names that lead here have more than {MAX_WAY} characters"
TOO_LONG_EACH: Final = "the names that lead to objects and arrays are too long for their number"

NO_TEXT: Final = "half of a surrogate pair is not text"
_HALF: Final = re.compile("[\ud800-\udfff]")
_LOST: Final = re.compile(r"[^eE]*[1-9].*")
"""A number that is not zero."""


def is_text(value: str) -> bool:
    """Says whether all of a string is characters, and none of it half of a surrogate pair."""
    return value.isascii() or _HALF.search(value) is None


def are_too_many(text: str, breaks: str) -> bool:
    """Says whether a text has too many values, by what stands beside each: ends of lines too, if `breaks` has them."""
    lines = max(map(text.count, breaks), default=0)
    return lines + sum(map(text.count, ",[{")) > MAX_VALUES


def are_too_long(ways: int, count: int) -> bool:
    """Says whether the names that lead to so many objects and arrays have, counted for each, too many characters."""
    return ways > _LONG + _LONG_EACH * count


_LONG: Final = 10_000_000
_LONG_EACH: Final = 1_000


def twice(name: str) -> str:
    """Returns what is wrong with a name that an object has already."""
    return f"the key {name!r} stands here twice"


def finite(text: str) -> float:
    """Returns a number that is written with a fraction or an exponent.

    Raises:
        ValueError: it is infinite, or would be taken for 0.
    """
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is not a JSON number")
    if value == 0 and _LOST.fullmatch(text):
        raise ValueError(f"{text} would be taken for 0")
    return value


def whole(text: str, base: int = 10) -> int:
    """Returns a whole number.

    Raises:
        ValueError: it is none that Python reads and writes in decimal.
    """
    try:
        value = int(text, base)
        if base != 10:
            str(value)
    except ValueError as error:
        raise ValueError(f"a number of {len(text)} digits is not carried") from error
    return value
