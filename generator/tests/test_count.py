"""Whatever a rendered client lacks of its contract, the count notices."""

from __future__ import annotations

import pytest

from generator.count import missing
from generator.load import load
from generator.render import render
from generator.rendering.package import package_view
from generator.translate import translate

from .golden import CASES

CONTRACT, _ = translate(load((CASES / "variants/openapi.yaml").read_text(encoding="utf-8")))
VIEW = package_view(CONTRACT)
FILES = render(CONTRACT, VIEW)


def test_a_client_as_it_is_rendered_lacks_nothing() -> None:
    assert list(missing(CONTRACT, VIEW, FILES)) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "pointer"),
    [
        ("models/cat.py", "class Cat(", "class Tom(", "#/components/schemas/Cat"),
        ("models/cat.py", "additional_properties=False, ", "", "#/components/schemas/Cat"),
        ("models/cat.py", "maximum(9)", "maximum(9.0)", "#/components/schemas/Cat/properties/lives"),
        ("models/cat.py", "minimum(0), ", "", "#/components/schemas/Cat/properties/lives"),
        ("models/cat.py", "default=9", "default=8", "#/components/schemas/Cat/properties/lives"),
        ("models/cat.py", "required=True, ", "", "#/components/schemas/Cat/properties/kind"),
        ("models/dog.py", "max_length(20)", "max_length(21)", "#/components/schemas/Dog/properties/tricks"),
        ("models/dog.py", "    tricks:", "    trick:", "#/components/schemas/Dog/properties/tricks"),
        ("models/pet.py", "Pet:", "Animal:", "#/components/schemas/Pet"),
        ("REFERENCE.md", "`maximum: 9`", "`maximum: 8`", "#/components/schemas/Cat"),
        ("REFERENCE.md", '### <a id="Dog"', '### <a id="Cow"', "#/components/schemas/Dog"),
        ("REFERENCE.md", "- [`Dog`]", "- [`Cow`]", "#/components/schemas/Pet"),
    ],
)
def test_what_is_missing_is_named(path: str, old: str, new: str, pointer: str) -> None:
    assert old in FILES[path]
    broken = {**FILES, path: FILES[path].replace(old, new)}
    assert [found.pointer for found in missing(CONTRACT, VIEW, broken)] == [pointer]


def test_a_module_that_is_missing_is_named() -> None:
    without = {path: text for path, text in FILES.items() if path != "models/dog.py"}
    assert [found.pointer for found in missing(CONTRACT, VIEW, without)] == ["#/components/schemas/Dog"]


@pytest.mark.parametrize(("old", "new"), [("maximum(50)", "maximum(51)"), ("required=True,", ""), ('"id"', '"di"')])
def test_a_parameter_that_is_not_declared_as_documented_is_named(old: str, new: str) -> None:
    contract, _ = translate(load((CASES / "parameters/openapi.yaml").read_text(encoding="utf-8")))
    view = package_view(contract)
    files = render(contract, view)
    path = "api/default/find_pets.py"
    assert old in files[path]
    broken = {**files, path: files[path].replace(old, new)}
    assert [found.pointer for found in missing(contract, view, broken)] == ["#/paths/~1pets~1{petId}~1{tail}/get"]


def test_a_parameter_that_the_reference_does_not_tell_of_is_named() -> None:
    contract, _ = translate(load((CASES / "parameters/openapi.yaml").read_text(encoding="utf-8")))
    view = package_view(contract)
    files = render(contract, view)
    page = files["REFERENCE.md"].replace("| `maximum: 50`", "|").replace("`maximum: 50`", "")
    assert page != files["REFERENCE.md"]
    lacking = [found.pointer for found in missing(contract, view, {**files, "REFERENCE.md": page})]
    assert lacking == ["#/paths/~1pets~1{petId}~1{tail}/get"]
