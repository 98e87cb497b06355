"""Turns commands that can't be carried out into one line that says why, and status 1."""

import subprocess
import sys
from pathlib import Path

import pytest

from contract_tests.__main__ import main
from contract_tests.opening import load
from contract_tests.reading.source_text import DocumentError

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"openapi: 3.1.0\n foo: [", "line 2: mapping values are not allowed in this context"),
        (b"[]", "no OpenAPI document: the top is no object"),
        (b"title: \xff", "'utf-8' codec can't decode byte 0xff in position 7: invalid start byte"),
    ],
)
def test_what_is_no_document_is_named_with_its_file(text: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(text)
    with pytest.raises(DocumentError) as refusal:
        load(tmp_path / "openapi.yaml")
    assert str(refusal.value) == f"{tmp_path / 'openapi.yaml'}: {why}"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (
            ["run", "--client", "nowhere"],
            "error: nowhere/__init__.py: No such file, so nowhere is no generated package",
        ),
        (["run", "--spec", "nowhere"], "ERROR: nowhere: No such file or directory"),
        (["mock", "--spec", "nowhere"], "error: nowhere: No such file or directory"),
        (["mock", "--port", "65536"], "error: port 65536: bind(): port must be 0-65535."),
    ],
    ids=" ".join,
)
def test_a_command_that_cant_be_carried_out_says_why(
    command: list[str], why: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("HYPOTHESIS_PROFILE", "dev")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    assert main(command) == 1
    assert capsys.readouterr().err.strip() == why


def test_what_a_run_keeps_is_not_in_the_folder_that_it_is_called_from(tmp_path: Path) -> None:
    asked = "from contract_tests.profiles import register; register(1); print(storage_directory('examples').path)"
    command = [sys.executable, "-c", f"from hypothesis.configuration import storage_directory; {asked}"]
    environment = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path)}
    found = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == str(tmp_path / "openapi-contract-tests" / "examples")
