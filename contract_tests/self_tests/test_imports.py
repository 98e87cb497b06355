"""Turns the source of both packages into what they import: the proof and the generator share no reading."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def packages_of(folder: str) -> dict[str, set[str]]:
    files = sorted((ROOT / folder).rglob("*.py"))
    return {str(path.relative_to(ROOT)): {name.split(".")[0] for name in imported(path)} for path in files}


@pytest.mark.parametrize(("folder", "other"), [("contract_tests", "generator"), ("generator", "contract_tests")])
def test_neither_package_imports_the_other(folder: str, other: str) -> None:
    found = packages_of(folder)
    assert len(found) > 1
    assert [path for path, names in found.items() if other in names] == []


def test_no_module_names_the_package_under_test() -> None:
    assert [path for path, names in packages_of("contract_tests").items() if "generated_client" in names] == []


def test_nothing_is_imported_dynamically_but_the_package_under_test() -> None:
    users = [path.name for path in (ROOT / "contract_tests").rglob("*.py") if "importlib" in set(imported(path))]
    assert users == ["client.py"]


def test_the_modules_import_one_another_in_one_direction() -> None:
    names = {path.stem: path for path in (ROOT / "contract_tests").glob("*.py")}
    imports = {
        stem: {name.split(".")[1] for name in imported(path) if name.startswith("contract_tests.")} & names.keys()
        for stem, path in names.items()
    }
    placed = set[str]()
    while ready := {stem for stem, needs in imports.items() if needs <= placed} - placed:
        placed |= ready
    assert set(imports) - placed == set()


def test_the_generic_part_knows_nothing_of_the_endpoint() -> None:
    words = ("sdxl", "sd3", "cfg_scale", "prompt", "monica", "num_outputs", "stable diffusion")
    generic = [*(ROOT / "contract_tests").glob("*.py"), *(ROOT / "contract_tests" / "proof").glob("*.py")]
    found = [(path.name, word) for path in generic for word in words if word in path.read_text("utf-8").lower()]
    assert found == []
