"""Turns a lowered document into openapi-python-client's plan of a package, and refuses one that is not whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jinja2
from openapi_python_client import Project
from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty

from . import ir
from .diagnostics import Diagnostic, DocumentError
from .lower import lowered_name

TEMPLATES: Final = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Assembly:
    """What openapi-python-client made of the lowered document."""

    models: Mapping[str, ModelProperty]
    endpoints: Mapping[tuple[str, str], Endpoint]
    """By tag and name."""

    templates: jinja2.Environment


def assemble(contract: ir.Contract, lowered: Mapping[str, Any]) -> Assembly:
    """Lets openapi-python-client lay out the package.

    Raises:
        DocumentError: it warns of anything, or a model, a field or an operation is missing in what it made.
    """
    config = _config(contract)
    models = _parsed({**lowered, "paths": {}}, config)
    operations = _parsed({**lowered, "components": _named_alone(lowered["components"])}, config)
    endpoints = {
        (str(tag), str(endpoint.name)): endpoint
        for tag, collection in operations.endpoint_collections_by_tag.items()
        for endpoint in collection.endpoints
    }
    assembly = Assembly(
        models={str(model.class_info.name): model for model in models.models},
        endpoints=endpoints,
        templates=Project(openapi=models, config=config, custom_template_path=TEMPLATES).env,
    )
    if problems := [*_warnings(models), *_warnings(operations), *_missing(contract, assembly)]:
        raise DocumentError(problems)
    return assembly


def _parsed(lowered: Mapping[str, Any], config: Config) -> GeneratorData:
    data = GeneratorData.from_dict(dict(lowered), config=config)
    if not isinstance(data, GeneratorData):
        raise DocumentError([Diagnostic(1, "#", f"openapi-python-client: {data.header} {data.detail or ''}".strip())])
    return data


def _named_alone(components: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the components without their properties.

    Of an operation's models only the names matter, and openapi-python-client copies all of them for each operation.
    """
    return {"schemas": {name: {"type": "object"} for name in components["schemas"]}}


def _config(contract: ir.Contract) -> Config:
    overrides = {
        model.name: ClassOverride.model_validate({"class_name": model.name, "module_name": model.module})
        for model in contract.models
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
        endpoint = assembly.endpoints.get((operation.tag, operation.name))
        if endpoint is None or len(endpoint.bodies) != (operation.body is not None):
            yield Diagnostic(1, operation.pointer, "openapi-python-client made no function of this")
            continue
        if len(endpoint.responses) != len(operation.responses):
            yield Diagnostic(1, f"{operation.pointer}/responses", "openapi-python-client left out a response")
        arguments = {str(made.python_name) for made in endpoint.list_all_parameters()}
        for index, parameter in enumerate(operation.parameters):
            if lowered_name(parameter, index) not in arguments:
                yield Diagnostic(
                    1, parameter.pointer, f"openapi-python-client made no argument {parameter.argument} of this"
                )
