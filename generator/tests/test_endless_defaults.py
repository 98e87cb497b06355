"""A default that holds an object fills in that object's defaults, which has to come to an end."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import DocumentError
from generator.pipeline import generate
from generator.write import write

DOCUMENT = """
openapi: 3.1.0
info: {title: Defaults, version: '1'}
paths:
  /:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Array'}}}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    Text: {type: object, properties: {type: {const: text}, long: {type: boolean, default: true}}}
    Array:
      type: object
      properties:
        type: {const: array}
        items: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Array'}], default: DEFAULT}
"""


@pytest.mark.parametrize(
    ("default", "filled"),
    [
        ("{type: text}", {"type": "text", "long": True}),
        ("{type: array, items: {type: text}}", {"type": "array", "items": {"type": "text", "long": True}}),
    ],
)
def test_a_default_that_is_of_another_variant_or_holds_one_ends(tmp_path: Path, default: str, filled: Any) -> None:
    name = f"ending_{len(default)}"
    write(generate(DOCUMENT.replace("DEFAULT", default)), tmp_path / name)
    sys.path.insert(0, str(tmp_path))
    models: Any = importlib.import_module(name).models
    sys.path.remove(str(tmp_path))
    assert models.Array.from_dict({}).to_dict()["items"] == filled


@pytest.mark.parametrize("default", ["{type: array}", "{}", "{type: array, items: {type: array}}"])
def test_a_default_that_may_be_of_the_same_schema_is_refused(default: str) -> None:
    with pytest.raises(DocumentError, match="leads back to itself without end"):
        generate(DOCUMENT.replace("DEFAULT", default).replace("oneOf", "anyOf"))
