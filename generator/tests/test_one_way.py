"""What is imported is imported one way: between modules, and between the folders that they stand in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[1]


def modules(root: Path) -> dict[str, Path]:
    """Each module below a folder, by dotted name; a folder's `__init__` by that of the folder."""
    found = [path for path in root.rglob("*.py") if not {"tests", "runtime"} & set(path.relative_to(root).parts)]
    return {".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path for path in found}


def imports(root: Path, path: Path) -> Iterator[str]:
    """The modules that one names at run time."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in [node for top in tree.body if not _is_for_types(top) for node in ast.walk(top)]:
        if isinstance(node, ast.ImportFrom):
            folders = list(path.relative_to(root).parts[: -node.level]) if node.level else []
            module = ".".join([*folders, (node.module or "").removeprefix("generator.")]).strip(".")
            yield from [module] * bool(node.module)
            yield from (f"{module}.{alias.name}".lstrip(".") for alias in node.names)


def _is_for_types(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def graph(root: Path) -> dict[str, set[str]]:
    paths = modules(root)
    return {name: (set(imports(root, path)) & paths.keys()) - {name} for name, path in paths.items()}


def of_folders(found: dict[str, set[str]], depth: int) -> dict[str, set[str]]:
    """The same between folders, without what stands in none."""
    folders: dict[str, set[str]] = {}
    for name, needs in found.items():
        for folder in filter(None, [_folder(name, depth)]):
            folders.setdefault(folder, set()).update(filter(None, (_folder(need, depth) for need in needs)))
    return {folder: needs - {folder} for folder, needs in folders.items()}


def _folder(name: str, depth: int) -> str:
    return ".".join(name.split(".")[:depth]) if name.count(".") >= depth else ""


def circle(needs: dict[str, set[str]]) -> set[str]:
    """What is left when all that needs nothing, or only what was taken away before, is taken away."""
    placed = set[str]()
    while ready := {name for name, others in needs.items() if others <= placed} - placed:
        placed |= ready
    return needs.keys() - placed


@pytest.mark.parametrize(("folder", "depth"), [(".", 1), ("runtime", 2)])
def test_modules_and_folders_import_one_way(folder: str, depth: int) -> None:
    found = graph(GENERATOR / folder)
    assert len(of_folders(found, depth)) > 5
    assert (circle(found), circle(of_folders(found, depth))) == (set(), set())
