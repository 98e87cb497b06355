"""A document that means harm gets a client or a diagnostic, soon, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from .hostile.corpus import documents
from .hostile.payloads import BAIT, MARKER

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[2]
BATCHES = 16


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What became of each document, by name."""
    folder = tmp_path_factory.mktemp("hostile")
    names: dict[str, str] = {}
    for index, (name, document) in enumerate(documents()):
        names[f"d{index}"] = name
        (folder / f"d{index}").mkdir()
        (folder / f"d{index}/document").write_bytes(document)
    (folder / BAIT).write_text("a: {}\n", encoding="utf-8")
    before = set(folder.iterdir())
    batches = [list(names)[start::BATCHES] for start in range(BATCHES)]
    with ThreadPoolExecutor(2) as pool:
        found = [report for batch in pool.map(lambda batch: _reports(folder, batch), batches) for report in batch]
    assert set(folder.iterdir()) == before, "something was written beside the documents"
    assert {path.name for path in folder.glob("d*/*")} == {"document", "client"}
    assert list(folder.rglob(MARKER)) == [], "code of a document ran"
    return {names[report["name"]]: report for report in found}


def _reports(folder: Path, batch: list[str]) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "generator.tests.hostile.victim", str(folder)]
    said = "".join(f"{name}\n" for name in batch)
    ran = subprocess.run(command, input=said, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    made = [json.loads(line) for line in ran.stdout.splitlines()]
    ended = [name for name in batch if name not in {report["name"] for report in made}]
    assert ended == [], f"these ended their process: {ran.stderr[-500:]}"
    return made


def test_there_are_many_of_them(reports: dict[str, dict[str, Any]]) -> None:
    assert len(reports) >= 60


def test_none_of_them_crashes_the_generator_or_its_client(reports: dict[str, dict[str, Any]]) -> None:
    assert {name: one["crash"] for name, one in reports.items() if one["crash"]} == {}


def test_one_without_a_client_gets_diagnostics_with_lines(reports: dict[str, dict[str, Any]]) -> None:
    refused = {name: one["told"] for name, one in reports.items() if one["status"] != 0}
    assert [name for name, told in refused.items() if "/document:" not in told or "Traceback" in told] == []
    assert 0 < len(refused) < len(reports)


def test_none_of_them_runs_code_or_looks_beyond_itself(reports: dict[str, dict[str, Any]]) -> None:
    assert {name: one["touched"] for name, one in reports.items() if one["touched"]} == {}


def test_none_of_them_takes_long_or_much_memory(reports: dict[str, dict[str, Any]]) -> None:
    greedy = {name: (one["seconds"], one["megabytes"]) for name, one in reports.items()}
    assert {name: cost for name, cost in greedy.items() if cost[0] > 5 or cost[1] > 500} == {}
