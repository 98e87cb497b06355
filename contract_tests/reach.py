"""Turns what the proof reached into the last word on a run: one that missed something does not pass."""

from pathlib import Path
from typing import Any

import pytest

from contract_tests.finding.bodies import Bodies
from contract_tests.finding.cases import Cases
from contract_tests.judging.requests import RequestJudge
from contract_tests.ledger import Ledger, shadowed, unkept
from contract_tests.reading.document import Document
from contract_tests.reading.leaving_out import Record

PROOF = Path(__file__).parent / "proof"
DOCUMENT = pytest.StashKey[Document]()
RECORD = pytest.StashKey[Record]()
LEDGER = pytest.StashKey[Ledger]()
INCOMPLETE = 6
"""The status of a run in which nothing failed and something was not reached; pytest's own end at 5."""
CASES = pytest.StashKey[Cases]()
COMPLETE = pytest.StashKey[bool]()
FILES = pytest.StashKey[set[Path]]()


def cases_of(config: pytest.Config) -> Cases:
    if CASES not in config.stash:
        document = config.stash[DOCUMENT]
        judge = RequestJudge(document.content, asserts_formats=document.asserts_formats)
        config.stash[CASES] = Cases(judge, Bodies(judge))
    return config.stash[CASES]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Notes the files before tests of what the document has none of are dropped."""
    config.stash[FILES] = {item.path for item in items}


def pytest_collection_finish(session: pytest.Session) -> None:
    files = session.config.stash[FILES]
    narrowed = session.config.getoption("keyword") or any("::" in argument for argument in session.config.args)
    session.config.stash[COMPLETE] = not narrowed and files >= set(PROOF.glob("test_*.py"))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A complete run that did not reach everything does not pass."""
    config = session.config
    if (output := getattr(config, "workeroutput", None)) is not None:  # one of the processes of a parallel run
        output["reached"] = _as_json(config)
    elif session.exitstatus == pytest.ExitCode.OK and _missed(config):
        session.exitstatus = INCOMPLETE


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Adds up what the processes of a parallel run reached."""
    complete, counts = getattr(node, "workeroutput", {}).get("reached", (False, []))
    ledger = node.config.stash.setdefault(LEDGER, Ledger())
    node.config.stash[COMPLETE] = complete
    for what, of, count in counts:
        ledger.counts[what, of] += count


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if LEDGER not in config.stash or not config.stash.get(COMPLETE, False):
        return
    terminalreporter.section("what was proved")
    terminalreporter.write_line(config.stash[LEDGER].table(config.stash[DOCUMENT], cases_of(config)))
    for line in shadowed(config.stash[DOCUMENT], cases_of(config)):
        terminalreporter.write_line(f"decides nothing  {line}")
    for line in unkept(config.stash[DOCUMENT], cases_of(config)):
        terminalreporter.write_line(f"nothing keeps  {line}")
    for line in config.stash[RECORD].lines:
        terminalreporter.write_line(line)
    failed = terminalreporter.stats.keys() & {"failed", "error"}
    for line in [] if failed else _missed(config):
        terminalreporter.write_line(f"NOT REACHED  {line}", red=True)


def _as_json(config: pytest.Config) -> Any:
    counts = config.stash[LEDGER].counts if LEDGER in config.stash else {}
    return config.stash.get(COMPLETE, False), [(*key, count) for key, count in counts.items()]


def _missed(config: pytest.Config) -> list[str]:
    if LEDGER not in config.stash or not config.stash.get(COMPLETE, False):
        return []
    return config.stash[LEDGER].unreached(config.stash[DOCUMENT], cases_of(config))
