"""Turns the servers of a document into the addresses that an operation goes to."""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from contract_tests.reading.document import Operation
from contract_tests.reading.pointers import Json, follow

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def server_of(operation: Operation) -> Json:
    """The first server with an address of its own: the operation's, or its path's, or the document's. None if none."""
    content = operation.content
    owners = [operation.node, follow(content, operation.item), content]
    stated: list[Json] = next((found for owner in owners if (found := _whole(owner.get("servers", [])))), [])
    return next((one for one in stated if "://" in one["url"]), stated[0] if stated else None)


def _whole(servers: list[Json]) -> list[Json]:
    """Those with an address that no unknown variable is in."""
    return [one for one in servers if not set(_VARIABLE.findall(one["url"])) - one.get("variables", {}).keys()]


def address(server: Json, given: Mapping[str, str]) -> str:
    """The address with its variables replaced by what is given, or by their defaults; none where it is relative."""
    if server is None or "://" not in server["url"]:
        return ""
    variables = server.get("variables", {})
    return _VARIABLE.sub(lambda found: given.get(found[1], str(variables[found[1]]["default"])), server["url"])


def choices(server: Json) -> Iterator[dict[str, str]]:
    """Values for the variables of a server: each that is listed, and the default of those that may be anything."""
    variables = (server or {}).get("variables", {})
    for values in product(*(one.get("enum", [one["default"]]) for one in variables.values())):
        yield dict(zip(variables, map(str, values), strict=True))
