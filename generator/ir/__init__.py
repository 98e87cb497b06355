"""The contract of a document, as the stages after `translate` see it: frozen data without behaviour."""

from __future__ import annotations

from .operations import Body, Content, Contract, Encoding, LeftOut, Operation, Parameter, Part, Response, Scheme, Server
from .schemas import (
    Alternatives,
    Array,
    Checked,
    Choice,
    Constraint,
    Default,
    Example,
    Map,
    Model,
    Property,
    Reference,
    Schema,
    Union,
    Value,
)

__all__ = [
    "Alternatives",
    "Array",
    "Body",
    "Checked",
    "Choice",
    "Constraint",
    "Content",
    "Contract",
    "Default",
    "Encoding",
    "Example",
    "LeftOut",
    "Map",
    "Model",
    "Operation",
    "Parameter",
    "Part",
    "Property",
    "Reference",
    "Response",
    "Schema",
    "Scheme",
    "Server",
    "Union",
    "Value",
]
