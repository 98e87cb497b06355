"""Turns the cases of a constraint into those that one of several ways takes: of many cases each takes others."""

import math
from collections.abc import Sequence
from typing import TypeVar

from contract_tests.profiles import cases_each

T = TypeVar("T")


class Shares:
    """Of a document with so many constraints. One way takes all the cases, and needs no share."""

    def __init__(self, constraints: int) -> None:
        self._most = cases_each(constraints)

    def of(self, cases: Sequence[T], turn: int) -> list[T]:
        """The first case, which is the nearest to the limit, and as many of the rest as there is time for."""
        step = max(1, math.ceil(len(cases) / self._most))
        return [*cases[:1], *cases[1 + turn % step :: step]]
