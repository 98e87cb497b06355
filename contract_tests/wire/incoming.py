"""Turns a request into what the document would call it: the value of each parameter in its place, by name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from contract_tests.reading.operation import Operation
from contract_tests.reading.parameters import PLACES, Parameter
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.wire.request import Request, pairs
from contract_tests.wire.styles import ABSENT, Tree, UnreadableError, Written, in_pairs, in_path, in_text
from contract_tests.wire.typed import Accepts, kinds, typed

_NAMED = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Incoming:
    """One request to one operation. `taken` are names in the query and in cookies that are of its credentials."""

    operation: Operation
    request: Request
    taken: frozenset[str] = frozenset()

    def tree(self, parameter: Parameter, kind: str) -> Tree:
        """What came as a parameter, read as `kind`. Raises UnreadableError where it is not written as it should be."""
        written = written_as(parameter)
        if parameter.place == "path":
            return in_path(written, kind, segments(self.operation, self.request.path)[parameter.name])
        if parameter.place == "header":
            text = self.request.headers.get(parameter.name.lower())
            return ABSENT if text is None else in_text(written, kind, text)
        found = self.request.query if parameter.place == "query" else self.request.cookies
        deep = [f"{one.name}[" for one in self.operation.parameters if one.style == "deepObject" and one != parameter]
        own = [(name, value) for name, value in found if not name.startswith(tuple(deep))]
        return in_pairs(written, kind, own, self._others(parameter))

    def values(self, accepts: Accepts) -> dict[str, dict[str, Json]]:
        """All parameters that came, by place and name, each of the type that its schema asks for."""
        made: dict[str, dict[str, Json]] = {place: {} for place in PLACES}
        for parameter in self.operation.parameters:
            schema = Schema(self.operation.content, parameter.schema)
            found = list(self._readings(parameter, schema, accepts))
            if found:
                made[parameter.place][parameter.name] = next(
                    (value for value in found if accepts(schema, value)), found[0]
                )
        return made

    def _readings(self, parameter: Parameter, schema: Schema, accepts: Accepts) -> Iterator[Json]:
        failed: list[UnreadableError] = []
        for kind in kinds(schema):
            try:
                tree = self.tree(parameter, kind)
            except UnreadableError as error:
                failed.append(error)
                continue
            if tree is not ABSENT:
                yield tree if parameter.media else typed(tree, schema, accepts)
        if len(failed) == len(kinds(schema)):
            raise failed[0]

    def _others(self, parameter: Parameter) -> set[str]:
        known = [one.name for one in self.operation.parameters if one.place == parameter.place]
        return {*self.taken, *known, *(name for name, _ in stated_query(self.operation))}


def written_as(parameter: Parameter) -> Written:
    encoded = parameter.place in ("path", "query") or (parameter.place == "cookie" and bool(parameter.media))
    return Written(
        parameter.name, parameter.style, parameter.explode, bool(parameter.media), unquote if encoded else str
    )


def template(operation: Operation) -> re.Pattern[str]:
    """Matches the paths that are the operation's, whatever their query is."""
    literal = ["".join(map(_either, part)) for part in _NAMED.split(operation.route)[::2]]
    return re.compile("([^/]+)".join(literal))


def _either(char: str) -> str:
    """Matches a character of a path, or what stands for it in a URL where it can't stand itself."""
    return re.escape(char) if (encoded := quote(char)) == char else f"(?:{re.escape(char)}|{encoded})"


def stated_query(operation: Operation) -> set[tuple[str, str]]:
    """The query that the path itself has, by which a document may tell operations apart."""
    stated = pairs(operation.sent_path.partition("?")[2])
    return {(name, value) for name, value in stated if not _NAMED.fullmatch(value)}


def segments(operation: Operation, path: str) -> dict[str, str]:
    """What stands in a path for each name in the template, as it came."""
    found = template(operation).fullmatch(path)
    if found is None:
        raise UnreadableError(f"{path} is no {operation.sent_path}")
    return dict(zip(_NAMED.findall(operation.route), found.groups(), strict=True))
