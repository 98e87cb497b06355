"""Turns the keywords of a text, a number or a truth value into a Hypothesis strategy."""

from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias

from hypothesis import strategies as st

from contract_tests.limits.patterns import matching
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema

Drawn: TypeAlias = st.SearchStrategy[Any]
MANY = 60  # what is drawn of a text or of an array beyond its least length; the limits themselves are tested elsewhere
_FAR = 10**12


@cache
def json_values() -> Drawn:
    """Any JSON value of modest size."""
    scalars = st.none() | st.booleans() | st.integers(-_FAR, _FAR) | st.floats(allow_nan=False, allow_infinity=False)
    inner = scalars | texts(0, 20)
    return st.recursive(
        inner, lambda some: st.lists(some, max_size=3) | st.dictionaries(texts(0, 5), some, max_size=3), max_leaves=5
    )


def scalars(schema: Schema, *, loose: bool = False) -> Drawn:
    """Values of the schema's type within its bounds or, if `loose`, of its type alone."""
    words = {} if loose else schema.keywords
    if "const" in words or "enum" in words:
        return st.sampled_from([words["const"]] if "const" in words else words["enum"])
    kind = schema.keywords.get("type")
    names = kind if isinstance(kind, list) else [kind]
    return st.one_of([_of_type(str(name), words) for name in names])


def _of_type(name: str, words: dict[str, Json]) -> Drawn:
    match name:
        case "string":
            least = words.get("minLength", 0)
            most = min(words.get("maxLength", least + MANY), least + MANY)
            return _matching(words["pattern"], least, most) if "pattern" in words else texts(least, most)
        case "integer":
            return _multiples(words, "1")
        case "number":
            return _multiples(words, repr(words["multipleOf"])) if "multipleOf" in words else _floats(words)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
        case _:
            return json_values()


def _multiples(words: dict[str, Json], unit: str) -> Drawn:
    step = Fraction(repr(words["multipleOf"])) if "multipleOf" in words else Fraction(unit)
    low, high = _ends(words)
    counts = st.integers(-int(-Fraction(repr(low)) // step), int(Fraction(repr(high)) // step))
    whole = counts.map(lambda count: count * step)
    return whole.map(lambda value: int(value) if value.denominator == 1 else float(value))


def _floats(words: dict[str, Json]) -> Drawn:
    low, high = _ends(words)
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _ends(words: dict[str, Json]) -> tuple[Json, Json]:
    low = words.get("minimum", words.get("exclusiveMinimum"))
    high = words.get("maximum", words.get("exclusiveMaximum"))
    if low is None:
        low = -_FAR if high is None else high - _FAR
    return low, low + _FAR if high is None else high


@cache  # a strategy is told by what it draws, and takes longer to make than to draw from
def texts(least: int, most: int) -> Drawn:
    """Any text that JSON can say, so without lone surrogates."""
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=least, max_size=most)


def _matching(pattern: str, least: int, most: int) -> Drawn:
    lengths = st.integers(least, most)
    return lengths.flatmap(lambda length: st.sampled_from(matching(pattern, length) or ("",)))
