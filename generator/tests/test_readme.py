"""What the README shows, run as it stands there: its command in front of the mock server, its call, its test."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
TOKEN: Final = "s3cret-t0ken"
PNG: Final = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of a mock server that serves the document of this repository."""
    command = [sys.executable, "-m", "contract_tests", "mock", "--port", "0", "--token", TOKEN]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().split()[0]
        server.terminate()


def run(
    *arguments: str, cwd: Path, token: str | None = TOKEN, stderr: int = subprocess.PIPE
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    environment |= {"MONICA_API_KEY": token} if token else {}
    return subprocess.run(
        [sys.executable, "-m", "generated_client", *arguments],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        check=False,
        timeout=60,
    )


def readme(pattern: str) -> str:
    """What a group of a pattern takes of the README."""
    found = re.search(pattern, (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def command() -> list[str]:
    """The arguments of the command in the README."""
    return shlex.split(readme(r"^python -m generated_client (.*?--out.*?)\n```").replace("\\\n", ""))


def test_the_wrong_call_is_answered_as_it_says() -> None:
    call, answer = readme(r">>> (client\..*?)\n```").split("\n", 1)
    code = f"from generated_client import Client\nclient = Client(token='any')\n{call}"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.stderr.endswith(f"\n{answer}\n")


def test_the_test_that_it_quotes_stands_in_the_contract_tests() -> None:
    quoted = readme(r"```python\n(expected = .*?)```")
    test = (ROOT / readme(r"one in `(contract_tests/.*?)`")).read_text(encoding="utf-8")
    assert textwrap.indent(quoted, " " * 8) in test


def test_the_command_of_the_readme_saves_a_picture(url: str, tmp_path: Path) -> None:
    ran = run(*command()[:-2], "--base-url", url, cwd=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "picture.png\n", "")
    assert (tmp_path / "picture.png").read_bytes().startswith(PNG)


def test_the_readme_names_the_address_of_the_mock_server_last() -> None:
    assert command()[-2:] == ["--base-url", "http://127.0.0.1:8080"]


def test_several_pictures_get_numbers_and_the_answer_can_be_had_too(url: str, tmp_path: Path) -> None:
    before = ["--base-url", url]
    asked = ["images", "generate", "--model", "sdxl", "--prompt", "Boats", "--num-outputs", "2", "--out", "a.png"]
    ran = run(*before, *asked, "--json", cwd=tmp_path)
    assert [one["url"] for one in json.loads(ran.stdout)["data"]] == ["/pictures/1.png", "/pictures/2.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-1.png", "a-2.png"]


def test_a_terminal_shows_a_bar_while_a_picture_comes(url: str, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    asked = ["images", "generate", "--model", "sd3", "--prompt", "A", "--out", "a.png", "--base-url", url]
    ran = run(*asked, cwd=tmp_path, stderr=theirs)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert (ran.returncode, ran.stdout) == (0, "a.png\n")
    assert "Waiting for the answer" in shown
    assert re.search(r"a\.png .*━━", shown)


def test_a_refused_token_is_told_and_not_shown(url: str, tmp_path: Path) -> None:
    ran = run("--base-url", url, "images", "generate", "--model=sd3", "--prompt=A", token="another-t0ken", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("error: Unexpected status code: 401. The token is missing, wrong or expired")
    assert "another-t0ken" not in ran.stderr


def test_what_breaks_a_rule_is_told_by_option_and_not_sent(tmp_path: Path) -> None:
    ran = run("images", "generate", "--model=sd3_5", "--steps=51", "--prompt=", "--negative-prompt=a", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines() == [
        "error: nothing was sent",
        "  --negative-prompt: SD35Request.negative_prompt: SD35Request has no such field; SDXLRequest has it",
        "  --prompt: SD35Request.prompt: '' is shorter than the minimum length of 1",
        "  --steps: SD35Request.steps: 51 is greater than the maximum of 50",
    ]


def test_the_model_may_be_named_in_the_body(tmp_path: Path) -> None:
    ran = run("images", "generate", "--body", '{"model": "sd3", "prompt": "A"}', "--steps", "29", cwd=tmp_path)
    assert ran.stderr.splitlines()[1:] == ["  --steps: SD3Request.steps: 29 is greater than the maximum of 28"]


def test_help_has_for_each_model_its_options_with_bounds_and_defaults(tmp_path: Path) -> None:
    text = run("images", "generate", "--help", cwd=tmp_path).stdout
    panels = {found[1]: found[2] for found in re.finditer(r"─ --model (\w+) ─(.*?)╰", text, re.DOTALL)}
    assert {model: "--negative-prompt" in shown for model, shown in panels.items()} == {
        "sdxl": True,
        "sd3": False,
        "sd3_5": False,
    }
    words = {model: " ".join(re.sub("[│╮]", " ", shown).split()) for model, shown in panels.items()}
    assert "--steps INTEGER How many sampling steps to take. 1 to 28, default 28." in words["sd3"]
    assert "--steps INTEGER How many sampling steps to take. 1 to 50, default 40." in words["sd3_5"]


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise ModuleNotFoundError(name='typer')")
    ran = run("--help", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "The command line of generated_client needs Typer and rich: pip install typer rich\n"


def test_importing_the_package_imports_nothing_of_the_command_line() -> None:
    code = "import generated_client.client, sys; print({'typer', 'rich'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"
