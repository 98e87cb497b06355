"""The suite is read, put into a document and judged as it is meant; `make suite` runs all of it."""

from __future__ import annotations

import io
import json
import tarfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from .suite.archive import unpack
from .suite.documents import document
from .suite.groups import Case, Draft, Group, read
from .suite.openapi_30 import inexpressible
from .suite.remote import ORIGIN, remotes
from .suite.rewriting import with_references, without_dialect
from .suite.sending import carries
from .suite.table import faults, table
from .suite.trial import try_all

pytestmark = pytest.mark.once


def group(schema: Any, *cases: tuple[Any, bool], draft: Draft = "draft2020-12") -> Group:
    return Group(draft, "file", "group", schema, tuple(Case(repr(value), value, valid) for value, valid in cases))


def test_a_file_of_the_suite_is_read_as_groups() -> None:
    tests = [{"description": "an integer", "data": 1, "valid": True}]
    text = json.dumps([{"description": "integers", "schema": {"type": "integer"}, "tests": tests}])
    assert list(read(text, "draft2020-12", "type")) == [
        Group("draft2020-12", "type", "integers", {"type": "integer"}, (Case("an integer", 1, True),))
    ]


@pytest.mark.parametrize(
    ("schema", "rewritten"),
    [
        ({"$ref": "#"}, {"$ref": "HOME#"}),
        ({"items": {"$ref": "#/$defs/a"}}, {"items": {"$ref": "HOME#/$defs/a"}}),
        ({"allOf": [{"$ref": "#/a"}, True]}, {"allOf": [{"$ref": "HOME#/a"}, True]}),
        ({"properties": {"$ref": {"$ref": "#"}}}, {"properties": {"$ref": {"$ref": "HOME#"}}}),
        ({"enum": [{"$ref": "#"}]}, {"enum": [{"$ref": "#"}]}),
        ({"const": {"$ref": "#"}}, {"const": {"$ref": "#"}}),
        ({"$ref": "#name"}, {"$ref": "#name"}),
        ({"$ref": "other.json#/a"}, {"$ref": "other.json#/a"}),
        ({"not": {"$id": "x", "$ref": "#"}}, {"not": {"$id": "x", "$ref": "#"}}),
        ({"properties": {"$id": {"$ref": "#"}}}, {"properties": {"$id": {"$ref": "HOME#"}}}),
        (False, False),
    ],
)
def test_what_is_a_reference_is_rewritten_and_nothing_else(schema: Any, rewritten: Any) -> None:
    assert with_references(schema, lambda reference: f"HOME{reference}") == rewritten


def test_the_dialect_goes_where_the_document_says_the_same() -> None:
    ours = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "null"}
    other = {"$schema": "https://example.com/metaschema", "type": "null"}
    assert [without_dialect(schema, "draft2020-12") for schema in (ours, other)] == [{"type": "null"}, other]


def test_the_definitions_of_draft_4_become_components_of_their_own() -> None:
    schema = {"definitions": {"a/b": {"type": "integer"}}, "allOf": [{"$ref": "#/definitions/a~1b"}]}
    written = json.loads(document({7: group(schema, draft="draft4")}))
    assert (written["openapi"], written["components"]["schemas"]) == (
        "3.0.3",
        {"G7": {"allOf": [{"$ref": "#/components/schemas/G7.0"}]}, "G7.0": {"type": "integer"}},
    )


def test_a_reference_to_a_definition_may_be_percent_encoded() -> None:
    schema = {"definitions": {"a%b": {}}, "properties": {"a": {"$ref": "#/definitions/a%25b/not"}}}
    written = json.loads(document({7: group(schema, draft="draft4")}))
    assert written["components"]["schemas"]["G7"]["properties"]["a"] == {"$ref": "#/components/schemas/G7.0/not"}


