"""Turns a run of tests by several processes into what must be the same as by one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from contract_tests.self_tests.test_imports import ROOT

pytestmark = pytest.mark.skipif("fork" not in dir(os), reason="processes that share what is known are forked")

RUN = """
import sys, pytest
from contract_tests.processes import Processes
from contract_tests.reach import LEDGER

class Counts:
    def pytest_sessionfinish(self, session):
        print("counts", dict(session.config.stash[LEDGER].counts))

sys.exit(pytest.main([*sys.argv[1:], "-q", "-p", "no:cacheprovider"], plugins=[Processes(2, worth_it=1), Counts()]))
"""

TESTS = """
import os, pytest
from contract_tests.reach import LEDGER

@pytest.mark.parametrize("number", range(200))
def test_of_many(number, request):
    assert os.getppid() == PARENT
    request.config.stash[LEDGER].add("sent", "a body")
"""


def ran(tmp_path: Path, tests: str, *options: str) -> tuple[int, str]:
    """The status and the output of a run of tests by two processes."""
    (tmp_path / "test_it.py").write_text(tests.replace("PARENT", "int(os.environ['PARENT'])"), encoding="utf-8")
    started = f"import os\nos.environ['PARENT'] = str(os.getpid())\n{RUN}"
    run = subprocess.run(
        [sys.executable, "-c", started, str(tmp_path), "--rootdir", str(tmp_path), "-c", os.devnull, *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return run.returncode, run.stdout


def test_all_tests_are_run_once_and_what_they_reached_adds_up(tmp_path: Path) -> None:
    status, told = ran(tmp_path, TESTS)
    assert status == 0, told
    assert "200 passed" in told
    assert "counts {('sent', 'a body'): 200}" in told


def test_a_failure_is_told_as_it_is_by_one_process(tmp_path: Path) -> None:
    status, told = ran(tmp_path, f"{TESTS}\ndef test_wrong():\n    assert [1] == [2]\n")
    assert status == 1
    assert "1 failed, 200 passed" in told
    assert "assert [1] == [2]" in told


def test_the_first_failure_may_end_the_run(tmp_path: Path) -> None:
    status, told = ran(tmp_path, f"def test_wrong():\n    assert False\n{TESTS}", "-x")
    assert status == 1
    assert "1 failed" in told
    assert "200 passed" not in told


def test_a_process_that_is_ended_ends_the_run(tmp_path: Path) -> None:
    status, told = ran(tmp_path, f"{TESTS}\ndef test_of_much():\n    os._exit(9)\n")
    assert status == 1
    assert "a process of the run came to an end of its own" in told
