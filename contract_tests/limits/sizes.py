"""Tells which limits of size are so far out that no value on them is made: it would be more than memory holds."""

from contract_tests.limits.places import Entry, Place, Sides
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema

LONG = 2**17
"""From so many characters on a text is made of one kind only, and tried where it is in question alone."""
MOST = 2**17
"""How many elements or members a value has at most."""
MANY = 2**12
"""From so many elements on that hold others an array is given on one way alone: each way would take minutes."""
_LONGEST = 2**26
LARGEST = {
    "minLength": _LONGEST,
    "maxLength": _LONGEST,
    "minItems": MOST,
    "maxItems": MOST,
    "minProperties": MOST,
    "maxProperties": MOST,
}
"""The largest limit by keyword of which values are made."""


def too_large(keyword: str, limit: Json) -> str:
    """Why nothing on a limit is made; no text where something is."""
    if keyword not in LARGEST or limit <= LARGEST[keyword]:
        return ""
    return f"{limit:,} is more than the {LARGEST[keyword]:,} that are tried"


def is_long(keyword: str, limit: Json) -> bool:
    """Whether a value on a limit is a text that takes long to send."""
    return LARGEST.get(keyword) == _LONGEST and limit > LONG


def is_heavy(keyword: str, limit: Json, element: Schema | None) -> bool:
    """Whether a value on a limit is an array of very many elements that hold others."""
    plain = element is None or not (element.is_model or element.is_union or element.combined or element.items)
    return LARGEST.get(keyword) == MOST and limit > MANY and not plain


def within(keyword: str, entry: Entry) -> Entry:
    """The entry of a keyword, which makes nothing of a limit that is too large."""

    def made(limit: Json, place: Place) -> Sides:
        return Sides([], []) if too_large(keyword, limit) else entry(limit, place)

    return made
