"""Turns groups into verdicts: generates a client of many groups at once, and sends every instance through it."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from generator.diagnostics import Diagnostic, DocumentError
from generator.pipeline import generate
from generator.write import write

from .documents import document, operation
from .groups import Case, Group
from .sending import refused_or_sent

_ANOTHER_SCOPE: Final = ("$id", "$anchor", "$dynamicAnchor")


@dataclass
class Verdict:
    """What became of a group: carried, with what the client said of each case; refused; or neither."""

    group: Group
    refused: list[str] = field(default_factory=list)
    """What the generator refused it for."""

    crashed: str | None = None
    """The exception, where the generator neither carried nor refused it."""

    disagreements: list[tuple[Case, str]] = field(default_factory=list)
    """The cases on which client and suite differ, and what the client did."""

    @property
    def carried(self) -> bool:
        return not self.refused and self.crashed is None


def try_all(groups: list[Group]) -> list[Verdict]:
    """Returns a verdict for each group. Those of one draft share a document, unless they give names to their places."""
    together = {number: group for number, group in enumerate(groups) if not _stands_alone(group)}
    verdicts = _try(together) if together else {}
    for number, group in enumerate(groups):
        if number not in verdicts:
            verdicts |= _try({number: group})
    return [verdicts[number] for number in range(len(groups))]


def _stands_alone(group: Group) -> bool:
    return bool(group.remotes) or _is_named(group.schema)


def _is_named(schema: Any) -> bool:
    if isinstance(schema, list):
        return any(map(_is_named, schema))
    if isinstance(schema, dict):
        return any(name in schema for name in _ANOTHER_SCOPE) or any(map(_is_named, schema.values()))
    return False


def _try(groups: Mapping[int, Group]) -> dict[int, Verdict]:
    """Tries groups together, then without those that were refused, then in halves where nobody knows which it was."""
    try:
        files = generate(document(groups))
    except DocumentError as error:
        refusals = _refusals(groups, error.diagnostics)
        if len(groups) == 1:
            refusals = {number: [found.message for found in error.diagnostics] for number in groups}
    except Exception as error:  # whatever the generator dies of is what this is here to tell
        if len(groups) == 1:
            return {number: Verdict(group, crashed=repr(error)) for number, group in groups.items()}
        refusals = {}
    else:
        return _send(groups, files)
    verdicts = {number: Verdict(groups[number], refused=messages) for number, messages in refusals.items()}
    left = {number: group for number, group in groups.items() if number not in refusals}
    parts = [left] if refusals else _halves(left)
    for part in parts:
        verdicts |= _try(part) if part else {}
    return verdicts


def _halves(groups: Mapping[int, Group]) -> list[dict[int, Group]]:
    numbers = list(groups)
    middle = len(numbers) // 2
    return [{number: groups[number] for number in half} for half in (numbers[:middle], numbers[middle:])]


def _refusals(groups: Mapping[int, Group], diagnostics: tuple[Diagnostic, ...]) -> dict[int, list[str]]:
    """Returns what was said about each group: a diagnostic points into its component or into its operation."""
    places = {f"G{number}": number for number in groups} | {f"~1{operation(number)}": number for number in groups}
    refusals: dict[int, list[str]] = {}
    for found in diagnostics:
        parts = found.pointer.split("/")
        name = parts[3] if parts[1:3] == ["components", "schemas"] else parts[2] if len(parts) > 2 else ""
        number = places.get(name.split(".")[0])
        if number is not None:
            refusals.setdefault(number, []).append(found.message)
    return refusals


def _send(groups: Mapping[int, Group], files: dict[str, str]) -> dict[int, Verdict]:
    with tempfile.TemporaryDirectory(prefix="suite") as folder:
        name = Path(folder).name.replace("-", "_")
        write(files, Path(folder, name))
        sys.path.insert(0, folder)
        try:
            package = importlib.import_module(name)
            return {number: _judged(package, number, group) for number, group in groups.items()}
        finally:
            sys.path.remove(folder)


def _judged(package: Any, number: int, group: Group) -> Verdict:
    verdict = Verdict(group)
    module = getattr(package.api.suite, operation(number))
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(204)

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        client = package.Client(http_client=http)
        for case in group.cases:
            requests.clear()
            what = refused_or_sent(package, module, client, case.instance, requests, group.schema)
            if what != ("sent" if case.valid else "refused"):
                verdict.disagreements.append((case, what))
    return verdict
