"""Turns a document and a package into a verdict: whether the contract tests fail on the two, and by which test."""

import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test

from contract_tests.reach import INCOMPLETE

TESTS = Path(__file__).resolve().parent.parent
PROOF, ENDPOINT = TESTS / "proof", TESTS / "endpoint"
KILLED, SURVIVED, BROKE, HUNG = "killed", "survived", "broke the run", "hung"
NOT_REACHED = "not everything was reached"


@dataclass(frozen=True)
class Verdict:
    outcome: str
    by: str = ""
    """The test that killed, or what went wrong with the run."""


class Watcher:
    """Remembers the first test that failed and every error outside of the tests."""

    def __init__(self) -> None:
        self.failed: str | None = None
        self.broken: str | None = None

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Puts the first case of each test before the second of any, and last what draws: most die of a first case."""
        cases = defaultdict[str, Iterator[int]](count)
        items.sort(
            key=lambda item: (
                is_hypothesis_test(getattr(item, "obj", None)),
                next(cases[item.nodeid.partition("[")[0]]),
            )
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self.failed is None:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.broken = self.broken or f"{report.nodeid or 'collection'}: {report.longreprtext[-400:]}"

    def pytest_internalerror(self, excrepr: object) -> None:
        self.broken = self.broken or str(excrepr)[-400:]


def attempt(spec: Path, client: Path, tests: Path, ignored: Sequence[Path] = ()) -> Verdict:
    """Runs the tests in this process, which can't run them again: a package is imported once."""
    os.environ["HYPOTHESIS_PROFILE"] = "audit"
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.dont_write_bytecode = True
    for name in [name for name in sys.modules if name.partition(".")[0] == client.name]:
        del sys.modules[name]  # the process that forked may have imported the original
    watcher = Watcher()
    options = ["-q", "-x", "--no-header", "-c", os.devnull, "--rootdir", str(TESTS.parent), "-p", "no:cacheprovider"]
    options += ["-p", "_hypothesis_pytestplugin", "--import-mode", "importlib", "--tb", "short"]
    options += ["-p", "no:logging", "--capture", "sys"]
    options += ["-p", "no:unraisableexception", "-p", "no:threadexception"]  # each collects garbage at the end
    options += [f"--spec={spec}", f"--client={client}", *(f"--ignore={path}" for path in ignored)]
    return judged(int(pytest.main([*options, str(tests)], plugins=[watcher])), watcher)


def judged(status: int, watcher: Watcher) -> Verdict:
    """A run is killed by a test that fails. One that never came to testing, or came to grief, has proved nothing."""
    if watcher.broken is not None:
        return Verdict(BROKE, watcher.broken)
    if status == pytest.ExitCode.OK:
        return Verdict(SURVIVED)
    if status in (pytest.ExitCode.TESTS_FAILED, INCOMPLETE):
        return Verdict(KILLED, watcher.failed or NOT_REACHED)
    return Verdict(BROKE, f"pytest ended with status {status}")
