"""The commands, as a person at a terminal meets them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import main

from .golden import CASES

ROOT = Path(__file__).parents[2]
GOOD = str(CASES / "variants/openapi.yaml")


def test_generate_writes_a_client_and_check_is_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = str(tmp_path / "pets")
    assert main(["generate", "--spec", GOOD, "--output", output]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert f"  wrote {output}/models/cat.py" in printed
    assert printed[-2].startswith(f"{output}: 0 operations, 4 models, ")
    assert printed[-1] == f"To prove it: python -m contract_tests run --spec {GOOD} --client {output}"
    assert main(["check", "--spec", GOOD, "--output", output]) == 0
    assert capsys.readouterr().out.endswith("generates\n")


def test_a_document_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--spec", "nowhere.yaml"]) == 1
    assert capsys.readouterr().err == "error: nowhere.yaml: No such file or directory\n"


def test_check_names_every_difference_and_the_command_that_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "pets"
    main(["generate", "--spec", GOOD, "--output", str(output)])
    (output / "models/cat.py").write_text("# edited\n")
    (output / "models/dog.py").unlink()
    (output / "untracked").write_text("")
    capsys.readouterr()
    assert main(["check", "--spec", GOOD, "--output", str(output)]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if not line.endswith("…")]  # of a slow machine
    assert told == [
        f"{output}/models/cat.py: changed",
        f"{output}/models/dog.py: missing",
        f"{output}/untracked: stale",
        f"To mend: python -m generator generate --spec {GOOD} --output {output}",
    ]


def test_check_names_a_client_that_was_never_made_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--spec", GOOD, "--output", str(tmp_path / "pets")]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if not line.endswith("…")]  # of a slow machine
    assert told[0] == f"{tmp_path}/pets: missing"
    assert [line.partition(":")[0] for line in told[1:]] == ["To mend"]


def test_a_document_with_errors_exits_1_with_all_of_them_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = CASES / "contradictions/openapi.yaml"
    assert main(["generate", "--spec", str(bad), "--output", str(tmp_path / "pets")]) == 1
    printed = capsys.readouterr().err
    expected = (CASES / "contradictions/expected.stderr").read_text()
    assert printed.count("openapi.yaml:") == expected.count("openapi.yaml:")
    assert printed.splitlines()[-2:] == [
        "4 errors; nothing was written",
        "To go on without what is named above, add: --not-enforced default --not-enforced minimum --not-enforced enum",
    ]
    assert list(tmp_path.iterdir()) == []


def test_more_errors_than_a_thousand_are_not_looked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "spec.yaml").write_text(f"openapi: 3.1.0\n{''.join(f'f{n}: 1{chr(10)}' for n in range(5_000))}")
    assert main(["generate", "--spec", str(tmp_path / "spec.yaml"), "--output", str(tmp_path / "client")]) == 1
    told = capsys.readouterr().err.splitlines()
    assert "more than 1,000 errors; nothing was written" in told
    assert len(told) < 250


def test_of_more_errors_than_are_looked_for_the_first_of_the_document_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schemas = "".join(f"  s{number}: {{minimun: 1}}\n" for number in range(1_200))
    path = tmp_path / "spec.yaml"
    path.write_text(f"openapi: 3.1.0\npaths: {{}}\ncomponents:\n schemas:\n{schemas}")
    assert main(["generate", "--spec", str(path), "--output", str(tmp_path / "client")]) == 1
    errors = [line for line in capsys.readouterr().err.splitlines() if ": error:" in line]
    assert [line.rpartition("/schemas/")[2] for line in errors] == [f"s{number}/minimun]" for number in range(200)]


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "No such file"), (b"\xff\xfe", "not UTF-8"), (b"", "the top is no object"), (b"x: [", "not YAML")],
)
def test_a_document_that_cannot_be_read_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "spec.yaml").write_bytes(content)
    assert main(["generate", "--spec", str(tmp_path / "spec.yaml"), "--output", str(tmp_path / "client")]) == 1
    assert message in capsys.readouterr().err
    assert not (tmp_path / "client").exists()


def test_what_has_no_end_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "spec.yaml"
    with spec.open("wb") as file:
        file.truncate(100_000_001)
    assert main(["generate", "--spec", str(spec), "--output", str(tmp_path / "client")]) == 1
    assert "the document has more than 100,000,000 bytes" in capsys.readouterr().err


def test_a_pipe_that_nobody_writes_to_and_a_device_are_no_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for spec in (tmp_path / "pipe", tmp_path, "/dev/zero"):
        assert main(["generate", "--spec", str(spec), "--output", str(tmp_path / "client")]) == 1
        assert f"{spec}:1: error: this is no regular file" in capsys.readouterr().err


def test_the_name_of_a_file_is_told_on_one_line_and_moves_no_cursor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "a\x1b[2J\n\udcff.yaml"
    shutil.copy(GOOD, spec)
    for command in ("generate", "check"):
        assert main([command, "--spec", str(spec), "--output", str(tmp_path / "client")]) == 0
        said = capsys.readouterr().out
        assert "a\\x1b[2J\\n\\udcff.yaml" in said
        assert said.replace("\n", "").isprintable()


@pytest.mark.parametrize("name", ["my-client", "class", "1abc", "..", "json", "email", "httpx"])
def test_an_output_that_cannot_be_imported_or_hides_another_module_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    with pytest.raises(SystemExit):
        main(["generate", "--spec", GOOD, "--output", str(tmp_path / name)])
    assert re.search("can't be imported|would hide the module", capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []


def test_the_same_document_gives_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    trees: list[dict[str, bytes]] = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        output = tmp_path / seed / "client"
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "generator", "generate", "--spec", GOOD, "--output", str(output)]
        subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True)
        trees.append({str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()})
    assert trees[0] == trees[1]
    assert not [path for path, text in trees[0].items() if str(tmp_path).encode() in text or b"object at 0x" in text]


def test_the_committed_client_is_what_the_document_generates(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--spec", str(ROOT / "openapi.yaml"), "--output", str(ROOT / "generated_client")]) == 0
    assert "generated_client" in capsys.readouterr().out
