"""Turns the parameters of an operation into one schema: an object of places, each an object of parameters by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from contract_tests.reading.media import is_json
from contract_tests.reading.pointers import Json, escape, follow
from contract_tests.reading.references import resolved
from contract_tests.reading.saying import NOTHING, UNSENT, says

PLACES = ("path", "query", "header", "cookie")
_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_SOURCE = "x-parameter"
_NOT_PARAMETERS = ("accept", "content-type", "authorization")
"""Headers that the specification takes for no parameters, whatever a document says of them."""


@dataclass(frozen=True)
class Parameter:
    content: Mapping[str, Any] = field(repr=False, compare=False)
    pointer: str

    @cached_property
    def node(self) -> Json:
        return follow(self.content, self.pointer)

    @property
    def name(self) -> str:
        return str(self.node["name"])

    @property
    def place(self) -> str:
        return str(self.node["in"])

    @property
    def key(self) -> tuple[str, str]:
        return self.place, self.name

    @property
    def required(self) -> bool:
        """Whether it must be given: in a path it must, whatever is said or not said."""
        return self.place == "path" or self.node.get("required") is True

    @property
    def style(self) -> str:
        return str(self.node.get("style", _STYLES[self.place]))

    @property
    def explode(self) -> bool:
        return bool(self.node.get("explode", self.style == "form"))

    @cached_property
    def _content(self) -> str:
        """The media type of its content; none where it has a style."""
        return next(iter(self.node.get("content", {})), "")

    @property
    def media(self) -> str:
        """The media type that its value is written in; none where it has a style, or is a text as it would be then."""
        return self._content if is_json(self._content) else ""

    @property
    def schema(self) -> str:
        """The pointer of its schema."""
        return f"{self.pointer}/content/{escape(self._content)}/schema" if self._content else f"{self.pointer}/schema"


def parameters_of(content: Mapping[str, Any], item: str, method: str) -> list[Parameter]:
    """The parameters of an operation: its own, and those of its path item that it does not override."""
    found: dict[tuple[str, str], Parameter] = {}
    for owner in (item, f"{item}/{method}"):
        for index in range(len(follow(content, owner).get("parameters") or [])):
            one = Parameter(content, resolved(content, f"{owner}/parameters/{index}"))
            if one.place != "header" or one.name.lower() not in _NOT_PARAMETERS:
                found[one.key] = one
    return list(found.values())


def parameter_at(content: Mapping[str, Any], pointer: str) -> Parameter | None:
    """The parameter that a member of such a schema stands for."""
    node = follow(content, pointer)
    return Parameter(content, node[_SOURCE]) if isinstance(node, Mapping) and _SOURCE in node else None


def schema_of(content: Mapping[str, Any], parameters: Sequence[Parameter]) -> Json:
    """The schema of all parameters of an operation. One with a default need not be given, and all are sent."""
    members: dict[str, Json] = {}
    for place in PLACES:
        here = [one for one in parameters if one.place == place]
        named = {one.name: _member(one) for one in here}
        filled_in = [name for name, one in named.items() if says(content, one, "default", NOTHING) is not NOTHING]
        needed = [one.name for one in here if one.required and one.name not in filled_in]
        members[place] = {"type": "object", "additionalProperties": False, "required": needed, "properties": named}
    return {"type": "object", "additionalProperties": False, "required": list(PLACES), "properties": members}


def _member(one: Parameter) -> dict[str, Json]:
    """A parameter as a member of an object; one that is written in no style has no default."""
    unsent = {UNSENT: True} if UNSENT in one.node else {}
    return {"$ref": one.schema, "readOnly": False, _SOURCE: one.pointer, **unsent}
