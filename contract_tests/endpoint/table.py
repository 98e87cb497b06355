"""Turns the provider's page into literal values, written by hand to be compared with `openapi.yaml`."""

from contract_tests.reading.pointers import Json

Cell = dict[str, Json] | None
"""The keywords of a field for a model; None where the model does not support it."""

MODELS = ("sdxl", "sd3", "sd3_5")
SIZES = ["1024x1024", "1344x768", "768x1344"]
SAMPLERS = [
    "K_EULER",
    "DDIM",
    "DDPM",
    "K_DPMPP_2M",
    "K_DPMPP_2S_ANCESTRAL",
    "K_DPM_2",
    "K_DPM_2_ANCESTRAL",
    "K_EULER_ANCESTRAL",
    "K_HEUN",
    "K_LMS",
]


def text(low: int, high: int) -> Cell:
    return {"type": "string", "minLength": low, "maxLength": high}


def one_of(members: list[str], default: str) -> Cell:
    return {"type": "string", "enum": members, "default": default}


def bounded(kind: str, low: int, high: int, default: float) -> Cell:
    return {"type": kind, "minimum": low, "maximum": high, "default": default}


def alike(cell: Cell) -> tuple[Cell, Cell, Cell]:
    return cell, cell, cell


QUALITY = bounded("integer", 0, 100, 90)

# field: what it is for sdxl, sd3 and sd3_5
TABLE: dict[str, tuple[Cell, Cell, Cell]] = {
    "model": (
        {"type": "string", "const": "sdxl"},
        {"type": "string", "const": "sd3"},
        {"type": "string", "const": "sd3_5"},
    ),
    "prompt": alike(text(1, 4000)),
    "negative_prompt": (text(0, 4000), None, None),
    "seed": alike(bounded("integer", 0, 4294967295, 0)),
    "size": alike(one_of(SIZES, "1024x1024")),
    "steps": (None, bounded("integer", 1, 28, 28), bounded("integer", 1, 50, 40)),
    "cfg_scale": (bounded("number", 1, 50, 7.5), bounded("number", 0, 20, 3.5), bounded("number", 0, 20, 4.5)),
    "num_outputs": (bounded("integer", 1, 4, 1), None, None),
    "output_quality": (None, QUALITY, QUALITY),
    "scheduler": (one_of(SAMPLERS, "K_EULER"), None, None),
    "num_inference_steps": (bounded("integer", 1, 500, 50), None, None),
}
REQUIRED = {"model", "prompt"}

CELLS = [(model, field, cells[column]) for field, cells in TABLE.items() for column, model in enumerate(MODELS)]

# The request of the page's example, as it stands there.
PAGE_EXAMPLE = """{
  "model": "sd3_5",
  "prompt": "An astronaut riding a rainbow unicorn, cinematic, dramatic",
  "negative_prompt": "",
  "seed": "42",
  "size": "1024x1024",
  "steps": 28,
  "cfg_scale": "3.5",
  "num_outputs": 1,
  "output_quality": 90,
  "scheduler": "K_EULER",
  "num_inference_steps": 50
}"""
PAGE_EXAMPLE_BREAKS = {
    ("/seed", "type"),
    ("/cfg_scale", "type"),
    ("/negative_prompt", "additionalProperties"),
    ("/num_outputs", "additionalProperties"),
    ("/scheduler", "additionalProperties"),
    ("/num_inference_steps", "additionalProperties"),
}
