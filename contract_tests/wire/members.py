"""Turns the members of a form into the object that they stand for, by what is known of each by its name."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from contract_tests.reading.media import is_file
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.wire.alternatives import members_of
from contract_tests.wire.styles import ABSENT, Pairs, UnreadableError, Written, in_pairs
from contract_tests.wire.typed import Accepts, arrays, first, kinds, readings, typed


@dataclass(frozen=True)
class Members:
    written: Callable[[str], Written]
    """How a member is written."""
    known: Mapping[str, Schema]
    accepts: Accepts
    unlisted: Callable[[str], Schema | None] = lambda _: None
    """What is known of a member that is not listed, by its name."""

    def received(self, found: Pairs) -> dict[str, Json]:
        names = dict.fromkeys([*self.known, *(name for name, _ in found)])
        spread = tuple(self._beginnings())
        made: dict[str, Json] = {}
        for name in names:
            if name in self.known or not name.startswith(spread):
                value = self._member(name, found)
                made |= {} if value is ABSENT else {name: value}
        return made

    def _beginnings(self) -> Iterator[str]:
        """How other names than their own begin by which members of a form stand in it."""
        for name, schema in self.known.items():
            written, kind = self.written(name), kinds(schema)[0]
            if written.style == "deepObject":
                yield f"{name}["
            elif written.style == "form" and written.explode and kind == "object":
                yield ""  # those of its own members, which may be any

    def _member(self, name: str, found: Pairs) -> Json:
        """The value of a member. Raises UnreadableError where it is written in none of the ways that it may be."""
        schema = self.known.get(name) or self.unlisted(name)
        made: list[Json] = []
        failed: list[Exception] = []
        ways = [(one, kind) for one in (members_of(schema) if schema else [None]) for kind in kinds(one)]
        for one, kind in ways:
            try:
                made += self._read(self.written(name), one, kind, found)
            except (UnreadableError, ValueError) as error:
                failed.append(error)
        if len(failed) == len(ways):
            raise UnreadableError(f"{name}: {failed[0]}")
        return first(made, schema, self.accepts) if made else ABSENT

    def _read(self, written: Written, schema: Schema | None, kind: str, found: Pairs) -> list[Json]:
        """What a member may stand for; nothing where it did not come."""
        if written.style:
            others = self.known.keys() - {written.name}
            deep = tuple(f"{name}[" for name in others if self.written(name).style == "deepObject")
            mine = [(key, text) for key, text in found if not key.startswith(deep)]
            tree = in_pairs(written, kind, mine, others)
            return [] if tree is ABSENT else [typed(tree, schema, self.accepts)]
        own = [written.decode(text) for key, text in found if key == written.name]
        if not own:
            return []
        if kind == "array":
            return arrays([self._element(written, schema and schema.items, text) for text in own])
        if own[1:]:
            raise UnreadableError(f"it came {len(own)} times")
        return self._one(written, schema, kind, own[0])[:1]

    def _element(self, written: Written, schema: Schema | None, text: str) -> list[Json]:
        made: list[Json] = []
        for one in members_of(schema) if schema else [None]:
            for kind in kinds(one):
                try:
                    made += self._one(written, one, kind, text)
                except ValueError:
                    continue
        if not made:
            raise UnreadableError(f"{text!r} is no JSON")
        return [one for one in made if schema is None or self.accepts(schema, one)] or made[:1]

    def _one(self, written: Written, schema: Schema | None, kind: str, text: str) -> list[Json]:
        """What is no text is JSON, without a style."""
        if schema is not None and is_file(schema):
            return [text]
        if written.as_json or kind in ("array", "object"):
            return [json.loads(text)]
        return readings(text, schema, self.accepts)
