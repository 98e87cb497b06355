"""Turns mutants into verdicts, in parallel: a process forked for each, since a package is imported once a process."""

import gc
import multiprocessing
import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

# What a trial needs is imported before the processes fork, so that none of them spends time on it.
from contract_tests import bench as _bench
from contract_tests import support as _support
from contract_tests import ways as _ways
from contract_tests.audit.mutant import RUNTIME, Mutant, write
from contract_tests.audit.trial import BROKE, HUNG, SURVIVED, Verdict, attempt
from contract_tests.drawing import strategies as _strategies

PRELOADED = (_bench, _strategies, _support, _ways)
FORK = multiprocessing.get_context("fork")
TIMEOUT = 120.0
"""Seconds for one run of the tests, which takes about four when nothing fails."""


@dataclass(frozen=True)
class Plan:
    """What is asked of each mutant: one folder of tests after the other, until one of them kills it."""

    spec: Path
    client: Path
    stages: Sequence[Path]
    declared: Sequence[Path] = ()
    """The quickest tests, that compare what is written: asked first of all mutants but those of the runtime."""
    ignored: Sequence[Path] = ()
    """Files of tests that are left out."""
    timeout: float = TIMEOUT
    workers: int = os.cpu_count() or 1


def verdicts(mutants: Sequence[Mutant], plan: Plan) -> Iterator[tuple[Mutant, Verdict]]:
    """Every mutant with its verdict, as they come."""
    with ProcessPoolExecutor(plan.workers, mp_context=FORK) as pool:
        futures = {pool.submit(verdict_on, mutant, plan): mutant for mutant in mutants}
        for future in as_completed(futures):
            yield futures[future], future.result()


def verdict_on(mutant: Mutant, plan: Plan) -> Verdict:
    with tempfile.TemporaryDirectory(prefix="audit-") as name:
        spec, client = write(mutant, plan.spec, plan.client, Path(name))
        for stage in [*([] if mutant.side == RUNTIME else plan.declared), *plan.stages]:
            verdict = in_a_process(spec, client, stage, plan, Path(name) / "output")
            if verdict.outcome != SURVIVED:
                return verdict
    return Verdict(SURVIVED)


def unmutated(plan: Plan) -> list[Verdict]:
    """The verdict of each stage without a fault. Unless all of them pass, a kill means nothing."""
    with tempfile.TemporaryDirectory(prefix="audit-") as name:
        output = Path(name) / "output"
        return [in_a_process(plan.spec, plan.client, stage, plan, output) for stage in plan.stages]


def in_a_process(spec: Path, client: Path, stage: Path, plan: Plan, output: Path) -> Verdict:
    """One run of the tests, its words kept in `output`."""
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_report, args=(sender, output, spec, client, stage, plan.ignored))
    process.start()
    sender.close()
    try:
        if not receiver.poll(plan.timeout):
            return Verdict(HUNG, f"no end after {plan.timeout:g} s")
        verdict: Verdict = receiver.recv()
    except EOFError:
        return Verdict(BROKE, f"the process ended without a verdict: {_last_words(output)}")
    finally:
        process.kill()
        process.join()
        receiver.close()
    return verdict


def _report(sender: Connection, output: Path, spec: Path, client: Path, stage: Path, ignored: Sequence[Path]) -> None:
    gc.freeze()  # what was imported before is not garbage: pytest collects several times a run
    with output.open("w") as words:
        os.dup2(words.fileno(), 1)
        os.dup2(words.fileno(), 2)
    sender.send(attempt(spec, client, stage, ignored))


def _last_words(output: Path) -> str:
    return output.read_text(encoding="utf-8", errors="replace")[-400:].strip() or "it said nothing"
