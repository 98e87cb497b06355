"""What a keyword is: it reads a value at a place, in one pass that checks it and turns it into what a field holds."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, NamedTuple

from attrs import Factory, frozen

from ...errors import Violation
from ...types import UNSET
from .advice import advice
from .json_types import equal, is_json, no_json, shown


class Enough(Exception):
    """Ends a reading that has noted as much as is wanted of it."""


class Place(NamedTuple):
    """Where a value stands: for programs as a pointer, for people as a subject."""

    pointer: str
    subject: str

    def member(self, name: str, subject: str) -> Place:
        escaped = name.replace("~", "~0").replace("/", "~1")
        return Place(f"{self.pointer}/{escaped}", subject)

    def element(self, index: int) -> Place:
        return Place(f"{self.pointer}/{index}", f"{self.subject}[{index}]")

    def below(self, way: Iterable[str | int]) -> Place:
        """Returns the place that a way of names and indices leads to."""
        place = self
        for step in way:
            place = place.element(step) if isinstance(step, int) else place.member(step, f"{place.subject}.{step}")
        return place


@frozen
class Reading:
    """One pass over a value, in which it is checked and turned into what a field holds.

    A strict reading asserts every keyword, as for a request; a tolerant one, as for a response, `type` and `required`.
    """

    strict: bool = True
    keeps_models: bool = False
    """Whether a model in the value stays the same object, as for one that a caller puts into another."""

    sending: bool = False
    """Whether what only answers have is left out."""

    fills: bool = True
    """Whether a default takes the place of what is left out; where a whole schema filled the value it does not."""

    judged: bool = False
    """Whether a schema around has judged the value already, so that no violation in it is reported twice."""

    most: int | None = None
    """How many violations end the reading: an answer may be wrong in any number of places."""

    chosen: dict[tuple[int, int, str, bool], tuple[object, object]] = Factory(dict)
    """What alternatives made of a value at a place, and the value: those of a union in itself are asked again."""

    noted: dict[tuple[str, str], list[Violation]] = Factory(dict)
    """What breaks a rule, by place and keyword."""

    @property
    def violations(self) -> Sequence[Violation]:
        return tuple(violation for found in self.noted.values() for violation in found)

    def refuse(
        self, keyword: str, limit: object, value: object, at: Place, rule: str, *, further: bool = False
    ) -> None:
        """Notes that `value` breaks `keyword`; `rule` ends the line that begins with the place.

        Where the keyword is broken already, it is noted only as a `further` rule, of several in a whole schema: if
        limit or value are others.

        Raises:
            Enough: that was the last to be noted.
        """
        found = self.noted.setdefault((at.pointer, keyword), [])
        known = (equal(one.limit, limit) and equal(one.value, value) for one in found)
        if not any(known) if further else not found:
            found.append(Violation(at.pointer, keyword, limit, value, f"{at.subject}: {rule}{advice(value)}"))
        if self.most is not None and len(self.noted) >= self.most:
            raise Enough


class Keyword:
    """One assertion keyword with the limit that the document gives it."""

    __slots__ = ("limit",)
    keyword: ClassVar[str]
    keywords: Sequence[Keyword] = ()
    """The keywords that it brings along for the same value."""

    def __init__(self, limit: Any) -> None:
        self.limit = limit

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        """Returns the value as a field holds it; what it breaks is noted in `reading`."""
        if reading.strict and not self.holds(value):
            self.refuse(value, at, reading)
        return value

    def refuse(self, value: Any, at: Place, reading: Reading) -> None:
        reading.refuse(self.keyword, self.limit, value, at, f"{shown(value)} {self.rule()}")

    def holds(self, value: Any) -> bool:
        """Says whether `value` keeps the rule; one of a type that the rule is not about does."""
        raise NotImplementedError

    def rule(self) -> str:
        """Ends the sentence that begins with the value that broke the rule."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.limit!r})"


@contextmanager
def bounded(value: Any, at: Place, reading: Reading) -> Generator[None]:
    """Notes that a value holds itself, or more levels than Python can follow, where reading it comes to no end."""
    try:
        yield
    except RecursionError:
        # What is nested so deep could be neither compared nor pickled; a caller has it, and of an answer there is text.
        reading.refuse("type", "JSON", value if reading.strict else UNSET, at, "holds itself, or is nested too deep")


def read(keywords: Iterable[Keyword], value: Any, at: Place, reading: Reading) -> Any:
    """Reads a value by each of the keywords; whatever they are, it must be JSON."""
    noted = len(reading.noted)
    for keyword in keywords:
        value = keyword.read(value, at, reading)
    if len(reading.noted) == noted and not is_json(value):
        for way, found in no_json(value):
            reading.refuse("type", "JSON", found, at.below(way), f"{shown(found)} is not JSON")
    return value


def all_of(keywords: Iterable[Keyword]) -> Iterator[Keyword]:
    """Yields the keywords that hold for a value, those too that others bring with them."""
    for keyword in keywords:
        yield keyword
        yield from all_of(keyword.keywords)
