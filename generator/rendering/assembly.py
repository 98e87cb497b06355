"""Turns a contract into openapi-python-client's plan of a package, and refuses one that is not whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import jinja2
from openapi_python_client import Project
from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.properties import ModelProperty

from generator import ir
from generator.diagnostics import Diagnostic, DocumentError
from generator.lower import lower

TEMPLATES: Final = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True)
class Assembly:
    """What openapi-python-client made of the lowered document."""

    models: Mapping[str, ModelProperty]
    endpoints: frozenset[tuple[str, str]]
    """The tag and name of each."""

    templates: jinja2.Environment


_TOGETHER: Final = 500
"""How many models are laid out at a time: openapi-python-client copies those before each."""


def assemble(contract: ir.Contract) -> Assembly:
    """Lets openapi-python-client lay out the package.

    Raises:
        DocumentError: it warns of anything, or a model, a field or an operation is missing in what it made.
    """
    config = _config(contract)
    data = _parsed(lower(replace(contract, models=())), config)
    models: dict[str, ModelProperty] = {}
    problems = list(_warnings(data))
    for start in range(0, len(contract.models), _TOGETHER):
        some = {_ascii(model.name): model for model in contract.models[start : start + _TOGETHER]}
        spelled = tuple(replace(model, name=name) for name, model in some.items())
        found = _parsed(lower(replace(contract, models=spelled, operations=())), config)
        made = {str(model.class_info.name): model for model in found.models}
        models |= {model.name: made[name] for name, model in some.items() if name in made}
        problems += _warnings(found)
    assembly = Assembly(
        models=models,
        endpoints=frozenset(
            (str(tag), str(endpoint.name))
            for tag, collection in data.endpoint_collections_by_tag.items()
            for endpoint in collection.endpoints
        ),
        templates=Project(openapi=data, config=config, custom_template_path=TEMPLATES).env,
    )
    if problems := [*problems, *_missing(contract, assembly)]:
        raise DocumentError(problems)
    return assembly


def _parsed(lowered: Mapping[str, Any], config: Config) -> GeneratorData:
    data = GeneratorData.from_dict(dict(lowered), config=config)
    if not isinstance(data, GeneratorData):
        raise DocumentError([Diagnostic(1, "#", f"openapi-python-client: {data.header} {data.detail or ''}".strip())])
    return data


def _ascii(name: str) -> str:
    """Returns what openapi-python-client calls a class: it cuts words at every letter of another alphabet."""
    return name if name.isascii() else f"X{name.encode().hex().upper()}"


def _config(contract: ir.Contract) -> Config:
    overrides = {
        name: ClassOverride.model_validate({"class_name": name, "module_name": model.module})
        for name, model in ((_ascii(model.name), model) for model in contract.models)
    }
    return Config.from_sources(
        ConfigFile(class_overrides=overrides, post_hooks=[]),
        MetaType.NONE,
        document_source=Path("openapi.yaml"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=Path("generated_client"),
    )


def _warnings(data: GeneratorData) -> Iterator[Diagnostic]:
    collections = data.endpoint_collections_by_tag.values()
    for error in [*data.errors, *(error for collection in collections for error in collection.parse_errors)]:
        yield Diagnostic(1, "#", f"openapi-python-client: {error.header} {error.detail or ''}".strip())


def _missing(contract: ir.Contract, assembly: Assembly) -> Iterator[Diagnostic]:
    for model in contract.models:
        made = assembly.models.get(model.name)
        if made is None or made.class_info.module_name != model.module:
            yield Diagnostic(1, model.pointer, f"openapi-python-client made no class {model.name} of this")
            continue
        fields = {
            str(found.python_name) for found in [*(made.required_properties or ()), *(made.optional_properties or ())]
        }
        for found in model.properties:
            if found.name not in fields:
                yield Diagnostic(1, found.pointer, f"openapi-python-client made no field {found.name} of this")
    for operation in contract.operations:
        if (operation.tag, operation.name) not in assembly.endpoints:
            yield Diagnostic(1, operation.pointer, "openapi-python-client made no function of this")
