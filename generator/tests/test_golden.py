"""A document goes in, and exactly the files or the diagnostics beside it come out."""

from __future__ import annotations

from pathlib import Path

import pytest

from .golden import accepted, client_of, diagnostics_of, expected, refused


@pytest.mark.parametrize("case", accepted(), ids=lambda case: case.name)
def test_a_client_is_generated_as_expected(case: Path) -> None:
    assert client_of(case) == expected(case)


@pytest.mark.parametrize("case", accepted(), ids=lambda case: case.name)
def test_a_document_with_something_harmless_has_warnings_as_expected(case: Path) -> None:
    warnings = case / "expected.warnings"
    assert diagnostics_of(case) == (warnings.read_text(encoding="utf-8") if warnings.exists() else "")


@pytest.mark.parametrize("case", refused(), ids=lambda case: case.name)
def test_a_document_is_refused_as_expected(case: Path) -> None:
    assert diagnostics_of(case) == (case / "expected.stderr").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [*accepted(), *refused()], ids=lambda case: case.name)
def test_a_case_is_short_enough_to_read(case: Path) -> None:
    assert len((case / "openapi.yaml").read_text(encoding="utf-8").splitlines()) <= 30
