"""Turns each decision on what the page leaves open into a test that has its number and literal values."""

import json

import pytest

from contract_tests.endpoint.conftest import Endpoint
from contract_tests.endpoint.table import MODELS, PAGE_EXAMPLE, PAGE_EXAMPLE_BREAKS, TABLE
from contract_tests.reading.pointers import Json

VALID: dict[str, Json] = {
    "negative_prompt": "people",
    "seed": 7,
    "size": "768x1344",
    "steps": 20,
    "cfg_scale": 5,
    "num_outputs": 2,
    "output_quality": 80,
    "scheduler": "DDIM",
    "num_inference_steps": 60,
}
UNSUPPORTED = [
    (model, field) for field, cells in TABLE.items() for model, cell in zip(MODELS, cells, strict=True) if cell is None
]
NUMERIC = [
    (model, field)
    for field, cells in TABLE.items()
    for model, cell in zip(MODELS, cells, strict=True)
    if cell is not None and cell["type"] in ("integer", "number")
]


@pytest.mark.parametrize(("model", "steps", "cfg_scale"), [("sdxl", None, 7.5), ("sd3", 28, 3.5), ("sd3_5", 40, 4.5)])
def test_1_the_default_of_a_model_wins_over_that_of_the_heading(
    endpoint: Endpoint, model: str, steps: int | None, cfg_scale: float
) -> None:
    sent = endpoint.send(model=model, prompt="p")
    assert (sent.get("steps"), sent["cfg_scale"]) == (steps, cfg_scale)


@pytest.mark.parametrize("model", MODELS)
def test_2_the_seed_is_an_unsigned_integer_of_32_bits(endpoint: Endpoint, model: str) -> None:
    assert endpoint.send(model=model, prompt="p", seed=0)["seed"] == 0
    assert endpoint.send(model=model, prompt="p", seed=4294967295)["seed"] == 4294967295
    assert endpoint.broken(model=model, prompt="p", seed=-1) == {("/seed", "minimum")}
    assert endpoint.broken(model=model, prompt="p", seed=4294967296) == {("/seed", "maximum")}


@pytest.mark.parametrize("model", ["sd3", "sd3_5"])
def test_2_the_quality_starts_at_zero(endpoint: Endpoint, model: str) -> None:
    assert endpoint.send(model=model, prompt="p", output_quality=0)["output_quality"] == 0
    assert endpoint.broken(model=model, prompt="p", output_quality=-1) == {("/output_quality", "minimum")}


@pytest.mark.parametrize(("model", "field"), UNSUPPORTED)
def test_3_a_field_that_a_model_does_not_support_is_refused(endpoint: Endpoint, model: str, field: str) -> None:
    refusal = {(f"/{field}", "additionalProperties")}
    assert endpoint.broken(model=model, prompt="p", **{field: VALID[field]}) == refusal
    made = endpoint.bench.outcome(lambda: endpoint.make(model, prompt="p", **{field: VALID[field]}))
    assert made.broken == refusal


@pytest.mark.parametrize(("model", "field"), UNSUPPORTED)
def test_3_the_class_of_a_model_lacks_what_the_model_does_not_support(
    endpoint: Endpoint, model: str, field: str
) -> None:
    assert field not in endpoint.bench.package.fields(endpoint.model(model).model)
    assert not hasattr(endpoint.make(model, prompt="p"), field)


@pytest.mark.parametrize(("model", "field"), NUMERIC)
@pytest.mark.parametrize("wrong", ["42", "3.5", "1", "", True, None])
def test_4_a_number_in_quotes_is_refused(endpoint: Endpoint, model: str, field: str, wrong: Json) -> None:
    assert endpoint.broken(model=model, prompt="p", **{field: wrong}) == {(f"/{field}", "type")}


def test_5_the_example_of_the_page_is_refused_with_all_it_breaks(endpoint: Endpoint) -> None:
    body = json.loads(PAGE_EXAMPLE)
    refused = endpoint.bench.outcome(lambda: endpoint.send(**body))
    assert refused.broken == PAGE_EXAMPLE_BREAKS
    assert len(refused.violations) == 6
    assert {
        (one.pointer, one.keyword)
        for one in endpoint.bench.server.violations(endpoint.operation.variants[0].root, body)
    } == refused.broken


def test_5_the_example_of_the_page_is_accepted_once_repaired(endpoint: Endpoint) -> None:
    repaired = {
        "model": "sd3_5",
        "prompt": "An astronaut riding a rainbow unicorn, cinematic, dramatic",
        "seed": 42,
        "size": "1024x1024",
        "steps": 28,
        "cfg_scale": 3.5,
        "output_quality": 90,
    }
    assert endpoint.send(**repaired) == repaired


@pytest.mark.parametrize(
    ("model", "defaults"),
    [
        (
            "sdxl",
            {
                "seed": 0,
                "size": "1024x1024",
                "cfg_scale": 7.5,
                "num_outputs": 1,
                "scheduler": "K_EULER",
                "num_inference_steps": 50,
            },
        ),
        ("sd3", {"seed": 0, "size": "1024x1024", "steps": 28, "cfg_scale": 3.5, "output_quality": 90}),
        ("sd3_5", {"seed": 0, "size": "1024x1024", "steps": 40, "cfg_scale": 4.5, "output_quality": 90}),
    ],
)
def test_8_defaults_are_sent_and_a_negative_prompt_is_not(
    endpoint: Endpoint, model: str, defaults: dict[str, Json]
) -> None:
    least = {"model": model, "prompt": "p"}
    assert endpoint.send(**least) == least | defaults
    made = endpoint.make(model, prompt="p")
    assert endpoint.bench.send(endpoint.operation, made) == least | defaults


def test_8_an_empty_negative_prompt_is_sent(endpoint: Endpoint) -> None:
    assert endpoint.send(model="sdxl", prompt="p", negative_prompt="")["negative_prompt"] == ""
