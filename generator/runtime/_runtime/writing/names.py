"""The names that parameters and form fields are sent under: of two under one name, one would be read as the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from ...errors import RequestPart
from ..keywords.keyword import Place


@frozen
class Named:
    """What stands under some names in a place that has room for several."""

    place: RequestPart
    at: Place
    value: Any
    names: frozenset[str]


def shared(found: Sequence[Named]) -> Iterator[tuple[Named, str]]:
    """Yields what has a name that something else in its place has too, with the first such name."""
    owners = Counter((one.place, name) for one in found for name in one.names)
    for one in found:
        for name in sorted(one.names):
            if owners[one.place, name] > 1:
                yield one, name
                break
