"""Imports a module of a package when a name in it is first asked for, so that a big client is quick to import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, modules: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Returns a package's `__getattr__` and its `__dir__`, which has the names that are not imported yet too.

    Args:
        package: The package's name.
        modules: For each public name, the module of the package that defines it; of the same name, the module itself.
    """

    def resolve(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{modules[name]}")
        return module if modules[name] == name else getattr(module, name)

    return resolve, lambda: sorted(modules)
