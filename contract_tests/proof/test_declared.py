"""Turns each model into the first kind of test: what the package declares is what the document says."""

import inspect
from typing import Any

import attrs

from contract_tests.bench import Bench
from contract_tests.bodies import exact
from contract_tests.document import Document, Operation, Schema
from contract_tests.limits import SIDES
from contract_tests.pointers import Json
from contract_tests.support import unsupported


def test_the_document_says_nothing_that_the_harness_does_not_know(document: Document) -> None:
    assert unsupported(document) == []


def test_there_is_something_to_prove(document: Document) -> None:
    assert document.operations != []


def test_the_classes_are_the_object_schemas(bench: Bench, document: Document) -> None:
    assert set(bench.package.models) == set(document.models)


def test_the_operations_are_those_of_the_document(bench: Bench, document: Document) -> None:
    assert set(bench.package.operations) == {(one.method, one.path) for one in document.operations}


def test_the_members_of_each_named_union_are_those_of_the_document(bench: Bench, document: Document) -> None:
    named = {
        schema.name: {member.target for member in schema.members.values()}
        for pointer, schema in document.schemas.items()
        if schema.is_union and pointer == schema.target == f"#/components/schemas/{schema.name}"
    }
    assert bench.package.unions == named


def test_a_discriminator_leads_to_the_members_of_its_union(document: Document) -> None:
    unions = [schema for schema in document.schemas.values() if schema.is_union]
    for union in unions:
        listed = {Schema(union.content, member["$ref"]).target for member in union.keywords["oneOf"]}
        assert {member.target for member in union.members.values()} == listed


def test_a_body_may_be_left_out_where_the_document_says_so(bench: Bench, body_operation: Operation, how: str) -> None:
    parameters = inspect.signature(getattr(bench.package.operation(body_operation), how)).parameters
    must_be_given = parameters["body"].default is inspect.Parameter.empty
    assert must_be_given is _body_is_required(body_operation)


def test_a_class_stands_for_what_its_schema_allows(bench: Bench, model: Schema) -> None:
    said = model.keywords.get("type", [])
    allowed = getattr(bench.package.model(model), "__types__", ("object",))
    assert list(allowed) == ([said] if isinstance(said, str) else said)


def test_the_fields_are_the_properties(bench: Bench, model: Schema) -> None:
    assert set(bench.package.fields(model)) == set(model.properties)


def test_a_class_is_closed_where_its_schema_is(bench: Bench, model: Schema) -> None:
    declared: Any = bench.package.model(model)
    assert declared.__closed__ is model.closed
    assert ("additional_properties" in {one.name for one in attrs.fields(declared)}) is not model.closed


def test_the_required_fields_are_those_of_the_document(bench: Bench, model: Schema) -> None:
    declared = {name: one.metadata["required"] for name, one in bench.package.fields(model).items()}
    assert declared == {name: name in model.required for name in model.properties}


def test_the_defaults_are_those_of_the_document(bench: Bench, model: Schema) -> None:
    declared = {name: _declared_default(bench, one.default) for name, one in bench.package.fields(model).items()}
    assert declared == {name: _documented_default(model, name) for name in model.properties}


def test_the_keywords_are_those_of_the_document(bench: Bench, model: Schema) -> None:
    fields = bench.package.fields(model).items()
    declared = {name: _declared(bench, one.metadata["keywords"]) for name, one in fields}
    documented = {name: _documented(schema) for name, schema in model.properties.items()}
    assert {name: exact(one) for name, one in declared.items()} == {
        name: exact(one) for name, one in documented.items()
    }


def _body_is_required(operation: Operation) -> bool:
    return bool(Schema(operation.content, f"{operation.pointer}/requestBody").keywords.get("required", False))


def _declared(bench: Bench, keywords: Any) -> dict[str, Json]:
    found = {one.keyword: _limit(bench, one.keyword, one.limit) for one in keywords}
    assert len(found) == len(keywords), f"a keyword is declared twice: {keywords}"
    return found


def _limit(bench: Bench, keyword: str, limit: Any) -> Json:
    if keyword == "items":
        return _declared(bench, limit)
    if keyword == "$ref":
        return bench.package.source_of(limit)
    return list(limit) if isinstance(limit, tuple | frozenset) else limit


def _documented(schema: Schema) -> dict[str, Json]:
    if schema.is_union:
        return {"discriminator": list(schema.members)}
    if schema.is_model:
        return {"$ref": schema.target}
    asserted = {word: limit for word, limit in schema.keywords.items() if word in SIDES}
    return asserted | ({"items": _documented(schema.items)} if schema.items else {})


def _declared_default(bench: Bench, default: Any) -> str:
    if default is attrs.NOTHING:
        return "required"
    if default is bench.package.types.UNSET:
        return "left out"
    return exact(default.factory() if hasattr(default, "factory") else default)


def _documented_default(model: Schema, name: str) -> str:
    words = model.properties[name].keywords
    if "default" in words:
        return exact(words["default"])
    if name not in model.required:
        return "left out"
    return exact(words["const"]) if "const" in words else "required"
