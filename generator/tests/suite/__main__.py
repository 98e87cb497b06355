"""Prints how generated clients fare on the JSON-Schema-Test-Suite: `python -m generator.tests.suite`."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

from .archive import suite
from .groups import DRAFTS, Draft, Group, groups
from .openapi_30 import inexpressible
from .table import faults, refusals, table
from .trial import Verdict, try_all

_TOGETHER = 40
"""How many groups share a process's turn and, where they can, a document."""


def main() -> int:
    """Runs the suite and returns 1 where a client and the suite differ or the generator crashes, else 0."""
    parser = argparse.ArgumentParser(prog="python -m generator.tests.suite", description=__doc__)
    parser.add_argument("--draft", choices=DRAFTS, action="append", help="one draft alone (default: all)")
    parser.add_argument("--file", action="append", help="one file alone, by its name without ending")
    parser.add_argument("--refusals", action="store_true", help="list what was refused, and why")
    given = parser.parse_args()
    failed = [_run(draft, given) for draft in given.draft or DRAFTS]
    return int(any(failed))


def _run(draft: Draft, given: argparse.Namespace) -> bool:
    found = [group for group in groups(suite(), draft) if not given.file or group.file in given.file]
    unwritten: Counter[str] = Counter()
    if draft == "draft4":
        reasons = [inexpressible(group.schema, *group.remotes.values()) for group in found]
        unwritten.update(reason for reason in reasons if reason is not None)
        found = [group for group, reason in zip(found, reasons, strict=True) if reason is None]
    verdicts = _verdicts(found)
    wrong = list(faults(verdicts))
    print(f"\n{draft}", *table(verdicts), *wrong, *(refusals(verdicts) if given.refusals else ()), sep="\n")
    if unwritten:
        _print_unwritten(unwritten)
    return bool(wrong)


def _print_unwritten(unwritten: Counter[str]) -> None:
    print(f"{unwritten.total()} more groups are not expressible in OpenAPI 3.0, for", end=" ")
    print(", ".join(f"{reason} ({count})" for reason, count in unwritten.most_common()))


def _verdicts(found: list[Group]) -> list[Verdict]:
    portions: Iterable[list[Group]] = [found[start : start + _TOGETHER] for start in range(0, len(found), _TOGETHER)]
    with ProcessPoolExecutor(2) as processes:
        return [verdict for verdicts in processes.map(try_all, portions) for verdict in verdicts]


if __name__ == "__main__":
    raise SystemExit(main())
