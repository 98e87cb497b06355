"""Turns parameters, or a body that is not plain JSON, into a call, and says what must become of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from contract_tests.bench import Bench, Outcome
from contract_tests.judging.judge import Broken, no_json
from contract_tests.reading.operation import Variant
from contract_tests.reading.parameters import PLACES, Parameter
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import equal_as_json
from contract_tests.refusals import Refusals
from contract_tests.serving.server import Call
from contract_tests.wire.carried import leaves_out
from contract_tests.wire.payloads import Body, handed
from contract_tests.wire.room import has_room
from contract_tests.wire.styles import ABSENT, deep, held, texts


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
        """Whether an address has room for what stands in it."""
        return bool(self.variant.media) or has_room(value)

    def judged_alike(self, value: Json, how: str = "sync") -> Broken:
        """Asserts that client, server and judge are of one mind, and that what is sent is what was given.

        Returns what the client refused `value` for; nothing where it was sent.
        """
        outcome = self.bench.outcome(lambda: self._sent(value, how))
        value = {**self.variant.filled_in, **value} if isinstance(value, dict) else value
        broken, refused = (
            self.bench.judge.broken(self.variant.root, value),
            Refusals(self.bench, self.variant).of(value),
        )
        assert self._agree(outcome, refused), (value, outcome.broken, refused)
        if not any(True for _ in no_json(value)):
            found = self.bench.server.violations(self.variant.root, value)
            said = {(one.pointer, one.keyword) for one in found}
            assert self.bench.agree(self.variant.root, said, broken), (value, said, broken)
        if not refused:
            assert self.arrived(outcome.wire, value), (value, outcome.wire.incoming.request)
        return outcome.broken

    def arrived(self, call: Call, value: Json) -> bool:
        """Whether the server was sent what `value` says, defaults filled in."""
        expected = self.bench.sending.wire(self.variant.root, value)
        if self.variant.media:
            return self._body.arrived(expected, call.body, call.incoming.request)
        return all(self._came(one, call, expected) for one in self.variant.operation.parameters)

    def _came(self, parameter: Parameter, call: Call, expected: Mapping[str, Any]) -> bool:
        value = expected[parameter.place].get(parameter.name, ABSENT)
        kind = "array" if isinstance(value, list) else "object" if isinstance(value, dict) else "text"
        tree = call.incoming.tree(parameter, kind)
        if value is ABSENT or leaves_out(parameter, value):
            return tree is ABSENT
        wanted = value if parameter.media else deep(held(value)) if parameter.style == "deepObject" else texts(value)
        return tree is not ABSENT and equal_as_json(tree) == equal_as_json(wanted)

    @cached_property
    def _body(self) -> Body:
        return Body(self.variant.operation, self.variant.media, self.variant.root)

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
