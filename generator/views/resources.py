"""Turns the tags of a document into the classes whose attributes are its operations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, count

from generator import ir
from generator.naming import attribute_name, class_name, method_name

from .code import docstring
from .operations import OperationView


@dataclass(frozen=True)
class Attribute:
    """An operation, as an attribute."""

    name: str
    module: str
    call: str
    result: str
    docstring: str


@dataclass(frozen=True)
class ResourceView:
    """The operations of one tag."""

    name: str
    """What the attribute of a client is called."""

    module: str
    cased: str
    """The name of the class of operations that wait for their answers."""

    docstring: str
    attributes: tuple[Attribute, ...]
    models: tuple[str, ...]
    """What the module imports from modules of the models."""


def resource_names(contract: ir.Contract) -> dict[str, tuple[str, str]]:
    """Returns for each tag the name of the client's attribute and the name of the class, each its own."""
    made: dict[str, tuple[str, str]] = {}
    taken = {*_CLASSES, *(model.name for model in contract.models)}
    for tag in dict.fromkeys(operation.tag for operation in contract.operations):
        wanted = class_name(tag)
        numbered = (f"{wanted}Resource{number}" for number in count(2))
        cased = next(name for name in chain([wanted, f"{wanted}Resource"], numbered) if _forms(name).isdisjoint(taken))
        made[tag] = (attribute_name(tag), cased)
        taken.add(cased)
    return made


def _forms(name: str) -> set[str]:
    """Returns the names of the classes that one tag becomes."""
    return {name, f"Async{name}", f"{name}WithRawResponse", f"Async{name}WithRawResponse"}


_CLASSES = frozenset(
    {"AuthenticatedClient", "AsyncClient", "BaseClient", "ClassVar", "SecuredClient", "Scheme", "Variables"}
    | {"AsyncRawResource", "AsyncResource", "Awaiting", "RawResource", "Resource"}
)


def resource_docstring(contract: ir.Contract, tag: str) -> str:
    """Returns what is told of the operations of a tag."""
    return docstring(contract.tags.get(tag) or f"The operations of {tag}.")


def resource_view(
    contract: ir.Contract, tag: str, names: tuple[str, str], views: Mapping[str, OperationView]
) -> ResourceView:
    """Returns the view of the operations of a tag; `views` has those by the names of their modules."""
    return ResourceView(
        name=names[0],
        module=tag,
        cased=names[1],
        docstring=resource_docstring(contract, tag),
        attributes=tuple(_attribute(tag, name, view) for name, view in views.items()),
        models=tuple(sorted({line for view in views.values() for line in view.result_models})),
    )


def _attribute(tag: str, name: str, view: OperationView) -> Attribute:
    return Attribute(
        name=method_name(name),
        module=f"{tag}.{name}",
        call=view.call.name,
        result=view.result,
        docstring=view.title,
    )
