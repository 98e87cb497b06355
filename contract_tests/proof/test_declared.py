"""Turns each model into the first kind of test: what the package declares is what the document says."""

import inspect
from collections.abc import Mapping
from typing import Any

import attrs

from contract_tests.bench import Bench
from contract_tests.finding.bodies import exact
from contract_tests.proof.coverage import Coverage
from contract_tests.reading.document import Document
from contract_tests.reading.media import JSON_MEDIA
from contract_tests.reading.operation import Operation
from contract_tests.reading.schema import Schema


def test_there_is_something_to_prove(document: Document) -> None:
    assert document.operations or document.models


def test_every_object_schema_has_a_class(bench: Bench, document: Document) -> None:
    assert set(document.models) <= set(bench.package.models)


def test_every_class_is_of_a_schema_of_the_document(bench: Bench, document: Document) -> None:
    others = set(bench.package.models) - set(document.models)
    assert {source for source in others if not document.schemas[source].combined} <= set(document.schemas)


def test_the_operations_are_those_of_the_document(bench: Bench, document: Document) -> None:
    assert set(bench.package.operations) == {(one.method, one.path) for one in document.operations}


def test_the_members_of_each_named_union_are_those_of_the_document(bench: Bench, document: Document) -> None:
    named = {
        schema.name: {member.target for member in schema.members.values()}
        for pointer, schema in document.schemas.items()
        if schema.is_union and pointer == schema.target == f"#/components/schemas/{schema.name}"
    }
    known = [(_letters(name), members) for name, members in bench.package.unions.items()]
    missing = [name for name, members in named.items() if members not in _called(known, name)]
    assert missing == []


def _called(known: list[tuple[str, set[str]]], name: str) -> list[set[str]]:
    """The members of what is called so, or longer where the name is that of something else already."""
    return [members for letters, members in known if letters.startswith(_letters(name))]


def _letters(name: str) -> str:
    """A name, in whatever case it is written."""
    return "".join(filter(str.isalnum, name)).casefold()


def test_the_tags_of_a_union_lead_to_all_its_members(document: Document) -> None:
    unions = [schema for schema in document.schemas.values() if schema.is_union]
    for union in unions:
        members = union.keywords.get("oneOf") or union.keywords["anyOf"]
        listed = {Schema(union.content, member["$ref"]).target for member in members}
        assert {member.target for member in union.members.values()} == listed


def test_a_body_may_be_left_out_where_the_document_says_so(bench: Bench, body_operation: Operation, how: str) -> None:
    parameters = inspect.signature(getattr(bench.package.operation(body_operation), how)).parameters
    must_be_given = parameters["body"].default is inspect.Parameter.empty
    assert must_be_given is body_operation.body_required


def test_a_class_stands_for_what_its_schema_allows(bench: Bench, model: Schema) -> None:
    said = model.keywords.get("type", [])
    allowed = getattr(bench.package.model(model), "__types__", ("object",))
    assert list(allowed) == ([said] if isinstance(said, str) else said)


def test_the_fields_are_the_properties(bench: Bench, model: Schema) -> None:
    assert set(bench.package.fields(model)) == set(model.properties)


def test_a_class_is_closed_where_its_schema_is(bench: Bench, model: Schema) -> None:
    declared: Any = bench.package.model(model)
    assert declared.__closed__ is model.closed
    assert model.closed or "additional_properties" in {one.name for one in attrs.fields(declared)}


def test_the_required_fields_are_those_of_the_document(bench: Bench) -> None:
    for schema in bench.classes:
        fields, always = bench.package.fields(schema), schema.every_property
        declared = {name: one.metadata["required"] for name, one in fields.items()}
        assert declared == {name: name in schema.every_required and name in always for name in fields}, schema


def test_what_goes_one_way_only_is_marked_so(bench: Bench) -> None:
    for schema in bench.classes:
        fields = bench.package.fields(schema)
        for name, inner in schema.every_property.items():
            said = name in schema.only_in_answers, inner.keywords.get("writeOnly") is True
            assert (fields[name].metadata["read_only"], fields[name].metadata["write_only"]) == said, inner


def test_the_defaults_are_those_of_the_document(bench: Bench) -> None:
    for schema in bench.classes:
        fields = bench.package.fields(schema)
        declared = {name: _declared_default(bench, one.default) for name, one in fields.items()}
        assert declared == {name: _documented_default(schema, name) for name in fields}, schema


def test_the_keywords_are_those_of_the_document(bench: Bench) -> None:
    assert [line for schema in bench.classes for line in Coverage(bench).of_class(schema)] == []


def test_the_keywords_of_a_body_are_those_of_the_document(bench: Bench, body_operation: Operation) -> None:
    assert body_operation.body is not None
    stated = bench.package.operation(body_operation).OPERATION.body
    declared = stated[JSON_MEDIA].keywords if isinstance(stated, Mapping) else stated
    assert Coverage(bench).of_value(declared, body_operation.body) == []


def _declared_default(bench: Bench, default: Any) -> str:
    if default is attrs.NOTHING:
        return "required"
    if default is bench.package.types.UNSET:
        return "left out"
    made = default.factory() if hasattr(default, "factory") else default
    return exact(made.value if type(made).__name__ == "JsonDefault" else made)


def _documented_default(model: Schema, name: str) -> str:
    always = model.every_property
    if name in model.with_default:
        default = model.with_default[name].keywords["default"]
        whole = always[name].keywords.get("type") == "integer" and isinstance(default, float)
        return exact(int(default) if whole else default)
    if name not in model.every_required or name not in always:
        return "left out"
    allowed = [] if always[name].combined else always[name].allowed
    return exact(allowed[0]) if len(allowed) == 1 else "required"
