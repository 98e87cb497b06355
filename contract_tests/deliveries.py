"""Turns parameters, or a body that is not plain JSON, into a call, and says what must become of it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from contract_tests.bench import Bench, Outcome
from contract_tests.judging.judge import Broken, no_json
from contract_tests.reading.media import beside_null, is_file
from contract_tests.reading.operation import Variant
from contract_tests.reading.parameters import PLACES, Parameter
from contract_tests.reading.pointers import Json, pointer_of
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json
from contract_tests.serving.server import Call
from contract_tests.wire.carried import leaves_out, not_carried
from contract_tests.wire.payloads import Body, handed
from contract_tests.wire.styles import ABSENT, deep, held, texts

_LONGEST = 60_000


@dataclass(frozen=True)
class Delivery:
    bench: Bench
    variant: Variant

    def shaped(self, value: Json) -> Json:
        """What of a value can be said to a function: of parameters, those that there are."""
        if self.variant.media:
            return value
        known = {one.key for one in self.variant.operation.parameters}
        held = {place: value.get(place) if isinstance(value, dict) else None for place in PLACES}
        return {
            place: {name: one for name, one in here.items() if (place, name) in known} if isinstance(here, dict) else {}
            for place, here in held.items()
        }

    def has_room(self, value: Json) -> bool:
        """Whether an address has room for what stands in it: HTTP libraries make none of more than 64 KiB."""
        inside = {} if self.variant.media else {place: value[place] for place in ("path", "query")}
        return len(quote(json.dumps(inside, ensure_ascii=False).encode(errors="surrogatepass"))) < _LONGEST

    def judged_alike(self, value: Json, how: str = "sync") -> Broken:
        """Asserts that client, server and judge are of one mind, and that what is sent is what was given.

        Returns what the client refused `value` for; nothing where it was sent.
        """
        outcome = self.bench.outcome(lambda: self._sent(value, how))
        value = {**self.variant.filled_in, **value} if isinstance(value, dict) else value
        broken, refused = self.bench.judge.broken(self.variant.root, value), self.refusals(value)
        assert self._agree(outcome, refused), (value, outcome.broken, refused)
        if not any(True for _ in no_json(value)):
            found = self.bench.server.violations(self.variant.root, value)
            said = {(one.pointer, one.keyword) for one in found}
            assert self.bench.agree(self.variant.root, said, broken), (value, said, broken)
        if not refused:
            assert self.arrived(outcome.wire, value), (value, outcome.wire.incoming.request)
        return outcome.broken

    def refusals(self, value: Json) -> Broken:
        """What a client must refuse: what breaks a rule, and what the request has no way to carry."""
        broken = {
            self._told(pointer, keyword) for pointer, keyword in self.bench.judge.broken(self.variant.root, value)
        }
        if broken and self._is_judged_whole:
            return broken
        left = set() if broken else self._broken_of_what_is_left(value)
        return broken | left | set(self._not_carried(value, {pointer for pointer, _ in broken}))

    def _broken_of_what_is_left(self, value: Json) -> Broken:
        """What a value breaks without what nothing stands for deep in it; what has nothing left is as it was."""
        if not any(self._deep.values()):
            return set()
        expected = self.bench.sending.wire(self.variant.root, value)
        if self.variant.media:
            left = _without_nothing(expected, self._deep["body"])
        else:
            left = {place: _without_nothing(here, self._deep[place]) for place, here in expected.items()}
        return self.bench.judge.broken(self.variant.root, left) if left != expected else set()

    @cached_property
    def _deep(self) -> Mapping[str, set[str]]:
        """By place, the names of what is written in the style deepObject."""
        if self.variant.media:
            return {"body": self._body.deep}
        deep = [one.key for one in self.variant.operation.parameters if one.style == "deepObject"]
        return {place: {name for where, name in deep if where == place} for place in PLACES}

    def arrived(self, call: Call, value: Json) -> bool:
        """Whether the server was sent what `value` says, defaults filled in."""
        expected = self.bench.sending.wire(self.variant.root, value)
        if self.variant.media:
            return equal_as_json(call.body) == equal_as_json(self._body.arriving(expected, self.bench.server.accepts))
        return all(self._came(one, call, expected) for one in self.variant.operation.parameters)

    def _came(self, parameter: Parameter, call: Call, expected: Mapping[str, Any]) -> bool:
        value = expected[parameter.place].get(parameter.name, ABSENT)
        kind = "array" if isinstance(value, list) else "object" if isinstance(value, dict) else "text"
        tree = call.incoming.tree(parameter, kind)
        if value is ABSENT or leaves_out(parameter, value):
            return tree is ABSENT
        wanted = value if parameter.media else deep(held(value)) if parameter.style == "deepObject" else texts(value)
        if parameter.style == "deepObject" and not wanted:
            return tree is ABSENT
        return tree is not ABSENT and equal_as_json(tree) == equal_as_json(wanted)

    @cached_property
    def _body(self) -> Body:
        return Body(self.variant.operation, self.variant.media, self.variant.root)

    @property
    def _is_judged_whole(self) -> bool:
        """Whether what breaks a rule leaves nothing to write: in a body, except of parts, each by itself."""
        return bool(self.variant.media) and not any(map(is_file, self.variant.root.every_property.values()))

    def _not_carried(self, value: Json, judged: set[str]) -> Iterator[tuple[str, str]]:
        """What the request has no way to carry, of what breaks no rule."""
        if self.variant.media:
            for name, member in self._sent_members(self.variant.root, value, (), judged):
                if keyword := self._body.not_carried(name, member):
                    yield pointer_of((name,)), keyword
            return
        for place, here in self.variant.root.properties.items():
            known = {one.name: one for one in self.variant.operation.parameters if one.place == place}
            for name, member in self._sent_members(here, value.get(place, {}), (place,), judged):
                if keyword := not_carried(known[name], member):
                    yield pointer_of((place, name)), keyword

    def _sent_members(
        self, schema: Schema, value: Json, path: tuple[str, ...], judged: set[str]
    ) -> Iterator[tuple[str, Json]]:
        """The members of an object with their defaults, but those that break a rule."""
        known = schema.every_property
        for name, member in (schema.defaults | value).items() if isinstance(value, dict) else ():
            pointer = pointer_of((*path, name))
            if not any(one == pointer or one.startswith(f"{pointer}/") for one in judged):
                yield name, self.bench.sending.wire(known[name], member) if name in known else member

    def _told(self, pointer: str, keyword: str) -> tuple[str, str]:
        """A file has no type to break: what is no bytes breaks its format."""
        first = pointer.split("/")[1] if pointer else ""
        member = self.variant.root.every_property.get(first) if self.variant.media.startswith("multipart") else None
        if member is None or not is_file(member) or keyword not in ("type", "anyOf", "oneOf"):
            return pointer, keyword
        is_array = beside_null(member).items is not None and pointer.count("/") == 1
        return pointer, "type" if is_array else "format"

    def _agree(self, outcome: Outcome, refused: Broken) -> bool:
        """What breaks a rule may besides have no way to be carried: of a form that is asked once no rule is broken."""
        judged = {pointer for pointer, keyword in refused if keyword != "style"}
        if self.variant.media and judged:
            refused = {(pointer, keyword) for pointer, keyword in refused if keyword != "style"}
            return self.bench.agree(self.variant.root, {one for one in outcome.broken if one[1] != "style"}, refused)
        told = {
            (pointer, keyword) for pointer, keyword in outcome.broken if keyword != "style" or pointer not in judged
        }
        return self.bench.agree(self.variant.root, told, refused)

    def _sent(self, value: Json, how: str) -> Any:
        operation = self.variant.operation
        if not self.variant.media:
            return self.bench.sent(operation, how, parameters=value)
        return self.bench.sent(operation, how, body=handed(self._body, value), media=self.variant.media)


def _without_nothing(members: Mapping[str, Json], deep: set[str]) -> Json:
    return {name: (held(one) or one) if name in deep else one for name, one in members.items()}
