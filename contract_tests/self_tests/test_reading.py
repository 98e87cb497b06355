"""Turns documents as people write them into what the harness takes them to say."""

import pytest

from contract_tests.judging.judge import Judge
from contract_tests.opening import read
from contract_tests.reading.media import kind_of
from contract_tests.reading.modern import modern
from contract_tests.reading.pointers import Json, escape
from contract_tests.reading.servers import server_of
from contract_tests.reading.source_text import parse
from contract_tests.self_tests.documents import body_of, document_of, object_with


def of_3_0(schema: Json) -> Json:
    return modern({"openapi": "3.0.3", "components": {"schemas": {"A": schema}}})["components"]["schemas"]["A"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"$ref": "#/components/schemas/A", "maxLength": 1}, {"$ref": "#/components/schemas/A"}),
        ({"items": {"type": "integer", "nullable": True}}, {"items": {"type": ["integer", "null"]}}),
    ],
    ids=str,
)
def test_a_schema_of_openapi_3_0_is_brought_to_json_schema(written: Json, meant: Json) -> None:
    assert of_3_0(written) == meant


def test_a_later_document_keeps_what_stands_beside_a_reference() -> None:
    schema = {"$ref": "#/components/schemas/A", "maxLength": 1}
    assert document_of(schema, A={"type": "string"}).content["components"]["schemas"] == {"A": {"type": "string"}}
    assert body_of(document_of(schema, A={"type": "string"})).keywords == schema


def test_a_list_of_one_type_says_that_type() -> None:
    schema = {"type": ["string"], "items": {"type": ["string", "null"]}}
    found = modern({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}})["components"]["schemas"]["A"]
    assert found == {"type": "string", "items": {"type": ["string", "null"]}}


def test_a_reference_that_leads_nowhere_says_nothing() -> None:
    schema: Json = {"properties": {"a": {"$ref": "#/components/schemas/Gone"}}, "required": ["a"]}
    assert (
        modern({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}})["components"]["schemas"]["A"] == schema
    )


@pytest.mark.parametrize(
    ("types", "kind"),
    [("object", "multipart"), (["object", "null"], "multipart"), (None, "multipart"), ("string", "unknown")],
)
def test_a_form_is_made_of_members(types: Json, kind: str) -> None:
    schema = body_of(document_of({} if types is None else {"type": types}))
    assert kind_of("multipart/form-data; boundary=x", schema) == kind


@pytest.mark.parametrize("word", ["$ref", "$dynamicRef"])
def test_a_reference_by_name_is_one_by_place(word: str) -> None:
    read = document_of({"properties": {"a": {word: "#n"}}}, A={"$dynamicAnchor": "n", "type": "string"})
    assert body_of(read).properties["a"].target == "#/components/schemas/A"


def test_a_schema_is_known_wherever_a_reference_finds_it() -> None:
    place = "#/components/x-answers/Conflict/schema"
    document = document_of({"properties": {"a": {"$ref": place}}})
    document.content["components"]["x-answers"] = {"Conflict": {"schema": object_with(error={"type": "string"})}}
    assert {place, f"{place}/properties/error"} <= document.schemas.keys()
    assert place in document.models


def test_what_is_told_beside_a_reference_is_no_rule() -> None:
    told = {"allOf": [{"$ref": "#/components/schemas/A"}, {"readOnly": True, "default": "b"}]}
    (member,) = body_of(document_of({"properties": {"a": told}}, A={"type": "string"})).properties.values()
    assert (member.target, member.keywords["readOnly"]) == ("#/components/schemas/A", True)
    assert member.keywords["default"] == "b"


def test_text_is_read_by_the_core_schema_of_yaml() -> None:
    text = "{a: no, b: 2020-01-31, c: 0o17, d: 1e3, e: true, f: null, g: 1_000, h: 08}"
    read_values = parse(text)
    assert read_values == {
        "a": "no", "b": "2020-01-31", "c": 15, "d": 1000.0, "e": True, "f": None, "g": "1_000", "h": 8,
    }  # fmt: skip


def test_no_two_places_share_an_object() -> None:
    shared = {"type": "string"}
    schemas = read({"components": {"schemas": {"A": shared, "B": shared}}}).content["components"]["schemas"]
    assert schemas["A"] == schemas["B"]
    assert schemas["A"] is not schemas["B"]


def test_a_body_that_no_object_is_written_in_has_no_class() -> None:
    written, unwritten = ({"schema": {"type": "object", "properties": {"a": {}}}} for _ in range(2))
    content = {"application/json": written, "application/xml": unwritten}
    document = read({"openapi": "3.1.0", "paths": {"/things": {"post": {"requestBody": {"content": content}}}}})
    assert [model.node for model in document.models.values()] == [written["schema"]]


def test_bytes_in_an_example_are_read_as_they_are_written() -> None:
    assert parse("example: !!binary aGk=") == {"example": "aGk="}


