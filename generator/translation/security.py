"""Turns security schemes and requirements into what credentials a client takes and an operation asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator import ir
from generator.diagnostics import child

from .documents import Source
from .parameters import TOKEN

_ENV: Final = "x-token-env"
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,119}")
_LONGEST: Final = 60
_REPEATED: Final = 30_000
"""How many alternatives and schemes may be said again of operations, beside what a document's size allows."""


def schemes(source: Source) -> Iterator[ir.Scheme]:
    """Yields the security schemes of a document."""
    pointer = "#/components/securitySchemes"
    for name, value in source.root.get("components", {}).get("securitySchemes", {}).items():
        made = _scheme(source, name, *source.at(value, child(pointer, name)))
        if made is not None:
            yield made


def _env(source: Source, name: str, value: Mapping[str, Any], pointer: str, *, bearer: bool) -> str:
    """Returns the environment variable of a scheme: as the document names it, or else by the document's title."""
    if _ENV not in value:
        title, scheme = _capitals(str(source.root.get("info", {}).get("title", ""))) or "API", _capitals(name)
        return f"{title}_TOKEN" if bearer else f"{title}_{scheme or 'KEY'}"
    if not _VARIABLE.fullmatch(str(value[_ENV])):
        source.problem(child(pointer, _ENV), f"{value[_ENV]!r} can't be the name of an environment variable")
    return str(value[_ENV])


def _capitals(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
    made = re.sub(r"[^A-Za-z0-9]+", "_", words)[:_LONGEST].strip("_").upper()
    return made if not made[:1].isdigit() else f"_{made}"


def _scheme(source: Source, name: str, value: Mapping[str, Any], pointer: str) -> ir.Scheme | None:
    bearer = value["type"] in ("oauth2", "openIdConnect") or str(value.get("scheme")).lower() == "bearer"
    env = _env(source, name, value, pointer, bearer=bearer)
    match value["type"], str(value.get("scheme")).lower():
        case ("http", "bearer") | ("oauth2", _) | ("openIdConnect", _):
            return ir.Scheme(name, "bearer", "header", "Authorization", env)
        case ("http", "basic"):
            return ir.Scheme(name, "basic", "header", "Authorization", env)
        case ("apiKey", _):
            if value["in"] != "query" and not TOKEN.fullmatch(value["name"]):
                source.problem(child(pointer, "name"), f"{value['name']!r} can't be the name of a {value['in']}")
            return ir.Scheme(name, "api_key", value["in"], value["name"], env)
        case ("http", scheme):
            source.problem(pointer, f"the security scheme http {scheme} is not carried; bearer and basic are")
        case _:
            source.warning(pointer, "a certificate, as mutualTLS asks for, is for an HTTP client of one's own to give")
    return None


class Security:
    """Tells what the operations of a document ask for."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known = source.root.get("components", {}).get("securitySchemes", {})
        known = self._known.items()
        self._sent = {name for name, value in known if source.at(value, "")[0].get("type") != "mutualTLS"}
        self._of_document = self._alternatives(source.root, "#")
        self._left = _REPEATED + source.allowance

    def of(self, operation: Mapping[str, Any], pointer: str) -> tuple[tuple[str, ...], ...]:
        """Returns what an operation asks for: alternatives, each the names of schemes; an empty one makes it optional.

        Nothing says how to send a scheme that the document does not define: an alternative with one counts only if all
        have one. A certificate is not sent with a request.
        """
        if "security" in operation:
            return self._alternatives(operation, pointer)
        if self._left >= 0:
            self._left -= sum(1 + len(names) for names in self._of_document)
            if self._left < 0:
                self._source.problem("#/security", "too much to say again of each operation: say it of those it is of")
        return self._of_document if self._left >= 0 else ()

    def _alternatives(self, owner: Mapping[str, Any], pointer: str) -> tuple[tuple[str, ...], ...]:
        requirements: Sequence[Mapping[str, Any]] = owner.get("security", [])
        for index, requirement in enumerate(requirements):
            for name in requirement.keys() - self._known.keys():
                place = child(child(child(pointer, "security"), index), name)
                self._source.warning(place, f"there is no security scheme {name!r}: no credential is sent for it")
        whole = [requirement for requirement in requirements if requirement.keys() <= self._known.keys()]
        return tuple(tuple(filter(self._sent.__contains__, requirement)) for requirement in whole or requirements)
