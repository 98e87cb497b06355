"""The reference of a package says what its document says, and each of its examples sends what the document shows."""

from __future__ import annotations

import importlib
import inspect
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from generator.pipeline import generate
from generator.write import write

from .calls import Server
from .golden import CASES, accepted

OURS = Path(__file__).parents[2] / "openapi.yaml"
SHOP = CASES / "examples/openapi.yaml"


@pytest.fixture
def package(packages: Path) -> Callable[[Path], Any]:
    def imported(document: Path) -> Any:
        name = f"referring_to_{document.parent.name.replace('-', '_')}"
        write(generate(document.read_text(encoding="utf-8")), packages / name)
        return importlib.import_module(name)

    return imported


def examples(package: Any) -> list[str]:
    """The code blocks of a package's reference."""
    reference = Path(package.__file__).with_name("REFERENCE.md").read_text(encoding="utf-8")
    return re.findall(r"^```python\n(.*?)^```$", reference, re.M | re.S)


def run(code: str, package: Any, server: Server, **given: Any) -> Any:
    """What the code of an example returns."""
    client = server.client(package, **given)
    return eval(code.strip(), {"client": client, "models": package.models})  # noqa: S307


def sent(code: str, package: Any, answer: httpx.Response, **given: Any) -> Any:
    """The JSON body that the code of an example sends, and nothing where it has none."""
    server = Server(answer)
    run(code, package, server, **given)
    [request] = server.requests
    return json.loads(request.content) if request.content else None


def test_each_example_of_our_document_sends_what_it_shows_and_the_defaults(package: Callable[[Path], Any]) -> None:
    document = yaml.safe_load(OURS.read_text(encoding="utf-8"))
    operation = document["paths"]["/v1/image/gen/sd"]["post"]
    shown = [
        example["value"] for example in operation["requestBody"]["content"]["application/json"]["examples"].values()
    ]
    answer = operation["responses"]["200"]["content"]["application/json"]["example"]
    ours = package(OURS)

    bodies = [sent(code, ours, httpx.Response(200, json=answer), token="secret") for code in examples(ours)]

    assert bodies == [_with_defaults(document, body) for body in shown]
    assert {body["model"] for body in bodies} == {"sdxl", "sd3", "sd3_5"}


def _with_defaults(document: Any, body: Any) -> Any:
    schemas = document["components"]["schemas"].values()
    [schema] = [one for one in schemas if one.get("properties", {}).get("model", {}).get("const") == body["model"]]
    return {name: one["default"] for name, one in schema["properties"].items() if "default" in one} | body


def test_examples_of_bodies_parameters_and_models_are_run(package: Callable[[Path], Any]) -> None:
    shop = package(SHOP)
    codes = examples(shop)
    calls = [code for code in codes if code.startswith("client.")]
    answers = {"orders": httpx.Response(200, json=[]), "order": httpx.Response(204), "change": httpx.Response(204)}

    bodies = [sent(code, shop, answers[code.split("(")[0].split(".")[2]]) for code in calls]
    made = [run(code, shop, Server()).to_dict() for code in codes if code not in calls]

    order = yaml.safe_load(SHOP.read_text(encoding="utf-8"))["components"]["examples"]["all"]["value"]
    del order["id"]  # only answers have it
    tie = {"kind": "tie", "long": True}
    assert bodies == [None, {"kind": "hat", "size": 1}, tie, order, {"items": [tie]}]
    assert made == [{"kind": "hat", "size": 1}, tie]


def test_examples_of_forms_files_texts_and_bytes_are_run(package: Callable[[Path], Any]) -> None:
    files = package(CASES / "examples_of_bodies/openapi.yaml")
    server = Server()
    for code in examples(files):
        run(code, files, server)

    parts, form, text, picture = (request.content for request in server.requests)
    assert (form, text, picture) == (b"tie-no=1&tags=a&tags=b%26c", "O'Hara é".encode(), b"PNG")
    assert re.findall(rb'name="(\w+)".*?\r\n\r\n(.*?)\r\n--', parts, re.S) == [
        (b"note", b'"'),
        (b"file", "é".encode()),
        (b"more", b"a"),
        (b"more", b"b"),
    ]


def test_an_example_of_a_parameter_is_given(package: Callable[[Path], Any]) -> None:
    shop, server = package(SHOP), Server()
    [code] = [code for code in examples(shop) if 'first_name="' in code]
    run(code, shop, server)
    assert (server.last.url.path, server.last.headers["X-Note"]) == ("/orders/7", "b")


def test_what_only_answers_have_is_no_part_of_an_example(package: Callable[[Path], Any]) -> None:
    assert "id: 3" in SHOP.read_text(encoding="utf-8")
    assert not any("id=" in code for code in examples(package(SHOP)))


def test_an_example_that_breaks_its_own_schema_is_not_shown() -> None:
    assert "size: 0.3" in SHOP.read_text(encoding="utf-8")
    assert "0.3" not in generate(SHOP.read_text(encoding="utf-8"))["REFERENCE.md"]


def test_a_short_example_stands_in_the_docstring() -> None:
    module = generate(OURS.read_text(encoding="utf-8"))["api/images/generate.py"]
    assert '        Example:\n            client.images.generate(body=models.SD3Request(prompt="' in module


@pytest.mark.parametrize("case", accepted(), ids=lambda case: case.name)
def test_each_link_leads_to_a_section(case: Path) -> None:
    reference = generate((case / "openapi.yaml").read_text(encoding="utf-8"))["REFERENCE.md"]
    anchors = [*re.findall(r'<a id="(.*?)"></a>', reference), "models", "unions", "errors", "client"]
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#(.*?)\)", reference)) <= set(anchors)


@pytest.mark.parametrize("case", accepted(), ids=lambda case: case.name)
def test_a_table_has_as_many_cells_in_each_row(case: Path) -> None:
    reference = generate((case / "openapi.yaml").read_text(encoding="utf-8"))["REFERENCE.md"]
    for table in re.findall(r"(?:^\|.*\n)+", reference, re.M):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


def test_a_client_is_told_of_by_all_its_arguments(package: Callable[[Path], Any]) -> None:
    for document, also in ((OURS, set[str]()), (CASES / "credentials/openapi.yaml", {"credentials"})):
        imported = package(document)
        reference = Path(imported.__file__).with_name("REFERENCE.md").read_text(encoding="utf-8")
        rows = re.findall(r"^\| (.*?) \|", reference.partition("## Client")[2].partition("| Method")[0], re.M)
        named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
        assert named == set(inspect.signature(imported.Client).parameters) - {"_pool"}
        assert also <= named