@pytest.mark.parametrize("place", ["components", "operation"])
def test_an_answer_named_default_is_read_as_any_other(place: str) -> None:
    answer = {
        "description": "An error.",
        "content": {"application/json": {"schema": {"type": "string", "nullable": True}}},
    }
    named = {"$ref": "#/components/responses/default"} if place == "components" else answer
    operation = {"get": {"responses": {"default": named}}}
    content = {"openapi": "3.0.3", "paths": {"/a": operation}, "components": {"responses": {"default": answer}}}
    document = read(content)
    (schema,) = document.operations[0].responses["default"].values()
    assert schema is not None
    assert schema.keywords == {"type": ["string", "null"]}
    assert Judge(document.content).weighed(schema, None).accepted


def test_a_parameter_of_a_path_is_needed_whatever_is_said_of_it() -> None:
    stated = {"name": "id", "in": "path", "schema": {"type": "string"}}
    path_item = {"get": {"parameters": [stated], "responses": {}}}
    (operation,) = read({"openapi": "3.1.0", "paths": {"/a/{id}": path_item}}).operations
    assert operation.parameter_variant.root.properties["path"].required == ["id"]


def test_a_parameter_is_sent_whatever_its_schema_says_of_answers() -> None:
    stated = {"name": "id", "in": "path", "schema": {"type": "string", "readOnly": True}}
    path_item = {"get": {"parameters": [stated], "responses": {}}}
    (operation,) = read({"openapi": "3.1.0", "paths": {"/a/{id}": path_item}}).operations
    root = operation.parameter_variant.root
    assert root.properties["path"].properties["id"].keywords["readOnly"] is False


def test_what_is_often_written_by_mistake_is_read_as_it_is_meant() -> None:
    path = {"name": "far", "in": "path", "schema": {"type": "integer"}}
    get = {"parameters": [{"$ref": "#/components/parameters/Far"}], "responses": {"4xx": {}}}
    document = read({"paths": {"/a/{id}": {"get": get}}, "components": {"parameters": {"Far": path}}})
    (operation,) = document.operations
    assert [(one.key, one.required) for one in operation.parameters] == [(("path", "id"), True)]
    assert list(operation.responses) == ["4XX"]


def test_an_empty_list_is_read_as_an_object_where_one_belongs_and_an_extension_is_no_path() -> None:
    body = {
        "properties": {"items": [], "kept": {"properties": []}},
        "allOf": [[]],
        "required": [],
        "default": {"items": []},
    }
    post = {"requestBody": {"content": {"application/json": {"schema": body}}}, "responses": []}
    (operation,) = read({"paths": {"/a": {"post": post}, "x-a": {"get": 1}}, "components": []}).operations
    root = operation.body
    assert root is not None
    assert root.keywords["default"] == {"items": []}
    assert root.properties["kept"].properties == {}
    assert operation.content["components"] == {}


@pytest.mark.parametrize(
    "url", ["https://{a}.example", "wss://a.example", "https://a.example?b", "https://a@b.example"]
)
def test_a_server_that_cannot_be_called_is_passed_over(url: str) -> None:
    servers = [{"url": url}, {"url": "https://b.example"}]
    (operation,) = read({"servers": servers, "paths": {"/": {"get": {}}}}).operations
    assert server_of(operation) == servers[1]


THING = {
    "$id": "https://things.example/thing",
    "properties": {"a": {"$ref": "#n"}, "b": {"$ref": "#/$defs/N"}, "c": {"$ref": "#"}, "d": {"$ref": "box"}},
    "$defs": {"N": {"$anchor": "n", "type": "string"}, "Box": {"$id": "box", "properties": {"e": {"$ref": "thing#n"}}}},
}


@pytest.mark.parametrize(
    ("way", "to"), [("a", "/$defs/N"), ("b", "/$defs/N"), ("c", ""), ("d", "/$defs/Box"), ("d e", "/$defs/N")]
)
def test_a_reference_starts_from_the_nearest_address_around_it(way: str, to: str) -> None:
    schema = body_of(document_of({"$ref": "https://things.example/thing"}, Thing=THING, N={"$anchor": "n"}))
    for name in way.split():
        schema = schema.properties[name]
    assert schema.target == f"#/components/schemas/Thing{to}"


def test_addresses_that_two_schemas_have_stay_as_they_are() -> None:
    document = document_of(
        {"$ref": "urn:a"}, A={"$id": "urn:a", "properties": {"b": {"$ref": "#"}}}, B={"$id": "urn:a"}
    )
    assert document.content["components"]["schemas"]["A"]["properties"]["b"] == {"$ref": "#"}


@pytest.mark.parametrize(("media", "written_as"), [("application/json", "application/json"), ("text/plain", "")])
def test_a_parameter_is_written_as_json_where_its_content_is(media: str, written_as: str) -> None:
    stated = {"name": "p", "in": "query", "content": {media: {"schema": {"maxLength": 1}}}}
    operation = {"parameters": [stated], "responses": {}}
    (one,) = read({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}}).operations[0].parameters
    assert one.media == written_as
    assert one.schema.endswith(f"/content/{escape(media)}/schema")
