"""Turns the servers of a document into the addresses that an operation goes to."""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json, follow

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_MORE = re.compile(r"[?#\s]|//[^/]*@")
"""What an address has that no path can be appended to."""


def server_of(operation: Operation) -> Json:
    """The first server with an address of its own: the operation's, or its path's, or the document's. None if none."""
    content = operation.content
    owners = [operation.node, follow(content, operation.item), content]
    stated: list[Json] = next(
        (found for owner in owners if (found := list(filter(_can_be_called, owner.get("servers", []))))), []
    )
    return next((one for one in stated if "://" in one["url"]), stated[0] if stated else None)


def _can_be_called(server: Json) -> bool:
    """Whether a server has an address by http, if any, that paths can be appended to, with variables that are known."""
    url = server["url"]
    by_http = "://" not in url or url.lower().startswith(("http://", "https://", "{"))
    return by_http and not _MORE.search(url) and {*_VARIABLE.findall(url)} <= server.get("variables", {}).keys()


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
