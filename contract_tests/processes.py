"""Turns a run of many tests into one by several processes, one a core, that share what was found before the first test.

They are forked when the tests are collected, as the search for bodies is behind them then, and take the tests in turn.
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain, pairwise
from multiprocessing.connection import wait
from typing import Any, TypeAlias

import pytest

from contract_tests.ledger import Ledger
from contract_tests.reach import LEDGER

_AT_LEAST = 32
"""How many tests a process takes at once: many first, as those about one body stand together, and few in the end."""

_WORTH_IT = 500
"""Tests for which a process is worth starting."""

Sent: TypeAlias = Mapping[str, Any]
"""A report as a mapping; the last of them has the counts of a ledger instead."""


def cores() -> int:
    """How many processes can be at work; one where they can't share what is known."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Processes:
    """A plugin of pytest, for up to so many processes."""

    def __init__(self, most: int, worth_it: int = _WORTH_IT) -> None:
        self._most, self._worth_it = most, worth_it

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Pytest keeps each report until the end, and of what passed only counts them."""
        if report.passed:
            report.keywords = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Leaves few tests, and those that can't be run at all, to pytest."""
        number = min(self._most, len(session.items) // self._worth_it)
        if number < 2 or session.testsfailed:
            return None
        gc.collect()
        gc.freeze()  # or the first collection in each process would copy all that is shared
        _run(session, number)
        return True


class _Turns:
    """Which tests are next, for all processes."""

    def __init__(self, items: list[pytest.Item], number: int, fork: Any) -> None:
        self._items, self._number, self._next = items, number, fork.Value("q", 0)

    def taken(self) -> Iterator[pytest.Item]:
        while first := self._take():
            yield from first

    def _take(self) -> list[pytest.Item]:
        with self._next.get_lock():
            start = self._next.value
            end = start + max(_AT_LEAST, (len(self._items) - start) // (4 * self._number))
            self._next.value = end
        return self._items[start:end]


def _run(session: pytest.Session, number: int) -> None:
    fork = multiprocessing.get_context("fork")
    turns, ends, processes = _Turns(session.items, number, fork), list[Any](), list[Any]()
    session.config.stash[LEDGER] = Ledger()
    try:
        for _ in range(number):
            receiver, sender = fork.Pipe(duplex=False)
            processes.append(process := fork.Process(target=_work, args=(session, turns, sender), daemon=True))
            process.start()
            sender.close()  # so that the end of the process is the end of what can be received
            ends.append(receiver)
        for sent in _received(ends):
            _note(session, sent)
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _received(ends: Sequence[Any]) -> Iterator[Sent]:
    """The messages of all processes, until each has closed its end."""
    speaking: set[Any] = {*ends}
    while speaking:
        ready: list[Any] = wait(list(speaking))
        for end in ready:
            try:
                sent = end.recv()
            except EOFError:
                pytest.exit("a process of the run came to an end of its own: it may have taken too much memory", 1)
            if "counts" in sent:
                speaking.remove(end)
            yield sent


def _note(session: pytest.Session, sent: Sent) -> None:
    if "counts" in sent:
        session.config.stash[LEDGER].counts.update(sent["counts"])
        return
    hook = session.config.hook
    report = hook.pytest_report_from_serializable(config=session.config, data=sent)
    hook.pytest_runtest_logreport(report=report)
    if session.shouldfail:
        raise session.Failed(session.shouldfail)


class _Teller:
    """A plugin of pytest that tells of each test in another process."""

    def __init__(self, config: pytest.Config, sender: Any) -> None:
        self._config, self._sender = config, sender

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.passed and report.when != "call":
            return  # nothing of it is shown
        self._sender.send(self._config.hook.pytest_report_to_serializable(config=self._config, report=report))


def _work(session: pytest.Session, turns: _Turns, sender: Any) -> None:
    """What each of the processes does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one ends it
    config = session.config
    config.pluginmanager.unregister(name="terminalreporter")
    config.pluginmanager.register(_Teller(config, sender))
    with closing(sender):
        for item, following in _with_next(turns.taken()):
            config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        sender.send({"counts": config.stash[LEDGER].counts if LEDGER in config.stash else {}})


def _with_next(items: Iterable[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    for one, following in pairwise(chain(items, [None])):
        assert one is not None
        yield one, following
