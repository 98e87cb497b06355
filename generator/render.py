"""Turns a contract into the files of a package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from . import ir
from .assembly import Assembly, assemble
from .code import annotation, docstring
from .formatting import formatted
from .lower import lower
from .views import VALIDATORS, model_view, operation_view

RUNTIME: Final = Path(__file__).parent / "runtime"


def render(contract: ir.Contract) -> dict[str, str]:
    """Returns the text of each file by its path in the package.

    Raises:
        DocumentError: openapi-python-client does not carry the contract whole.
    """
    assembly = assemble(contract, lower(contract))
    return dict(sorted(formatted({**_runtime(), **dict(_modules(contract, assembly))}).items()))


def _runtime() -> dict[str, str]:
    modules = [path for path in sorted(RUNTIME.rglob("*.py")) if path != RUNTIME / "__init__.py"]
    return {path.relative_to(RUNTIME).as_posix(): path.read_text(encoding="utf-8") for path in modules} | {
        "py.typed": ""
    }


def _modules(contract: ir.Contract, assembly: Assembly) -> Iterator[tuple[str, str]]:
    def page(template: str, **values: Any) -> str:
        return assembly.templates.get_template(f"{template}.py.jinja").render(**values)

    yield "__init__.py", page("package_init", docstring=docstring(contract.title, contract.description))
    yield (
        "client.py",
        page(
            "client",
            docstring=docstring(f"Calls the operations of {contract.title}."),
            server=contract.server,
        ),
    )
    yield "models/__init__.py", page("models_init", modules=_model_modules(contract))
    for model in contract.models:
        made = assembly.models[model.name]
        yield f"models/{made.class_info.module_name}.py", page("model", view=model_view(model), made=made)
    for union in contract.unions:
        yield (
            f"models/{union.module}.py",
            page("union", union=union, docstring=docstring(union.description), members=annotation(union.choice)),
        )
    tags = _operations_by_tag(contract)
    yield "api/__init__.py", page("api_init", modules={tag: tag for tag in tags})
    for tag, operations in tags.items():
        yield (
            f"api/{tag}/__init__.py",
            page("endpoint_init", modules={found.name: found.name for found in operations}, tag=tag),
        )
        for operation in operations:
            endpoint = assembly.endpoints[tag, operation.name]
            yield (
                f"api/{tag}/{operation.name}.py",
                page(
                    "endpoint_module",
                    view=operation_view(operation),
                    endpoint=endpoint,
                    validators=", ".join(VALIDATORS),
                ),
            )


def _model_modules(contract: ir.Contract) -> dict[str, str]:
    modules = {model.name: model.module for model in contract.models} | {
        union.name: union.module for union in contract.unions
    }
    return dict(sorted(modules.items()))


def _operations_by_tag(contract: ir.Contract) -> Mapping[str, list[ir.Operation]]:
    tags: dict[str, list[ir.Operation]] = {}
    for operation in contract.operations:
        tags.setdefault(operation.tag, []).append(operation)
    return tags
