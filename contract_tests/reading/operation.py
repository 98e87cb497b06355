"""Turns a method of a path into what is said of it: parameters, bodies, answers, and who is let in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from contract_tests.reading.brief import Brief
from contract_tests.reading.credentials import schemes_of
from contract_tests.reading.media import JSON_MEDIA, is_json, kind_of, may_be_file
from contract_tests.reading.parameters import Parameter, parameters_of
from contract_tests.reading.pointers import Json, escape, follow
from contract_tests.reading.references import at, resolved
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import ANNOTATIONS

PARAMETERS = "x-parameters-as-one"
"""Where this reading puts the schema of an operation's parameters taken together."""


@dataclass(frozen=True, repr=False)
class Variant(Brief):
    """One schema that the body of an operation may follow, and the value of the discriminator that selects it."""

    operation: "Operation"
    root: Schema
    """The schema of the whole, of which this is one way."""
    model: Schema
    tag: Mapping[str, str] = field(default_factory=dict, compare=False)
    media: str = ""
    """The media type of a body; none for the parameters."""

    @property
    def siblings(self) -> "list[Variant]":
        """All ways to keep the whole."""
        return self.operation.variants_of(self.media) if self.media else [self]

    @cached_property
    def filled_in(self) -> dict[str, Json]:
        """What stands for a required part that is not given: its default, in a form with files, as for an argument."""
        parts = self.root.every_property if kind_of(self.media, self.root) == "multipart" else {}
        needed = self.root.every_required if any(map(may_be_file, parts.values())) else set()
        stated = {name: part.keywords for name, part in parts.items() if name in needed}
        return {name: words["default"] for name, words in stated.items() if "default" in words}

    @property
    def name(self) -> str:
        if self.media != JSON_MEDIA:
            return f"{self.operation.name} {self.media or 'parameters'}"
        named = self.model.target == f"#/components/schemas/{escape(self.model.name)}"
        return self.model.name if named else self.operation.name


@dataclass(frozen=True, repr=False)
class Operation(Brief):
    content: Mapping[str, Any] = field(compare=False)
    method: str
    path: str

    @cached_property
    def item(self) -> str:
        """The pointer of the path item."""
        return resolved(self.content, f"#/paths/{escape(self.path)}")

    @property
    def pointer(self) -> str:
        return f"{self.item}/{self.method.lower()}"

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def sent_path(self) -> str:
        """The path without its fragment, by which a document tells operations apart and HTTP does not."""
        return self.path.partition("#")[0]

    @property
    def route(self) -> str:
        """The path without its query."""
        return self.sent_path.partition("?")[0]

    @property
    def node(self) -> Json:
        return follow(self.content, self.pointer)

    def place(self, way: str) -> str:
        """The pointer of what stands at the end of a way from here, its `$ref`s followed."""
        return resolved(self.content, f"{self.pointer}/{way}")

    @cached_property
    def security(self) -> list[list[str]]:
        """The alternatives of which one is needed, each the names of schemes that are known.

        None where nothing is needed. A scheme that the document lacks counts only where each alternative has one.
        """
        schemes = schemes_of(self.content)
        stated = self.node.get("security", self.content.get("security", []))
        whole = [one for one in stated if one.keys() <= schemes.keys()]
        found = [[name for name in one if name in schemes and schemes[name].is_known] for one in whole or stated]
        return [] if [] in found else found

    @property
    def secured(self) -> bool:
        return bool(self.security)

    @cached_property
    def parameters(self) -> list[Parameter]:
        stated = parameters_of(self.content, self.item, self.method.lower())
        return [one for one in stated if one.place != "path" or f"{{{one.name}}}" in self.route]

    @cached_property
    def parameter_variant(self) -> "Variant":
        """The parameters as one object: what stands in each place, by name."""
        schema = Schema(self.content, f"{self.pointer}/{PARAMETERS}/schema")
        return Variant(self, schema, schema)

    @cached_property
    def contents(self) -> dict[str, Schema | None]:
        """The schema of the body by media type."""
        return contents_at(self.content, f"{self.pointer}/requestBody") if "requestBody" in self.node else {}

    @property
    def body_required(self) -> bool:
        return "requestBody" in self.node and at(self.content, f"{self.pointer}/requestBody").get("required") is True

    @cached_property
    def body(self) -> Schema | None:
        """The schema of the body as plain JSON."""
        return self.contents.get(JSON_MEDIA)

    @cached_property
    def responses(self) -> dict[str, dict[str, Schema | None]]:
        """By status, pattern or `default`: the schema of the answer by media type."""
        stated = [status for status in self.node.get("responses", {}) if not status.startswith("x-")]
        place = f"{self.pointer}/responses"
        return {status: contents_at(self.content, f"{place}/{escape(status)}") for status in stated}

    @property
    def succeeds(self) -> bool:
        """Whether a valid request may succeed: not where the document names errors alone."""
        stated = [status for status in self.responses if status.startswith("2") or status == "default"]
        return bool(stated) or not self.responses

    @cached_property
    def status(self) -> int:
        """The status of the answer to a valid request."""
        listed = [int(status) for status in self.responses if status.isdecimal() and status.startswith("2")]
        return min(listed, default=299 if "2XX" in self.responses else 200)

    @cached_property
    def answer(self) -> Schema | None:
        """The schema of that answer, where it is JSON."""
        return next((schema for media, schema in self.answers.items() if is_json(media)), None)

    @cached_property
    def answers(self) -> dict[str, Schema | None]:
        for status in (str(self.status), f"{self.status // 100}XX", "default"):
            if status in self.responses:
                return self.responses[status]
        return {}

    @cached_property
    def variants(self) -> list[Variant]:
        return self.variants_of(JSON_MEDIA) if self.body is not None else []

    def variants_of(self, media: str) -> list[Variant]:
        """The ways to keep the schema of a body: one, or one for each value of its discriminator."""
        body = self.contents[media]
        if body is None:
            return []
        if not body.is_union:
            return [Variant(self, body, body, {}, media)]
        name = body.discriminator
        return [Variant(self, body, model, {name: value}, media) for value, model in body.members.items()]


def contents_at(content: Mapping[str, Any], pointer: str) -> dict[str, Schema | None]:
    """The schemas of a body or an answer by media type; None where a media type has none."""
    place = resolved(content, pointer)
    stated = follow(content, place).get("content", {})
    below = {media: f"{place}/content/{escape(media)}/schema" for media in stated}
    return {media: Schema(content, below[media]) if _is_told(media, stated[media]) else None for media in stated}


def _is_told(media: str, stated: Mapping[str, Any]) -> bool:
    """Whether there is a schema of a body, or of one that is no JSON, one that rules anything."""
    as_it_comes = kind_of(media, None) in ("text", "bytes")
    return "schema" in stated and not (
        as_it_comes and (stated["schema"] is True or stated["schema"].keys() <= ANNOTATIONS)
    )
