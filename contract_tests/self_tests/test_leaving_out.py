"""Turns what a package says that it leaves out into the question whether the proof asks nothing of it, and says so."""

from pathlib import Path

import pytest

from contract_tests.opening import load
from contract_tests.reading.leaving_out import Record, record_of, without
from contract_tests.reading.pointers import Json

DOCUMENT = """
openapi: 3.1.0
paths:
  /a: {get: {responses: {'204': {description: Done.}}}, put: {responses: {'204': {description: Done.}}}}
components: {schemas: {Size: {type: integer, maximum: 3}, Other: {type: object}}}
"""
POINTERS = ("#/components/schemas/Size/maximum", "#/components/schemas/Other", "#/paths/~1a/put")


def package(folder: Path, text: str) -> Path:
    (folder / "__init__.py").write_text(text, encoding="utf-8")
    return folder


def test_a_package_says_what_it_leaves_out_without_being_imported(tmp_path: Path) -> None:
    said = f"raise SystemExit\n__left_out__: Final = {POINTERS!r}\n__asserts_formats__: Final = True\n"
    assert record_of(package(tmp_path, said)) == Record(POINTERS, asserts_formats=True)
    assert record_of(package(tmp_path, '"""Nothing."""\n')) == record_of(tmp_path / "nowhere") == Record()


def test_nothing_is_asked_of_what_was_left_out(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(DOCUMENT, encoding="utf-8")
    document = load(spec, Record(POINTERS))
    assert [one.name for one in document.operations] == ["GET /a"]
    assert {pointer: schema.keywords for pointer, schema in document.schemas.items()} == {
        "#/components/schemas/Size": {"type": "integer"}
    }


def test_what_was_left_out_is_said_at_the_end() -> None:
    assert [line.partition(":")[0] for line in Record(POINTERS).lines] == [f"LEFT OUT  {one}" for one in POINTERS]


@pytest.mark.parametrize(
    ("pointers", "left"),
    [
        (("#/b/c~0",), {"a": [1, 2, 3], "b": {}}),
        (("#/b", "#/b/c~0"), {"a": [1, 2, 3]}),
        (("#/nowhere/at/all",), {"a": [1, 2, 3], "b": {"c~": 1}}),
    ],
)
def test_what_stands_at_pointers_is_gone_and_nothing_else(pointers: tuple[str, ...], left: Json) -> None:
    assert without({"a": [1, 2, 3], "b": {"c~": 1}}, pointers) == left
