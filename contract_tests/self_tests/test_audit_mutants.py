"""Turns the document and the package at hand into mutants, and asks whether each differs and can still be read."""

import ast
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml

from contract_tests.audit.client_mutants import client_mutants
from contract_tests.audit.document_mutants import document_mutants
from contract_tests.audit.faults import Fault, MissingTextError, faults, runtime_mutants
from contract_tests.audit.mutant import Mutant, snapshot, write
from contract_tests.audit.steps import other_default, other_limits, other_members
from contract_tests.opening import load
from contract_tests.reading.document import Document
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import document_of, object_with

ROOT = Path(__file__).resolve().parents[2]
SPEC, CLIENT = ROOT / "openapi.yaml", ROOT / "generated_client"

KINDS_OF_BOTH = {
    "body required toggled",
    "bound down by one",
    "bound up by a half",
    "bound up by one",
    "closed",
    "const changed",
    "default added",
    "default changed",
    "default removed",
    "discriminator renamed",
    "enum member added",
    "enum member dropped",
    "field added",
    "field moved",
    "field removed",
    "field renamed",
    "mapping entry added",
    "mapping entry dropped",
    "mapping swapped",
    "method changed",
    "null allowed",
    "opened",
    "path changed",
    "reference changed",
    "required toggled",
    "security toggled",
    "server changed",
    "status changed",
    "type changed",
    "union member dropped",
}


@pytest.fixture(scope="module")
def document() -> Document:
    return load(SPEC)


@pytest.fixture(scope="module")
def of_document(document: Document) -> list[Mutant]:
    return list(document_mutants(document))


@pytest.fixture(scope="module")
def of_client() -> list[Mutant]:
    return [*client_mutants(CLIENT), *runtime_mutants(CLIENT)]


def test_every_kind_of_change_is_made_on_both_sides(of_document: list[Mutant], of_client: list[Mutant]) -> None:
    assert {mutant.kind for mutant in of_document} >= KINDS_OF_BOTH
    assert {mutant.kind for mutant in of_client} >= KINDS_OF_BOTH


def test_no_two_mutants_share_a_name(of_document: list[Mutant], of_client: list[Mutant]) -> None:
    names = Counter(mutant.name for mutant in [*of_document, *of_client])
    assert [name for name, count in names.items() if count > 1] == []


def test_no_mutant_of_the_document_is_the_document(document: Document, of_document: list[Mutant]) -> None:
    assert [mutant.name for mutant in of_document if repr(mutant.content) == repr(document.content)] == []


def test_making_mutants_leaves_the_document_as_it_is(document: Document, of_document: list[Mutant]) -> None:
    assert of_document
    assert document.content == load(SPEC).content


def test_every_mutant_of_the_package_is_python_and_differs(of_client: list[Mutant]) -> None:
    for mutant in of_client:
        assert mutant.sources, mutant
        for path, text in mutant.sources.items():
            original = ast.parse((CLIENT / path).read_text(encoding="utf-8"))
            assert ast.dump(ast.parse(text)) != ast.dump(original), mutant


def test_a_mutant_is_written_beside_the_original(
    of_document: list[Mutant], of_client: list[Mutant], tmp_path: Path
) -> None:
    spec, client = write(of_document[0], SPEC, CLIENT, tmp_path)
    assert (client, yaml.safe_load(spec.read_text("utf-8"))) == (CLIENT, of_document[0].content)

    spec, client = write(of_client[0], SPEC, CLIENT, tmp_path)
    ((path, text),) = of_client[0].sources.items()
    assert (spec, client) == (SPEC, tmp_path / CLIENT.name)
    assert (client / path).read_text("utf-8") == text != (CLIENT / path).read_text("utf-8")


def test_a_compiled_file_of_the_original_does_not_hide_a_mutant(tmp_path: Path) -> None:
    package = tmp_path / "original"
    package.mkdir()
    (package / "__init__.py").write_text("LIMIT = 28\n")
    (tmp_path / "spec.yaml").write_text("{}")
    (tmp_path / "copy").mkdir()
    (tmp_path / "mutant").mkdir()
    spec, copied = snapshot(tmp_path / "spec.yaml", package, tmp_path / "copy")
    mutant = Mutant("client", "bound up by one", "LIMIT", sources={"__init__.py": "LIMIT = 29\n"})
    _, written = write(mutant, spec, copied, tmp_path / "mutant")
    times = (copied / "__init__.py").stat()
    os.utime(written / "__init__.py", ns=(times.st_atime_ns, times.st_mtime_ns))

    shown = [sys.executable, "-c", "import original; print(original.LIMIT)"]
    assert list(written.rglob("*.pyc"))
    assert subprocess.run(shown, cwd=written.parent, capture_output=True, check=True).stdout == b"29\n"


def test_every_rule_that_a_document_states_is_changed() -> None:
    words: dict[str, Json] = {"type": "array", "minItems": 1, "maxItems": 4, "uniqueItems": True}
    schema = object_with(
        a={**words, "items": {"type": "string", "pattern": "^a$"}},
        n={"type": "number", "multipleOf": 2, "exclusiveMinimum": 0},
    )
    changed = {
        mutant.change for mutant in document_mutants(document_of({"$ref": "#/components/schemas/One"}, One=schema))
    }
    for rule in (
        "minItems 1 -> 2",
        "maxItems 4 -> 3",
        "uniqueItems",
        "without pattern",
        "multipleOf 2 -> 3",
        "exclusiveMinimum 0 -> -1",
        "exclusiveMinimum 0 -> 0.5",
        "without items",
    ):
        assert any(change.endswith(f": {rule}") for change in changed), rule


def test_a_length_below_zero_is_no_other_document() -> None:
    assert list(other_limits("minLength", 0, "string")) == [("bound up by one", 1)]


def test_a_number_moves_by_a_half_and_an_integer_does_not() -> None:
    assert [new for _, new in other_limits("maximum", 20, "number")] == [21, 19, 20.5]
    assert [new for _, new in other_limits("maximum", 20, "integer")] == [21, 19]


def test_the_last_member_of_an_enum_is_not_dropped() -> None:
    assert [(kind, new) for kind, _, new in other_members(["a"])] == [("enum member added", ["a", "a_"])]


@pytest.mark.parametrize(
    ("default", "words", "other"),
    [
        (28, {"maximum": 28}, 27),
        (0, {"maximum": 9}, 1),
        ("b", {"enum": ["a", "b"]}, "a"),
        (True, {}, False),
        ("a", {}, "a_"),
    ],
)
def test_another_default_keeps_the_rules_of_its_place(default: Json, words: dict[str, Json], other: Json) -> None:
    assert other_default(default, words) == other


def test_the_table_holds_faults_of_every_file_that_decides_something() -> None:
    assert {fault.path.rpartition("/")[2] for fault in faults()} == {
        "attempts.py",
        "client.py",
        "drafts.py",
        "errors.py",
        "exchange.py",
        "json_types.py",
        "keyword.py",
        "media_types.py",
        "model.py",
        "objects.py",
        "operations.py",
        "references.py",
        "responses.py",
        "sending.py",
        "token_auth.py",
        "tokens.py",
        "validators.py",
    }


def test_a_fault_whose_text_is_gone_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = Fault("errors.py", "nothing", "no such text", "")
    monkeypatch.setattr("contract_tests.audit.faults.faults", lambda: [gone])
    with pytest.raises(MissingTextError, match="no such text"):
        list(runtime_mutants(CLIENT))
