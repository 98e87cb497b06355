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
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


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
    assert circle({name: imports_of(path) for name, path in modules().items()}) == set()


def test_the_folders_import_one_another_in_one_direction() -> None:
    folders: dict[str, set[str]] = {}
    for name, path in modules().items():
        if name.count(".") == 2:
            folders.setdefault(folder_of(name), set()).update(map(folder_of, imports_of(path)))
    assert {folder_of(name) for name in modules() if name.count(".") == 2} == folders.keys()
    assert circle({name: needs - {name} for name, needs in folders.items()}) == set()


def modules() -> dict[str, Path]:
    """All that is no test, by dotted name."""
    found = {path.relative_to(ROOT).with_suffix(""): path for path in (ROOT / "contract_tests").rglob("*.py")}
    tests = {"audit", "endpoint", "proof", "self_tests"}
    return {".".join(name.parts): path for name, path in found.items() if not tests & set(name.parts)}


def imports_of(path: Path) -> set[str]:
    return {name for name in imported(path) if name.startswith("contract_tests.")} & modules().keys()


def folder_of(name: str) -> str:
    return name.rpartition(".")[0]


def circle(imports: dict[str, set[str]]) -> set[str]:
    """What is left when all that needs nothing, or only what was taken away before, is taken away."""
    placed = set[str]()
    while ready := {name for name, needs in imports.items() if needs <= placed} - placed:
        placed |= ready
    return set(imports) - placed


def test_the_generic_part_knows_nothing_of_the_endpoint() -> None:
    words = ("sdxl", "sd3", "cfg_scale", "prompt", "monica", "num_outputs", "stable diffusion")
    generic = [*modules().values(), *(ROOT / "contract_tests" / "proof").glob("*.py")]
    found = [(path.name, word) for path in generic for word in words if word in path.read_text("utf-8").lower()]
    assert found == []
