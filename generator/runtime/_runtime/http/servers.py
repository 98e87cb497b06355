"""Turns the address of a server and the values of its variables into a base URL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from ...errors import RequestError

if TYPE_CHECKING:
    import httpx

Variables: TypeAlias = Mapping[str, Mapping[str, str | tuple[str, ...]]]
"""For each server its variables: each with its default, or with all values that it may have, the default first."""

_USABLE: Final = re.compile(r"https?://([a-z0-9-]+\.)*[a-z][a-z0-9-]*(:\d{1,4})?(/[\w.-]*)*", re.ASCII)
"""What is plainly the address of a server. Whether another is one, httpx knows, which takes long to import."""

_SECRET: Final = re.compile(r"(?<=//)[^/?#]*@|[?#].*", re.DOTALL)
_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")


def shown(url: str | httpx.URL) -> str:
    """Returns an address without the parts that may hold a secret: user, password, query, fragment."""
    return _SECRET.sub("", str(url))


def usable(url: str) -> str:
    """Returns the address of a server.

    Raises:
        RequestError: it is none.
    """
    if _USABLE.fullmatch(str(url)):
        return url
    wrong = _wrong(url)
    if wrong:
        raise RequestError(f"base_url can't be {shown(str(url))!r}: {wrong}")
    return url


def _wrong(url: str) -> str:
    """Returns what stands against an address as that of a server, to which paths are appended; or nothing."""
    import httpx

    try:
        address = httpx.URL(url)
        has_host = bool(address.host)
    except (httpx.InvalidURL, UnicodeError, TypeError) as error:
        return str(error)
    if address.scheme not in ("http", "https") or not has_host:
        return "an address begins with http:// or https:// and a host"
    if address.userinfo:
        return "a user or a password in it would get into logs; give them to the client, or to its http_client"
    return "paths are appended to it, so it ends before any ? or #" if {"?", "#"} & set(url) else ""


def checked(given: Mapping[str, str], servers: Variables) -> None:
    """Refuses a value that no server's variable of that name may have.

    Raises:
        ValueError: there is no such variable, or it does not allow the value.
    """
    for name, value in given.items():
        allowed = [variables[name] for variables in servers.values() if name in variables]
        if not allowed:
            known = ", ".join(sorted({name for variables in servers.values() for name in variables})) or "none"
            raise ValueError(f"no server of the document has a variable {name!r}; there is {known}")
        if not any(_allows(one, value) for one in allowed):
            raise ValueError(f"the server variable {name} can't be {value!r}{_listed(allowed)}")


def server_url(url: str, variables: Mapping[str, str | tuple[str, ...]], given: Mapping[str, str]) -> str:
    """Returns the address with its variables replaced, by what is given where this server allows it."""

    def value(found: re.Match[str]) -> str:
        allowed = variables[found[1]]
        default = allowed if isinstance(allowed, str) else allowed[0]
        wanted = given.get(found[1], default)
        if not _allows(allowed, wanted):
            raise ValueError(f"the server variable {found[1]} can't be {wanted!r}{_listed([allowed])}")
        return wanted

    return _VARIABLE.sub(value, url)


def _allows(allowed: str | tuple[str, ...], value: object) -> bool:
    """Says whether a variable may have a value; a free one can't make another part of the address than it stands in."""
    if not isinstance(value, str):
        return False
    if isinstance(allowed, tuple):
        return value in allowed
    delimiters = "?#@\\" if "/" in allowed else "?#@\\/"
    return value == allowed or all("!" <= char <= "~" and char not in delimiters for char in value)


def _listed(allowed: list[str | tuple[str, ...]]) -> str:
    values = [value for one in allowed if isinstance(one, tuple) for value in one]
    return f"; it is one of {', '.join(map(repr, values))}" if values else ""
