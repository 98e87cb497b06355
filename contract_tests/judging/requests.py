"""Turns a request's body into what is wrong with it, or with what is left without what only answers have."""

from collections.abc import Mapping
from typing import Any

from contract_tests.judging.judge import Broken, Judge
from contract_tests.judging.sending import Sending
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import all_schemas


class RequestJudge(Judge):
    """A body breaks a rule, too, that all that goes out of it breaks: `minProperties` counts no `readOnly` members."""

    def __init__(self, content: Mapping[str, Any], *, asserts_formats: bool = False) -> None:
        super().__init__(content, asserts_formats=asserts_formats)
        hides = any(isinstance(schema, dict) and schema.get("readOnly") is True for _, schema in all_schemas(content))
        self._left: dict[tuple[str, str], Broken] = {}
        self._sending = Sending(Judge(content, asserts_formats=asserts_formats)) if hides else None

    def broken(self, schema: Schema, body: Json) -> Broken:
        if self._sending is None:
            return super().broken(schema, body)
        key = (schema.pointer, repr(body))
        if key not in self._left:
            found = super().broken(schema, body)
            left = None if found else self._sending.left(schema, body)
            self._left[key] = found if left is None else super().broken(schema, left)
        return set(self._left[key])
