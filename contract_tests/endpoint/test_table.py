"""Turns each cell of the provider's table into a comparison with `openapi.yaml`."""

import pytest

from contract_tests.endpoint.conftest import Endpoint
from contract_tests.endpoint.table import CELLS, MODELS, REQUIRED, TABLE, Cell
from contract_tests.finding.bodies import exact


@pytest.mark.parametrize(("model", "field", "cell"), CELLS, ids=[f"{model}-{field}" for model, field, _ in CELLS])
def test_a_cell_is_what_the_document_says(endpoint: Endpoint, model: str, field: str, cell: Cell) -> None:
    schema = endpoint.model(model).model.properties.get(field)
    said = {word: value for word, value in schema.keywords.items() if word != "description"} if schema else None
    assert exact(said) == exact(cell)


@pytest.mark.parametrize("model", MODELS)
def test_a_model_has_the_fields_of_the_table_and_no_others(endpoint: Endpoint, model: str) -> None:
    schema = endpoint.model(model).model
    assert set(schema.properties) <= set(TABLE)
    assert (set(schema.required), schema.closed) == (REQUIRED, True)


def test_the_models_are_those_of_the_table(endpoint: Endpoint) -> None:
    assert [one.tag["model"] for one in endpoint.operation.variants] == list(MODELS)


def test_the_request_goes_where_the_page_says(endpoint: Endpoint) -> None:
    assert (endpoint.operation.method, endpoint.operation.path) == ("POST", "/v1/image/gen/sd")
    assert [one["url"] for one in endpoint.operation.content["servers"]] == ["https://openapi.monica.im"]
    schemes = endpoint.operation.content["components"]["securitySchemes"].values()
    assert [(one["type"], one["scheme"]) for one in schemes] == [("http", "bearer")]
