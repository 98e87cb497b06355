"""Turns a contract into the views of a whole package: what templates put in place, and what is counted afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import ir
from generator.reference.page import Reference, reference
from generator.views.calls import Fields
from generator.views.models import ModelView, model_view
from generator.views.operations import OperationView, operation_view


@dataclass(frozen=True)
class PackageView:
    """All that a package tells of a contract."""

    models: Mapping[str, ModelView]
    operations: Mapping[str, Mapping[str, OperationView]]
    """By tag and name."""

    reference: Reference


def package_view(contract: ir.Contract, http_library: str = "httpx") -> PackageView:
    models = {model.name: model for model in contract.models}
    fields = Fields()
    operations: dict[str, dict[str, OperationView]] = {}
    for operation in contract.operations:
        operations.setdefault(operation.tag, {})[operation.name] = operation_view(operation, contract, models, fields)
    return PackageView(
        models={model.name: model_view(model, models) for model in contract.models},
        operations=operations,
        reference=reference(contract, http_library),
    )
