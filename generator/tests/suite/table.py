"""Turns verdicts into a table by file of the suite, and into the sentences below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from .remote import needs_another_document
from .rewriting import without_dialect
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
    remote = [verdict for verdict in verdicts if verdict.refused and _is_remote(verdict)]
    yield _share(verdicts, len(verdicts), "groups")
    if remote:
        yield f"{len(remote)} of the refused ones refer to another document, which is refused without a look"
        yield _share(verdicts, len(verdicts) - len(remote), "other groups")


def _share(verdicts: list[Verdict], of: int, what: str) -> str:
    carried = sum(verdict.carried for verdict in verdicts)
    return f"{carried} of {of} {what} are carried: {carried / max(of, 1):.1%}"


def _is_remote(verdict: Verdict) -> bool:
    return needs_another_document(without_dialect(verdict.group.schema, verdict.group.draft))


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
