"""What Python itself tells of a client, to `dir`, `help`, a star import and a traceback, is what there is."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

Importer = Callable[[str], Any]


def test_a_package_lists_its_names_before_they_are_imported(client: Importer) -> None:
    package = client("calls")
    for module in (package, package.models, package.api, package.api.pets):
        assert dir(module) == sorted(module.__all__)


def test_a_star_import_brings_each_model(client: Importer) -> None:
    names: dict[str, Any] = {}
    package = client("nested")
    exec(f"from {package.__name__}.models import *", names)  # noqa: S102
    assert names.keys() - {"__builtins__"} == set(package.models.__all__)


def test_the_signature_of_a_model_has_its_fields_and_defaults(client: Importer) -> None:
    shown = str(inspect.signature(client("variants").models.Cat))
    assert shown == "(*, kind: \"Literal['cat']\" = 'cat', lives: 'int' = 9)"


def test_a_call_with_too_much_names_the_model(client: Importer) -> None:
    cat = client("variants").models.Cat
    cat(lives=3)
    with pytest.raises(TypeError, match=r"^Cat\.__init__\(\) takes 1 positional argument but 2 were given"):
        cat("Tom")


def test_a_model_shows_what_it_holds_and_no_more(client: Importer) -> None:
    dog = client("calls").models.Dog
    assert repr(dog(name="Rex")) == "Dog(kind='dog', name='Rex')"
    further = dog(name="Rex", additional_properties={"eye": "blue"})
    assert repr(further) == "Dog(kind='dog', name='Rex', additional_properties={'eye': 'blue'})"
