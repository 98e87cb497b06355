"""Turns verdicts into lines to read: how far the audit is, what it found, and whether all is well."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from contract_tests.audit.mutant import Mutant
from contract_tests.audit.trial import KILLED, SURVIVED, Verdict

Results = Sequence[tuple[Mutant, Verdict]]


class Progress:
    """One line that is written over where someone watches, and a line each tenth where it is kept."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._watched = total, 0, sys.stderr.isatty()

    def step(self, survivors: int) -> None:
        self._done += 1
        tenth = max(1, self._total // 10)
        last = self._done == self._total
        line = f"audit: {self._done} of {self._total} mutants tried, {survivors} not killed"
        if self._watched:
            print(f"\r{line}", end="\n" if last else "", file=sys.stderr, flush=True)
        elif last or self._done % tenth == 0:
            print(line, file=sys.stderr, flush=True)


@dataclass
class Report:
    results: Results
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why a mutant that survives changes nothing, by its name."""

    def of(self, outcome: str) -> list[tuple[Mutant, Verdict]]:
        return sorted(((one, said) for one, said in self.results if said.outcome == outcome), key=_name)

    @property
    def unexplained(self) -> list[str]:
        return [mutant.name for mutant, _ in self.of(SURVIVED) if mutant.name not in self.reasons]

    @property
    def stale(self) -> list[str]:
        """Reasons for what does not survive."""
        survivors = {mutant.name for mutant, _ in self.of(SURVIVED)}
        return [name for name in self.reasons if name not in survivors]

    @property
    def failed(self) -> list[tuple[Mutant, Verdict]]:
        return sorted(((one, said) for one, said in self.results if said.outcome not in (KILLED, SURVIVED)), key=_name)

    @property
    def good(self) -> bool:
        return bool(self.results) and not (self.unexplained or self.stale or self.failed)

    def lines(self, seconds: float) -> Iterator[str]:
        yield from _table(self.results)
        yield ""
        for mutant, _ in self.of(SURVIVED):
            yield f"survived: {mutant.name}: {self.reasons.get(mutant.name, 'NO REASON IS GIVEN')}"
        yield from (f"{said.outcome}: {mutant.name}: {said.by}" for mutant, said in self.failed)
        yield from (f"a reason for what does not survive: {name}" for name in self.stale)
        yield _summary(self, seconds)


def _summary(report: Report, seconds: float) -> str:
    killed, total = len(report.of(KILLED)), len(report.results)
    explained = len(report.of(SURVIVED)) - len(report.unexplained)
    rest = f", {explained} survived for a reason" if explained else ""
    rest += f", {len(report.unexplained)} SURVIVED" if report.unexplained else ""
    rest += f", {len(report.failed)} PROVED NOTHING" if report.failed else ""
    return f"audit: {killed} of {total} mutants killed{rest} in {seconds:.0f} s"


def _table(results: Results) -> Iterator[str]:
    """Of each kind, how many were killed and how many there are, and the tests that killed most of them."""
    width = max((len(mutant.kind) for mutant, _ in results), default=0)
    for side in dict.fromkeys(mutant.side for mutant, _ in results):
        yield f"\n{side.ljust(width)}  killed / total  by"
        for kind in sorted({mutant.kind for mutant, _ in results if mutant.side == side}):
            said = [verdict for mutant, verdict in results if (mutant.side, mutant.kind) == (side, kind)]
            killed = [verdict for verdict in said if verdict.outcome == KILLED]
            yield f"{kind.ljust(width)}  {len(killed):6} / {len(said):<5}  {_killers(killed)}".rstrip()


def _killers(killed: Iterable[Verdict]) -> str:
    files = Counter(verdict.by.partition("::")[0].rpartition("/")[2].removesuffix(".py") for verdict in killed)
    return ", ".join(f"{name} {count}" for name, count in files.most_common())


def _name(result: tuple[Mutant, Verdict]) -> str:
    return result[0].name
