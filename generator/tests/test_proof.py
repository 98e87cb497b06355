"""Golden documents: what they generate is proved by the contract tests; where one thing in it is wrong, it is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from generator.options import Options
from generator.pipeline import generate
from generator.write import write

from .golden import CASES

pytestmark = pytest.mark.once

ROOT: Final = Path(__file__).parents[2]
SPEC: Final = ROOT / "openapi.yaml"
EXCHANGES: Final = ROOT / "contract_tests" / "self_tests" / "exchanges" / "openapi.yaml"
"""Each place, style and media type that a request has room for."""

OF_HTTPX2: Final = Options(http_library="httpx2")
SAYING_MORE: Final = (
    *("addresses", "answers", "bodies", "calls", "credentials", "deep_forms", "defaults", "emptied_forms", "examples"),
    *("names_of_components", "operations", "parameters", "queries_of_paths", "read_as_meant", "references_by_name"),
    *("inheritance", "ruled_files", "servers", "told_beside", "variants"),
)
"""The cases with something to prove that none of the others has; the rest is about names and layout."""

CROWDED: Final = """
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: "https://things.example"}]
paths: {/thing: {get: {operationId: read, security: [{one: [], two: []}], responses: {"204": {description: Done.}}}}}
components: {securitySchemes: {one: {type: http, scheme: bearer}, two: {type: http, scheme: basic}}}
"""
"""A document that asks for two credentials in one header."""

_ENVIRONMENT: Final = {"HYPOTHESIS_PROFILE": "audit", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


def ran(*command: str) -> subprocess.CompletedProcess[str]:
    """One process for each package: a package is imported once a process."""
    line, environment = [sys.executable, "-m", *command], {**os.environ, **_ENVIRONMENT}
    return subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def proved(document: Path, options: Options, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the contract tests on the package that a document generates."""
    write(generate(document.read_text(encoding="utf-8"), options), folder / "client")
    return ran("contract_tests", "run", "--spec", str(document), "--client", str(folder / "client"))


@pytest.mark.parametrize("case", SAYING_MORE)
def test_a_package_is_proved_against_its_document(case: str, tmp_path: Path) -> None:
    done = proved(CASES / case / "openapi.yaml", Options(), tmp_path)
    assert done.returncode == 0, done.stdout[-3000:]


def test_a_request_with_all_that_it_has_room_for_is_proved(tmp_path: Path) -> None:
    done = proved(EXCHANGES, Options(), tmp_path)
    assert done.returncode == 0, done.stdout[-3000:]


def test_a_package_that_sends_by_httpx2_is_proved(tmp_path: Path) -> None:
    done = proved(SPEC, OF_HTTPX2, tmp_path)
    assert done.returncode == 0, done.stdout[-3000:]


def failed(document: Path, files: dict[str, str], test: str, folder: Path) -> bool:
    """Whether one of the contract tests fails on a package with these files."""
    write(files, folder / "client")
    options = [f"--spec={document}", f"--client={folder / 'client'}", "-q", "-x", "-p", "no:cacheprovider"]
    done = ran("pytest", "-p", "_hypothesis_pytestplugin", *options, str(ROOT / "contract_tests" / "proof" / test))
    assert done.returncode in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED), done.stdout[-3000:] + done.stderr
    return f"FAILED contract_tests/proof/{test}" in done.stdout


ARRIVES: Final = "test_others.py::test_what_is_drawn_and_valid_arrives_as_it_was_given"
ON: Final = "test_others.py::test_what_is_on_the_limit_arrives_as_it_was_given"
PAST: Final = "test_others.py::test_what_is_past_the_limit_is_refused"
ADMITTED: Final = "test_credentials.py::test_each_alternative_lets_the_caller_in"
SERVER: Final = "test_transport.py::test_a_request_goes_to_the_server_of_the_document"
READ: Final = "test_answers.py::test_an_answer_is_read_as_the_document_describes_it"
LOST: Final = "test_lost_answers.py"


@pytest.mark.parametrize(
    ("case", "path", "right", "wrong", "test"),
    [
        ("parameters", "api/default/find_pets.py", 'style="pipeDelimited"', 'style="spaceDelimited"', ARRIVES),
        ("parameters", "api/default/find_pets.py", "maximum(50)", "maximum(51)", PAST),
        ("parameters", "api/default/find_pets.py", "limit: int = 20", "limit: int = 21", ON),
        ("bodies", "api/default/upload.py", "explode=False", "explode=True", ARRIVES),
        ("credentials", "client.py", "X-Key", "X-Kex", ADMITTED),
        ("servers", "client.py", '("eu", "us")', '("us", "eu")', SERVER),
        ("answers", "api/default/get_ask.py", '"4XX": {', '"5XX": {', READ),
    ],
)
def test_a_package_with_one_fault_is_not_proved(
    case: str, path: str, right: str, wrong: str, test: str, tmp_path: Path
) -> None:
    document = CASES / case / "openapi.yaml"
    files = generate(document.read_text(encoding="utf-8"))
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    assert failed(document, files, test, tmp_path)


def test_a_package_that_mistakes_an_error_of_httpx2_is_not_proved(tmp_path: Path) -> None:
    files = generate(SPEC.read_text(encoding="utf-8"), OF_HTTPX2)
    path, right = "_runtime/http/transport_errors.py", "httpx2.TimeoutException"
    assert right in files[path]
    files[path] = files[path].replace(right, "httpx2.ConnectTimeout")
    assert failed(SPEC, files, LOST, tmp_path)


def test_what_can_not_be_tried_is_named_and_ends_a_run_with_a_status_of_its_own(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(CROWDED, encoding="utf-8")
    done = proved(document, Options(), tmp_path)
    assert done.returncode == 2, done.stdout[-3000:]
    told = [line for line in done.stdout.splitlines() if line.startswith("NOT REACHED")]
    why = "one and two in one place, where a request has room for one: not known to these tests"
    assert told == [f"NOT REACHED  #/paths/~1thing/get: {why}"]


UNANSWERED = """
openapi: 3.1.0
info: {title: Things, version: '1'}
security: [{key: []}]
paths:
  /thing:
    get:
      responses:
        '200': {description: A text., content: {application/json: {schema: {type: string, pattern: '^b(?<!b)$'}}}}
components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
"""


def test_an_answer_of_which_no_value_is_known_fails_no_test(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(UNANSWERED, encoding="utf-8")
    done = proved(document, Options(), tmp_path)
    assert (done.returncode, "NOT REACHED" in done.stdout, "FAILED" in done.stdout) == (2, True, False)
