"""Turns a document and its package into an exit status: whether the contract tests notice every way to break them."""

import argparse
import tempfile
import time
from pathlib import Path

from contract_tests.audit.client_mutants import client_mutants
from contract_tests.audit.document_mutants import document_mutants
from contract_tests.audit.faults import runtime_mutants
from contract_tests.audit.mutant import Mutant, snapshot
from contract_tests.audit.reasons import REASONS
from contract_tests.audit.report import Progress, Report
from contract_tests.audit.runner import Plan, unmutated, verdicts
from contract_tests.audit.trial import ENDPOINT, PROOF, SURVIVED, TESTS, Verdict
from contract_tests.opening import load

DECLARED = PROOF / "test_declared.py"
READING = [DECLARED, ENDPOINT / "test_table.py"]
"""The tests that compare what is written, and call nothing."""


def audit(arguments: argparse.Namespace) -> int:
    """Breaks each rule of the document, and of the package, in turn: the contract tests must fail each time."""
    started, spec, client = time.monotonic(), Path(arguments.spec).resolve(), Path(arguments.client).resolve()
    own = spec == TESTS.parent / "openapi.yaml"  # the document that the endpoint tests and the reasons are about
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        plan = plan_of(arguments, *snapshot(spec, client, Path(folder)), own)
        if not passes_unchanged(plan):
            return 1
        results = tried([one for one in all_mutants(plan) if arguments.only in one.name], plan)
    reasons = {name: why for name, why in REASONS.items() if own and arguments.only in name}
    report = Report(results, reasons)
    print(*report.lines(time.monotonic() - started), sep="\n", flush=True)
    return 0 if report.good else 1


def plan_of(arguments: argparse.Namespace, spec: Path, client: Path, own: bool) -> Plan:
    stages = [PROOF, *([ENDPOINT] if own else [])]
    if arguments.by_behaviour:
        return Plan(spec, client, stages, ignored=READING, workers=arguments.workers)
    return Plan(spec, client, stages, [DECLARED], workers=arguments.workers)


def passes_unchanged(plan: Plan) -> bool:
    """Unless every stage passes on the pair as it is, a failure on a mutant means nothing."""
    said = list(zip(plan.stages, unmutated(plan), strict=True))
    for stage, verdict in said:
        print(
            f"audit: {stage.stem} {'passes' if verdict.outcome == SURVIVED else 'FAILS'} unchanged {verdict.by}".strip()
        )
    return all(verdict.outcome == SURVIVED for _, verdict in said)


def tried(mutants: list[Mutant], plan: Plan) -> list[tuple[Mutant, Verdict]]:
    results, progress = list[tuple[Mutant, Verdict]](), Progress(len(mutants))
    for mutant, verdict in verdicts(mutants, plan):
        results.append((mutant, verdict))
        progress.step(sum(said.outcome == SURVIVED for _, said in results))
    return results


def all_mutants(plan: Plan) -> list[Mutant]:
    document = load(plan.spec)
    return [*document_mutants(document), *client_mutants(plan.client), *runtime_mutants(plan.client)]
