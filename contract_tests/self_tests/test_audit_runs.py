"""Turns mutants with a known fate into verdicts, and verdicts into a report."""

import copy
from pathlib import Path

import pytest

from contract_tests.audit.mutant import CLIENT, DOCUMENT, Mutant
from contract_tests.audit.report import Report
from contract_tests.audit.runner import Plan, in_a_process, unmutated, verdicts
from contract_tests.audit.trial import BROKE, HUNG, KILLED, NOT_REACHED, PROOF, SURVIVED, Verdict, Watcher, judged
from contract_tests.opening import load
from contract_tests.reach import INCOMPLETE

ROOT = Path(__file__).resolve().parents[2]
SPEC, PACKAGE = ROOT / "openapi.yaml", ROOT / "generated_client"
DECLARED = PROOF / "test_declared.py"
PLAN = Plan(SPEC, PACKAGE, [DECLARED], workers=1)
ONE = Mutant(DOCUMENT, "a kind", "a change")


def redescribed() -> Mutant:
    content = copy.deepcopy(dict(load(SPEC).content))
    content["info"]["description"] = "In other words."
    return Mutant(DOCUMENT, "description changed", "info", content)


def fate(mutant: Mutant, plan: Plan = PLAN) -> Verdict:
    ((tried, verdict),) = verdicts([mutant], plan)
    assert tried == mutant
    return verdict


def test_the_unchanged_pair_passes() -> None:
    assert unmutated(PLAN) == [Verdict(SURVIVED)]


def test_a_change_of_a_description_survives() -> None:
    assert fate(redescribed()).outcome == SURVIVED


def test_a_changed_rule_is_killed_by_a_test_that_is_named() -> None:
    content = copy.deepcopy(dict(load(SPEC).content))
    next(iter(content["components"]["schemas"].values()))["description"] = "As before."
    content["paths"]["/elsewhere"] = content["paths"].pop(next(iter(content["paths"])))
    verdict = fate(Mutant(DOCUMENT, "path changed", "elsewhere", content))
    assert verdict.outcome == KILLED
    assert "::test_the_operations_are_those_of_the_document" in verdict.by


def test_a_package_that_cannot_be_imported_is_killed() -> None:
    broken = Mutant(CLIENT, "no import", "__init__.py", sources={"__init__.py": "raise ImportError\n"})
    assert fate(broken).outcome == KILLED


def test_a_document_that_cannot_be_read_proves_nothing() -> None:
    assert fate(Mutant(DOCUMENT, "no paths", "paths", {"openapi": "3.1.0", "paths": 1})).outcome == BROKE


def test_a_run_that_takes_too_long_is_hung() -> None:
    assert fate(redescribed(), Plan(SPEC, PACKAGE, [DECLARED], timeout=0.001, workers=1)).outcome == HUNG


def test_a_process_that_ends_without_a_verdict_broke_the_run(tmp_path: Path) -> None:
    ends = Mutant(CLIENT, "exit", "__init__.py", sources={"__init__.py": "import os\nos._exit(0)\n"})
    assert fate(ends).outcome == BROKE
    missing = in_a_process(SPEC, PACKAGE, tmp_path / "no_such_test.py", PLAN, tmp_path / "output")
    assert missing.outcome == BROKE


@pytest.mark.parametrize(
    "status", [pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED]
)
def test_a_run_that_did_not_test_kills_nothing(status: pytest.ExitCode) -> None:
    assert judged(int(status), Watcher()).outcome == BROKE


def test_a_run_that_did_not_reach_everything_kills() -> None:
    assert judged(INCOMPLETE, Watcher()) == Verdict(KILLED, NOT_REACHED)


@pytest.mark.parametrize(
    ("outcome", "reasons", "good"),
    [
        (KILLED, {}, True),
        (SURVIVED, {}, False),
        (SURVIVED, {ONE.name: "it changes nothing"}, True),
        (KILLED, {ONE.name: "it changes nothing"}, False),
        (HUNG, {}, False),
        (BROKE, {ONE.name: "it changes nothing"}, False),
    ],
)
def test_all_is_well_where_each_mutant_is_killed_or_explained(
    outcome: str, reasons: dict[str, str], good: bool
) -> None:
    assert Report([(ONE, Verdict(outcome))], reasons).good is good


def test_an_audit_of_nothing_is_not_well() -> None:
    assert not Report([]).good


def test_the_report_counts_by_kind_and_ends_in_one_line() -> None:
    other = Mutant(DOCUMENT, "a kind", "another change")
    lines = list(Report([(ONE, Verdict(KILLED, "proof/test_a.py::test_b")), (other, Verdict(SURVIVED))]).lines(2.4))
    assert lines[1].split() == ["a", "kind", "1", "/", "2", "test_a", "1"]
    assert lines[-2] == "survived: document: a kind: another change: NO REASON IS GIVEN"
    assert lines[-1] == "audit: 1 of 2 mutants killed, 1 SURVIVED in 2 s"
