"""Turns what a document says of servers and security into the pieces of the client's class, each Python source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ir

from .code import docstring, joined
from .operations import is_secured


@dataclass(frozen=True)
class ClientView:
    """The class of a client."""

    docstring: str
    async_docstring: str
    base: str
    imported: str
    """What the module imports from that of the base."""

    server: str
    variables: str
    """For each server with variables, their values; nothing where there is none."""

    token_env: str
    """The environment variable of the token, where one token serves all; nothing where there is none."""

    envs: str
    """For each scheme its environment variable, where there are several."""

    schemes: tuple[str, ...]
    """The security schemes, where one token does not serve them all."""


def client_view(contract: ir.Contract) -> ClientView:
    schemes = contract.schemes if is_secured(contract) else ()
    base = "SecuredClient" if schemes else "BaseClient"
    variables = dict(_variables(contract))
    return ClientView(
        docstring=docstring(f"Calls the operations of {contract.title}."),
        async_docstring=docstring(f"Calls the operations of {contract.title} without blocking."),
        base=base,
        imported=joined(sorted({base, *(("Scheme",) if schemes else ()), *(scheme.kind for scheme in schemes)})),
        server=repr(contract.server.url if contract.server else None),
        variables=repr(variables) if variables else "",
        token_env=repr(contract.schemes[0].env) if contract.schemes and not schemes else "",
        envs=repr({scheme.name: scheme.env for scheme in schemes}) if schemes else "",
        schemes=tuple(f"{scheme.name!r}: {_scheme(scheme)}" for scheme in schemes),
    )


def _variables(contract: ir.Contract) -> Iterator[tuple[str, dict[str, str | tuple[str, ...]]]]:
    for server in (contract.server, *(operation.server for operation in contract.operations)):
        if server is not None and server.variables:
            yield server.url, dict(server.variables)


def _scheme(scheme: ir.Scheme) -> str:
    return f"api_key({scheme.place!r}, {scheme.wire_name!r})" if scheme.kind == "api_key" else f"{scheme.kind}()"
