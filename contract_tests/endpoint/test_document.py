"""Turns `openapi.yaml` into the question whether it is a good document: valid, and with examples that hold."""

from openapi_spec_validator import OpenAPIV31SpecValidator

from contract_tests.endpoint.conftest import Endpoint
from contract_tests.finding.bodies import exact
from contract_tests.reading.pointers import follow


def test_it_is_a_valid_openapi_document(endpoint: Endpoint) -> None:
    assert list(OpenAPIV31SpecValidator(dict(endpoint.operation.content)).iter_errors()) == []


def test_its_examples_are_accepted_and_sent(endpoint: Endpoint) -> None:
    examples = endpoint.operation.node["requestBody"]["content"]["application/json"]["examples"]
    for example in examples.values():
        body = example["value"]
        assert exact(endpoint.send(**body)) == exact(endpoint.bench.expected(endpoint.operation, body))


def test_there_is_an_example_for_each_model(endpoint: Endpoint) -> None:
    examples = endpoint.operation.node["requestBody"]["content"]["application/json"]["examples"]
    assert {one["value"]["model"] for one in examples.values()} == {"sdxl", "sd3", "sd3_5"}


def test_each_model_is_selected_by_its_name_and_by_no_other(endpoint: Endpoint) -> None:
    union = follow(endpoint.operation.content, "#/components/schemas/ImageRequest")
    names = {"sdxl": "SDXLRequest", "sd3": "SD3Request", "sd3_5": "SD35Request"}
    assert union["discriminator"] == {
        "propertyName": "model",
        "mapping": {tag: f"#/components/schemas/{name}" for tag, name in names.items()},
    }


def test_its_example_of_an_answer_is_a_valid_answer(endpoint: Endpoint) -> None:
    answer = endpoint.operation.answer
    assert answer is not None
    media = follow(endpoint.operation.content, answer.pointer.removesuffix("/schema"))
    assert endpoint.bench.judge.accepts(answer, media["example"])
