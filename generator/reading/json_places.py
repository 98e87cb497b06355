"""Turns the text of a JSON document into where the members of each of its objects and arrays stand."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

BREAK: Final = re.compile(r"\r\n?|\n")
_GAP: Final = re.compile(r"[ \t\r\n,:]*+")
_MOST: Final = 200_000_000
"""How many characters are passed over, all together: then the nearest thing around a value is told as its place."""

_DECODER: Final = json.JSONDecoder(object_pairs_hook=lambda _: None, parse_int=len, parse_float=len, parse_constant=len)
"""Reads to the end of a value, and makes little of it."""


def positions(text: str) -> tuple[int, Callable[[Any], Mapping[str, tuple[int, int]]]]:
    """Returns the position of the document's value, and what returns for one the line and position of each member."""
    left = _MOST

    @cache
    def breaks() -> array[int]:
        return array("I", (found.end() for found in BREAK.finditer(text)))

    def following(position: int) -> int:
        """Returns where the next name, value or end is."""
        found = _GAP.match(text, position)
        return found.end() if found else position

    def members(start: int) -> dict[str, tuple[int, int]]:
        nonlocal left
        found: dict[str, tuple[int, int]] = {}
        at = following(start + 1)
        while text[start] in "{[" and text[at] not in "}]" and left > 0:
            name, begin = str(len(found)), at
            if text[start] == "{":
                name, end = _DECODER.raw_decode(text, at)
                begin = following(end)
            found[name] = 1 + bisect_right(breaks(), at), begin
            end = _DECODER.raw_decode(text, begin)[1]
            left -= end - begin
            at = following(end)
        return found

    return following(0), members
