"""What is told of work before the first test."""

import pytest

from contract_tests import progress
from contract_tests.progress import told


def test_long_work_tells_how_far_it_is(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.0)
    assert list(told("abc", "looking")) == ["a", "b", "c"]
    assert capfd.readouterr().err.splitlines()[-1] == "2 of 3 request bodies: looking …"


def test_short_work_tells_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    assert (list(told("abc", "looking")), capfd.readouterr().err) == (["a", "b", "c"], "")