def test_the_documents_that_a_schema_refers_to_are_found_with_theirs(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.json").write_text('{"$ref": "b.json#/not"}', encoding="utf-8")
    (tmp_path / "folder/b.json").write_text('{"not": {}}', encoding="utf-8")
    schema = {"$id": f"{ORIGIN}folder/x", "items": {"$ref": "a.json"}, "not": {"$ref": "https://other.example/"}}
    assert remotes(schema, tmp_path) == {
        f"{ORIGIN}folder/a.json": {"$ref": "b.json#/not"},
        f"{ORIGIN}folder/b.json": {"not": {}},
    }


def test_another_document_is_embedded_under_its_address_and_its_name() -> None:
    found = replace(
        group({"$ref": f"{ORIGIN}a"}), remotes={f"{ORIGIN}a": {"type": "null"}, f"{ORIGIN}b": {"$id": "urn:b"}}
    )
    assert json.loads(document({7: found}))["components"]["schemas"] == {
        "G7": {"$ref": f"{ORIGIN}a"},
        "G7.0": {"$id": f"{ORIGIN}a", "type": "null"},
        "G7.1": {"$id": "urn:b"},
        "G7.2": {"$id": f"{ORIGIN}b", "$ref": "urn:b"},
    }


def test_another_document_of_draft_4_becomes_components_too() -> None:
    other = {"definitions": {"x": {"$ref": "#/definitions/y"}, "y": {"type": "integer"}}}
    found = replace(group({"$ref": f"{ORIGIN}a#/definitions/x"}, draft="draft4"), remotes={f"{ORIGIN}a": other})
    assert json.loads(document({7: found}))["components"]["schemas"] == {
        "G7": {"$ref": "#/components/schemas/G7.1"},
        "G7.0": {},
        "G7.1": {"$ref": "#/components/schemas/G7.2"},
        "G7.2": {"type": "integer"},
    }


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"type": "integer"}, None),
        ({"properties": {"type": {"enum": [None]}}}, None),
        ({"$ref": "#", "id": "x"}, None),
        ({"type": "array"}, "an array without items"),
        ({"items": {"type": ["string", "integer"]}}, "a list of types"),
        ({"not": {"type": "null"}}, "type: null"),
        ({"definitions": {"a": {"patternProperties": {}}}}, "patternProperties"),
    ],
)
def test_a_schema_without_words_in_openapi_3_0_is_known(schema: Any, reason: str | None) -> None:
    assert inexpressible(schema) == reason


def test_groups_are_carried_refused_or_found_wrong_each_by_itself() -> None:
    right = group({"type": "integer"}, (1, True), (1.0, True), ("1", False))
    wrong = group({"type": "integer"}, (1, False))
    refused = group({"$ref": "https://example.com/other.json"}, (1, True))
    anchored = group({"$anchor": "a", "$dynamicRef": "#b"}, (1, True))
    verdicts = try_all([refused, right, anchored, wrong])
    assert [verdict.carried for verdict in verdicts] == [False, True, False, True]
    assert [bool(verdict.refused) for verdict in verdicts] == [True, False, True, False]
    assert list(faults(verdicts)) == ["disagreement: draft2020-12/file: group: 1: invalid, sent"]
    assert list(table(verdicts))[-1] == "2 of 4 groups are carried: 50.0%"


@pytest.mark.parametrize(
    ("given", "sent", "same"),
    [
        (2.0, 2, True),
        (True, 1, False),
        ([1, None], [1, None], True),
        ([1], [1, 1], False),
        ({"a": 1}, {"a": 1, "b": "default"}, True),
        ({"a": 1}, {"a": 1, "b": "another"}, False),
        ({"a": 1}, {"b": "default"}, False),
    ],
)
def test_what_is_sent_is_what_was_given_but_for_defaults(given: Any, sent: Any, same: bool) -> None:
    assert carries(given, sent, ["default"]) == same


def test_only_the_tests_and_what_they_refer_to_come_out_of_the_archive(tmp_path: Path) -> None:
    names = ["p/json/tests/draft4/a.json", "p/json/tests/../../../b.json", "p/json/remotes/c.json", "p/setup.py"]
    with tarfile.open(tmp_path / "p.tar.gz", "w:gz") as archive:
        for name in [*names, "/json/tests/d.json"]:
            archive.addfile(tarfile.TarInfo(name), io.BytesIO())
        link = tarfile.TarInfo("p/json/tests/draft4/link.json")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    unpack(tmp_path / "p.tar.gz", tmp_path / "out/in")
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.json")) == [
        "out/in/d.json",
        "out/in/draft4/a.json",
        "out/in/remotes/c.json",
    ]
