"""Whoever waits is told what for; whoever does not wait is told nothing."""

from __future__ import annotations

import io
import time

from generator.pipeline import generate
from generator.progress import Progress

from .golden import CASES


def test_a_short_run_shows_nothing() -> None:
    shown = io.StringIO()
    with Progress(shown, after=60) as progress:
        progress.tell("reading")
    assert shown.getvalue() == ""


def test_a_long_run_shows_what_it_is_at_and_what_begins_after_that() -> None:
    shown = io.StringIO()
    with Progress(shown, after=0.01) as progress:
        progress.tell("reading")
        progress.tell("checking")
        while not shown.getvalue():
            time.sleep(0.001)
        progress.tell("formatting 3 files")
    assert [line.split(" s  ")[1] for line in shown.getvalue().splitlines()] == ["checking …", "formatting 3 files …"]


def test_every_stage_is_told_with_how_much_there_is_to_do() -> None:
    told: list[str] = []
    generate((CASES / "variants/openapi.yaml").read_text(), tell=told.append)
    assert [stage.split()[0] for stage in told] == [
        "reading",
        "checking",
        "translating",
        "describing",
        "laying",
        "rendering",
        "formatting",
        "counting",
    ]
