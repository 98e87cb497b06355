"""Turns a contract into the files of a package."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import jinja2

from . import ir
from .progress import Tell, silent
from .reach import referred
from .rendering.assembly import Assembly, assemble
from .rendering.formatting import formatted
from .rendering.package import PackageView
from .rendering.runtime_parts import needed
from .views.client import client_view
from .views.code import docstring, literal
from .views.operations import OperationView
from .views.resources import resource_docstring, resource_names, resource_view
from .views.types import annotation

RUNTIME: Final = Path(__file__).parent / "runtime"


def render(
    contract: ir.Contract, view: PackageView, tell: Tell = silent, *, http_library: str = "httpx"
) -> dict[str, str]:
    """Returns the text of each file by its path in the package, and tells what begins.

    Raises:
        DocumentError: openapi-python-client does not carry the contract whole.
    """
    counts = f"{len(contract.models):,} models and {len(contract.operations):,} operations"
    tell(f"laying out {counts}")
    assembly = assemble(contract)
    tell(f"rendering {counts}")
    files = (
        _runtime(http_library)
        | _package(contract, assembly)
        | _models(contract, view, assembly)
        | _operations(view.operations, assembly)
        | _resources(contract, view.operations, assembly)
    )
    page = {"REFERENCE.md": _page(assembly.templates, "reference.md", view=view.reference)}
    files = needed(_schemas(contract, files)) | page
    tell(f"formatting {len(files):,} files")
    return dict(sorted(formatted(files).items()))


def _runtime(http_library: str) -> dict[str, str]:
    """Returns what is written by hand; it speaks of httpx alone, and means whichever library has its interface."""
    modules = [path for path in sorted(RUNTIME.rglob("*.py")) if path != RUNTIME / "__init__.py"]
    texts = {path.relative_to(RUNTIME).as_posix(): path.read_text(encoding="utf-8") for path in modules}
    return {path: re.sub(r"\bhttpx\b", http_library, text) for path, text in texts.items()}


_JUDGE: Final = "_runtime/wholes/"


def _schemas(contract: ir.Contract, files: Mapping[str, str]) -> dict[str, str]:
    """Returns the files without the judge of whole schemas, where nothing uses it, and else with what it judges by."""
    others = {path: text for path, text in files.items() if not path.startswith(_JUDGE)}
    if not any("_runtime.wholes.schemas import" in text for text in others.values()):
        return others
    data: dict[str, Mapping[str, Any]] = {
        "schemas.json": {"assertFormats": contract.assert_formats, "$defs": contract.schemas}
    }
    if contract.expressions:
        data["expressions.json"] = contract.expressions
    return {**files, **{path: json.dumps(one, indent=1, ensure_ascii=True) + "\n" for path, one in data.items()}}


def _package(contract: ir.Contract, assembly: Assembly) -> dict[str, str]:
    lines = [one.line for one in contract.left_out if one.line]
    about = docstring(
        contract.title, contract.description, "\n".join(["Left out, as asked for:", *lines] if lines else [])
    )
    pointers = sorted({literal(one.pointer) for one in contract.left_out})
    names = resource_names(contract)
    return {
        "py.typed": "",
        "__init__.py": _page(
            assembly.templates, "package_init.py", docstring=about, left_out=pointers, contract=contract
        ),
        "client.py": _page(
            assembly.templates,
            "client.py",
            view=client_view(contract),
            resources=names,
            about={tag: resource_docstring(contract, tag) for tag in names},
        ),
    }


def _models(contract: ir.Contract, view: PackageView, assembly: Assembly) -> dict[str, str]:
    modules = {model.name: model.module for model in contract.models}
    modules |= {union.name: union.module for union in contract.unions}
    files = {"__init__.py": _page(assembly.templates, "models_init.py", modules=dict(sorted(modules.items())))}
    for model in contract.models:
        files[f"{model.module}.py"] = _page(assembly.templates, "model.py", view=view.models[model.name])
    for union in contract.unions:
        values = {
            "docstring": docstring(union.description),
            "members": annotation(union.schema),
            "models": referred(union.schema),
        }
        files[f"{union.module}.py"] = _page(assembly.templates, "union.py", union=union, **values)
    return {f"models/{path}": text for path, text in files.items()}


def _operations(views: Mapping[str, Mapping[str, OperationView]], assembly: Assembly) -> dict[str, str]:
    files = {"__init__.py": _page(assembly.templates, "api_init.py", modules=_same(list(views)))}
    for tag, operations in views.items():
        files[f"{tag}/__init__.py"] = _page(assembly.templates, "endpoint_init.py", modules=_same(list(operations)))
        for name, view in operations.items():
            files[f"{tag}/{name}.py"] = _page(assembly.templates, "endpoint_module.py", view=view)
    return {f"api/{path}": text for path, text in files.items()}


def _resources(
    contract: ir.Contract, views: Mapping[str, Mapping[str, OperationView]], assembly: Assembly
) -> dict[str, str]:
    files = {"__init__.py": _page(assembly.templates, "resources_init.py")}
    for tag, names in resource_names(contract).items():
        view = resource_view(contract, tag, names, views[tag])
        files[f"{tag}.py"] = _page(assembly.templates, "resource.py", view=view)
    return {f"resources/{path}": text for path, text in files.items()}


def _same(names: list[str]) -> dict[str, str]:
    return {name: name for name in sorted(names)}


def _page(templates: jinja2.Environment, name: str, **values: Any) -> str:
    return templates.get_template(f"{name}.jinja").render(**values)
