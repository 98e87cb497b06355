"""Turns the table of faults into the faults of one package: those that what it declares can bring to light."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from contract_tests.audit.mutant import RUNTIME, Mutant

TABLE = Path(__file__).parent / "faults.yaml"


class MissingTextError(Exception):
    """A fault names a text that the package does not hold exactly once, so it would break nothing or too much."""


@dataclass(frozen=True)
class Fault:
    path: str
    breaks: str
    old: str
    new: str
    needs: str = ""


def faults() -> list[Fault]:
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return [Fault(path, **entry) for path, entries in table.items() for entry in entries]


def runtime_mutants(client: Path) -> Iterator[Mutant]:
    """Changes of what is written by hand and the same in every package."""
    declared = "".join(
        path.read_text("utf-8") for part in ("models", "api") for path in sorted((client / part).rglob("*.py"))
    )
    for fault in faults():
        if fault.needs in declared:
            yield _mutant(fault, (client / fault.path).read_text(encoding="utf-8"))


def _mutant(fault: Fault, text: str) -> Mutant:
    if text.count(fault.old) != 1:
        raise MissingTextError(f"{fault.path} holds {text.count(fault.old)} times, not once: {fault.old!r}")
    changed = {fault.path: text.replace(fault.old, fault.new)}
    return Mutant(RUNTIME, fault.path, fault.breaks, sources=changed)
