"""Turns the path of a generated package into its models and operations, found by what they say of their source."""

import ast
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path as FilePath
from types import ModuleType
from typing import Any, get_args

import attrs

from contract_tests.reading.media import is_json, kind_of
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema


class PackageError(Exception):
    """The package lacks something that the document asks for."""


class Package:
    def __init__(self, path: FilePath) -> None:
        if not (path / "__init__.py").is_file():
            raise PackageError(f"no package at {path}")
        sys.path.insert(0, str(path.resolve().parent))
        self.root: Any = importlib.import_module(path.name)
        self.errors: Any = importlib.import_module(f"{path.name}.errors")
        self.types: Any = importlib.import_module(f"{path.name}.types")
        self._offered: dict[Operation, list[str]] = {}
        self._models = importlib.import_module(f"{path.name}.models")

    @cached_property
    def models(self) -> dict[str, type]:
        """Every model class by its source in the document."""
        exported = [getattr(self._models, name) for name in self._models.__all__]
        return {one.__source__: one for one in exported if hasattr(one, "__source__")}

    @cached_property
    def unions(self) -> dict[str, set[str]]:
        """Every union alias by its name: the sources of those of its members that are classes."""
        exported = {name: getattr(self._models, name) for name in self._models.__all__}
        return {
            name: {str(member.__source__) for member in get_args(one) if hasattr(member, "__source__")}
            for name, one in exported.items()
            if not hasattr(one, "__source__")
        }

    @cached_property
    def http_library(self) -> Any:
        """The library that the package sends its requests by: httpx, or another with the same interface."""
        with self.root.Client(base_url="http://nowhere.example") as client:
            return importlib.import_module(type(client.get_httpx_client()).__module__.partition(".")[0])

    @cached_property
    def operations(self) -> dict[tuple[str, str], ModuleType]:
        api = importlib.import_module(f"{self.root.__name__}.api")
        found = pkgutil.walk_packages(api.__path__, f"{api.__name__}.")
        modules = [importlib.import_module(info.name) for info in found if not info.ispkg]
        return {(one.OPERATION.method, one.OPERATION.path): one for one in modules if hasattr(one, "OPERATION")}

    def operation(self, operation: Operation) -> Any:
        try:
            return self.operations[operation.method, operation.path]
        except KeyError:
            raise PackageError(f"no module for {operation.method} {operation.path}") from None

    def offered(self, operation: Operation) -> list[str]:
        """The media types that a body can be sent as, the first where nothing is said."""
        if operation not in self._offered:
            self._offered[operation] = self._media_of(operation)
        return self._offered[operation]

    def _media_of(self, operation: Operation) -> list[str]:
        stated = inspect.signature(self.operation(operation).sync).parameters.get("content_type")
        if stated is not None:  # its annotation is text, such as 'Literal["application/json", "text/plain"]'
            named = [node.value for node in ast.walk(ast.parse(stated.annotation)) if isinstance(node, ast.Constant)]
            return [str(stated.default), *(str(one) for one in named if one != stated.default)]
        known = [one for one, schema in operation.contents.items() if kind_of(one, schema) != "unknown"]
        return sorted(known, key=lambda one: not is_json(one))[:1]

    def arguments(self, operation: Operation, given: Mapping[str, Mapping[str, Json]]) -> dict[str, Any]:
        """Values by place and wire name, under the names that the functions of an operation have for them."""
        module = self.operation(operation)
        taken = inspect.signature(module.sync).parameters
        names = [name for name in taken if name not in ("client", "body", "content_type")]
        keys = [(one.place, one.name) for one in module.OPERATION.parameters]
        named = dict(zip(keys, names, strict=True))
        needed = [name for name in names if taken[name].default is inspect.Parameter.empty]
        said = {named[place, name]: value for place, here in given.items() for name, value in here.items()}
        return dict.fromkeys(needed, self.types.UNSET) | said

    def model(self, schema: Schema) -> type:
        try:
            return self.models[schema.target]
        except KeyError:
            raise PackageError(f"no model class for {schema.target}") from None

    def source_of(self, name: str) -> str:
        """The source of the model class of this name."""
        return str(getattr(self._models, name).__source__)

    def fields(self, schema: Schema) -> dict[str, Any]:
        """The attributes of a model class by wire name."""
        attributes = attrs.fields(self.model(schema))
        return {one.metadata["wire_name"]: one for one in attributes if one.metadata["wire_name"] is not None}

    def python_name(self, schema: Schema, wire_name: str) -> str:
        known = self.fields(schema)
        return str(known[wire_name].name) if wire_name in known else wire_name

    def build(self, schema: Schema, body: Mapping[str, Json]) -> Any:
        """A model object that says what `body` says, made by the constructor."""
        known = self.fields(schema)
        values = {name: self.value(schema.properties.get(name), value) for name, value in body.items()}
        named = {self.python_name(schema, name): value for name, value in values.items() if name in known}
        rest = {name: value for name, value in values.items() if name not in known}
        if not schema.closed and rest:
            return self.model(schema)(**named, additional_properties=rest)
        return self.model(schema)(**named, **rest)

    def constructed(self, cls: Any, body: Mapping[Any, Json]) -> Any:
        """An object of a class, made by the constructor of values as they are."""
        names = {one.metadata["wire_name"]: one.name for one in attrs.fields(cls)}
        named = {names[name]: value for name, value in body.items() if name in names}
        rest = {name: value for name, value in body.items() if name not in names}
        unfit = cls.__closed__ or not all(isinstance(name, str) for name in rest)
        return cls(**named, **rest) if unfit else cls(**named, additional_properties=rest)

    def value(self, schema: Schema | None, value: Json) -> Any:
        """What stands for `value` in Python: model objects for objects, everything else as it is."""
        if schema is not None and schema.combined:
            return value
        if schema is not None and isinstance(value, list) and schema.items:
            return [self.value(schema.items, item) for item in value]
        if schema is not None and isinstance(value, dict):
            if schema.is_union:
                return self.build(schema.members[value[schema.discriminator]], value)
            if schema.is_model:
                return self.build(schema, value)
        return value
