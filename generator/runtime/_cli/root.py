"""The command line of the package: a group of commands for each tag, and a command for each operation."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import Any

import typer

from .._runtime.client import BaseClient
from .._runtime.resources import declared
from . import PACKAGE
from .commands import application, branch, taking
from .docstrings import of_attributes
from .operations import command
from .options import distinct
from .settings import settings


def run() -> None:
    """Runs the command line of this process, and exits."""
    client: type[BaseClient] = import_module(f"{PACKAGE}.client").Client
    before: dict[str, Any] = {}
    app = application(inspect.getdoc(import_module(PACKAGE)) or "")
    app.callback()(taking(settings(client), before.update))
    resources = declared(client)
    for name, shown in distinct(resources).items():
        resource = resources[name].imported()
        branch(app, shown, inspect.getdoc(resource) or "", partial(_group, resource, client, before))
    app(prog_name=f"python -m {PACKAGE}")


def _group(resource: type[Any], client: type[BaseClient], before: Mapping[str, Any]) -> typer.Typer:
    """Returns the command line of the operations of one tag."""
    app = application(inspect.getdoc(resource) or "")
    app.callback()(lambda: None)  # a command line of one command has no name for it
    told = of_attributes(resource)
    operations = declared(resource)
    for name, shown in distinct(operations).items():
        branch(app, shown, told.get(name, ""), partial(_operation, operations[name], client, before))
    return app


def _operation(operation: Any, client: type[BaseClient], before: Mapping[str, Any]) -> typer.Typer:
    return command(operation.imported(), client, before)
