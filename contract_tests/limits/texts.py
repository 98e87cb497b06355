"""Turns the limits of a text into texts on the limit and texts one step past it."""

from contract_tests.limits.patterns import matching
from contract_tests.limits.places import Place, Sides
from contract_tests.limits.sizes import LONG

ASTRAL = "\U0001f600"  # one code point, two UTF-16 units, four bytes


def min_length(limit: int, place: Place) -> Sides:
    return Sides(_texts(limit, place), _texts(limit - 1, place))


def max_length(limit: int, place: Place) -> Sides:
    return Sides(_texts(limit, place), _texts(limit + 1, place))


def pattern(pattern: str, place: Place) -> Sides:
    shortest, longest = place.keywords.get("minLength", 0), place.keywords.get("maxLength", 20)
    on = [text for length in (shortest, longest) for text in matching(pattern, length)]
    around = (f"{edge}{text}{end}" for text in on for edge in ("", "\n", ASTRAL) for end in ("\n", "\u0663", ASTRAL))
    within = (text[:-1] for text in on if text)
    return Sides(on, ["", *within, *around, *_texts(shortest, place), ASTRAL * max(1, shortest), "\u0663" * shortest])


def _texts(length: int, place: Place) -> list[str]:
    """Texts of so many code points; `shortest`, where a pattern asks for it, may be longer."""
    if length < 0:
        return []
    pattern = place.keywords.get("pattern")
    if length > LONG:
        return ["a" * length]
    return [ASTRAL * length, "a" * length, *(matching(pattern, length) if pattern else [])]
