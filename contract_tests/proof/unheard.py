"""Turns operations into the statuses that no document names, each with the error that an answer with it becomes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice

from contract_tests.reading.operation import Operation

STATUSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "StatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "ServerError",
    524: "ServerError",
    599: "ServerError",
    600: "StatusError",
    999: "StatusError",
}
_THOROUGHLY, _SOME = 20, 3


@dataclass(frozen=True)
class Unheard:
    """An answer with one status to one operation."""

    operation: Operation
    status: int

    @property
    def error(self) -> str:
        return STATUSES[self.status]

    @property
    def name(self) -> str:
        return f"{self.operation.name} {self.status}"


def unheard(operations: Iterable[Operation]) -> Iterator[Unheard]:
    """All statuses for some operations, and a few in turn for each of the others: one table is all that they share."""
    turns = cycle(STATUSES)
    for index, operation in enumerate(operations):
        said = STATUSES if index < _THOROUGHLY else islice(turns, _SOME)
        yield from (Unheard(operation, status) for status in said)
