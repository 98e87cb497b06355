"""Turns verdicts into a table by file of the suite, and into the sentences below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from .trial import Verdict

_COLUMNS: Final = ("groups", "carried", "refused", "crashed", "instances", "agreements", "disagreements")
_SHOWN: Final = 200


def table(verdicts: list[Verdict]) -> Iterator[str]:
    """Yields the lines of the table, with the totals last."""
    files = {verdict.group.file: None for verdict in verdicts}
    width = max(map(len, [*files, "total"]))
    yield "  ".join(["file".ljust(width), *_COLUMNS])
    for file in files:
        yield _row(file.ljust(width), (verdict for verdict in verdicts if verdict.group.file == file))
    yield _row("total".ljust(width), verdicts)
    carried = sum(verdict.carried for verdict in verdicts)
    yield f"{carried} of {len(verdicts)} groups are carried: {carried / max(len(verdicts), 1):.1%}"


def _row(name: str, verdicts: Iterable[Verdict]) -> str:
    counts: Counter[str] = Counter()
    for verdict in verdicts:
        wrong = len(verdict.disagreements)
        counts["groups"] += 1
        counts["carried" if verdict.carried else "refused" if verdict.refused else "crashed"] += 1
        if verdict.carried:
            counts["instances"] += len(verdict.group.cases)
            counts["agreements"] += len(verdict.group.cases) - wrong
            counts["disagreements"] += wrong
    return "  ".join([name, *(str(counts[column]).rjust(len(column)) for column in _COLUMNS)])


def faults(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yields a line for each disagreement and each crash."""
    for verdict in verdicts:
        where = f"{verdict.group.draft}/{verdict.group.file}: {verdict.group.description}"
        if verdict.crashed is not None:
            yield f"crashed: {where}: {_short(verdict.crashed)}"
        for case, what in verdict.disagreements:
            yield f"disagreement: {where}: {case.description}: {'valid' if case.valid else 'invalid'}, {_short(what)}"


def refusals(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yields a line for each refused group, with what was refused."""
    for verdict in verdicts:
        if verdict.refused:
            said = "; ".join(dict.fromkeys(verdict.refused))
            yield f"refused: {verdict.group.draft}/{verdict.group.file}: {verdict.group.description}: {said}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
