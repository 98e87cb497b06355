"""Turns a request's body into what is wrong with it, or with what is left of it without `readOnly` properties."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from contract_tests.judging.judge import Broken, Judge
from contract_tests.judging.sending import Sending
from contract_tests.reading.pointers import Json, follow, pointer_of
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import subschemas
from contract_tests.reading.values import Digest, digest


class RequestJudge(Judge):
    """A body also breaks the rules that what is sent of it breaks: `minProperties` counts no `readOnly` members."""

    def __init__(self, content: Mapping[str, Any], *, asserts_formats: bool = False) -> None:
        super().__init__(content, asserts_formats=asserts_formats)
        self._left: dict[tuple[str, Digest], Broken] = {}
        self._sent_whole = set[str]()
        """The places of schemas that leave nothing out of a request, as far as they were asked."""

    def broken(self, schema: Schema, body: Json) -> Broken:
        if self._is_sent_whole(schema.pointer):
            return super().broken(schema, body)
        key = (schema.pointer, digest(body))
        if key not in self._left:
            found = super().broken(schema, body)
            left = None if found else self._sending.left(schema, body)
            self._left[key] = found if left is None else super().broken(schema, left)
        return set(self._left[key])

    @cached_property
    def _sending(self) -> Sending:
        return Sending(Judge(self.content, asserts_formats=self.asserts_formats))

    def _is_sent_whole(self, pointer: str) -> bool:
        seen, waiting = set[str](), [pointer]
        while waiting:
            if (place := waiting.pop()) in seen or place in self._sent_whole:
                continue
            seen.add(place)
            node = follow(self.content, place)
            if isinstance(node, Mapping):
                if node.get("readOnly") is True or "$dynamicRef" in node:
                    return False
                waiting += _further(node, place)
        self._sent_whole |= seen
        return True


def _further(node: Mapping[str, Json], place: str) -> Iterator[str]:
    yield from (place + pointer_of(way) for way, _ in subschemas(node))
    if str(node.get("$ref", "")).startswith("#/"):
        yield node["$ref"]
