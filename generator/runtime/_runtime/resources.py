"""The operations of one tag, as attributes of a client; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any, ClassVar, Final

from .client import BaseClient

_PACKAGE: Final = __name__.removesuffix("._runtime.resources")


class Resource:
    """The base of the operations of one tag: each waits for its answer and returns what was read of it."""

    __slots__ = ("client",)
    RUN: ClassVar[str] = "result"
    """The method of `Operation` by which it is called."""

    def __init__(self, client: BaseClient) -> None:
        self.client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.client!r}>"


class RawResource(Resource):
    """Each operation returns a `Response`."""

    __slots__ = ()
    RUN = "call"


class AsyncResource(Resource):
    """Each operation is to be awaited."""

    __slots__ = ()
    RUN = "result_async"


class AsyncRawResource(Resource):
    """Each operation is to be awaited and returns a `Response`."""

    __slots__ = ()
    RUN = "call_async"


class Declared:
    """Makes an object of a class of another module, which is imported then."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name
        self._class: Any = None

    def imported(self) -> Any:
        if self._class is None:
            self._class = getattr(import_module(f"{_PACKAGE}.{self._module}"), self._name)
        return self._class


class _Operation(Declared):
    def __get__(self, resource: Resource | None, owner: type[Resource]) -> Any:
        return self if resource is None else self.imported()(resource.client, owner.RUN)


class _Resource(Declared):
    def __get__(self, client: BaseClient | None, owner: type[BaseClient]) -> Any:
        return self if client is None else self.imported()(client)


def declared(owner: type[Any]) -> dict[str, Declared]:
    """Returns the resources of a client's class, or the operations of a resource's, by attribute."""
    return {name: value for name, value in vars(owner).items() if isinstance(value, Declared)}


def operation(module: str, name: str) -> Any:
    """Declares an operation: by the module under `api` that has it, and the name of its `Call`."""
    return _Operation(f"api.{module}", name)


def resource(module: str, name: str) -> Any:
    """Declares the operations of a tag: by the module under `resources` that has them, and its class."""
    return _Resource(f"resources.{module}", name)
