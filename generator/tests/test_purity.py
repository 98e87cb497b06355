"""The generator knows no endpoint, and each of its stages leads to the next."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
import yaml

GENERATOR = Path(__file__).parents[1]
STAGES = ["load", "check", "translate", "lower", "render", "write"]


def imports(path: Path) -> set[str]:
    """The modules of the generator that one of them names, from its folder: `load`, `views.code`."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    named = {node.module or alias.name for node in found if node.level == 1 for alias in node.names}
    return named | {node.module.removeprefix("generator.") for node in found if node.module and not node.level}


def test_no_name_of_our_endpoint_is_in_the_generator() -> None:
    document = yaml.safe_load((GENERATOR.parent / "openapi.yaml").read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    closed = [schema for schema in schemas.values() if "additionalProperties" in schema]
    fields = {name for schema in closed for name in schema["properties"]} - {"model", "size", "steps"}
    names = {*schemas, *fields, "monica", "diffusion", "sdxl", "sd3"} - {"Image"}
    for path in [*GENERATOR.rglob("*.py"), *GENERATOR.rglob("*.jinja")]:
        if "tests" not in path.parts:
            text = path.read_text(encoding="utf-8").lower()
            assert [name for name in names if name.lower() in text] == [], path


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_none_that_comes_after_it(stage: str) -> None:
    assert imports(GENERATOR / f"{stage}.py").isdisjoint(STAGES[STAGES.index(stage) + 1 :])


def test_the_contract_imports_nothing_of_ours() -> None:
    modules = {path.stem: imports(path) for path in GENERATOR.glob("ir/*.py")}
    named = {name.partition(".")[0] for names in modules.values() for name in names}
    assert named - modules.keys() <= sys.stdlib_module_names


def test_one_module_imports_openapi_python_client() -> None:
    modules = [path for path in GENERATOR.rglob("*.py") if "tests" not in path.parts]
    importers = [path.name for path in modules if "from openapi_python_client" in path.read_text(encoding="utf-8")]
    assert importers == ["assembly.py"]
