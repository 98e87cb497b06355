"""What was generated before is taken from the cache, and never in place of what would be generated."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.__main__ import main
from generator.diagnostics import Diagnostic
from generator.options import Options
from generator.writing import cache

from .golden import CASES

GOOD = CASES / "variants/openapi.yaml"
FILES = {"a.py": "A = 1\n"}


def generate(output: Path, spec: Path = GOOD, command: str = "generate") -> int:
    return main([command, "--spec", str(spec), "--output", str(output)])


WARNINGS = [Diagnostic(3, "#/info", "it is empty", "warning")]


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that were generated from, with a cache that is empty."""
    seen: list[str] = []
    whole = pipeline.generate

    def counted(text: str, *others: Any) -> dict[str, str]:
        seen.append(text)
        return whole(text, *others)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(pipeline, "generate", counted)
    return seen


def test_a_second_run_generates_nothing_and_says_so(
    tmp_path: Path, runs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    generate(tmp_path / "pets")
    capsys.readouterr()
    assert generate(tmp_path / "pets") == 0
    assert len(runs) == 1
    assert "nothing changed" in capsys.readouterr().out


@pytest.mark.usefixtures("runs")
@pytest.mark.parametrize("path", ["models/cat.py", "models/extra.py"])
def test_what_was_edited_is_mended_all_the_same(tmp_path: Path, path: str) -> None:
    generate(tmp_path / "pets")
    (tmp_path / "pets" / path).write_text("# edited\n")
    assert generate(tmp_path / "pets", command="check") == 1
    assert generate(tmp_path / "pets") == 0
    assert generate(tmp_path / "pets", command="check") == 0


def test_check_generates_anew(tmp_path: Path, runs: list[str]) -> None:
    generate(tmp_path / "pets")
    generate(tmp_path / "pets", command="check")
    assert len(runs) == 2


def test_another_document_is_generated_from(tmp_path: Path, runs: list[str]) -> None:
    generate(tmp_path / "pets")
    changed = tmp_path / "changed.yaml"
    changed.write_text(GOOD.read_text().replace("title: ", "title: More ", 1))
    generate(tmp_path / "pets", changed)
    assert len(runs) == 2
    assert "More" in (tmp_path / "pets/__init__.py").read_text()


def test_a_second_run_warns_as_the_first(tmp_path: Path, runs: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        generate(tmp_path / "harmless", CASES / "harmless/openapi.yaml")
        lines = capsys.readouterr().err.splitlines()
        told.append("\n".join(line for line in lines if not line.endswith("…")))  # of a slow machine
    assert (len(runs), told[0]) == (1, told[1])
    assert "warning" in told[0]


@pytest.mark.usefixtures("runs")
def test_a_cache_that_was_cut_off_or_altered_is_no_cache() -> None:
    key = cache.fingerprint("a: b", Options())
    cache.keep(key, FILES, WARNINGS)
    assert cache.kept(key) == (FILES, WARNINGS)
    entry = cache.folder() / key
    whole = entry.read_bytes()
    for spoiled in (b"", whole[:-1], whole + b"x", whole.replace(b"\n", b"", 1)):
        entry.write_bytes(spoiled)
        assert cache.kept(key) is None


def test_everything_that_a_client_depends_on_makes_another_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [cache.fingerprint("a: b", Options()), cache.fingerprint("a: c", Options())]
    made += [cache.fingerprint("a: b", Options(assert_formats=True))]
    (tmp_path / "ruff-9.9.9.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    made += [cache.fingerprint("a: b", Options())]
    monkeypatch.setattr(cache, "_GENERATOR", tmp_path)
    made += [cache.fingerprint("a: b", Options())]
    (tmp_path / "template.jinja").write_text("x")
    made += [cache.fingerprint("a: b", Options())]
    assert len(set(made)) == len(made)


@pytest.mark.usefixtures("runs")
def test_only_the_clients_last_used_are_kept() -> None:
    for number in range(cache.KEPT + 5):
        cache.keep(f"{number}", FILES, [])
    assert len(list(cache.folder().iterdir())) == cache.KEPT


def test_without_a_place_for_a_cache_all_is_generated(
    tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert [generate(tmp_path / "pets"), generate(tmp_path / "pets")] == [0, 0]
    assert len(runs) == 2
